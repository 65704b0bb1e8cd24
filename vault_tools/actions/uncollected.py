"""Switching Python's garbage collector off while many values are made and none thrown away."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_TURN = Lock()
_was_on = True
_at_work = 0  # how many are, in threads of their own or one within another


@contextmanager
def uncollected() -> Iterator[None]:
    """Without the garbage collector: when a large vault is read, everything that is made is kept.

    It would go through every note again and again, and take most of the time.
    """
    _count(1)
    try:
        yield
    finally:
        _count(-1)


def _count(more: int) -> None:
    """The first block that is entered switches the collector off, the last one left on again."""
    global _at_work, _was_on  # noqa: PLW0603 - there is one memory
    with _TURN:
        if not _at_work:
            _was_on = gc.isenabled()
            gc.disable()
        _at_work += more
        if not _at_work and _was_on:
            gc.enable()
