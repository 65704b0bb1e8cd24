"""Taking a field over from another note as it is written there, comments and all."""

from vault_tools.notes.editing.block import Placed, line_start, read_block
from vault_tools.notes.editing.edit_body import BY_HAND, check_editable
from vault_tools.notes.editing.field_check import block_text, values_of, verified
from vault_tools.problems import EditRefused


def written_fields(data: bytes) -> dict[str, str]:
    """The lines of each field of the front matter, by its key, with the comments below it.

    Lines end in `\\n`. What stands above the first field is under the empty key. Raises
    `EditRefused`.
    """
    parts = check_editable(data)
    block = block_text(parts)
    fields = read_block(block)
    starts = [line_start(block, field.key) for field in fields]
    names = ["", *(field.name or "" for field in fields)]
    cuts = [0, *starts, len(block)]
    chunks: dict[str, str] = {}
    for name, start, end in zip(names, cuts, cuts[1:], strict=False):
        text = block[start:end].replace("\r\n", "\n")
        chunks[name] = chunks.get(name, "") + text
    return chunks


def copy_field(data: bytes, other: bytes, key: str) -> bytes:
    """The note with the field `key` of the note `other` as its last one. Raises `EditRefused`."""
    parts, source = check_editable(data).with_block(), check_editable(other)
    block = block_text(parts)
    theirs = next(field for field in read_block(block_text(source)) if field.name == key)
    if theirs.key.anchored or theirs.value.anchored or _has_alias(theirs):
        raise EditRefused(f'other fields may refer to the value of "{key}"', BY_HAND)
    ours = read_block(block)
    margin = " " * (ours[0].column if ours else 0)
    newline, indent = parts.newline.decode(), " " * theirs.column
    lines = written_fields(other)[key].removesuffix("\n").split("\n")
    moved = (margin + line.removeprefix(indent) if line.strip() else line for line in lines)
    text = "".join(f"{line}{newline}" for line in moved)
    return verified(parts, block + text, key, values_of(source, key))


def _has_alias(field: Placed) -> bool:
    return any(leaf.kind == "alias" for leaf in field.value.leaves())
