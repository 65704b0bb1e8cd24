"""Reading git's lists, in their `-z` forms: changed files, the folder's state, disagreements."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

NO_BLOB, NO_MODE = "0" * 40, "0" * 6
REGULAR = "100644"
_REGULAR = {REGULAR, "100755"}
TO_INDEX = ("update-index", "-z", "--index-info")
"""The command that reads `index_rows`."""


class FileChange(Struct, frozen=True):
    """What happened to a file between two versions; paths are from the top of the repository.

    `before` and `after` name its blobs, and are empty where there is no file. `mode` is git's
    number for the kind of file, empty if that changed as well; a new file is expected to be one
    that cannot be run.
    """

    path: str
    before: str
    after: str
    former_path: str = ""
    mode: str = REGULAR

    @property
    def regular(self) -> bool:
        return self.mode in _REGULAR

    @property
    def blobs(self) -> tuple[str, ...]:
        """The names by which git has the file in each version that has one."""
        return tuple(filter(None, (self.before, self.after)))

    @property
    def came(self) -> bool:
        return not self.before

    @property
    def went(self) -> bool:
        return not self.after


class Uncommitted(Struct, frozen=True):
    """A file of the folder that differs from what git has: `new` to it, or `gone`.

    One that is `dropped` is no longer in git's index; if it still lies there, and git does not
    ignore it, it is listed as a new one besides.
    """

    path: str
    new: bool = False
    gone: bool = False
    dropped: bool = False


class Disagreement(Struct, frozen=True):
    """A file on which two versions disagree: the blobs of the base and both sides.

    A blob is empty where there is no file. `mode` is git's number for the kind of file.
    """

    path: str
    base: str = ""
    ours: str = ""
    theirs: str = ""
    mode: str = REGULAR

    @property
    def blobs(self) -> tuple[str, ...]:
        """The names by which git has the file in each version that has one."""
        return tuple(filter(None, (self.base, self.ours, self.theirs)))

    @property
    def regular(self) -> bool:
        return self.mode in _REGULAR

    @property
    def one_is_gone(self) -> bool:
        """Whether one side removed what the other one changed."""
        return bool(self.base) and bool(self.ours) != bool(self.theirs)

    @property
    def both_are_there(self) -> bool:
        return bool(self.ours and self.theirs)


def read_raw_diff(listing: bytes) -> Iterator[FileChange]:
    """`git diff --raw -z`, from a tree, an index or a commit, with or without renames."""
    words = iter(_words(listing))
    for head in words:
        old_mode, new_mode, before, after, status = head.removeprefix(":").split(" ")
        former = next(words) if status[0] in "RC" else ""
        path = next(words)
        old_mode, new_mode = (REGULAR if one == NO_MODE else one for one in (old_mode, new_mode))
        yield FileChange(
            path,
            "" if status[0] == "A" or before == NO_BLOB else before,
            "" if status[0] == "D" else after,
            former if status[0] == "R" else "",
            new_mode if new_mode == old_mode else "",
        )


def read_status(listing: bytes) -> list[Uncommitted]:
    """`git status --porcelain=v2 -z --no-renames`: what differs, without what is unmerged."""
    waiting = []
    for row in _words(listing):
        kind = row[0]
        if kind == "?":
            waiting.append(Uncommitted(row[2:], new=True))
        elif kind == "1":
            _, state, *_, path = row.split(" ", 8)
            waiting.append(Uncommitted(path, gone="D" in state, dropped=state[0] == "D"))
    return waiting


def read_stages(listing: bytes) -> list[Disagreement]:
    """`git ls-files -u -z`, and the middle of what `git merge-tree -z` says."""
    found: dict[str, dict[str, str]] = {}
    modes: dict[str, str] = {}
    for row in _words(listing):
        head, _, path = row.partition("\t")
        mode, blob, stage = head.split(" ")
        found.setdefault(path, {})[stage] = blob
        modes[path] = mode if stage == "2" else modes.get(path, mode)
    return [
        Disagreement(path, of.get("1", ""), of.get("2", ""), of.get("3", ""), modes[path])
        for path, of in found.items()
    ]


def index_rows(files: Iterable[tuple[str, str, str]]) -> bytes:
    """What git's index shall have: each file's path from the top, mode and blob.

    With `NO_MODE` the file is taken out, whatever blob is named.
    """
    rows = (f"{mode} {blob}\t{path}\0" for path, mode, blob in files)
    return "".join(rows).encode("utf-8", "surrogateescape")


def _words(listing: bytes) -> list[str]:
    return [word.decode("utf-8", "surrogateescape") for word in listing.split(b"\0") if word]
