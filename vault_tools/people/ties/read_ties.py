"""Reading from all notes who knows whom: fields, introductions, evenings, organizations.

What a tie is, is for `network`. Nothing here knows what day it is. Most of what fields say is only
kept as it is, and looked at when somebody asks.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from vault_tools.notes.resolve import NoteIndex
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.giving.kindness import DOORS
from vault_tools.people.ideas.tried import happened
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.interactions.kinds import NOTED
from vault_tools.people.ties.network import (
    Evidence,
    Hub,
    Introduction,
    Membership,
    Network,
    TieKind,
    TieTelling,
    ties_in_fields,
)
from vault_tools.people.ties.organizations import Organizations
from vault_tools.people.understand import People
from vault_tools.remembered import remembered_each, remembered_last

_TELLING = DOORS | NOTED
_TO_ME = pattern(r"\b(?:me|us)\b", re.IGNORECASE)


def read_ties(people: People, organizations: Organizations) -> Network:
    """The ties in all notes; what they are read from is the same object as long as it is equal."""
    told = _tellings(people.contacts, people.index)
    return replace(_read(told, organizations, people.index), contacts=people.by_path())


@remembered_each
def _tellings(contact: Contact, index: NoteIndex) -> TieTelling:
    told = contact.interactions
    return TieTelling(
        contact.path,
        contact.name,
        tuple(ties_in_fields(contact, index)),
        tuple(one for one in told if one.people or one.where == "meeting"),
        tuple(
            one
            for one in told
            if one.kind in _TELLING and not one.secret and one.place.path == contact.path
        ),
    )


@remembered_last
def _read(told: tuple[TieTelling, ...], organizations: Organizations, index: NoteIndex) -> Network:
    network = Network(told, organizations.by_key, index)
    evenings: dict[tuple[str, int], dict[str, Membership]] = {}
    doors: dict[str, list[Membership]] = {}
    for each in told:
        _read_fields(network, each)
        for one in each.evenings:
            _read_evening(one, each.path, evenings)
        for one in each.own:
            _read_own(network, one, each.path, organizations, doors)
    for (path, line), members in evenings.items():
        first = next(iter(members.values())).evidence
        on = first.on.earliest if first.on else None
        hub = Hub(first.kind, first.words, tuple(members.values()), on)
        network.share(f"{path}:{line}", hub)
    _read_organizations(network, doors)
    return network


def _read_fields(network: Network, telling: TieTelling) -> None:
    ties, path = network.by_field, telling.path
    network.in_fields[path] = telling.fields
    for kind, _, _, other in telling.fields:
        if other and other in network.people and other != path:
            ties[path].append((other, kind))
            ties[other].append((path, kind))


def _read_evening(
    one: Interaction, path: str, evenings: dict[tuple[str, int], dict[str, Membership]]
) -> None:
    """A log's line names all who were there, so it is read once; a meeting's note one by one."""
    evening = None if one.secret else _evening(one)
    if evening is None or (one.where != "meeting" and evening in evenings):
        return
    evidence = Evidence(_kind_of(one), one.place, one.on, one.text)
    members = evenings.setdefault(evening, {})
    for each in (path, *one.people):
        if each not in members:
            members[each] = Membership(each, "there", evidence)


def _read_own(
    network: Network,
    one: Interaction,
    path: str,
    organizations: Organizations,
    doors: dict[str, list[Membership]],
) -> None:
    """An entry of somebody's own note that opened a door, or thinks of somebody else."""
    if one.kind in NOTED:
        for other in _spoken_of(one, path, network):
            network.noted[min(path, other), max(path, other)] = one
    elif happened(one):
        opened = _introduction(one, path, network, organizations)
        network.introductions.append(opened)
        _read_introduction(network, opened, path, doors)


def _evening(one: Interaction) -> tuple[str, int] | None:
    """What an evening with several people is known by: its note, and in a log the line."""
    if one.where == "meeting" and one.counts:
        return one.place.path, 0
    together = one.people and one.counts and one.kind not in DOORS
    return (one.place.path, one.place.line) if together else None


def _kind_of(one: Interaction) -> TieKind:
    return "meeting" if one.where == "meeting" else "together"


def _introduction(
    one: Interaction, path: str, network: Network, organizations: Organizations
) -> Introduction:
    to = _spoken_of(one, path, network)
    bodies = [key for target in one.about if (key := organizations.find(target, path))]
    theirs = one.direction == "from" or (not one.direction and _TO_ME.search(one.text))
    return Introduction(
        one,
        path if theirs else "",
        to,
        tuple(dict.fromkeys(bodies)),
        "" if theirs else path,
    )


def _spoken_of(one: Interaction, path: str, network: Network) -> tuple[str, ...]:
    """The other contacts whom an entry of somebody's note names."""
    found = (network.index.find(target, path) for target in one.about)
    named = [other for other in found if other and other in network.people and other != path]
    return tuple(dict.fromkeys([*one.people, *named]))


def _read_introduction(
    network: Network, opened: Introduction, path: str, doors: dict[str, list[Membership]]
) -> None:
    """Both ends of it know one another; the far end, or else the giver, knows the organization."""
    one = opened.told
    kind: TieKind = "intro" if opened.by else "introduced"
    evidence = Evidence(kind, one.place, one.on, one.text, opened.by)
    for other in opened.to:
        network.tie(path, other, evidence)
    for key in opened.organizations if opened.by else ():
        for each in opened.to or (opened.by,):
            doors.setdefault(key, []).append(Membership(each, "door", evidence))


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
