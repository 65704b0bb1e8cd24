"""The journal: what each action changed, kept outside the vault until it can be forgotten.

Each action has one file: a line of JSON, then the bytes of its notes before and after. The ending
of its name says how far it got: `.begun`, `.back` (being taken back) or `.done`. It is on the disk
before the first note is touched. A killed action is finished by it, and a done one undone.
"""

import json
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import asdict, replace

from vault_tools.folder import atomic
from vault_tools.folder.places import state_folder
from vault_tools.folder.writing.changes import Change

KEPT = 200  # actions that can be undone; older ones are forgotten
KEPT_BYTES = 200_000_000
BEGUN, BACK, DONE = ".begun", ".back", ".done"


class Action(Struct, frozen=True):
    """What was asked, in the words of `vault undo --list`, and when.

    `at` comes from the caller, since only the command line reads the clock. `undoable` is False
    for what can be made again from the notes.
    """

    what: str
    at: str = ""
    undoable: bool = True


class JournalEntry(Struct, frozen=True):
    """One action in the journal; `undoes` is the number of the one that it takes back.

    `folders` were made for it, the outermost first.
    """

    number: int
    action: Action
    changes: tuple[Change, ...]
    folders: tuple[str, ...] = ()
    undoes: int = 0


class Journal(Struct, frozen=True):
    """The journal of one vault; its methods are called under the vault's lock."""

    folder: Path

    def begin(self, entry: JournalEntry) -> JournalEntry:
        """Write an action down, under a number of its own if it has none yet."""
        if not entry.number:
            entry = replace(entry, number=max(self._numbers(), default=0) + 1)
        atomic.replace(self._path(entry, BEGUN), _to_bytes(entry), durable=True)
        return entry

    def turn_back(self, entry: JournalEntry) -> None:
        """Mark the action as being taken back, also after a crash."""
        self._path(entry, BEGUN).rename(self._path(entry, BACK))
        atomic.sync_folder(self.folder)

    def end(self, entry: JournalEntry) -> None:
        """Mark the action as done; one that cannot be undone is dropped."""
        if entry.action.undoable:
            self._path(entry, BEGUN).rename(self._path(entry, DONE))
            self._forget_old()
        else:
            self._path(entry, BEGUN).unlink()
        atomic.sync_folder(self.folder)

    def drop(self, entry: JournalEntry) -> None:
        """Drop an action that has been taken back before it was done."""
        self._path(entry, BACK).unlink()
        atomic.sync_folder(self.folder)

    def unfinished(self) -> Iterator[tuple[JournalEntry, bool]]:
        """Actions that were killed, each with whether it was being taken back."""
        for path in sorted((*self.folder.glob("*" + BEGUN), *self.folder.glob("*" + BACK))):
            if entry := _from_file(path):
                yield entry, path.suffix == BACK

    def done(self) -> Iterator[JournalEntry]:
        """Actions that can be undone, the last one first."""
        undone = set()
        for path in sorted(self.folder.glob("*" + DONE), reverse=True):
            entry = _from_file(path)
            if entry and entry.undoes:
                undone.add(entry.undoes)
            elif entry and entry.number not in undone:
                yield entry

    def _path(self, entry: JournalEntry, state: str) -> Path:
        return self.folder / f"{entry.number:08}{state}"

    def _numbers(self) -> list[int]:
        return [int(path.stem) for path in self.folder.iterdir() if path.stem.isdigit()]

    def _forget_old(self) -> None:
        size = 0
        for count, path in enumerate(sorted(self.folder.glob("*" + DONE), reverse=True)):
            size += path.stat().st_size
            if count and (count >= KEPT or size > KEPT_BYTES):
                path.unlink()


def open_journal(root: Path) -> Journal:
    """The journal of the vault at `root`, under its lock; raises VaultError without a folder."""
    folder = state_folder(root, "journal")
    atomic.sweep(folder)
    return Journal(folder)


def _to_bytes(entry: JournalEntry) -> bytes:
    images = [image for change in entry.changes for image in (change.before, change.after)]
    head = {
        "action": asdict(entry.action),
        "undoes": entry.undoes,
        "folders": entry.folders,
        "files": [[one.path, one.to, one.spare, one.mode] for one in entry.changes],
        "sizes": [None if image is None else len(image) for image in images],
    }
    return b"\n".join([json.dumps(head).encode(), b"".join(image or b"" for image in images)])


def _from_file(path: Path) -> JournalEntry | None:
    """What stands in a file of the journal; None if it is damaged."""
    try:
        line, _, packed = path.read_bytes().partition(b"\n")
        head = json.loads(line)
        images = list(_cut(packed, head["sizes"]))
        changes = tuple(
            Change(name, images[2 * index], images[2 * index + 1], *rest)
            for index, (name, *rest) in enumerate(head["files"])
        )
        action = Action(**head["action"])
        return JournalEntry(int(path.stem), action, changes, tuple(head["folders"]), head["undoes"])
    except (OSError, ValueError, KeyError, TypeError, IndexError):
        return None


def _cut(images: bytes, sizes: list[int | None]) -> Iterator[bytes | None]:
    """The images one by one; raises ValueError where the file is too short."""
    start = 0
    for size in sizes:
        end = start + (size or 0)
        if end > len(images):
            raise ValueError("this file of the journal ends too early")
        yield None if size is None else images[start:end]
        start = end
