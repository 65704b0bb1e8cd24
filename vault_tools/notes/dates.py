"""Dates as people write them, whole or in part.

Reads the spellings found in real notes; never guesses between day and month. What a date is
for (a birthday's next turn, a cadence's step) is the domain's.
"""

import re
from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from msgspec import Struct

from vault_tools.notes.links import unlinked
from vault_tools.notes.months import ENGLISH, month_number
from vault_tools.patterns import pattern
from vault_tools.word_lists import word_set

_UNKNOWN = {""} | word_set("""
    n/a, n.a., na, none, unknown, ?, ??, -, --, –, —, tbd, null, yyyy-mm-dd, yyyy, mm-dd,
    dd.mm.yyyy, dd/mm/yyyy, mm/dd/yyyy, xxxx-xx-xx, ????-??-??, never, nil, not yet, unbekannt,
    inconnu, inconnue, desconocido, desconocida, sconosciuto, sconosciuta, desconhecido,
    desconhecida, onbekend, okänt, ukendt, ukjent, nieznana, неизвестно, bilinmiyor, 不明, 未知,
    不詳, 미상, …, ...
""")
YEAR_LAST = pattern(r"(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2}(?!\d))")
# Words of history: what they date is real, and out of the calendar's reach.
_LONG_AGO = (
    r"\bb\.?\s?c\.?\b|\bb\.?c\.?e\b|\bv\.\s?chr|\bcentury\b|\bjh\b|\b\d+ c\.?e\b"
    r"|\d\s?[mk]ya\b|\byears ago\b|\b\d{3}0s\b"
)
_NOT_ON_IT = pattern(r"(?:bef|aft|bet|before|after|between)\b\.?\D*\d", re.IGNORECASE)
_NO_YEAR = {0, 1604}  # 1604 is what Apple's Contacts writes for a birthday without a year
_HINT = "such as 2026-11-08, --11-08 or 8 November 2026"
_FLAGS = re.IGNORECASE | re.DOTALL
_SIGNS = pattern(r"[^\w\s<>~+-]+")
# How sure a date is ("1849~"), and that it is one of birth ("1956年生まれ").
_BEHIND = pattern(
    r"^~\s?(?=\d)|(?<=\d)(?:[~?%]|\s(?:circa|ca\.?))$|(?<=[年月日号])(?:頃|ごろ)?(?:生まれ|生れ|出生|生|(?<=[頃ろ]))$"
)

_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_ERA = pattern(rf"({'|'.join(_ERAS)})\s?([1-9]|[1-5]\d|6[0-4]|元)(?=年)")

_TIME = r"(?:T\d{2}:?\d{2}.*|[ ,]+(?:at )?\d{1,2}(?::\d{2}|\s?[ap]m\b).*)?"
_WEEKDAY = r"(?:[^\W\d_]{2,13}\.?,?\s+)?"
DAY_NAME = (
    r"(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?|sun(?:day)?)\b\.?"
)
_WORD = r"(?P<month>[^\W\d_]{3,12})\.?"
_DAY_SAID = r"(?P<day>\d{1,2})(?:st|nd|rd|th|er|º|ª|°|\.)?"
_OF = r"(?:of\s+|del?\s+|d['’])?"
_ABOUT = (
    r"(?:(?:c|ca|abt|approx|est|cal)\.?|circa|around|about|approximately|probably|~)?\s*(?:\*\*)?"
)
_UNSAID = "[xy?_]"  # a digit that nobody knows: `XXXX-05-15`, `1990-05-XX`
_UNTIL = r"\s?(?:/|–|\.\.)\s?(?:\d{4}-)?(?:\d{2}-)?\d{2}"  # a span is read as its first day
_YEAR = rf"(?:,?\s+{_OF}(?P<year>\d{{4}})(?:\s?г(?:\.|ода))?)?"


class UnreadableDate(ValueError):
    """Text that is meant as a date and cannot be one; `hint` says how to write it."""

    def __init__(self, message: str, hint: str = _HINT) -> None:
        super().__init__(message)
        self.hint = hint


