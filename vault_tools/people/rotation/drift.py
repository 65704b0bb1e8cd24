"""What has changed in how often people are in touch: slower than before, kept, taken up again.

Each piece of news belongs to one week (a tie revived to two), found from the dates alone, so
that it is told once, on every device alike, and never nags.
"""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from itertools import pairwise
from math import floor
from statistics import median, quantiles

from msgspec import Struct

from vault_tools.people.rotation.cadence import Rhythm, step
from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.member import Member, quiet_days, rest_on
from vault_tools.people.rotation.whose_turn import is_put_aside
from vault_tools.remembered import remembered

GAPS_NEEDED, GAPS_SEEN = 5, 12
"""A rhythm of their own takes five gaps to see, and twelve say what it is nowadays."""

SLOWER, SLOWER_DAYS = 2, 28
"""Slowed is what takes over twice the median, and never less than four weeks."""

KEPT_CONTACTS = 4  # a year with fewer shows no rhythm


class Drift(Struct, frozen=True):
    """Somebody whose own rhythm has slowed: `usual` days from contact to contact until `last`."""

    key: str
    usual: int
    last: date


class Steady(Struct, frozen=True):
    """Somebody with whom the rhythm has been kept for so many whole years."""

    key: str
    years: int


class Revived(Struct, frozen=True):
    """Somebody who is in touch again since the day `on`, `after` so many days."""

    key: str
    on: date
    after: int


RhythmNews = Drift | Steady | Revived


def news_of(members: Iterable[Member], week: Week) -> tuple[RhythmNews, ...]:
    """What there is to tell in a week, good news first; members in the order given."""
    found = [_news_of_one(member, week) for member in members if not member.closed]
    return tuple(one for each in zip(*found, strict=True) for one in each if one is not None)


@remembered
def _news_of_one(member: Member, week: Week) -> tuple[RhythmNews | None, ...]:
    return revived(member, week), steady(member, week), drift(member, week)


def drift(member: Member, week: Week) -> Drift | None:
    """Told in the week in which the wait grows unusual, unless they rest or are in touch in it.

    Usual goes up to Tukey's fence, the upper quartile and one and a half times the middle half
    (Exploratory Data Analysis, 1977): one long summer does not move it.
    """
    gaps = _gaps(member.contacts[-GAPS_SEEN - 1 :])
    if len(gaps) < GAPS_NEEDED or member.contacts[-1] in week or _rests(member, week):
        return None
    last, usual = member.contacts[-1], max(_fence(gaps), _longest_days(member.rhythm))
    passes = last + timedelta(days=floor(usual) + 1)
    return Drift(member.key, round(median(gaps)), last) if passes in week else None


def steady(member: Member, week: Week) -> Steady | None:
    """Told in the week that ends a whole year in which no gap was much longer than the rhythm."""
    begins = _run_begins(member, week)
    if begins is None or _rests(member, week):
        return None
    years = week.ends.year - begins.year
    ends = {step(begins, count, "year"): count for count in (years, years - 1) if count > 0}
    return next((Steady(member.key, count) for day, count in ends.items() if day in week), None)


def revived(member: Member, week: Week) -> Revived | None:
    """Told in the week of the first contact after a long silence, and in the week after it."""
    first = bisect_left(member.contacts, week.later(-1).begins)
    for before, day in pairwise(member.contacts[max(0, first - 1) :]):
        if (day - before).days > quiet_days(member.rhythm):
            return Revived(member.key, day, (day - before).days)
    return None


def _run_begins(member: Member, week: Week) -> date | None:
    """The first of the latest contacts that have followed one another within the rhythm."""
    allowed, days = _longest_days(member.rhythm), member.contacts
    if member.rhythm is None or not days or (week.ends - days[-1]).days > allowed:
        return None
    first = len(days) - 1
    while first and (days[first] - days[first - 1]).days <= allowed:
        first -= 1
    return days[first] if len(days) - first >= KEPT_CONTACTS else None


def _gaps(days: Sequence[date]) -> list[int]:
    return [(later - earlier).days for earlier, later in pairwise(days)]


def _fence(gaps: Sequence[int]) -> float:
    """Days that a gap may last without being out of the ordinary."""
    low, middle, high = quantiles(gaps, n=4, method="inclusive")
    return max(high + 1.5 * (high - low), SLOWER * middle, SLOWER_DAYS)


def _longest_days(rhythm: Rhythm | None) -> float:
    """How long a gap may be with the rhythm still kept.

    The longest interval that is named, or the ideal one plus a quarter of it (a week at least),
    whichever is longer.
    """
    if rhythm is None:
        return 0
    longest = rhythm.longest.days if rhythm.longest else 0
    return max(longest, rhythm.ideal.days + max(7, rhythm.ideal.days / 4))


def _rests(member: Member, week: Week) -> bool:
    rest = rest_on(member, week.ends)
    return is_put_aside(member, week) or (rest is not None and rest > week.begins)
