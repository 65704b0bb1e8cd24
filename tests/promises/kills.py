"""Trial: `vault log`, killed at a random moment, leaves the old note or the new one.

The process is a fork of one that has its modules loaded, so that every kill falls into the
command itself and none into the start of Python.
"""

import os
import random
import signal
import time
from functools import partial
from pathlib import Path

from tests.promises.trial import (
    PEOPLE,
    CannotTry,
    Outcome,
    fork_vault,
    lay_out,
    leftovers,
    on_all_cores,
    snapshot,
    vault,
)
from vault_tools.folder.places import state_folder
from vault_tools.folder.writing.write import recover

TRIES = 200  # for each kill: one that comes after the end of the process does not count


def kill_at_random_moments(place: Path, writes: int, kills: int = 10) -> Outcome:
    """Each of `writes` different logs is killed `kills` times, and mended after each."""
    if not hasattr(os, "fork"):
        raise CannotTry("this system cannot fork")
    done = on_all_cores(partial(_kill_one_write, place, kills), range(writes))
    arrived = sum(new for new, _ in done)
    broken = tuple(sentence for _, sentences in done for sentence in sentences)
    seen = f"{writes * kills:,} kills in {writes} writes left {writes * kills - arrived:,} old "
    seen += f"notes and {arrived:,} new ones; {len(broken)} torn or with a temporary file"
    return Outcome(seen, broken)


def _kill_one_write(place: Path, kills: int, number: int) -> tuple[int, list[str]]:
    """How often the new note was there at once, and what went wrong."""
    root, path = place / f"vault {number}", list(PEOPLE)[number % len(PEOPLE)]
    words = ("log", Path(path).stem, f"call about number {number}")
    lay_out(root, PEOPLE)
    vault(root, *words)
    new, arrived, broken = snapshot(root), 0, []
    lay_out(root, PEOPLE)
    process, began = _fork_until_locked(root, words), time.monotonic()
    os.waitpid(process, 0)
    lasts = time.monotonic() - began
    for _ in range(kills):
        _kill(root, words, lasts)
        arrived += (root / path).read_bytes() == new[path]
        broken += [f"write {number}: {sentence}" for sentence in what_is_wrong(root, path, new)]
    return arrived, broken


def _kill(root: Path, words: tuple[str, ...], lasts: float) -> None:
    """Begin anew until a kill comes in time; on a busy machine they must come sooner."""
    for late in range(TRIES):
        lay_out(root, PEOPLE)
        process = _fork_until_locked(root, words)
        time.sleep(random.random() * lasts / (1 + late / 5))
        os.kill(process, signal.SIGKILL)
        if os.waitstatus_to_exitcode(os.waitpid(process, 0)[1]) == -signal.SIGKILL:
            return
    raise CannotTry("this machine is too busy to kill a process in time")


def _fork_until_locked(root: Path, words: tuple[str, ...]) -> int:
    """A process that has read the vault and is about to write."""
    lock = state_folder(root) / "lock"
    lock.unlink(missing_ok=True)
    process, patience = fork_vault(root, *words), time.monotonic() + 5
    while not lock.exists() and time.monotonic() < patience:
        time.sleep(0.0002)
    return process


def what_is_wrong(root: Path, path: str, new: dict[str, bytes]) -> list[str]:
    """With the vault after a kill, and after the next run: the note at `path` was to be `new`."""
    broken, whole = [], (PEOPLE[path], new[path])
    if (root / path).read_bytes() not in whole:
        broken.append(f"{path} was torn")
    recover(root)
    if snapshot(root) not in (new, new | {path: PEOPLE[path]}):
        broken.append("the vault was not whole after the next run")
    return broken + [f"{name} was left over after the next run" for name in leftovers(root)]
