"""One person's note by itself: what it says, and what would be wrong with it.

For looking at a note as it would be after a change; what passed between us needs all notes.
"""

from collections import Counter

from vault_tools.notes.note import Note, parse_note
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.fields import read_fields
from vault_tools.people.reading.note_reader import NoteReader
from vault_tools.people.reading.read_note import read_person
from vault_tools.people.settings import Settings
from vault_tools.people.understand import People, of_this_vault
from vault_tools.problems import Problem


def read_one(note: Note, settings: Settings) -> tuple[Contact, tuple[Problem, ...]]:
    """The contact, without interactions, and the problems that its note has."""
    reader = NoteReader(settings)
    return read_person(note, read_fields(note, reader.dialect), reader)


def name_in(path: str, data: bytes, settings: Settings) -> str:
    """The name of whom the bytes of a note would be about."""
    return read_one(parse_note(path, data), settings)[0].name


def new_problems(before: Note, after: Note, people: People, settings: Settings) -> list[Problem]:
    """The problems that a change would bring, which the note does not have already."""
    _, had = read_one(before, settings)
    _, has = read_one(after, settings)
    known = Counter((one.kind, one.message) for one in had)
    added = [one for one in has if not known[one.kind, one.message]]
    return of_this_vault(added, people.contacts, settings)
