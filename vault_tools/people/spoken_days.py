"""Days as one says them: "yesterday", "last tuesday", "3 weeks ago", "in two months".

A grammar of our own, in which nothing is guessed: what it does not know it does not read.
"""

import re
from datetime import date, timedelta

from vault_tools.notes.dates import UnreadableDate, parse_date
from vault_tools.people.cadence import Cadence, CadenceError, parse_cadence

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_NAMED = {"today": 0, "now": 0, "yesterday": -1, "tomorrow": 1}
_AGO = re.compile(r"(.+?)\s+ago")
_AHEAD = re.compile(r"(?:in|for|another)?\s*(.+)")


def parse_past_day(text: str, today: date) -> date | None:
    """A day up to today; None for anything else. A weekday is the latest one before today."""
    words = _plain(text)
    if (day := _named(words, today)) and day <= today:
        return day
    if number := _weekday(words, "last ", "on ", "this "):
        return today - timedelta(days=(today.weekday() - number + 6) % 7 + 1)
    if (ago := _AGO.fullmatch(words)) and (span := _span(ago[1])):
        return span.before(today)
    day = _written(text, today, ahead=False)
    return day if day and day <= today else None


def parse_coming_day(text: str, today: date) -> date | None:
    """A day after today; None for anything else. A weekday is the first one after today."""
    words = _plain(text).removeprefix("until ").removeprefix("till ")
    if (day := _named(words, today)) and day > today:
        return day
    if words in {"next week", "next month", "next year"}:
        words = f"1 {words.removeprefix('next ')}"
    if number := _weekday(words, "next ", "on ", "this "):
        return today + timedelta(days=(number - 1 - today.weekday() - 1) % 7 + 1)
    day = _written(words, today, ahead=True)
    if day is None and (ahead := _AHEAD.fullmatch(words)) and (span := _span(ahead[1])):
        day = span.after(today)
    return day if day and day > today else None


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())


def _named(words: str, today: date) -> date | None:
    return today + timedelta(days=_NAMED[words]) if words in _NAMED else None


def _weekday(words: str, *before: str) -> int:
    """The weekday's number from 1 for Monday, named whole or by three letters or more; else 0."""
    for word in before:
        words = words.removeprefix(word)
    found = [n for n, name in enumerate(_WEEKDAYS, 1) if len(words) > 2 and name.startswith(words)]
    return found[0] if len(found) == 1 else 0


def _span(words: str) -> Cadence | None:
    if words.isdigit() or words.endswith("ly"):
        return None
    try:
        return parse_cadence(words)
    except CadenceError:
        return None


def _written(text: str, today: date, *, ahead: bool) -> date | None:
    """A date in figures or words; without a year the nearest such day in the wanted direction."""
    try:
        found = parse_date(text)
    except UnreadableDate:
        return None
    if found is None or not (found.month and found.day):
        return None
    if found.year:
        return found.exact
    try:
        day = date(today.year, found.month, found.day)
        if ahead and day <= today:
            return day.replace(year=today.year + 1)
        return day.replace(year=today.year - 1) if not ahead and day > today else day
    except ValueError:  # 29 February in a year without one
        return None
