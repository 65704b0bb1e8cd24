"""Which folder is the vault, and whether a folder can be one at all."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from shlex import quote

from vault_tools.folder.reasons import reason
from vault_tools.problems import NoVault

SETTINGS_FILE = "vault.toml"
_HINT = "vault init DIR makes a vault; vault build DIR reads the notes that are in DIR"


def find_vault(start: Path) -> Path:
    """The nearest folder from `start` upwards with a `vault.toml` or `.obsidian`, else `start`.

    A `.obsidian` in somebody's home folder, or above it, claims nothing below it.
    """
    start = start.absolute()
    for folder in (start, *start.parents):
        if _is_marked(folder) and (folder == start or not _too_wide(folder)):
            return folder
    return start


def check_vault_folder(root: Path) -> None:
    """Raises NoVault where `root` is no folder, a home folder, a whole disk, or around a vault.

    Around a vault, its notes would be mixed with others. A `vault.toml` allows all but the first.
    """
    try:
        seen = root.stat()
        with suppress(FileNotFoundError, NotADirectoryError):
            (root / SETTINGS_FILE).stat()  # which tells whether one may look into it
    except FileNotFoundError as error:
        raise NoVault(f"there is no folder {root}", _HINT) from error
    except OSError as error:
        raise NoVault(f"cannot look into the folder {root}: {reason(error)}", _HINT) from error
    if not stat.S_ISDIR(seen.st_mode):
        raise NoVault(f"{root} is a file, and a vault is a folder", _HINT)
    if _too_wide(root):
        raise NoVault(f"{root} holds far more than notes about people", _HINT)
    if not _is_marked(root) and (inside := _vaults_in(root)):
        names = " and ".join(inside[:2]) + (" and more" if len(inside) > 2 else "")
        way = inside[0] if root.absolute() == Path.cwd() else str(root / inside[0])
        raise NoVault(
            f"{root} is not a vault, but around one: {names}",
            f"cd {quote(way)} goes into it; "
            f"an empty {SETTINGS_FILE} beside it would make one vault of all",
        )


def _is_marked(folder: Path) -> bool:
    return has_settings(folder) or os.path.isdir(folder / ".obsidian")  # noqa: PTH112


def has_settings(folder: Path) -> bool:
    """Whether the folder says by a `vault.toml` that it is a vault, as far as one may look."""
    return os.path.isfile(folder / SETTINGS_FILE)  # noqa: PTH113 - it never raises


def _vaults_in(folder: Path) -> list[str]:
    """The folders right below that have a `vault.toml`, but for hidden ones, which are not read."""
    try:
        with os.scandir(folder) as inside:
            seen = (one for one in inside if not one.name.startswith("."))
            folders = sorted(one.name for one in seen if one.is_dir())
    except OSError:  # one may not look into it, and the scan tells so
        return []
    return [name for name in folders if has_settings(folder / name)]


def _too_wide(folder: Path) -> bool:
    if has_settings(folder):
        return False
    folder = folder.resolve()
    return folder == Path(folder.anchor) or folder in {_home(), *_home().parents}


def _home() -> Path:
    try:
        return Path.home().resolve()
    except RuntimeError:  # a system without a home for this user
        return Path(Path.cwd().anchor)
