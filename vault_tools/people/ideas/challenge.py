"""The ideas of a week: one for everybody in its plan, and one of these pairs as the challenge.

All follow from the notes as they stood on the eve of the week, and none from what is logged in
it; what was tried meanwhile is told beside it. Who gets which is for `dealing`.

So that one idea is not the challenge with this person today and with that one a week later, the
deck is dealt into `HANDS` by a hash of the names, and each week has the next hand. This needs no
memory of earlier challenges, and somebody's own order of ideas is left as it is.
"""

from collections.abc import Callable, Mapping
from hashlib import blake2b

from msgspec import Struct, field

from vault_tools.notes.resolve import fold
from vault_tools.people.contact import Contact
from vault_tools.people.ideas.dealing import choices_among, deal
from vault_tools.people.ideas.deck import Deck, Idea
from vault_tools.people.ideas.fit import Offer
from vault_tools.people.ideas.matching import BEGAN, ideas_for, lot
from vault_tools.people.ideas.tried import Try, tries_of
from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.plan import Plan
from vault_tools.people.settings import Settings
from vault_tools.people.understand import People

EVERYDAY = frozenset({"call", "message"})
TELLING = 2  # points of weight from which on an idea is made for somebody
LATELY = 364  # days; a pair that came up within them gives way to another
HANDS = 6  # weeks until an idea is in hand again


class Pairing(Struct, frozen=True):
    """One person and one idea for them; `tried` is set once it was done within the week."""

    contact: Contact
    offer: Offer
    tried: Try | None = None


class WeekIdeas(Struct, frozen=True):
    """What a week offers: an idea for each person of the plan, by path, and the challenge."""

    challenge: Pairing | None = None
    offers: Mapping[str, Offer] = field(default_factory=dict)

    def beside_the_challenge(self, path: str) -> Offer | None:
        """The idea for somebody, or None for the one in the challenge, which tells it already."""
        challenged = self.challenge and self.challenge.contact.path == path
        return None if challenged else self.offers.get(path)


NO_IDEAS = WeekIdeas()


Selection = tuple[Offer, ...]
Choose = Callable[[Contact, Deck, Week, Settings], Selection]


def choices_for(contact: Contact, deck: Deck, week: Week, settings: Settings) -> Selection:
    """The ideas of which somebody may get one in a week, first the one that suits them best."""
    return choices_among(ideas_for(contact, deck, week, settings), contact.path, week)


def ideas_of_week(
    plan: Plan, people: People, deck: Deck, settings: Settings, choose: Choose = choices_for
) -> WeekIdeas:
    """What a week offers; `choose` gives what `choices_for` would, perhaps from memory."""
    by_path = people.by_path()
    keys = dict.fromkeys(place.key for place in plan.places)
    found = deal({key: choose(by_path[key], deck, plan.week, settings) for key in keys}, plan.week)
    return WeekIdeas(_challenge(plan.week, found, by_path, deck), found)


def _challenge(
    week: Week, offers: Mapping[str, Offer], by_path: Mapping[str, Contact], deck: Deck
) -> Pairing | None:
    """The pair to be the challenge: as far as there is one, new, in hand and no mere call."""
    if not offers:
        return None

    def rank(path: str) -> tuple[bool, int, bool, bool, bytes]:
        offer = offers[path]
        again = offer.offered > week.begins.toordinal() - LATELY
        telling, everyday = offer.weight >= TELLING, offer.idea.kind in EVERYDAY
        return again, out_of_hand(offer.idea, week), not telling, everyday, lot(week, path)

    path = min(offers, key=rank)
    contact, offer = by_path[path], offers[path]
    tries = [one for one in tries_of(contact, deck) if one.idea == offer.idea and one.day in week]
    return Pairing(contact, offer, tries[0] if tries else None)


def out_of_hand(idea: Idea, week: Week) -> int:
    """How far an idea is from being this week's: 0 if it is in the week's hand.

    Of the others those come first whose own week is farthest off, so that not even a stopgap comes
    in two weeks running.
    """
    dealt = int.from_bytes(blake2b(fold(idea.name).encode(), digest_size=8).digest(), "big")
    number = (week.begins - BEGAN).days // 7 + 1
    weeks_off = (dealt - number) % HANDS
    return weeks_off and 1 + abs(weeks_off - HANDS // 2)
