"""The mark of the program itself: another version, or other libraries, may make other pages."""

import hashlib
import os
import sys
from functools import cache
from pathlib import Path

from vault_tools import __version__
from vault_tools.bundled import PACKAGE, bundled


@cache
def program_mark() -> str:
    """Changes with the version, with each file of the program, and when anything is installed.

    Of the libraries it looks only at the folders that they are in: installing one changes the time
    of its folder.
    """
    libraries = [path for path in sys.path if path.endswith("-packages")]
    rows = [__version__, sys.version, *map(_folder, libraries)]
    for top in (PACKAGE, bundled("templates")):
        rows += _files(top)
    return hashlib.blake2b("\n".join(rows).encode("utf-8", "replace"), digest_size=16).hexdigest()


def _folder(path: str) -> str:
    try:
        return f"{path} {Path(path).stat().st_mtime_ns}"
    except OSError:
        return path


def _files(top: Path) -> list[str]:
    rows: list[str] = []
    with os.scandir(top) as listing:
        for entry in sorted(listing, key=lambda entry: entry.name):
            if entry.is_dir():
                rows += _files(Path(entry.path)) if entry.name != "__pycache__" else []
            else:
                seen = entry.stat()
                rows.append(f"{entry.path} {seen.st_size} {seen.st_mtime_ns}")
    return rows
