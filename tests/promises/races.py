"""Trial: an editor saves a note while it is changed, and its save is there afterwards, whole.

Run as a program this module is the editor: a process of its own, so that it really runs at the
same time. For each line on its input it saves the notes named there, and then says "saved".
"""

import os
import random
import subprocess
import sys
import time
from pathlib import Path

from tests.promises.trial import CannotTry, Outcome, leftovers, start_python
from vault_tools.folder import exchange as exchange_module
from vault_tools.folder.changes import rewriting
from vault_tools.folder.journal import Action
from vault_tools.folder.write import change_notes

WAYS = ("rename", "in place")
NOTES = 10  # in a round; each is one race
OLD, OURS = b"old\n", b"- 2026-11-17 call\n"


def race_editors(place: Path, races: int) -> Outcome:
    """`races` with an editor that saves by renaming, and with one that saves in place: half each."""
    if exchange_module._RENAMEAT2 is None:
        raise CannotTry("this system cannot exchange two files, so a race can be lost")
    rounds = races // len(WAYS) // NOTES
    lost, first = [], 0
    for way in WAYS:
        found, both = race(place / way, way, rounds)
        lost += found
        first += both
    seen = f"{rounds * NOTES * len(WAYS):,} races, in {first:,} of which the save came first and "
    seen += f"has the entry added to it: {len(lost)} saves lost or torn"
    return Outcome(seen, tuple(lost))


def race(root: Path, way: str, rounds: int) -> tuple[list[str], int]:
    """The saves that were lost or torn, and the number of races that ended with both in the note."""
    root.mkdir(parents=True)
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": None}
    editor = start_python("-m", "tests.promises.races", way, **pipes)
    lost, both = [], 0
    with editor:
        for number in range(rounds):
            notes = _fresh_notes(root, number)
            print(number, *(note.name for note in notes), root, file=editor.stdin, flush=True)
            time.sleep(random.random() * 0.02)
            steps = [rewriting(note.name, lambda now: now + OURS) for note in notes]
            change_notes(root, steps, Action("log"))
            editor.stdout.readline()
            for note in notes:
                save, found = _save(number), note.read_bytes()
                both += found == save + OURS
                if found not in {save, save + OURS}:
                    lost.append(f"{way}: {note.name} says {found[:30]!r}, {len(found)} bytes")
        editor.stdin.close()
    return lost + [f"{way}: {name} was left over" for name in leftovers(root)], both


def _fresh_notes(root: Path, number: int) -> list[Path]:
    notes = [root / f"{number}-{note}.md" for note in range(NOTES)]
    for note in notes:
        note.write_bytes(OLD)
        os.utime(note, (1, 1))
    return notes


def _save(number: int | str) -> bytes:
    return f"editor {number}\n".encode() * 300


def _edit(way: str) -> None:
    for line in sys.stdin:
        number, *names, root = line.split(maxsplit=NOTES + 1)
        for name in names:
            time.sleep(random.random() * 0.012)
            note = Path(root.rstrip("\n"), name)
            if way == "rename":
                fresh = note.with_name(f"{name}.new")
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
