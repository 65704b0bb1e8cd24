"""How often: a cadence such as `3 weeks`, and a rhythm, a cadence with a longest interval.

This module owns the words people use for an interval, the one form that we write ourselves
("3 weeks", which an Obsidian Base can compute with), and stepping through the calendar by it.
Whose turn it is belongs to `whose_turn`; which cadence a person's circle gives, to the contact.
"""

import re
from calendar import monthrange
from contextlib import suppress
from datetime import date, timedelta

from msgspec import Struct

from vault_tools.notes.resolve import without_accents
from vault_tools.patterns import pattern
from vault_tools.people.rotation.cadence_words import (
    ABOUT,
    AMBIGUOUS,
    BEHIND_A_NUMBER,
    EVERY,
    IN_A,
    NEVER,
    NUMBERS,
    NUMBERS_ELSEWHERE,
    SO_OFTEN,
    TIMES,
    UNITS,
    WORDS,
    CadenceUnit,
    is_weekday,
)

DAYS_IN: dict[CadenceUnit, float] = {"day": 1, "week": 7, "month": 365.2425 / 12, "year": 365.2425}
"""Nominal days of a unit: a month is a twelfth of the mean Gregorian year."""

_LONGEST_YEARS = 100
_LONGEST_TEXT = 200  # characters; more are no cadence, and would be searched for long
_EXAMPLES = ("3 weeks", "monthly", "every 10 days")

_COUNTED = NUMBERS | NUMBERS_ELSEWHERE
_IN_WORDS = "|".join(sorted(_COUNTED, key=len, reverse=True))
_COUNT = rf"(?:\d{{1,5}}(?:st|nd|rd|th)?|(?:{_IN_WORDS})\b)"  # no "to" in "today"
_EVERY = pattern(rf"^(?:{'|'.join(EVERY)}) ")
_SO_MANY = pattern(rf"(?:(?P<count>{_COUNT}) ?)?(?P<unit>[^\W\d_]+)")
_TIMES_A = pattern(
    rf"(?:(?P<word>{'|'.join(TIMES)})|(?P<count>{_COUNT}) ?(?:{'|'.join(SO_OFTEN)})) "
    rf"(?:{'|'.join(IN_A)}) (?P<unit>[^\W\d_]+)"
)
_EASTERN_EVERY = pattern(
    r"(?:每隔?|毎)(?=\d)|(?<=\w)(?:ごと|ごとに|に[1一][回度]|마다|一次|1次|1회|에 ?[한1] ?번| bir)$"
)
_EASTERN_TIMES = pattern(r"(?P<unit>[年月週周])に?(?P<count>\d)[回次]")
_EASTERN_UNITS: dict[str, CadenceUnit] = {"年": "year", "月": "month", "週": "week", "周": "week"}
_REMARK = pattern(r" ?\([^()]*\)$")
_PER = pattern(rf"(?:(?P<count>{_COUNT}) ?(?:times|[x×])? ?)?(?:/|\bper\b) ?(?P<unit>[a-z]+)")
_ON_A_DAY = pattern(r"(?P<rhythm>.+?),? (?:on |am |le |el |op )?(?P<day>[^\W\d_]+)")
_ISO = pattern(r"p(?:(\d{1,3})y)?(?:(\d{1,4})m)?(?:(\d{1,4})w)?(?:(\d{1,5})d)?")
_AT_MOST = r"(?:at (?:the )?most|at (?:the )?longest|max|maximum|up to|no longer than|not over)"
_BOUNDED = pattern(
    rf"(?P<ideal>.+?) ?(?:, ?|; ?|\(| )\b(?:{_AT_MOST} (?P<after>[^()]+?)"
    rf"|(?P<before>[^(),]+?) {_AT_MOST})\)?"
)
_SPAN = pattern(rf"(?P<low>{_COUNT}) ?(?:-|–|to) ?(?P<high>{_COUNT}) ?(?P<unit>[^\W\d_]+)")
_ABOUT = pattern(rf"^(?:(?:{'|'.join(ABOUT)})\.? |~ ?)|(?: or so|-?ish)$")
_SIGNS = pattern(r"^[^\w\x00-\x7f]+ |(?: [^\w\x00-\x7f]+)+$|(?: #\w\S*)+$")  # "🗓 monthly", and tags


class CadenceError(ValueError):
    """Text that names no cadence; `suggestion` is what was probably meant, if anything is."""

    def __init__(self, text: str, suggestion: str = "") -> None:
        super().__init__(f'cannot read "{text}" as a cadence')
        self.suggestion = suggestion

    @property
    def hint(self) -> str:
        if self.suggestion:
            return f'did you mean "{self.suggestion}"?'
        return ", ".join(f'"{example}"' for example in _EXAMPLES)


