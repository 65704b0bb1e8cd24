"""Changing notes: one action, however many files, done as a whole or not at all.

Everything is worked out first and written into the journal; then each file is changed, and the
action marked as done. An action killed in between is finished at the next start; one that is
refused in between is taken back. How one file is changed safely is in `rewrite.py`.
"""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.folder.lock import locked
from vault_tools.folder.quiet import NotReadableError
from vault_tools.folder.reasons import refusals
from vault_tools.folder.writing.changes import Change, FileStep
from vault_tools.folder.writing.journal import Action, Journal, JournalEntry, open_journal
from vault_tools.folder.writing.mend import mend, put_away
from vault_tools.folder.writing.plan import FilePlan, changes_of, missing_folders, plan_steps
from vault_tools.folder.writing.rewrite import ChangedMeanwhileError, carry_out
from vault_tools.problems import VaultError

_JOURNAL = "the undo journal"
TRIES = 50  # no editor saves more often than this while we write


class Recovered(Struct, frozen=True):
    """An action that was killed, and what became of it at the next start.

    `left` are files that stay as they are, since somebody has changed them, or the one that should
    take them in.
    """

    what: str
    finished: bool
    left: tuple[str, ...]


class ChangedNotes(Struct, frozen=True):
    """What an action changed, file by file, and what an earlier, killed one left to do."""

    changes: tuple[Change, ...]
    recovered: tuple[Recovered, ...] = ()


def change_notes(
    root: Path, steps: Iterable[FileStep], action: Action, *, dry_run: bool = False
) -> ChangedNotes:
    """Take all steps, or none and raise VaultError.

    Several steps for one file are taken one after the other. A file whose bytes stay the same
    is not written. With `dry_run`, only tells the changes there would be.
    """
    if dry_run:
        return ChangedNotes(changes_of(plan_steps(root, steps)))
    with writing(root) as (journal, recovered):
        changes = carry_out_all(root, steps, journal, JournalEntry(0, action, ()))
        return ChangedNotes(changes, recovered)


def recover(root: Path) -> tuple[Recovered, ...]:
    """Finish what a killed action left undone; every action that writes does so by itself."""
    with writing(root) as (_, recovered):
        return recovered


@contextmanager
def writing(root: Path) -> Iterator[tuple[Journal, tuple[Recovered, ...]]]:
    """Hold the vault's lock; killed actions are finished first, and given beside the journal."""
    with locked(root):
        journal = open_journal(root)
        yield journal, tuple(_recover(root, *each, journal) for each in journal.unfinished())


def carry_out_all(
    root: Path, steps: Iterable[FileStep], journal: Journal, entry: JournalEntry
) -> tuple[Change, ...]:
    """Take all steps; `entry`, with its changes filled in here, is what the journal keeps."""
    plans = [plan for plan in plan_steps(root, steps) if not plan.change.changes_nothing]
    if not plans:
        return ()
    folders = missing_folders(root, [plan.change.target for plan in plans])
    with refusals(_JOURNAL):
        entry = journal.begin(replace(entry, changes=changes_of(plans), folders=folders))
    try:
        for plan in plans:
            with refusals(plan.path):
                _change(
                    root, plan, lambda: journal.begin(replace(entry, changes=changes_of(plans)))
                )
    except BaseException:
        _take_back(root, replace(entry, changes=changes_of(plans)), journal)
        raise
    with refusals(_JOURNAL):
        journal.end(entry)
    return changes_of(plans)


def _change(root: Path, plan: FilePlan, note_down: Callable[[], object]) -> None:
    """Change the file; where somebody saves it first, plan anew, `note_down` that, try again."""
    for _ in range(TRIES):
        try:
            return carry_out(root, plan.change)
        except ChangedMeanwhileError:
            plan.look_again(root)
            note_down()
    raise VaultError(f"{plan.path} keeps changing while it is written", "try again in a moment")


def remove_empty(root: Path, folders: Iterable[str]) -> None:
    """Remove folders that were made for an action that has been taken back."""
    for folder in reversed(tuple(folders)):
        with suppress(OSError):
            (root / folder).rmdir()


def _take_back(root: Path, entry: JournalEntry, journal: Journal) -> None:
    """Undo the part that was done; where that is not possible now, the next start does it."""
    with suppress(VaultError, OSError):
        for change in entry.changes:
            put_away(root, change)
        journal.turn_back(entry)
        _recover(root, entry, True, journal)


def _recover(root: Path, entry: JournalEntry, back: bool, journal: Journal) -> Recovered:
    """Finish a killed action, or take it `back`.

    An action finished late removes files last, and only if nothing else was left: what they say
    may have come into no other file.
    """
    left: list[str] = []
    changes = [change.back() for change in reversed(entry.changes)] if back else entry.changes
    for change in sorted(changes, key=lambda change: not back and change.after is None):
        with refusals(change.path):
            put_away(root, change)
            mend(root, change)
            stays = bool(left) and not back and change.after is None
            if stays or not _finish(root, change):
                left.append(change.target if back else change.path)
    if back:
        remove_empty(root, entry.folders)
        journal.drop(entry)
    else:
        journal.end(entry)
    return Recovered(entry.action.what, not back, tuple(left))


def _finish(root: Path, change: Change) -> bool:
    """Finish one change; False where somebody has changed the file since, which then stays.

    A full or broken disk raises, so that the action stays in the journal until it can be done.
    """
    try:
        carry_out(root, change)
    except (ChangedMeanwhileError, NotReadableError, VaultError):
        return False
    except (FileExistsError, FileNotFoundError, PermissionError):
        return False
    return True
