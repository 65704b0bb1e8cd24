"""Whether an idea fits somebody in a week, how well, and the reasons.

Owns the rules of one idea against one person; the order among those that fit belongs to
`matching`. After long silence only ideas that are made for it fit, since remembering comes before
anything else; for somebody one never met, only those for a first contact.
"""

from collections.abc import Iterator
from functools import cached_property

from msgspec import Struct

from vault_tools.people.contact import Contact
from vault_tools.people.day_words import when_it_was
from vault_tools.people.ideas.deck import Deck, Idea
from vault_tools.people.ideas.needs import POINTS, answer
from vault_tools.people.ideas.portrait import Portrait, circles_of
from vault_tools.people.ideas.tried import Try, noted_for, tries_of, went_badly
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.quoting import Reason, passage, reason_of, words_in
from vault_tools.people.settings import Settings
from vault_tools.problems import Place

WIDE = 100  # days; whose cadence is longer sees more of small ideas and nothing large
SHOWN = 3  # reasons, the best of them

NOTED, INTEREST, THREAD, FEELING, FITTING = 5, 3, 2, 2, 1
TIES = ("long silence", "first contact", "once met")
ALOUD = frozenset({"call", "video"})


class Offer(Struct, frozen=True):
    """An idea for somebody. `reasons` are the best first, and there is at least one.

    `weight` says how much speaks for it, in points that mean nothing elsewhere; `offered` is the
    ordinal of the last week's first day in which it was offered before, 0 for none; `tried` how
    often it was tried with them.
    """

    idea: Idea
    reasons: tuple[Reason, ...]
    weight: int = 0
    offered: int = 0
    tried: int = 0


class History:
    """What does not depend on the week, of a deck and somebody: worked out once for many weeks."""

    def __init__(self, contact: Contact, deck: Deck, settings: Settings) -> None:
        self.contact, self.deck, self.settings = contact, deck, settings

    @cached_property
    def suited(self) -> tuple[Idea, ...]:
        """The ideas that neither their circle nor the length of their rhythm forbids."""
        circles = {*circles_of(self.contact, self.settings)}
        far_out = self.contact.rhythm is not None and self.contact.rhythm.ideal.days > WIDE
        return tuple(
            idea
            for idea in self.deck.ideas
            if not (idea.circles and circles and circles.isdisjoint(idea.circles))
            if idea.circles or idea.effort != "large" or not far_out
        )

    @cached_property
    def tries(self) -> tuple[Try, ...]:
        return tries_of(self.contact, self.deck)

    @cached_property
    def noted(self) -> tuple[Try, ...]:
        return noted_for(self.contact, self.deck)

    @cached_property
    def interests(self) -> dict[str, Reason]:
        """The interest that each idea shares with them, by the idea's path."""
        found = ((idea.path, _interest(idea, self.contact)) for idea in self.suited)
        return {path: reason for path, reason in found if reason}


def consider(idea: Idea, portrait: Portrait, history: History) -> Offer | None:
    """The idea as an offer with its reasons; None where it does not fit."""
    if not _allows(idea, portrait):
        return None
    weighed = []
    for need in idea.needs:
        reason = _answer(need, idea, portrait, history)
        if reason is None:
            return None
        weighed.append((POINTS[need], reason))
    about = list(_about(idea, portrait, history))
    if idea.interests and portrait.contact.interests and not about:
        return None
    weighed += about
    weighed += _speaking_for(idea, portrait, history)
    weighed.sort(key=lambda each: -each[0])
    habit = _habit(idea, portrait)
    # A line of a note is one reason, however many needs it meets: the one that counts most.
    told: dict[Place, Reason] = {}
    for points, reason in weighed:
        if points > 0:
            told.setdefault(reason.place, reason)
    reasons = tuple(told.values())
    weight = sum(points for points, _ in weighed) + FITTING * bool(habit) + _ease(idea, portrait)
    return Offer(idea, reasons[:SHOWN] or (habit or _anyhow(idea, portrait),), weight)


def _allows(idea: Idea, portrait: Portrait) -> bool:
    """Whether the state of the tie, the season and the place allow it."""
    if (portrait.is_silent or portrait.is_stranger) and not any(tie in idea.needs for tie in TIES):
        return False
    if idea.distance != "any" and idea.distance != (portrait.nearness[0] or "far"):
        return False
    if portrait.writes_letters and CANONICAL.get(idea.kind) in ALOUD:
        return False
    return not idea.seasons or idea.in_season(portrait.month, portrait.settings.hemisphere)


def _answer(need: str, idea: Idea, portrait: Portrait, history: History) -> Reason | None:
    """What the notes answer to a need; an idea with interests of its own wants one of those."""
    if need == "shared interest" and idea.interests:
        return history.interests.get(idea.path)
    return answer(need, portrait)


def _about(idea: Idea, portrait: Portrait, history: History) -> Iterator[tuple[int, Reason]]:
    """That they like what the idea is about, or that it came up the last few times."""
    if reason := history.interests.get(idea.path):
        yield INTEREST, reason
    elif reason := _thread(idea, portrait):
        yield THREAD, reason


def _speaking_for(idea: Idea, portrait: Portrait, history: History) -> Iterator[tuple[int, Reason]]:
    """What speaks for an idea, and how much; what speaks against it has points below zero."""
    for one in history.noted:
        if one.idea.path == idea.path and one.day <= portrait.until:
            yield NOTED, Reason(f"you noted it {when_it_was(one.told)}", one.place)
    if told := _feeling(idea, portrait):
        feeling, felt = told
        yield (-FEELING if went_badly(feeling) else FEELING), felt
    if idea.distance != "any" and (where := portrait.nearness[1]):
        yield FITTING, where
    if idea.seasons:
        yield FITTING, Reason(f"an idea for {' and '.join(idea.seasons)}", idea.place_of("season"))


def _interest(idea: Idea, contact: Contact) -> Reason | None:
    for wanted in idea.interests:
        for liked in contact.interests:
            if words_in(wanted) <= words_in(liked):
                return Reason(f"likes {liked}", contact.place_of("interests"))
    return None


def _thread(idea: Idea, portrait: Portrait) -> Reason | None:
    for said, one in portrait.threads if idea.interests else ():
        for wanted in map(words_in, idea.interests):
            if wanted <= said:
                words = passage(one.text, wanted)
                return Reason(f"{when_it_was(one)}: {words}", one.place)
    return None


def _feeling(idea: Idea, portrait: Portrait) -> tuple[str, Reason] | None:
    """How it last felt to do something of the idea's kind with them."""
    kind = CANONICAL.get(idea.kind, idea.kind)
    for one in reversed(portrait.felt):
        if one.kind == kind:
            feeling = one.field("feeling")
            words = f"“{feeling}” after the {kind} {when_it_was(one)}"
            return feeling, Reason(words, one.place)
    return None


def _habit(idea: Idea, portrait: Portrait) -> Reason | None:
    """That the two of you do such things: the last time, if it was within a year."""
    kind = CANONICAL.get(idea.kind, "")
    one = portrait.lately.get(kind) if kind else None
    return reason_of(kind, one) if one else None


def _ease(idea: Idea, portrait: Portrait) -> int:
    """Points for a small idea, where somebody is met seldom."""
    return FITTING * (idea.effort == "small" and (portrait.rhythm_days or 0) > WIDE)


def _anyhow(idea: Idea, portrait: Portrait) -> Reason:
    """The reason for an idea without any other: where the two of you left off."""
    if portrait.last is None:
        return Reason("it fits everybody", idea.place_of("kind"))
    return reason_of("last in touch", portrait.last)
