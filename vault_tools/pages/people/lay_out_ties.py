"""Laying out who connects us with somebody: dates and evidence, and never the day's warmth."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from vault_tools.notes.resolve import fold
from vault_tools.pages.desk import Desk
from vault_tools.pages.made_parts import initials, when
from vault_tools.pages.people.person_page import TieLine, TieTold
from vault_tools.pages.people.tie_graph import TieGraph, draw_ties
from vault_tools.pages.wording.paths import tie_words
from vault_tools.pages.wording.words import listed
from vault_tools.people.contact import Contact
from vault_tools.people.ties.network import Evidence, Network, TieKind

_SAID_BY: Mapping[TieKind, set[TieKind]] = {
    "knows": {"family", "introduced_by", "intro", "introduced", "together", "meeting"},
    "introduced_by": {"intro"},
}
LEAST, DRAWN = 3, 10  # people whom a drawing shows
_FACTS: set[TieKind] = {"family", "introduced_by", "knows"}
COMPANY = 8  # at one table; at a larger one not everybody is tied to everybody
MOST = 12  # people; whoever is tied to more has them in the note


class Tied(Struct, frozen=True):
    """Somebody who is tied to somebody else, and what says so."""

    path: str
    name: str
    evidence: tuple[Evidence, ...] = ()


class Around(Struct, frozen=True):
    """Those around somebody that a drawing shows; `among` are the numbers of those tied too."""

    others: tuple[Tied, ...]
    among: tuple[tuple[int, int], ...]


def connections_of(contact: Contact, network: Network) -> tuple[tuple[Tied, ...], Around | None]:
    """Those who are tied to somebody directly, by name, with what says so; and the drawing.

    Whom the note's own fields name stands among the facts already, and has only what else is told.
    """
    tied = sorted(
        map(network.contacts.__getitem__, network.tied_to(contact.path)),
        key=lambda one: (fold(one.name), one.path),
    )
    told = tuple(
        Tied(one.path, one.name, _telling(network.evidence(contact.path, one.path), contact.path))
        for one in tied[:MOST]
    )
    return told, _around(contact, tied, network)


def lay_out_ties(
    contact: Contact, tied: tuple[Tied, ...], desk: Desk, page: str
) -> tuple[TieLine, ...]:
    """The ties of somebody as the page lists them."""
    return tuple(
        TieLine(
            desk.person(other, page),
            tuple(_told(one, contact, desk, page) for one in other.evidence),
        )
        for other in tied
        if other.evidence
    )


def _around(contact: Contact, directly: Iterable[Contact], network: Network) -> Around | None:
    """Those who are tied to somebody and to one another, where there are several.

    Beside those of the list it has whoever shared a small evening.
    """
    tied = {
        **dict.fromkeys(one.path for one in directly),
        **_company(contact, network),
    }
    others = [network.contacts[path] for path in [*tied][:DRAWN] if path in network.contacts]
    if len(others) < LEAST:
        return None
    among = tuple(
        (number, number + 1 + further)
        for number, one in enumerate(others)
        for further, other in enumerate(others[number + 1 :])
        if network.know_each_other(one.path, other.path)
    )
    return Around(tuple(Tied(one.path, one.name) for one in others), among)


def lay_out_tie_graph(contact: Contact, seen: Around) -> TieGraph:
    """The drawing, with its words."""
    others, among = seen.others, seen.among
    told = f"{contact.name} and {listed([one.name for one in others])}."
    told += "".join(f" {others[a].name} and {others[b].name} know one another." for a, b in among)
    names = [contact.name, *(one.name for one in others)]
    drawn = [(initials(name), name) for name in names]
    return draw_ties(drawn[0], drawn[1:], among, told)


def _company(contact: Contact, network: Network) -> dict[str, None]:
    """Who was there when somebody was one of a few, in the order of the evenings."""
    hubs = (network.hubs[key] for key, _ in network.hubs_of.get(contact.path, ()))
    evenings = [hub for hub in hubs if hub.kind != "organization" and hub.size <= COMPANY]
    here = [one.contact for hub in evenings for one in hub.members]
    return dict.fromkeys(path for path in here if path != contact.path)


def _telling(evidence: list[Evidence], path: str) -> tuple[Evidence, ...]:
    """Each kind of evidence once, without the facts of the note at `path`; of evenings the latest.

    That somebody knows the other goes without saying where anything else is told, and so does a
    field that says what a dated introduction tells.
    """
    kinds = dict.fromkeys(one.kind for one in evidence)
    facts = {one.kind for one in evidence if one.kind in _FACTS and one.of == path}
    said = (kind for kind in kinds if _SAID_BY.get(kind, set()).isdisjoint(kinds))
    told = [kind for kind in said if kind not in facts]
    return tuple(_latest(one for one in evidence if one.kind == kind) for kind in told)


def _latest(evidence: Iterable[Evidence]) -> Evidence:
    return max(evidence, key=lambda one: (str(one.on or ""), one.place))


def _told(one: Evidence, contact: Contact, desk: Desk, page: str) -> TieTold:
    return TieTold(
        words=tie_words(one, page_of=contact),
        when=when(one.on) if one.on else None,
        source=desk.source_elsewhere(one.place, contact, page),
    )