class PartialDate(Struct, frozen=True, order=True, gc=False):
    """A date of which the year, the day, or day and month may be unknown (None).

    With none of the three it says that something happened, on a day that nobody wrote down.
    """

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
        if not (self.year or self.month):
            return ""
        year = f"{self.year:04}" if self.year else "-"
        parts = [year, *(f"{part:02}" for part in (self.month, self.day) if part)]
        return "-".join(parts)


@lru_cache(4096)  # notes that tell of the same years share most of their days
def parse_date(text: str, order: str = "") -> PartialDate | None:
    """Read a written date; None for words such as "unknown", and for times before the calendar.

    `order` is "day-first", "month-first" or empty; without it `03/04/2026` is unreadable, since
    it could be either. A time behind the date is passed over. Raises `UnreadableDate`.
    """
    text = _bare(text)
    if text.casefold() in _UNKNOWN or _NOT_ON_IT.match(text):
        return None
    for form in _FORMS:
        found = re.fullmatch(form, text, _FLAGS)
        if found and (written := _read(found, order)):
            return written if written.year or written.month else None
    if re.search(_LONG_AGO, text, re.IGNORECASE):
        return None
    if (words := _without_signs(text)) not in {text, ""}:
        return parse_date(words, order)
    raise UnreadableDate(f'cannot read "{text}" as a date')


def parse_day(text: str, order: str = "") -> date | None:
    """A whole date, or None if the text is none or only part of one."""
    found = _date_or_none(text, order)
    return found.exact if found else None


def first_day(text: str, order: str = "") -> date | None:
    """The first day that a text can mean, such as the first of a month; None without a year."""
    found = _date_or_none(text, order)
    return found.earliest if found else None


def find_order(written: Iterable[str]) -> str:
    """Whether numeric dates of one note put the day or the month first; empty if they differ.

    `25/11/2026` tells it; if none does, it is empty too.
    """
    told = {
        "day-first" if int(found[1]) > 12 else "month-first"
        for found in filter(None, map(YEAR_LAST.search, written))
        if found[2] != "." and (int(found[1]) > 12) != (int(found[3]) > 12)
    }
    return told.pop() if len(told) == 1 else ""


def _date_or_none(text: str, order: str) -> PartialDate | None:
    try:
        return parse_date(text, order)
    except UnreadableDate:
        return None


def _bare(text: str) -> str:
    """The text without what dates come wrapped in: quotes, emphasis, a link to a daily note."""
    text = text.strip().strip("*_\"'“”‘’@ \t").strip()
    if "年" in text:
        text = _ERA.sub(_year_of_era, text)
    return _BEHIND.sub("", " ".join(unlinked(text).split()))


def _year_of_era(found: re.Match[str]) -> str:
    """`昭和12` as 1937; the first year of an era is called `元`."""
    return str(_ERAS[found[1]] + (1 if found[2] == "元" else int(found[2])))


def _without_signs(text: str) -> str:
    """The text without what only decorates it: `1990-05-15 🎂`, `🎂 15 May`."""
    words = text.split(" ")
    said = [at for at, word in enumerate(words) if not _SIGNS.fullmatch(word)]
    return " ".join(words[said[0] : said[-1] + 1]) if said else ""


def _read(found: re.Match[str], order: str) -> PartialDate | None:
    """What the named groups of a form say; None for a word that is no month."""
    said = found.groupdict()
    year, word = _number(said.get("year")), said.get("month")
    if "first" in said:
        return _day_or_month_first(found, year, order)
    month = _number(word) if not word or word.isdecimal() else month_number(word)
    if word and month is None:
        return None
    return _checked(found, year, month, _number(said.get("day")))


def _day_or_month_first(found: re.Match[str], year: int | None, order: str) -> PartialDate:
    """`03/04/2026`, `03.04.2026` and the same without a year, once the day is settled."""
    first, sign, second = int(found["first"]), found["sign"], int(found["second"])
    if sign == "-" and year is None and first <= 12:
        return _checked(found, None, first, second)
    if sign == "." or first > 12 or first == second or (order == "day-first" and second <= 12):
        return _checked(found, year, second, first)
    if second > 12 or order == "month-first":
        return _checked(found, year, first, second)
    raise UnreadableDate(
        f'"{found[0]}" could be {first} {ENGLISH[second - 1]} or {second} {ENGLISH[first - 1]}',
        f"write {PartialDate(year, second, first)} or {PartialDate(year, first, second)}, "
        'or set date_order = "day-first" in vault.toml',
    )


