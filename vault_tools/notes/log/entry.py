"""A dated line as a value: its date as written, what is told behind it, and the lines below it."""

import re
from collections import deque
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import TEXT, Heading, Line, Zone, is_unticked
from vault_tools.notes.log.dated_lines import has_colon, in_this_century


class Form(Enum):
    LIST = "list"
    HEADING = "heading"
    TABLE = "table"
    LINE = "line"
    TITLE = "title"  # a heading that ends with its date: "Call – 2026-11-08"
    BEHIND = "behind"  # a list item with words before its date: "Call on 2026-11-08"


LIST, HEADING, TABLE, LINE, TITLE, BEHIND = Form  # as of zones, for what is asked of every entry
_DEEPEST = 20


class Entry(Struct, frozen=True):
    """A dated line: the date as `written`, the rest as `text`, and the lines that belong to it.

    `column` is the date's. `kind` is what a table's column says of the kind, else empty, and
    `columns` are the names of a table's columns, in lower case. `before` are the words in front of
    a date that a list item names behind them. `above` are the headings above `heading`, the nearest
    first, without the note's title; `heading` itself may say no more than a year or a month.
    `colon` says that a colon follows the date. `box` is what stands in a task's box.
    """

    written: str
    time: str
    text: str
    line: int
    column: int
    form: Form
    heading: str
    details: tuple[str, ...] = ()
    kind: str = ""
    colon: bool = False
    box: str = ""
    zone: Zone = TEXT
    columns: tuple[str, ...] = ()
    before: str = ""
    above: tuple[str, ...] = ()

    @property
    def date(self) -> str:
        """The date as it is written, but for a year of two digits, which is of this century."""
        return in_this_century(self.written)

    @property
    def open_task(self) -> bool:
        """Whether it is a task that is not done."""
        return is_unticked(self.box)


def entry_of(
    line: Line,
    found: re.Match[str],
    form: Form,
    heading: str | None = None,
    details: tuple[str, ...] = (),
    box: str = "",
) -> Entry:
    """The entry of a line in which a date was `found`."""
    written, time = found.group("date", "time")
    return Entry(
        written,
        (time or "").strip(),
        _text_of(found, told_behind(line, found)),
        line.number,
        found.start("date") + 1,
        form,
        line.heading if heading is None else heading,
        details,
        colon=has_colon(found),
        box=box,
        zone=line.zone,
    )


def told_behind(line: Line, found: re.Match[str]) -> str:
    """What a line says behind a date, with its code, of which `found` has only blanks."""
    if not line.shown:
        return found["text"]
    begin, end = found.end("date"), found.start("text")
    start = next((at for at in range(begin, end) if line.shown[at] != line.seen[at]), end)
    return line.shown[start:].rstrip(" \t#") if line.level else line.shown[start:]


def _text_of(found: re.Match[str], text: str) -> str:
    """The text behind a date as it is told; of `[[2026-11-08 Lunch]]` also what the link says.

    Of `**2026-11-08 Lunch:** soup` the words, without the end of the emphasis.
    """
    text, before = text.strip(), found[0][: found.start("text") - found.start()]
    if found["unclosed"] is not None:
        text = re.sub(rf"(?<=\S){re.escape(found['mark'])}(?!\w)", "", text, count=1).strip()
    if "[[" not in before or "]]" in before or "]]" not in text:
        return text
    named, _, rest = text.partition("]]")
    return f"{named.rpartition('|')[2].strip()}{rest}"


def lines_behind(lines: list[Line], index: int) -> Iterator[Line]:
    """The lines behind one, without a copy of them: most who ask want only a few."""
    return (lines[at] for at in range(index + 1, len(lines)))


def section_below(lines: list[Line], index: int) -> tuple[str, ...]:
    """The lines below a heading, to the next heading."""
    rows = []
    for line in lines_behind(lines, index):
        if line.level:
            break
        if line.zone is TEXT and line.shown.strip():
            rows.append(line.shown.strip())
    return tuple(rows)


def lines_below(lines: list[Line], index: int) -> tuple[str, ...]:
    """The lines indented below a list item."""
    if index + 1 == len(lines) or not lines[index + 1].shown.startswith((" ", "\t")):
        return ()
    own, rows = lines[index].indent, []
    for line in lines_behind(lines, index):
        text = line.shown.lstrip(" \t")
        if line.zone is not TEXT or not text.strip() or len(line.shown) - len(text) <= own:
            break
        rows.append(line.shown.strip())
    return tuple(rows)


def details_of(lines: list[Line], items: Collection[int]) -> dict[int, tuple[str, ...]]:
    """The lines indented below each of these list items, by their indices.

    Of items in items a line belongs to the nearest twenty: a few people outline that deep, and
    without a bound the lines of a staircase would be told as often as there are pairs of them.
    """
    rows: dict[int, list[str]] = {index: [] for index in items}
    begun: list[tuple[int, list[str]]] = []
    for index in range(min(items, default=0), len(lines) if items else 0):
        if not begun and index not in rows:
            continue
        line = lines[index]
        text = line.shown.lstrip(" \t")
        indent = len(line.shown) - len(text)
        if line.zone is not TEXT or not text.strip():
            begun.clear()
        while begun and begun[-1][0] >= indent:
            begun.pop()
        for _, below in begun[-_DEEPEST:]:
            below.append(line.shown.strip())
        if index in rows:
            begun.append((indent, rows[index]))
    return {index: tuple(below) for index, below in rows.items()}


def with_headings(entries: Iterable[Entry], headings: Sequence[Heading]) -> Iterator[Entry]:
    """Entries in the order of their lines, with the headings above the one that each is under."""
    title = headings[0] if headings and headings[0].level == 1 else None
    under: list[Heading] = []  # those whose sections a line is in, the outermost first
    ahead = deque(headings)
    for entry in entries:
        while ahead and ahead[0].line <= entry.line:
            while under and under[-1].level >= ahead[0].level:
                under.pop()
            under.append(ahead.popleft())
        above = [one.text for one in reversed(under) if one is not title]
        if under and under[-1].line == entry.line and under[-1] is not title:
            above = above[1:]
        names = tuple(above[1:] if above[:1] == [entry.heading] else above)
        yield replace(entry, above=names) if names else entry
