"""One look at a vault: whether anything in it has changed, by what the system says of its files.

No file is opened: one is unchanged if its stamp is (its size, inode and times). A file that is
saved twice within a tick of the disk's clock, at the same size, keeps its stamp; so a look that
meets a file as young as a tick is not `settled`, and proves nothing.
"""

import hashlib
import marshal
import os
import stat
import time
from pathlib import Path

from msgspec import Struct

from vault_tools.folder.obsidian import SETTINGS_FILES
from vault_tools.folder.quiet import NO_FILE, Stamp, stamp_of

FRESH_NS = 50_000_000  # disks that count fractions of a second tick more often
COARSE_NS = 3_000_000_000  # and none counts in larger steps than two seconds
_SECOND = 1_000_000_000


class _CannotTellError(Exception):
    """Something in the folder may change without a trace in what a look sees."""


class Look(Struct, frozen=True):
    """A digest of all files that a build reads, and one of the pages that it makes."""

    notes: str
    pages: str
    settled: bool


def look_round(root: Path, site: str, templates: str, *, pages: bool = True) -> Look | None:
    """A look at everything that a build depends on; None where that proves nothing.

    That is so where a folder cannot be read, or is a link. Without `pages` ours are left out.
    """
    seen, begun = _Seen(site, pages), time.time_ns()
    try:
        seen.folder(root, "")
        for folder in (site, templates):
            if any(part.startswith(".") for part in folder.split("/")):
                seen.folder(root / folder, folder)
    except (OSError, _CannotTellError):
        return None
    for name in SETTINGS_FILES:
        seen.file(root / ".obsidian" / name, f".obsidian/{name}")
    young = begun - COARSE_NS
    late = (stamp for _, stamp in seen.notes if stamp[2] > young or stamp[3] > young)
    settled = not any(is_racy(stamp, begun) for stamp in late)
    return Look(_digest(seen.notes), _digest(seen.pages), settled)


class _Seen:
    """The files and folders seen so far, each with its path and stamp."""

    def __init__(self, site: str, pages: bool) -> None:
        self.site, self.with_pages = f"{site}/", pages
        self.notes: list[tuple[str, Stamp]] = []
        self.pages: list[tuple[str, Stamp]] = []

    def folder(self, folder: Path | str, inside: str) -> None:
        of_site = f"{inside}/".startswith(self.site)
        if of_site and not self.with_pages:
            return
        rows = self.pages if of_site else self.notes
        prefix = f"{inside}/" if inside else ""
        inner = []
        with os.scandir(folder) as listing:
            for entry in listing:
                path = prefix + entry.name
                if entry.is_dir(follow_symlinks=False):
                    rows.append((path, NO_FILE))
                    if not entry.name.startswith("."):
                        inner.append((entry.path, path))
                    continue
                if entry.is_symlink():
                    _check_link(entry)
                rows.append((path, stamp_of(entry.stat())))
        for child, path in inner:
            self.folder(child, path)

    def file(self, path: Path, name: str) -> None:
        try:
            self.notes.append((name, stamp_of(path.stat())))
        except OSError:
            self.notes.append((name, NO_FILE))


def _check_link(entry: os.DirEntry[str]) -> None:
    """Raises unless the link leads to a file: what changes in a linked folder is not seen."""
    if not stat.S_ISREG(entry.stat().st_mode):
        raise _CannotTellError


def is_racy(stamp: Stamp, begun: int) -> bool:
    """Whether a file was so young at `begun` that a later save may not change its times.

    Either time may say so: the other may have been set, even to a day that is still to come.
    """
    _, _, *times = stamp
    tick = FRESH_NS if any(one % _SECOND for one in times) else COARSE_NS
    return any(0 <= begun - one < tick for one in times)


def _digest(rows: list[tuple[str, Stamp]]) -> str:
    rows.sort()
    packed = marshal.dumps(rows, 2)  # without references, whose number depends on chance
    return hashlib.blake2b(packed, digest_size=16).hexdigest()
