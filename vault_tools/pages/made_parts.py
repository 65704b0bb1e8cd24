"""Parts of pages, made of people, dates and tasks: what needs no desk."""

from functools import lru_cache

from vault_tools.notes.dates import PartialDate
from vault_tools.notes.resolve import NoteIndex
from vault_tools.notes.tasks import Task
from vault_tools.pages.addresses import Addresses
from vault_tools.pages.index_notes.index_notes import NoteLink
from vault_tools.pages.parts import PersonLink, Promise, When, day
from vault_tools.pages.wording.words import partial, within_year
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact, Someone
from vault_tools.people.day_words import weekday
from vault_tools.people.giving.find_promise import said_of
from vault_tools.people.ideas.deck import Idea
from vault_tools.people.ideas.tried import Try
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.names.naming import in_command
from vault_tools.remembered import remembered

_WORDS = pattern(r"[^\W\d_]\S*")


def log_command(contact: Contact, tried: Idea | None = None) -> str:
    """The line for a terminal that logs a contact, or an idea that was `tried` with them.

    What there is to tell goes to its end.
    """
    typed = contact.path if contact.name.startswith("-") else contact.name
    line = f"vault log {in_command(typed)} "
    if tried is None:
        return line
    kind = f"{tried.kind} " if tried.kind in CANONICAL else ""
    return f"{line}{kind}--idea {in_command(tried.name)} "


def tried_words(tried: Try) -> str:
    """`Tried on Tuesday: seen`."""
    feeling = f": {tried.feeling}" if tried.feeling else ""
    return f"Tried on {weekday(tried.day)}{feeling}"


def person_link(someone: Someone, addresses: Addresses, page: str) -> PersonLink:
    href = addresses.link(someone.path, page)
    return PersonLink(someone.name, href, initials(someone.name))


@remembered
def note_link(contact: Contact, index: NoteIndex) -> NoteLink:
    """A contact as the index notes link to it."""
    return NoteLink(contact.link_target(index), contact.name)


def initials(name: str) -> str:
    """At most two characters; of a name without spaces the first alone."""
    words: list[str] = _WORDS.findall(name)
    return "".join(word[0] for word in (words[:1] + words[1:][-1:])).upper()


def promise(task: Task, words: str = "") -> Promise:
    return Promise(said_of(task), day(task.due) if task.due else None, words)


@lru_cache(4096)  # the people of a vault share most of their days
def when(on: PartialDate) -> When:
    """A date that may be partly unknown, for machines and in words."""
    machine = str(on).removeprefix("--") if on.year or on.day else ""
    return When(machine, partial(on))


@lru_cache(4096)
def when_in_year(on: PartialDate) -> When:
    """The same, in words that stand below its year."""
    return When(when(on).machine, within_year(on))