_YEAR_4 = r"(?P<year>\d{4})"
_MONTH, _MONTH_2 = r"(?P<month>\d{1,2})", r"(?P<month>\d{2})"
_DAY, _DAY_2 = r"(?P<day>\d{1,2})", r"(?P<day>\d{2})"
_FIRST, _SECOND = r"(?P<first>\d{1,2})", r"(?P<second>\d{1,2})"
_FORMS = (
    rf"{_YEAR_4}-{_MONTH}-{_DAY}{_TIME}",
    rf"{_YEAR_4}{_MONTH_2}{_DAY_2}{_TIME}",
    rf"{_YEAR_4}/{_MONTH}/{_DAY}{_TIME}",
    rf"{_YEAR_4}\.\s?{_MONTH}\.\s?{_DAY}\.?{_TIME}",
    rf"(?:{_YEAR_4}[年년]\s?)?{_MONTH}[月월](?:\s?{_DAY}[日일号號])?",
    rf"{_YEAR_4}[年년]",
    rf"--?{_MONTH_2}-?{_DAY_2}?",
    rf"{_FIRST}(?P<sign>[-/.])\s?{_SECOND}(?P=sign)\s?{_YEAR_4}{_TIME}",
    rf"{_FIRST}(?P<sign>[-/]){_SECOND}",
    rf"{_FIRST}(?P<sign>\.)\s?{_SECOND}\.?",
    rf"{_YEAR_4}[-/]{_MONTH}",
    rf"{_YEAR_4}-{_MONTH}-{_DAY}{_UNTIL}",
    rf"{_MONTH}[/.]{_YEAR_4}",
    rf"{_ABOUT}(?P<year>\d{{3,4}})",
    rf"{_ABOUT}(?P<year>\d{{1,4}})\s*(?:ce|a\.?d\.?)",
    r"a\.?d\.?\s*(?P<year>\d{1,4})",
    rf"{_WEEKDAY}{_WORD}\s+{_DAY_SAID}{_YEAR}(?:,\s*[^\W\d_]+|\s+[a-z]+day)?{_TIME}",
    rf"{_WEEKDAY}{_DAY_SAID}\s*{_OF}{_WORD}{_YEAR}{_TIME}",
    rf"{_DAY}[-/](?P<month>[^\W\d_]{{3,10}})[-/]{_YEAR_4}",
    rf"{_YEAR_4}(?:\.?\s+|-){_WORD}(?:\s+|-){_DAY}(?:-[áé]n|\.)?{_TIME}",
    rf"{_YEAR_4}\.?\s+{_WORD}",
    rf"{_WORD}{_YEAR}",
    rf"{_YEAR_4}-{_MONTH}-{_DAY}\s+{DAY_NAME}{_TIME}",
    rf"{_YEAR_4}_{_MONTH_2}_{_DAY_2}",  # as Logseq names its days
    rf"{_UNSAID}{{4}}-{_MONTH}-{_DAY}",
    rf"{_YEAR_4}(?:-{_MONTH})?(?:-{_UNSAID}{{1,2}}){{1,2}}",
)
"""How dates are written. Most are of the first form: `re` compiles the others when it must."""


def _number(digits: str | None) -> int | None:
    return int(digits) if digits else None


def _checked(
    found: re.Match[str], year: int | None, month: int | None, day: int | None
) -> PartialDate:
    if year in _NO_YEAR:
        year = None
    if year and day == 0:  # `1988-04-00`, as databases write what nobody knows
        month, day = month or None, None
    try:
        date(
            year if year is not None else 2000,
            1 if month is None else month,
            1 if day is None else day,
        )
    except ValueError:
        raise UnreadableDate(f'"{found[0]}" is no day in the calendar') from None
    return PartialDate(year, month, day)
