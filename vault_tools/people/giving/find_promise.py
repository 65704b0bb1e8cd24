"""Which promise is meant: by words that somebody types, or by the words that a page shows."""

from collections.abc import Sequence
from datetime import date

from vault_tools.notes.html.markdown import plain_text
from vault_tools.notes.resolve import fold
from vault_tools.notes.tasks import Task
from vault_tools.people.contact import Contact
from vault_tools.people.giving.promises import promised_words
from vault_tools.problems import UsageError

MOST_NAMED = 8  # of the promises in a hint


def said_of(task: Task) -> str:
    """What was promised, in one line and without markup."""
    return plain_text(promised_words(task))


def find_promise(contact: Contact, typed: str) -> Task:
    """The open promise that has all the words, mine before theirs; without words the only one.

    Its day may be one of them, as `2026-12-01`.

    Raises `UsageError`, which names those there are.
    """
    mine, theirs = contact.open_promises(), contact.awaited()
    if not (mine or theirs):
        raise UsageError(f"nothing is promised in the note of {contact.name}")
    words = fold(typed).split()
    for tasks in (mine, theirs):
        found = [
            one
            for one in tasks
            if all(word in fold(said_of(one)) or word == str(one.due) for word in words)
        ]
        found = [one for one in found if fold(said_of(one)) == " ".join(words)] or found
        if len({(one.text, one.due) for one in found}) == 1:
            return found[0]
        if found:
            raise UsageError(f"which promise of {contact.name}?", _named(found))
    raise UsageError(f'no promise of {contact.name} says "{typed}"', _named(mine + theirs))


def shown_promise(contact: Contact, said: str, due: date | None) -> Task | None:
    """The open promise that a page shows with just these words and this day."""
    open_ones = (*contact.open_promises(), *contact.awaited())
    shown = (" ".join(said.split()), due)
    return next(
        (one for one in open_ones if (" ".join(said_of(one).split()), one.due) == shown), None
    )


def _named(tasks: Sequence[Task]) -> str:
    shown = [(said_of(one), one.due) for one in tasks[:MOST_NAMED]]
    words = [text for text, _ in shown]
    days = [f" ({due})" if due and words.count(text) > 1 else "" for text, due in shown]
    said = [f'"{text}"{day}' for text, day in zip(words, days, strict=True)]
    more = len(tasks) - len(said)
    there = ", ".join(said) + (f" and {more} more" if more else "")
    return f"there is {there}; a word or two of it{', or its day,' if any(days) else ''} will do"
