"""Which ideas somebody is offered in a week, the one to try first at the front.

Of the ideas that fit, those tried least often with the person come first, then those that were
not offered for longest, then those for which most speaks; a hash of week, person and idea settles
the rest, so that every device chooses alike. So no idea comes twice before all others that fit.

There is no state. What was offered in earlier weeks is found by going through those in which the
person's name may have come up, each with the notes as they were on its eve; the first idea of
each counts as offered, whether the page was looked at or not.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from hashlib import blake2b
from itertools import groupby

from vault_tools.people.contact import Contact
from vault_tools.people.ideas.deck import Deck, Idea
from vault_tools.people.ideas.fit import History, Offer, consider
from vault_tools.people.ideas.peace import rest_of
from vault_tools.people.ideas.portrait import Portrait
from vault_tools.people.ideas.tried import went_badly
from vault_tools.people.rotation.calendar import Week, week_of
from vault_tools.people.rotation.member import KEPT_BEFORE, Member, is_kept, last_contact
from vault_tools.people.rotation.members import member_of
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import sayable

BEGAN, ROUND = date(2026, 11, 16), timedelta(weeks=208)
"""The week in which the first deck came, and how long it is remembered what was offered.

Every four years from there memory begins anew, so that no vault pays for decades of weeks.
"""


def ideas_for(
    contact: Contact, deck: Deck, week: Week, settings: Settings, until: date | None = None
) -> tuple[Offer, ...]:
    """All ideas that fit somebody in a week, in the order of choice; none for whom `peace` names.

    `until` is the last day whose entries count; without it that is the eve of the week, so that
    the week's offers stay as they are whatever is logged in it.
    """
    day = until or _eve(week)
    if rest_of(contact, day):
        return ()
    contact = sayable(contact)
    history = History(contact, deck, settings)
    offered: dict[str, int] = {}
    for earlier in weeks_up(member_of(contact, day), week, settings):
        portrait = Portrait(contact, earlier, _eve(earlier), settings)
        if first := next(in_order(portrait, history, offered), None):
            offered[first.idea.path] = earlier.begins.toordinal()
    return tuple(in_order(Portrait(contact, week, day, settings), history, offered))


def in_order(portrait: Portrait, history: History, offered: Mapping[str, int]) -> Iterator[Offer]:
    """The ideas that fit somebody as they are portrayed, in the order of choice.

    `offered` has the week in which each idea was offered last, by its first day's ordinal.
    """
    times = _times_tried(history, portrait.until)

    alike: dict[tuple[int, int], list[Idea]] = {}
    for idea in history.suited:
        standing = (times.get(idea.path, 0), offered.get(idea.path, 0))
        alike.setdefault(standing, []).append(idea)

    def tie(offer: Offer) -> bytes:
        return lot(portrait.week, portrait.contact.path, offer.idea.name)

    for (tried, last), ideas in sorted(alike.items()):
        found = [offer for idea in ideas if (offer := consider(idea, portrait, history))]
        found.sort(key=lambda one: -one.weight)
        for _, equals in groupby(found, key=lambda one: one.weight):
            for each in sorted(equals, key=tie):
                yield Offer(each.idea, each.reasons, each.weight, last, tried)


def weeks_up(member: Member, week: Week, settings: Settings) -> Iterator[Week]:
    """The weeks before this one in which somebody's name may have come up.

    That is while they are due, promised, not long met, or have never been in touch.
    """
    start = BEGAN + (week.begins - BEGAN) // ROUND * ROUND
    earlier = week_of(max(member.known(week.begins) or start, start), settings.week_starts)
    new, promised = timedelta(days=settings.new_people_days), sorted(member.promised)
    while earlier < week:
        last = last_contact(member, _eve(earlier))
        if (
            last is None
            or member.rhythm is None
            or member.rhythm.ideal.after(last) <= earlier.ends
            or any(day <= earlier.ends and _still_asks(day, earlier, last) for day in promised)
            or (member.met and last <= member.met <= earlier.ends <= member.met + new)
        ):
            yield earlier
        earlier = earlier.later()


def _still_asks(promise: date, week: Week, last: date | None) -> bool:
    """Whether a promised day brings a name up: for two weeks, and then until it is kept."""
    return promise >= week.begins - KEPT_BEFORE or not is_kept(promise, last)


def lot(week: Week, path: str, idea: str = "") -> bytes:
    """A hash that is the same on every device, to choose among equals."""
    text = f"{week.label}\0{path}\0{idea}"
    return blake2b(unicodedata.normalize("NFC", text).encode(), digest_size=8).digest()


def _times_tried(history: History, until: date) -> Counter[str]:
    """How often each idea was tried; a time that did not go well counts twice."""
    past = [one for one in history.tries if one.day <= until]
    again = [one for one in past if went_badly(one.feeling)]
    return Counter(one.idea.path for one in (*past, *again))


def _eve(week: Week) -> date:
    """The day before a week."""
    return week.begins - timedelta(days=1)
