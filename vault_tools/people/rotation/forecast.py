"""The weeks ahead: whose name comes up when, if each plan is done.

Owns the looking ahead and nothing of the rules: the same replay goes on from this week, and is
told of a contact with everybody it shows.
"""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.member import Member, due_date
from vault_tools.people.rotation.plan import Plan, PlanPlace, Replayed, Rules
from vault_tools.people.rotation.replay import Replay
from vault_tools.people.rotation.whose_turn import (
    is_put_aside,
    place_of,
    replay_to,
    rests_by_line,
)
from vault_tools.remembered import remembered_last

WEEKS = 12
DONE_AFTER = timedelta(days=3)
"""A plan is taken as done on the fourth day of its week."""


class ChosenWeek(Struct, frozen=True):
    """A week's plan, and the state of the rotation at the start of the week."""

    plan: Plan
    since: Replayed


@remembered_last
def look_ahead(
    plan: Plan,
    members: Sequence[Member],
    rules: Rules,
    weeks: int = WEEKS,
    since: Replayed | None = None,
) -> tuple[Plan, ...]:
    """The plan of this week, as given, and those of the weeks after it: `weeks` plans in all.

    Somebody put aside by an undated field stays out for as long as it says, and takes up no
    place; by a line dated in a coming week they leave theirs empty. `since` is the state at the
    start of this or an earlier week, if it is known.
    """
    known = {member.key: member for member in members}
    state = replay_to(known.values(), plan.week.begins, rules, since)
    state.choose()
    plans = [plan]
    while len(plans) < weeks:
        for place in plans[-1].places:
            if place.done_on is None:
                known[place.key] = _contacted(known[place.key], state)
        state.advance()
        if len(plans) == 1:
            _let_rest(known.values(), plan.week, state)
        shown = state.choose()
        places = [
            place_of(known[one.member.key], lane, state.week)
            for one, lane in shown
            if not rests_by_line(known[one.member.key], state.week)
        ]
        plans.append(Plan(state.week, tuple(places)))
    return tuple(plans)


def coming_weeks(plans: Sequence[Plan]) -> dict[str, tuple[Week, PlanPlace]]:
    """For each person the first of these weeks in which they are still to come, and their place."""
    coming: dict[str, tuple[Week, PlanPlace]] = {}
    for plan in plans:
        for place in plan.places:
            if place.done_on is None:
                coming.setdefault(place.key, (plan.week, place))
    return coming


def _contacted(member: Member, state: Replay) -> Member:
    """The person after a contact in the state's week; the state is told of it too."""
    day = state.week.begins + DONE_AFTER
    state.contacted(member.key, day)
    return replace(member, contacts=tuple(sorted((*member.contacts, day))))


def _let_rest(members: Iterable[Member], week: Week, state: Replay) -> None:
    for member in members:
        if is_put_aside(member, week) and not member.closed:
            until = max(member.snooze_until or week.begins, member.next_contact or week.begins)
            state.rest(member.key, date.max if member.paused else until)


def due_in(
    members: Iterable[Member], plans: Sequence[Plan], today: date
) -> list[tuple[Member, Week | None]]:
    """Everybody who falls due or comes up within these weeks, and the first week that has room.

    In the order of the weeks; who falls due and finds no room comes last, by due date.
    """
    coming, ends = coming_weeks(plans), plans[-1].week.ends
    places = {key: number for number, key in enumerate(coming)}
    found = []
    for member in members:
        due = due_date(member, today)
        if member.key in coming:
            found.append((places[member.key], date.min, member.key, member))
        elif due and due <= ends:
            found.append((len(places), due, member.key, member))
    return [
        (member, coming[member.key][0] if member.key in coming else None)
        for *_, member in sorted(found, key=lambda one: one[:3])
    ]
