"""How warm a tie is on a day: between me and somebody, and between two others.

The formulas are told, with what they rest on, in docs/introductions.md; here is nothing else.
Warmth is a number below 1 that belongs to a tie and never to a person. It is compared and
multiplied along a way, and shown to nobody but a program; people get words for it.
"""

import math
from collections.abc import Collection
from datetime import date
from typing import Literal

from msgspec import Struct

from vault_tools.people.contact import Contact
from vault_tools.people.giving.kindness import acts
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.ties.network import (
    Evidence,
    Hub,
    Network,
    Standing,
    TieKind,
    shared_hubs,
)

USUAL_DAYS = 90.0
"""The rhythm of somebody for whom none is named, in days."""

HALVED_AFTER = 3.0
"""Cadences without contact after which presence is half of what it was."""

UNDATED = 0.1
"""Presence where a tie is told of, but no day of it."""

BASE, BY_KINDNESS = 0.6, 0.35
"""What presence alone makes of a tie with me, and what kindness adds."""

ENOUGH = 2.0
"""Kindnesses in one direction that say half of what any number would."""

KINDNESS_DAYS = 3 * 365.25
"""Kindness further back no longer adds."""

KINDS: dict[TieKind, float] = {
    "family": 0.9,
    "knows": 0.7,
    "introduced_by": 0.7,
    "intro": 0.7,
    "introduced": 0.5,
    "together": 0.6,
    "meeting": 0.5,
    "organization": 0.5,
}
"""How much a kind of evidence says of two people, on the day itself."""

HALF_LIFE = 4.0
"""Years after which a dated evidence says half as much."""

STANDING: dict[Standing, float] = {"now": 1.0, "before": 0.7, "door": 0.6, "there": 1.0}
"""A part in something shared; and how near somebody is to an organization that is asked for."""

WarmthWords = Literal["warm", "friendly", "it has been a while", "quiet for long"]


class MyTie(Struct, frozen=True):
    """The tie between me and somebody on a day.

    `stretch` is the time since the last contact in cadences; None where no contact is known.
    `given` and `received` are the kindnesses of the last years, oldest first.
    """

    contact: Contact
    last: Interaction | None
    days: int | None
    stretch: float | None
    given: tuple[Interaction, ...]
    received: tuple[Interaction, ...]

    @property
    def presence(self) -> float:
        """1 on the day of a contact, half after three cadences, and so on."""
        return UNDATED if self.stretch is None else 0.5 ** (self.stretch / HALVED_AFTER)

    @property
    def kindness(self) -> float:
        """From 0 to below 1; giving in both directions says more than as much in one."""
        counts = len(self.given), len(self.received)
        return sum(count / (count + ENOUGH) for count in counts) / 2

    @property
    def warmth(self) -> float:
        return self.presence * (BASE + BY_KINDNESS * self.kindness)

    @property
    def words(self) -> WarmthWords:
        if self.warmth >= 0.5:
            return "warm"
        if self.warmth >= 0.35:
            return "friendly"
        return "it has been a while" if self.warmth >= 0.12 else "quiet for long"


def my_tie(contact: Contact, today: date) -> MyTie | None:
    """My tie with a contact; None with somebody I never met, as far as the notes tell.

    The day of a first meeting stands in for a contact where there is none.
    """
    last = contact.last_contact(today)
    met = contact.met.earliest if contact.met else None
    day = last.day if last else met if met and met <= today else None
    if day is None and not (contact.met or contact.how_met or contact.relationship):
        return None
    rhythm = contact.rhythm.ideal.days if contact.rhythm else USUAL_DAYS
    days = (today - day).days if day else None
    kind = [one for one in acts(contact, today) if (today - one.day).days <= KINDNESS_DAYS]
    return MyTie(
        contact,
        last,
        days,
        None if days is None else days / rhythm,
        tuple(one for one in kind if one.direction == "to"),
        tuple(one for one in kind if one.direction == "from"),
    )


def evidence_warmth(evidence: Evidence, today: date) -> float:
    """How warm one evidence says that two people are; 0 if it lies in the future."""
    on = evidence.on.earliest if evidence.on else None
    return KINDS[evidence.kind] * _freshness(on, today)


def size_factor(size: int) -> float:
    """Two in one room have met, two of fifty perhaps: 1, 1/2, 1/3 … with each doubling."""
    return 1 / (1 + math.log2(max(size, 2) / 2))


def hub_warmth(hub: Hub, today: date) -> float:
    """How warm a hub makes two of its members, before their parts in it."""
    return KINDS[hub.kind] * _freshness(hub.on, today) * size_factor(hub.size)


def _freshness(on: date | None, today: date) -> float:
    """1 on the day itself, halved every four years, 0 before it; 1 where there is no day."""
    if on is None:
        return 1.0
    days = (today - on).days
    return 0.0 if days < 0 else 0.5 ** (days / 365.25 / HALF_LIFE)


def tie_evidence(
    network: Network, a: str, b: str, today: date, avoid: Collection[str] = ()
) -> list[tuple[float, Evidence, Hub | None]]:
    """All that says how warm two contacts are with one another, the warmest first."""
    found: list[tuple[float, Evidence, Hub | None]] = [
        (evidence_warmth(one, today), one, None) for one in network.evidence(a, b)
    ]
    for hub, mine, theirs in shared_hubs(network, a, b, avoid):
        parts = STANDING[mine.standing] * STANDING[theirs.standing]
        found.append((hub_warmth(hub, today) * parts, theirs.evidence, hub))
    warm = (one for one in found if one[0] > 0)
    return sorted(warm, key=lambda one: (-one[0], one[1].place, one[1].kind))
