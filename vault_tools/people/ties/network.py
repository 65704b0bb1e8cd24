"""Who knows whom: ties between contacts, each with its evidence.

Two people are tied directly, or by something that they share: an organization, an evening. What
is shared is one `Hub` with its members and never their pairs, so that a large one costs no more
than its list. What the notes say is read in `read_ties`; how warm a tie is on a day is for
`tie_warmth`.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from msgspec import Struct

from vault_tools.notes.dates import PartialDate
from vault_tools.notes.resolve import NoteIndex
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.values import Named
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.ties.organizations import Organization
from vault_tools.problems import Place

TieKind = Literal[
    "family", "knows", "introduced_by", "intro", "introduced", "together", "meeting", "organization"
]
Standing = Literal["now", "before", "door", "there"]


class Evidence(Struct, frozen=True):
    """What says that two people know one another, or that somebody belongs to a hub.

    `words` are what the note calls it: "sister", the evening. Of a direct tie `of` is the path of
    the one whose note says it, or who made the two acquainted.
    """

    kind: TieKind
    place: Place
    on: PartialDate | None = None
    words: str = ""
    of: str = ""


class Membership(Struct, frozen=True):
    """Somebody in a hub: at an organization now or before, or a `door` to it, or `there`."""

    contact: str
    standing: Standing
    evidence: Evidence


class Hub(Struct, frozen=True):
    """Something that several people share, and what it is called; each is a member once.

    `on` is the day of an evening, or the first that it can have been.
    """

    kind: TieKind
    name: str
    members: tuple[Membership, ...]
    on: date | None = None

    @property
    def size(self) -> int:
        return len(self.members)


class Introduction(Struct, frozen=True):
    """An entry in which `by` (a contact, or "" for me) opened a door to somebody.

    `to` are contacts, `organizations` keys. Where I opened it, `other` is whose note tells it.
    """

    told: Interaction
    by: str
    to: tuple[str, ...] = ()
    organizations: tuple[str, ...] = ()
    other: str = ""


InField = tuple[TieKind, str, Named, str | None]
"""Whom a field names: as what, in which words, and the path of their note."""


class TieTelling(Struct, frozen=True):
    """What makes ties, of all that is said of a contact.

    `fields` are those of their own note, and so are the entries in `own` that open a door or note
    an idea; `evenings` are with others. `name` makes the telling another one when it changes, since
    pages with the ties show it.
    """

    path: str
    name: str
    fields: tuple[InField, ...]
    evenings: tuple[Interaction, ...]
    own: tuple[Interaction, ...]


@dataclass
class Network:
    """All ties of a vault, as they are told; where `told` is the same object, so are the ties.

    `contacts` are those whom they tie. What fields say is kept as who it ties and by what kind, in
    both directions (`by_field`), and in `in_fields` as each one's own fields have it, since most of
    it is only passed by; the evidence is made for those who are asked about. `by_log[a][b]` and
    `by_log[b][a]` are one list. `noted` are ideas in a log that speak of somebody else: two who
    might be brought together.
    """

    told: tuple[TieTelling, ...]
    organizations: Mapping[str, Organization]
    index: NoteIndex
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    by_field: dict[str, list[tuple[str, TieKind]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    in_fields: dict[str, tuple[InField, ...]] = field(default_factory=dict)
    by_log: dict[str, dict[str, list[Evidence]]] = field(default_factory=dict)
    hubs: dict[str, Hub] = field(default_factory=dict)
    hubs_of: dict[str, list[tuple[str, Membership]]] = field(default_factory=dict)
    introductions: list[Introduction] = field(default_factory=list)
    noted: dict[tuple[str, str], Interaction] = field(default_factory=dict)

    def tie(self, a: str, b: str, evidence: Evidence) -> None:
        """Add what an entry says of two people."""
        if a != b:
            shared = self.by_log.setdefault(a, {}).setdefault(b, [])
            self.by_log.setdefault(b, {})[a] = shared
            shared.append(evidence)

    def share(self, key: str, hub: Hub) -> None:
        """Add a hub; one of just two people becomes a plain tie."""
        if hub.kind != "organization" and hub.size == 2:
            a, b = hub.members
            self.tie(a.contact, b.contact, a.evidence)
        elif hub.size > 1 or hub.kind == "organization":
            self.hubs[key] = hub
            for member in hub.members:
                self.hubs_of.setdefault(member.contact, []).append((key, member))

    def people_at(self, one: Organization) -> tuple[Contact, ...]:
        """Those who are at an organization or were, as `people` of it have them."""
        return tuple(map(self.contacts.__getitem__, one.members))

    def tied_to(self, path: str) -> frozenset[str]:
        """All who are tied to somebody directly."""
        by_field = (other for other, _ in self.by_field.get(path, ()))
        return frozenset([*by_field, *self.by_log.get(path, ())])

    def evidence(self, a: str, b: str) -> list[Evidence]:
        """What ties two contacts directly, in the order of its places."""
        told = [*self._fields_of(a, b), *self._fields_of(b, a), *self.by_log.get(a, {}).get(b, ())]
        return sorted(told, key=lambda one: (one.place, one.kind))

    def know_each_other(self, a: str, b: str) -> bool:
        """Whether anything says that two contacts know one another."""
        if b in self.by_log.get(a, ()) or any(one == b for one, _ in self.by_field.get(a, ())):
            return True
        mine = [key for key, _ in self.hubs_of.get(a, ())]
        return any(key in mine for key, _ in self.hubs_of.get(b, ()))

    def _fields_of(self, path: str, other: str) -> Iterator[Evidence]:
        """What the fields of one contact say of the other."""
        for kind, label, named, named_path in self.in_fields.get(path, ()):
            if named_path == other:
                place = Place(path, named.line, named.column)
                yield Evidence(kind, place, None, label, path)


def ties_in_fields(contact: Contact, index: NoteIndex) -> Iterator[InField]:
    """Whom the fields of a note name, and as what."""
    for named in contact.introduced_by:
        yield "introduced_by", "", named, contact.note_of(named, index)
    for named in contact.knows:
        yield "knows", "", named, contact.note_of(named, index)
    for label, named in contact.family:
        yield "family", label, named, contact.note_of(named, index)


def shared_hubs(
    network: Network, a: str, b: str, avoid: Collection[str] = ()
) -> Iterator[tuple[Hub, Membership, Membership]]:
    """What two people share, and each one's part in it, but for hubs to be avoided."""
    mine = dict(network.hubs_of.get(a, ()))
    for key, other in network.hubs_of.get(b, ()):
        if key in mine and key not in avoid:
            yield network.hubs[key], mine[key], other
