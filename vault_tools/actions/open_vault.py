"""Opening a vault: its settings, its notes read, its people understood.

Every other action begins here. What is wrong in the folder or in a note is gathered as
problems; only what makes the whole vault unreadable is raised.
"""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from msgspec import Struct

from vault_tools.actions.uncollected import uncollected
from vault_tools.folder.find import check_vault_folder, has_settings
from vault_tools.folder.how_far import HowFar, SoFar, telling, untold
from vault_tools.folder.keeping.program import program_mark
from vault_tools.folder.keeping.sums import sum_of
from vault_tools.folder.notes_in_folder import NotesInFolder, TextsInFolder
from vault_tools.folder.obsidian import read_obsidian
from vault_tools.folder.quiet import NO_CHANGE, Changed
from vault_tools.folder.readings import NOTHING_READ, ReadNotes, readings_of
from vault_tools.folder.scan import Scan, scan, scan_again
from vault_tools.folder.settings.read_settings import read_settings
from vault_tools.notes.daily_notes import DailyNotes
from vault_tools.notes.note import Note
from vault_tools.people.reading.note_reader import NoteReader
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import without_secrets
from vault_tools.people.understand import People, put_together, understand
from vault_tools.problems import Problem, VaultError

READING = "reading notes"


class Vault(Struct, frozen=True):
    """An opened vault. `problems` are all that were found, in the order of their places.

    `read` are the readings, so that opening the vault again reads only what has changed.
    """

    root: Path
    settings: Settings
    scan: Scan
    people: People
    problems: tuple[Problem, ...]
    read: ReadNotes = NOTHING_READ


def open_vault(
    root: Path,
    last: Vault | None = None,
    *,
    changed: Changed = NO_CHANGE,
    secrets: bool = True,
    how_far: HowFar = untold,
) -> Vault:
    """Read the vault at `root`. Raises `VaultError` where it cannot be read.

    Without `secrets` everything tagged `#secret` is left out, for what others are to see. `how_far`
    is told how many notes are read. `last` is the vault as it was opened before: what is unchanged
    is taken from it, as the same objects. If `changed` is given too, only those notes are looked
    at; the caller watches the folder and answers for all others.
    """
    check_vault_folder(root)
    settings = read_settings(root)
    told = partial(how_far, READING)
    with uncollected():
        same = last is not None and last.settings == settings
        again = scan_again(root, last.scan, changed) if last and same and changed else None
        scanned = again or scan(root, settings)
        if secrets:
            held = last.read if last else NOTHING_READ
            only = changed if again else NO_CHANGE
            people, read, unread = _people(root, settings, scanned, held, only, told)
        else:
            (people, unread), read = _people_spared(root, settings, scanned, told), NOTHING_READ
    problems = sorted([*scanned.problems, *unread, *people.problems])
    return Vault(root, settings, scanned, people, tuple(problems), read)


def check_open(vault: Vault) -> None:
    """Raises `VaultError` where nobody was found, but some folders could not be looked into."""
    if vault.scan.closed and not vault.people.contacts:
        folders = ", ".join(vault.scan.closed)
        raise VaultError(
            f"cannot look into {folders}, and found nobody elsewhere, so nothing was done",
            "see that you may read it, and that its disk is there",
        )


def how_to_begin(vault: Vault) -> str:
    """What helps where no note is about a person."""
    if outside := [one.place.path for one in vault.scan.problems if one.kind == "link-outside"]:
        return (
            f"{outside[0]} is a link that leads out of the vault, and what lies there is not read; "
            "put it into the vault itself, or say vault build DIR of the folder that it leads to"
        )
    if vault.people.notes:
        return (
            '"type: person" between two lines of --- at the top of a note says that it is about a '
            "person, as does a folder called people; "
            "vault build DIR reads another folder, vault init DIR makes a new vault there"
        )
    if has_settings(vault.root):
        return "vault new NAME makes the first note"
    return "vault build DIR reads the folder DIR; vault init DIR makes a new vault there"


def understood(
    root: Path, notes: Iterable[Note], settings: Settings, attachments: Iterable[str] = ()
) -> People:
    """The people in the notes, read with what Obsidian's settings in the vault say."""
    daily, templates = _said_by_obsidian(root)
    return understand(notes, settings, attachments, daily, templates)


def _people(
    root: Path,
    settings: Settings,
    scanned: Scan,
    held: ReadNotes,
    changed: Changed,
    told: SoFar,
) -> tuple[People, ReadNotes, list[Problem]]:
    """The people in all notes of a folder, and a problem for each note that cannot be read."""
    by_obsidian = _said_by_obsidian(root)
    mark = f"{program_mark()} {sum_of((settings, by_obsidian))}"
    reader = NoteReader(settings, *by_obsidian)
    read, unread = readings_of(root, scanned.files, reader, mark, told, held, changed)
    readings = read.readings
    notes, texts = NotesInFolder(root, readings, changed), TextsInFolder(root, readings, changed)
    people = put_together(readings, notes, texts, settings, scanned.attachments)
    return people, read, unread


def _people_spared(
    root: Path, settings: Settings, scanned: Scan, told: SoFar
) -> tuple[People, list[Problem]]:
    """The people in all notes, with everything secret left out."""
    notes = NotesInFolder(root, [found.path for found in scanned.files])
    spared = without_secrets(telling(notes.values(), len(notes), told), settings)
    people = understood(root, spared, settings, scanned.attachments)
    return people, [*notes.problems.values()]


def _said_by_obsidian(root: Path) -> tuple[DailyNotes, tuple[str, ...]]:
    """How daily notes are named, and the folders of templates."""
    obsidian = read_obsidian(root)
    return DailyNotes(obsidian.daily_folder, obsidian.daily_format), obsidian.templates
