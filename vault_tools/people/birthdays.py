"""Birthdays and other days that come round: when the next is, which are ahead or just past.

A birthday may lack its year (then no age is told) or its day (then it belongs to its month and
to no day). February 29 falls on the day that the settings say in years without one.
"""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.dates import PartialDate
from vault_tools.people.contact import Contact
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import sayable
from vault_tools.remembered import remembered


def birthday_in(born: PartialDate, year: int, february_29: str = "02-28") -> date | None:
    """The day in `year` on which a birthday is kept; None where month or day is unknown."""
    if not (born.month and born.day):
        return None
    try:
        return date(year, born.month, born.day)
    except ValueError:
        month, day = map(int, february_29.split("-"))
        return date(year, month, day)


class DayOfTheirs(Struct, frozen=True):
    """A day of somebody's that comes round, in one year: a birthday, if it bears no `label`.

    `years` is None where the first year is unknown.
    """

    contact: Contact
    on: date
    years: int | None
    label: str = ""


def birthdays_ahead(
    contacts: Iterable[Contact], today: date, settings: Settings
) -> tuple[DayOfTheirs, ...]:
    """The birthdays from today to `birthdays_ahead` days ahead, in order."""
    around = _around(contacts, today, settings)
    return tuple(one for one in around if not one.label and one.on >= today)


def days_around(
    contacts: Iterable[Contact], today: date, settings: Settings
) -> tuple[DayOfTheirs, ...]:
    """Birthdays, and the other days that their notes keep, in order.

    From `birthdays_belated` days ago to `birthdays_ahead` days ahead. Those of people who died are
    kept out: their day is on their page, not on a list of wishes. Of a secret one is told that
    there is one.
    """
    return tuple(
        one if _is_sayable(one) else replace(one, label="a day", years=None)
        for one in _around(contacts, today, settings)
    )


def _is_sayable(one: DayOfTheirs) -> bool:
    return one.label in {label for label, _ in _days_of(sayable(one.contact))}


def _around(
    contacts: Iterable[Contact], today: date, settings: Settings
) -> tuple[DayOfTheirs, ...]:
    first = today - timedelta(days=settings.birthdays_belated)
    last = today + timedelta(days=settings.birthdays_ahead)
    found = [
        one for each in contacts for one in _days_between(each, first, last, settings.february_29)
    ]
    return tuple(
        sorted(found, key=lambda one: (one.on, one.contact.name, one.contact.path, one.label))
    )


@remembered
def _days_between(
    contact: Contact, first: date, last: date, february_29: str
) -> tuple[DayOfTheirs, ...]:
    if contact.died:
        return ()
    return tuple(
        DayOfTheirs(contact, on, _years(began, on), label)
        for label, began in _days_of(contact)
        for year in range(first.year, last.year + 1)
        if (on := birthday_in(began, year, february_29)) and first <= on <= last
        # A day that is still to come for the first time comes once.
        if not began.year or began.year <= year
    )


def _days_of(contact: Contact) -> Iterator[tuple[str, PartialDate]]:
    if contact.birthday:
        yield "", contact.birthday
    for one in contact.dates:
        yield one.label, one.on


def _years(began: PartialDate, on: date) -> int | None:
    return on.year - began.year if began.year and began.year < on.year else None
