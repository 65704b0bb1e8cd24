"""Drift and good news: what a tie's own rhythm says, told once.

Everything here is a function of the contacts before a week, and belongs to one week alone: told
in it on every device, and not told again. No cadence has to be set for a drift; the tie is held
against its own past.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from statistics import median

from vault_tools.people.calendar import Week
from vault_tools.people.forecast import takes_part
from vault_tools.people.member import Member, resting_until
from vault_tools.people.standings import stable_order

SAME_OCCASION_DAYS = 3
"""Contacts so close together are one occasion: a talk in several messages is no rhythm."""

RECENT_GAPS, FEWEST_GAPS = 12, 5
SLOWER, MORE_DAYS = 2.0, 14
"""A drift is a silence of twice the median gap, and two weeks more than it, and longer than nine
in ten of the gaps: so a tie that always came and went is left in peace."""

KEPT_SLACK_DAYS = 7
KEPT_CADENCES = 4
REVIVED_DAYS = 365


@dataclass(frozen=True, slots=True)
class Drift:
    """Somebody whose rhythm has slowed: `usual` days between contacts, `silent` by week's end."""

    key: str
    usual: int
    silent: int
    last: date


@dataclass(frozen=True, slots=True)
class Kept:
    """A rhythm without a gap since a day, for a whole number of years in this very week."""

    key: str
    since: date
    years: int


@dataclass(frozen=True, slots=True)
class Revived:
    """A tie taken up again last week, `silent` days after the contact before."""

    key: str
    on: date
    silent: int


def drifts(members: Iterable[Member], week: Week) -> tuple[Drift, ...]:
    """Those whose silence passed the bounds of its own past just before this week."""
    found = (drift_of(member, week) for member in stable_order(members))
    return tuple(drift for drift in found if drift is not None)


def drift_of(member: Member, week: Week) -> Drift | None:
    before = week.begins - timedelta(days=1)
    rest = resting_until(step for step in member.steps if step.day <= before)
    snoozed = max(filter(None, (rest, member.snooze_until)), default=date.min)
    if member.closed or member.paused or snoozed > before:
        return None
    met = occasions(member.contacts[: bisect_left(member.contacts, week.begins)])
    gaps = gaps_between(met)[-RECENT_GAPS:]
    if len(gaps) < FEWEST_GAPS:
        return None
    usual = median(gaps)
    longest_usual = sorted(gaps)[int(0.9 * (len(gaps) - 1))]
    bound = int(max(SLOWER * usual, usual + MORE_DAYS, longest_usual))
    last = member.contacts[bisect_left(member.contacts, week.begins) - 1]
    if last + timedelta(days=bound) not in week.later(-1):
        return None
    return Drift(member.key, round(usual), (week.ends - last).days, last)


def occasions(contacts: Iterable[date]) -> list[date]:
    """The first day of each occasion: contacts a few days apart are one."""
    found: list[date] = []
    previous: date | None = None
    for day in contacts:
        if previous is None or (day - previous).days > SAME_OCCASION_DAYS:
            found.append(day)
        previous = day
    return found


def gaps_between(days: Iterable[date]) -> list[int]:
    return [(later - earlier).days for earlier, later in pairwise(days)]


def rhythms_kept(members: Iterable[Member], week: Week) -> tuple[Kept, ...]:
    """Rhythms that complete another year without a gap in this week."""
    found = (kept_of(member, week) for member in stable_order(members))
    return tuple(kept for kept in found if kept is not None)


def kept_of(member: Member, week: Week) -> Kept | None:
    """A year counts from the contact after the last gap, and is at least four cadences."""
    before = member.contacts[: bisect_left(member.contacts, week.begins)]
    if member.rhythm is None or not before or not takes_part(member, week.begins):
        return None
    allowed = member.rhythm.ideal.days + KEPT_SLACK_DAYS
    if (week.begins - before[-1]).days > allowed:
        return None
    since = before[-1]
    for earlier, later in pairwise(reversed(before)):
        if (earlier - later).days > allowed:
            break
        since = later
    if (week.begins - since).days < KEPT_CADENCES * member.rhythm.ideal.days:
        return None
    years = next((week.ends.year - since.year for day in week.days() if is_return(since, day)), 0)
    return Kept(member.key, since, years) if years else None


def is_return(first: date, day: date) -> bool:
    """Whether a day is an anniversary of another; February 29 returns on the 28th."""
    if (first.month, first.day) == (2, 29) and day.month == 2 and day.day == 28:
        return (day + timedelta(days=1)).month == 3
    return (first.month, first.day) == (day.month, day.day)


def revived(members: Iterable[Member], week: Week) -> tuple[Revived, ...]:
    """Ties taken up again in the week before, after a year of silence or two cadences if longer."""
    found = (revived_of(member, week) for member in stable_order(members))
    return tuple(tie for tie in found if tie is not None)


def revived_of(member: Member, week: Week) -> Revived | None:
    first = bisect_left(member.contacts, week.begins - timedelta(days=7))
    if not first or first == len(member.contacts) or member.contacts[first] >= week.begins:
        return None
    on = member.contacts[first]
    silent = (on - member.contacts[first - 1]).days
    cadences = 2 * member.rhythm.ideal.days if member.rhythm else 0.0
    return Revived(member.key, on, silent) if silent > max(REVIVED_DAYS, cadences) else None
