"""Copies of the vault's files among the pages: which may be copied, and copying what changed.

A copy has its original's time. Symbolic links are not copied, nor what a browser would run.
"""

import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from vault_tools.folder.atomic import replace
from vault_tools.word_lists import word_set

LARGEST = 20_000_000  # bytes; a larger file is linked to where it lies
KINDS = word_set("""
    .png, .jpg, .jpeg, .gif, .webp, .avif, .bmp, .heic,
    .pdf, .txt, .csv, .ics, .vcf, .epub, .zip,
    .docx, .odt, .xlsx, .ods, .pptx, .odp,
    .mp3, .m4a, .ogg, .opus, .wav, .flac, .mp4, .mov, .webm
""")


def fit_to_copy(root: Path, paths: Iterable[str]) -> frozenset[str]:
    """Those of the files that may be copied: of a kind in `KINDS`, not too large, and no links."""
    real = os.path.realpath(root)
    return frozenset(path for path in paths if _is_fit(real, path))


def _is_fit(real: str, path: str) -> bool:
    whole = os.path.join(real, *path.split("/"))  # noqa: PTH118 - compared as text below
    if Path(path).suffix.casefold() not in KINDS or os.path.realpath(whole) != whole:
        return False
    try:
        seen = os.lstat(whole)
    except OSError:
        return False
    return stat.S_ISREG(seen.st_mode) and seen.st_size <= LARGEST


def copy_file(source: Path, target: Path, *, dry_run: bool = False) -> bool:
    """Make `target` a copy of `source`, unless it is one; whether that changed it.

    Where the source has just gone, nothing is done; the next build will know.
    """
    try:
        seen = source.stat()
    except FileNotFoundError:
        return False
    with suppress(FileNotFoundError):
        if target.stat().st_size == seen.st_size and target.read_bytes() == source.read_bytes():
            return False
    if not dry_run:
        target.parent.mkdir(parents=True, exist_ok=True)
        replace(target, source.read_bytes())
        os.utime(target, ns=(seen.st_mtime_ns, seen.st_mtime_ns))
    return True