class Cadence(Struct, frozen=True):
    """An interval in whole calendar units, from one day to a hundred years."""

    count: int
    unit: CadenceUnit

    def __post_init__(self) -> None:
        if self.count < 1 or self.days > _LONGEST_YEARS * DAYS_IN["year"]:
            raise ValueError(f"a cadence is one day to {_LONGEST_YEARS} years, not {self}")

    def __str__(self) -> str:
        return f"{self.count} {self.unit}{'' if self.count == 1 else 's'}"

    @property
    def days(self) -> float:
        """Nominal length in days, for ratios; `after` and `before` step by the calendar."""
        return self.count * DAYS_IN[self.unit]

    def after(self, day: date) -> date:
        """The day one interval later; Jan 31 + 1 month is the last day of February."""
        return step(day, self.count, self.unit)

    def before(self, day: date) -> date:
        """The day one interval earlier; Mar 31 - 1 month is the last day of February."""
        return step(day, -self.count, self.unit)


class Rhythm(Struct, frozen=True):
    """How often somebody wishes to be in touch, and how long it should take at the longest."""

    ideal: Cadence
    longest: Cadence | None = None

    def __post_init__(self) -> None:
        if self.longest is not None and self.longest.days < self.ideal.days:
            raise ValueError(f"the longest interval, {self.longest}, is under {self.ideal}")

    def __str__(self) -> str:
        return f"{self.ideal}, {self.longest} at most" if self.longest else str(self.ideal)

    @property
    def every(self) -> str:
        """As it stands behind the word "every": "month", "3 weeks", "week, 2 weeks at most"."""
        return str(self).removeprefix("1 ")


def step(day: date, count: int, unit: CadenceUnit) -> date:
    """`count` units from a day; a day that its month lacks becomes the month's last.

    What would leave Python's calendar (years 1 to 9999) stops at its edge.
    """
    try:
        if unit in {"day", "week"}:
            return day + timedelta(days=count * (7 if unit == "week" else 1))
        months = day.year * 12 + day.month - 1 + count * (12 if unit == "year" else 1)
        year, month = divmod(months, 12)
        return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    except (ValueError, OverflowError):
        return date.max if count > 0 else date.min


def parse_cadence(text: str) -> Cadence | None:
    """The interval that a text names; None for `never`, `none` and nothing at all.

    Reads "3 weeks", "every other month", "fortnightly", "twice a year", "6w", "P3M" and a bare
    number of days; a remark in brackets behind it is passed over. Raises `CadenceError` for
    anything else.
    """
    words = _REMARK.sub("", _normalized(text))
    if words in NEVER:
        return None
    try:
        found = _read_cadence(words)
    except ValueError as error:
        raise CadenceError(text.strip()) from error
    if found is None:
        raise CadenceError(text.strip(), _suggestion_for(words))
    return found


def parse_rhythm(text: str) -> Rhythm | None:
    """Like `parse_cadence`, with an optional longest interval after it.

    "every 4 weeks, 6 at most", "4 weeks (at most 2 months)" and "4-6 weeks" all give one; a
    bound without a unit takes the unit of the ideal.
    """
    if len(text) > _LONGEST_TEXT:
        raise CadenceError(text.strip())
    words = _normalized(text)
    with suppress(ValueError):
        if found := _read_cadence(words):  # as most are, with no bound behind it
            return Rhythm(found)
    ideal, longest = _halves(words)
    try:
        wished = parse_cadence(ideal)
        bound = _longest_interval(longest, wished) if longest and wished else None
    except CadenceError as error:
        raise CadenceError(text.strip(), error.suggestion if not longest else "") from error
    if wished is None:
        return None
    if bound is not None and bound.days < wished.days:
        raise CadenceError(text.strip(), str(Rhythm(bound, wished)))
    return Rhythm(wished, bound)


def names_rhythm(text: str) -> bool:
    """Whether a text is a rhythm in words: "alle 6 Wochen", "monthly"; no bare number of days."""
    try:
        return not text.strip().isdecimal() and parse_rhythm(text) is not None
    except CadenceError:
        return False


def _halves(words: str) -> tuple[str, str]:
    """The text of the ideal and of the longest interval; the second is empty without a bound."""
    if span := _SPAN.fullmatch(_EVERY.sub("", words)):
        return f"{span['low']} {span['unit']}", f"{span['high']} {span['unit']}"
    if bounded := _BOUNDED.fullmatch(words):
        return bounded["ideal"].rstrip(",; "), (bounded["after"] or bounded["before"]).strip()
    return words, ""


