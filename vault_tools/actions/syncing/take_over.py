"""Bringing the folder to a newer commit: one from another device, or a joined one.

We write the notes ourselves, as always, so that an editor's save at that moment is not lost and a
kill leaves no torn note. Git takes over the other files, and moves its branch last. If it is
stopped before that, the next sync goes on from there.
"""

import os
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec.structs import replace

from vault_tools.folder.reasons import refusals
from vault_tools.folder.writing.changes import FileStep
from vault_tools.folder.writing.journal import Action
from vault_tools.folder.writing.write import change_notes
from vault_tools.notes.resolve import fold, is_note
from vault_tools.problems import VaultError
from vault_tools.sync.git.calls import Git, GitError
from vault_tools.sync.git.joining import is_behind
from vault_tools.sync.git.listings import NO_MODE, TO_INDEX, FileChange, index_rows
from vault_tools.sync.git.repository import Repository

_WHAT = "take over what came"


class ChangedMeanwhile(VaultError):
    """Somebody saved or committed something while it was being replaced; nothing is overwritten."""

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} was changed meanwhile", "vault sync takes it in")
        self.path = path


def take_over(repository: Repository, root: Path, commit: str, at: str) -> None:
    """Bring the folder and the branch to `commit`.

    Raises `ChangedMeanwhile` where a note says something that neither HEAD nor `commit` has, or
    another program has committed something, be it while the notes were written; and `VaultError`
    where files that git will write are in the way. Nothing is overwritten then.
    """
    head = repository.commit_of("HEAD")
    if not is_behind(repository, head, commit):
        raise ChangedMeanwhile(repository.branch)
    changes = repository.changes(head, commit)
    ours = [one for one in changes if _is_ours(repository, one)]
    _check_rest(repository, {one.path: one.after for one in changes if one not in ours})
    if ours:
        change_notes(root, _steps(repository, ours), Action(_WHAT, at, undoable=False))
        Git(repository.top).do(_WHAT, *TO_INDEX, given=index_rows(map(_row, ours)))
    answer = repository.git.ask("merge", "--ff-only", "--no-autostash", "--quiet", commit)
    if answer.code:
        if repository.commit_of("HEAD") != head:
            raise ChangedMeanwhile(repository.branch)
        raise GitError(_WHAT, answer.err or answer.line)


def _is_ours(repository: Repository, change: FileChange) -> bool:
    return change.regular and is_note(change.path) and repository.is_inside(change.path)


def _row(change: FileChange) -> tuple[str, str, str]:
    """What the index has of a note once it is taken over.

    Not what `git add` would make of the file: that may be ignored here, or get other ends of line.
    """
    if change.went:
        return change.path, NO_MODE, change.before
    return change.path, change.mode, change.after


def _steps(repository: Repository, changes: Sequence[FileChange]) -> Iterator[FileStep]:
    """The steps from HEAD's notes to the new ones, with the ends of line that the folder has.

    `Maya.md` that becomes `maya.md` is moved: many disks take both for one file, and removing the
    one would remove the other.
    """
    before = repository.files({one.path: one.before for one in changes if one.before})
    after = repository.files({one.path: one.after for one in changes if one.after})
    went = {fold(one.path): one.path for one in changes if one.went}
    came = [one.path for one in changes if one.came]
    former = {path: went[fold(path)] for path in came if fold(path) in went}
    for path in (one.path for one in changes if one.path not in former.values()):
        old = former.get(path, path)
        step = _step(repository.inside(old), before.get(old), after.get(path))
        yield replace(step, to=repository.inside(path) if path in former else "")


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


def _check_rest(repository: Repository, blobs: Mapping[str, str]) -> None:
    """Raises where a file that git will write is here otherwise, and not committed.

    `blobs` are what git will write, by path. It would even replace files that it ignores here.
    """
    if not blobs:
        return
    words = ("status", "--porcelain=v1", "-z", "--untracked-files=all", "--ignored", "--no-renames")
    said = repository.git.do("look at the folder", *words, "--", os.fspath(repository.top))
    for row in said.split(b"\0"):
        if (path := os.fsdecode(row[3:])) not in blobs:
            continue
        if row.startswith(b"!!"):
            _check_same(repository, path, blobs[path])
        elif repository.is_inside(path):
            raise ChangedMeanwhile(path)
        else:
            hint = "commit it, or put it elsewhere; then vault sync goes on"
            raise VaultError(f"{path} has changes that git does not have yet", hint)


def _check_same(repository: Repository, path: str, blob: str) -> None:
    """Raises where a file that git ignores here says something else than the one that comes."""
    with refusals(path):
        here = (repository.top / path).read_bytes()
    if here != repository.files({path: blob})[path]:
        told = f"another device sent {path}, and there is one here that git ignores"
        raise VaultError(told, "put the one that is here elsewhere; then vault sync goes on")
