"""Dated entries of a body: list items, headings and table rows that begin with a date.

Which of them is an interaction, of what kind and with whom, is decided in `people/`. Dated lines
in other places (plain lines, quotes, code, generated text) are found as asides.
"""

import re
from collections.abc import Container, Iterator

from vault_tools.notes.body import BULLET, CALLOUT, CODE, TEXT, Line
from vault_tools.notes.log.dated_lines import (
    date_at_end,
    dated,
    is_set_apart,
    item_opening,
    month_named,
    opening_of,
    without_weekday,
)
from vault_tools.notes.log.entry import (
    HEADING,
    LINE,
    LIST,
    TABLE,
    TITLE,
    Entry,
    details_of,
    entry_of,
    lines_behind,
    section_below,
)
from vault_tools.notes.log.log_items import items_of_logs, sections_of_logs
from vault_tools.notes.log.log_periods import is_of_contact, periods_in_logs
from vault_tools.patterns import pattern
from vault_tools.word_lists import word_set

PIPE = pattern(r"(?<!\\)\|")
_IN_BRACKETS = pattern(r"\s*[(（][^()（）]*[)）]$")
_BETWEEN = " -–—:,|(["  # what may stand between a heading's words and its date
_LEADS_ON = (":", "**", "__")  # how a line ends that is as a heading to those below it
DATE_COLUMNS = word_set("""
    date, when, day, date/time, datetime, date & time, datum, fecha, data, dato, дата, tarih, 日期,
    日付, 날짜, 时间, 時間, 日時, 日时
""")
KIND_COLUMNS = word_set("""
    type, kind, how, channel, medium, method, art, kanal, typ, moyen, tipo, canal, canale, kanaal,
    kanał, тип, канал, 方式, 类型, 種類, 유형
""")


def find_entries(lines: list[Line]) -> Iterator[Entry]:
    """The dated entries outside code, quotes and generated text, in the order of the lines."""
    columns: list[str] = []
    items = _dated_items(lines)
    below = details_of(lines, items)
    for index, (line, parent) in enumerate(zip(lines, _parents(lines), strict=True)):
        if line.zone is not TEXT:
            columns = []
            continue
        if line.level:
            yield from _heading_entry(lines, index, parent)
        elif "|" in line.seen and line.seen.lstrip().startswith("|"):
            cells = _cells(line.shown)
            if columns and not set("".join(cells)) <= set("-: "):
                yield from _row_entry(line, columns, cells)
            columns = columns or [column_name(cell) for cell in cells]
            continue
        elif index in items:
            found, box = items[index]
            yield entry_of(line, found, LIST, details=below[index], box=box)
        columns = []


def find_asides(lines: list[Line], entries: Container[int] = ()) -> Iterator[Entry]:
    """Dated lines that are no entry by their form or place: plain, framed, quoted, code, ours.

    Headings that end with a date are among them, and items of a log of which a heading says the
    year, or the entries around them. The lines with the numbers `entries` are known to be none.
    """
    of_logs = dict(items_of_logs(lines, entries))
    sections = dict(sections_of_logs(lines))
    around = zip(lines, _parents(lines), _in_days(lines), strict=True)
    for index, (line, parent, in_days) in enumerate(around):
        if headed := sections.get(index):
            if headed.year:
                yield headed.entry
        elif line.level:
            yield from _title_entry(lines, index, parent)
        elif (item := of_logs.get(index)) and item.year:
            yield item.entry
        elif entry := (
            _plain_entry(lines, index, in_days) if line.zone is TEXT else _entry_apart(line)
        ):
            yield entry


def find_plain_entries(lines: list[Line]) -> list[Entry]:
    """Those of the asides that are lines of running text: some write their log so."""
    return [one for one in find_asides(lines) if one.form is LINE and one.zone is TEXT]


def find_log_asides(lines: list[Line]) -> list[Entry]:
    """The same, and items in a callout: what else of the asides may be somebody's log."""
    return [
        one for one in find_asides(lines) if one.zone is (TEXT if one.form is LINE else CALLOUT)
    ]


def _entry_apart(line: Line) -> Entry | None:
    """A dated line in a quote, in code or in generated text; a callout is read as text is."""
    text = line.text if line.zone is CODE else line.seen
    opening = opening_of(text)
    found = dated(text, opening.at)
    if not found or (line.zone is CALLOUT and not (opening.listed or is_set_apart(found))):
        return None
    return entry_of(line, found, LIST if opening.listed else LINE, box=opening.box)


