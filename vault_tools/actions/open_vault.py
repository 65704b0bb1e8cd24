"""Opening a vault: its settings, its notes read, its people understood.

Every other action begins here. What is wrong in the folder or in a note is gathered as
problems; only what makes the whole vault unreadable is raised.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from vault_tools.folder.find import check_vault_folder
from vault_tools.folder.obsidian import read_obsidian
from vault_tools.folder.scan import Scan, read_note, scan
from vault_tools.folder.settings import read_settings
from vault_tools.notes.daily_notes import DailyNotes
from vault_tools.notes.note import Note, parse_note
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import without_secrets
from vault_tools.people.understand import People, understand
from vault_tools.problems import Problem


@dataclass(frozen=True)
class Vault:
    """An opened vault. `problems` are all that were found, in the order of their places."""

    root: Path
    settings: Settings
    scan: Scan
    people: People
    problems: tuple[Problem, ...]


def open_vault(root: Path, *, secrets: bool = True) -> Vault:
    """Read the vault at `root`. Raises `VaultError` where it is no folder to read.

    Without `secrets` it is as if nothing that is tagged `#secret` had been written: for whatever
    others are to see.
    """
    check_vault_folder(root)
    settings = read_settings(root)
    scanned = scan(root, settings)
    notes, unread = read_notes(root, scanned)
    notes = notes if secrets else without_secrets(notes, settings)
    people = understood(root, notes, settings, scanned.attachments)
    problems = sorted([*scanned.problems, *unread, *people.problems])
    return Vault(root, settings, scanned, people, tuple(problems))


def understood(
    root: Path, notes: Iterable[Note], settings: Settings, attachments: Iterable[str] = ()
) -> People:
    """The people in the notes, read with what Obsidian's settings in the vault say."""
    obsidian = read_obsidian(root)
    daily = DailyNotes(obsidian.daily_folder, obsidian.daily_format)
    return understand(notes, settings, attachments, daily, obsidian.templates)


def read_notes(root: Path, scanned: Scan) -> tuple[list[Note], list[Problem]]:
    """The notes that can be read, and a problem for each that cannot.

    A note that cannot be read still stands for its person, with nothing in it.
    """
    notes, problems = [], []
    for found in scanned.files:
        data = read_note(root, found)
        if isinstance(data, Problem):
            problems.append(data)
            notes.append(Note(found.path, "", 1))
        else:
            notes.append(parse_note(found.path, data))
    return notes, problems
