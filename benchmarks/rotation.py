"""Is the rotation fair, and is it fast? One command, a table and a chart.

    python benchmarks/rotation.py            about ten minutes: 30 to 1,000 people, 20 years each
    python benchmarks/rotation.py --quick    a subset, in seconds
    python benchmarks/rotation.py --json     the rows as a JSON array
    python benchmarks/rotation.py --rules    why showings count as they do
    python benchmarks/rotation.py --speed    planning for 10,000 people with ten years of logs

What a row says: in 20 simulated years, a user does a share (`done`) of each week's plan and
never acts on some people (`never_acted_on`, a share); how long did everybody else wait, at worst
and for 99 of 100 weeks, in cadences (1.0: just due)? Demand is the contacts that all cadences ask
for in a week; `demand_ratio` sets it against the places of a week. No order can keep everybody
under a stretch of demand / capacity; ours stays within 15 % of it, and the command fails
(exit code 1) if it does not.

Two things it shows against us. A user who does 70 % of the plan pays for a missed turn with a
whole round; orders that go on showing the same name serve that user better, and are blocked for
good by anybody who is never acted on. And whole weeks are coarse where few places meet short
cadences: over many random starts (`--seed N`), vaults with under nine places a week passed the
bound by up to 6 %, and looking some weeks ahead instead of taking the longest wait did not help.
"""

import argparse
import json
import random
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import partial

from simulated_years import CADENCES, Life, Years, demand, mixed_people, p99, simulate

from vault_tools.people.rotation.cadence import Rhythm
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.rotation.member import Member
from vault_tools.people.rotation.plan import Rules
from vault_tools.people.rotation.replay import Replay
from vault_tools.people.rotation.whose_turn import (
    choose_week,
    history_mark,
    replay_to,
    tick_off,
)

ORDERS = ("vault", "random", "longest-ago", "most-overdue", "earliest-due")
USERS = ((1.0, 0.0), (0.7, 0.0), (1.0, 0.2))
"""Share of the plan done, share of the people never acted on."""

SIZES, RATIOS = (30, 100, 300, 1000), (0.5, 0.8, 1.0, 1.2, 2.0, 3.0)
QUICK_SIZES, QUICK_RATIOS = (30, 100), (0.8, 1.2, 3.0)
SLACK = 1.15
FAIR_FROM_DAYS = 30


@dataclass(frozen=True, slots=True)
class Run:
    life: Life
    ratio: float
    years: Years

    @property
    def bound(self) -> float:
        return SLACK * max(1.0, self.ratio)

    def row(self) -> dict[str, str | int | float]:
        return {
            "order": self.life.order,
            "people": self.life.people,
            "demand_ratio": round(self.ratio, 3),
            "done": self.life.done,
            "never_acted_on": self.life.never,
            "worst_stretch": round(self.years.worst, 3),
            "p99_stretch": round(self.years.p99, 3),
        }


def runs(sizes: tuple[int, ...], ratios: tuple[float, ...], seed: int) -> Iterator[Run]:
    for people in sizes:
        wanted = demand(mixed_people(people, seed))
        for ratio in ratios:
            capacity = max(1, round(wanted / ratio))
            for done, never in USERS:
                for order in ORDERS:
                    life = Life(order, people, capacity, done, never, seed=seed)
                    yield Run(life, wanted / capacity, simulate(life))


# The claims.


def broken_claims(found: list[Run]) -> list[str]:
    """What we promise and the runs do not keep, a line each."""
    ours = [run for run in found if run.life.order == "vault"]
    usual = {
        (run.life.people, run.life.capacity): run
        for run in ours
        if (run.life.done, run.life.never) == USERS[0]
    }
    broken = [
        f"{run.row()}: worst stretch over {run.bound:.2f}"
        for run in usual.values()
        if run.years.worst > run.bound
    ]
    broken += [
        f"{run.row()}: mean stretch at contact differs by {spread(run.years):.0%}"
        for run in usual.values()
        if run.ratio >= 1.2 and spread(run.years) > 0.1
    ]
    for run in ours:
        if run.life.never:
            before = usual[run.life.people, run.life.capacity].years
            if run.years.worst > 1.05 * before.worst or run.years.p99 > 1.05 * before.p99:
                broken.append(f"{run.row()}: the others wait longer")
            if run.years.silence > 4 * max(1.0, run.ratio):
                broken.append(f"{run.row()}: a name did not come up for {run.years.silence:.1f}")
    return broken


def spread(years: Years) -> float:
    """How far the mean stretches at contact lie apart, among cadences of 30 days and more."""
    means = [mean for cadence, mean in years.means.items() if cadence.days >= FAIR_FROM_DAYS]
    return max(means) / min(means) - 1


def import_claim() -> tuple[str, bool]:
    """800 people imported on one day, without any history, two of them a week."""
    rules = Rules()
    day = date(2030, 1, 1)
    people = [
        Member(f"{number}", Rhythm(CADENCES[number % len(CADENCES)]), created=day)
        for number in range(800)
    ]
    week = week_of(day).later()
    state = Replay(people, rules, week)
    state.run_to(week)
    first_week, met, weeks = len(state.choose()), set(), 0
    while len(met) < len(people) and weeks < 1000:
        weeks += 1
        for candidate, _ in list(state.choose()):
            met.add(candidate.member.key)
            state.contacted(candidate.member.key, state.week.begins + timedelta(days=3))
        state.advance()
    promised = len(people) // rules.never_contacted
    words = (
        f"800 people imported on one day: {first_week} in the first week, "
        f"all contacted after {weeks} weeks ({promised} promised)"
    )
    return words, first_week == rules.never_contacted and weeks <= promised


