"""Whom a typed name means among the contacts."""

from collections.abc import Sequence
from difflib import get_close_matches

from vault_tools.notes.resolve import fold
from vault_tools.people.contact import Contact
from vault_tools.people.understand import People
from vault_tools.problems import UsageError


class UnknownName(UsageError):
    """Nobody bears the name; the hint has the nearest ones."""

    def __init__(self, typed: str, near: list[str]) -> None:
        hint = (
            f"did you mean {' or '.join(near)}?" if near else "the page of people lists everybody"
        )
        super().__init__(f'nobody here is called "{typed}"', hint)


class AmbiguousName(UsageError):
    """Several people may be meant."""

    def __init__(self, typed: str, candidates: list[Contact]) -> None:
        self.candidates = candidates
        people = ", ".join(f"{one.name} ({one.path})" for one in candidates)
        super().__init__(f'"{typed}" could be {people}', "type more of the name, or the path")


def find_contact(people: People, typed: str) -> Contact:
    """The one contact that `typed` means: a path, a name, an alias, else part of a name.

    Raises `UnknownName` or `AmbiguousName`.
    """
    wanted = fold(typed.strip())
    for matches in (_exact, _by_words, _by_start):
        found = [contact for contact in people.contacts if matches(contact, wanted)]
        if len(found) == 1:
            return found[0]
        if found:
            raise AmbiguousName(typed, found)
    names = {fold(contact.name): contact.name for contact in people.contacts}
    near = get_close_matches(wanted, names, n=3, cutoff=0.6)
    raise UnknownName(typed, [names[name] for name in near])


def _exact(contact: Contact, wanted: str) -> bool:
    names = (contact.path, contact.name, contact.note_name, *contact.aliases)
    return wanted in {fold(name) for name in names} or wanted + ".md" == fold(contact.path)


def _by_words(contact: Contact, wanted: str) -> bool:
    return set(wanted.split()) <= set(fold(contact.name).split())


def _by_start(contact: Contact, wanted: str) -> bool:
    words = fold(contact.name).split()
    return all(any(word.startswith(part) for word in words) for part in wanted.split())


def find_several(people: People, words: Sequence[str]) -> tuple[list[Contact], str]:
    """The contacts that the first words name, and the other words as text.

    A word names somebody as long as it reads like a name: the first always, a later one if it is
    a whole name, alias or path, or a part of a name in capitals; "and" and commas may stand
    between. Two words may be one name. Raises `UnknownName` or `AmbiguousName`.
    """
    rest = [word.strip(",") for word in words if word.strip(",")]
    found: list[Contact] = []
    while rest:
        if found and fold(rest[0]) in {"and", "&", "+", "with"}:
            rest = rest[1:]
            continue
        contact, taken = _next_name(people, rest, first=not found)
        if contact is None:
            break
        found += [] if contact in found else [contact]
        rest = rest[taken:]
    return found, " ".join(rest)


def _next_name(people: People, rest: list[str], *, first: bool) -> tuple[Contact | None, int]:
    for taken in (3, 2, 1):
        typed = " ".join(rest[:taken])
        exact = [one for one in people.contacts if _exact(one, fold(typed))]
        if len(rest) >= taken and len(exact) == 1:
            return exact[0], taken
    if len(rest) > 1 and (both := _by_both(people, rest[:2])):
        return both, 2
    if first:
        return find_contact(people, rest[0]), 1
    if rest[0][:1].isupper() or not rest[0][:1].isascii():
        named = [one for one in people.contacts if _by_words(one, fold(rest[0]))]
        return (named[0], 1) if len(named) == 1 else (None, 0)
    return None, 0


def _by_both(people: People, words: list[str]) -> Contact | None:
    """The one person of whose name both words are parts (a first name and how the last begins)."""
    wanted = fold(" ".join(words))
    found = [one for one in people.contacts if _by_words(one, wanted) or _by_start(one, wanted)]
    return found[0] if len(found) == 1 else None
