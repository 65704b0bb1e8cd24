"""Merging a note's text: items each by itself, all else line by line as git does.

The result is read again before it counts: every line must be read as it was where it comes from,
and stand there as often as what both sides did with it says. Where it is not, nothing of the
text is settled, and both versions of it stand side by side.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from vault_tools.sync.diff3 import Pairs, align, cut_three_ways
from vault_tools.sync.diff3 import Piece as Span
from vault_tools.sync.merge_items import merge_items
from vault_tools.sync.merge_regions import merge_region
from vault_tools.sync.pieces import Piece, cut, each_row
from vault_tools.sync.proof import means_it
from vault_tools.sync.rows import (
    Clash,
    Part,
    Row,
    Rows,
    both,
    joined,
    narrowed,
)


@dataclass(frozen=True, slots=True)
class Reading:
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
    reading = Reading(order, plain, _newest_first(cut(ours, order), cut(theirs, order)))
    for yours in (theirs, _without_twins(base, ours, theirs, reading)):
        parts = merge_rows(base, ours, yours, reading)
        if means_it(parts, [reading.cut(rows) for rows in (base, ours, theirs)], reading.cut):
            return parts
    return narrowed(Clash(tuple(base), tuple(ours), tuple(theirs), "the text"))


def merge_rows(base: Rows, ours: Rows, theirs: Rows, reading: Reading) -> list[Part]:
    sides = [reading.cut(rows) for rows in (base, ours, theirs)]
    keys = [[piece.key for piece in side] for side in sides]
    parts: list[Part] = []
    for span in cut_three_ways(*keys):
        b, o, t = _of(span, sides)
        if span.stable:
            for three in zip(b, o, t, strict=True):
                parts += _stable(*three)
        elif _keys(o) == _keys(b):
            parts += _rows(t)
        elif _keys(t) == _keys(b):
            parts += _rows(o)
        elif _keys(o) == _keys(t):
            parts += _alike(o, t)
        else:
            parts += _settle(b, o, t, reading)
    return parts


def _of(span: Span, sides: Sequence[Sequence[Piece]]) -> tuple[Sequence[Piece], ...]:
    base, ours, theirs = sides
    return base[span.base], ours[span.ours], theirs[span.theirs]


def _stable(base: Piece, ours: Piece, theirs: Piece) -> list[Row]:
    if ours.name:
        return merge_region(base.rows, ours.rows, theirs.rows)
    return [joined(*three) for three in zip(base.rows, ours.rows, theirs.rows, strict=True)]


def _alike(ours: Sequence[Piece], theirs: Sequence[Piece]) -> Iterator[Row]:
    """What both added alike; a region that both have may say something else in each."""
    for one, other in zip(ours, theirs, strict=True):
        same = [row.text for row in one.rows] == [row.text for row in other.rows]
        yield from (both(one.rows, other.rows) if same else merge_region((), one.rows, other.rows))


def _settle(
    base: Sequence[Piece], ours: Sequence[Piece], theirs: Sequence[Piece], reading: Reading
) -> Iterator[Part]:
    """What both sides changed at one place."""
    if all(piece.first_of_its_own for side in (base, ours, theirs) for piece in side):
        yield from merge_items(
            base,
            ours,
            theirs,
            lambda b, o, t: merge_rows(b, o, t, reading),
            newest_first=reading.newest_first,
        )
    elif not base and (alike := align(_keys(ours), _keys(theirs))):
        yield from _both_added(ours, theirs, alike, reading)
    else:
        yield from narrowed(_clash(base, ours, theirs))


def _both_added(
    ours: Sequence[Piece], theirs: Sequence[Piece], alike: Pairs, reading: Reading
) -> Iterator[Part]:
    """What is alike of two additions once; what only one side has between is kept."""
    o, t = 0, 0
    for at_ours, at_theirs in [*alike, (len(ours), len(theirs))]:
        mine, yours = ours[o:at_ours], theirs[t:at_theirs]
        if mine and yours:
            yield from _settle((), mine, yours, reading)
        else:
            yield from _rows([*mine, *yours])
        yield from _alike(ours[at_ours : at_ours + 1], theirs[at_theirs : at_theirs + 1])
        o, t = at_ours + 1, at_theirs + 1


def _clash(base: Sequence[Piece], ours: Sequence[Piece], theirs: Sequence[Piece]) -> Clash:
    sides = [tuple(_rows(side)) for side in (base, ours, theirs)]
    lines = (row.line for side in sides for row in side if row.line)
    heading = next((line.heading for line in lines if line.heading), "")
    what = f'the text under "{heading}"' if heading else "the text"
    return Clash(sides[0], sides[1], sides[2], what)


def _keys(pieces: Sequence[Piece]) -> list[tuple[str, ...]]:
    return [piece.key for piece in pieces]


def _rows(pieces: Sequence[Piece]) -> list[Row]:
    return [row for piece in pieces for row in piece.rows]


def _newest_first(*sides: Sequence[Piece]) -> bool:
    """The direction of the dated items, as their order says; in doubt the newest come first."""
    steps = 0
    for side in sides:
        days = [piece.day for piece in side if piece.day]
        steps += sum((one > other) - (one < other) for one, other in pairwise(days))
    return steps >= 0


def _without_twins(base: Rows, ours: Rows, theirs: Rows, reading: Reading) -> list[Row]:
    """The text of theirs without the items that both added, at whatever places."""
    sides = [reading.cut(rows) for rows in (base, ours, theirs)]
    counts = [Counter(_keys(side)) for side in sides]
    shared = (counts[1] - counts[0]) & (counts[2] - counts[0])
    known = {at for _, at in align(_keys(sides[0]), _keys(sides[2]))}
    kept: list[Row] = []
    for at, piece in enumerate(sides[2]):
        if at not in known and piece.kind == "item" and shared[piece.key]:
            shared[piece.key] -= 1
        else:
            kept += piece.rows
    return kept
