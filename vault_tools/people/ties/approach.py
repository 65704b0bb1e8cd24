"""How to go a way: what comes before asking, and when asking is all right.

Nobody is asked for a favour out of the blue. Who has not been in touch lately is met again first,
for their own sake; a door that they opened and that had no answer yet is thanked for; then one
asks. Whoever looks for work has an `Opening` for each organization of interest: the warmest ways to
it, and what was asked and what came of it.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Literal

from msgspec import Struct

from vault_tools.people.contact import Contact
from vault_tools.people.giving.kindness import DOORS, unanswered
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.ties.network import Introduction, Network
from vault_tools.people.ties.organizations import Organization
from vault_tools.people.ties.paths import Chain, Ways
from vault_tools.people.ties.tie_warmth import MyTie

LATELY, STILL_LATELY = 60, 180
"""Days: so long after a contact anybody may be asked, and so long at the most."""

ApproachStep = Literal["catch up", "thank", "ask"]


class Thanks(Struct, frozen=True):
    """A door that somebody opened for me, and for which they have not been thanked yet."""

    contact: Contact
    told: Interaction


class Approach(Struct, frozen=True):
    """A way, and what to do first. The steps are for the first person, in their order.

    `thanks` are for everybody on the way, the first person's first. `knows_next` says that I know
    the second person as well, if less warmly.
    """

    chain: Chain
    steps: tuple[ApproachStep, ...]
    knows_next: bool = False
    thanks: tuple[Thanks, ...] = ()

    @property
    def first(self) -> Contact:
        return self.chain.mine.contact


def approach(chain: Chain, ways: Ways) -> Approach:
    today = ways.wish.today
    on_the_way = [ways.network.contacts[path] for path in chain.people]
    thanks = tuple(one for contact in on_the_way for one in thanks_due(contact, today))
    to_thank = any(one.contact == chain.mine.contact for one in thanks)
    steps: list[ApproachStep] = [] if in_touch_lately(chain.mine) else ["catch up"]
    steps += ["thank"] if to_thank else []
    knows_next = any(ways.mine(path) for path in chain.people[1:2])
    return Approach(chain, (*steps, "ask"), knows_next, thanks)


def in_touch_lately(mine: MyTie) -> bool:
    """Whether one may ask for a favour without catching up first.

    Within two months of a contact, or within their own rhythm where that is longer; never after
    half a year, nor where no contact is known at all.
    """
    if mine.last is None or mine.days is None:
        return False
    rhythm = mine.contact.rhythm.ideal.days if mine.contact.rhythm else 0
    return mine.days <= min(max(LATELY, rhythm), STILL_LATELY)


def thanks_due(contact: Contact, today: date) -> Iterable[Thanks]:
    """The introductions and referrals from somebody to which nothing went back, latest first."""
    for one in unanswered(contact, today):
        if one.kind in DOORS and one.told.place.path == contact.path and not one.told.secret:
            yield Thanks(contact, one.told)


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
