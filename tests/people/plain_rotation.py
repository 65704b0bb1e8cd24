"""The rules of the rotation once more, plainly: every week looks at every person.

Slow and without a queue, so that a reader can hold it against the rules word by word; the tests
hold the real one against it.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from zlib import crc32

from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.rotation.member import is_kept, last_contact, resting_until

DAY, WEEK = timedelta(days=1), timedelta(days=7)
FIRST = date(2000, 1, 3)


@dataclass
class Count:
    since: date | None = None
    shown: int = 0
    came_up: date | None = None


def plain_weeks(members, today, rules):
    """Each week from the first known day to that of `today`, with its (key, lane, times shown)."""
    people = sorted(
        (m for m in members if not m.closed), key=lambda m: (crc32(m.key.encode()), m.key)
    )
    counts = {m.key: Count() for m in people}
    this = week_of(today, rules.week_starts)
    known = {m.key: m.known(this.begins) or FIRST for m in people}
    first = min(known.values(), default=FIRST)
    first = max(first, FIRST)
    week = week_of(min(first, this.begins), rules.week_starts)
    while week <= this:
        for m in people:
            last = last_contact(m, week.begins - DAY)
            if last != counts[m.key].since:
                counts[m.key] = Count(last)
        plan = plain_week(people, week, rules, counts, known)
        yield week, plan
        end_week(people, week, counts, plan)
        week = week.later()


def end_week(people, week, counts, plan):
    middle = week.begins + 3 * DAY
    lanes = {key: lane for key, lane, _ in plan}
    for m in people:
        count = counts[m.key]
        lines = [line for line in m.rest_lines if line.day in week]
        showing = lanes.get(m.key, "promise") != "promise"
        for kind in (["skip"] if showing else []) + [line.kind for line in lines]:
            if kind != "skip":
                count.shown, count.came_up = 0, None
            elif count.came_up != middle:
                count.shown, count.came_up = count.shown + 1, middle


def plain_week(people, week, rules, counts, first_known):  # noqa: C901 - one rule after the other, in one place
    plan = []

    def places(lane, count, fitting):
        for m in fitting[:count]:
            plan.append((m.key, lane, counts[m.key].shown))
            taken.add(m.key)

    def rests(m):
        until = resting_until(s for s in m.rest_lines if s.day < week.begins)
        return until is not None and until > week.ends

    taken = {m.key for m in people if rests(m)}
    since = {m.key: counts[m.key].since for m in people}
    known = {m.key for m in people if first_known[m.key] < week.begins}

    def free(m):
        return m.key not in taken and m.key in known

    def longest_since(come):
        return lambda m: (counts[m.key].came_up or date.min, come(m))

    def promise(m):
        return min(
            (
                d
                for d in m.promised
                if week.begins - WEEK <= d <= week.ends and not is_kept(d, since[m.key])
            ),
            default=None,
        )

    promised = [m for m in people if promise(m) and m.key not in taken]
    places("promise", len(people), sorted(promised, key=promise))

    def is_new(m):
        oldest = week.begins - rules.new_people_days * DAY
        met_since = since[m.key] is None or since[m.key] <= m.met if m.met else False
        return m.met is not None and oldest <= m.met < week.begins and met_since

    new = [m for m in people if free(m) and is_new(m)]
    places("new people", 2, sorted(new, key=longest_since(lambda m: m.met)))

    never = [m for m in people if free(m) and m.rhythm and since[m.key] is None]
    places(
        "never contacted",
        rules.never_contacted,
        sorted(never, key=longest_since(lambda m: first_known[m.key])),
    )

    def is_due(m):
        last = since[m.key]
        if m.rhythm is None or last is None:
            return False
        lapsed = any(d < week.begins - WEEK and not is_kept(d, last) for d in m.promised)
        return lapsed or m.rhythm.ideal.after(last) <= week.ends

    def waiting_since(m):
        return counts[m.key].came_up or since[m.key]

    def wait(m):
        return -(week.ends - waiting_since(m)).days / m.rhythm.ideal.days

    def presses(m):
        longest = m.rhythm.longest
        return longest is not None and longest.after(waiting_since(m)) <= week.ends + WEEK

    pressing = [m for m in people if free(m) and is_due(m) and presses(m)]
    pressing = sorted(pressing, key=wait)[: (rules.capacity + 1) // 2]
    places("rotation", rules.capacity, pressing)
    due = [m for m in people if free(m) and is_due(m)]
    places("rotation", rules.capacity - len(pressing), sorted(due, key=wait))

    def quiet_from(m):
        days = max(365, int(2 * m.rhythm.ideal.days)) if m.rhythm else 730
        return since[m.key] + (days + 1) * DAY

    def is_long_ago(m):
        if m.never or since[m.key] is None or (m.rhythm and not counts[m.key].shown):
            return False
        return quiet_from(m) <= week.ends

    quiet = [m for m in people if free(m) and is_long_ago(m)]
    places("long ago", rules.long_ago, sorted(quiet, key=longest_since(quiet_from)))
    return plan
