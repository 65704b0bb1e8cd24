"""Setting, removing and adding to one front-matter field, with every other byte left as it is.

Nothing is serialised: the value's own characters are replaced, or a line comes in above the
closing fence. The result is read again before it is given back; if anything else would change,
or the new value would not read as it was meant, the edit is refused.
"""

from vault_tools.notes.editing.block import Node, Placed, line_start, read_block
from vault_tools.notes.editing.edit_body import BY_HAND, check_editable
from vault_tools.notes.editing.edit_properties import (
    append_to_property,
    has_properties,
    remove_property,
    set_property,
)
from vault_tools.notes.editing.edit_values import write_flow, write_key, write_text
from vault_tools.notes.editing.field_check import Wanted, block_text, meant, values_of, verified
from vault_tools.notes.split import Parts, split_note
from vault_tools.notes.yaml_fields import NULLS
from vault_tools.patterns import pattern
from vault_tools.problems import EditRefused

_COLON = pattern(r"\s*:")
_COMMENT = pattern(r"[ \t]+(?=#)")
_TAGS = pattern(r"(?:#[\w/-]*[^\W\d_][\w/-]*[ \t]*)+(?=[\r\n]|\Z)")
_REST_OF_LINE = pattern(r"[^\r\n]*(?:\r\n|\n|\r|\Z)")
_BARE_LINK = pattern(r"\[\[[^\[\]\r\n]+\]\]")


def set_field(data: bytes, key: str, value: Wanted) -> bytes:
    """The note with `key` set; added as the last field, or in a new block, if it is not there.

    A page that has properties as Logseq writes them gets one more of them.

    Text is quoted where it must be; True, False and numbers are written bare; None leaves the key
    without a value. A value that reads like `value` already is left as it is written. Raises
    `EditRefused`, with nothing changed, where the edit would not be safe.
    """
    given = check_editable(data)
    if has_properties(given):
        return set_property(data, key, value)
    parts = given.with_block()
    block = block_text(parts)
    fields = read_block(block)
    old = _only(fields, key)
    if old and values_of(parts, key) == [meant(value)]:
        return data
    if old:
        new = _replaced(block, old, value, _newline(parts))
    else:
        new = block + _line(fields, key, value, _newline(parts))
    return verified(parts, new, key, [meant(value)])


def remove_field(data: bytes, key: str) -> bytes:
    """The note without `key`; a comment on its line stays, unless it is tags, which are about it.

    A block left without a byte goes too.

    A note that has no such field comes back as it is. Raises `EditRefused`.
    """
    parts = check_editable(data)
    if has_properties(parts):
        return remove_property(data, key)
    block = block_text(parts)
    old = _only(read_block(block), key)
    if not old:
        return data
    _check_replaceable(block, old)
    start = line_start(block, old.key)
    end = max(old.value.end, _after_colon(block, old))
    behind = _COMMENT.match(block, end)
    if behind and not _TAGS.match(block, behind.end()):
        start, end = old.key.start, behind.end()
    elif rest := _REST_OF_LINE.match(block, end):
        end = rest.end()
    result = verified(parts, block[:start] + block[end:], key, [])
    bare = split_note(parts.bom + parts.body)
    without_block = split_note(result).block == b"" and not bare.has_block and not bare.unclosed
    return bare.join() if without_block else result


def set_or_remove(data: bytes, key: str, value: str | list[str]) -> bytes:
    """The note with `key` set, or without it where nothing is left to say."""
    return set_field(data, key, value) if value else remove_field(data, key)


def append_item(data: bytes, key: str, item: str) -> bytes:
    """The note with `item` in the list `key`, unless it is there; a single text becomes a list.

    In a text of several separated by commas the item is one more of them. A field that is absent
    or empty becomes a list of one. Raises `EditRefused`.
    """
    parts = check_editable(data)
    if has_properties(parts):
        return append_to_property(data, key, item)
    block = block_text(parts)
    old = _only(read_block(block), key)
    if not old or values_of(parts, key) in ([None], [""]):
        return set_field(data, key, [item])
    raw = block[old.value.start : old.value.end]
    if _BARE_LINK.fullmatch(raw):
        return set_field(data, key, list(dict.fromkeys([raw, item])))
    if old.value.kind == "text":
        text = old.value.text
        if ", " in text and "," not in item:
            known = [part.strip() for part in text.split(",")]
            return data if item in known else set_field(data, key, f"{text}, {item}")
        return data if text == item else set_field(data, key, [text, item])
    if old.value.kind != "list" or old.value.named[0]:
        raise EditRefused(f'"{key}" is no list of its own, so nothing can be added to it', BY_HAND)
    if any(node.text == item for node in old.value.inner if node.kind == "text"):
        return data
    at, new = _appended(block, old.value, write_text(item), _newline(parts))
    (before,) = values_of(parts, key)
    wanted = [*before, item] if isinstance(before, list) else []
    return verified(parts, block[:at] + new + block[at:], key, [wanted])


