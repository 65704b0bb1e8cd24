"""The history of one file, or of the whole vault, as git has it."""

from collections.abc import Iterator

from msgspec import Struct

from vault_tools.patterns import pattern
from vault_tools.sync.git.calls import Git
from vault_tools.sync.git.listings import FileChange, read_raw_diff
from vault_tools.sync.git.repository import Repository

_COMMIT = pattern(rb"\x01([0-9a-f]+)\x02([^\x02]*)\x02([^\x02]*)\x03")


class Version(Struct, frozen=True):
    """A commit that changed a file: when (ISO 8601, the author's clock), by whom, what."""

    commit: str
    at: str
    author: str
    change: FileChange


def versions_of(repository: Repository, path: str) -> Iterator[Version]:
    """The commits that changed a file of the vault, the last one first, across its renames."""
    form = "--format=%x01%H%x02%aI%x02%an%x03"
    words = ("log", "--follow", "--raw", "-z", "--no-abbrev", "-M", form, "--", path)
    said = repository.git.do("read its history", *words)
    marks = list(_COMMIT.finditer(said))
    for mark, following in zip(marks, [*marks[1:], None], strict=True):
        listing = said[mark.end() : following.start() if following else len(said)]
        for change in read_raw_diff(listing.strip(b"\0\n")):
            commit, at, author = (group.decode("utf-8", "replace") for group in mark.groups())
            yield Version(commit, at, author, change)


def commit_at(repository: Repository, when: str) -> str:
    """The last commit up to the end of a day; empty where there was none."""
    return repository.git.find("rev-list", "-1", f"--before={when} 23:59:59", "HEAD")


def first_day(repository: Repository) -> str:
    """The day of the oldest commit that the branch goes back to; empty where there is none."""
    words = ("log", "--max-parents=0", "--format=%as", "HEAD")
    return min(repository.git.find(*words).split(), default="")


def day_of(repository: Repository, commit: str) -> str:
    """The day on which a commit was made, by its author's clock."""
    return repository.git.find("show", "--no-patch", "--format=%as", commit)


def packed(repository: Repository, commit: str) -> bytes:
    """The vault as it was in a commit, as a tar file."""
    words = ("archive", "--format=tar", f"{commit}:{repository.prefix}")
    return Git(repository.top).do("look that far back", *words)
