"""Committing what has changed in a vault, with a message in plain words.

Nothing outside the vault is committed. An editor's leftovers do not count as new files, nor notes
that are in a cloud as removed ones. A new file that is too large for git services is left to the
user: once committed, it would keep everything else from being sent.
"""

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from vault_tools.actions.syncing.stories import stories_of
from vault_tools.folder.debris import Kind, placeholder_of, what_is
from vault_tools.notes.mishaps import conflict_mark
from vault_tools.notes.resolve import is_note
from vault_tools.pages.wording.changes import commit_words
from vault_tools.people.names.naming import in_command
from vault_tools.people.settings import Settings
from vault_tools.problems import VaultError
from vault_tools.sync.git.calls import GitError
from vault_tools.sync.git.listings import FileChange, Uncommitted
from vault_tools.sync.git.repository import FROM_STDIN, Repository, listed

LARGEST = 100_000_000  # bytes; GitHub and GitLab refuse a push with a larger file
MANY = 10  # if so many notes are gone at once, and half of all, it looks like a lost disk


class Committed(Struct, frozen=True):
    """The `message` of the commit, empty if there was none, and new files `too_large` for it."""

    message: str = ""
    too_large: tuple[str, ...] = ()


class ManyGone(VaultError):
    """So many notes are gone that it looks like an accident."""

    def __init__(self, gone: int) -> None:
        super().__init__(
            f"{gone} notes, half of the vault or more, are gone from the folder",
            "if you removed them: git add -A && git commit, by hand; if not: git restore .",
        )


def commit_vault(repository: Repository, root: Path, settings: Settings) -> Committed:
    """Commit what has changed in the vault.

    Raises `VaultError` where a note holds marks of a merge that nobody has decided, where half
    of the notes are gone, or where git or one of its hooks refuses.
    """
    waiting = repository.waiting()
    too_large = tuple(one.path for one in waiting if one.new and _is_too_large(root / one.path))
    wanted = [one for one in waiting if not _is_left_out(root, one) and one.path not in too_large]
    if not wanted:
        return Committed(too_large=too_large)
    _check_gone(repository, [one.path for one in waiting if _is_gone(root, one)])
    repository.stage("take in your changes", [one.path for one in wanted if not one.dropped])
    staged = repository.staged()
    if not staged:
        return Committed(too_large=too_large)
    check_marks(repository, staged)
    message = commit_words(stories_of(repository, staged, settings))
    words, paths = ["commit", "--quiet", f"--message={message}"], []
    if repository.stages_more():
        words += ["--only", *FROM_STDIN]  # which would take in anew what git was told to forget
        paths = [one.path for one in wanted if not (one.dropped and _is_there(root, one))]
        if not paths:
            return Committed(too_large=too_large)
    try:
        commit(repository, *words, given=listed(paths))
    except GitError:
        if repository.staged():
            raise
        message = ""  # another program was quicker
    return Committed(message, too_large)


def commit(repository: Repository, *words: str, given: bytes = b"") -> None:
    """Run `git commit`, with a hint for what keeps it from working."""
    answer = repository.git.ask(*words, given=given)
    if answer.code == 0:
        return
    said = answer.err or answer.line
    if "user.email" in said or "identity" in said:
        hint = 'git config user.name "Your Name"; git config user.email you@example.org'
        raise VaultError("git does not know yet who you are", hint)
    hint = "nothing is lost: your notes are as you left them; put that right, and run it again"
    raise GitError("commit your changes", said, hint)


def _is_left_out(root: Path, one: Uncommitted) -> bool:
    """Whether the user did not mean to add or remove this file."""
    folder, _, name = one.path.rpartition("/")
    if one.gone:
        return (root / folder / placeholder_of(name)).exists()
    found = what_is(name) if one.new else None
    waste = found is not None and found.kind in {Kind.TEMPORARY, Kind.PLACEHOLDER}
    return waste or one.path.endswith("/") or name == ".DS_Store"


def _is_too_large(file: Path) -> bool:
    with suppress(OSError):
        return file.lstat().st_size > LARGEST
    return False


def _is_gone(root: Path, one: Uncommitted) -> bool:
    """Whether a file is really gone, and not just missing in git's index."""
    return one.gone and not _is_there(root, one) and not _is_left_out(root, one)


def _is_there(root: Path, one: Uncommitted) -> bool:
    return os.path.lexists(root / one.path)


def _check_gone(repository: Repository, gone: Sequence[str]) -> None:
    notes = [path for path in gone if is_note(path)]
    if len(notes) >= MANY:
        known = repository.git.do("look at the vault", "ls-files", "-z", "--", ".").split(b"\0")
        all_of_them = sum(1 for path in known if is_note(os.fsdecode(path)))
        if 2 * len(notes) >= all_of_them:
            raise ManyGone(len(notes))


def check_marks(repository: Repository, staged: Iterable[FileChange]) -> None:
    """Raises `VaultError` where a note has marks of a merge that its last version did not have."""
    notes = [one for one in staged if is_note(one.path) and one.after]
    blobs = repository.blobs(name for one in notes for name in one.blobs)
    for one in notes:
        if conflict_mark(blobs[one.after]) and not conflict_mark(blobs.get(one.before, b"")):
            path = repository.inside(one.path)
            hint = f"vault resolve {in_command(path)} helps to decide; then vault sync goes on"
            raise VaultError(f"{path} holds two versions, with marks of a merge between them", hint)
