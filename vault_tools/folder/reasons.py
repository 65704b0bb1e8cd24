"""What the system's errors mean, in words for somebody who has never seen `[Errno 28]`."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from vault_tools.folder.quiet import NotReadableError
from vault_tools.problems import VaultError

_WORDS = {
    errno.EACCES: "you may not do that here (permission denied)",
    errno.EPERM: "you may not do that here (permission denied)",
    errno.EROFS: "it is on a disk that can only be read",
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "your share of the disk is full",
    errno.EFBIG: "the disk cannot hold a file of that size",
    errno.EIO: "the disk could not be read or written",
    errno.ENOENT: "it is no longer there",
    errno.EISDIR: "a folder is in its place",
    errno.ENOTDIR: "a file is where its folder should be",
    errno.EEXIST: "something of that name is there already",
    errno.ELOOP: "its links lead in a circle",
    errno.ENAMETOOLONG: "its name is too long",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
    errno.ETXTBSY: "another program is using it",
    errno.EBUSY: "another program is using it",
    errno.ESTALE: "the network drive has lost it",
}
_MAKE_ROOM = "make room there (df -h and df -i tell of what there is too little), and run it again"
_MAY_BE_ASKED = "vault week, due, show and check read alone, and work there"
_HINTS = {
    errno.ENOSPC: _MAKE_ROOM,
    errno.EDQUOT: _MAKE_ROOM,
    errno.EROFS: _MAY_BE_ASKED,
    errno.EACCES: _MAY_BE_ASKED,
    errno.EPERM: _MAY_BE_ASKED,
    errno.EIO: "a disk that does so may be failing: look to your backup first",
}


def reason(error: OSError) -> str:
    """Why the system refused, as the second half of a sentence."""
    return _WORDS.get(error.errno or 0) or (error.strerror or str(error)).lower()


def way_on(error: OSError) -> str:
    """What helps where a file cannot be written; empty where nothing in general does."""
    return _HINTS.get(error.errno or 0, "")


@contextmanager
def refusals(path: Path | str) -> Iterator[None]:
    """What the system refuses about a file, as the sentence that ends the action."""
    try:
        yield
    except NotReadableError as error:
        raise VaultError(f"cannot write {path}: {error}", error.hint) from error
    except OSError as error:
        raise VaultError(f"cannot write {path}: {reason(error)}", way_on(error)) from error
