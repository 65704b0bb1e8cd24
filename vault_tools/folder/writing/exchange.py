"""Exchanging two files in one step, and moving a file to a name that must be free.

Only an exchange shows what a write replaced: afterwards we hold the file that was there, whoever
saved it last. Where the system has no exchange, the caller compares instead.
"""

import ctypes
import errno
import os
from collections.abc import Callable
from pathlib import Path

_AT_FDCWD = -100  # Linux: paths are seen from the working folder
_NOREPLACE, _EXCHANGE = 1, 2
_NOT_HERE = {errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP}


def _find_renameat2() -> Callable[..., int] | None:
    try:
        found: Callable[..., int] = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError, TypeError):  # another system, or an old one
        return None
    return found


_RENAMEAT2 = _find_renameat2()


def exchange(one: Path, other: Path) -> bool:
    """Give each file the other's name in one step; False where the system cannot."""
    return _renameat2(one, other, _EXCHANGE)


def move_to_free(source: Path, target: Path) -> None:
    """Rename, and raise FileExistsError rather than replace anything.

    Maya.md may become maya.md where the disk takes both for one name.
    """
    if target.exists() and source.samefile(target):
        if source.stat().st_nlink == 1:
            source.rename(target)
            return
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(target))
    if _renameat2(source, target, _NOREPLACE):
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


def _renameat2(one: Path, other: Path, flag: int) -> bool:
    if _RENAMEAT2 is None:
        return False
    if _RENAMEAT2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), flag) == 0:
        return True
    error = ctypes.get_errno()
    if error in _NOT_HERE:
        return False
    raise OSError(error, os.strerror(error), str(one), None, str(other))
