"""Setting git up to merge notes by their meaning: lines in the vault, and a driver on this device.

The lines travel with the vault and are written as notes are, so that `vault undo` takes them back.
The driver is in the configuration of this one repository.
"""

import shlex
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from vault_tools.actions.changing.carry_out import Done, carry_out
from vault_tools.actions.order import Order
from vault_tools.folder.settings.read_settings import read_settings
from vault_tools.folder.writing.changes import FileStep
from vault_tools.problems import Place, Problem, VaultError
from vault_tools.sync.git.device import ATTRIBUTES, DRIVER, IGNORED, driver_command, with_lines
from vault_tools.sync.git.repository import Repository, find_repository

ATTRIBUTES_FILE, IGNORE_FILE = ".gitattributes", ".gitignore"
SECTION = f"merge.{DRIVER}"
_KEY = f"{SECTION}.driver"
_NAME = "notes about people, merged by their meaning"
PROGRAM = (sys.executable, "-P", "-m", "vault_tools")
"""What git starts: by its full path, since a program with windows does not have the shell's PATH,
and with -P, so that no module in the vault is imported."""


COMMAND = driver_command(PROGRAM)
"""The driver as it should be registered with git on this device."""


def registered_driver(repository: Repository) -> str:
    """The driver that is registered with git on this device; empty without one."""
    return repository.git.find("config", "--local", _KEY)


def write_lines(root: Path, order: Order) -> Done:
    """Put the missing lines into `.gitattributes` and `.gitignore` of the vault."""
    site = f"/{read_settings(root).site}/"
    steps = [
        _adding(ATTRIBUTES_FILE, ATTRIBUTES, "Notes are merged by their meaning: vault git-setup"),
        _adding(IGNORE_FILE, (site, *IGNORED), "Made from the notes, or of one device alone"),
    ]
    return carry_out(root, steps, "git-setup", order)


def register(repository: Repository) -> None:
    """Write the driver into the configuration of this repository."""
    what = "write its configuration"
    repository.git.do(what, "config", "--local", f"{SECTION}.name", _NAME)
    repository.git.do(what, "config", "--local", _KEY, COMMAND)


def unregister(repository: Repository) -> None:
    """Take the driver out again; notes are then merged line by line."""
    words = ("config", "--local", "--remove-section", SECTION)
    repository.git.do("write its configuration", *words)


def check_lines(repository: Repository) -> None:
    """Raises `VaultError` where git would not merge a note of the vault by its meaning."""
    words = ("check-attr", "-z", "merge", "--", "people/note.md")
    told = repository.git.do("read .gitattributes", *words).split(b"\0")
    says = told[2].decode("utf-8", "replace") if len(told) > 2 else ""
    if says == "unspecified":
        raise VaultError("git does not know yet how notes are merged", "vault git-setup, once")
    if says != DRIVER:
        hint = f"take the line with merge={says} out; notes may lose lines by it"
        raise VaultError(f"{ATTRIBUTES_FILE} says merge={says} for notes", hint)


def device_problems(root: Path) -> Iterator[Problem]:
    """The problem that the vault's `.gitattributes` asks for a driver that this device lacks."""
    try:
        text = (root / ATTRIBUTES_FILE).read_text("utf-8", "replace")
    except OSError:
        return
    lines = text.splitlines()
    number = next((n for n, line in enumerate(lines, 1) if line.strip() in ATTRIBUTES), 0)
    repository = find_repository(root) if number else None
    if repository is None:
        return
    if why := _why_not(registered_driver(repository)):
        place, row = Place(ATTRIBUTES_FILE, number, 1), lines[number - 1]
        yield Problem(place, "device", why, "vault git-setup sets it up", row, len(row))


def _why_not(registered: str) -> str:
    if not registered:
        return "git on this device has not been told how notes are merged"
    try:
        program = shlex.split(registered)[1]
    except (ValueError, IndexError):
        program = ""
    if registered != COMMAND and not shutil.which(program):
        return f"git on this device looks for {program or 'a program'}, which is gone"
    return ""


def _adding(path: str, lines: tuple[str, ...], why: str) -> FileStep:
    return FileStep(path, lambda now: with_lines(now or b"", lines, why))
