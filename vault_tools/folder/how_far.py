"""Telling how far a long piece of work has come."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
HowFar = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and of how much (0 if unknown)."""

SoFar = Callable[[int, int], None]
"""Called with how much of one piece of work is done, and of how much."""


def untold(*_: object) -> None:
    """Tell nobody."""


def behind(told: SoFar, begun: int, of: int) -> SoFar:
    """For a part of some work: tells how much of all is done, `begun` having been done before."""
    return lambda done, _: told(begun + done, of)


def telling(items: Iterable[Item], of: int, told: SoFar, each: int = 1) -> Iterator[Item]:
    """The items; after each, `told` is called with how many are done, and `of` how many.

    Each counts as `each`, since other processes do about as many in the same time.
    """
    for number, item in enumerate(items, 1):
        yield item
        told(min(number * each, of), of)