def _longest_interval(words: str, ideal: Cadence) -> Cadence | None:
    if re.fullmatch(_COUNT, words):
        return parse_cadence(f"{words} {ideal.unit}s")
    return parse_cadence(words)


def _normalized(text: str) -> str:
    """Lower case without accents, single blanks, no signs around it, `half-yearly` in two words."""
    words = " ".join(without_accents(text.casefold()).strip(" \t\r\n\"'.?!#").split())
    words = _SIGNS.sub("", words)
    words = _ABOUT.sub("", words)
    return re.sub(r"(?<=[a-z0-9])-(?=[a-z])", " ", words)


def _read_cadence(words: str) -> Cadence | None:
    """What normalized words say; None where they follow no known form."""
    words = words if words in WORDS else _EASTERN_EVERY.sub("", _EVERY.sub("", words))
    if words in WORDS:
        return Cadence(*WORDS[words])
    if so_often := _EASTERN_TIMES.fullmatch(words):
        return _shared_out(int(so_often["count"]), _EASTERN_UNITS[so_often["unit"]])
    if re.fullmatch(r"\d{1,5}", words):
        return Cadence(int(words), "day")
    if words.startswith("p") and (iso := _ISO.fullmatch(words)):
        return _from_iso(*(int(part or 0) for part in iso.groups()))
    if many := _SO_MANY.fullmatch(words):
        return _every_unit(_number(many["count"] or "1"), many["unit"], words)
    if times := _TIMES_A.fullmatch(words):
        count = TIMES[times["word"]] if times["word"] else _number(times["count"])
        unit = times["unit"]
        if unit in UNITS:
            return _shared_out(count, UNITS[unit])
        return Cadence(*WORDS[unit]) if count == 1 and unit in WORDS else None
    if (per := _PER.fullmatch(words)) and per["unit"] in UNITS:
        return _shared_out(_number(per["count"] or "1"), UNITS[per["unit"]])
    if (on_a_day := _ON_A_DAY.fullmatch(words)) and is_weekday(on_a_day["day"]):
        found = _read_cadence(on_a_day["rhythm"])
        daily = found is not None and found.unit == "day" and found.count == 1
        return Cadence(1, "week") if daily else found  # "daily on weekends"
    return None


def _every_unit(count: int, unit: str, words: str) -> Cadence | None:
    if unit in UNITS and (len(unit) > 1 or not unit.isascii() or re.match(r"\d", words)):
        return Cadence(count, UNITS[unit])
    if is_weekday(unit):
        return Cadence(count, "week")
    if unit in BEHIND_A_NUMBER:
        return Cadence(count, BEHIND_A_NUMBER[unit])
    if unit in {"fortnight", "fortnights", "quarter", "quarters"}:
        times, base = WORDS[unit.rstrip("s")]
        return Cadence(count * times, base)
    return None


def _from_iso(years: int, months: int, weeks: int, days: int) -> Cadence | None:
    """An ISO 8601 duration, where it comes to whole units of one kind (`P1Y6M`: 18 months)."""
    if (years or months) and not (weeks or days):
        return Cadence(years, "year") if not months else Cadence(years * 12 + months, "month")
    if (weeks or days) and not (years or months):
        return Cadence(weeks, "week") if not days else Cadence(weeks * 7 + days, "day")
    return None


def _shared_out(count: int, unit: CadenceUnit) -> Cadence:
    """`count` times a unit: twice a year is every six months, twice a month every 15 days."""
    if count == 1:
        return Cadence(1, unit)
    if unit == "year" and count and 12 % count == 0:
        return Cadence(12 // count, "month")
    return Cadence(max(1, round(DAYS_IN[unit] / max(count, 1))), "day")


def _number(word: str) -> int:
    return _COUNTED[word] if word in _COUNTED else int(word.rstrip("stndrh"))


def _suggestion_for(words: str) -> str:
    """The same words with each misspelt one put right, where that makes a cadence."""
    if words in AMBIGUOUS:
        return 'every 2 months" or "twice a month'
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    known = [word for word in (*UNITS, *WORDS, *NUMBERS, *TIMES, *EVERY) if len(word) > 2]
    parts = re.findall(r"[a-z]+|\d+", words)
    mended = [
        part
        if part in {*known, *UNITS, *NUMBERS} or part.isdigit()
        else next(iter(get_close_matches(part, known, n=1, cutoff=0.7)), part)
        for part in parts
    ]
    try:
        found = _read_cadence(" ".join(mended))
    except ValueError:
        return ""
    return str(found) if found else ""