# What is printed.


def print_table(found: list[Run]) -> None:
    print("In each cell: the worst stretch, and the stretch of 99 weeks in 100.\n")
    print(f"{'people':>6} {'demand':>6} {'done':>5} {'never':>5}  ", end="")
    print("".join(f"{order:>16}" for order in ORDERS) + "   bound")
    for first in range(0, len(found), len(ORDERS)):
        group = found[first : first + len(ORDERS)]
        life, ratio = group[0].life, group[0].ratio
        print(f"{life.people:>6} {ratio:>6.2f} {life.done:>5.0%} {life.never:>5.0%}  ", end="")
        print("".join(f"{run.years.worst:>9.2f} {run.years.p99:>6.2f}" for run in group), end="")
        print(f"{group[0].bound:>8.2f}" if (life.done, life.never) == USERS[0] else "")


def print_chart(found: list[Run]) -> None:
    """Worst stretch by cadence, a bar each, where demand is highest and all is done."""
    full = [run for run in found if (run.life.done, run.life.never) == USERS[0]]
    highest = max(full, key=lambda run: (run.life.people == 100, run.ratio))
    group = [run for run in full if run.life.capacity == highest.life.capacity]
    group = [run for run in group if run.life.people == highest.life.people]
    print(
        f"\nWorst stretch by cadence (99th percentile), {highest.life.people} people, "
        f"demand {highest.ratio:.1f} times the places, all done; one # is half a cadence"
    )
    for run in group:
        print(f"\n  {run.life.order}")
        for cadence, waits in run.years.waits.items():
            bar = "#" * round(2 * waits.worst)
            print(f"  {cadence!s:>9}  {bar} {waits.worst:.2f} ({p99([waits]):.2f})")


def print_rules() -> None:
    """Compare counting from the last showing with dividing by the times shown.

    A fifth of 60 people are never acted on. For ten years there are places for all, then they
    become a third; and the other way round.
    """
    print("For how many cadences does a name not come up at worst, and how long do others wait,")
    print("if after ten of 20 years the places become scarcer, or ampler, by a factor of three?\n")
    wanted = demand(mixed_people(60))
    few, many = round(wanted / 2.4), round(wanted / 0.8)
    for order, words in (("last-shown", "since last shown"), ("divided", "divided by times shown")):
        for name, (first, then) in {"scarcer": (many, few), "ampler": (few, many)}.items():
            life = Life(order, 60, first, never=0.2, later_capacity=then)
            years = simulate(life)
            print(
                f"  {words:<24} {name:<8} longest silence {years.silence:>5.1f}   "
                f"others' worst {years.worst:>5.2f}   others' 99 % {years.p99:>5.2f}"
            )


# Speed.


def long_vault(people: int = 10_000, today: date = date(2026, 11, 20)) -> list[Member]:
    """Ten years of logs, forty contacts a person on average, some 400,000 in all."""
    chance = random.Random(1)
    first = today - timedelta(days=3652)
    return [
        Member(
            f"people/{number}.md",
            Rhythm(chance.choice(CADENCES)),
            tuple(sorted(first + timedelta(days=chance.randrange(3650)) for _ in range(contacts))),
            created=first + timedelta(days=chance.randrange(3000)),
        )
        for number, contacts in ((number, chance.randint(0, 80)) for number in range(people))
    ]


def seconds(job: Callable[[], object]) -> float:
    """The best of five."""
    best = float("inf")
    for _ in range(5):
        start = time.perf_counter()
        job()
        best = min(best, time.perf_counter() - start)
    return best


def print_speed() -> bool:
    today, rules = date(2026, 11, 20), Rules()
    members = long_vault()
    known = {member.key: member for member in members}
    plan = choose_week(members, replay_to(members, today, rules))
    last_week = replay_to(members, today - timedelta(weeks=1), rules).memory()
    whole = seconds(lambda: choose_week(members, replay_to(members, today, rules)))
    since = partial(replay_to, members, today, rules, last_week)
    resumed = seconds(lambda: choose_week(members, since()))
    mark = seconds(lambda: history_mark(members, today, rules))
    ticked = seconds(lambda: tick_off(plan, known))
    print(f"{len(members):,} people, {sum(len(each.contacts) for each in members):,} contacts")
    print(f"  the whole replay            {whole:.3f} s")
    print(f"  from last week's state      {resumed:.3f} s")
    print(f"  is a kept plan still true?  {mark:.3f} s")
    print(f"  ticking off a kept plan     {ticked:.6f} s")
    return whole <= 0.5


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="a subset, under 40 seconds")
    parser.add_argument("--json", action="store_true", help="the rows as a JSON array")
    parser.add_argument("--rules", action="store_true", help="compare two ways to count showings")
    parser.add_argument("--speed", action="store_true", help="planning time for 10,000 people")
    parser.add_argument("--seed", type=int, default=0, help="another random history")
    asked = parser.parse_args()
    if asked.speed:
        return 0 if print_speed() else 1
    if asked.rules:
        print_rules()
        return 0
    grid = (QUICK_SIZES, QUICK_RATIOS) if asked.quick else (SIZES, RATIOS)
    found = list(runs(*grid, asked.seed))
    broken = broken_claims(found)
    if asked.json:
        print(json.dumps([run.row() for run in found], indent=2))
    else:
        words, kept = import_claim()
        broken += [] if kept else [words]
        print_table(found)
        print_chart(found)
        print(f"\n{words}")
        print("\nAll claims hold." if not broken else "\nBroken claims:")
    for line in broken:
        print(line, file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
