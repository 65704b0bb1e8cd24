"""Items and sections of a log that are not dated by themselves, and what says their year.

Below `### 2026` an item "Oct: lunch" is of that year, and so is a heading `#### 12 October`;
between two entries of 2026 "25.10." is, too. Which headings begin a log, and what the lines around
say, is found in `log_periods`.
"""

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import BULLET, TEXT, Line
from vault_tools.notes.dated_lines import (
    BOX,
    dated,
    month_named,
    with_year,
    yearless,
    yearless_heading,
)
from vault_tools.notes.entry import (
    HEADING,
    LIST,
    Entry,
    entry_of,
    lines_below,
    parent_of,
    section_below,
)
from vault_tools.notes.log_periods import (
    days_around,
    only_year,
    periods_above,
    periods_in_logs,
    year_between,
    year_in,
)
from vault_tools.patterns import pattern

_DIGIT = pattern(r"\d")


class LogItem(Struct, frozen=True):
    """An item of a log that is not dated by itself; the `year` of its entry is empty if unknown."""

    entry: Entry
    year: str


def items_of_logs(lines: list[Line]) -> Iterator[tuple[int, LogItem]]:
    """By the indices of their lines. What is indented below an item belongs to that."""
    inside = 0  # the index of the line behind the item that was read last
    for index, (line, period) in enumerate(zip(lines, periods_in_logs(lines), strict=True)):
        if period is None or index < inside or line.zone is not TEXT:
            continue
        if bullet := BULLET.match(line.seen):
            details = lines_below(lines, index)
            inside = index + 1 + len(details)
            if item := _log_item(lines, index, bullet.end(), period, details):
                yield index, item


def _log_item(
    lines: list[Line], index: int, start: int, period: str, details: tuple[str, ...]
) -> LogItem | None:
    """An item of which the headings above say the year, or the month as well."""
    line = lines[index]
    box = BOX.match(line.seen, start)
    at, mark = (box.end(), box[1]) if box else (start, "")
    if line.seen[at : at + 4].isdecimal() and not year_in(period):  # it has a year of its own
        return None
    if dated(line.seen, at) or month_named(line.seen, at):
        return None
    if found := yearless(line.seen, at):
        one = entry_of(line, found, LIST, details=details, box=mark)
        year = year_in(period) or year_between(lines, index, one.written)
        return LogItem(replace(one, written=with_year(one.written, year)) if year else one, year)
    if year_in(period) and not period.isdecimal() and line.seen[at:].strip():
        text = line.seen[at:].strip()
        one = Entry(period, "", text, line.number, at + 1, LIST, line.heading, details, box=mark)
        return LogItem(one, year_in(period))
    return None


def sections_of_logs(lines: list[Line]) -> Iterator[tuple[int, LogItem]]:
    """Headings that are a day without a year, below such as say nothing but a time or a log."""
    found = {index: day for index, line in enumerate(lines) if (day := _day_of(line))}
    if not found:
        return
    around, periods = days_around(lines), [*periods_above(lines)]
    for index, day in found.items():
        if (period := periods[index]) is not None:
            above, below = parent_of(lines, index), section_below(lines, index)
            one = entry_of(lines[index], day, HEADING, above, below)
            year = year_in(period) or only_year(*around[index], one.written)
            written = with_year(one.written, year) if year else one.written
            yield index, LogItem(replace(one, written=written), year)


def _day_of(line: Line) -> re.Match[str] | None:
    if not line.level or line.zone is not TEXT or not _DIGIT.search(line.heading):
        return None
    text = line.seen.rstrip(" #\t")
    return yearless_heading(text, max(text.find(line.heading), 0))


def find_yearless(lines: list[Line]) -> list[Entry]:
    """What a log has of days of which nothing says the year: "25.10. a call"."""
    items = (*items_of_logs(lines), *sections_of_logs(lines))
    found = [item.entry for _, item in items if not item.year]
    return sorted(found, key=lambda entry: entry.line)
