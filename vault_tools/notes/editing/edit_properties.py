"""Setting and removing one property of a Logseq page (`notes/page_properties.py`).

The note is read again before it is given back: the property is as it was meant, and no other line
has changed for a reader.
"""

from vault_tools.notes.body import BULLET, Line
from vault_tools.notes.editing.edit_body import (
    OpenNote,
    check_writable,
    open_note,
    same_to_a_reader,
)
from vault_tools.notes.editing.field_check import Wanted, meant
from vault_tools.notes.front_matter import Field, Text
from vault_tools.notes.page_properties import page_properties
from vault_tools.notes.split import LINE_END, Parts, as_bytes
from vault_tools.problems import EditRefused


def has_properties(parts: Parts) -> bool:
    """Whether the note keeps its fields in this way."""
    if parts.has_block or b"::" not in parts.body:
        return False
    first = LINE_END.split(parts.body, maxsplit=1)[0].decode("utf-8", "replace")
    return any(page_properties([first], 1))


def property_text(value: Wanted) -> str:
    """A value on one line, as Logseq has it: a list with commas, true and false as words."""
    if isinstance(value, list):
        return ", ".join(value)
    return str(meant(value) or "")


def properties_of(note: OpenNote) -> list[Field]:
    return list(page_properties([line.text for line in note.lines], note.parts.body_line))


def set_property(data: bytes, key: str, value: Wanted) -> bytes:
    """The note with the property set, or with one more behind the others. Raises `EditRefused`."""
    note, written = open_note(data), check_writable(property_text(value))
    old = _only(note, key)
    if old is None:
        added = note.insert(_next_place(note), [f"{key}:: {written}".rstrip()])
        return _verified(note, added, key, written)
    if _written(old) == written:
        return data
    apart = "" if isinstance(old.value, Text) else " "
    result = note.replace(*_span(note, old), f"{apart}{written}")
    return _verified(note, result, key, written)


def append_to_property(data: bytes, key: str, item: str) -> bytes:
    """The note with `item` behind a comma in the property, unless it is there.

    Beside links it comes as one. Raises `EditRefused`.
    """
    note = open_note(data)
    old = _only(note, key)
    written = _written(old) if old else ""
    if "[[" in written and "[[" not in item:
        item = f"[[{item}]]"
    elif "," in item and "[[" not in item:
        raise EditRefused(f'"{item}" has a comma, which parts two things in "{key}"')
    if old is None or not written:
        return set_property(data, key, item)
    if item in map(str.strip, written.split(",")):
        return data
    end = _span(note, old)[1]
    result = note.replace(end, end, f", {check_writable(item)}")
    return _verified(note, result, key, f"{written}, {item}")


def remove_property(data: bytes, key: str) -> bytes:
    """The note without the line of the property, if it has one. Raises `EditRefused`."""
    note = open_note(data)
    old = _only(note, key)
    if old is None:
        return data
    result = note.without(old.line - note.parts.body_line)
    return _verified(note, result, key, None)


def _only(note: OpenNote, key: str) -> Field | None:
    found = [field for field in properties_of(note) if field.key == key]
    if len(found) > 1:
        raise EditRefused(f'"{key}" stands there {len(found)} times', "keep one of them")
    return found[0] if found else None


def _next_place(note: OpenNote) -> int:
    """The index of the line before which one more goes: behind the others.

    It goes before the last one where a sentence may go on below that.
    """
    end = len(properties_of(note))
    line = note.lines[end] if end < len(note.lines) else None
    goes_on = line and line.text.strip() and not line.level and not BULLET.match(line.text)
    return end - 1 if goes_on else end


def _span(note: OpenNote, field: Field) -> tuple[int, int]:
    """Where the value stands among the bytes."""
    start = note.offset(field.line - note.parts.body_line, field.value.column - 1)
    return start, start + len(as_bytes(_written(field)))


def _written(field: Field) -> str:
    return field.value.value if isinstance(field.value, Text) else ""


def _verified(note: OpenNote, result: bytes, key: str, written: str | None) -> bytes:
    """The result, if the property says what is wanted and all other lines are as before."""
    after = open_note(result)
    said = [_written(field) for field in properties_of(after) if field.key == key]
    kept = same_to_a_reader(_others(after, key), _others(note, key))
    if kept and not after.parts.has_block and said == ([] if written is None else [written]):
        return result
    raise EditRefused(f'"{key}" cannot be written there without harm to the rest')


def _others(note: OpenNote, key: str) -> list[Line]:
    """The lines with something on them that are not the property's."""
    own = {field.line for field in properties_of(note) if field.key == key}
    return [line for line in note.lines if line.text and line.number not in own]
