"""Dated entries of a body: list items, headings and table rows that begin with a date.

Which of them is an interaction, of what kind and with whom, is decided in `people/`. Dated lines
in other places (plain lines, quotes, code, generated text) are found as asides.
"""

import re
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import BULLET, CALLOUT, CODE, TEXT, Line, Zone
from vault_tools.notes.dated_lines import (
    BOX,
    date_at_end,
    dated,
    has_colon,
    in_this_century,
    is_set_apart,
    month_named,
    opening_of,
    with_year,
    without_weekday,
    yearless,
)
from vault_tools.notes.log_periods import periods_in_logs, year_between, year_in
from vault_tools.patterns import pattern

PIPE = pattern(r"(?<!\\)\|")
_BETWEEN = " -–—:,|(["  # what may stand between a heading's words and its date
DATE_COLUMNS = {
    *("date", "when", "day", "datum", "fecha", "data", "dato", "дата", "tarih"),
    *("日期", "日付", "날짜"),
}
KIND_COLUMNS = {
    *("type", "kind", "how", "channel", "medium", "method", "art", "kanal", "typ", "moyen"),
    *("tipo", "canal", "canale", "kanaal", "kanał"),
    *("тип", "канал", "方式", "类型", "種類", "유형"),
}


class Form(Enum):
    LIST = "list"
    HEADING = "heading"
    TABLE = "table"
    LINE = "line"
    TITLE = "title"  # a heading that ends with its date: "Call – 2026-11-08"


LIST, HEADING, TABLE, LINE, TITLE = Form  # as of zones, for what is asked of every entry


