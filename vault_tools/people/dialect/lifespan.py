"""Both ends of a life in one text: `1815–1852`, `c. 1649-1701`, `63 BCE - 14 CE`, `1950-`."""

import re

from msgspec import Struct

from vault_tools.notes.dates import PartialDate
from vault_tools.patterns import pattern

_BEFORE = r"(?:[^\w–—-]|\b(?:c|ca|circa|b|d|born|died|about|around)\b\.?)*"
_ERA = r"(BCE?|B\.C\.(?:E\.)?|CE|AD|A\.D\.|v\. ?Chr\.|n\. ?Chr\.)?"
_END = rf"{_BEFORE}(\d{{1,4}})\s*{_ERA}\W{{0,3}}?"
_TO = r"\s*(?:[-–—]|\bto\b|\buntil\b|(?=†))\s*"
_WHOLE = rf"{_END}{_TO}{_END}"
_OPEN = rf"{_END}{_TO}(?:present|now|today|heute)?\W*"
_BEHIND_NAME = pattern(r"(.*\S)\s*\(([^()]*\d[^()]*)\)\s*")
_LONG_AGO = 1930  # whoever began to work then keeps no notes on it
_LONGEST = 125  # years of a life; "(555-1234)" is a telephone number
_BEFORE_CHRIST = ("b", "v")
_DIGITS = 3  # of a year without an era; with fewer digits it may be a month


class Lifespan(Struct, frozen=True):
    """When a life began and ended.

    `died` is None of somebody alive, and empty where the year cannot be said in this calendar.
    """

    born: PartialDate | None
    died: PartialDate | None


def parse_lifespan(text: str) -> Lifespan | None:
    """The ends of a life, or None for a text that says something else."""
    if found := re.fullmatch(_WHOLE, text.strip(), re.IGNORECASE):
        first, first_era, last, last_era = (found[group] or "" for group in range(1, 5))
        if not _are_years((first, first_era), (last, last_era)):
            return None
        if _is_before_christ(last_era):  # "100-44 BCE": the era stands behind both
            return Lifespan(None, PartialDate())
        born = None if _is_before_christ(first_era) else PartialDate(int(first))
        return Lifespan(born, PartialDate(int(last)))
    found = re.fullmatch(_OPEN, text.strip(), re.IGNORECASE)
    if found and len(found[1]) > _DIGITS:
        return Lifespan(PartialDate(int(found[1])), None)
    return None


def life_behind(name: str) -> tuple[str, Lifespan | None]:
    """A name, and the years of a life in brackets behind it: `Ana Lind (1912–1954)`.

    Of later years nobody knows that they are not those in which one worked together.
    """
    found = _BEHIND_NAME.fullmatch(name)
    span = parse_lifespan(found[2]) if found else None
    if not found or not span or span.died is None:
        return name, None
    born, died = (day.year if day else None for day in (span.born, span.died))
    past = (born or 0) < _LONG_AGO
    lived = born is None or died is None or 0 <= died - born <= _LONGEST
    return (found[1], span) if past and lived else (name, None)


def _are_years(*ends: tuple[str, str]) -> bool:
    eras = any(era for _, era in ends)
    return all(int(year) and (eras or len(year) >= _DIGITS) for year, _ in ends)


def _is_before_christ(era: str) -> bool:
    return era.casefold().startswith(_BEFORE_CHRIST)
