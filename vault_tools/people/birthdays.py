"""Birthdays: when the next one is, and which are ahead or just past.

A birthday may lack its year (then no age is told) or its day (then it belongs to its month and
to no day). February 29 falls on the day that the settings say in years without one.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from vault_tools.notes.dates import PartialDate
from vault_tools.people.contact import Contact
from vault_tools.people.settings import Settings


@dataclass(frozen=True, slots=True)
class Birthday:
    """One birthday of one year. `age` is None where the year of birth is unknown."""

    contact: Contact
    on: date
    age: int | None


def birthday_in(born: PartialDate, year: int, february_29: str = "02-28") -> date | None:
    """The day in `year` on which a birthday is kept; None where month or day is unknown."""
    if not (born.month and born.day):
        return None
    try:
        return date(year, born.month, born.day)
    except ValueError:
        month, day = map(int, february_29.split("-"))
        return date(year, month, day)


def birthdays_around(
    contacts: Iterable[Contact], today: date, settings: Settings
) -> tuple[Birthday, ...]:
    """The birthdays from `birthdays_belated` days ago to `birthdays_ahead` days ahead, in order.

    Those of people who died are kept out: their day is on their page, not on a list of wishes.
    """
    first = today - timedelta(days=settings.birthdays_belated)
    last = today + timedelta(days=settings.birthdays_ahead)
    found = [
        Birthday(contact, on, _age(contact.birthday, on))
        for contact in contacts
        if contact.birthday and not contact.died
        for year in range(first.year, last.year + 1)
        if (on := birthday_in(contact.birthday, year, settings.february_29)) and first <= on <= last
    ]
    return tuple(sorted(found, key=lambda one: (one.on, one.contact.name, one.contact.path)))


def _age(born: PartialDate, on: date) -> int | None:
    return on.year - born.year if born.year and born.year < on.year else None
