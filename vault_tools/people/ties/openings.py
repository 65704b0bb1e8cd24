"""Looking for work: the organizations one would like to work with, and how to get near them.

For each the warmest ways, whom to meet again first for their own sake, and what was asked and
what came of it. A favour comes last, and never before catching up; see `approach`.
"""

from collections.abc import Iterator

from msgspec import Struct

from vault_tools.people.contact import Contact
from vault_tools.people.ties.approach import Approach, approach
from vault_tools.people.ties.network import Introduction, Network
from vault_tools.people.ties.organizations import Organization
from vault_tools.people.ties.paths import Ways


class Opening(Struct, frozen=True):
    """An organization of interest. `approaches` are the warmest first, `asked` the latest first."""

    organization: Organization
    approaches: tuple[Approach, ...] = ()
    asked: tuple[Introduction, ...] = ()

    @property
    def catch_up(self) -> tuple[Contact, ...]:
        """Whom to be in touch with again, for its own sake, before anything is asked."""
        return tuple(one.first for one in self.approaches if one.steps[0] == "catch up")


def find_openings(ways: Ways) -> list[Opening]:
    """The organizations that a note or the settings name as of interest, by name."""
    return [
        Opening(
            one,
            tuple(approach(chain, ways) for chain in ways.to_organization(one.key)),
            tuple(asked_about(ways, one.key)),
        )
        for one in ways.network.organizations.values()
        if one.interest
    ]


def asked_about(ways: Ways, key: str) -> Iterator[Introduction]:
    """The introductions and referrals up to the day that speak of an organization."""
    told = introductions_to(ways.network, key)
    return (one for one in told if one.told.day <= ways.wish.today)


def introductions_to(network: Network, key: str) -> list[Introduction]:
    """Those that name the organization, or lead to somebody who is there; the latest first."""
    hub = network.hubs.get(key)
    there = {one.contact for one in hub.members if one.standing == "now"} if hub else set()
    found = [
        one
        for one in network.introductions
        if key in one.organizations or (one.by and there & {*one.to})
    ]
    return sorted(found, key=lambda one: one.told, reverse=True)
