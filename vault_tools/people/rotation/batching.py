"""Who could be met in one go, of those whose turn it is: one dinner, two names.

Finds what makes people fit together. Whose turn it is comes from the plan; how it is worded is for
the pages.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import Literal

from msgspec import Struct

from vault_tools.notes.dates import PartialDate
from vault_tools.notes.resolve import NoteIndex, fold
from vault_tools.people.contact import Contact
from vault_tools.people.showing.secrets import sayable
from vault_tools.problems import Place

SharedThing = Literal["household", "gathering", "organization", "place"]
MOST = 4  # people who can still talk to one another
COUPLE = frozenset(
    {"spouse", "partner", "wife", "husband", "fiancé", "fiancée", "girlfriend", "boyfriend"}
)


class Together(Struct, frozen=True):
    """Two to four contacts, in the order given, and the closest thing that they share.

    `shared` is what the notes call it, in Markdown: an address, what happened at the gathering, the
    name of an organization, a place; empty for a couple without an address. `place` is where
    it is written for the first of them, `on` the day of a gathering.
    """

    contacts: tuple[Contact, ...]
    reason: SharedThing
    shared: str
    place: Place
    on: PartialDate | None = None


class _Tie(Struct, frozen=True):
    """Something that people share. The `key` is one for all who do, however each note spells it."""

    key: tuple[str, ...]
    shared: str
    place: Place
    on: PartialDate | None = None


_TiesFound = Iterator[tuple[_Tie, Contact]]
_Shared = tuple[_Tie, set[str]]
"""A tie as the first of those who share it has it, and the paths of all of them."""


def offer_together(
    contacts: Sequence[Contact], index: NoteIndex, before: date
) -> tuple[Together, ...]:
    """Groups of contacts who share something, each contact in one at most, the closest first.

    Only gatherings before the day `before` count. Groups come in the order of their first
    contact. More than four who share something are split into groups of two to four.
    """
    left = {contact.path: sayable(contact) for contact in contacts}
    groups: list[Together] = []
    for reason, find_ties in TIES.items():
        shared: dict[tuple[str, ...], _Shared] = {}
        for tie, contact in find_ties(tuple(left.values()), index, before):
            shared.setdefault(tie.key, (tie, set()))[1].add(contact.path)
        several = [one for one in shared.values() if len(one[1]) > 1]
        while found := _closest(several, left):
            tie, paths = found
            groups += [
                Together(
                    tuple(left.pop(path) for path in part), reason, tie.shared, tie.place, tie.on
                )
                for part in even_groups(paths)
            ]
    order = {contact.path: number for number, contact in enumerate(contacts)}
    return tuple(sorted(groups, key=lambda group: order[group.contacts[0].path]))


def even_groups(members: Sequence[str]) -> list[tuple[str, ...]]:
    """As few groups of at most four as there can be, all about as large."""
    count = -(-len(members) // MOST)
    ends = [len(members) * number // count for number in range(count + 1)]
    return [tuple(members[a:b]) for a, b in pairwise(ends)]


def _closest(
    shared: Iterable[_Shared], left: Mapping[str, Contact]
) -> tuple[_Tie, list[str]] | None:
    """What most of those left share; among equals the latest gathering, then whose comes first."""
    order = {path: number for number, path in enumerate(left)}
    found = [(tie, sorted(paths & order.keys(), key=order.__getitem__)) for tie, paths in shared]
    return max(
        (one for one in found if len(one[1]) > 1),
        key=lambda one: (len(one[1]), str(one[0].on or ""), -order[one[1][0]]),
        default=None,
    )


def _households(contacts: Sequence[Contact], index: NoteIndex, _: date) -> _TiesFound:
    """One address, or a couple of whom nothing says that they live apart."""
    by_path = {contact.path: contact for contact in contacts}
    for contact in contacts:
        if contact.household:
            key = ("address", fold(contact.household))
            yield _Tie(key, contact.household, contact.place_of("household")), contact
    for contact in contacts:
        for label, named in contact.family:
            other = by_path.get(contact.note_of(named, index) or "")
            if label in COUPLE and other and other != contact and not _live_apart(contact, other):
                pair = ("couple", *sorted((contact.path, other.path)))
                tie = _Tie(pair, "", Place(contact.path, named.line, named.column))
                yield tie, contact
                yield tie, other


def _live_apart(one: Contact, other: Contact) -> bool:
    pairs = ((one.household, other.household), (one.location, other.location))
    return any(a and b and fold(a) != fold(b) for a, b in pairs)


def _gatherings(contacts: Sequence[Contact], _: NoteIndex, before: date) -> _TiesFound:
    """An evening that logs tell of with those who took part, or a meeting's list.

    What each of them has in a note of their own is one evening: the same people on one day.
    """
    for contact in contacts:
        for one in contact.interactions:
            listed = one.where == "meeting"
            if one.secret:
                continue
            if one.counts and one.day < before and (listed or one.people):
                there = (str(one.day), *sorted({contact.path, *one.people}))
                key = (one.place.path,) if listed else there
                yield _Tie(key, one.text, one.place, one.on), contact


def _organizations(contacts: Sequence[Contact], index: NoteIndex, _: date) -> _TiesFound:
    for contact in contacts:
        for named in contact.organizations:
            key = contact.note_of(named, index) or fold(named.name)
            place = Place(contact.path, named.line, named.column)
            yield _Tie((key,), named.name, place), contact


def _places(contacts: Sequence[Contact], _: NoteIndex, __: date) -> _TiesFound:
    """`Lisbon` is `Lisbon, Portugal`, as long as nobody lives in another Lisbon."""
    spelt = {contact.path: _parts_of(contact) for contact in contacts}
    for contact in contacts:
        if parts := spelt[contact.path]:
            longer = {other for other in spelt.values() if other[: len(parts)] == parts} - {parts}
            key = min(longer) if len(longer) == 1 else parts
            yield _Tie(key, contact.location, contact.place_of("location")), contact


def _parts_of(contact: Contact) -> tuple[str, ...]:
    """`lisbon`, `portugal`; empty for a country alone, which is too large to meet in."""
    if {"country", "location"} & dict(contact.places).keys() == {"country"}:
        return ()
    return tuple(part for each in contact.location.split(",") if (part := fold(each.strip())))


TIES: Mapping[SharedThing, Callable[[Sequence[Contact], NoteIndex, date], _TiesFound]] = {
    "household": _households,
    "gathering": _gatherings,
    "organization": _organizations,
    "place": _places,
}
"""The ties, from the closest to the loosest."""
