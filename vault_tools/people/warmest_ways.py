"""The warmest ways through a graph whose edges have a warmth below 1: the search alone.

The warmth of a way is the product of its edges', so the warmest way is the shortest by
-log(warmth), and Dijkstra's algorithm finds it. It goes backwards from the target, nearest first,
and asks at each person how warm my own tie is; so it ends after the neighbourhood of the target,
however large the graph. Who the nodes are, and how warm, is for `paths`.
"""

import heapq
import math
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import count

HOPS, SHOWN = 4, 3


@dataclass(frozen=True, slots=True)
class _Label:
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
    mine: Callable[[str], float],
    neighbours: Callable[[str], Iterator[tuple[str, float]]],
    hubs: Collection[str],
    most: int = HOPS,
    shown: int = SHOWN,
) -> list[tuple[str, ...]]:
    """The warmest ways to one of `ends`, as people from the first that I know to the last.

    `mine` is how warm my tie with somebody is, 0 for none; `most` counts my own hop too. Each way
    begins with another person, and is the warmest of all simple ways that do. One that leads
    through somebody whose own way is at least as warm is left out: one would ask them.
    """
    number = count()
    heap = [(cost_of(warmth), 0, next(number), _Label(path)) for path, warmth in ends.items()]
    heapq.heapify(heap)
    fewest: dict[str, int] = {}
    totals: dict[str, float] = {}
    found: list[tuple[float, int, tuple[str, ...]]] = []
    while heap:
        cost, hops, _, label = heapq.heappop(heap)
        node = label.node
        if len(found) >= shown and cost > sorted(found)[shown - 1][0]:
            break
        if fewest.get(node, most) <= hops:
            continue
        is_first, fewest[node] = node not in fewest, hops
        if is_first and node not in hubs and (warmth := mine(node)) > 0:
            totals[node] = cost + cost_of(warmth)
            people = tuple(label.people(hubs))
            if all(totals.get(path, math.inf) > totals[node] for path in people[1:]):
                found.append((totals[node], hops, people))
        further = hops + (node not in hubs)
        for other, warmth in neighbours(node) if further < most else ():
            if warmth > 0 and fewest.get(other, most) > further:
                on = cost + cost_of(warmth)
                heapq.heappush(heap, (on, further, next(number), _Label(other, label)))
    return [people for _, _, people in sorted(found)[:shown]]


def cost_of(warmth: float) -> float:
    return -math.log(warmth)
