"""Merging a note's text: each item by itself, everything else line by line as git does.

The result is read again before it counts: every line must mean what it meant in its own version,
and must be there as often as both sides' changes say. Otherwise nothing of the text is settled,
and both versions of it are put side by side.
"""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from itertools import pairwise

from msgspec import Struct

from vault_tools.sync.merging.diff3 import Pairs, align
from vault_tools.sync.merging.merge_items import merge_items
from vault_tools.sync.merging.merge_regions import settle_regions
from vault_tools.sync.merging.pieces import Piece, Pieces, cut, each_row, keys_of, rows_of
from vault_tools.sync.merging.proof import means_it
from vault_tools.sync.merging.rows import (
    Clash,
    Part,
    Rows,
    both,
    is_clean,
    narrowed,
)
from vault_tools.sync.merging.set_apart import set_apart
from vault_tools.sync.merging.text_merge import merge_pieces

MOST_COMPARED = 4000
"""Pairs of items that are compared word by word; with more, a place is merged by its lines."""


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
    """The parts of the text; `plain` merges lines alone, in a note whose front matter is broken."""
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
        parts = merge_pieces(was, one, other, partial(_settle, rules))
        if means_it(parts, sides, rules.cut):
            if is_clean(parts):
                return parts
            doubtful = doubtful or parts
    return doubtful or narrowed(Clash(rows_of(mine), rows_of(yours), "the text"))


def _merge_rows(rules: CutRules, base: Rows, ours: Rows, theirs: Rows) -> list[Part]:
    """The parts of what is below an item."""
    sides = (rules.cut(base), rules.cut(ours), rules.cut(theirs))
    return merge_pieces(*sides, partial(_settle, rules))


def _settle(rules: CutRules, base: Pieces, ours: Pieces, theirs: Pieces) -> Iterator[Part]:
    """What both sides changed at one place."""
    few = len(base) * max(len(ours), len(theirs)) <= MOST_COMPARED
    if few and all(piece.first_of_its_own for side in (base, ours, theirs) for piece in side):
        merge_rows = partial(_merge_rows, rules)
        yield from merge_items(base, ours, theirs, merge_rows, newest_first=rules.newest_first)
    elif apart := set_apart(base, ours, theirs):
        yield from rows_of(apart)
    elif not base and (alike := align(keys_of(ours), keys_of(theirs))):
        yield from _both_added(ours, theirs, alike, rules)
    else:
        yield from narrowed(_clash(base, ours, theirs))


def _both_added(ours: Pieces, theirs: Pieces, alike: Pairs, rules: CutRules) -> Iterator[Part]:
    """Two additions at one place: what both have comes once, what only one has is kept."""
    o, t = 0, 0
    for at_ours, at_theirs in [*alike, (len(ours), len(theirs))]:
        mine, yours = ours[o:at_ours], theirs[t:at_theirs]
        if mine and yours:
            yield from _settle(rules, (), mine, yours)
        else:
            yield from rows_of([*mine, *yours])
        yield from both(
            rows_of(ours[at_ours : at_ours + 1]), rows_of(theirs[at_theirs : at_theirs + 1])
        )
        o, t = at_ours + 1, at_theirs + 1


def _clash(base: Pieces, ours: Pieces, theirs: Pieces) -> Clash:
    sides = rows_of(base), rows_of(ours), rows_of(theirs)
    lines = (row.line for side in sides for row in side if row.line)
    heading = next((line.heading for line in lines if line.heading), "")
    what = f'the text under "{heading}"' if heading else "the text"
    return Clash(sides[1], sides[2], what)


def _newest_first(*sides: Pieces) -> bool:
    """Whether dated items come newest first, as most of them do here; in doubt they do."""
    steps = 0
    for side in sides:
        days = [piece.day for piece in side if piece.day]
        steps += sum((one > other) - (one < other) for one, other in pairwise(days))
    return steps >= 0


def _without_twins(base: Pieces, ours: Pieces, theirs: Pieces) -> list[Piece]:
    """The pieces of theirs without the items that both added, wherever they stand."""
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
