"""Work that makes many values and throws none away, without a search for garbage among them."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_TURN = Lock()
_was_on = True
_at_work = 0  # how many are, in threads of their own or one within another


@contextmanager
def uncollected() -> Iterator[None]:
    """Without Python's search for garbage: of a large vault all that is made is also kept.

    The search would go through every note again and again, and take most of the time.
    """
    _count(1)
    try:
        yield
    finally:
        _count(-1)


def _count(more: int) -> None:
    """The first who is at work ends the search, the last begins it again."""
    global _at_work, _was_on  # noqa: PLW0603 - there is one memory
    with _TURN:
        if not _at_work:
            _was_on = gc.isenabled()
            gc.disable()
        _at_work += more
        if not _at_work and _was_on:
            gc.enable()
