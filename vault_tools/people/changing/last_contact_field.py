"""Fields in which a note keeps what its log says as well: the day of the last contact.

Where a note has such a field it moves forward with the log, never back, and is never added. The
field's own spelling stays: its key, the form of its date, a link to a daily note.
"""

import re
from datetime import date

from vault_tools.notes.dates import UnreadableDate, parse_date, parse_day
from vault_tools.notes.editing.date_style import write_like
from vault_tools.notes.editing.edit_fields import set_field
from vault_tools.notes.editing.edit_inline import set_inline_field
from vault_tools.notes.front_matter import Empty, Field, Text, Value
from vault_tools.notes.links import Link, pieces_of
from vault_tools.notes.marks import without_tags_behind
from vault_tools.notes.note import parse_note
from vault_tools.notes.read_fields import read_front_matter
from vault_tools.notes.split import split_note
from vault_tools.patterns import pattern
from vault_tools.people.changing.kept_marks import with_marks
from vault_tools.people.dialect.concepts import CONCEPTS
from vault_tools.people.dialect.dialect import Dialect, normal_key

_CLOCK = pattern(r"(?<=\d[T ])\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?")
_NAMES = [normal_key(name) for name in CONCEPTS["last_contact"]]


def move_last_contact(data: bytes, day: date, dialect: Dialect, order: str = "") -> bytes:
    """The note with the field of its last contact moved forward to `day`, if it has one.

    Of several (`last_contact`, `last_seen`) the one that says it most plainly; without one in
    the front matter, an inline field of the text. Raises `EditRefused`.
    """
    fields = read_front_matter("", split_note(data)).fields
    known = [field for field in fields if dialect.concept_of(field.key) == "last_contact"]
    if not known:
        return _move_inline(data, day, dialect, order)
    field = min(known, key=_rank)
    new = _moved(field.value, day, order)
    return data if new is None else set_field(data, field.key, new)


def written_day(written: str, day: date, order: str = "") -> str:
    """`day` in the form of the date `written`, or as ISO 8601 where that could be misread.

    The tags behind the date stay.
    """
    new = write_like(without_tags_behind(written), day, order)
    return with_marks(new if parse_day(new, order) == day else day.isoformat(), written)


def _move_inline(data: bytes, day: date, dialect: Dialect, order: str) -> bytes:
    note = parse_note("", data)
    entries = {entry.line for entry in note.entries}
    for field in note.inline_fields:
        if field.line not in entries and dialect.concept_of(field.key) == "last_contact":
            new = _later(field.value, day, order)
            return data if new is None else set_inline_field(data, field, new)
    return data


def _rank(field: Field) -> int:
    key = normal_key(field.key)
    return _NAMES.index(key) if key in _NAMES else -1


def _moved(value: Value, day: date, order: str) -> str | None:
    """The value for `day`; None where the old one is as late already, or cannot be read."""
    if isinstance(value, Empty):
        return day.isoformat()
    pieces = list(pieces_of(value))
    if len(pieces) != 1:
        return None
    if isinstance(pieces[0], Link):
        return _later(f"[[{pieces[0].target}]]", day, order)
    return _later(pieces[0].value, day, order) if isinstance(value, Text) else None


def _later(written: str, day: date, order: str) -> str | None:
    try:
        former = parse_date(without_tags_behind(written), order)
    except UnreadableDate:
        return None
    if former is None:
        return day.isoformat()
    if not former.earliest or former.earliest >= day:
        return None
    at_midnight = _CLOCK.sub(lambda found: re.sub(r"\d", "0", found[0]), written)
    return written_day(at_midnight, day, order)
