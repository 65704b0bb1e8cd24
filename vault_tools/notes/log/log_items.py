"""Items and sections of a log that are not dated by themselves, and what says their year.

Below `### 2026` an item "Oct: lunch" is of that year, and so is a heading `#### 12 October`;
between two entries of 2026 "25.10." is, too. Which headings begin a log, and what the lines around
say, is found in `log_periods`.
"""

import re
from collections.abc import Callable, Container, Iterator
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import TEXT, Line
from vault_tools.notes.log.dated_lines import (
    LineStart,
    dated,
    item_opening,
    month_named,
    with_year,
    yearless,
    yearless_heading,
)
from vault_tools.notes.log.entry import HEADING, LIST, Entry, entry_of, lines_below, section_below
from vault_tools.notes.log.log_periods import (
    YearsAround,
    listed_period,
    period_above,
    periods_in_logs,
    year_between_headings,
    year_in,
)
from vault_tools.patterns import pattern

_DIGIT = pattern(r"\d")


class LogItem(Struct, frozen=True):
    """An item of a log that is not dated by itself; the `year` of its entry is empty if unknown."""

    entry: Entry
    year: str


def items_of_logs(lines: list[Line], entries: Container[int] = ()) -> Iterator[tuple[int, LogItem]]:
    """By the indices of their lines. What is indented below an item belongs to that.

    The lines with the numbers `entries` are known to be dated by themselves.
    """
    years = YearsAround(lines)
    inside = 0  # the index of the line behind the item that was read last
    for index, (line, period) in enumerate(zip(lines, periods_in_logs(lines), strict=True)):
        if period is None or index < inside or not (opening := item_opening(line)):
            continue
        if period and listed_period(line):
            continue
        details = lines_below(lines, index)
        inside = index + 1 + len(details)
        if line.number in entries:
            continue
        year_around = partial(years.between, index)
        if item := _log_item(line, opening, period, details, year_around):
            yield index, item


def _log_item(
    line: Line,
    opening: LineStart,
    period: str,
    details: tuple[str, ...],
    year_around: Callable[[str], str],
) -> LogItem | None:
    """An item of which the headings above say the year, or the month as well."""
    at, mark = opening.at, opening.box
    if line.seen[at : at + 4].isdecimal() and not year_in(period):  # it has a year of its own
        return None
    if dated(line.seen, at) or month_named(line.seen, at):
        return None
    if found := yearless(line.seen, at):
        one = entry_of(line, found, LIST, details=details, box=mark)
        year = year_in(period) or year_around(one.written)
        return LogItem(replace(one, written=with_year(one.written, year)) if year else one, year)
    if year_in(period) and not period.isdecimal() and line.seen[at:].strip():
        text = line.shown[at:].strip()
        one = Entry(period, "", text, line.number, at + 1, LIST, line.heading, details, box=mark)
        return LogItem(one, year_in(period))
    return None


def sections_of_logs(lines: list[Line]) -> Iterator[tuple[int, LogItem]]:
    """As `items_of_logs` the headings that are a day without a year.

    Those above such a one say nothing but a time or a log.
    """
    headings = [(index, line) for index, line in enumerate(lines) if line.level]
    above: list[Line] = []
    for at, (index, line) in enumerate(headings):
        above = [one for one in above if one.level < line.level]
        found = _day_of(line)
        period = period_above(above, headings[0][1]) if found and line.zone is TEXT else None
        if found and period is not None:
            parent = above[-1].heading if above else ""
            one = entry_of(line, found, HEADING, parent, section_below(lines, index))
            year = year_in(period) or year_between_headings(headings, at, one.written)
            written = with_year(one.written, year) if year else one.written
            yield index, LogItem(replace(one, written=written), year)
        above.append(line)


def _day_of(line: Line) -> re.Match[str] | None:
    if not _DIGIT.search(line.heading):
        return None
    text = line.seen.rstrip(" #\t")
    return yearless_heading(text, max(text.find(line.heading), 0))


def find_yearless(lines: list[Line]) -> list[Entry]:
    """What a log has of days of which nothing says the year: "25.10. a call"."""
    found = [item for of in (items_of_logs, sections_of_logs) for _, item in of(lines)]
    return sorted((one.entry for one in found if not one.year), key=lambda entry: entry.line)
