"""Noticing that files of the vault have changed.

The system's events are hints and never trusted: they may be lost, doubled or late, network drives
send none, and an editor's save arrives as a rename. After each hint, and now and then without one,
the whole folder is looked through, and compared with the look before. If the hints name nothing but
notes, these are looked at first, and the whole folder right after.
"""

import logging
import os
import stat
from collections import deque
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from vault_tools.folder.debris import TOLD, what_is
from vault_tools.folder.obsidian import SETTINGS_FILES
from vault_tools.folder.quiet import NO_FILE, Changed, Stamp, stamp_of
from vault_tools.folder.site.our_site import is_our_site
from vault_tools.notes.resolve import is_note

# What it logs, of its own end for one, would stand on the user's terminal.
logging.getLogger("watchdog").addHandler(logging.NullHandler())

SETTLED = 0.02  # seconds without an event, after which a change is over
CLOSED = 0.002  # the same, where every file was heard to be closed
LONGEST = 1.0  # seconds that a change may go on before it is looked at
NOW_AND_THEN = 30.0  # seconds between two looks, where events come
POLLED = 1.0  # the same, where none come

Stamps = dict[str, Stamp]
"""The stamps of a vault's files, by path in the vault."""

_READING = {"opened", "closed_no_write"}
_DONE = {"closed", "moved"}  # events after which a file is whole


def look_at(root: Path, site: str, before: Container[str] = ()) -> Stamps:
    """All files that a build may depend on, but not our pages, nor what editors leave behind.

    Folders whose very name is a problem count, and so do links that lead nowhere. Paths that were
    seen `before` were no leftovers then, so their names are not judged again.
    """
    found: Stamps = {}
    pages = site if is_our_site(root / site) else None
    folders = [""]
    while folders:
        inside = folders.pop()
        prefix = f"{inside}/" if inside else ""
        for entry in _entries(root / inside):
            path = prefix + entry.name
            if path == pages or (path not in before and _is_left_behind(entry.name)):
                continue
            try:
                if entry.is_dir(follow_symlinks=False):
                    folders.append(path)
                    if is_note(entry.name) or what_is(entry.name):
                        found[path] = NO_FILE
                else:
                    found[path] = stamp_of(_seen(entry))
            except OSError:  # gone meanwhile
                continue
    for name in (f".obsidian/{name}" for name in SETTINGS_FILES):
        with suppress(OSError):  # gone meanwhile
            found[name] = stamp_of((root / name).stat())
    return found


def _is_left_behind(name: str) -> bool:
    debris = what_is(name)
    return debris is not None and debris.kind not in TOLD


def changed_between(before: Stamps, after: Stamps) -> tuple[str, ...]:
    """The paths that came, went or changed, in order."""
    both = before.keys() | after.keys()
    return tuple(sorted(path for path in both if before.get(path) != after.get(path)))


