"""Disks and editors that make it hard to tell whether a file has changed.

A disk whose clock ticks seldom, so that two saves bear one time; and an editor that saves a file
while a build is under way, just after it was read.
"""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

TICK_NS = 20_000_000  # as long as some systems take; a build that reads little is done in it
_TIMES = ("st_mtime_ns", "st_ctime_ns", "st_atime_ns")
_editors: list["_Editor"] = []


@contextmanager
def slow_clock(tick: int = TICK_NS) -> Iterator[None]:
    """Files are seen with times that change once in a tick, as on disks that count so."""
    real = {name: getattr(os, name) for name in ("stat", "lstat", "fstat", "scandir")}

    def ticked(name: str) -> Callable[..., os.stat_result]:
        return lambda *given, **named: _ticked(real[name](*given, **named), tick)

    try:
        for name in ("stat", "lstat", "fstat"):
            setattr(os, name, ticked(name))
        os.scandir = lambda *given: _Listing(real["scandir"](*given), tick)
        yield
    finally:
        for name, function in real.items():
            setattr(os, name, function)


def _ticked(seen: os.stat_result, tick: int) -> os.stat_result:
    kind, (row, named) = seen.__reduce__()
    times = {name: named[name] // tick * tick for name in _TIMES}
    seconds = {name.removesuffix("_ns"): time / 1e9 for name, time in times.items()}
    return kind(row, named | times | seconds)


class _Listing:
    """What `os.scandir` gives."""

    def __init__(self, listing: Iterator[os.DirEntry], tick: int) -> None:
        self.listing, self.tick = listing, tick

    def __iter__(self):
        return (_Entry(entry, self.tick) for entry in self.listing)

    def __next__(self):
        return _Entry(next(self.listing), self.tick)

    def __enter__(self):
        return self

    def __exit__(self, *_: object) -> None:
        self.listing.close()

    close = __exit__


class _Entry:
    """An `os.DirEntry`."""

    def __init__(self, entry: os.DirEntry, tick: int) -> None:
        self.entry, self.tick = entry, tick

    def __getattr__(self, name: str):
        return getattr(self.entry, name)

    def __fspath__(self):
        return self.entry.path

    def stat(self, *, follow_symlinks: bool = True) -> os.stat_result:
        return _ticked(self.entry.stat(follow_symlinks=follow_symlinks), self.tick)


class _Editor:
    """Saves a file when it is opened, and once more, when the next one is."""

    def __init__(self, path: Path, *saves: Callable[[], None]) -> None:
        self.path, self.saves = str(path), [*saves]
        self.busy = False

    @property
    def done(self) -> bool:
        return not self.saves

    def notice(self, opened: str) -> None:
        if self.saves and not self.busy and (opened == self.path) == (len(self.saves) == 2):
            self.busy = True
            self.saves.pop(0)()
            self.busy = False


@contextmanager
def saved_while_read(
    path: Path, first: Callable[[], None], then: Callable[[], None]
) -> Iterator[_Editor]:
    """`first` is called when somebody opens the file at `path`, `then` when it has been read.

    Whoever reads carefully reads once more after the first.
    """
    if not _hooked:
        sys.addaudithook(_tell_editors)
        _hooked.append(True)
    editor = _Editor(path, first, then)
    _editors.append(editor)
    try:
        yield editor
    finally:
        _editors.remove(editor)


_hooked: list[bool] = []


def _tell_editors(event: str, given: tuple[object, ...]) -> None:
    """Called of everything that Python does, for good: a hook cannot be taken back."""
    if event == "open" and _editors and isinstance(given[0], str | os.PathLike):
        for editor in _editors:
            editor.notice(os.fspath(given[0]))
