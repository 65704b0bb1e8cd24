"""Reading from all notes who knows whom: fields, introductions, evenings, organizations.

What a tie is, is for `network`. Nothing here knows what day it is. Most of what fields say is only
kept as it is, and looked at when somebody asks.
"""

import re
from dataclasses import dataclass, field, replace

from vault_tools.notes.resolve import NoteIndex
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.giving.kindness import DOORS
from vault_tools.people.ideas.tried import happened
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.interactions.kinds import NOTED
from vault_tools.people.showing.secrets import sayable
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
    contacts = people.by_path()
    with_secrets = {one.path: sayable(one) for one in people.contacts if one.openly}
    if with_secrets:
        contacts = {**contacts, **with_secrets}
    return replace(_read(told, organizations, people.index), contacts=contacts)


@remembered_each
def _tellings(contact: Contact, index: NoteIndex) -> TieTelling:
    told = contact.interactions
    return TieTelling(
        contact.path,
        contact.name,
        tuple(ties_in_fields(sayable(contact), index)),
        tuple(one for one in told if one.people or one.where == "meeting"),
        tuple(
            one
            for one in told
            if one.kind in _TELLING and not one.secret and one.place.path == contact.path
        ),
    )


@remembered_last
def _read(told: tuple[TieTelling, ...], organizations: Organizations, index: NoteIndex) -> Network:
    network, people = Network(told, organizations.by_key, index), {each.path for each in told}
    reader = _Reader(network, organizations, people)
    for each in told:
        reader.read(each)
    reader.share_evenings()
    reader.share_organizations()
    return reader.network


@dataclass
class _Reader:
    """Fills a network from what is told of one contact after the other.

    `people` are the paths of all contacts, `evenings` the members of each evening, `doors` those
    who know an organization by a door that was opened.
    """

    network: Network
    organizations: Organizations
    people: set[str]
    evenings: dict[tuple[str, int], dict[str, Membership]] = field(default_factory=dict)
    doors: dict[str, list[Membership]] = field(default_factory=dict)

    def read(self, telling: TieTelling) -> None:
        self._read_fields(telling)
        for one in telling.evenings:
            self._read_evening(one, telling.path)
        for one in telling.own:
            self._read_own(one, telling.path)

    def share_evenings(self) -> None:
        for (path, line), members in self.evenings.items():
            first = next(iter(members.values())).evidence
            on = first.on.earliest if first.on else None
            hub = Hub(first.kind, first.words, tuple(members.values()), on)
            self.network.share(f"{path}:{line}", hub)

    def share_organizations(self) -> None:
        for key, organization in self.network.organizations.items():
            members = [
                Membership(
                    one.contact,
                    "now" if one.now else "before",
                    Evidence("organization", one.place, None, one.period, one.contact),
                )
                for one in (*organization.now, *organization.before)
            ]
            each_once: dict[str, Membership] = {}
            for one in (*members, *self.doors.get(key, ())):
                each_once.setdefault(one.contact, one)
            hub = Hub("organization", organization.name, tuple(each_once.values()))
            self.network.share(key, hub)

    def _read_fields(self, telling: TieTelling) -> None:
        ties, path = self.network.by_field, telling.path
        self.network.in_fields[path] = telling.fields
        for kind, _, _, other in telling.fields:
            if other and other in self.people and other != path:
                ties[path].append((other, kind))
                ties[other].append((path, kind))

    def _read_evening(self, one: Interaction, path: str) -> None:
        """A log's line names all who were there, so it is read once; a meeting is, one by one."""
        evening = None if one.secret else _evening(one)
        if evening is None or (one.where != "meeting" and evening in self.evenings):
            return
        kind: TieKind = "meeting" if one.where == "meeting" else "together"
        evidence = Evidence(kind, one.place, one.on, one.text)
        members = self.evenings.setdefault(evening, {})
        for each in (path, *one.people):
            if each not in members:
                members[each] = Membership(each, "there", evidence)

    def _read_own(self, one: Interaction, path: str) -> None:
        """An entry of somebody's own note that opened a door, or thinks of somebody else."""
        others = self._spoken_of(one, path)
        if one.kind in NOTED:
            for other in others:
                self.network.noted[min(path, other), max(path, other)] = one
        elif happened(one):
            self._read_introduction(one, path, others)

    def _spoken_of(self, one: Interaction, path: str) -> tuple[str, ...]:
        """The other contacts whom an entry of somebody's note names."""
        found = (self.network.index.find(target, path) for target in one.about)
        named = [other for other in found if other and other in self.people and other != path]
        return tuple(dict.fromkeys([*one.people, *named]))

    def _read_introduction(self, one: Interaction, path: str, to: tuple[str, ...]) -> None:
        """Both ends know one another; the far end, or else the giver, knows the organization."""
        found = (self.organizations.find(target, path) for target in one.about)
        organizations = tuple(dict.fromkeys(key for key in found if key))
        theirs = one.direction == "from" or (not one.direction and _TO_ME.search(one.text))
        by, other = (path, "") if theirs else ("", path)
        self.network.introductions.append(Introduction(one, by, to, organizations, other))
        evidence = Evidence("intro" if by else "introduced", one.place, one.on, one.text, by)
        for each in to:
            self.network.tie(path, each, evidence)
        for key in organizations if by else ():
            for each in to or (by,):
                self.doors.setdefault(key, []).append(Membership(each, "door", evidence))


def _evening(one: Interaction) -> tuple[str, int] | None:
    """What an evening with several people is known by: its note, and in a log the line."""
    if one.where == "meeting" and one.counts:
        return one.place.path, 0
    together = one.people and one.counts and one.kind not in DOORS
    return (one.place.path, one.place.line) if together else None
