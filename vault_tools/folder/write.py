"""Changing notes: one action, however many files, done as a whole or not at all.

All that an action asks is worked out first and written into the journal; then each file is
changed, and the journal closed. Killed in between, the action is finished at the next start;
refused in between, it is taken back. How one file is changed safely is in `rewrite.py`.
"""

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from vault_tools.folder.changes import Change, Edit, Step, rewriting
from vault_tools.folder.journal import Action, Entry, Journal, open_journal
from vault_tools.folder.lock import locked
from vault_tools.folder.quiet import NotReadableError
from vault_tools.folder.reasons import reason
from vault_tools.folder.rewrite import (
    ChangedMeanwhileError,
    carry_out,
    locate_note,
    look,
    put_away,
)
from vault_tools.problems import VaultError

_JOURNAL = "the undo journal"
TRIES = 50  # an editor that saves more often than this while we write is no editor


@dataclass(frozen=True, slots=True)
class Recovered:
    """An action that was killed, and what became of it at the next start.

    `left` are the files that somebody has changed since, and that were left as they are.
    """

    what: str
    finished: bool
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """What an action changed, file by file, and what an earlier, killed one left to do."""

    changes: tuple[Change, ...]
    recovered: tuple[Recovered, ...] = ()


@dataclass(slots=True)
class _Plan:
    """The steps of one file, put together, and the change that they come to as it is now."""

    path: str
    to: str = ""
    edits: list[Edit] = field(default_factory=list)
    change: Change = field(init=False)

    def look_again(self, root: Path) -> None:
        before = after = look(root, self.path)
        for edit in self.edits:
            after = edit(after)
        self.change = Change(self.path, before, after, self.to)


def change_notes(
    root: Path, steps: Iterable[Step], action: Action, *, dry_run: bool = False
) -> Changed:
    """Take all steps, or none and raise VaultError.

    Several steps for one file are taken one after the other. A file whose bytes stay the same
    is not written. With `dry_run`, only tells the changes there would be.
    """
    if dry_run:
        return Changed(_changes(_plans(root, steps)))
    with writing(root) as (journal, recovered):
        changes = carry_out_all(root, steps, journal, Entry(0, action, ()))
        return Changed(changes, recovered)


def rewrite_note(root: Path, path: str, edit: Callable[[bytes], bytes], action: Action) -> Changed:
    """Edit one note; see `change_notes`."""
    return change_notes(root, [rewriting(path, edit)], action)


def recover(root: Path) -> tuple[Recovered, ...]:
    """Finish what a killed action left undone; every action that writes does so by itself."""
    with writing(root) as (_, recovered):
        return recovered


@contextmanager
def writing(root: Path) -> Iterator[tuple[Journal, tuple[Recovered, ...]]]:
    """The vault's lock and its journal, with nothing in it left to finish."""
    with locked(root):
        journal = open_journal(root)
        yield journal, tuple(_recover(root, *each, journal) for each in journal.unfinished())


def carry_out_all(
    root: Path, steps: Iterable[Step], journal: Journal, entry: Entry
) -> tuple[Change, ...]:
    """Take all steps as the journal's `entry`, which gets its changes here."""
    plans = [plan for plan in _plans(root, steps) if not plan.change.changes_nothing]
    if not plans:
        return ()
    folders = _missing_folders(root, [plan.change.target for plan in plans])
    with refusals(_JOURNAL):
        entry = journal.begin(replace(entry, changes=_changes(plans), folders=folders))
    try:
        for plan in plans:
            with refusals(plan.path):
                for _ in _tries(root, plan):
                    journal.begin(replace(entry, changes=_changes(plans)))
    except BaseException:
        _take_back(root, replace(entry, changes=_changes(plans)), journal)
        raise
    with refusals(_JOURNAL):
        journal.end(entry)
    return _changes(plans)


def _tries(root: Path, plan: _Plan) -> Iterator[None]:
    """Try until the file is changed; yields, for the journal, whenever the plan had to change."""
    for _ in range(TRIES):
        try:
            carry_out(root, plan.change)
        except ChangedMeanwhileError:
            plan.look_again(root)
            yield
        else:
            return
    raise VaultError(f"{plan.path} keeps changing while it is written", "try again in a moment")


def _plans(root: Path, steps: Iterable[Step]) -> list[_Plan]:
    """What is to be done, file by file, in the order of the steps."""
    plans: dict[Path, _Plan] = {}
    for step in steps:
        file = locate_note(root, step.path)
        if step.to:
            _check_free(root, file, step.to)
        plan = plans.setdefault(file, _Plan(step.path))
        plan.edits.append(step.edit)
        plan.to = step.to or plan.to
    for plan in plans.values():
        with refusals(plan.path):
            plan.look_again(root)
    return list(plans.values())


def _check_free(root: Path, file: Path, to: str) -> None:
    target = locate_note(root, to)
    if os.path.lexists(target) and not (file.exists() and target.samefile(file)):
        raise VaultError(f"{to} is there already", "nothing is ever put in another file's place")


def _changes(plans: Iterable[_Plan]) -> tuple[Change, ...]:
    return tuple(plan.change for plan in plans if not plan.change.changes_nothing)


def _missing_folders(root: Path, paths: Iterable[str]) -> tuple[str, ...]:
    """The folders that will be made for files at `paths`, the outermost first."""
    parents = {parent for path in paths for parent in PurePosixPath(path).parents}
    missing = [parent for parent in sorted(parents) if not (root / parent).exists()]
    return tuple(parent.as_posix() for parent in missing)


def remove_empty(root: Path, folders: Iterable[str]) -> None:
    """Remove folders that were made for an action that has been taken back."""
    for folder in reversed(tuple(folders)):
        with suppress(OSError):
            (root / folder).rmdir()


def _take_back(root: Path, entry: Entry, journal: Journal) -> None:
    """Undo the part that was done; what cannot be undone now, the next start tries again."""
    with suppress(VaultError, OSError):
        journal.turn_back(entry)
        _recover(root, entry, True, journal)


def _recover(root: Path, entry: Entry, back: bool, journal: Journal) -> Recovered:
    """Bring a killed action to its end, or back to its beginning."""
    left = []
    for change in reversed(entry.changes) if back else entry.changes:
        with refusals(change.path):
            put_away(root, change)
            if not _finish(root, change.back() if back else change):
                left.append(change.path)
    if back:
        remove_empty(root, entry.folders)
        journal.drop(entry)
    else:
        journal.end(entry)
    return Recovered(entry.action.what, not back, tuple(left))


def _finish(root: Path, change: Change) -> bool:
    """False where somebody has been at the file since, and it is left as it is.

    A full or broken disk raises, so that the action stays in the journal for better days.
    """
    try:
        carry_out(root, change)
    except (ChangedMeanwhileError, NotReadableError, VaultError):
        return False
    except (FileExistsError, FileNotFoundError, PermissionError):
        return False
    return True


@contextmanager
def refusals(path: str) -> Iterator[None]:
    """What the system refuses about a note, as the sentence that ends the action."""
    try:
        yield
    except NotReadableError as error:
        raise VaultError(f"cannot write {path}: {error}", error.hint) from error
    except OSError as error:
        raise VaultError(f"cannot write {path}: {reason(error)}") from error
