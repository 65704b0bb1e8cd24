"""Days in words, and those of interactions no more exactly than they are known.

Spans of time, and days as seen from today, are for `pages/wording/words.py`.
"""

from datetime import date

from vault_tools.notes.dates import PartialDate
from vault_tools.notes.months import ENGLISH, WEEKDAYS
from vault_tools.people.interactions.interaction import Interaction


def weekday(day: date) -> str:
    return WEEKDAYS[day.weekday()]


def short_day(day: date) -> str:
    """`17 November`."""
    return f"{day.day} {ENGLISH[day.month - 1]}"


def long_day(day: date) -> str:
    """`17 November 2026`."""
    return f"{short_day(day)} {day.year}"


def month_and_year(day: date) -> str:
    """`November 2026`."""
    return f"{ENGLISH[day.month - 1]} {day.year}"


def when_it_was(one: Interaction) -> str:
    """`on 17 November 2026`; where no day is known, `in November 2026` or `in 2026`."""
    return on_or_in(one.on)


def on_or_in(on: PartialDate) -> str:
    """The same for a date whose year is known."""
    if on.exact:
        return f"on {long_day(on.exact)}"
    return f"in {ENGLISH[on.month - 1]} {on.year}" if on.month else f"in {on.year}"
