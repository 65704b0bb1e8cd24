"""Giving an inline field or a label of the body (`Role:: cook`) another value, or none.

The note is read again before it is given back: the field is as it was meant, and no other line has
changed for a reader.
"""

from msgspec.structs import replace

from vault_tools.notes.body import Line, indent_of
from vault_tools.notes.editing.edit_body import (
    BY_HAND,
    OpenNote,
    check_writable,
    open_note,
    same_to_a_reader,
)
from vault_tools.notes.marks import InlineField, bracketed_span, find_inline_fields, find_labels
from vault_tools.patterns import pattern
from vault_tools.problems import EditRefused

_BESIDE = pattern(r"[^\s*_`|]")  # behind a value: what does not close a label or a row


def set_inline_field(data: bytes, field: InlineField, value: str) -> bytes:
    """The note with `field`, as it was read from these bytes, set to `value`.

    Raises `EditRefused`, with nothing changed.
    """
    note, index, column = _opened_at(data, field)
    before = _marks(note.lines)
    start = note.offset(index, column)
    end = note.offset(index, column + len(field.value))
    apart = "" if field.value or note.lines[index].text[:column].endswith((" ", "\t")) else " "
    result = note.replace(start, end, apart + check_writable(value))
    after = _marks(open_note(result).lines)
    wanted = [replace(one, value=value) if one == field else one for one in before]
    if [(one.key, one.value, one.line) for one in after] != [
        (one.key, one.value, one.line) for one in wanted
    ]:
        raise EditRefused(f'"{field.key}" cannot be changed without harm to the rest')
    return result


def remove_inline_field(data: bytes, field: InlineField) -> bytes:
    """The note without `field`: without its brackets, or without its line if that says no more.

    Raises `EditRefused`, with nothing changed.
    """
    note, index, column = _opened_at(data, field)
    text = note.lines[index].text
    span = bracketed_span(text, field)
    if span is None and _BESIDE.search(text, column + len(field.value)):
        raise EditRefused(f'more stands beside "{field.key}"', BY_HAND)
    start, end = span or (0, len(text))
    rest = f"{text[:start].rstrip()}{text[end:]}" if text[:start].strip() else text[end:].lstrip()
    stays = bool(rest.strip(" \t-*+>"))
    below = note.lines[index + 1].text if index + 1 < len(note.lines) else ""
    if not stays and below.strip() and indent_of(below) > indent_of(text):
        raise EditRefused(f'more stands below "{field.key}"', BY_HAND)
    whole = note.starts[index], note.offset(index, len(text))
    result = note.replace(*whole, rest) if stays else note.without(index)
    after = open_note(result).lines
    said = [(one.key, one.value) for one in _marks(note.lines) if one != field]
    if said != [(one.key, one.value) for one in _marks(after)] or not same_to_a_reader(
        [*after[:index], *after[index + stays :]], [*note.lines[:index], *note.lines[index + 1 :]]
    ):
        raise EditRefused(f'"{field.key}" stands within something else', BY_HAND)
    return result


def _opened_at(data: bytes, field: InlineField) -> tuple[OpenNote, int, int]:
    """The note, and the line and character (both from 0) at which the field's value stands."""
    note = open_note(data)
    index, column = field.line - note.parts.body_line, field.column - 1
    as_read = field in _marks(note.lines)
    if not as_read or note.lines[index].text[column:][: len(field.value)] != field.value:
        raise EditRefused(f'"{field.key}" is written in an unusual way', BY_HAND)
    return note, index, column


def _marks(lines: list[Line]) -> list[InlineField]:
    return [*find_inline_fields(lines), *find_labels(lines)]
