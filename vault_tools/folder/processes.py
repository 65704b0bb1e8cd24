"""Sharing out work among the processor's cores, where that pays and the system allows it.

Helpers are forked, so they see everything in memory and nothing has to be sent to them. Forking is
safe only on Linux, and only while no other thread runs; elsewhere one process does everything.
"""

import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, TypeVar

from vault_tools.folder.how_far import SoFar, behind, telling, untold

Item = TypeVar("Item")
Result = TypeVar("Result")

PAYS = 200  # items of a millisecond or so; to make a helper costs as much as ten of them
_PR_SET_PDEATHSIG = 1  # from linux/prctl.h
MOST = 8  # processes; more would wait for the disk


def shared_out(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    told: SoFar = untold,
) -> list[Result]:
    """The results of `work` on all items, in their order; results must be picklable.

    What a helper fails to do, for whatever reason, is done here, so that errors are raised here.
    The first item is done here before helpers are forked, so that they have what it loaded; the
    last one too, so that what it leaves in memory is left in this process. `told` learns how many
    are done, helpers being taken to be as quick as this process.
    """
    shares = _cores() if len(items) >= PAYS and _may_fork() else 1
    if shares == 1:
        return [work(item) for item in telling(items, len(items), told)]
    first = work(items[0])
    return [first, *_dealt_out(work, items[1:], shares, behind(told, 1, len(items)))]


def _dealt_out(
    work: Callable[[Item], Result],
    items: Sequence[Item],
    shares: int,
    told: SoFar,
) -> list[Result]:
    """The results of `work` on the items, each share of which is done in a process of its own."""
    dealt = [items[first::shares] for first in range(shares)]
    here = (len(items) - 1) % shares
    theirs = [share for number, share in enumerate(dealt) if number != here]
    with _helpers(work, theirs) as helpers:
        ours = [work(item) for item in telling(dealt[here], len(items), told, shares)]
        found = [_results(helper) for helper in helpers]
    done = [
        [work(item) for item in share] if results is None else results
        for share, results in zip(theirs, found, strict=True)
    ]
    done.insert(here, ours)
    return [done[place % shares][place // shares] for place in range(len(items))]


def _cores() -> int:
    return min(MOST, len(os.sched_getaffinity(0)))


def _may_fork() -> bool:
    return sys.platform == "linux" and threading.active_count() == 1


@contextmanager
def _helpers(work: Callable[[Any], Any], shares: list[Sequence[Any]]) -> Iterator[list[Any]]:
    """Processes that are at work, by the pipes from which their results come."""
    import ctypes  # noqa: F401, PLC0415 - loaded here, no helper has to load it
    from multiprocessing import get_context  # noqa: PLC0415 - few commands need it

    fork, parent = get_context("fork"), os.getpid()
    helpers, pipes = [], []
    try:
        for share in shares:
            pipe, sender = fork.Pipe(duplex=False)
            helper = fork.Process(target=_help, args=(work, share, sender, parent), daemon=True)
            helper.start()
            sender.close()
            helpers.append(helper)
            pipes.append(pipe)
        yield pipes
    finally:
        for helper in helpers:
            helper.kill()
            helper.join()


def _help(work: Callable[[Any], Any], items: Sequence[Any], sender: Any, parent: int) -> None:
    """Do a share and send its results; if anything goes wrong, end without sending any."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent ends us
    _end_with_parent()
    done = []
    for item in items:
        if os.getppid() != parent:  # it was killed before we could ask to end with it
            return
        try:
            done.append(work(item))
        except Exception:  # noqa: BLE001 - the parent meets it too, and tells it
            return
    sender.send(done)


def _end_with_parent() -> None:
    """Have the system kill us with the parent: the lock that we work under is the parent's."""
    import ctypes  # noqa: PLC0415 - few commands need it

    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _results(pipe: Any) -> list[Any] | None:
    try:
        found: list[Any] = pipe.recv()
    except (EOFError, OSError):
        return None
    return found
