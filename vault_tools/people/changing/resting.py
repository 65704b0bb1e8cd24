"""Snooze, pause, resume and skip: the fields in which a note keeps them, and their log lines.

The dated line is what the rotation goes by from then on; the field says it to whoever opens the
note. Who rests until when is worked out in `member`.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial

from msgspec.structs import replace

from vault_tools.notes.editing.edit_fields import remove_field, set_field
from vault_tools.notes.editing.edit_inline import remove_inline_field, set_inline_field
from vault_tools.notes.editing.edit_properties import property_text
from vault_tools.notes.editing.field_check import Wanted
from vault_tools.notes.editing.log_style import NewEntry
from vault_tools.notes.front_matter import Empty, Text, Value
from vault_tools.notes.marks import InlineField
from vault_tools.notes.note import Note, parse_note
from vault_tools.people.changing.last_contact_field import written_day
from vault_tools.people.changing.own_keys import APART, new_key, own_keys, own_mark
from vault_tools.people.changing.own_values import value_for
from vault_tools.people.dialect.dialect import Dialect, normal_key
from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.member import Member, RestLine, rest_on
from vault_tools.people.understand import People

FIELDS: Mapping[str, tuple[str, str]] = {
    "snooze": ("snooze", "snooze_until"),
    "pause": ("paused", "paused"),
}
"""For each kind of rest the concept of its field, and the key where the vault has none."""

FieldEdit = Callable[[bytes], bytes]
"""A change of one field of the note; raises `EditRefused`."""


def rest_entry(line: RestLine) -> NewEntry:
    """The log line: `snooze until 2026-12-01`, `pause`."""
    text = f"{line.kind} until {line.until}" if line.until else line.kind
    return NewEntry(line.day, text, kind=line.kind)


def field_edits(people: People, path: str, line: RestLine, dialect: Dialect) -> list[FieldEdit]:
    """The changes of the note's front matter that keep it in step with the line."""
    note = people.notes[path]
    if line.kind == "resume":
        keys = [key for kind in FIELDS for key in _keys(people, path, kind, dialect)]
        marked = [kind for kind in FIELDS if _mark(note, kind, dialect)]
        inline = [_in_text(path, replace(line, kind=kind), dialect, ends=True) for kind in marked]
        return [*(_clearing(people, path, key) for key in keys), *inline]
    if line.kind not in FIELDS:
        return []
    if _mark(note, line.kind, dialect):
        return [_in_text(path, line, dialect)]
    concept, usual = FIELDS[line.kind]
    own = next(iter(_keys(people, path, line.kind, dialect)), "")
    key = own or new_key(people, usual, dialect)
    old = dict(_values(people, path)).get(own)
    if line.until:
        was = old.value if isinstance(old, Text) else ""
        return [_setting(key, written_day(was, line.until) if was else str(line.until))]
    return [_setting(key, value_for("true", old, concept, line.day))]


def is_logged(member: Member, line: RestLine, week: Week) -> bool:
    """Whether the log says as much already; a skip says so for the rest of its `week`."""
    match line.kind:
        case "skip":
            skips = (one.day for one in member.rest_lines if one.kind == "skip")
            return any(day in week and day <= line.day for day in skips)
        case "resume":
            return not is_resting(member, line.day)
        case "pause":
            return rest_on(member, line.day) == date.max
        case "snooze":
            return rest_on(member, line.day) == line.until


def is_resting(member: Member, on: date) -> bool:
    """Whether somebody rests on a day, by a line of their log or by a field."""
    rest = rest_on(member, on)
    snoozed = member.snooze_until is not None and member.snooze_until > on
    return member.paused or snoozed or (rest is not None and rest > on)


def after_rest_line(member: Member, line: RestLine) -> Member:
    """The member as log and fields have them with the line."""
    member = replace(member, rest_lines=(*member.rest_lines, line))
    match line.kind:
        case "resume":
            return replace(member, snooze_until=None, paused=False)
        case "pause":
            return replace(member, paused=True)
        case "snooze":
            return replace(member, snooze_until=line.until)
        case "skip":
            return member


def _keys(people: People, path: str, kind: str, dialect: Dialect) -> list[str]:
    keys = own_keys(people.notes[path].own_fields, FIELDS[kind][1], dialect)
    return [key for key in dict.fromkeys(keys) if normal_key(key) not in APART]


def _mark(note: Note, kind: str, dialect: Dialect) -> InlineField | None:
    """What says it in the text, if no field does."""
    mark = own_mark(note, FIELDS[kind][1], dialect)
    return mark if mark and normal_key(mark.key) not in APART else None


def _in_text(path: str, line: RestLine, dialect: Dialect, *, ends: bool = False) -> FieldEdit:
    """The change where the text says it, on whatever line that is by then.

    A date that `ends` goes.
    """

    def edit(data: bytes) -> bytes:
        mark = _mark(parse_note(path, data), line.kind, dialect)
        if mark is None:
            return data
        if line.kind == "snooze":
            if ends or line.until is None:
                return remove_inline_field(data, mark)
            return set_inline_field(data, mark, written_day(mark.value, line.until))
        old = Text(mark.value, mark.line, mark.column)
        value = value_for("no" if ends else "yes", old, "paused", line.day)
        return set_inline_field(data, mark, property_text(value))

    return edit


def _setting(key: str, value: Wanted) -> FieldEdit:
    return partial(set_field, key=key, value=value)


def _clearing(people: People, path: str, key: str) -> FieldEdit:
    """Takes the field out; where other notes keep it empty or at "no", so does this one."""
    others = (other.path for other in people.contacts if other.path != path)
    kept = [value for other in others for name, value in _values(people, other) if name == key]
    if any(isinstance(value, Empty) for value in kept):
        return _setting(key, None)
    words = {value.value.casefold() for value in kept if isinstance(value, Text)}
    no = next((word for word in ("false", "no", "off") if word in words), "")
    if not no:
        return partial(remove_field, key=key)
    return _setting(key, False if no == "false" else no)


def _values(people: People, path: str) -> Iterator[tuple[str, Value]]:
    return ((field.key, field.value) for field in people.notes[path].own_fields)
