"""What git knows of a vault: where its repository is, on which branch, what is not committed.

A vault may be a whole repository or a folder in one. Paths are the vault's own, unless said
otherwise; what lies outside the vault is left alone.
"""

import os
import secrets
import shlex
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.problems import VaultError
from vault_tools.sync.git.calls import Git, GitError, NoGit
from vault_tools.sync.git.listings import (
    Disagreement,
    FileChange,
    Uncommitted,
    read_raw_diff,
    read_stages,
    read_status,
)

FROM_STDIN = ("--pathspec-from-file=-", "--pathspec-file-nul")
"""Options that have git read the paths for a command from stdin, as `listed` writes them."""
_HINT = 'git init -b main, in the folder, begins one; the manual\'s page "Several devices" goes on'
_NOT_YOURS = "if you trust the folder: git config --global --add safe.directory {}"
_BROKEN = (
    "your notes are whole, but what .git holds is damaged: clone it anew from another device, and "
    "copy what is missing there into it"
)
_UNDER_WAY = {
    "rebase-merge": "rebase",
    "rebase-apply": "rebase",
    "CHERRY_PICK_HEAD": "cherry-pick",
    "REVERT_HEAD": "revert",
    "MERGE_HEAD": "merge",
    "BISECT_START": "bisect",
}


class NoRepository(VaultError):
    """The vault is not kept by git."""

    def __init__(self, root: Path) -> None:
        super().__init__(f"{root} is not kept by git", _HINT)


class UnreadRepository(GitError):
    """A repository is there, and git does not read it."""

    def __init__(self, root: Path, said: str) -> None:
        stranger = "dubious ownership" in said
        hint = _NOT_YOURS.format(shlex.quote(str(root.absolute()))) if stranger else _BROKEN
        super().__init__(f"read the repository of {root}", said, hint)


