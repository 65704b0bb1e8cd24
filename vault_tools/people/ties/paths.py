"""The warmest ways from me to somebody, or into an organization, through people I know.

What is asked for and how warm each hop is, here; the search itself is in `warmest_ways`.
"""

import math
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from vault_tools.people.ideas.peace import rest_of
from vault_tools.people.quoting import Reason
from vault_tools.people.ties.network import Evidence, Hub, Membership, Network
from vault_tools.people.ties.tie_warmth import (
    KINDS,
    STANDING,
    MyTie,
    evidence_warmth,
    hub_warmth,
    my_tie,
    tie_evidence,
)
from vault_tools.people.ties.warmest_ways import HOPS, search


class Hop(Struct, frozen=True):
    """From one contact to the next; `evidence` is the warmest first, with the hub it is of."""

    source: str
    target: str
    warmth: float
    evidence: tuple[tuple[Evidence, Hub | None], ...]


class Chain(Struct, frozen=True):
    """A way: my tie to the first person, then hop by hop.

    `end` is the last person's part in the organization that was asked for, if one was.
    `warmth` is the product of all.
    """

    mine: MyTie
    hops: tuple[Hop, ...]
    warmth: float
    end: Membership | None = None

    @property
    def people(self) -> tuple[str, ...]:
        return (self.mine.contact.path, *(hop.target for hop in self.hops))


class WayWish(Struct, frozen=True):
    """What is asked: on which day, through how many people at most, and whom to leave out.

    `avoid` are paths of contacts and keys of hubs.
    """

    today: date
    hops: int = HOPS
    avoid: frozenset[str] = frozenset()


class Ways:
    """The search for ways on one network, on the day and in the manner that is wished."""

    def __init__(self, network: Network, wish: WayWish) -> None:
        self.network, self.wish = network, wish
        self._mine: dict[str, MyTie | None] = {}
        self._rests: dict[str, Reason | None] = {}
        self._halves: dict[str, float] = {}

    def rest(self, path: str) -> Reason | None:
        """Why nobody is asked to go through somebody: they died, or rest."""
        if path not in self._rests:
            self._rests[path] = rest_of(self.network.contacts[path], self.wish.today)
        return self._rests[path]

    def mine(self, path: str) -> MyTie | None:
        if path not in self._mine:
            self._mine[path] = my_tie(self.network.contacts[path], self.wish.today)
        return self._mine[path]

    def is_open(self, path: str) -> bool:
        return path not in self.wish.avoid and self.rest(path) is None

    def to_person(self, path: str) -> list[Chain]:
        """The warmest ways to somebody, each through another first person, the warmest first."""
        return self._chains({path: 1.0}, {})

    def to_organization(self, key: str) -> list[Chain]:
        """The warmest ways to anybody who is at an organization, was, or knows the people there."""
        hub = self.network.hubs.get(key)
        members = {one.contact: one for one in hub.members} if hub else {}
        ends = {path: STANDING[one.standing] for path, one in members.items()}
        return self._chains(ends, members)

    def _chains(self, ends: Mapping[str, float], members: Mapping[str, Membership]) -> list[Chain]:
        hubs, most = self.network.hubs, self.wish.hops
        found = search(ends, self._warmth_of_mine, self.neighbours, hubs, most)
        return [self._chain(people, members) for people in found]

    def _warmth_of_mine(self, path: str) -> float | None:
        """How warm my tie with somebody is; None where nobody goes through them."""
        if not self.is_open(path):
            return None
        mine = self.mine(path)
        return mine.warmth if mine else 0.0

    def neighbours(self, node: str) -> Iterator[tuple[str, float]]:
        """From a person to those they know and what they share; from a hub to its members.

        Somebody may come up more than once, each time as warm as another evidence says.
        """
        network, today = self.network, self.wish.today
        if hub := network.hubs.get(node):
            half = self._half(node, hub)
            for one in hub.members:
                yield one.contact, half * STANDING[one.standing]
            return
        for path, kind in network.by_field.get(node, ()):
            yield path, KINDS[kind]
        for path, evidence in network.by_log.get(node, {}).items():
            yield path, max([evidence_warmth(one, today) for one in evidence])
        for key, one in network.hubs_of.get(node, ()):
            if key not in self.wish.avoid:
                yield key, self._half(key, network.hubs[key]) * STANDING[one.standing]

    def _half(self, key: str, hub: Hub) -> float:
        """The warmth of one step into or out of a hub: two steps lead from member to member."""
        if key not in self._halves:
            self._halves[key] = math.sqrt(hub_warmth(hub, self.wish.today))
        return self._halves[key]

    def _chain(self, people: Sequence[str], members: Mapping[str, Membership]) -> Chain:
        mine, end = self.mine(people[0]), members.get(people[-1])
        assert mine is not None  # the search begins at people I know
        hops = tuple(self._hop(a, b) for a, b in pairwise(people))
        warmth = mine.warmth * math.prod(hop.warmth for hop in hops)
        return Chain(mine, hops, warmth * (STANDING[end.standing] if end else 1), end)

    def _hop(self, a: str, b: str) -> Hop:
        evidence = tie_evidence(self.network, a, b, self.wish.today, self.wish.avoid)
        return Hop(a, b, evidence[0][0], tuple((one, hub) for _, one, hub in evidence))
