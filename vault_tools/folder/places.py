"""Where the program keeps what is its own: outside the vault, where no sync tool looks.

The undo journal and the lock are in the user's state folder, what can be computed again in the
cache folder (XDG's, or what the system has in their place). A vault is known by its real path.
"""

import hashlib
import os
from pathlib import Path

from platformdirs import user_cache_path, user_state_path

from vault_tools.folder.reasons import reason
from vault_tools.problems import VaultError

_PROGRAM = "people-vault"


def state_folder(root: Path, inner: str = "") -> Path:
    """The folder of this vault's lock and journal, made if need be; raises VaultError."""
    state = user_state_path(_PROGRAM, appauthor=False)
    return _own_folder(state / _key(root) / inner, "XDG_STATE_HOME")


def cache_folder(root: Path) -> Path:
    """The folder of what can be computed again for this vault, made if need be."""
    return _own_folder(user_cache_path(_PROGRAM, appauthor=False) / _key(root), "XDG_CACHE_HOME")


def _key(root: Path) -> str:
    return hashlib.sha256(os.fsencode(os.path.realpath(root))).hexdigest()[:20]


def _own_folder(folder: Path, variable: str) -> Path:
    """What is kept there is as private as the notes are."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        hint = f"{variable} names another folder for it"
        raise VaultError(f"cannot make the folder {folder}: {reason(error)}", hint) from error
    return folder
