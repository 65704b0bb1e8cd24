"""Who knows whom, as the notes tell it: ties between contacts, each with its evidence.

Two people are tied directly, or by something that they share: an organization, an evening. What
is shared is one `Hub` with its members and never their pairs, so that a large one costs no more
than its list. How warm a tie is on a day is for `tie_warmth`.
"""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from vault_tools.people.contact import Contact
from vault_tools.people.giving import DOORS
from vault_tools.people.interactions import Interaction
from vault_tools.people.organizations import Organization, Organizations
from vault_tools.people.tried import NOTED, happened
from vault_tools.people.understand import People
from vault_tools.people.values import Named
from vault_tools.problems import Place

Kind = Literal[
    "family", "knows", "introduced_by", "intro", "introduced", "together", "meeting", "organization"
]
Standing = Literal["now", "before", "door", "there"]
_TO_ME = re.compile(r"\b(?:me|us)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Evidence:
    """What says that two people know one another, or that somebody belongs to a hub.

    `words` are what the note calls it: "sister", the evening. Of a direct tie `of` is the path of
    the one whose note says it, or who made the two acquainted.
    """

    kind: Kind
    place: Place
    on: date | None = None
    words: str = ""
    of: str = ""


@dataclass(frozen=True, slots=True)
class Membership:
    """Somebody in a hub: at an organization now or before, or a `door` to it, or `there`."""

    contact: str
    standing: Standing
    evidence: Evidence


@dataclass(frozen=True)
class Hub:
    """Something that several people share, and what it is called; each is a member once.

    `on` is the day of an evening.
    """

    kind: Kind
    name: str
    members: tuple[Membership, ...]
    on: date | None = None

    @property
    def size(self) -> int:
        return len(self.members)


@dataclass(frozen=True, slots=True)
class Introduction:
    """An entry in which a door was opened: from `by` (a contact, or "" for me) to somebody.

    `to` are contacts, `organizations` keys. Where I opened it, `other` is whose note tells it.
    """

    told: Interaction
    by: str
    to: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    other: str = ""


@dataclass
class Network:
    """All ties of a vault. `direct[a][b]` and `direct[b][a]` are one list of evidence.

    `noted` are ideas in a log that speak of somebody else: two who might be brought together.
    """

    contacts: Mapping[str, Contact]
    organizations: Mapping[str, Organization]
    direct: dict[str, dict[str, list[Evidence]]] = field(default_factory=dict)
    hubs: dict[str, Hub] = field(default_factory=dict)
    hubs_of: dict[str, list[tuple[str, Membership]]] = field(default_factory=dict)
    introductions: list[Introduction] = field(default_factory=list)
    noted: dict[tuple[str, str], Interaction] = field(default_factory=dict)

    def tie(self, a: str, b: str, evidence: Evidence) -> None:
        if a != b:
            shared = self.direct.setdefault(a, {}).setdefault(b, [])
            self.direct.setdefault(b, {})[a] = shared
            shared.append(evidence)

    def share(self, key: str, hub: Hub) -> None:
        """A hub; one of two people is a plain tie."""
        if hub.kind != "organization" and hub.size == 2:
            a, b = hub.members
            self.tie(a.contact, b.contact, a.evidence)
        elif hub.size > 1 or hub.kind == "organization":
            self.hubs[key] = hub
            for member in hub.members:
                self.hubs_of.setdefault(member.contact, []).append((key, member))

    def know_each_other(self, a: str, b: str) -> bool:
        """Whether anything says that two contacts know one another."""
        mine = {key for key, _ in self.hubs_of.get(a, ())}
        shared = any(key in mine for key, _ in self.hubs_of.get(b, ()))
        return shared or b in self.direct.get(a, {})


def read_ties(people: People, organizations: Organizations) -> Network:
    """The ties in all notes; nothing here knows what day it is."""
    contacts = people.by_path()
    network = Network(contacts, organizations.by_key)
    evenings: dict[tuple[str, int], list[Membership]] = {}
    days: dict[tuple[str, int], Interaction] = {}
    doors: dict[str, list[Membership]] = {}
    for contact in people.contacts:
        _read_fields(network, contact, people)
        for one in contact.interactions:
            if one.secret:
                continue
            if evening := _evening(one):
                evidence = Evidence(_kind_of(one), one.place, one.day, one.text)
                here = evenings.setdefault(evening, [])
                here += (
                    Membership(path, "there", evidence) for path in (contact.path, *one.people)
                )
                days[evening] = one
            if one.kind in DOORS and one.place.path == contact.path and happened(one):
                opened = _introduction(one, contact, people, organizations)
                network.introductions.append(opened)
                _read_introduction(network, opened, contact, doors)
            if one.kind in NOTED and one.place.path == contact.path:
                for other in _spoken_of(one, contact, people, network.contacts):
                    network.noted[min(contact.path, other), max(contact.path, other)] = one
    for evening, members in evenings.items():
        one = days[evening]
        hub = Hub(_kind_of(one), one.text, _each_once(members), one.day)
        network.share(":".join(map(str, evening)), hub)
    _read_organizations(network, doors)
    return network


def _read_fields(network: Network, contact: Contact, people: People) -> None:
    fields: list[tuple[Kind, str, Named]] = [
        *(("introduced_by", "", named) for named in contact.introduced_by),
        *(("knows", "", named) for named in contact.knows),
        *(("family", label, named) for label, named in contact.family),
    ]
    for kind, label, named in fields:
        path = people.index.find(named.target or named.name, contact.path)
        if path and path in network.contacts:
            place = Place(contact.path, named.line, named.column)
            network.tie(contact.path, path, Evidence(kind, place, None, label, contact.path))


def _evening(one: Interaction) -> tuple[str, int] | None:
    """What tells of an evening with several people: its note, and of a log the line."""
    if one.where == "meeting" and one.counts:
        return one.place.path, 0
    together = one.people and one.counts and one.kind not in DOORS
    return (one.place.path, one.place.line) if together else None


def _kind_of(one: Interaction) -> Kind:
    return "meeting" if one.where == "meeting" else "together"


def _introduction(
    one: Interaction, contact: Contact, people: People, organizations: Organizations
) -> Introduction:
    to = _spoken_of(one, contact, people, organizations.contacts)
    bodies = [key for target in one.about if (key := organizations.find(target, contact.path))]
    theirs = one.direction == "from" or (not one.direction and _TO_ME.search(one.text))
    return Introduction(
        one,
        contact.path if theirs else "",
        to,
        tuple(dict.fromkeys(bodies)),
        "" if theirs else contact.path,
    )


def _spoken_of(
    one: Interaction, contact: Contact, people: People, among: Collection[str]
) -> tuple[str, ...]:
    """The other contacts whom an entry of somebody's note names."""
    paths = (people.index.find(target, contact.path) for target in one.about)
    named = [path for path in paths if path and path in among and path != contact.path]
    return tuple(dict.fromkeys([*one.people, *named]))


def _read_introduction(
    network: Network, opened: Introduction, contact: Contact, doors: dict[str, list[Membership]]
) -> None:
    """Both ends of it know one another; the far end, or else the giver, knows the organization."""
    one = opened.told
    kind: Kind = "intro" if opened.by else "introduced"
    evidence = Evidence(kind, one.place, one.day, one.text, opened.by)
    for other in opened.to:
        network.tie(contact.path, other, evidence)
    for key in opened.organizations if opened.by else ():
        for path in opened.to or (opened.by,):
            doors.setdefault(key, []).append(Membership(path, "door", evidence))


def _read_organizations(network: Network, doors: Mapping[str, list[Membership]]) -> None:
    for key, organization in network.organizations.items():
        members = [
            Membership(
                one.contact,
                "now" if one.now else "before",
                Evidence("organization", one.place, None, one.period, one.contact),
            )
            for one in (*organization.now, *organization.before)
        ]
        both = _each_once([*members, *doors.get(key, ())])
        network.share(key, Hub("organization", organization.name, both))


def _each_once(members: Iterable[Membership]) -> tuple[Membership, ...]:
    """One membership for each person, the first that is told."""
    found: dict[str, Membership] = {}
    for one in members:
        found.setdefault(one.contact, one)
    return tuple(found.values())


def shared_hubs(
    network: Network, a: str, b: str, avoid: Collection[str] = ()
) -> Iterator[tuple[Hub, Membership, Membership]]:
    """What two people share, and each one's part in it, but for hubs to be avoided."""
    mine = dict(network.hubs_of.get(a, ()))
    for key, other in network.hubs_of.get(b, ()):
        if key in mine and key not in avoid:
            yield network.hubs[key], mine[key], other
