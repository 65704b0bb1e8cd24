"""A file appears whole or not at all: a temporary file beside it, then one rename."""

import errno
import os
import secrets
from contextlib import suppress
from pathlib import Path

_PREFIX, _SUFFIX = ".vault-", ".tmp"
_DISK_FAILS = {errno.EIO, errno.ENOSPC, errno.EDQUOT}


def temporary_name() -> str:
    """A new hidden name, which Obsidian and our own scan ignore."""
    return f"{_PREFIX}{secrets.token_hex(8)}{_SUFFIX}"


def replace(path: Path | str, data: bytes, *, durable: bool = False) -> None:
    """Write `data` to `path`, replacing what was there; the folder must exist.

    With `durable` it returns once the disk has it.
    """
    folder = os.path.dirname(path)  # noqa: PTH120 - of a text it takes a tenth of the time
    waiting = os.path.join(folder, temporary_name())  # noqa: PTH118
    try:
        with open(waiting, "xb") as file:  # noqa: PTH123
            file.write(data)
            file.flush()
            if durable:
                os.fsync(file.fileno())
        os.replace(waiting, path)  # noqa: PTH105
    except BaseException:
        with suppress(FileNotFoundError):
            os.unlink(waiting)  # noqa: PTH108
        raise
    if durable:
        sync_folder(Path(folder))


def sync_folder(folder: Path) -> None:
    """Wait until the disk has stored the names in a folder, where the system can say so.

    Some network drives cannot, which is ignored; a broken or full disk raises.
    """
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as error:
        if error.errno in _DISK_FAILS:
            raise
    finally:
        os.close(descriptor)


def sweep(folder: Path) -> None:
    """Remove temporary files that a killed process left in a folder; only under the lock."""
    for left in folder.glob(f"{_PREFIX}*{_SUFFIX}"):
        with suppress(OSError):
            left.unlink()
