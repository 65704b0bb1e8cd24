"""How often people were in touch of late, and the circle whose rhythm is nearest to that."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from math import log

from vault_tools.people.contact import Contact
from vault_tools.people.rotation.cadence import Rhythm
from vault_tools.remembered import remembered

LATELY = timedelta(days=365)
ENOUGH = 3  # days in touch, below which nothing is said of how often


@remembered
def times_lately(contact: Contact, today: date) -> int:
    """On how many days of the past year somebody was in touch; 0 where they are too few."""
    days = {one.day for one in contact.contacts(today) if one.day > today - LATELY}
    return len(days) if len(days) >= ENOUGH else 0


def days_told(contacts: Iterable[Contact], today: date) -> int:
    """How many days of the past year the notes tell of: all, if they begin before it."""
    first = (one.contacts(today)[:1] for one in contacts)
    begins = min((one.day for some in first for one in some), default=today)
    return max(1, (today - max(begins, today - LATELY)).days)


def nearest_circle(apart: float, rhythms: Mapping[str, Rhythm]) -> str:
    """The circle for contacts so many days apart; two weeks are as far from one as from four.

    There is at least one.
    """
    return min(rhythms, key=lambda name: abs(log(rhythms[name].ideal.days / apart)))
