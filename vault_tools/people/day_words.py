"""Days in the words in which reasons tell them, no more exactly than they are known."""

from datetime import date

from vault_tools.notes.months import ENGLISH
from vault_tools.people.interactions import Interaction


def long_day(day: date) -> str:
    """`17 November 2026`."""
    return f"{day.day} {ENGLISH[day.month - 1]} {day.year}"


def when_it_was(one: Interaction) -> str:
    """`on 17 November 2026`; where no day is known, `in November 2026` or `in 2026`."""
    match one.known:
        case "day":
            return f"on {long_day(one.day)}"
        case "month":
            return f"in {ENGLISH[one.day.month - 1]} {one.day.year}"
    return f"in {one.day.year}"
