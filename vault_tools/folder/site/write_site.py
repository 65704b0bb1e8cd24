"""Writing the pages: only what changed, and only into a folder that is ours.

A manifest in the folder says which files are ours. A folder without one is somebody else's and
is never written into; nor is a file that the manifest does not name. The folder can be deleted
at any time.
"""

import os
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from itertools import islice
from pathlib import Path, PurePosixPath
from types import MappingProxyType
from typing import Protocol

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.folder.how_far import HowFar, untold
from vault_tools.folder.lock import locked
from vault_tools.folder.look import is_racy
from vault_tools.folder.processes import shared_out
from vault_tools.folder.reasons import refusals
from vault_tools.folder.site.copies import copy_file
from vault_tools.folder.site.left_pages import (
    NOTHING_LEFT,
    Left,
    keep_left,
    read_left,
    stamp_of_file,
)
from vault_tools.folder.site.our_site import is_our_site
from vault_tools.folder.site.site_folder import (
    changes_file,
    check_files,
    check_folders,
    claim,
    inner_folders,
    ours_in,
    sweep_all,
)

_HERE = PurePosixPath()
FEW = 20  # pages made as they are found, so that the page of a saved note waits for no others


class Marks(Protocol):
    """Tells whether a page has to be made again.

    `of` gives the mark of a page that was just made, to be kept, or None where it can have none.
    `holds` says whether a page that was left with this mark would come out the same now. `left` is
    how pages were left last, if that is in memory.
    """

    @property
    def left(self) -> Mapping[str, Left]: ...

    def of(self, path: str) -> bytes | None: ...

    def holds(self, path: str, mark: bytes) -> bool: ...


class Beside(Struct, frozen=True):
    """What the folder holds beside the pages that are made.

    `copies` are files by their paths in the site, each with its original. `unsure` says that some
    notes cannot be reached now, so that no former page is removed.
    """

    copies: Mapping[str, Path] = MappingProxyType({})
    unsure: bool = False


NOTHING_BESIDE = Beside()


class Written(Struct, frozen=True):
    """What became of the pages, by their sorted paths in the site; `unchanged` is a number.

    So is `kept`: the pages that would have been removed if all notes could be reached.
    """

    written: tuple[str, ...]
    removed: tuple[str, ...]
    unchanged: int
    created: bool  # the folder was not there before
    left: Mapping[str, Left] = NOTHING_LEFT  # how each page and copy is now
    kept: int = 0

    def followed_by(self, later: "Written") -> "Written":
        """Both results as one."""
        written = {*self.written, *later.written} - {*later.removed}
        total = later.unchanged + len(later.written)
        removed = {*self.removed, *later.removed} - written
        return replace(
            later,
            written=tuple(sorted(written)),
            removed=tuple(sorted(removed)),
            unchanged=total - len(written),
            created=self.created or later.created,
        )


def read_page(root: Path, site: str, path: str) -> bytes | None:
    """The bytes of one of our pages; None for whatever the manifest does not name.

    Raises VaultError where the folder is somebody else's.
    """
    folder = root / site
    if path not in ours_in(root, folder):
        return None
    file = Path(os.path.realpath(folder / path))
    if not file.is_relative_to(os.path.realpath(folder)):
        return None
    try:
        return file.read_bytes()
    except OSError:  # it goes while we look
        return None


def is_missing(root: Path, site: str, path: str) -> bool:
    """Whether somebody deleted this page of ours, or all pages."""
    folder = root / site
    if not is_our_site(folder):
        return not folder.exists()
    return path in ours_in(root, folder) and not os.path.lexists(folder / path)


def check_site(root: Path, site: str) -> None:
    """Raises VaultError where `write_site` would, because the folder is somebody else's."""
    ours_in(root, root / site)