class Entry(Struct, frozen=True):
    """A dated line: the date as `written`, the rest as `text`, and the lines that belong to it.

    `column` is the date's. `kind` is what a table's column says of the kind, else empty, and
    `columns` are the names of a table's columns, in lower case.
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

    @property
    def date(self) -> str:
        """The date as it is written, but for a year of two digits, which is of this century."""
        return in_this_century(self.written)

    @property
    def open_task(self) -> bool:
        """Whether it is a task that is not done."""
        return bool(self.box) and self.box not in "xX"


def find_entries(lines: list[Line]) -> Iterator[Entry]:
    """The dated entries outside code, quotes and generated text, in the order of the lines."""
    columns: list[str] = []
    for index, (line, period) in enumerate(zip(lines, periods_in_logs(lines), strict=True)):
        if line.zone is not TEXT:
            columns = []
            continue
        if line.level:
            yield from _heading_entry(lines, index)
        elif "|" in line.seen and line.seen.lstrip().startswith("|"):
            cells = _cells(line.seen)
            if columns and not set("".join(cells)) <= set("-: "):
                yield from _row_entry(line, columns, cells)
            columns = columns or [cell.lower() for cell in cells]
            continue
        elif (bullet := BULLET.match(line.seen)) and (
            entry := _list_entry(lines, index, bullet.end(), in_log=period is not None)
        ):
            yield entry
        columns = []


def find_asides(lines: list[Line]) -> Iterator[Entry]:
    """Dated lines that are no entry by their form or place: plain, framed, quoted, code, ours.

    Headings that end with a date are among them, and items of a log of which a heading says the
    year, or the entries around them.
    """
    of_logs = dict(_items_of_logs(lines))
    for index, line in enumerate(lines):
        if line.level:
            yield from _title_entry(lines, index)
        elif (item := of_logs.get(index)) and item.year:
            yield item.entry
        elif entry := _plain_entry(lines, index) if line.zone is TEXT else _entry_apart(line):
            yield entry


def find_yearless(lines: list[Line]) -> list[Entry]:
    """The items of logs that begin with a day of which nothing says the year: "25.10. a call"."""
    return [item.entry for _, item in _items_of_logs(lines) if not item.year]


def find_plain_entries(lines: list[Line]) -> list[Entry]:
    """Those of the asides that are lines of running text: some write their log so."""
    return [one for one in find_asides(lines) if one.form is LINE and one.zone is TEXT]


def _entry_apart(line: Line) -> Entry | None:
    """A dated line in a quote, in code or in generated text; a callout is read as text is."""
    text = line.text if line.zone is CODE else line.seen
    opening = opening_of(text)
    found = dated(text, opening.at)
    if not found or (line.zone is CALLOUT and not (opening.listed or is_set_apart(found))):
        return None
    return _entry(line, found, LIST if opening.listed else LINE, box=opening.box)


def _plain_entry(lines: list[Line], index: int) -> Entry | None:
    """A line of running text that sets its date apart: in bold, as a link, or by a colon."""
    line = lines[index]
    if not line.seen or BULLET.match(line.seen) or line.seen.startswith("|"):
        return None
    found = dated(line.seen, line.indent)
    if not found or not is_set_apart(found):
        return None
    rows = []
    for below in lines[index + 1 :]:
        if not below.seen.strip() or below.zone is not TEXT or below.level:
            break
        if dated(below.seen, opening_of(below.seen).at):
            break
        rows.append(below.seen.strip())
    return _entry(line, found, LINE, details=tuple(rows))


def _entry(
    line: Line,
    found: re.Match[str],
    form: Form,
    heading: str | None = None,
    details: tuple[str, ...] = (),
    box: str = "",
) -> Entry:
    written, time = found.group("date", "time")
    return Entry(
        written,
        (time or "").strip(),
        _text_of(found),
        line.number,
        found.start("date") + 1,
        form,
        line.heading if heading is None else heading,
        details,
        colon=has_colon(found),
        box=box,
        zone=line.zone,
    )


def _text_of(found: re.Match[str]) -> str:
    """What is told behind a date; of `[[2026-11-08 Lunch]] at hers` too, where a link names it."""
    text, before = found["text"].strip(), found[0][: found.start("text") - found.start()]
    if "[[" not in before or "]]" in before or "]]" not in text:
        return text
    named, _, rest = text.partition("]]")
    return f"{named.rpartition('|')[2].strip()}{rest}"


def _list_entry(lines: list[Line], index: int, start: int, *, in_log: bool) -> Entry | None:
    """An item that begins with a day, or in a log with a month."""
    line = lines[index]
    box = BOX.match(line.seen, start)
    at = box.end() if box else start
    found = dated(line.seen, at)
    if not found and in_log:
        found = month_named(line.seen, at)
    if not found:
        return None
    details = _below(lines, index)
    return _entry(line, found, LIST, details=details, box=box[1] if box else "")


class _LogItem(Struct, frozen=True):
    """An item of a log that is not dated by itself; the `year` of its entry is empty if unknown."""

    entry: Entry
    year: str


def _items_of_logs(lines: list[Line]) -> Iterator[tuple[int, _LogItem]]:
    """By the indices of their lines. What is indented below an item belongs to that."""
    inside = 0  # the index of the line behind the item that was read last
    for index, (line, period) in enumerate(zip(lines, periods_in_logs(lines), strict=True)):
        if period is None or index < inside or line.zone is not TEXT:
            continue
        if bullet := BULLET.match(line.seen):
            details = _below(lines, index)
            inside = index + 1 + len(details)
            if item := _log_item(lines, index, bullet.end(), period, details):
                yield index, item


def _log_item(
    lines: list[Line], index: int, start: int, period: str, details: tuple[str, ...]
) -> _LogItem | None:
    """An item of which the headings above say the year, or the month as well."""
    line = lines[index]
    box = BOX.match(line.seen, start)
    at, mark = (box.end(), box[1]) if box else (start, "")
    if line.seen[at : at + 4].isdecimal() and not year_in(period):  # it has a year of its own
        return None
    if dated(line.seen, at) or month_named(line.seen, at):
        return None
    if found := yearless(line.seen, at):
        one = _entry(line, found, LIST, details=details, box=mark)
        year = year_in(period) or year_between(lines, index, one.written)
        return _LogItem(replace(one, written=with_year(one.written, year)) if year else one, year)
    if year_in(period) and not period.isdecimal() and line.seen[at:].strip():
        text = line.seen[at:].strip()
        one = Entry(period, "", text, line.number, at + 1, LIST, line.heading, details, box=mark)
        return _LogItem(one, year_in(period))
    return None


def _heading_entry(lines: list[Line], index: int) -> Iterator[Entry]:
    line = lines[index]
    text = line.seen.rstrip(" #\t")
    if found := dated(text, line.seen.find(line.heading)):
        yield _entry(line, found, HEADING, _parent(lines, index), _section(lines, index))


def _title_entry(lines: list[Line], index: int) -> Iterator[Entry]:
    """Of a heading that ends with a date, and does not begin with one."""
    line = lines[index]
    text = line.seen.rstrip(" #\t")
    found = date_at_end(text) if line.zone is TEXT else None
    start = max(text.find(line.heading), 0) if found else 0
    said = text[start : found.start()].strip(_BETWEEN) if found else ""
    said = without_weekday(said).rstrip(_BETWEEN)
    if found and said and not dated(text, start):
        at, above, below = found.start("date") + 1, _parent(lines, index), _section(lines, index)
        yield Entry(found["date"], "", said, line.number, at, TITLE, above, below)


def _row_entry(line: Line, columns: list[str], cells: list[str]) -> Iterator[Entry]:
    row = dict(zip(columns, cells, strict=False))
    written = next((row[name] for name in columns if name in DATE_COLUMNS and name in row), "")
    if not re.search(r"\d", written):
        return
    kind = next((row[name] for name in columns if name in KIND_COLUMNS and name in row), "")
    rest = [
        cell
        for name, cell in row.items()
        if cell and name not in DATE_COLUMNS and name not in KIND_COLUMNS
    ]
    column = max(line.seen.find(written), 0) + 1
    text = " – ".join(rest)
    yield Entry(
        written,
        "",
        text,
        line.number,
        column,
        TABLE,
        line.heading,
        kind=kind,
        columns=tuple(columns),
    )


def _cells(text: str) -> list[str]:
    # A pipe inside a wikilink is written "\|" in a table and separates nothing.
    return [cell.strip() for cell in PIPE.split(text.strip().strip("|"))]


def _below(lines: list[Line], index: int) -> tuple[str, ...]:
    """The lines indented below a list item."""
    if index + 1 == len(lines) or not lines[index + 1].seen.startswith((" ", "\t")):
        return ()
    own, rows = lines[index].indent, []
    for line in lines[index + 1 :]:
        if line.indent <= own or line.zone is not TEXT or not line.seen.strip():
            break
        rows.append(line.seen.strip())
    return tuple(rows)


def _section(lines: list[Line], index: int) -> tuple[str, ...]:
    """The lines below a heading, to the next heading."""
    rows = []
    for line in lines[index + 1 :]:
        if line.level:
            break
        if line.zone is TEXT and line.seen.strip():
            rows.append(line.seen.strip())
    return tuple(rows)


def _parent(lines: list[Line], index: int) -> str:
    """The nearest heading above of a higher rank."""
    level = lines[index].level
    above = (line for line in reversed(lines[:index]) if line.level and line.level < level)
    return next((line.heading for line in above), "")