def _newline(parts: Parts) -> str:
    return parts.newline.decode()


def _only(fields: list[Placed], key: str) -> Placed | None:
    found = [field for field in fields if field.name == key]
    if len(found) > 1:
        raise EditRefused(f'"{key}" stands there {len(found)} times', "keep one of them")
    return found[0] if found else None


def _line(fields: list[Placed], key: str, value: Wanted, newline: str) -> str:
    """The line (or lines) of a new field; a list is written like the note's other lists."""
    margin = " " * (fields[0].column if fields else 0)
    lists = [field for field in fields if field.value.kind == "list" and field.value.inner]
    if isinstance(value, list) and value and lists and lists[-1].value.style == "block":
        indent = margin + " " * (lists[-1].value.column - lists[-1].column)
        items = (f"{newline}{indent}- {write_text(item)}" for item in value)
        return f"{margin}{write_key(key)}:{''.join(items)}{newline}"
    return f"{margin}{write_key(key)}:{_behind_colon(_written(value))}{newline}"


def _written(value: Wanted, before: str = "") -> str:
    if isinstance(value, list):
        return write_flow(value)
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return write_text(value, before)
    return "" if value is None else str(value)


def _behind_colon(written: str) -> str:
    return f" {written}" if written else ""


def _replaced(block: str, old: Placed, value: Wanted, newline: str) -> str:
    """The block with the old value's characters replaced, in the shape that was there."""
    _check_replaceable(block, old)
    start, end = old.value.start, old.value.end
    if isinstance(value, list) and value and old.value.kind == "list":
        written = _list_anew(block, old.value, value, newline)
        _check_comment_behind(block, old, written)
        return block[:start] + written + block[end:]
    written = _written(value, block[start:end] if old.value.kind == "text" else "")
    if not written or old.empty or old.value.style == "block":
        start = _after_colon(block, old)
        end = max(start, end)
        written = _behind_colon(written)
    return block[:start] + written + block[end:]


def _list_anew(block: str, old: Node, items: list[str], newline: str) -> str:
    """A new list in the style of the old one; items that were there keep their quotes."""
    raw = {
        node.text: block[node.start : node.end]
        for node in old.inner
        if node.kind == "text" and (node.style or node.text not in NULLS)
    }
    written = [raw.get(item) or write_text(item) for item in items]
    if old.style == "flow":
        return f"[{', '.join(written)}]"
    return f"{newline}{' ' * old.column}".join(f"- {one}" for one in written)


def _check_replaceable(block: str, old: Placed) -> None:
    if old.key.anchored or old.value.anchored:
        raise EditRefused(f'other fields may refer to the value of "{old.name}"', BY_HAND)
    if old.has_comment(block):
        raise EditRefused(f'a comment stands inside the value of "{old.name}"', BY_HAND)


def _check_comment_behind(block: str, old: Placed, written: str) -> None:
    """Refuse to put another last item before the comment that is about the old one."""
    last = old.value.inner[-1:] if old.value.style == "block" else ()
    about = last and _COMMENT.match(block, old.value.end)
    if about and not written.endswith(f"- {block[last[0].start : last[0].end]}"):
        raise EditRefused(f'a comment stands behind the last item of "{old.name}"', BY_HAND)


def _after_colon(block: str, old: Placed) -> int:
    colon = _COLON.match(block, old.key.end)
    if not colon:
        raise EditRefused(f'"{old.name}" is written in an unusual way', BY_HAND)
    return colon.end()


def _appended(block: str, old: Node, written: str, newline: str) -> tuple[int, str]:
    """Where the new item of a list is inserted, and as what text."""
    if old.style == "flow":
        return (old.inner[-1].end, f", {written}") if old.inner else (old.start + 1, written)
    rest = _REST_OF_LINE.match(block, old.end)
    at = rest.end() if rest else len(block)
    return at, f"{' ' * old.column}- {written}{newline}"