def write_site(
    root: Path,
    site: str,
    pages: Mapping[str, bytes],
    beside: Beside = NOTHING_BESIDE,
    marks: Marks | None = None,
    *,
    dry_run: bool = False,
    how_far: HowFar = untold,
) -> Written:
    """Make the folder `site` of the vault at `root` hold exactly these pages, by their paths in it.

    They are made in their order, each when it is asked of the mapping, on all cores. A page with
    the same bytes as its file is not written, and one that is no longer among `pages` is removed.
    A page is not even made if its file is as the last build left it, and its mark still holds.
    Raises VaultError, with nothing written, where the folder or a file in it is not ours, and in
    the middle where the disk refuses; the next build then goes on. A `dry_run` writes nothing.
    """
    folder = root / site
    created = not folder.exists()
    with locked(root):
        ours = ours_in(root, folder)
        paths = {*pages, *beside.copies}
        kept = ours - paths if beside.unsure else set()
        inner = inner_folders(folder, ours | paths)
        check_folders(folder, inner)
        check_files(folder, pages, ours)
        check_files(folder, dict.fromkeys(beside.copies, b""), ours)
        if not (dry_run or paths <= ours):
            claim(folder, ours | paths)
        gone = sorted(ours - paths - kept)
        before = (marks.left or read_left(root, site)) if marks else {}
        making = _Making(folder, pages, marks, before, dry_run)
        made = _make_pages(making, how_far)
        made |= {path: _copy(making, path, beside.copies[path]) for path in sorted(beside.copies)}
        written = sorted(path for path, (changes, _) in made.items() if changes)
        left = {} if dry_run else {path: left for path, (_, left) in made.items() if left.mark}
        if not dry_run:
            _remove(folder, gone)
            claim(folder, paths | kept)
            sweep_all(inner)
            keep_left(root, site, before, left)
    return Written(tuple(written), tuple(gone), len(paths) - len(written), created, left, len(kept))


class _Making(Struct, frozen=True):
    """What pages are made from; `before` is how the last build left each."""

    folder: Path
    pages: Mapping[str, bytes]
    marks: Marks | None
    before: Mapping[str, Left]
    dry_run: bool


def _make_pages(making: _Making, how_far: HowFar) -> dict[str, tuple[bool, Left]]:
    """Make each page that has to be; for all pages, whether they changed and how they were left.

    The first few are made at once, the others when it is known how many there are.
    """
    made: dict[str, tuple[bool, Left]] = {}

    def stale() -> Iterator[str]:
        for path in making.pages:
            if _holds(making, path):
                made[path] = False, making.before[path]
            else:
                yield path

    found = stale()
    for path in islice(found, FEW):
        made[path] = _make(making, path)
    rest, told = [*found], partial(how_far, "making pages")
    return made | dict(zip(rest, shared_out(partial(_make, making), rest, told), strict=True))


def _holds(making: _Making, path: str) -> bool:
    """Whether a page's file is as the last build left it, and the page would be the same now."""
    left, marks = making.before.get(path), making.marks
    if left is None or marks is None or left.stamp != stamp_of_file(f"{making.folder}/{path}"):
        return False
    return marks.holds(path, left.mark)


def _make(making: _Making, path: str) -> tuple[bool, Left]:
    file, marks = f"{making.folder}/{path}", making.marks
    stamp = stamp_of_file(file)
    changes = changes_file(making.folder, path, making.pages[path], making.dry_run)
    mark = marks.of(path) if marks else None
    return changes, Left(mark, stamp_of_file(file) if changes else stamp)


def _copy(making: _Making, path: str, source: Path) -> tuple[bool, Left]:
    """The same for a copy; its mark is the original's stamp, unless that is too fresh to tell."""
    file, left = making.folder / path, making.before.get(path)
    seen, begun = stamp_of_file(source), time.time_ns()
    mark = ("a copy", seen) if seen and not is_racy(seen, begun) else None
    if left and mark and left == Left(mark, stamp_of_file(file)):
        return False, left
    with refusals(file):
        changes = copy_file(source, file, dry_run=making.dry_run)
    return changes, Left(mark, stamp_of_file(file))


def _remove(folder: Path, paths: Iterable[str]) -> None:
    """Remove files, and the folders that they leave empty."""
    for path in paths:
        with refusals(folder / path), suppress(FileNotFoundError):
            (folder / path).unlink()
    inner = {parent for path in paths for parent in PurePosixPath(path).parents} - {_HERE}
    for each in sorted(inner, reverse=True):
        with suppress(OSError):
            (folder / each).rmdir()
