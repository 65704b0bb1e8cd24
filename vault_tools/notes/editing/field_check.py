"""The proof of an edited field: the note is read again, and nothing else has changed."""

from msgspec.structs import replace

from vault_tools.notes.editing.block import Placed, read_block
from vault_tools.notes.editing.edit_body import BY_HAND, check_writable
from vault_tools.notes.front_matter import Empty, Entries, Items, Text, Value
from vault_tools.notes.read_fields import read_front_matter
from vault_tools.notes.split import Parts, split_note
from vault_tools.problems import EditRefused

Wanted = str | bool | int | list[str] | None


def verified(parts: Parts, block: str, key: str, values: list[object]) -> bytes:
    """The note with its new block, if it reads as `values` for `key` and as before for the rest."""
    result = replace(parts, block=check_writable(block).encode()).join()
    after = split_note(result)
    try:
        kept = _others(block_text(after), key) == _others(block_text(parts), key)
    except EditRefused:
        kept = False
    fences_stand = replace(after, block=b"") == replace(parts, block=b"")
    if fences_stand and kept and values_of(after, key) == values:
        return result
    raise EditRefused(f'"{key}" cannot be written there without harm to the rest', BY_HAND)


def _others(block: str, key: str) -> list[Placed]:
    return [field for field in read_block(block) if field.name != key]


def values_of(parts: Parts, key: str) -> list[object]:
    """What the reader finds under `key`."""
    fields = read_front_matter("", parts).fields
    return [meant(field.value) for field in fields if field.key == key]


def meant(value: Wanted | Value) -> object:
    """A value in a form to compare, however it is written: text as text, an empty one as None."""
    if isinstance(value, list):
        return [meant(item) for item in value]
    if isinstance(value, Items):
        return [meant(item) for item in value.items]
    if isinstance(value, Entries):
        return [(field.key, meant(field.value)) for field in value.fields]
    if isinstance(value, Text):
        return value.value
    if isinstance(value, bool):
        return str(value).lower()
    return None if isinstance(value, Empty | None) else str(value)


def block_text(parts: Parts) -> str:
    try:
        return parts.block.decode("utf-8")
    except UnicodeDecodeError as error:
        raise EditRefused(
            "the front matter is not written in UTF-8", "save the note as UTF-8 in your editor"
        ) from error
