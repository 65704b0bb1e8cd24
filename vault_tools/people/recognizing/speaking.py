"""Which of a note's fields speak for the note as a whole, where it is asked whom it is about."""

from vault_tools.notes.note import Note
from vault_tools.people.dialect.dialect import Found, normal_key
from vault_tools.people.dialect.fields import Fields


def fields_that_speak(note: Note, found: Fields) -> Fields:
    """The fields above a note's second section, without those of what a program does.

    `**Born:** 1265` in the third section of a note tells of somebody whom that section is about,
    and what has a "last sync" is as often a phone as a colleague.
    """
    sections = [heading.line for heading in note.headings if heading.level > 1]
    end = sections[1] if len(sections) > 1 else 0
    if all(_speaks(field, end) for fields in found.values() for field in fields):
        return found
    speaking = {
        concept: tuple(field for field in fields if _speaks(field, end))
        for concept, fields in found.items()
    }
    return {concept: fields for concept, fields in speaking.items() if fields}


def _speaks(field: Found, end: int) -> bool:
    return (not end or field.line < end) and normal_key(field.key) != "lastsync"