def _in_days(lines: list[Line]) -> Iterator[bool]:
    """Of each line whether it is below a heading such as "Log", in lines that begin with a day."""
    begun: bool | None = None
    for line in lines:
        if line.level or line.zone is not TEXT or not line.seen.strip():
            begun = None
        elif begun is None and not line.seen.rstrip().endswith(_LEADS_ON):
            begun = bool(dated(line.seen, line.indent)) and is_of_contact(line.heading)
        yield bool(begun)


def _plain_entry(lines: list[Line], index: int, in_days: bool) -> Entry | None:
    """A line of running text that sets its date apart: in bold, as a link, or by a colon.

    So does one that is only a date, and has a list below it; `in_days` each.
    """
    line = lines[index]
    if not line.seen or BULLET.match(line.seen) or line.seen.startswith("|"):
        return None
    found = dated(line.seen, line.indent)
    if not found or not (
        is_set_apart(found) or in_days or (not found["text"] and _heads_list(lines, index))
    ):
        return None
    rows = []
    for below in lines_behind(lines, index):
        if not below.shown.strip() or below.zone is not TEXT or below.level:
            break
        if dated(below.seen, opening_of(below.seen).at):
            break
        rows.append(below.shown.strip())
    return entry_of(line, found, LINE, details=tuple(rows))


def _heads_list(lines: list[Line], index: int) -> bool:
    below = next(lines_behind(lines, index), None)
    return below is not None and below.zone is TEXT and BULLET.match(below.seen) is not None


def _dated_items(lines: list[Line]) -> dict[int, tuple[re.Match[str], str]]:
    """By index the items that begin with a day, or in a log with a month; each with its box."""
    items = {}
    for index, (line, period) in enumerate(zip(lines, periods_in_logs(lines), strict=True)):
        opening = item_opening(line)
        if not opening:
            continue
        found = dated(line.seen, opening.at)
        if not found and period is not None:
            found = month_named(line.seen, opening.at)
        if found:
            items[index] = found, opening.box
    return items


def _heading_entry(lines: list[Line], index: int, parent: str) -> Iterator[Entry]:
    line = lines[index]
    text = line.seen.rstrip(" #\t")
    if found := dated(text, line.seen.find(line.heading)):
        yield entry_of(line, found, HEADING, parent, section_below(lines, index))


def _title_entry(lines: list[Line], index: int, parent: str) -> Iterator[Entry]:
    """Of a heading that ends with a date, and does not begin with one."""
    line = lines[index]
    text = line.seen.rstrip(" #\t")
    found = date_at_end(text) if line.zone is TEXT else None
    start = max(text.find(line.heading), 0) if found else 0
    said = line.shown[start : found.start()].strip(_BETWEEN) if found else ""
    said = without_weekday(said).rstrip(_BETWEEN)
    if found and said and not dated(text, start):
        at, below = found.start("date") + 1, section_below(lines, index)
        yield Entry(found["date"], "", said, line.number, at, TITLE, parent, below)


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


def column_name(heading: str) -> str:
    """What a column is called, as `DATE_COLUMNS` has it: of `Date (UTC)` it is "date"."""
    name = heading.strip().lower()
    bare = _IN_BRACKETS.sub("", name)
    return bare if bare in DATE_COLUMNS | KIND_COLUMNS else name


def without_pipes(line: str) -> str:
    """A row of a table as words: "Ana – soup". Any other line as it is."""
    row = line.strip()
    return " – ".join(filter(None, _cells(row))) if row[:1] == "|" == row[-1:] else line


def _cells(text: str) -> list[str]:
    # A pipe inside a wikilink is written "\|" in a table and separates nothing.
    return [cell.strip() for cell in PIPE.split(text.strip().strip("|"))]


def _parents(lines: list[Line]) -> Iterator[str]:
    """Of each line that is a heading the nearest one above of a higher rank; else nothing."""
    begun: list[Line] = []
    for line in lines:
        if line.level:
            begun = [one for one in begun if one.level < line.level]
        yield begun[-1].heading if line.level and begun else ""
        if line.level:
            begun.append(line)
