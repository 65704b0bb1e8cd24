"""Giving an inline field or a label of the body (`Last contact:: 2026-11-08`) another value.

The note is read again before it is given back: the field has the new value, and no other line
has changed for a reader.
"""

from msgspec.structs import replace

from vault_tools.notes.body import Line
from vault_tools.notes.editing.edit_body import check_writable, open_note
from vault_tools.notes.marks import InlineField, find_inline_fields, find_labels
from vault_tools.problems import EditRefused


def set_inline_field(data: bytes, field: InlineField, value: str) -> bytes:
    """The note with `field`, as it was read from these bytes, set to `value`.

    Raises `EditRefused`, with nothing changed.
    """
    note = open_note(data)
    before = _marks(note.lines)
    index, column = field.line - note.parts.body_line, field.column - 1
    if field not in before or note.lines[index].text[column:][: len(field.value)] != field.value:
        raise EditRefused(f'"{field.key}" is written in an unusual way', "change it by hand")
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


def _marks(lines: list[Line]) -> list[InlineField]:
    return [*find_inline_fields(lines), *find_labels(lines)]