class Repository(Struct, frozen=True):
    """A vault in git. `prefix` is its folder relative to `top`: empty, or such as `notes/`."""

    git: Git
    top: Path
    prefix: str
    git_folder: Path

    @property
    def under_way(self) -> str:
        """What was begun and is not finished, such as "merge" or "rebase"; else empty."""
        found = (what for name, what in _UNDER_WAY.items() if (self.git_folder / name).exists())
        return next(found, "")

    @property
    def branch(self) -> str:
        """The branch that is checked out, perhaps without a commit yet; empty without one."""
        return self.git.find("symbolic-ref", "--quiet", "--short", "HEAD")

    def commit_of(self, name: str) -> str:
        """The full name of a commit; empty where there is none."""
        return self.git.find("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")

    def waiting(self) -> list[Uncommitted]:
        """The files of the vault that are not committed as they are."""
        words = ("status", "--porcelain=v2", "-z", "--untracked-files=all", "--no-renames")
        waiting = read_status(self.git.do("look at the vault", *words, "--", "."))
        return [replace(one, path=self.inside(one.path)) for one in waiting]

    def stage(self, what: str, paths: Iterable[str]) -> None:
        """Stage files of the vault as they are in the folder, or their removal."""
        if given := listed(paths):  # else git would stage all there is
            self.git.do(what, "add", "--all", *FROM_STDIN, given=given)

    def changes(self, before: str, after: str, *, renames: bool = False) -> list[FileChange]:
        """What changed between two commits, in the whole repository; paths from its top."""
        how = "-M" if renames else "--no-renames"
        words = ("diff-tree", "-r", "-z", "--raw", how, before, after)
        return list(read_raw_diff(self.git.do("compare two versions", *words)))

    def staged(self) -> list[FileChange]:
        """What the next commit would change in the vault; paths from the top."""
        words = ("diff-index", "--cached", "-z", "--raw", "-M", self._base(), "--", ".")
        return list(read_raw_diff(self.git.do("look at the vault", *words)))

    def stages_more(self) -> bool:
        """Whether the next commit would change something outside the vault as well."""
        words = ("diff-index", "--cached", "-z", "--raw", self._base())
        rows = read_raw_diff(self.git.do("look at the folder", *words))
        return not all(self.is_inside(one.path) for one in rows)

    def unmerged(self) -> list[Disagreement]:
        """The unmerged files of the whole repository; paths from the top."""
        words = ("ls-files", "--unmerged", "--full-name", "-z", "--", str(self.top))
        return read_stages(self.git.do("look at the vault", *words))

    def blobs(self, names: Iterable[str]) -> dict[str, bytes]:
        """The contents of blobs by their names. Raises `GitError` where git has lost one."""
        wanted = list(dict.fromkeys(names))
        return dict(zip(wanted, self._contents(wanted), strict=True))

    def files(self, blobs: Mapping[str, str]) -> dict[str, bytes]:
        """The contents with the folder's ends of line, by path from the top; `blobs` by path."""
        rows = [f"{blob} {path}" for path, blob in blobs.items()]
        return dict(zip(blobs, self._contents(rows, "--filters"), strict=True))

    def inside(self, path: str) -> str:
        """A path from the top as one of the vault."""
        return path.removeprefix(self.prefix)

    def is_inside(self, path: str) -> bool:
        return path.startswith(self.prefix)

    def _base(self) -> str:
        """What the next commit is a change of: HEAD, or a tree with nothing in it."""
        words = ("hash-object", "-t", "tree", "--stdin")
        return "HEAD" if self.commit_of("HEAD") else self.git.do("begin", *words).decode().strip()

    def _contents(self, rows: Sequence[str], *how: str) -> list[bytes]:
        """What `git cat-file` says of each row.

        A mark stands before each: the size that git tells is that before ends of line changed.
        """
        if not rows:
            return []
        mark = secrets.token_hex(16)  # which is in no blob
        asked = os.fsencode("".join(f"{row}\n" for row in rows))
        said = self.git.do("read its history", "cat-file", f"--batch={mark}", *how, given=asked)
        contents = said.split(f"{mark}\n".encode())[1:]
        if len(contents) < len(rows):
            raise GitError("read its history", "missing object")
        return [content.removesuffix(b"\n") for content in contents]


def listed(paths: Iterable[str]) -> bytes:
    """Paths as git reads them, whatever characters are in them."""
    return b"\0".join(map(os.fsencode, paths))


def find_repository(root: Path) -> Repository | None:
    """The repository that keeps the vault at `root`; None if git does not know the folder.

    A folder that a repository around it ignores is not kept by that one, and without the program
    git none is.
    """
    git = Git(root)
    words = ("--show-toplevel", "--absolute-git-dir", "--show-prefix")
    try:
        answer = git.ask("rev-parse", "--is-inside-work-tree", *words)
    except NoGit:
        return None
    if answer.code or not answer.out.startswith(b"true\n"):
        return None
    said = answer.line.split("\n")[1:]
    if len(said) > len(words):  # a folder's name has an end of line in it
        said = [git.find("rev-parse", word) for word in words]
    top, folder, *prefix = said
    ignores = ("--no-literal-pathspecs", "check-ignore", "--quiet")  # it refuses literal paths
    if git.ask(*ignores, "--", str(root.absolute())).code == 0:
        return None
    return Repository(git, Path(top), prefix[0] if prefix else "", Path(folder))


def open_repository(root: Path) -> Repository:
    """The repository that keeps the vault. Raises `NoRepository`, `UnreadRepository` or `NoGit`."""
    answer = Git(root).ask("rev-parse", "--git-dir")
    if answer.code and _has_git_folder(root):
        raise UnreadRepository(root, answer.err)
    repository = find_repository(root)
    if repository is None:
        raise NoRepository(root)
    return repository


def _has_git_folder(root: Path) -> bool:
    whole = root.absolute()
    return any((folder / ".git").exists() for folder in (whole, *whole.parents))
