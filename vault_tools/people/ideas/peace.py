"""Who is left in peace by ideas, and the line of a note that says why.

That is whoever died, whose tie has ended, who lost somebody of their family not long ago, who is
still very small, and who rests. Whose name comes up is another matter, and belongs to the rotation.
"""

import re
from collections.abc import Iterator
from datetime import date

from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import long_day
from vault_tools.people.interactions.kinds import RESTS
from vault_tools.people.quoting import Reason
from vault_tools.people.rotation.member import rest_on
from vault_tools.people.rotation.members import member_of
from vault_tools.problems import Place

MOURNING = 91  # days in which nobody needs an idea from a deck
SMALL = 3  # years, before which nobody reads a letter or is asked along

_RESTING = frozenset({"pause", "snooze"})
_PAIR = r"wife|husband|spouse|partner|boyfriend|girlfriend|fianc[eé]e?|lover"
_OVER = pattern(
    r"ex|ended|over|divorced|separated|broken up|broke up|estranged(?: \w+)?"
    rf"|(?:ex|former)[\s\-]*(?:{_PAIR})"
)


def rest_of(contact: Contact, until: date) -> Reason | None:
    """Why somebody is left in peace on a day; None for all others."""
    return next(_reasons(contact, until), None)


def has_ended(relationship: str) -> bool:
    """Whether all that a relationship is called says that it is over: `ex-wife`, `estranged`.

    `ex-wife, friend` is a friend; a former colleague or neighbour is one to keep in touch with.
    """
    parts = [part.strip() for part in re.split(r"[,;/&]|\band\b", fold(relationship))]
    return bool(parts) and all(_OVER.fullmatch(part) for part in parts)


def _reasons(contact: Contact, until: date) -> Iterator[Reason]:
    if contact.died:
        yield Reason("died, and is remembered", contact.place_of("died"))
    if contact.relationship and has_ended(contact.relationship):
        words = f"is left in peace, since the note says “{contact.relationship}”"
        yield Reason(words, contact.place_of("relationship"))
    born = contact.birthday.year if contact.birthday else None
    if born and 0 <= until.year - born < SMALL:
        yield Reason("is still very small", contact.place_of("birthday"))
    for loss in contact.losses:
        if 0 <= (until - loss.day).days < MOURNING:
            yield Reason(f"lost {loss.name} on {long_day(loss.day)}", loss.place)
    if contact.paused:
        yield Reason("is resting, as the note says", contact.place_of("paused", "status"))
    if contact.snooze_until and contact.snooze_until > until:
        words = f"is resting until {long_day(contact.snooze_until)}"
        yield Reason(words, contact.place_of("snooze"))
    told = told_to_rest(contact, until)
    if told and told[0] > until:
        rest, place = told
        words = "is resting" if rest == date.max else f"is resting until {long_day(rest)}"
        yield Reason(words, place)


def told_to_rest(contact: Contact, on: date) -> tuple[date, Place] | None:
    """What the log's own pauses and snoozes say, and where: a day of return, or `date.max`."""
    if not any(one.kind in RESTS for one in contact.interactions):
        return None
    rest = rest_on(member_of(contact, on), on)
    if rest is None:
        return None
    told = [one for one in contact.interactions if one.kind in _RESTING and one.day <= on]
    return rest, max(told, key=lambda one: one.day).place
