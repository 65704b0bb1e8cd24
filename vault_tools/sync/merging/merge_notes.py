"""Merging two versions of a note with the one that both came from: bytes in, bytes out.

The front matter is merged by its fields and the text by its items, if the three notes are whole.
What is no proper note (bytes that are no text, marks of an undecided merge) is never mended here:
the result then holds both versions, one below the other.
"""

from collections.abc import Iterator, Sequence

from vault_tools.notes.mishaps import conflict_mark, find_stray, why_no_text
from vault_tools.notes.note import parse_note
from vault_tools.notes.split import Parts, split_note
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.settings import Settings
from vault_tools.sync.merging.merge_body import merge_body
from vault_tools.sync.merging.merge_fields import merge_fields, said_by
from vault_tools.sync.merging.merged import Merged
from vault_tools.sync.merging.put_together import put_together, side_by_side
from vault_tools.sync.merging.rows import Clash, Part, Rows, narrowed, pick, read_body, read_rows
from vault_tools.sync.merging.settle_field import FieldRules

Three = tuple[Parts, Parts, Parts]


def merge_notes(
    base: bytes,
    ours: bytes,
    theirs: bytes,
    *,
    settings: Settings | None = None,
) -> Merged:
    """The note with the changes of both sides; `base` is empty where each side made its own note.

    If one side changed nothing, the result is the other, byte for byte. What both changed in
    different ways is put between git's own markers. The `settings` have the vault's own names for
    fields, and say how it reads dates like 03/04/2026.
    """
    if theirs in (ours, base):
        return Merged(ours)
    if ours == base:
        return Merged(theirs)
    versions, known = (base, ours, theirs), settings or Settings()
    if any(why_no_text(data) or conflict_mark(data) for data in (ours, theirs)):
        return side_by_side(versions)
    three = (split_note(base), split_note(ours), split_note(theirs))
    plain = any(_out_of_order(parts) for parts in three)
    parts = _merge(three, FieldRules(Dialect(known.fields), known.date_order), plain=plain)
    if parts is None:
        return _undecided(versions)
    merged = put_together(parts, versions, pick(*(one.bom for one in three)) or b"")
    if plain and merged.clean and not _fields_hold(merged.data, versions):
        return _undecided(versions)
    return merged


def _undecided(versions: tuple[bytes, bytes, bytes]) -> Merged:
    """Both versions of everything between the first difference and the last."""
    _, ours, theirs = (tuple(read_rows(data)) for data in versions)
    return put_together(narrowed(Clash(ours, theirs, "the note")), versions)


def _merge(three: Three, rules: FieldRules, *, plain: bool) -> list[Part] | None:
    """The parts of the note behind its byte-order mark; None where the sides do not fit."""
    if _moves_away(*three):
        return None
    blocks = [read_rows(parts.block) for parts in three]
    block = merge_fields(blocks[0], blocks[1], blocks[2], rules)
    fenced = bool(block) or pick(*(parts.has_block for parts in three))
    opening = _fence([read_rows(parts.opening) for parts in three])
    closing = _fence([read_rows(parts.closing) for parts in three])
    head = [*opening, *block, *closing] if fenced else []
    bodies = [read_body(parts.body) for parts in three]
    return [*head, *merge_body(bodies[0], bodies[1], bodies[2], rules.order, plain=plain)]


def _moves_away(base: Parts, ours: Parts, theirs: Parts) -> bool:
    """Whether a side has moved fields into its text, while the other one changed the fields."""
    fields = {row.text for row in read_rows(base.block) if not row.blank}
    return any(
        other.block != base.block and fields & ({*_texts(side)} - {*_texts(base)})
        for side, other in ((ours, theirs), (theirs, ours))
    )


def _texts(parts: Parts) -> Iterator[str]:
    return (row.text for row in read_rows(parts.body))


def _fence(versions: Sequence[Rows]) -> Rows:
    base, ours, theirs = versions
    return pick(base, ours, theirs) or ours or theirs


def _out_of_order(parts: Parts) -> bool:
    """Whether there are fields outside of a proper block of front matter."""
    text = parts.body.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
    return parts.unclosed or find_stray(parts, text) is not None


def _fields_hold(merged: bytes, versions: tuple[bytes, bytes, bytes]) -> bool:
    """Whether each key has the value that the changes of both sides give it, wherever it stands."""
    notes = (parse_note("", data) for data in (*versions, merged))
    base, ours, theirs, found = (said_by(note.fields) for note in notes)
    keys = base.keys() | ours.keys() | theirs.keys() | found.keys()
    return all(
        found.get(key) == pick(base.get(key), ours.get(key), theirs.get(key)) for key in keys
    )
