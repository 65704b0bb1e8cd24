"""Years of a user's life, week by week: who is shown, who is contacted, how long everybody waits.

The orders compared see the same people, the same places and the same rule of who is due; they
differ in whom they put first. `vault` is the real rotation, with its lanes; the others are what
programs of this kind do. A contact is made on the fourth day of its week.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from vault_tools.people.rotation.cadence import Cadence, Rhythm
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.rotation.member import Member
from vault_tools.people.rotation.plan import Replayed, Rules
from vault_tools.people.rotation.replay import Replay

START = week_of(date(2030, 1, 2))
LONGEST_DAYS = 21 * 366
CADENCES = tuple(
    Cadence(count, unit)
    for count, unit in (
        *((2, "week"), (3, "week"), (1, "month"), (6, "week")),
        *((2, "month"), (3, "month"), (6, "month"), (1, "year")),
    )
)


@dataclass(slots=True)
class Person:
    """`last` contact, `seen` (contact or last showing), `due`: days as ordinals."""

    cadence: Cadence
    days: float
    last: int
    seen: int = 0
    due: int = 0
    shown: int = 0

    def meet(self, day: int) -> None:
        self.last = self.seen = day
        self.shown = 0
        self.due = self.cadence.after(date.fromordinal(day)).toordinal()


def mixed_people(count: int, seed: int = 0) -> list[Person]:
    """People of all cadences in equal parts, met last at any time within their cadence."""
    chance = random.Random(seed)
    people = [
        Person(cadence, cadence.days, 0)
        for cadence in (CADENCES[number % len(CADENCES)] for number in range(count))
    ]
    for person in people:
        person.meet(START.begins.toordinal() - 1 - int(chance.random() * person.days))
    return people


def demand(people: Sequence[Person]) -> float:
    """Contacts a week that all cadences together ask for."""
    return sum(7 / person.days for person in people)


class Order(Protocol):
    def choose(self, begins: int, capacity: int) -> list[int]:
        """Whom the week that begins on a day shows: positions in the list of people."""

    def meet(self, number: int, day: int) -> None: ...


class Vault:
    """The real rotation, told of every contact."""

    def __init__(self, people: Sequence[Person], capacity: int) -> None:
        members = [
            Member(str(number), Rhythm(person.cadence), (date.fromordinal(person.last),))
            for number, person in enumerate(people)
        ]
        self.replay = Replay(members, Rules(capacity=capacity), START, Replayed(START, {}))
        self.at_start = True

    def choose(self, begins: int, capacity: int) -> list[int]:  # noqa: ARG002 - it keeps count
        if not self.at_start:
            self.replay.advance()
        self.at_start = False
        return [int(candidate.member.key) for candidate, _ in self.replay.choose()]

    def meet(self, number: int, day: int) -> None:
        self.replay.contacted(str(number), date.fromordinal(day))


class Sorted:
    """The people due, by a key of (person, week's last day); smallest first."""

    def __init__(self, people: Sequence[Person], key: Callable[[Person, int], float]) -> None:
        self.people, self.key = people, key

    def choose(self, begins: int, capacity: int) -> list[int]:
        ends = begins + 6
        due = [number for number, person in enumerate(self.people) if person.due <= ends]
        due.sort(key=lambda number: self.key(self.people[number], ends))
        return due[:capacity]

    def meet(self, number: int, day: int) -> None:
        pass


def order_named(name: str, people: Sequence[Person], capacity: int, seed: int) -> Order:
    chance = random.Random(seed)
    keys: dict[str, Callable[[Person, int], float]] = {
        "random": lambda _person, _ends: chance.random(),
        "longest-ago": lambda person, _ends: person.last,
        "most-overdue": lambda person, ends: -((ends - person.last) - person.days),
        "earliest-due": lambda person, _ends: person.due,
        "divided": lambda person, ends: -(ends - person.last) / person.days / (1 + person.shown),
        "last-shown": lambda person, ends: -(ends - person.seen) / person.days,
    }
    return Vault(people, capacity) if name == "vault" else Sorted(people, keys[name])


@dataclass(slots=True)
class Waits:
    """What one cadence went through: at week's ends, weeks by days since contact; at contacts."""

    days: float
    weeks: list[int] = field(default_factory=lambda: [0] * LONGEST_DAYS)
    at_contact: list[float] = field(default_factory=list)

    @property
    def stretches(self) -> list[tuple[float, int]]:
        """Stretch and the number of weeks (of a person) that ended with it."""
        return [(day / self.days, count) for day, count in enumerate(self.weeks) if count]

    @property
    def worst(self) -> float:
        return max((stretch for stretch, _ in self.stretches), default=0.0)


@dataclass(slots=True)
class Years:
    """The outcome: by cadence for those acted on, and the longest silence of anybody.

    `silence` is the longest time between two showings or contacts of a person, in cadences.
    """

    waits: dict[Cadence, Waits]
    silence: float = 0.0

    @property
    def worst(self) -> float:
        return max(each.worst for each in self.waits.values())

    @property
    def p99(self) -> float:
        return p99(self.waits.values())

    @property
    def means(self) -> dict[Cadence, float]:
        """The mean stretch at contact, by cadence."""
        return {
            cadence: sum(each.at_contact) / len(each.at_contact)
            for cadence, each in self.waits.items()
            if each.at_contact
        }


def p99(waits: Iterable[Waits]) -> float:
    """The stretch that 99 of 100 weeks (of a person) do not pass."""
    counted = sorted(pair for each in waits for pair in each.stretches)
    left = sum(count for _, count in counted) * 0.01
    for stretch, count in reversed(counted):
        left -= count
        if left < 0:
            return stretch
    return 0.0


@dataclass(frozen=True, slots=True)
class Life:
    """One setting: who is never acted on (a share), and which share of the others' turns is."""

    order: str
    people: int
    capacity: int
    done: float = 1.0
    never: float = 0.0
    years: int = 20
    seed: int = 0
    later_capacity: int = 0
    """The places a week in the second half of the years, if they change."""


def simulate(life: Life) -> Years:
    """Live through the years; the history before them is spread evenly, by `seed`."""
    people = mixed_people(life.people, life.seed)
    chance = random.Random(life.seed)
    silent = set(chance.sample(range(life.people), round(life.people * life.never)))
    order = order_named(life.order, people, life.capacity, life.seed)
    outcome = Years({cadence: Waits(cadence.days) for cadence in CADENCES})
    counted = [
        (person, outcome.waits[person.cadence].weeks)
        for number, person in enumerate(people)
        if number not in silent
    ]
    for week in range(life.years * 52):
        begins = START.begins.toordinal() + 7 * week
        changed = life.later_capacity and week >= life.years * 26
        for number in order.choose(begins, life.later_capacity if changed else life.capacity):
            person = people[number]
            outcome.silence = max(outcome.silence, (begins + 3 - person.seen) / person.days)
            if number in silent or chance.random() >= life.done:
                person.shown, person.seen = person.shown + 1, begins + 3
            else:
                stretch = (begins + 3 - person.last) / person.days
                outcome.waits[person.cadence].at_contact.append(stretch)
                person.meet(begins + 3)
                order.meet(number, begins + 3)
        for person, weeks in counted:
            weeks[begins + 6 - person.last] += 1
    outcome.silence = max(
        outcome.silence, *((begins + 6 - person.seen) / person.days for person in people)
    )
    return outcome
