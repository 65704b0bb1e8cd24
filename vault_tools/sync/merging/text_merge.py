"""The merge of a text in pieces, as git does it: what one side alone changed is taken.

Two changes that touch one another are a part that somebody else has to settle.
"""

from collections.abc import Callable, Iterable

from vault_tools.sync.merging.diff3 import cut_three_ways
from vault_tools.sync.merging.pieces import Piece, Pieces, each_row, keys_of, rows_of
from vault_tools.sync.merging.rows import Clash, Part, Row, Rows, both, joined, narrowed

SettlePlace = Callable[[Pieces, Pieces, Pieces], Iterable[Part]]
"""Called with a place that both sides changed, as it is in base, ours and theirs; its parts."""


def merge_pieces(base: Pieces, ours: Pieces, theirs: Pieces, settle: SettlePlace) -> list[Part]:
    """The parts of a text that is cut into pieces."""
    parts: list[Part] = []
    for span in cut_three_ways(keys_of(base), keys_of(ours), keys_of(theirs)):
        b, o, t = base[span.base], ours[span.ours], theirs[span.theirs]
        if span.stable:
            for three in zip(b, o, t, strict=True):
                parts += _stable(*three)
        elif keys_of(o) == keys_of(b):
            parts += rows_of(t)
        elif keys_of(t) == keys_of(b):
            parts += rows_of(o)
        elif keys_of(o) == keys_of(t):
            parts += both(rows_of(o), rows_of(t))
        else:
            parts += settle(b, o, t)
    return parts


def merge_lines(base: Rows, ours: Rows, theirs: Rows, what: str) -> list[Part]:
    """The parts of a text in which each line is a piece, and each touching change a clash."""
    sides = each_row(base), each_row(ours), each_row(theirs)
    return merge_pieces(*sides, lambda _, o, t: narrowed(Clash(rows_of(o), rows_of(t), what)))


def _stable(base: Piece, ours: Piece, theirs: Piece) -> list[Row]:
    if ours.name:
        return list(ours.rows)
    return [joined(*three) for three in zip(base.rows, ours.rows, theirs.rows, strict=True)]
