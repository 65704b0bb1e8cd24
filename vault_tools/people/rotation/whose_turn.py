"""Whose turn it is: the plan of a week, found from the notes alone.

The plan is a function of what the notes say of the time before the week. All weeks since the
first day known are replayed with today's settings, each showing whom it would have shown. So
there is no state file, every device finds the same plan, and logging somebody in the course of
the week ticks them off and moves nobody. The rules:

- Eligible is who falls due by the week's end. Whoever has waited longest comes first, the wait
  being counted in the person's own cadences, from the last contact or from the week in which
  the name last came up, whichever is later. So no cadence pays for another, and somebody who is
  never acted on takes one turn a round, as if they had been: nobody else notices.
- Somebody whose longest interval would otherwise pass by the end of the next week goes first,
  on at most half of the places, so that the others keep moving too.
- Beside the capacity stand lanes: promises (in their week and the next), new people, never
  contacted, long ago. In each, whose name has not come up for longest goes first, then who came
  first: to go by the number of times, somebody new to a lane would fill it alone for years.
- Snooze, pause, resume and skip lines take effect with the week after theirs; in their own week
  the place stays empty. A skip counts as one showing, a promise does not, and nothing does in
  a week before the first day known. Who returns from a rest has the whole wait counted.
- A rest that stands in a field, without a date, is known for the current week alone. It leaves
  the place empty too; but where the name has come up in vain `OLD_NEWS` times already, the rest
  is no news, and the place goes to the next: people put aside years ago take up no room.

Counting from the last showing is our choice over dividing the stretch by one plus the times
shown. Both share out steady years alike. An average over years, though, keeps somebody waiting
for years once places become scarce, and lets them crowd out the others once they do not;
`benchmarks/rotation.py --rules` shows both.
"""

from array import array
from bisect import bisect_left
from collections.abc import Container, Iterable, Mapping
from datetime import date, timedelta
from functools import lru_cache
from hashlib import blake2b

from msgspec.structs import replace

from vault_tools.people.rotation.cadence import Rhythm
from vault_tools.people.rotation.calendar import Week, week_of
from vault_tools.people.rotation.candidates import stable_order
from vault_tools.people.rotation.member import (
    Member,
    contact_between,
    due_by_rhythm,
    is_kept,
    last_contact,
    resting_until,
)
from vault_tools.people.rotation.plan import Lane, Plan, PlanPlace, Replayed, Rules
from vault_tools.people.rotation.replay import Replay
from vault_tools.remembered import remembered

OLD_NEWS = 2


def choose_week(members: Iterable[Member], state: Replay) -> Plan:
    """Whom the week of a state offers, before anything that happens in it.

    Worth keeping for the week: it holds as long as `history_mark` does. Of the state, its
    `memory()` stays the same.
    """
    week, shown = state.week, state.choose(put_aside_long_since(members, state))
    return Plan(week, tuple(place_of(each.member, lane, week) for each, lane in shown))


def put_aside_long_since(members: Iterable[Member], state: Replay) -> list[str]:
    """The keys of those whose undated rest is no news: the week does without them."""
    return [
        member.key
        for member in members
        if is_put_aside(member, state.week, kinds_in(member, state.week))
        if state.times_shown(member.key) >= OLD_NEWS
    ]


def tick_off(plan: Plan, members: Mapping[str, Member]) -> Plan:
    """A chosen week with what has happened in it: who is done, and whose place stays empty."""
    places, resting = [], []
    for place in plan.places:
        member = members[place.key]
        done = contact_between(member, plan.week.begins, plan.week.ends)
        if done is None and rests_in(member, plan.week):
            resting.append(place.key)
        else:
            places.append(replace(place, done_on=done))
    return replace(plan, places=tuple(places), resting=tuple(resting))


def replay_to(
    members: Iterable[Member], today: date, rules: Rules, since: Replayed | None = None
) -> Replay:
    """The rotation at the start of the week of a day; its `memory()` can be kept.

    With `since`, the state at the start of this or an earlier week, only the weeks from there on
    are replayed.
    """
    week = week_of(today, rules.week_starts)
    usable = since if since is not None and since.week <= week else None
    state = Replay(members, rules, week, usable)
    state.run_to(week)
    return state


def place_of(member: Member, lane: Lane, week: Week) -> PlanPlace:
    before = week.begins - timedelta(days=1)
    if lane != "promise":
        return PlanPlace(member.key, lane, due_by_rhythm(member, before))
    first, last = week.begins - timedelta(days=7), last_contact(member, before)
    promised = (day for day in member.promised if first <= day <= week.ends)
    return PlanPlace(member.key, lane, min(day for day in promised if not is_kept(day, last)))


def is_put_aside(member: Member, week: Week, told: Container[str] = ()) -> bool:
    """Whether a field takes somebody out of the week: paused, snoozed, or promised for later.

    A field does not count where a log line of the week, of a kind in `told`, says the same.
    """
    if member.paused and "pause" not in told:
        return True
    until = member.snooze_until
    if until is not None and until > week.ends and "snooze" not in told:
        return True
    ahead = member.next_contact
    if ahead is None or ahead <= week.ends:
        return False
    return not is_kept(ahead, last_contact(member, week.begins - timedelta(days=1)))


def kinds_in(member: Member, week: Week) -> set[str]:
    return {line.kind for line in member.rest_lines if line.day in week}


def rests_in(member: Member, week: Week) -> bool:
    """Whether somebody's place stays empty: by a field, or by a line written within the week."""
    return is_put_aside(member, week) or rests_by_line(member, week)


def rests_by_line(member: Member, week: Week) -> bool:
    """Whether a line dated within the week lets somebody rest to its end."""
    lines = [line for line in member.rest_lines if line.day in week]
    rest = resting_until(lines)
    return (bool(lines) and lines[-1].kind == "skip") or (rest is not None and rest > week.ends)


def history_mark(members: Iterable[Member], today: date, rules: Rules) -> str:
    """A short text that changes with anything that the plan of the week is chosen by.

    What is logged in the course of the week leaves it as it is.
    """
    week = week_of(today, rules.week_starts)
    mark = blake2b(repr((week, rules)).encode(), digest_size=16)
    for member in stable_order(members):
        mark.update(_before(member, week))
    return mark.hexdigest()


@remembered
def _before(member: Member, week: Week) -> bytes:
    """What is known of somebody before a week, and of what they rest for."""
    days = (member.created, member.met, member.next_contact, *member.promises)
    flags = (member.closed, is_put_aside(member, week), days, member.rest_lines)
    text = f"{member.key}\0{_words(member.rhythm)}\0{flags}".encode()
    before = member.contacts[: bisect_left(member.contacts, week.begins)]
    return text + array("l", map(date.toordinal, before)).tobytes()


@lru_cache
def _words(rhythm: Rhythm | None) -> str:
    return str(rhythm)
