"""Dates as people write them, whole or in part.

Reads the spellings found in real notes; never guesses between day and month. What a date is
for (a birthday's next turn, a cadence's step) is the domain's.
"""

import re
from dataclasses import dataclass
from datetime import date

_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)
_MONTH = {name[:n]: i for i, name in enumerate(_MONTHS, 1) for n in range(3, len(name) + 1)}
_UNKNOWN = {"", "n/a", "na", "none", "unknown", "?", "-", "–", "tbd", "null", "never"}
_NO_YEAR = 1604  # what Apple's Contacts writes for a birthday without a year

_TIME = r"(?:[T ,]+(?:at )?\d{1,2}:\d{2}.*)?"
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})" + _TIME + r"$")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})" + _TIME + r"$")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})$")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])\s?(\d{1,2})\2\s?(\d{4})" + _TIME + r"$")
_NO_YEAR_FORM = re.compile(r"(?:--)?(\d{2})-?(\d{2})$")
_YEAR_MONTH = re.compile(r"(\d{4})[-/](\d{1,2})$")
_YEAR_ONLY = re.compile(r"(?:c\.|ca\.?|circa|~)?\s*(\d{4})$", re.IGNORECASE)
_WORD = r"([A-Za-z]{3,9})\.?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th|\.)?"
_YEAR = r"(?:,?\s+(\d{4}))?"
_MONTH_DAY = re.compile(rf"{_WORD}\s+{_DAY}{_YEAR}(?:,?\s+[A-Za-z]+day)?{_TIME}$")
_DAY_MONTH = re.compile(rf"(?:[A-Za-z]+,?\s+)?{_DAY}(?:\s+of)?\s+{_WORD}{_YEAR}{_TIME}$")
_MONTH_YEAR = re.compile(rf"{_WORD}{_YEAR}$")


class UnreadableDate(ValueError):
    """Text that is meant as a date and is none; `hint` says what would be one."""

    def __init__(self, message: str, hint: str) -> None:
        super().__init__(message)
        self.hint = hint


@dataclass(frozen=True, slots=True, order=True)
class PartialDate:
    """A date of which the year, the day, or day and month may be unknown (None)."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    @property
    def exact(self) -> date | None:
        """The day in the calendar, if all of it is known."""
        if self.year and self.month and self.day:
            return date(self.year, self.month, self.day)
        return None

    @property
    def earliest(self) -> date | None:
        """The first day that it can mean; None without a year."""
        return date(self.year, self.month or 1, self.day or 1) if self.year else None

    def __str__(self) -> str:
        """ISO 8601, as far as known: `1988-04-12`, `--04-12`, `1988-04`, `1988`, `--04`."""
        year = f"{self.year:04}" if self.year else "-"
        parts = [year, *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


def parse_date(text: str, order: str = "") -> PartialDate | None:
    """Read a written date; None for words such as "unknown".

    `order` is "day-first", "month-first" or empty; without it `03/04/2026` is unreadable, since
    it could be either. A time behind the date is passed over. Raises `UnreadableDate`.
    """
    text = _bare(text)
    if text.lower() in _UNKNOWN:
        return None
    if found := _ISO.match(text) or _COMPACT.match(text):
        return _checked(text, *map(int, found.groups()[:3]))
    if found := _YEAR_FIRST.match(text):
        return _checked(text, int(found[1]), int(found[3]), int(found[4]))
    if found := _YEAR_LAST.match(text):
        return _year_last(text, found, order)
    if found := _NO_YEAR_FORM.match(text):
        if not text.startswith("--") and "-" not in text:
            return _checked(text, int(text), None, None)
        return _checked(text, None, int(found[1]), int(found[2]))
    if found := _YEAR_MONTH.match(text):
        return _checked(text, int(found[1]), int(found[2]), None)
    if found := _YEAR_ONLY.match(text):
        return _checked(text, int(found[1]), None, None)
    return _in_words(text)


def parse_day(text: str, order: str = "") -> date | None:
    """A whole date, or None if the text is none or only part of one."""
    try:
        found = parse_date(text, order)
    except UnreadableDate:
        return None
    return found.exact if found else None


def _bare(text: str) -> str:
    text = text.strip().strip("*_").strip()
    if text.startswith("[[") and text.endswith("]]"):
        text = text[2:-2].split("|")[0].split("/")[-1]
    return text.strip()


def _year_last(text: str, found: re.Match[str], order: str) -> PartialDate:
    first, second, year = int(found[1]), int(found[3]), int(found[4])
    if found[2] == "." or first > 12 or (order == "day-first" and second <= 12) or first == second:
        return _checked(text, year, second, first)
    if second > 12 or order == "month-first":
        return _checked(text, year, first, second)
    raise UnreadableDate(
        f'"{text}" could be {first} {_MONTHS[second - 1].title()} '
        f"or {second} {_MONTHS[first - 1].title()}",
        f"write {year}-{second:02}-{first:02} or {year}-{first:02}-{second:02}, "
        'or set date_order = "day-first" in vault.toml',
    )


def _in_words(text: str) -> PartialDate:
    if (found := _MONTH_DAY.match(text)) and (month := _MONTH.get(found[1].lower())):
        return _checked(text, _int(found[3]), month, int(found[2]))
    if (found := _DAY_MONTH.match(text)) and (month := _MONTH.get(found[2].lower())):
        return _checked(text, _int(found[3]), month, int(found[1]))
    if (found := _MONTH_YEAR.match(text)) and (month := _MONTH.get(found[1].lower())):
        return _checked(text, _int(found[2]), month, None)
    raise UnreadableDate(f'cannot read "{text}" as a date', "2026-11-08, --11-08, 8 November 2026")


def _int(text: str | None) -> int | None:
    return int(text) if text else None


def _checked(text: str, year: int | None, month: int | None, day: int | None) -> PartialDate:
    if year == _NO_YEAR:
        year = None
    try:
        date(year if year is not None else 2000, month or 1, day or 1)
    except ValueError:
        raise UnreadableDate(
            f'"{text}" is no day in the calendar', "2026-11-08, --11-08, 8 November 2026"
        ) from None
    return PartialDate(year, month, day)
