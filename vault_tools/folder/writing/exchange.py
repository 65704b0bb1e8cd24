"""Exchanging two files in one step, and moving a file to a name that must be free.

Only an exchange shows what a write replaced: afterwards we hold the file that was there, whoever
saved it last. Where the system has no exchange, the caller compares instead.
"""

import ctypes
import errno
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

# Linux's and macOS's calls, each with its numbers for the folder that paths are seen from (the
# working one), for a name that must be free, and for an exchange.
_CALLS = {"renameat2": (-100, 1, 2), "renameatx_np": (-2, 4, 2)}
_NOT_HERE = {errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP, errno.ENOTSUP}


def _find_rename() -> tuple[Callable[..., int], tuple[int, int, int]] | None:
    with suppress(OSError, TypeError):  # Windows
        system = ctypes.CDLL(None, use_errno=True)
        for name, numbers in _CALLS.items():
            if found := getattr(system, name, None):
                return found, numbers
    return None


_RENAME = _find_rename()


def exchange(one: Path, other: Path) -> bool:
    """Give each file the other's name in one step; False where the system cannot."""
    return _rename(one, other, swap=True)


def move_to_free(source: Path, target: Path) -> None:
    """Rename, and raise FileExistsError rather than replace anything.

    Maya.md may become maya.md where the disk takes both for one name.
    """
    if target.exists() and source.samefile(target):
        if source.stat().st_nlink == 1:
            source.rename(target)
            return
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if _rename(source, target, swap=False):
        return
    try:
        target.hardlink_to(source)
    except FileExistsError:
        raise
    except OSError:  # no hard links here either: what is left is to look first
        if os.path.lexists(target):
            raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target)) from None
        source.rename(target)
    else:
        source.unlink()


def _rename(one: Path, other: Path, *, swap: bool) -> bool:
    if _RENAME is None:
        return False
    call, (here, free, exchanged) = _RENAME
    flag = exchanged if swap else free
    if call(here, os.fsencode(one), here, os.fsencode(other), flag) == 0:
        return True
    error = ctypes.get_errno()
    if error in _NOT_HERE:
        return False
    raise OSError(error, os.strerror(error), str(one), None, str(other))
