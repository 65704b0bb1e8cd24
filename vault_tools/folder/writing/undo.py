"""Taking back the last action as a whole, or saying why that would lose somebody's work."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec import Struct

from vault_tools.folder.lock import locked
from vault_tools.folder.reasons import refusals
from vault_tools.folder.writing.changes import Change, FileStep
from vault_tools.folder.writing.journal import KEPT, Action, JournalEntry, open_journal
from vault_tools.folder.writing.rewrite import note_at_rest
from vault_tools.folder.writing.write import carry_out_all, remove_empty, writing
from vault_tools.problems import VaultError


class Undoable(Struct, frozen=True):
    """An action that can be taken back, with the present paths of the files it changed.

    `number` tells apart actions with the same words.
    """

    action: Action
    paths: tuple[str, ...]
    number: int = 0


def undoable_actions(root: Path) -> tuple[Undoable, ...]:
    """What `undo` would take back, the last action first."""
    with locked(root):
        return tuple(_undoable(entry) for entry in open_journal(root).done())


def undo(root: Path, at: str = "", *, only: int = 0, dry_run: bool = False) -> Undoable:
    """Take back the last action that was not taken back yet, or the one of the number `only`.

    Actions since then that touched other files stay. Raises VaultError, with nothing changed, if
    there is none, or if one of its files has changed since, by another action perhaps.
    """
    with writing(root) as (journal, _):
        done = list(journal.done())
        entry = next((one for one in done if only in {0, one.number}), None)
        if entry is None:
            gone = f"that was taken back already, or is more than {KEPT} changes ago"
            raise VaultError(gone if only else "there is nothing to undo")
        _check_last(entry, done)
        _check_unchanged(root, entry)
        if not dry_run:
            action = Action(f"undo {entry.action.what}", at)
            steps = [_back(change) for change in reversed(entry.changes)]
            carry_out_all(root, steps, journal, JournalEntry(0, action, (), undoes=entry.number))
            remove_empty(root, entry.folders)
    return _undoable(entry)


def _check_last(entry: JournalEntry, done: Iterable[JournalEntry]) -> None:
    """Refuse where a later action changed one of the same files: that one goes first."""
    ours = _touched(entry)
    later = (one for one in done if one.number > entry.number)
    if since := next((one for one in later if ours & _touched(one)), None):
        message = f'"{since.action.what}" was done since'
        raise VaultError(message, "take that back first; vault undo goes back change by change")


def _touched(entry: JournalEntry) -> set[str]:
    return {path for change in entry.changes for path in (change.path, change.target)}


def _undoable(entry: JournalEntry) -> Undoable:
    paths = tuple(change.target for change in entry.changes)
    return Undoable(entry.action, paths, entry.number)


def _check_unchanged(root: Path, entry: JournalEntry) -> None:
    changed = list(_changed_since(root, entry))
    if changed:
        message = f'cannot undo "{entry.action.what}": {", ".join(changed)} changed since'
        raise VaultError(message, "undo would lose that change; take it back by hand instead")


def _changed_since(root: Path, entry: JournalEntry) -> Iterator[str]:
    for change in entry.changes:
        with refusals(change.target):
            if note_at_rest(root, change.target) != change.after:
                yield change.target


def _back(change: Change) -> FileStep:
    """The step back, which checks once more what it would replace."""

    def put_back(now: bytes | None) -> bytes | None:
        if now != change.after:
            raise VaultError(f"{change.target} changed since", "take it back by hand instead")
        return change.before

    return FileStep(change.target, put_back, change.path if change.to else "", change.mode)
