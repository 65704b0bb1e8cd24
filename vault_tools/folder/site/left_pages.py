"""How the last build left each page: its mark, and the stamp of its file.

Deleting it costs a build in which every page is made again.
"""

import os
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from vault_tools.folder.keeping.kept import each_row, keep_rows, pack, unpack
from vault_tools.folder.keeping.program import program_mark
from vault_tools.folder.quiet import Stamp, stamp_of

_SORT = "pages"


class Left(Struct, frozen=True):
    """The mark of a page, or of a copy the stamp of its original; and the stamp of the file."""

    mark: Any
    stamp: Stamp | tuple[()]


NOTHING_LEFT: Mapping[str, Left] = MappingProxyType({})


def read_left(root: Path, site: str) -> dict[str, Left]:
    """How the last build left the files of the folder `site`, by their paths in it."""
    found: dict[str, Left] = {}

    def take(path: str, stamp: bytes, mark: bytes) -> None:
        found[path] = Left(unpack(mark), unpack(stamp))

    each_row(root, f"{program_mark()} {site}", _SORT, take)
    return found


def keep_left(root: Path, site: str, before: Mapping[str, Left], left: Mapping[str, Left]) -> None:
    """Keep how each file is left now; only what differs from `before` is written."""
    changed = [path for path, one in left.items() if before.get(path) != one]
    gone = before.keys() - left.keys()
    if changed or gone:
        rows = ((path, pack(left[path].stamp), pack(left[path].mark)) for path in changed)
        keep_rows(root, f"{program_mark()} {site}", _SORT, rows, gone)


def stamp_of_file(file: Path | str) -> Stamp | tuple[()]:
    """The stamp of a file; empty where there is none."""
    try:
        return stamp_of(os.stat(file))  # noqa: PTH116 - of a text it takes a fifth of the time
    except OSError:
        return ()
