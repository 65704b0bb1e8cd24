"""What a note's name says of it, where it is no list and no meeting; and whether it has a log."""

from collections.abc import Iterable

from vault_tools.notes.log.log_periods import is_of_contact
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.dialect.dialect import Found
from vault_tools.people.dialect.fields import said_in
from vault_tools.people.dialect.words import LISTS, PARTICLES, STRONG_LISTS
from vault_tools.people.interactions.kinds import CANONICAL

_MOST_WORDS = 4  # of a name
_AS_PERSON = pattern(r"(?i:person|contact) [-–—] \S|👤\s*\S|.*\S \((?i:person|contact)\)$")


def has_log(note: Note) -> bool:
    """Whether a section of it tells of contact by its heading: "Log", "Interactions"."""
    return any(is_of_contact(entry.heading) for entry in note.entries)


def ends_in_contact(note: Note) -> bool:
    """As Denote's names do: `20240715T093045--ana__contact`."""
    return note.name.casefold().endswith("__contact") and "___" not in note.name


def is_called(name: str) -> bool:
    """Whether it looks like a whole name: "Ana Costa", and not "Work" or "The Team"."""
    words = name.split()
    named = all(word[0].isupper() or word in PARTICLES for word in words)
    plain = all(word.replace("-", "").replace("'", "").rstrip(".").isalpha() for word in words)
    said = {word.casefold() for word in words}
    other = LISTS | STRONG_LISTS | CANONICAL.keys() | {"the", "for"}
    return 1 < len(words) <= _MOST_WORDS and named and plain and said.isdisjoint(other)


def is_phrase(name: str) -> bool:
    """Whether words without capitals follow one with one: "Website relaunch" is nobody's name."""
    first, *others = name.split() or [""]
    small = (word for word in others if word[0].islower() and word not in PARTICLES)
    return first[:1].isupper() and any(small)


def says_its_name(note: Note, given: Iterable[Found]) -> bool:
    """Whether one of these fields says the note's own name: `company` in the note of a company."""
    return any(fold(text) == fold(note.name) for found in given for text in said_in(found))


def begins_as_person(note: Note, personal: bool) -> bool:
    """`Person - Ana`, `👤 Ana`; and `@Ana Costa`, where a field or a log is a person's as well.

    `@Waiting For` is a list of tasks, and `@costa2026` is a book.
    """
    if _AS_PERSON.match(note.name):
        return True
    name = note.name.removeprefix("@")
    return name != note.name and is_called(name.strip()) and (personal or has_log(note))
