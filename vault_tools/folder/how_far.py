"""How far a long work has come, as it is told to whoever waits for it."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

Item = TypeVar("Item")
HowFar = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and of how much; 0 where nobody knows."""

SoFar = Callable[[int, int], None]
"""Called with how much of one work is done, and of how much."""


def untold(*_: object) -> None:
    """Nobody waits for it."""


def behind(told: SoFar, begun: int, of: int) -> SoFar:
    """For one part of a work: tells how much of the whole is done, `begun` having been before."""
    return lambda done, _: told(begun + done, of)


def telling(items: Iterable[Item], of: int, told: SoFar, each: int = 1) -> Iterator[Item]:
    """The items; after each, `told` gets the number that are done by then, `of` all.

    Each stands for `each`, where as many others are done meanwhile.
    """
    for number, item in enumerate(items, 1):
        yield item
        told(min(number * each, of), of)