class Watcher:
    """Waits until something in the vault has changed; `polls` is set where no events come."""

    def __init__(self, root: Path, site: Callable[[], str], *, poll: bool = False) -> None:
        self.root, self.site = Path(os.path.realpath(root)), site
        self.seen = look_at(self.root, site())
        self.polls = poll
        self._hint = Event()
        self._heard: deque[tuple[str, bool]] = deque()
        self._owes_a_look = False
        self._stopped = False
        self._asked = False

    @contextmanager
    def listening(self) -> Iterator["Watcher"]:
        """Hear the system's events for as long as the block runs; falls back to polling."""
        observer = None
        if not self.polls:
            observer = Observer()
            try:
                observer.schedule(_Hints(self), str(self.root), recursive=True)
                observer.start()
            except OSError:  # the system has no more watches to give
                observer, self.polls = None, True
        try:
            yield self
        finally:
            if observer:
                observer.stop()
                observer.join(timeout=2)

    def hint(self, *paths: str, done: bool = False) -> None:
        """Tell that something happened to these paths, of which our own pages are ignored.

        `done` says that whoever wrote them has closed them.
        """
        pages = f"{self.root / self.site()}{os.sep}"
        if heard := [path for path in paths if not f"{path}{os.sep}".startswith(pages)]:
            self._heard.extend((path, done) for path in heard)
            self._hint.set()

    def ask(self) -> None:
        """End the waiting, whether or not anything has changed."""
        self._asked = True
        self._hint.set()

    def was_asked(self) -> bool:
        """Whether `ask` was called since this was last looked at."""
        asked, self._asked = self._asked, False
        return asked

    def stop(self) -> None:
        """End the waiting for good; may be called from another thread or by a signal."""
        self._stopped = True
        self._hint.set()

    @property
    def stopped(self) -> bool:
        return self._stopped

    def wait(self, timeout: float | None = None) -> Changed:
        """Wait until something has changed and settled, or for `timeout` seconds; what changed.

        The paths are sorted, and not told again.
        """
        if not self._owes_a_look:
            self._hint.wait(_shorter(timeout, POLLED if self.polls else NOW_AND_THEN))
        done = self._settled()
        saved = None if self._owes_a_look else self._saved(done)
        self._owes_a_look = bool(saved)
        now = self.seen | saved if saved else look_at(self.root, self.site(), self.seen)
        changed = sorted(saved) if saved else changed_between(self.seen, now)
        self.seen = now
        return {path: now.get(path) if done.get(path) else None for path in changed}

    def _settled(self) -> dict[str, bool]:
        """The paths that were heard of until it grew quiet, and whether each was closed."""
        heard: dict[str, bool] = {}
        waited = 0.0
        while self._hint.is_set() and not self._stopped and waited < LONGEST:
            self._hint.clear()
            heard.update(self._take_heard())
            rest = CLOSED if self._are_whole(heard) else SETTLED
            self._hint.wait(rest)
            waited += rest
        self._hint.clear()
        heard.update(self._take_heard())
        return heard

    def _are_whole(self, heard: Mapping[str, bool]) -> bool:
        """Whether nothing but notes was heard of, all of them closed and none of them empty."""
        saved = (self._saved(heard) if all(heard.values()) else None) or {}
        return bool(saved) and all(size for size, *_ in saved.values())

    def _take_heard(self) -> Iterator[tuple[str, bool]]:
        """The hints since the last call, by path in the vault."""
        top = f"{self.root}{os.sep}"
        while self._heard:
            path, is_done = self._heard.popleft()
            yield path.removeprefix(top).replace(os.sep, "/"), is_done

    def _saved(self, heard: Iterable[str]) -> Stamps | None:
        """The notes that were heard of and have changed; None if anything else may have."""
        found = {}
        for path in heard:
            if path not in self.seen and _is_passing(self.root / path):
                continue
            try:
                seen = (self.root / path).lstat()
            except OSError:
                return None
            if path not in self.seen or not (is_note(path) and stat.S_ISREG(seen.st_mode)):
                return None
            if self.seen[path] != stamp_of(seen):
                found[path] = stamp_of(seen)
        return found or None

    def take_for_seen(self, paths: tuple[str, ...]) -> None:
        """Do not report these: we have written them ourselves."""
        for path in paths:
            self.seen.pop(path, None)
            with suppress(OSError):
                self.seen[path] = stamp_of((self.root / path).stat())


class _Hints(FileSystemEventHandler):
    def __init__(self, watcher: Watcher) -> None:
        self.watcher = watcher

    def on_any_event(self, event: FileSystemEvent) -> None:
        if event.event_type not in _READING:
            paths = (event.src_path, event.dest_path)
            heard = (os.fsdecode(path) for path in paths if path)
            # That a folder was modified is told behind each change in it, and says no more.
            again = event.is_directory and event.event_type == "modified"
            self.watcher.hint(*heard, done=again or event.event_type in _DONE)


def _shorter(timeout: float | None, longest: float) -> float:
    return longest if timeout is None else min(timeout, longest)


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as listing:
            return list(listing)
    except OSError:
        return []


def _seen(entry: os.DirEntry[str]) -> os.stat_result:
    """The stat of a file; of a link that leads nowhere, that of the link itself."""
    try:
        return entry.stat()
    except OSError:
        return entry.stat(follow_symlinks=False)


def _is_passing(path: Path) -> bool:
    """Whether a path is an editor's leftover, or a folder, or gone again already."""
    return _is_left_behind(path.name) or path.is_dir() or not os.path.lexists(path)
