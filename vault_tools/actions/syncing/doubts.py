"""What two versions of a file disagree on, and what each answer leads to.

A command asks the user by means of a `Doubt`, and gets back what the file shall say. Merging a note
is for `sync/merging/`; here each kind of disagreement is put into rows to be shown side by side.
"""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from vault_tools.notes.resolve import is_note
from vault_tools.people.reading.one_note import name_in
from vault_tools.people.settings import Settings
from vault_tools.problems import VaultError
from vault_tools.sync.git.listings import Disagreement
from vault_tools.sync.merging.merge_notes import merge_notes
from vault_tools.sync.merging.merged import Merged, Pick, choose


class Difference(Struct, frozen=True):
    """One thing that both sides changed, as each of them has it.

    `both` says whether both can be kept, one below the other; a field has one value only.
    """

    what: str
    ours: str
    theirs: str
    both: bool = False


class Doubt(Struct, frozen=True):
    """A file that somebody has to decide on, by its `path` in the vault and whom it is about.

    `settle` makes the file's bytes out of one choice for each row. `marked` is the text with git's
    marks, for an editor; None where there is no such text.
    """

    path: str
    name: str
    rows: tuple[Difference, ...]
    settle: Callable[[Sequence[Pick]], bytes | None]
    marked: bytes | None = None

    @property
    def title(self) -> str:
        return self.name if self.name == self.path else f"{self.name} ({self.path})"


Decide = Callable[[Doubt], bytes | None]
"""Asks the user; what the file shall say, None for no file. May raise, to end the asking."""


class UndecidedError(VaultError):
    """Files need a decision, and nobody is there to make it; nothing was changed."""

    def __init__(self, doubts: Sequence[Doubt], hint: str) -> None:
        self.doubts = tuple(doubts)
        told = [line for doubt in doubts for line in doubt_lines(doubt)]
        words = "both devices changed the same thing, and only you can say which is right:"
        super().__init__("\n".join([words, *told]), hint)


def doubt_lines(doubt: Doubt) -> Iterator[str]:
    """The doubt as it is shown: whom it is about, and each difference with both values."""
    yield doubt.title
    for row in doubt.rows:
        yield f"  {row.what}"
        yield from (f"    here   {line}" for line in _lines(row.ours))
        yield from (f"    there  {line}" for line in _lines(row.theirs))


def doubt_or_merged(
    path: str, found: Disagreement, blobs: dict[str, bytes], settings: Settings
) -> Doubt | bytes:
    """A file that git could not merge: merged by its meaning, or a doubt about it."""
    base, ours, theirs = (blobs.get(name, b"") for name in (found.base, found.ours, found.theirs))
    if found.one_is_gone:
        three = (base, ours if found.ours else None, theirs if found.theirs else None)
        return _gone(path, *three, settings)
    if not (is_note(path) and found.regular):
        return _file(path, ours, theirs)
    merged = merge_notes(base, ours, theirs, settings=settings)
    return merged.data if merged.clean else note_doubt(path, merged, settings)


def note_doubt(path: str, merged: Merged, settings: Settings) -> Doubt:
    """The doubt about the conflicts of a merged note."""
    rows = [
        Difference(one.what, one.ours, one.theirs, both=not one.key) for one in merged.conflicts
    ]
    name = name_in(path, choose(merged, ["ours"] * len(rows)), settings)
    return Doubt(path, name, tuple(rows), lambda sides: choose(merged, sides), merged.data)


def _gone(
    path: str, base: bytes, ours: bytes | None, theirs: bytes | None, settings: Settings
) -> Doubt:
    row = Difference("the note", _fate(path, base, ours), _fate(path, base, theirs))
    left = ours if ours is not None else theirs

    def settle(sides: Sequence[Pick]) -> bytes | None:
        return {"ours": ours, "theirs": theirs, "both": left}[sides[0]]

    name = name_in(path, left or b"", settings) if is_note(path) else path
    return Doubt(path, name, (row,), settle)


def _fate(path: str, base: bytes, now: bytes | None) -> str:
    """What became of a file on one side: "removed", or "changed" and the new lines of a note.

    They are shown since they would go with the note, and may be in no other one.
    """
    if now is None:
        return "removed"
    had, lines = set(base.splitlines()), now.splitlines() if is_note(path) else []
    new = (line.decode("utf-8", "replace") for line in lines if line not in had)
    return "\n".join(["changed", *new])


def _file(path: str, ours: bytes, theirs: bytes) -> Doubt:
    row = Difference("the whole file", f"{len(ours):,} bytes", f"{len(theirs):,} bytes")
    return Doubt(path, path, (row,), lambda sides: theirs if sides[0] == "theirs" else ours)


def _lines(text: str) -> list[str]:
    return text.splitlines() or ["(nothing)"]
