"""The temporary file beside a note: new bytes, with the mode and owner of the note."""

import os
import shutil
from contextlib import suppress
from pathlib import Path


class OwnerNotKeptError(Exception):
    """The file belongs to somebody else, and we may not make a file of theirs."""


def write_spare(
    spare: Path, data: bytes, like: Path | None = None, mode: int | None = None
) -> None:
    """Make a file with `data`, and with the mode, owner and extended attributes of `like`.

    Without such a file it gets the `mode`, or what the system gives to a new one.
    It is on the disk when this returns. It is also there when OwnerNotKeptError is raised.
    """
    at_first = 0o666 if like is None and mode is None else 0o600
    with open(spare, "xb", opener=lambda path, flags: os.open(path, flags, at_first)) as file:
        file.write(data)
        if like:
            _take_manner(spare, like)
        elif mode is not None:
            spare.chmod(mode)
        file.flush()
        os.fsync(file.fileno())


def _take_manner(spare: Path, like: Path) -> None:
    ours, theirs = spare.stat(), like.stat()
    if (ours.st_uid, ours.st_gid) != (theirs.st_uid, theirs.st_gid):
        try:
            os.chown(spare, theirs.st_uid, theirs.st_gid)
        except PermissionError as error:
            raise OwnerNotKeptError from error
    shutil.copymode(like, spare)
    if hasattr(os, "listxattr"):
        _take_attributes(spare, like)


def _take_attributes(spare: Path, like: Path) -> None:
    try:
        names = os.listxattr(like)
    except OSError:  # a disk without them
        return
    for name in names:
        if name.startswith("user."):
            os.setxattr(spare, name, os.getxattr(like, name))
        else:  # the system's own, which it may set by itself
            with suppress(OSError):
                os.setxattr(spare, name, os.getxattr(like, name))
