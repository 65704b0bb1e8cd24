"""Three versions of a sequence, cut into what all have and what was changed between.

The classic three-way comparison of lines. Lines that stand once in both versions are matched
first (the patience diff), so that blank ones and repeated ones tear nothing apart.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import TypeVar

from msgspec import Struct

Pairs = list[tuple[int, int]]
Key = TypeVar("Key", str, bytes, tuple[str, ...])
_MOST_CELLS = 250_000


class Span(Struct, frozen=True):
    """A part of three versions; `stable` if it is the same in all."""

    stable: bool
    base: slice
    ours: slice
    theirs: slice


def cut_three_ways(
    base: Sequence[Key], ours: Sequence[Key], theirs: Sequence[Key]
) -> Iterator[Span]:
    """The parts in their order. Changes that touch one another are one part, as in git."""
    in_ours, in_theirs = dict(align(base, ours)), dict(align(base, theirs))
    ends = (len(base), len(ours), len(theirs))
    common: list[tuple[int, int, int]] = [
        (i, in_ours[i], in_theirs[i]) for i in in_ours if i in in_theirs
    ]
    done, start = (0, 0, 0), (0, 0, 0)  # what is stable begins at `start` and goes up to `done`
    for at in [*common, ends]:
        if at != done:
            yield from _span(True, start, done)
            yield from _span(False, done, at)
            start = at
        done = (at[0] + 1, at[1] + 1, at[2] + 1)
    yield from _span(True, start, ends)


def _span(stable: bool, start: tuple[int, int, int], end: tuple[int, int, int]) -> Iterator[Span]:
    if start != end:
        yield Span(stable, *(slice(*span) for span in zip(start, end, strict=True)))


def align(a: Sequence[Key], b: Sequence[Key]) -> Pairs:
    """Pairs of indexes at which both have the same, in order, and as many as is practical.

    The result does not depend on which of the two comes first, so all devices merge alike.
    """
    if list(a) > list(b):
        return [(i, j) for j, i in align(b, a)]
    return list(_align(a, b, (0, len(a)), (0, len(b))))


def _align(
    a: Sequence[Key], b: Sequence[Key], of_a: tuple[int, int], of_b: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    (i, i_end), (j, j_end) = of_a, of_b
    while i < i_end and j < j_end and a[i] == b[j]:
        yield i, j
        i, j = i + 1, j + 1
    alike = 0
    while i < i_end - alike and j < j_end - alike and a[i_end - alike - 1] == b[j_end - alike - 1]:
        alike += 1
    i_end, j_end = i_end - alike, j_end - alike
    if i < i_end and j < j_end:
        anchors: Pairs = _anchors(a, b, range(i, i_end), range(j, j_end))
        if anchors:
            for at_a, at_b in [*anchors, (i_end, j_end)]:
                yield from _align(a, b, (i, at_a), (j, at_b))
                if (at_a, at_b) != (i_end, j_end):
                    yield at_a, at_b
                i, j = at_a + 1, at_b + 1
        else:
            yield from ((i + m, j + n) for m, n in _longest(a[i:i_end], b[j:j_end]))
    yield from ((i_end + k, j_end + k) for k in range(alike))


def _anchors(a: Sequence[Key], b: Sequence[Key], of_a: range, of_b: range) -> Pairs:
    """What stands exactly once in each, as far as it is in the same order."""
    counts = Counter(a[i] for i in of_a), Counter(b[j] for j in of_b)
    once = {b[j]: j for j in of_b if counts[1][b[j]] == 1 == counts[0][b[j]]}
    return _longest_rising([(i, once[a[i]]) for i in of_a if a[i] in once])


def _longest_rising(pairs: Pairs) -> Pairs:
    """The longest subsequence of pairs in which the second ones rise."""
    tails: list[int] = []
    last: list[int] = []  # for each length, the index of the pair that such a run ends with
    before: list[int] = []
    for index, (_, second) in enumerate(pairs):
        at = bisect_left(tails, second)
        before.append(last[at - 1] if at else -1)
        tails[at : at + 1] = [second]
        last[at : at + 1] = [index]
    found, index = [], last[-1] if last else -1
    while index >= 0:
        found.append(pairs[index])
        index = before[index]
    return found[::-1]


def _longest(a: Sequence[Key], b: Sequence[Key]) -> Pairs:
    """A longest common subsequence; of very long ones only a good one."""
    if len(a) * len(b) > _MOST_CELLS:
        blocks = SequenceMatcher(None, a, b, autojunk=False).get_matching_blocks()
        return [(one.a + k, one.b + k) for one in blocks for k in range(one.size)]
    lengths = [[0] * (len(b) + 1) for _ in range(len(a) + 1)]
    for i in reversed(range(len(a))):
        for j in reversed(range(len(b))):
            same = a[i] == b[j]
            lengths[i][j] = (
                1 + lengths[i + 1][j + 1] if same else max(lengths[i + 1][j], lengths[i][j + 1])
            )
    found, i, j = [], 0, 0
    while i < len(a) and j < len(b):
        if a[i] == b[j]:
            found.append((i, j))
            i, j = i + 1, j + 1
        elif lengths[i + 1][j] >= lengths[i][j + 1]:
            i += 1
        else:
            j += 1
    return found
