"""Dated entries of a body: list items, headings and table rows that begin with a date.

Which of them is an interaction, of what kind and with whom, is decided in `people/`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from vault_tools.notes.body import BULLET, Line, Zone
from vault_tools.notes.dates import parse_day

_MONTH = r"[A-Z][a-z]{2,8}"
_DATE = (
    r"(?:\[\[(?:[^\[\]|]*/)?)?"
    r"(?P<date>\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}"
    rf"|\d{{1,2}}(?:st|nd|rd|th|\.)?\s{_MONTH}\.?,?\s\d{{4}}"
    rf"|{_MONTH}\.?\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})"
    r"(?!\d)(?:\|[^\[\]]*)?(?:\]\])?"
)
_TIME = r"(?:[ T,]+(?P<time>\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]m|Z)?))?"
_STARTS = re.compile(
    rf"(?P<mark>\*\*|__|\*|_)?{_DATE}{_TIME}"
    r"(?:\s*:)?(?(mark)(?P=mark))(?:\s*[:–—]|\s*-(?!>)|\s*\|)?\s*(?P<text>.*)",
    re.IGNORECASE,
)
_BOX = re.compile(r"\[(.)\][ \t]+")
DATE_COLUMNS = {"date", "when", "day", "datum", "fecha"}
KIND_COLUMNS = {"type", "kind", "how", "channel", "medium", "method"}


class Form(Enum):
    LIST = "list"
    HEADING = "heading"
    TABLE = "table"


@dataclass(frozen=True, slots=True)
class Entry:
    """A dated line: the date as `written`, the rest as `text`, and the lines that belong to it.

    `column` is the date's. `kind` is what a table's column or a heading says of the kind, else
    empty. `open_task` holds for a box that is not ticked.
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
    open_task: bool = False


def find_entries(lines: list[Line]) -> Iterator[Entry]:
    """The dated entries outside code, quotes and generated text, in the order of the lines."""
    columns: list[str] = []
    for index, line in enumerate(lines):
        if line.zone is not Zone.TEXT:
            continue
        if line.level:
            yield from _heading_entry(lines, index)
        elif line.seen.lstrip().startswith("|"):
            cells = _cells(line.seen)
            if columns and not set("".join(cells)) <= set("-: "):
                yield from _row_entry(line, columns, cells)
            columns = columns or [cell.lower() for cell in cells]
            continue
        elif bullet := BULLET.match(line.seen):
            yield from _list_entry(lines, index, bullet.end())
        columns = []


def _list_entry(lines: list[Line], index: int, start: int) -> Iterator[Entry]:
    line = lines[index]
    box = _BOX.match(line.seen, start)
    found = _STARTS.match(line.seen, box.end() if box else start)
    if found:
        yield Entry(
            found["date"],
            found["time"] or "",
            found["text"].strip(),
            line.number,
            found.start("date") + 1,
            Form.LIST,
            line.heading,
            _below(lines, index),
            open_task=box is not None and box[1] not in "xX",
        )


def _heading_entry(lines: list[Line], index: int) -> Iterator[Entry]:
    line = lines[index]
    at = line.seen.find(line.heading)
    if found := _STARTS.match(line.seen.rstrip(" #\t"), at):
        yield Entry(
            found["date"],
            found["time"] or "",
            found["text"].strip(),
            line.number,
            found.start("date") + 1,
            Form.HEADING,
            _parent(lines, index),
            _section(lines, index),
        )


def _row_entry(line: Line, columns: list[str], cells: list[str]) -> Iterator[Entry]:
    row = dict(zip(columns, cells, strict=False))
    written = next((row[name] for name in columns if name in DATE_COLUMNS and name in row), "")
    if not written or not parse_day(written, "day-first"):
        return
    kind = next((row[name] for name in columns if name in KIND_COLUMNS and name in row), "")
    rest = [
        cell
        for name, cell in row.items()
        if cell and name not in DATE_COLUMNS and name not in KIND_COLUMNS
    ]
    column = max(line.seen.find(written), 0) + 1
    yield Entry(
        written, "", " – ".join(rest), line.number, column, Form.TABLE, line.heading, (), kind
    )


def _cells(text: str) -> list[str]:
    # A pipe inside a wikilink is written "\|" in a table and separates nothing.
    return [cell.strip() for cell in re.split(r"(?<!\\)\|", text.strip().strip("|"))]


def _below(lines: list[Line], index: int) -> tuple[str, ...]:
    """The lines indented below a list item."""
    own, rows = lines[index].indent, []
    for line in lines[index + 1 :]:
        if not line.seen.strip() or line.zone is not Zone.TEXT or line.indent <= own:
            break
        rows.append(line.seen.strip())
    return tuple(rows)


def _section(lines: list[Line], index: int) -> tuple[str, ...]:
    """The lines below a heading, to the next heading."""
    rows = []
    for line in lines[index + 1 :]:
        if line.level:
            break
        if line.seen.strip() and line.zone is Zone.TEXT:
            rows.append(line.seen.strip())
    return tuple(rows)


def _parent(lines: list[Line], index: int) -> str:
    """The nearest heading above of a higher rank."""
    level = lines[index].level
    above = (line for line in reversed(lines[:index]) if line.level and line.level < level)
    return next((line.heading for line in above), "")
