"""The warmest ways through a graph whose edges have a warmth below 1: the search alone.

The warmth of a way is the product of its edges', so the warmest way is the shortest by
-log(warmth), and Dijkstra's algorithm finds it. It goes backwards from the target, nearest first,
and asks at each person how warm my own tie is; so it ends after the neighbourhood of the target,
however large the graph. Who the nodes are, and how warm, is for `paths`.
"""

import heapq
import math
from bisect import insort
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from itertools import count

from msgspec import Struct

HOPS, SHOWN = 4, 3

COLDER = 10
"""A way so many times colder than the warmest is none to think of."""


class _Label(Struct, frozen=True):
    """A way from somebody to the target, found backwards."""

    node: str
    rest: "_Label | None" = None

    def people(self, hubs: Collection[str]) -> Iterator[str]:
        label: _Label | None = self
        while label:
            if label.node not in hubs:
                yield label.node
            label = label.rest


def search(
    ends: Mapping[str, float],
    mine: Callable[[str], float | None],
    neighbours: Callable[[str], Iterable[tuple[str, float]]],
    hubs: Collection[str],
    most: int = HOPS,
    shown: int = SHOWN,
) -> list[tuple[str, ...]]:
    """The warmest ways to one of `ends`, as people from the first that I know to the last.

    `mine` is how warm my tie with somebody is, 0 for none, None for whom nobody goes through;
    `most` counts my own hop too. Each way begins with another person, and is the warmest of all
    simple ways that do. One that leads through somebody whose own way is at least as warm is left
    out: one would ask them. So is one that is very much colder than the warmest.
    """
    ways = _Search(mine, hubs, shown)
    for path, warmth in ends.items():
        ways.reach(_Label(path), cost_of(warmth), 0)
    fewest: dict[str, int] = {}
    while label := ways.nearest():
        node, cost, hops = label.node, ways.cost, ways.hops
        if fewest.get(node, most) <= hops:
            continue
        if node not in fewest and not ways.may_begin_with(label):
            fewest[node] = 0
            continue
        fewest[node] = hops
        further = hops + (node not in hubs)
        for other, warmth in neighbours(node) if further < most else ():
            if warmth > 0 and fewest.get(other, most) > further:
                ways.reach(_Label(other, label), cost + cost_of(warmth), further)
    return ways.shown()


class _Search:
    """What was reached and not yet looked at, and the ways found so far, the warmest first.

    `cost` and `hops` are those of the label that was taken last. Nothing is kept that is dearer
    than the last of the `most` ways to be shown, or so many times colder than the first.
    """

    def __init__(
        self, mine: Callable[[str], float | None], hubs: Collection[str], most: int
    ) -> None:
        self.mine, self.hubs, self.most = mine, hubs, most
        self.cost, self.hops = 0.0, 0
        self.found: list[tuple[float, int, tuple[str, ...]]] = []
        self._dearest = math.inf
        self._totals: dict[str, float] = {}
        self._heap: list[tuple[float, int, int, _Label]] = []
        self._number = count()

    def shown(self) -> list[tuple[str, ...]]:
        return [people for total, _, people in self.found[: self.most] if total <= self._dearest]

    def reach(self, label: _Label, cost: float, hops: int) -> None:
        if cost <= self._dearest:
            heapq.heappush(self._heap, (cost, hops, next(self._number), label))

    def nearest(self) -> _Label | None:
        if not self._heap or self._heap[0][0] > self._dearest:
            return None
        self.cost, self.hops, _, label = heapq.heappop(self._heap)
        return label

    def may_begin_with(self, label: _Label) -> bool:
        """Whether a way may lead through here; if I know them, one that begins here is found."""
        if label.node in self.hubs:
            return True
        warmth = self.mine(label.node)
        if warmth:
            total = self.cost + cost_of(warmth)
            self._totals[label.node] = total
            people = tuple(label.people(self.hubs))
            if all(self._totals.get(path, math.inf) > total for path in people[1:]):
                insort(self.found, (total, self.hops, people))
                self._dearest = self.found[0][0] + math.log(COLDER)
                if len(self.found) >= self.most:
                    self._dearest = min(self._dearest, self.found[self.most - 1][0])
        return warmth is not None


def cost_of(warmth: float) -> float:
    return -math.log(warmth)
