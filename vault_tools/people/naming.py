"""Whom a typed name means among the contacts."""

from difflib import get_close_matches

from vault_tools.notes.resolve import fold
from vault_tools.people.contact import Contact
from vault_tools.people.understand import People
from vault_tools.problems import UsageError


class UnknownName(UsageError):
    """Nobody bears the name; the hint has the nearest ones."""

    def __init__(self, typed: str, near: list[str]) -> None:
        hint = f"did you mean {' or '.join(near)}?" if near else "vault due lists names"
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
