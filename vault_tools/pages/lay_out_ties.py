"""Laying out who connects us with somebody: dates and evidence, and never the day's warmth."""

from collections.abc import Iterator, Mapping

from vault_tools.notes.resolve import fold
from vault_tools.pages.common import Desk
from vault_tools.pages.parts import day
from vault_tools.pages.path_words import evidence_words
from vault_tools.pages.person import TieLine, TieTold
from vault_tools.people.contact import Contact
from vault_tools.people.ties import Evidence, Kind, Network

_SAID_BY: Mapping[Kind, set[Kind]] = {
    "knows": {"family", "introduced_by", "intro", "introduced", "together", "meeting"},
    "introduced_by": {"intro"},
}
MOST = 12  # people; whoever is tied to more has them in the note


def lay_out_ties(contact: Contact, network: Network, desk: Desk, page: str) -> tuple[TieLine, ...]:
    """Those who are tied to somebody directly, by name, with what says so."""
    tied = map(network.contacts.__getitem__, network.tied_to(contact.path))
    ordered = sorted(tied, key=lambda one: (fold(one.name), one.path))
    return tuple(
        TieLine(
            desk.person(other, page),
            tuple(
                _told(one, contact, other, desk, page)
                for one in _telling(network.evidence(contact.path, other.path))
            ),
        )
        for other in ordered[:MOST]
    )


def _telling(evidence: list[Evidence]) -> Iterator[Evidence]:
    """Each kind of evidence once: of several evenings the latest.

    That somebody knows the other goes without saying where anything else is told, and so does a
    field that says what a dated introduction tells.
    """
    kinds = dict.fromkeys(one.kind for one in evidence)
    kinds = {kind: None for kind in kinds if not (_SAID_BY.get(kind, set()) & set(kinds))}
    for kind in kinds:
        alike = [one for one in evidence if one.kind == kind]
        yield max(alike, key=lambda one: (one.on.toordinal() if one.on else 0, one.place))


def _told(one: Evidence, contact: Contact, other: Contact, desk: Desk, page: str) -> TieTold:
    elsewhere = one.place.path != contact.path
    return TieTold(
        words=evidence_words(one, None, contact, other, dated=False),
        when=day(one.on) if one.on else None,
        source=f"{one.place.path}:{one.place.line}" if elsewhere else "",
        source_href=desk.addresses.note(one.place.path, page) if elsewhere else "",
    )
