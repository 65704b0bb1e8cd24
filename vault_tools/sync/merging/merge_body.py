"""Merging a note's text: items each by itself, all else line by line as git does.

The result is read again before it counts: every line must be read as it was where it comes from,
and stand there as often as what both sides did with it says. Where it is not, nothing of the
text is settled, and both versions of it stand side by side.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from msgspec import Struct

from vault_tools.sync.merging.diff3 import Pairs, Span, align, cut_three_ways
from vault_tools.sync.merging.merge_items import merge_items
from vault_tools.sync.merging.merge_regions import settle_regions
from vault_tools.sync.merging.pieces import Piece, Pieces, cut, each_row, keys_of
from vault_tools.sync.merging.proof import means_it
from vault_tools.sync.merging.rows import (
    Clash,
    Part,
    Row,
    Rows,
    both,
    is_clean,
    joined,
    narrowed,
)
from vault_tools.sync.merging.set_apart import set_apart

MOST_COMPARED = 4000
"""Pairs of items that are compared word by word; beyond, a place is not settled item by item."""


class CutRules(Struct, frozen=True):
    """How texts are cut: `order` reads days like 03/04/2026; `plain` knows no items.

    `newest_first` is the direction of the log.
    """

    order: str = ""
    plain: bool = False
    newest_first: bool = True

    def cut(self, rows: Rows) -> list[Piece]:
        return each_row(rows) if self.plain else cut(rows, self.order)


def merge_body(base: Rows, ours: Rows, theirs: Rows, order: str = "", *, plain: bool) -> list[Part]:
    """The parts of the text. `plain` asks for lines alone, in a note that is out of order."""
    rules = CutRules(order, plain, _newest_first(cut(ours, order), cut(theirs, order)))
    sides = [rules.cut(rows) for rows in (base, ours, theirs)]
    was, mine, yours = settle_regions(*sides)
    attempts = (
        (mine, yours),
        (mine, _without_twins(was, mine, yours)),
        (_without_twins(was, yours, mine), yours),
    )
    doubtful: list[Part] = []
    for one, other in attempts:  # the first that asks nothing, so that either way round is one
        parts = merge_pieces(was, one, other, rules)
        if means_it(parts, sides, rules.cut):
            if is_clean(parts):
                return parts
            doubtful = doubtful or parts
    rows = [tuple(_rows(side)) for side in (was, mine, yours)]
    return doubtful or narrowed(Clash(rows[0], rows[1], rows[2], "the text"))


def merge_pieces(base: Pieces, ours: Pieces, theirs: Pieces, rules: CutRules) -> list[Part]:
    """The parts of a text that is cut into pieces, its regions settled."""
    sides = (base, ours, theirs)
    parts: list[Part] = []
    for span in cut_three_ways(keys_of(base), keys_of(ours), keys_of(theirs)):
        b, o, t = _of(span, sides)
        if span.stable:
            for three in zip(b, o, t, strict=True):
                parts += _stable(*three)
        elif keys_of(o) == keys_of(b):
            parts += _rows(t)
        elif keys_of(t) == keys_of(b):
            parts += _rows(o)
        elif keys_of(o) == keys_of(t):
            parts += both(_rows(o), _rows(t))
        else:
            parts += _settle(b, o, t, rules)
    return parts


def merge_rows(base: Rows, ours: Rows, theirs: Rows, rules: CutRules) -> list[Part]:
    """The same of a text in lines, as what is below an item."""
    return merge_pieces(rules.cut(base), rules.cut(ours), rules.cut(theirs), rules)


def _of(span: Span, sides: tuple[Pieces, Pieces, Pieces]) -> tuple[Pieces, Pieces, Pieces]:
    base, ours, theirs = sides
    return base[span.base], ours[span.ours], theirs[span.theirs]


def _stable(base: Piece, ours: Piece, theirs: Piece) -> list[Row]:
    if ours.name:
        return list(ours.rows)
    return [joined(*three) for three in zip(base.rows, ours.rows, theirs.rows, strict=True)]


def _settle(base: Pieces, ours: Pieces, theirs: Pieces, rules: CutRules) -> Iterator[Part]:
    """What both sides changed at one place."""
    few = len(base) * max(len(ours), len(theirs)) <= MOST_COMPARED
    if few and all(piece.first_of_its_own for side in (base, ours, theirs) for piece in side):
        yield from merge_items(
            base,
            ours,
            theirs,
            lambda b, o, t: merge_rows(b, o, t, rules),
            newest_first=rules.newest_first,
        )
    elif apart := set_apart(base, ours, theirs):
        yield from _rows(apart)
    elif not base and (alike := align(keys_of(ours), keys_of(theirs))):
        yield from _both_added(ours, theirs, alike, rules)
    else:
        yield from narrowed(_clash(base, ours, theirs))


def _both_added(ours: Pieces, theirs: Pieces, alike: Pairs, rules: CutRules) -> Iterator[Part]:
    """What is alike of two additions once; what only one side has between is kept."""
    o, t = 0, 0
    for at_ours, at_theirs in [*alike, (len(ours), len(theirs))]:
        mine, yours = ours[o:at_ours], theirs[t:at_theirs]
        if mine and yours:
            yield from _settle((), mine, yours, rules)
        else:
            yield from _rows([*mine, *yours])
        yield from both(
            _rows(ours[at_ours : at_ours + 1]), _rows(theirs[at_theirs : at_theirs + 1])
        )
        o, t = at_ours + 1, at_theirs + 1


def _clash(base: Pieces, ours: Pieces, theirs: Pieces) -> Clash:
    sides = [tuple(_rows(side)) for side in (base, ours, theirs)]
    lines = (row.line for side in sides for row in side if row.line)
    heading = next((line.heading for line in lines if line.heading), "")
    what = f'the text under "{heading}"' if heading else "the text"
    return Clash(sides[0], sides[1], sides[2], what)


def _rows(pieces: Pieces) -> list[Row]:
    return [row for piece in pieces for row in piece.rows]


def _newest_first(*sides: Pieces) -> bool:
    """The direction of the dated items, as their order says; in doubt the newest come first."""
    steps = 0
    for side in sides:
        days = [piece.day for piece in side if piece.day]
        steps += sum((one > other) - (one < other) for one, other in pairwise(days))
    return steps >= 0


def _without_twins(base: Pieces, ours: Pieces, theirs: Pieces) -> list[Piece]:
    """The text of theirs without the items that both added, at whatever places."""
    counts = [Counter(keys_of(side)) for side in (base, ours, theirs)]
    shared = (counts[1] - counts[0]) & (counts[2] - counts[0])
    known = {at for _, at in align(keys_of(base), keys_of(theirs))}
    kept: list[Piece] = []
    for at, piece in enumerate(theirs):
        if at not in known and piece.kind == "item" and shared[piece.key]:
            shared[piece.key] -= 1
        else:
            kept.append(piece)
    return kept
