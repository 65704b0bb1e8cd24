"""Gifts in mind, and over all people whose kindness might like an answer.

A gift is noted in `gift_ideas`, under a heading of that name, or by an `idea` in the log. Once a
gift of the same words was given, the idea counts as given.
"""

import re
from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.giving.kindness import Kindness, kindnesses, unanswered
from vault_tools.people.ideas.peace import rest_of
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.quoting import brief, telling_words
from vault_tools.people.showing.secrets import sayable
from vault_tools.problems import Place
from vault_tools.remembered import remembered

_GIFTS = frozenset({"gift"})
_OF_A_GIFT = pattern(r"\b(?:gifts?|presents?|birthday|christmas)\b", re.IGNORECASE)
_TAGS = pattern(r"(?:^|\s+)#[\w/\-]+")
_SAYS_SO = pattern(r"(?:gift|present)s?\s*:\s*", re.IGNORECASE)


class Noted(Struct, frozen=True):
    """A gift in mind, where it is noted, and the gift of the same words if it was given."""

    text: str
    place: Place
    given: Kindness | None = None
    secret: bool = False


class Waiting(Struct, frozen=True):
    """The latest kindness of somebody that might like an answer."""

    contact: Contact
    kindness: Kindness


def noted_gifts(contact: Contact, until: date) -> tuple[Noted, ...]:
    """Every gift in mind up to a day: those of the note as listed, then those of the log."""
    open_ = sayable(contact).gift_ideas
    listed = [(one.text, one.place, date.min, one not in open_) for one in contact.gift_ideas]
    logged = [
        (_SAYS_SO.sub("", brief(one.text), count=1), one.place, one.day, one.secret)
        for one in _ideas_in_log(contact)
        if one.day <= until
    ]
    gave = gifts(contact, until, given=True) if listed or logged else ()
    return tuple(
        Noted(_TAGS.sub("", text).strip(), place, _given_since(text, day, gave), secret)
        for text, place, day, secret in (*listed, *logged)
    )


@remembered
def _ideas_in_log(contact: Contact) -> tuple[Interaction, ...]:
    return tuple(filter(_is_gift_idea, contact.interactions))


def gifts(contact: Contact, until: date, *, given: bool) -> tuple[Kindness, ...]:
    """The gifts to them, or those from them, oldest first."""
    return tuple(one for one in kindnesses(contact, until, _GIFTS) if one.given is given)


def waiting_for_answer(contacts: Iterable[Contact], until: date) -> tuple[Waiting, ...]:
    """Whose kindness might like an answer, the latest first: of each the latest that may be told.

    Whoever died or is resting is left in peace.
    """
    found = [
        Waiting(contact, told[0])
        for contact in contacts
        if (told := [one for one in unanswered(contact, until) if not one.told.secret])
        if rest_of(contact, until) is None
    ]
    return tuple(sorted(found, key=lambda one: (-one.kindness.day.toordinal(), one.contact.name)))


def _is_gift_idea(one: Interaction) -> bool:
    if one.kind != "idea":
        return False
    return one.direction == "to" or bool(_OF_A_GIFT.search(" ".join((one.text, *one.details))))


def _given_since(text: str, day: date, gave: tuple[Kindness, ...]) -> Kindness | None:
    wanted = telling_words(text)
    same = [one for one in gave if one.day >= day and wanted <= telling_words(one.told.text)]
    return same[-1] if wanted and same else None
