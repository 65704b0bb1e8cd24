"""Pairing the items of one version with those of another: the same words or task, or alike.

If an item that was rewritten on both sides were taken for two new ones, both would be kept without
a question. So items that are gone are paired with new ones that resemble them.
"""

from collections.abc import Callable, Hashable, Sequence
from difflib import SequenceMatcher

from vault_tools.sync.merging.diff3 import align
from vault_tools.sync.merging.merge_units import Versions
from vault_tools.sync.merging.pieces import Piece

_ALIKE = 0.5


def name_items(
    base: Sequence[Piece], ours: Sequence[Piece], theirs: Sequence[Piece]
) -> Versions[Piece]:
    """The items of three versions, each under a name that it has in all of them."""
    in_ours, in_theirs = _pairs(base, ours), _pairs(base, theirs)
    added = [at for at in range(len(ours)) if at not in in_ours.values()]
    left = [at for at in range(len(theirs)) if at not in in_theirs.values()]
    twins = _couple(added, left, _between(ours, theirs, _same))
    names_ours: dict[int, Hashable] = {at: index for index, at in in_ours.items()}
    names_ours |= {at: ("ours", at) for at in added}
    names_theirs: dict[int, Hashable] = {at: index for index, at in in_theirs.items()}
    names_theirs |= {at: ("theirs", at) for at in left}
    names_theirs |= {other: ("ours", at) for at, other in twins.items()}
    return Versions(
        dict(enumerate(base)),
        {names_ours[at]: piece for at, piece in enumerate(ours)},
        {names_theirs[at]: piece for at, piece in enumerate(theirs)},
    )


def _pairs(base: Sequence[Piece], side: Sequence[Piece]) -> dict[int, int]:
    """The index in a side for each item of the base that it still has, changed or not."""
    pairs = dict(align([one.key for one in base], [one.key for one in side]))
    for test in (_moved, _same, _alike):
        gone = [index for index in range(len(base)) if index not in pairs]
        free = [at for at in range(len(side)) if at not in pairs.values()]
        pairs |= _couple(gone, free, _between(base, side, test))
    return pairs


def _couple(
    gone: Sequence[int], free: list[int], worth: Callable[[int, int], float]
) -> dict[int, int]:
    """For each index the best of the free ones by `worth`, if that is above 0."""
    couples: dict[int, int] = {}
    for index in gone:
        best = max(free, key=lambda at: (worth(index, at), -at), default=None)
        if best is not None and worth(index, best):
            couples[index] = best
            free.remove(best)
    return couples


def _between(
    base: Sequence[Piece], side: Sequence[Piece], worth: Callable[[Piece, Piece], float]
) -> Callable[[int, int], float]:
    return lambda index, at: worth(base[index], side[at])


def _moved(one: Piece, other: Piece) -> float:
    return one.key == other.key


def _same(one: Piece, other: Piece) -> float:
    """Whether it is the same word for word, or one task in two states."""
    return one.key == other.key or bool(one.task and one.task == other.task)


def _alike(one: Piece, other: Piece) -> float:
    """The share of words that both have, if that is more than half; else 0."""
    words, others = (" ".join(row.text for row in piece.rows).split() for piece in (one, other))
    ratio = SequenceMatcher(None, words, others, autojunk=False).ratio()
    return ratio if ratio > _ALIKE else 0
