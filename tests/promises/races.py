"""Trial: an editor saves a note while it is changed, and its save is there afterwards, whole.

Run as a program this module is the editor: a process of its own, so that it really runs at the
same time. For each line on its input it waits, saves the note named there, and says "saved".
"""

import os
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from tests.folder.editing import rewrite_note
from tests.promises.trial import LONG_AGO, CannotTry, Outcome, leftovers, start_python
from vault_tools.folder.writing import exchange as exchange_module
from vault_tools.folder.writing.journal import Action

WAYS = ("rename", "in place")
OLD, OURS = b"old\n", b"- 2026-11-17 call\n"


def race_editors(place: Path, races: int) -> Outcome:
    """Half of the `races` with an editor that saves by renaming, half with one that does not."""
    lost, close = [], 0
    for way in WAYS:
        found, met = race(place / way, way, races // len(WAYS))
        lost += found
        close += met
    seen = f"{races:,} races, in {close:,} of which the save came while the note was being changed"
    return Outcome(f"{seen}: {len(lost)} saves lost or torn", tuple(lost))


def race(root: Path, way: str, races: int) -> tuple[list[str], int]:
    """The saves that were lost or torn, and how often the change had to be made again for one."""
    if exchange_module._RENAME is None:
        raise CannotTry("this system cannot exchange two files, so a race can be lost")
    root.mkdir(parents=True)
    lasts = min(_change(_fresh(root, f"alone {number}.md"))[1] for number in range(10))
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": None}
    lost, close = [], 0
    with start_python("-m", "tests.promises.races", way, **pipes) as editor:
        for number in range(races):
            note = _fresh(root, f"{number}.md")
            line = f"{number} {random.random() * lasts} {note}"
            changed, _ = _change(note, partial(print, line, file=editor.stdin, flush=True))
            editor.stdout.readline()
            close += changed > 1
            lost += [f"{way}: {note.name} {wrong}" for wrong in _what_is_wrong(note, number)]
        editor.stdin.close()
    return lost + [f"{way}: {name} was left over" for name in leftovers(root)], close


def _fresh(root: Path, name: str) -> Path:
    (root / name).write_bytes(OLD)
    os.utime(root / name, LONG_AGO)
    return root / name


def _change(note: Path, when_read: Callable[[], None] = lambda: None) -> tuple[int, float]:
    """How often our line had to be added to a note, and the seconds from the first time on.

    `when_read` is called when the note has been read once and nothing is written yet.
    """
    times = []

    def edit(now: bytes) -> bytes:
        if not times:
            when_read()
        times.append(time.monotonic())
        return now + OURS

    rewrite_note(note.parent, note.name, edit, Action("log"))
    return len(times), time.monotonic() - times[0]


def _what_is_wrong(note: Path, number: int) -> Iterator[str]:
    found = note.read_bytes()
    if found not in {_save(number), _save(number) + OURS}:
        yield f"says {found[:30]!r} and has {len(found)} bytes"


def _save(number: int | str) -> bytes:
    return f"editor {number}\n".encode() * 300


def _edit(way: str) -> None:
    for line in sys.stdin:
        number, wait, path = line.rstrip("\n").split(maxsplit=2)
        time.sleep(float(wait))
        note = Path(path)
        if way == "rename":
            fresh = note.with_name(f"{note.name}.new")
            fresh.write_bytes(_save(number))
            fresh.replace(note)
        else:
            with note.open("wb") as file:
                file.write(_save(number)[:1700])
                file.flush()
                file.write(_save(number)[1700:])
        print("saved", flush=True)


if __name__ == "__main__":
    _edit(sys.argv[1])
