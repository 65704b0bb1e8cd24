"""Checking a merged text: nothing is lost or doubled, and every line means what it did."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from vault_tools.sync.merging.pieces import Piece
from vault_tools.sync.merging.rows import Part, Row, Rows, chosen, is_clean, read_again

Cut = Callable[[Rows], list[Piece]]
Counts = tuple[Counter[str], Counter[str], Counter[str]]


def means_it(parts: Sequence[Part], sides: Sequence[Sequence[Piece]], cut: Cut) -> bool:
    """Whether the parts have the changes of both sides; `sides` are base, ours and theirs."""
    mine = _again(chosen(parts, lambda one: one.ours))
    yours = _again(chosen(parts, lambda one: one.theirs))
    if mine is None or yours is None:
        return False
    rows = [_counted(row for piece in side for row in _told(piece)) for side in sides]
    counts = (rows[0], rows[1], rows[2])
    if not is_clean(parts):
        everything = chosen(parts, lambda one: [*one.ours, *one.theirs])
        return _nothing_lost(_counted(everything), counts)
    pieces = cut(mine)
    found = _counted(row for piece in pieces for row in _told(piece))
    return _as_often(found, counts) and _items_once(pieces, sides) and _items_stay(pieces, sides)


def _told(piece: Piece) -> Sequence[Row]:
    """The rows of a piece that count: those of generated text do not."""
    return () if piece.name else piece.rows


def _again(rows: Iterable[Row]) -> list[Row] | None:
    """The rows as they are read in their new place; None if one is read as in no version."""
    rows = list(rows)
    again = list(zip(rows, read_again(rows), strict=True))
    if any(row.read and (line.zone, line.seen) not in row.read for row, line in again):
        return None
    return [replace(row, line=line) for row, line in again]


def _counted(rows: Iterable[Row]) -> Counter[str]:
    return Counter(text for row in rows for text in (row.stands_for or (row.text,)) if text.strip())


def _nothing_lost(found: Counter[str], counts: Counts) -> bool:
    base, ours, theirs = counts
    return (ours - base).keys() | (theirs - base).keys() <= found.keys()


def _as_often(found: Counter[str], counts: Counts) -> bool:
    base, ours, theirs = counts
    for text in found.keys() | base.keys() | ours.keys() | theirs.keys():
        least, most = _bounds(base[text], ours[text], theirs[text])
        if not least <= found[text] <= most:
            return False
    return True


def _bounds(base: int, ours: int, theirs: int) -> tuple[int, int]:
    """How often a line may be in the result, by how often it is in each version."""
    if ours == base:
        return theirs, theirs
    if theirs == base:
        return ours, ours
    total = max(ours + theirs - base, 0)  # all that was added and removed, each for itself
    if ours > base and theirs > base:
        return max(ours, theirs), total
    if ours < base and theirs < base:
        return total, min(ours, theirs)
    return total, total


def _items_once(pieces: Sequence[Piece], sides: Sequence[Sequence[Piece]]) -> bool:
    """Whether items that both sides added are there no more often than on one side."""
    found, base, ours, theirs = (
        Counter(piece.key for piece in side if piece.kind == "item") for side in (pieces, *sides)
    )
    shared = (ours - base).keys() & (theirs - base).keys()
    return all(found[key] <= max(ours[key], theirs[key]) for key in shared)


def _items_stay(pieces: Sequence[Piece], sides: Sequence[Sequence[Piece]]) -> bool:
    """Whether no item that a side added is there as something else alone: as a line of code."""
    found, base, ours, theirs = (
        {piece.rows[0].text for piece in side if piece.kind == "item"} for side in (pieces, *sides)
    )
    other = {piece.rows[0].text for piece in pieces if piece.kind == "row"}
    return not ((ours | theirs) - base - found) & other
