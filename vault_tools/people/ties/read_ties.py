"""Reading from all notes who knows whom: fields, introductions, evenings, organizations.

What a tie is, is for `ties`. Nothing here knows what day it is. It is done before each question,
so most of what fields say is only noted down here, and looked at when somebody asks.
"""

import re
from collections.abc import Iterable, Mapping

from vault_tools.people.contact import Contact
from vault_tools.people.giving.kindness import DOORS
from vault_tools.people.ideas.tried import NOTED, happened
from vault_tools.people.interactions import Interaction
from vault_tools.people.ties.network import (
    Evidence,
    Hub,
    Introduction,
    Kind,
    Membership,
    Network,
    ties_in_fields,
)
from vault_tools.people.ties.organizations import Organizations
from vault_tools.people.understand import People

_TELLING = DOORS | NOTED
_TO_ME = re.compile(r"\b(?:me|us)\b", re.IGNORECASE)


def read_ties(people: People, organizations: Organizations) -> Network:
    """The ties in all notes."""
    network = Network(people.by_path(), organizations.by_key, people.index)
    evenings: dict[tuple[str, int], dict[str, Membership]] = {}
    doors: dict[str, list[Membership]] = {}
    for contact in people.contacts:
        _read_fields(network, contact)
        for one in contact.interactions:
            if one.people or one.where == "meeting":
                _read_evening(one, contact, evenings)
            if one.kind in _TELLING and not one.secret and one.place.path == contact.path:
                _read_own(network, one, contact, organizations, doors)
    for (path, line), members in evenings.items():
        first = next(iter(members.values())).evidence
        hub = Hub(first.kind, first.words, tuple(members.values()), first.on)
        network.share(f"{path}:{line}", hub)
    _read_organizations(network, doors)
    return network


def _read_fields(network: Network, contact: Contact) -> None:
    contacts, ties, path = network.contacts, network.by_field, contact.path
    network.in_fields[path] = [*ties_in_fields(contact, network.index)]
    for kind, _, _, other in network.in_fields[path]:
        if other and other in contacts and other != path:
            ties[path].append((other, kind))
            ties[other].append((path, kind))


def _read_evening(
    one: Interaction, contact: Contact, evenings: dict[tuple[str, int], dict[str, Membership]]
) -> None:
    """A log's line names all who were there, so it is read once; a meeting's note one by one."""
    evening = None if one.secret else _evening(one)
    if evening is None or (one.where != "meeting" and evening in evenings):
        return
    evidence = Evidence(_kind_of(one), one.place, one.day, one.text)
    members = evenings.setdefault(evening, {})
    for path in (contact.path, *one.people):
        if path not in members:
            members[path] = Membership(path, "there", evidence)


def _read_own(
    network: Network,
    one: Interaction,
    contact: Contact,
    organizations: Organizations,
    doors: dict[str, list[Membership]],
) -> None:
    """An entry of somebody's own note that opened a door, or thinks of somebody else."""
    if one.kind in NOTED:
        for other in _spoken_of(one, contact, network):
            network.noted[min(contact.path, other), max(contact.path, other)] = one
    elif happened(one):
        opened = _introduction(one, contact, network, organizations)
        network.introductions.append(opened)
        _read_introduction(network, opened, contact, doors)


def _evening(one: Interaction) -> tuple[str, int] | None:
    """What tells of an evening with several people: its note, and of a log the line."""
    if one.where == "meeting" and one.counts:
        return one.place.path, 0
    together = one.people and one.counts and one.kind not in DOORS
    return (one.place.path, one.place.line) if together else None


def _kind_of(one: Interaction) -> Kind:
    return "meeting" if one.where == "meeting" else "together"


def _introduction(
    one: Interaction, contact: Contact, network: Network, organizations: Organizations
) -> Introduction:
    to = _spoken_of(one, contact, network)
    bodies = [key for target in one.about if (key := organizations.find(target, contact.path))]
    theirs = one.direction == "from" or (not one.direction and _TO_ME.search(one.text))
    return Introduction(
        one,
        contact.path if theirs else "",
        to,
        tuple(dict.fromkeys(bodies)),
        "" if theirs else contact.path,
    )


def _spoken_of(one: Interaction, contact: Contact, network: Network) -> tuple[str, ...]:
    """The other contacts whom an entry of somebody's note names."""
    paths = (network.index.find(target, contact.path) for target in one.about)
    named = [path for path in paths if path in network.contacts and path != contact.path]
    return tuple(dict.fromkeys([*one.people, *(path for path in named if path)]))


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
