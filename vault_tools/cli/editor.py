"""The user's editor: which one it is, and opening a file in it."""

import os
import shlex
import subprocess
from pathlib import Path

from vault_tools.problems import VaultError

_VARIABLES = ("VISUAL", "EDITOR")


def editor_command() -> list[str]:
    """The command in VISUAL, else in EDITOR, such as `code -w`, as words; empty without either."""
    for variable in _VARIABLES:
        if words := os.environ.get(variable, "").strip():
            try:
                return shlex.split(words, posix=os.name != "nt")
            except ValueError as error:
                message = f"cannot read {variable}={words}: {error}"
                raise VaultError(message, 'for example EDITOR="code -w"') from error
    return []


def open_editor(command: list[str], file: Path) -> None:
    """Wait until the editor is closed. Raises `VaultError` where it cannot be run or fails."""
    try:
        done = subprocess.run([*command, str(file)], check=False)  # noqa: S603 - the user's own
    except OSError as error:
        message = f"cannot run the editor {command[0]}: {error.strerror}"
        raise VaultError(message, "VISUAL or EDITOR names another one") from error
    if done.returncode:
        raise VaultError(f"the editor {command[0]} ended with {done.returncode}")
