"""A day written the way that another date in the note is written.

The reverse of `notes/dates.py` for whole dates. Where the spelling cannot be told for certain
(is `03/04/2026` in March or in April?) the day is written as ISO 8601.
"""

import re
from datetime import date

from vault_tools.notes.dates import YEAR_LAST
from vault_tools.notes.months import ENGLISH
from vault_tools.patterns import pattern

_YEAR_FIRST = pattern(r"\d{4}([-/._])(\d{1,2})\1(\d{1,2})")
_DAY_MONTH = pattern(r"(\d{1,2})(st|nd|rd|th|\.)?(\s)([A-Za-z]+)(\.?)(,?\s)\d{4}")
_MONTH_DAY = pattern(r"([A-Za-z]+)(\.?)(\s)(\d{1,2})(st|nd|rd|th)?(,?\s)\d{4}")
_UNTIL = pattern(r"^\s?(?:/|–|\.\.)\s?(?:\d{4}-)?(?:\d{2}-)?\d{2}(?!\d)")  # of a span: "/09"
_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


def ordinal(day: int) -> str:
    """`3rd`: the number of a day as English counts it."""
    return f"{day}{_ENDINGS.get(day, 'th')}"


def write_like(written: str, day: date, order: str = "") -> str:
    """`written` with its date replaced by `day`; what stands around the date stays.

    `order` is "day-first", "month-first" or empty, as for `parse_date`.
    """
    iso = day.isoformat()
    if found := _YEAR_FIRST.search(written):
        parts = _padded((found[2], found[3]), (day.month, day.day))
        new = found[1].join([f"{day.year:04}", *parts])
    elif found := YEAR_LAST.search(written):
        numbers = (day.month, day.day) if order == "month-first" else (day.day, day.month)
        year = f"{day.year:04}"[-len(found[4]) :]
        new = found[2].join([*_padded((found[1], found[3]), numbers), year])
        new = new if order or found[2] == "." else iso
    elif found := _DAY_MONTH.search(written):
        _, ending, gap, name, dot, comma = found.groups()
        number = _numbered(day.day, ending)
        new = f"{number}{gap}{_month(name, day.month)}{dot}{comma}{day.year}"
    elif found := _MONTH_DAY.search(written):
        name, dot, gap, _, ending, comma = found.groups()
        number = _numbered(day.day, ending)
        new = f"{_month(name, day.month)}{dot}{gap}{number}{comma}{day.year}"
    else:
        return iso
    return written[: found.start()] + new + _behind(found)


def _behind(found: re.Match[str]) -> str:
    """What stands behind a date, but for the day until which it went on: `… → 2026-11-09`."""
    rest = _UNTIL.sub("", found.string[found.end() :])
    until = found.re.search(rest)
    return rest[until.end() :] if until and "(" not in rest[: until.start()] else rest


def _padded(old: tuple[str, str], new: tuple[int, int]) -> list[str]:
    """Two numbers in two digits each, or without zeros in front where the old ones had none."""
    width = 1 if any(len(part) == 1 for part in old) else 2
    return [f"{number:0{width}}" for number in new]


def _numbered(day: int, ending: str | None) -> str:
    return ordinal(day) if ending and ending != "." else f"{day}{ending or ''}"


def _month(old: str, month: int) -> str:
    """The month's name, abbreviated if the old one was; after "May" it is written out."""
    name = ENGLISH[month - 1]
    return name if old.lower() == "may" else name[: max(3, len(old))] if len(old) < 5 else name
