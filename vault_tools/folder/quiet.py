"""Reading a file that another program may be writing: whole, or not at all."""

import errno
import os
import stat
import time
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from msgspec import Struct

QUIET_NS = 50_000_000  # editors that write in place are done with a file sooner than this
PATIENCE = 3.0  # seconds to wait for a file to come to rest
_DATALESS = 0x40000000  # macOS: the file's bytes are in iCloud


class NotReadableError(Exception):
    """A file that cannot be read whole just now; `str(error)` says why, `hint` what helps."""

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint


Stamp = tuple[int, int, int, int]
"""What the system says of a file: its size, inode and times in nanoseconds."""

NO_FILE: Stamp = (-1, 0, 0, 0)
"""The stamp of what is a folder, or not there."""

Changed = Mapping[str, Stamp | None]
"""The paths of files that have changed. If the system told that a file's writer closed it, it has
the stamp of that moment: such a file is whole and need not be waited for. Else it has None."""

NO_CHANGE: Changed = MappingProxyType({})


class FileAtRest(Struct, frozen=True):
    """The bytes of a file, and the stat that it had before and after they were read."""

    data: bytes
    stat: os.stat_result


def stamp_of(seen: os.stat_result) -> Stamp:
    return seen.st_size, seen.st_ino, seen.st_mtime_ns, seen.st_ctime_ns


def quiet_read(path: Path | str, closed: Stamp | None = None) -> FileAtRest:
    """The bytes of a file that nobody changed for a moment before, or while it was read.

    A file that still has the stamp `closed`, with which its writer closed it, is not waited for.
    Raises NotReadableError for what keeps changing, is no file, or is in a cloud, and OSError for
    what the system refuses.
    """
    until = time.monotonic() + PATIENCE
    while (left := until - time.monotonic()) > 0:
        before = os.stat(path)  # noqa: PTH116 - a `Path` takes as long again, here and below
        if stat.S_ISDIR(before.st_mode):
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
        if not stat.S_ISREG(before.st_mode):
            raise NotReadableError("it is no file")
        if unrest := 0 if stamp_of(before) == closed else _unrest(before):
            time.sleep(min(unrest, left))
            continue
        seen = _read(path)
        after = os.stat(path)  # noqa: PTH116
        if same_file(before, seen.stat) and same_file(seen.stat, after):
            return _here(seen)
    raise NotReadableError(
        "it is being written just now", "try again when the other program is done"
    )


def same_file(one: os.stat_result, other: os.stat_result) -> bool:
    """Whether a file was the same at two looks, and unchanged between them."""
    return one.st_dev == other.st_dev and stamp_of(one) == stamp_of(other)


def _unrest(seen: os.stat_result) -> float:
    """The seconds that a file still needs to be at rest.

    A time in the future is another machine's clock; waiting for it would take for ever.
    """
    age = time.time_ns() - seen.st_mtime_ns
    return (QUIET_NS - age) / 1e9 if 0 <= age < QUIET_NS else 0


def _read(path: Path | str) -> FileAtRest:
    with open(path, "rb", buffering=0) as file:  # noqa: PTH123
        seen = os.fstat(file.fileno())
        if getattr(seen, "st_flags", 0) & _DATALESS:
            raise _elsewhere()
        return FileAtRest(file.read(), seen)


def _here(seen: FileAtRest) -> FileAtRest:
    """What was read, unless it is a placeholder of zeros for a file whose bytes are in a cloud.

    That it has no blocks proves nothing by itself: some file systems keep small files elsewhere.
    """
    hollow = seen.data and getattr(seen.stat, "st_blocks", 1) == 0
    if hollow and not seen.data.strip(b"\0"):
        raise _elsewhere()
    return seen


def _elsewhere() -> NotReadableError:
    return NotReadableError(
        "its text is not on this machine", "open it once, so that the sync service fetches it"
    )
