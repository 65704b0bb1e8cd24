"""Joining two histories without touching the folder, until everything is decided.

Git joins what only one side changed; notes that both changed are left to the caller, who decides
what each shall say. The result is a commit that the folder can then take over.
"""

from collections.abc import Collection, Mapping

from msgspec import Struct

from vault_tools.problems import VaultError
from vault_tools.sync.git.calls import Git, GitError
from vault_tools.sync.git.listings import (
    NO_MODE,
    REGULAR,
    TO_INDEX,
    Disagreement,
    index_rows,
    read_stages,
)
from vault_tools.sync.git.repository import Repository

_OURS_TO_DECIDE = ("-c", "merge.vault.driver=false")  # a driver that always leaves it to us
_AS_EACH_FILE_WENT = ("-c", "merge.directoryRenames=false")
"""When the last note leaves a folder, git guesses that the folder was renamed, and moves new notes
along. Where that met a note's own move, both versions of it were missing in the result."""
_INDEX = "vault-index"


class StrangersError(VaultError):
    """The two histories have no common beginning."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"the notes here and those of {where} have no common beginning",
            f"clone {where} into a folder of its own, and copy what is missing there into it",
        )


class ShallowError(VaultError):
    """The clone holds the newest commits alone, and not the beginning of both histories."""

    def __init__(self, where: str) -> None:
        super().__init__(
            f"this clone does not go back to the notes that it has in common with {where}",
            "git fetch --unshallow brings all of them, then vault sync goes on",
        )


class Joined(Struct, frozen=True):
    """What git makes of two commits by itself, and the files on which they disagree."""

    base: str
    ours: str
    theirs: str
    tree: str
    disagreements: tuple[Disagreement, ...]


def join(repository: Repository, ours: str, theirs: str, where: str) -> Joined:
    """Join two commits as far as git can. Raises `StrangersError`, or `ShallowError`."""
    base = repository.git.find("merge-base", ours, theirs)
    if not base:
        shallow = repository.git.find("rev-parse", "--is-shallow-repository") == "true"
        raise ShallowError(where) if shallow else StrangersError(where)
    words = ("merge-tree", "--write-tree", "-z", "--no-messages", ours, theirs)
    answer = Git(repository.top).ask(
        *_OURS_TO_DECIDE, *_AS_EACH_FILE_WENT, *words
    )  # its paths are seen from where it runs
    if answer.code not in {0, 1}:
        raise _too_old() if "usage:" in answer.err else GitError("join the two", answer.err)
    tree, _, listing = answer.out.partition(b"\0")
    return Joined(base, ours, theirs, tree.decode().strip(), tuple(read_stages(listing)))


def moved_apart(repository: Repository, joined: Joined) -> list[tuple[str, str, str]]:
    """The files that the two sides moved to different places: the former path, ours and theirs.

    Both stay, so each of these files is there twice.
    """
    ours, theirs = (
        {one.former_path: one.path for one in repository.changes(joined.base, side, renames=True)}
        for side in (joined.ours, joined.theirs)
    )
    both = sorted(ours.keys() & theirs.keys() - {""})
    return [(path, ours[path], theirs[path]) for path in both if ours[path] != theirs[path]]


def is_behind(repository: Repository, one: str, other: str) -> bool:
    """Whether all of the first commit's history is in the second one's."""
    return repository.git.ask("merge-base", "--is-ancestor", one, other).code == 0


def commit_joined(
    repository: Repository, joined: Joined, settled: Mapping[str, bytes | None], message: str
) -> str:
    """Commit what both sides come to; `settled` has what was decided, by path (None: no file).

    Raises `VaultError` where a file that one side made would be missing.
    """
    tree = _with(repository, joined, settled) if settled else joined.tree
    removed = [path for path, data in settled.items() if data is None]
    _check_all_there(repository, joined, tree, removed)
    words = ("commit-tree", tree, "-p", joined.ours, "-p", joined.theirs)
    made = repository.git.do("keep the joined notes", *words, given=message.encode())
    return made.decode().strip()


def _check_all_there(
    repository: Repository, joined: Joined, tree: str, removed: Collection[str]
) -> None:
    """Raises where a file that is new on one side is missing, whatever git guessed about moves."""
    new = {
        change.path
        for side in (joined.ours, joined.theirs)
        for change in repository.changes(joined.base, side)
        if change.came
    }
    gone = {
        one.path
        for side in (joined.ours, joined.theirs)
        for one in repository.changes(side, tree)
        if one.went
    }
    for path in sorted((new & gone) - set(removed)):
        hint = "nothing was changed; git merge, by hand, and tell us, please"
        raise VaultError(f"joined with what came, {path} would be gone", hint)


def _with(repository: Repository, joined: Joined, settled: Mapping[str, bytes | None]) -> str:
    """The tree with what was settled, put together in an index of its own."""
    git, tree = Git(repository.top), joined.tree
    modes = {one.path: one.mode for one in joined.disagreements}
    apart = {"GIT_INDEX_FILE": str(repository.git_folder / _INDEX)}
    rows = []
    for path, data in settled.items():
        if data is None:
            rows.append((path, NO_MODE, tree))
        else:
            words = ("hash-object", "-w", "--stdin")
            blob = git.do("keep a note", *words, given=data).decode().strip()
            rows.append((path, modes.get(path, REGULAR), blob))
    what = "put the notes together"
    git.do(what, "read-tree", tree, settings=apart)
    git.do(what, *TO_INDEX, given=index_rows(rows), settings=apart)
    return git.do(what, "write-tree", settings=apart).decode().strip()


def _too_old() -> VaultError:
    return VaultError(
        "this git is too old to join two versions beside the folder",
        "git 2.38 or newer can; or join them by hand (git pull), and run vault sync again",
    )
