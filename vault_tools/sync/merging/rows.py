"""The lines of a note as the merge sees them: their text, how they end, and how they are read.

A merged note is a list of parts: rows that are settled, and clashes that somebody must decide.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import Line, Zone, read_lines
from vault_tools.patterns import pattern

T = TypeVar("T")
_ROW = pattern("([^\r\n]*)(\r\n|\n|\r|\\Z)")


class Row(Struct, frozen=True, eq=False):
    """A line with its line end. Rows are equal where their texts are.

    `read` is how it is read in each version that has it; empty for a line of front matter.
    `stands_for` are the lines of both sides that this one was made of, if it was.
    """

    text: str
    end: str = "\n"
    line: Line | None = None
    read: frozenset[tuple[Zone, str]] = frozenset()
    stands_for: tuple[str, ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Row) and self.text == other.text

    def __hash__(self) -> int:
        return hash(self.text)

    @property
    def blank(self) -> bool:
        return not self.text.strip()


class Clash(Struct, frozen=True):
    """What both sides changed in different ways. `what` says in words what it is.

    `key` is the field's, if it is one. `shown` are the values in ours and theirs, if not the rows
    themselves are shown.
    """

    ours: tuple[Row, ...]
    theirs: tuple[Row, ...]
    what: str = ""
    key: str = ""
    shown: tuple[str, str] | None = None


Part = Row | Clash
Rows = Sequence[Row]


def read_rows(data: bytes) -> list[Row]:
    """The lines of bytes; what is no UTF-8 becomes lone surrogates."""
    text = data.decode("utf-8", "surrogateescape")
    return [Row(found[1], found[2]) for found in _ROW.finditer(text) if found[0]]


def read_body(data: bytes) -> list[Row]:
    """The lines of a body, each with how it is read there."""
    rows = read_rows(data)
    return [
        replace(row, line=line, read=frozenset({(line.zone, line.seen)}))
        for row, line in zip(rows, read_again(rows), strict=True)
    ]


def read_again(rows: Rows) -> list[Line]:
    """How rows are read where they stand one below the other, counted from 1."""
    return read_lines(as_text(rows), 1) if rows else []


def pick(base: T, ours: T, theirs: T) -> T | None:
    """The value of the side that changed it, or both alike; None where they changed it apart."""
    if theirs in (ours, base):
        return ours
    return theirs if ours == base else None


def joined(base: Row, ours: Row, theirs: Row) -> Row:
    """A row that all three have."""
    end = pick(base.end, ours.end, theirs.end)
    return replace(ours, end=ours.end if end is None else end, read=ours.read | theirs.read)


def both(ours: Rows, theirs: Rows) -> list[Row]:
    """Rows that both sides have."""
    return [
        replace(one, read=one.read | other.read) for one, other in zip(ours, theirs, strict=True)
    ]


def as_text(rows: Iterable[Row]) -> str:
    return "\n".join(row.text for row in rows)


def chosen(parts: Iterable[Part], side: Callable[[Clash], Rows]) -> Iterator[Row]:
    """The rows as they are when every clash is decided for one side."""
    for part in parts:
        if isinstance(part, Clash):
            yield from side(part)
        else:
            yield part


def is_clean(parts: Iterable[Part]) -> bool:
    return not any(isinstance(part, Clash) for part in parts)


def narrowed(clash: Clash) -> list[Part]:
    """The clash, with the rows that both sides have at its edges taken out of it."""
    ours, theirs = list(clash.ours), list(clash.theirs)
    before, behind = 0, 0
    shorter = min(len(ours), len(theirs))
    while before < shorter and ours[before] == theirs[before]:
        before += 1
    while behind < shorter - before and ours[-1 - behind] == theirs[-1 - behind]:
        behind += 1
    inner = [tuple(rows[before : len(rows) - behind]) for rows in (ours, theirs)]
    middle = [replace(clash, ours=inner[0], theirs=inner[1])] if any(inner) else []
    head = both(ours[:before], theirs[:before])
    tail = both(ours[len(ours) - behind :], theirs[len(theirs) - behind :])
    return [*head, *middle, *tail]
