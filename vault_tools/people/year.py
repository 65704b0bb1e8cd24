"""The year behind us: on which days there was somebody, and with how many people in all."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from msgspec import Struct, field

from vault_tools.people.contact import Contact
from vault_tools.people.rotation.calendar import Week
from vault_tools.remembered import remembered

WEEKS = 52


class YearBehind(Struct, frozen=True):
    """The weeks from `first` up to the day `until`.

    `days` counts the people of each day on which there was somebody, `people` those of all days.
    """

    first: Week
    until: date
    days: Mapping[date, int] = field(default_factory=dict)
    people: int = 0


def year_behind(contacts: Iterable[Contact], week: Week, today: date) -> YearBehind:
    """The week and the `WEEKS` before it, up to today; somebody counts once a day."""
    first = week.later(-WEEKS)
    days: Counter[date] = Counter()
    people = 0
    for contact in contacts:
        own = _days_between(contact, first.begins, today)
        days.update(own)
        people += bool(own)
    return YearBehind(first, today, dict(days), people)


@remembered
def _days_between(contact: Contact, first: date, last: date) -> frozenset[date]:
    """The days on which one was in touch."""
    told = contact.interactions
    return frozenset(one.day for one in told if one.counts and first <= one.day <= last)
