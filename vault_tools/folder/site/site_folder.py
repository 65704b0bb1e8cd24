"""The site's folder: whether it is ours, which files in it are, and writing one of them.

Which pages there are, and which have to be made, is for `write_site`.
"""

import os
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from vault_tools.folder import atomic
from vault_tools.folder.reasons import refusals
from vault_tools.folder.site.our_site import (
    IGNORE,
    MANIFEST,
    is_our_site,
    manifest_of,
    read_manifest,
)
from vault_tools.problems import VaultError
from vault_tools.remembered import remembered_last

_HINT = 'site = "another-folder" in vault.toml puts the pages elsewhere'


def ours_in(root: Path, folder: Path) -> set[str]:
    """The files in the folder that are ours; raises VaultError where it is somebody else's."""
    with refusals(folder):
        if not Path(os.path.realpath(folder)).is_relative_to(os.path.realpath(root)):
            raise VaultError(f"{folder.name} is a link that leads out of the vault", _HINT)
        with suppress(FileNotFoundError, NotADirectoryError):
            (folder / MANIFEST).stat()  # which tells whether one may look into it
        if not is_our_site(folder):
            if folder.exists() and any(folder.iterdir()):
                raise VaultError(f"{folder.name} holds files that vault did not make", _HINT)
            return set()
        return read_manifest(folder)


def check_folders(folder: Path, inner: Iterable[Path]) -> None:
    """Raises VaultError where a link would have pages written outside of the folder."""
    real = os.path.realpath(folder)
    for each in inner:
        if not Path(os.path.realpath(each)).is_relative_to(real):
            raise VaultError(f"{each} is a link that leads out of the pages' folder", _HINT)


def check_files(folder: Path, pages: Mapping[str, bytes], ours: set[str]) -> None:
    """Raises VaultError where a page would take the place of a file that is not ours."""
    for path in sorted(path for path in pages if path not in ours):
        with refusals(folder / path):
            if os.path.lexists(folder / path) and not _same(f"{folder}/{path}", pages[path]):
                raise VaultError(f"{folder.name}/{path} is a file that vault did not make", _HINT)


def claim(folder: Path, paths: Collection[str]) -> None:
    """Write the manifest: before the files are made, so that those of a killed build are known."""
    with refusals(folder):
        if not folder.exists():
            folder.mkdir(mode=0o700, parents=True)
        if folder.stat().st_mode & 0o077:
            folder.chmod(0o700)
    changes_file(folder, MANIFEST, manifest_of(frozenset(paths)))
    changes_file(folder, IGNORE, b"*\n")


def sweep_all(inner: Iterable[Path]) -> None:
    """Remove temporary files that killed builds left behind."""
    for each in inner:
        with refusals(each):
            atomic.sweep(each)


@remembered_last
def inner_folders(folder: Path, paths: Collection[str]) -> tuple[Path, ...]:
    """The folder, and all below it in which these paths lie."""
    inner = {path.rpartition("/")[0] for path in paths}
    return tuple(sorted({folder, *(folder / parent for parent in inner)}))


def changes_file(folder: Path, path: str, data: bytes, dry_run: bool = False) -> bool:
    """Whether the file differs from `data`, which it then holds unless this is a dry run."""
    file = f"{folder}/{path}"
    with refusals(file):
        if _same(file, data):
            return False
        if not dry_run:
            try:
                atomic.replace(file, data)
            except FileNotFoundError:  # the first page in its folder
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                atomic.replace(file, data)
    return True


def _same(file: str, data: bytes) -> bool:
    try:
        size = os.stat(file).st_size  # noqa: PTH116 - as in `stamp_of_file`
        return size == len(data) and Path(file).read_bytes() == data
    except FileNotFoundError:
        return False
