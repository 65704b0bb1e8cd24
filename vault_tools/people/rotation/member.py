"""What the rotation knows of a person: a small pure value, and what follows from it on a day.

Owns last contact, due date, stretch, when somebody rests, and which silence is a long one. A
`Member` is made from a contact's note elsewhere; whose turn it is among many is for `whose_turn`.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from datetime import date, timedelta
from functools import reduce
from typing import Literal

from msgspec import Struct

from vault_tools.people.rotation.cadence import Rhythm

KEPT_BEFORE = timedelta(days=7)
"""A contact so shortly before a promised day keeps the promise too."""

QUIET_DAYS, QUIET_DAYS_WITHOUT_RHYTHM, QUIET_CADENCES = 365, 730, 2


RestKind = Literal["snooze", "pause", "resume", "skip"]


class RestLine(Struct, frozen=True):
    """A dated line of a log that is no contact: from then on somebody rests, is back or is skipped.

    `until` belongs to a snooze: the day on which the person comes back.
    """

    day: date
    kind: RestKind
    until: date | None = None


class Member(Struct, frozen=True, dict=True):
    """A person as the rotation sees them.

    `key` names them for good (the note's path or id). `contacts` and `rest_lines` are in order of
    day, and hold none of the future. `promises` are dated tasks; `next_contact` is the promise
    in the front matter, which also takes the place of the due date. `snooze_until` and `paused`
    are the undated fields; `rest_lines` say the same with a date. `closed` people (who died, or
    with whom it ended) are never offered, and those whose cadence is `never` only for a promise.
    """

    key: str
    rhythm: Rhythm | None = None
    contacts: tuple[date, ...] = ()
    created: date | None = None
    met: date | None = None
    rest_lines: tuple[RestLine, ...] = ()
    snooze_until: date | None = None
    paused: bool = False
    promises: tuple[date, ...] = ()
    next_contact: date | None = None
    closed: bool = False
    never: bool = False

    def known(self, before: date) -> date | None:
        """The first day that the notes know this person; None where nothing is dated.

        A contact counts where it was `before` a day. From then on it is news, which must not make
        somebody unknown who was always there.
        """
        first = self.contacts[0] if self.contacts and self.contacts[0] < before else None
        return min([day for day in (first, self.created, self.met) if day], default=None)

    @property
    def promised(self) -> frozenset[date]:
        """Every promised day, in tasks and front matter."""
        return frozenset((*self.promises, *((self.next_contact,) if self.next_contact else ())))


def last_contact(member: Member, on: date) -> date | None:
    """The latest contact up to and including a day."""
    found = bisect_right(member.contacts, on)
    return member.contacts[found - 1] if found else None


def contact_between(member: Member, first: date, last: date) -> date | None:
    """The first contact from one day to another, both included."""
    found = bisect_left(member.contacts, first)
    day = member.contacts[found] if found < len(member.contacts) else None
    return day if day is not None and day <= last else None


def is_kept(promise: date, last: date | None) -> bool:
    """Whether a last contact on that day keeps the promise: a week before it, or any time later."""
    return last is not None and last >= promise - KEPT_BEFORE


def rest_after(until: date | None, line: RestLine) -> date | None:
    """Until when somebody rests after a line: `date.max` while paused, None if they do not."""
    match line.kind:
        case "pause":
            return date.max
        case "resume":
            return None
        case "snooze":
            return until if until == date.max else line.until
        case "skip":
            return until


def resting_until(lines: Iterable[RestLine]) -> date | None:
    """What the lines say together, in their order: a day of return, `date.max`, or None."""
    return reduce(rest_after, lines, None)


def rest_on(member: Member, day: date) -> date | None:
    """What the lines up to a day say together, as `resting_until` tells it."""
    return resting_until(line for line in member.rest_lines if line.day <= day)


def due_by_rhythm(member: Member, on: date) -> date | None:
    """Last contact and cadence, moved on by dated snoozes, seen on a day; None while paused."""
    last = last_contact(member, on)
    rest = rest_on(member, on)
    if member.closed or member.rhythm is None or last is None or rest == date.max:
        return None
    due = member.rhythm.ideal.after(last)
    return due if rest is None else max(due, rest)


def due_date(member: Member, on: date) -> date | None:
    """The day a contact falls due, seen on a day, by all that the note says.

    An unkept `next_contact` replaces what rhythm and last contact give, a `snooze_until` moves it
    on, and somebody paused or without a rhythm has none.
    """
    if member.closed or member.paused:
        return None
    promise = member.next_contact
    if promise is not None and not is_kept(promise, last_contact(member, on)):
        return promise
    due = due_by_rhythm(member, on)
    if due is None or member.snooze_until is None:
        return due
    return max(due, member.snooze_until)


def stretch(member: Member, on: date) -> float | None:
    """Days since the last contact in cadences, seen on a day: 1.0 is just due."""
    last = last_contact(member, on)
    if member.rhythm is None or last is None:
        return None
    return (on - last).days / member.rhythm.ideal.days


def quiet_days(rhythm: Rhythm | None) -> int:
    """Days without a contact after which somebody is in the lane of long ago."""
    if rhythm is None:
        return QUIET_DAYS_WITHOUT_RHYTHM
    return max(QUIET_DAYS, int(QUIET_CADENCES * rhythm.ideal.days))
