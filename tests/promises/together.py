"""Trials: what several processes log at once is all there, also beside an editor at work.

Run as a program this module is one of those processes.
"""

import random
import sys
import time
from collections import Counter
from pathlib import Path

from tests.promises.trial import (
    CannotTry,
    Outcome,
    Ran,
    ended,
    lay_out,
    leftovers,
    person,
    start_python,
    vault,
)
from vault_tools.folder.writing import exchange as exchange_module
from vault_tools.folder.writing.exchange import exchange

NAMES = ("Ana", "Bo", "Cleo", "Dag", "Eda", "Finn", "Gus", "Hal", "Ida", "Jo")
NOTES = {f"people/{name}.md": person(name) for name in NAMES}
PAUSE = 0.1  # seconds, the longest between two saves of the editor


def log_in_many_processes(place: Path, processes: int, entries: int = 50) -> Outcome:
    """`processes` at once, each of which logs `entries` times to the same ten notes."""
    _prepare(place)
    loggers = [_start("log", place, f"p{number}", entries) for number in range(processes)]
    broken = _failures([ended(logger) for logger in loggers])
    found = Counter(word for word in _words(place) if word.startswith("p"))
    wanted = {f"p{who}n{number}" for who in range(processes) for number in range(entries)}
    broken += _differences(found, wanted, "entry")
    broken += [f"{name} was left over" for name in leftovers(place)]
    seen = f"{processes} processes of {entries} logs each: {found.total()} entries, "
    return Outcome(f"{seen}each of {len(wanted & found.keys())} once", tuple(broken))


def log_beside_an_editor(place: Path, entries: int) -> Outcome:
    """Two processes log `entries` times each; an editor saves the same ten notes meanwhile."""
    if exchange_module._RENAME is None:
        raise CannotTry("this system cannot exchange two files, so a save can be lost")
    _prepare(place)
    editor = _start("edit", place, place / "done")
    ran = [ended(logger) for logger in [_start("log", place, f"p{n}", entries) for n in range(2)]]
    (place / "done").touch()
    edited = ended(editor)
    broken = _failures([*ran, edited])
    words = _words(place)
    found = Counter(word for word in words if word.startswith("p"))
    wanted = {f"p{who}n{number}" for who in range(2) for number in range(entries)}
    saves = {f"e{number + 1}" for number in range(int(edited.out or 0))}
    kept = Counter(word for word in words if word.startswith("e"))
    broken += _differences(found, wanted, "entry") + _differences(kept, saves, "save")
    broken += [f"{name} was left over" for name in leftovers(place)]
    seen = f"2 processes of {entries} logs each beside {len(saves):,} saves of an editor: "
    seen += f"{len(wanted & found.keys()):,} entries and {len(saves & kept.keys()):,} saves there"
    return Outcome(seen, tuple(broken))


def _prepare(root: Path) -> None:
    """Ten notes; and all modules compiled, so that the processes meet at work."""
    lay_out(root, NOTES)
    ended(_start("log", root, "first", 1))
    lay_out(root, NOTES)


def _start(*words: object):
    return start_python("-m", "tests.promises.together", *map(str, words))


def _failures(ran: list[Ran]) -> list[str]:
    return [f"exit {one.code}: {one.err.strip()}" for one in ran if one.code]


def _words(root: Path) -> list[str]:
    return [word for path in NOTES for word in (root / path).read_text("utf-8").split()]


def _differences(found: Counter[str], wanted: set[str], what: str) -> list[str]:
    missing = [f"the {what} {word} is lost" for word in sorted(wanted - found.keys())]
    return missing + [f"the {what} {word} is there {n} times" for word, n in found.items() if n > 1]


def _log(root: Path, who: str, entries: int) -> int:
    for number in range(entries):
        ran = vault(root, "log", NAMES[number % len(NAMES)], f"call {who}n{number}")
        if ran.code:
            sys.stderr.write(ran.err)
            return ran.code
    return 0


def _edit(root: Path, done: Path) -> None:
    """Save a note now and then, with one more line at its end; at last tell how often."""
    number = 0
    while not done.exists():
        number += 1
        note = root / random.choice(list(NOTES))
        line = f"e{number}\n".encode()
        (_save_by_rename if number % 2 else _save_in_place)(note, line)
        time.sleep(random.random() * PAUSE)
    print(number)


def _save_by_rename(note: Path, line: bytes) -> None:
    """As an editor that notices what it replaced: a text that it did not know is taken in."""
    known, fresh = note.read_bytes(), note.with_name(f"{note.name}.new")
    text = known + line
    fresh.write_bytes(text)
    while exchange(fresh, note) and (out := fresh.read_bytes()) != known:
        known, text = text, out + line
        fresh.write_bytes(text)
    fresh.unlink()


def _save_in_place(note: Path, line: bytes) -> None:
    """What is overwritten is what was read: one file, opened once."""
    with note.open("r+b", buffering=0) as file:
        text = file.read() + line
        file.seek(0)
        file.truncate()
        half = len(text) // 2
        file.write(text[:half])
        file.write(text[half:])


if __name__ == "__main__":
    role, folder, *rest = sys.argv[1:]
    if role == "log":
        sys.exit(_log(Path(folder), rest[0], int(rest[1])))
    _edit(Path(folder), Path(rest[0]))
