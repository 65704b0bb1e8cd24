"""The promise check and the forecast: what all rhythms ask for, and when each name comes up.

Gives numbers and weeks; the words that tell them are the pages' and the commands'.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from vault_tools.people.cadence import Cadence
from vault_tools.people.calendar import Week
from vault_tools.people.member import (
    Member,
    contact_between,
    is_kept,
    last_contact,
    resting_until,
)
from vault_tools.people.plan import Replayed, Rules
from vault_tools.people.replay import Replay
from vault_tools.people.rotation import (
    is_put_aside,
    put_aside_long_since,
    replay_to,
    rests_in,
)
from vault_tools.people.standings import stable_order

WEEKS_AHEAD = 12
LOOSENED = 3
"""How many rhythms are named whose loosening would help most."""


@dataclass(frozen=True, slots=True)
class Loosening:
    """A rhythm that asks for much: at twice the cadence it would ask `saved` less a week."""

    key: str
    cadence: Cadence
    to: Cadence
    saved: float


@dataclass(frozen=True, slots=True)
class PromiseCheck:
    """What the rhythms ask for, in contacts a week, against the places of a week.

    `waiting` more would come with the people never contacted yet. `loosenings` are empty while
    there is room; `eased` is the ratio that would be left with all of them.
    """

    demand: float
    capacity: int
    waiting: float = 0.0
    loosenings: tuple[Loosening, ...] = ()

    @property
    def ratio(self) -> float:
        return self.demand / max(1, self.capacity)

    @property
    def common_stretch(self) -> float:
        """How many of their cadences everybody waits, about: 1.0 where the promises hold."""
        return max(1.0, self.ratio)

    @property
    def eased(self) -> float:
        return (self.demand - sum(each.saved for each in self.loosenings)) / max(1, self.capacity)


@dataclass(frozen=True, slots=True)
class Forecast:
    """The names of each week from this one on, if every week's plan is done.

    `coming` gives the first of these weeks in which somebody not yet done comes up.
    """

    weeks: tuple[tuple[Week, tuple[str, ...]], ...]
    coming: Mapping[str, Week] = field(default_factory=dict)


def takes_part(member: Member, today: date) -> bool:
    """Whether a rhythm asks for somebody's turn: not while they are paused."""
    rest = resting_until(step for step in member.steps if step.day <= today)
    paused = member.closed or member.paused or rest == date.max
    return member.rhythm is not None and not paused


def check_promises(members: Iterable[Member], today: date, rules: Rules) -> PromiseCheck:
    """Set what the rhythms ask for against the places, and name what would help most."""
    asking = [member for member in stable_order(members) if takes_part(member, today)]
    met = [member for member in asking if last_contact(member, today) is not None]
    demand = sum(map(contacts_a_week, met))
    waiting = sum(map(contacts_a_week, asking)) - demand
    check = PromiseCheck(demand, rules.capacity, waiting)
    if check.ratio <= 1:
        return check
    loosenings = sorted(map(loosened, met), key=lambda each: -each.saved)[:LOOSENED]
    return PromiseCheck(demand, rules.capacity, waiting, tuple(loosenings))


def contacts_a_week(member: Member) -> float:
    return 7 / member.rhythm.ideal.days if member.rhythm else 0.0


def loosened(member: Member) -> Loosening:
    assert member.rhythm is not None
    cadence = member.rhythm.ideal
    return Loosening(
        member.key, cadence, Cadence(2 * cadence.count, cadence.unit), contacts_a_week(member) / 2
    )


def look_ahead(
    members: Iterable[Member],
    today: date,
    rules: Rules,
    weeks: int = WEEKS_AHEAD,
    since: Replayed | None = None,
) -> Forecast:
    """Go on replaying into the future, as if every week's plan were done on its fourth day."""
    known = {member.key: member for member in members}
    state = replay_to(known.values(), today, rules, since)
    absent = put_aside_long_since(known.values(), state)
    found: list[tuple[Week, tuple[str, ...]]] = []
    coming: dict[str, Week] = {}
    for _ in range(weeks):
        week = state.week
        shown = [standing.member for standing, _ in state.choose(absent)]
        if not found:  # the present week, in which something may have happened
            shown = [member for member in shown if is_shown_or_done(member, week)]
            put_to_rest(known.values(), state)
            absent = []
        meet(shown, state, max(today, week.begins + timedelta(days=3)))
        found.append((week, tuple(member.key for member in shown)))
        for member in shown:
            if contact_between(member, week.begins, week.ends) is None:
                coming.setdefault(member.key, week)
        state.advance()
    return Forecast(tuple(found), coming)


def is_shown_or_done(member: Member, week: Week) -> bool:
    return not rests_in(member, week) or contact_between(member, week.begins, week.ends) is not None


def meet(members: Iterable[Member], state: Replay, day: date) -> None:
    """Take it that these are contacted on a day, where the week has no contact of theirs yet."""
    for member in members:
        if contact_between(member, state.week.begins, state.week.ends) is None:
            state.contacted(member.key, min(day, state.week.ends))


def put_to_rest(members: Iterable[Member], state: Replay) -> None:
    """From now on, the undated fields hold until their day."""
    for member in members:
        if not member.closed and is_put_aside(member, state.week):
            state.rest(member.key, back_on(member, state.week))


def back_on(member: Member, week: Week) -> date:
    """The day on which somebody put aside by a field comes back."""
    if member.paused:
        return date.max
    last = last_contact(member, week.begins - timedelta(days=1))
    days = [member.snooze_until or week.begins]
    if member.next_contact is not None and not is_kept(member.next_contact, last):
        days.append(member.next_contact)
    return max(days)
