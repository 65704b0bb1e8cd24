"""One person in two notes, and one identity for two people.

Each group of notes that share something is compared with its first alone, so that the work
grows with the notes and not with their pairs.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from msgspec import Struct

from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.dialect import normal_key
from vault_tools.people.dialect.values import texts
from vault_tools.problems import Problem

MOST_SHARING = 4  # notes; a number or mail that more have is an office's
DIGITS = range(7, 16)  # of a phone number; shorter ones are extensions
COUNTRYLESS = 9  # last digits, by which +351 910 000 000 and 910 000 000 are one
_OF_PROGRAMS = frozenset({"prodid", "rev"})  # of a vCard; who wrote it, and when
PHONES = ("phone", "whatsapp", "signal")


class _Mark(Struct, frozen=True):
    """Something by which a person may be known again: `what` it is, and where it stands."""

    what: str
    value: str
    path: str
    at: tuple[int, int] = (0, 0)
    width: int = 1


def duplicates(vault: CheckedVault) -> Iterator[Problem]:
    """Two notes that may be about the same person.

    They have the same name, mail address or phone number. What you wrote into one of them is
    missing from the other, and the person comes up twice. A number or address in five notes or more
    is taken for an office's.

    `vault merge` makes one note of them. If they are two people, name one in the `knows` or the
    family of the other; different birthdays, or years of death, say so too.
    """
    contacts = vault.people.by_path()
    pairs: dict[tuple[str, str], list[_Mark]] = {}
    for first, *others in _groups([*_names(vault), *_ways(vault)]):
        if first.what == "name" or len(others) < MOST_SHARING:
            for mark in others:
                pairs.setdefault((mark.path, first.path), []).append(mark)
    for (path, first_path), marks in sorted(pairs.items()):
        if not _are_two(vault, contacts[first_path], contacts[path]):
            yield _may_be_one(vault.people.notes[path], first_path, marks)


def duplicate_uids(vault: CheckedVault) -> Iterator[Problem]:
    """A `uid` that is in two notes.

    Address books tell people apart by it, so they would take the two for one. It happens when you
    copy a note to begin another.

    Remove it from the newer note, or give that one a uid of its own. An id that five notes or more
    have is told once, since it probably comes from a template.
    """
    for first, *others in _groups(_marks(vault, "identity", "uid", str)):
        many = len(others) >= MOST_SHARING
        for mark in [first] if many else others:
            message = f'the uid "{mark.value}" is also that of {first.path}'
            hint = "take it out of the newer of the two notes"
            if many:
                message = f'the uid "{mark.value}" stands in {len(others) + 1} notes'
                hint = "take it out of them, and out of the template that they were made from"
            note = vault.people.notes[mark.path]
            yield note.problem(mark.at, "duplicate-uids", message, hint, mark.width)


def _groups(marks: Iterable[_Mark]) -> Iterator[list[_Mark]]:
    """The marks that stand in two notes or more, one for each note, in the order of paths."""
    found: dict[tuple[str, str], dict[str, _Mark]] = {}
    for mark in marks:
        found.setdefault((mark.what, mark.value), {}).setdefault(mark.path, mark)
    groups = (group.values() for group in found.values() if len(group) > 1)
    return (sorted(group, key=lambda mark: mark.path) for group in groups)


def _names(vault: CheckedVault) -> Iterator[_Mark]:
    for contact in vault.people.contacts:
        place = contact.place_of("name")
        name = fold(" ".join(contact.name.split()))
        width = len(vault.people.notes[contact.path].source_line(place.line)) - place.column + 1
        yield _Mark("name", name, contact.path, (place.line, place.column), width)


def _ways(vault: CheckedVault) -> Iterator[_Mark]:
    yield from _marks(vault, "email", "mail address", _address)
    for concept in PHONES:
        yield from _marks(vault, concept, "phone number", _number)


def _marks(
    vault: CheckedVault, concept: str, what: str, read: Callable[[str], str]
) -> Iterator[_Mark]:
    for path, fields in vault.fields.items():
        for found in fields.get(concept, ()):
            if normal_key(found.key) in _OF_PROGRAMS:
                continue
            for words in texts(found.value):
                if value := read(words.text.strip()):
                    yield _Mark(what, value, path, (words.line, words.column), len(words.text))


def _address(text: str) -> str:
    address = text.casefold().removeprefix("mailto:")
    return address if "@" in address else ""


def _number(text: str) -> str:
    digits = re.sub(r"\D", "", text)
    return digits[-COUNTRYLESS:] if len(digits) in DIGITS else ""


def _are_two(vault: CheckedVault, one: Contact, other: Contact) -> bool:
    """Whether the notes themselves say that they are two people."""
    days = [contact.birthday.exact for contact in (one, other) if contact.birthday]
    years = {contact.died.year for contact in (one, other) if contact.died}
    if len({day for day in days if day}) == 2 or len(years - {None}) == 2:
        return True
    return _names_other(vault, one, other) or _names_other(vault, other, one)


def _names_other(vault: CheckedVault, one: Contact, other: Contact) -> bool:
    named = [*one.knows, *one.introduced_by, *(relative for _, relative in one.family)]
    return any(one.note_of(each, vault.people.index) == other.path for each in named)


def _may_be_one(note: Note, first: str, marks: list[_Mark]) -> Problem:
    shared = " and ".join(dict.fromkeys(f"the same {mark.what}" for mark in marks))
    shown = next((mark for mark in marks if mark.at[0]), marks[0])
    message = f"this may be the person of {first} too: {shared}"
    hint = "vault merge makes one note of them; if they are two, name one in the other's knows"
    return note.problem(shown.at, "duplicates", message, hint, shown.width)
