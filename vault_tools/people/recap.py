"""A year looked back on: what passed with one person, or with all of them.

It is gathered from the notes alone. Nobody is counted against anybody else.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from vault_tools.people.contact import Contact
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.interactions.with_whom import what_passed

LONG = 2 * 365  # days of silence after which somebody is found again


class Moment(Struct, frozen=True):
    """Something that happened, and with whom; `told` is how the first of them has it."""

    told: Interaction
    contacts: tuple[Contact, ...]


class Recap(Struct, frozen=True):
    """A year up to a day. `moments` are in order, each once however many notes tell of it.

    `new` were met or first in touch in it; `again` are those of whom there was nothing for two
    years before, with the day of the last time.
    """

    year: int
    moments: tuple[Moment, ...]
    new: tuple[Contact, ...] = ()
    again: tuple[tuple[Contact, date], ...] = ()

    def given(self) -> tuple[Moment, ...]:
        """What went from me to them."""
        return tuple(one for one in self.moments if one.told.direction == "to")

    def received(self) -> tuple[Moment, ...]:
        return tuple(one for one in self.moments if one.told.direction == "from")


def look_back(contacts: Sequence[Contact], year: int, today: date) -> Recap:
    """The year with these people, as far as it has come."""
    firsts = [(one, _first_year(one, today)) for one in contacts]
    reach_back = any(first < year for _, first in firsts if first)
    return Recap(
        year,
        tuple(_moments(contacts, year, today)),
        tuple(one for one, first in firsts if _is_new(one, year, first if reach_back else None)),
        tuple(_found_again(contacts, year, today)),
    )


def _moments(contacts: Iterable[Contact], year: int, today: date) -> Iterator[Moment]:
    found: dict[tuple[object, ...], tuple[Interaction, list[Contact]]] = {}
    for contact in contacts:
        for one in contact.contacts(today):
            if one.day.year == year and one.where != "field":
                key = (one.day, one.time, one.kind, what_passed(one.text))
                found.setdefault(key, (one, []))[1].append(contact)
    for one, present in sorted(found.values(), key=lambda pair: pair[0]):
        yield Moment(one, tuple(dict.fromkeys(present)))


def _first_year(contact: Contact, today: date) -> int | None:
    """The year of the first contact of which something is told."""
    first = next(iter(contact.contacts(today)), None)
    return first.day.year if first and first.where != "field" else None


def _is_new(contact: Contact, year: int, first: int | None) -> bool:
    """Whether it began in the year, as `met` says or the `first` contact.

    The year in which all notes begin tells nothing of it: old friends are written down then too.
    """
    return (contact.met.year if contact.met and contact.met.year else first) == year


def _found_again(
    contacts: Iterable[Contact], year: int, today: date
) -> Iterator[tuple[Contact, date]]:
    for contact in contacts:
        days = [one.day for one in contact.contacts(today)]
        for before, after in pairwise(days):
            if after.year == year and (after - before).days >= LONG:
                yield contact, before
