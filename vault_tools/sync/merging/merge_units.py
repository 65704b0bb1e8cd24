"""Merging lists of named things: fields by their keys, entries of a log.

Each thing is kept, changed, added or removed by itself, whatever becomes of its neighbours. The
caller says how one thing is merged; the order is decided here.
"""

from collections.abc import Callable, Collection, Hashable, Iterator, Mapping, Sequence
from datetime import date
from itertools import groupby
from typing import Generic, Protocol, TypeVar

from msgspec import Struct

from vault_tools.sync.merging.rows import Part, Row, both

U = TypeVar("U")
Settle = Callable[[U | None, U | None, U | None], list[Part]]
DayOf = Callable[[U], date | None]


class Versions(Struct, Generic[U], frozen=True):
    """The things of three versions by name; a name stands for the same thing in each of them."""

    base: Mapping[Hashable, U]
    ours: Mapping[Hashable, U]
    theirs: Mapping[Hashable, U]

    def turned(self) -> "Versions[U]":
        return Versions(self.base, self.theirs, self.ours)

    def settle(self, name: Hashable, settle: Settle[U]) -> list[Part]:
        return settle(self.base.get(name), self.ours.get(name), self.theirs.get(name))


class Thing(Protocol):
    """Whatever stands in rows of its own."""

    @property
    def rows(self) -> tuple[Row, ...]: ...


T = TypeVar("T", bound=Thing)


def settle_plainly(
    base: T | None, ours: T | None, theirs: T | None, says: Callable[[T], object]
) -> list[Part] | None:
    """The rows of a thing, if only one side changed what it `says`, or both did in the same way.

    Empty where it is gone; None where the two sides changed it differently.
    """
    was, mine, yours = (says(one) if one else None for one in (base, ours, theirs))
    if mine == yours:
        return list(both(ours.rows, theirs.rows)) if ours and theirs else []
    if was in (mine, yours):
        changed = theirs if was == mine else ours
        return list(changed.rows) if changed else []
    return None


def merge_units(versions: Versions[U], settle: Settle[U]) -> Iterator[Part]:
    """The things in the order of ours, what only theirs has behind what it follows there."""
    for name in order_of(versions):
        yield from versions.settle(name, settle)


def order_of(versions: Versions[U]) -> list[Hashable]:
    """The names of all versions, also of things that are gone, since others come after them."""
    order = list(versions.ours)
    placed = set(order)
    # What ours added at a place comes before what theirs added there.
    added = placed - versions.base.keys() - versions.theirs.keys()
    for names in (list(versions.theirs), list(versions.base)):
        last: Hashable | None = None
        for name in names:
            if name not in placed:
                order.insert(_behind(order, last, added), name)
                placed.add(name)
            last = name
    return order


def _behind(order: Sequence[Hashable], last: Hashable | None, added: Collection[Hashable]) -> int:
    at = order.index(last) + 1 if last is not None else 0
    while at < len(order) and order[at] in added:
        at += 1
    return at


def by_day(
    names: Sequence[Hashable], versions: Versions[U], day: DayOf[U], *, newest_first: bool
) -> list[Hashable]:
    """The names, with dated things that were added at one place sorted by their days."""
    things = {**versions.theirs, **versions.ours}

    def when(name: Hashable) -> date | None:
        return day(things[name]) if name in things and name not in versions.base else None

    order: list[Hashable] = []
    for dated, group in groupby(names, lambda name: when(name) is not None):
        run = list(group)
        order += (
            sorted(run, key=lambda n: when(n) or date.min, reverse=newest_first) if dated else run
        )
    return order
