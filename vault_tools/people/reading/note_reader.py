"""The door to `read_note`: that takes a while to load, and is with the first note to read."""

from vault_tools.notes.note import Note
from vault_tools.people.reading.reading import Reading
from vault_tools.people.reading.reading_rules import ReadingRules


class NoteReader(ReadingRules):
    """Reads notes as the settings say."""

    def read(self, note: Note) -> Reading:
        """What a note says."""
        from vault_tools.people.reading.read_note import read_note  # noqa: PLC0415 - slow to load

        return read_note(note, self)
