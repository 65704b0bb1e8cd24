"""Bringing the folder to a newer commit: one from another device, or a joined one.

We write the notes ourselves, as always, so that an editor's save at that moment is not lost and a
kill leaves no torn note. Git takes over the other files, and moves its branch last. If it is
stopped before that, the next sync goes on from there.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from vault_tools.folder.writing.changes import FileStep
from vault_tools.folder.writing.journal import Action
from vault_tools.folder.writing.write import change_notes
from vault_tools.notes.resolve import is_note
from vault_tools.problems import VaultError
from vault_tools.sync.git.calls import GitError
from vault_tools.sync.git.listings import FileChange
from vault_tools.sync.git.repository import Repository

_WHAT = "take over what came"


class ChangedMeanwhile(VaultError):
    """Somebody saved a note while it was being replaced; nothing of it was overwritten."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} was saved meanwhile", "vault sync takes it in")


def take_over(repository: Repository, root: Path, commit: str, at: str) -> None:
    """Bring the folder and the branch to `commit`, which must have HEAD in its history.

    Raises `ChangedMeanwhile` where a note says something that neither commit has, and `VaultError`
    where files outside the vault are in the way. Nothing is overwritten then.
    """
    changes = repository.changes("HEAD", commit)
    ours = [one for one in changes if _is_ours(repository, one)]
    _check_rest(repository, [one.path for one in changes if one not in ours])
    steps = _steps(repository, ours)
    if steps:
        change_notes(root, steps, Action(_WHAT, at, undoable=False))
        repository.stage(_WHAT, [step.path for step in steps])
    answer = repository.git.ask("merge", "--ff-only", "--no-autostash", "--quiet", commit)
    if answer.code:
        raise GitError(_WHAT, answer.err or answer.line)


def _is_ours(repository: Repository, change: FileChange) -> bool:
    return change.regular and is_note(change.path) and repository.is_inside(change.path)


def _steps(repository: Repository, changes: Sequence[FileChange]) -> list[FileStep]:
    """The steps from HEAD's notes to the new ones, with the ends of line that the folder has."""
    before = repository.files({one.path: one.before for one in changes if one.before})
    after = repository.files({one.path: one.after for one in changes if one.after})
    return [
        _step(repository.inside(one.path), before.get(one.path), after.get(one.path))
        for one in changes
    ]


def _step(path: str, before: bytes | None, after: bytes | None) -> FileStep:
    known = (_words(before), _words(after))

    def edit(now: bytes | None) -> bytes | None:
        if _words(now) not in known:
            raise ChangedMeanwhile(path)
        return after

    return FileStep(path, edit)


def _words(data: bytes | None) -> bytes | None:
    """What a note says, whatever its ends of line.

    Where git converts them (`core.autocrlf`), a note with other ends counts as unchanged.
    """
    return None if data is None else data.replace(b"\r\n", b"\n")


def _check_rest(repository: Repository, paths: Sequence[str]) -> None:
    """Raises where a file that git will write has changes that are not committed."""
    if not paths:
        return
    words = ("status", "--porcelain=v1", "-z", "--untracked-files=all", "--no-renames")
    said = repository.git.do("look at the folder", *words, "--", os.fspath(repository.top))
    for row in said.split(b"\0"):
        if (path := os.fsdecode(row[3:])) in paths:
            if repository.is_inside(path):
                raise ChangedMeanwhile(path)
            hint = "commit it, or put it elsewhere; then vault sync goes on"
            raise VaultError(f"{path} has changes that git does not have yet", hint)
