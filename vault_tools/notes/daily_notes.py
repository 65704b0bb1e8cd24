"""The day that a note's name gives: as Obsidian's settings for daily notes say, else by itself.

Obsidian writes the format in Moment.js letters: `YYYY-MM-DD`, `DD.MM.YYYY`, `YYYY/MM/YYYY-MM-DD`
(with folders), `dddd, MMMM Do YYYY`, `[Journal] YYYY-MM-DD`. A note in another place counts as
dated where its name holds a whole ISO date (Logseq writes `2026_11_08`), begins with one without
hyphens or zeros, `2026-3-8`, or is nothing but a day written out: `November 8th, 2026, Sunday`.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache

from msgspec import Struct

from vault_tools.notes.dates import parse_day
from vault_tools.notes.months import month_number
from vault_tools.notes.resolve import note_name
from vault_tools.patterns import pattern
from vault_tools.word_lists import by_word

_WORD = r"([^\W\d_]+\.?)"
_SHAPES = by_word(
    {
        r"(\d{4})": "YYYY, GGGG, gggg",
        r"(\d{3})": "DDDD",
        r"(\d{1,3})": "DDD",
        r"(\d{2})": "YY, MM, DD, GG, gg, WW, ww, HH, hh, kk, mm, ss",
        r"(\d{1,2})": "M, D, W, w, H, h, k, m, s",
        r"(\d{1,2}(?:[^\W\d_]{1,2}|[.ºª])?)": "Mo, Do, Qo, do, Wo, wo",
        r"(\d)": "Q, d, E, e",
        r"(\d+)": "X, x",
        _WORD: "MMMM, MMM, dddd, ddd, dd",
        r"([ap]m)": "A, a",
    }
)
_LETTERS = pattern(
    rf"\[(?P<words>[^\]]*)\]|{'|'.join(sorted(_SHAPES, key=len, reverse=True))}|.", re.DOTALL
)
_ISO_IN_NAME = pattern(r"(?<!\d)(\d{4})([-_.])(\d{2})\2(\d{2})(?!\d)")
_UNPADDED = pattern(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d|-\d)")
_WRITTEN_OUT = pattern(r"(?=.*\d\D)(?=.*(?<!\d)\d{4}(?!\d)).{8,40}")
_COMPACT = pattern(r"(\d{4})(\d{2})(\d{2})(?!\d)")


class DailyNotes(Struct, frozen=True):
    """Obsidian's settings for daily notes: the folder in the vault, and how a day is written."""

    folder: str = ""
    format: str = "YYYY-MM-DD"


ISO_NAMES = DailyNotes()


def day_of_name(path: str, daily: DailyNotes = ISO_NAMES) -> date | None:
    """The day that a note's path gives, or None for a note that is not dated by its name."""
    name = note_name(path)
    if day := _by_format(path, daily):
        return day
    if found := _ISO_IN_NAME.search(name) or _UNPADDED.match(name) or _COMPACT.match(name):
        return _day(*(int(part) for part in found.groups() if part.isdecimal()))
    return parse_day(name) if _WRITTEN_OUT.fullmatch(name) else None


def _by_format(path: str, daily: DailyNotes) -> date | None:
    folder = daily.folder.strip("/")
    inside = path.removesuffix(".md")
    if folder:
        if not inside.casefold().startswith(f"{folder.casefold()}/"):
            return None
        inside = inside[len(folder) + 1 :]
    letters, shape = _pattern(daily.format or ISO_NAMES.format)
    found = shape.fullmatch(inside)
    return _from_parts([*zip(letters, found.groups(), strict=True)]) if found else None


@lru_cache(maxsize=8)
def _pattern(written: str) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """The parts of a format, such as "YYYY", and the pattern of a name written in it."""
    letters, shape = [], ""
    for match in _LETTERS.finditer(written.strip("/").removesuffix(".md")):
        if match["words"] is not None or match[0] not in _SHAPES:
            shape += re.escape(match["words"] or match[0])
        else:
            letters.append(match[0])
            shape += _SHAPES[match[0]]
    return tuple(letters), re.compile(shape, re.IGNORECASE)


def _from_parts(parts: list[tuple[str, str]]) -> date | None:
    said: dict[str, int] = {}
    for part, number in _numbers(parts):
        if said.setdefault(part, number) != number:  # the folder says another month than the name
            return None
    year = said.get("year")
    if year and "day of year" in said and not (month := said.get("month")):
        return _nth_day(year, said["day of year"])
    month, day = said.get("month"), said.get("day")
    return _day(year, month, day) if year and month and day else None


def _numbers(parts: list[tuple[str, str]]) -> Iterator[tuple[str, int]]:
    for letters, text in parts:
        if letters in {"YYYY", "YY"}:
            yield "year", int(text) + (2000 if letters == "YY" else 0)
        elif letters in {"MMMM", "MMM"}:
            yield "month", month_number(text) or 0
        elif letters in {"MM", "M", "Mo"}:
            yield "month", _leading(text)
        elif letters in {"DD", "D", "Do"}:
            yield "day", _leading(text)
        elif letters in {"DDDD", "DDD"}:
            yield "day of year", int(text)


def _leading(text: str) -> int:
    digits = re.match(r"\d+", text)
    return int(digits[0]) if digits else 0


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _nth_day(year: int, number: int) -> date | None:
    try:
        found = date(year, 1, 1) + timedelta(days=number - 1)
    except (ValueError, OverflowError):
        return None
    return found if found.year == year else None
