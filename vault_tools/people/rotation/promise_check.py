"""Whether the rhythms promise more than a week has room for, and what to loosen if they do.

A rhythm of so many days asks for 7 / days of a place in each week. If all of them together ask
for more than the capacity, no order of people can do better than to let everybody wait longer
alike, by demand / capacity; the theory is that of pinwheel scheduling (Kawamura 2024).
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

from msgspec import Struct

from vault_tools.notes.resolve import fold
from vault_tools.people.contact import Contact
from vault_tools.people.rotation.cadence import Cadence, Rhythm
from vault_tools.people.rotation.member import Member, rest_on
from vault_tools.remembered import remembered, remembered_last

LOOSENED = 3  # at most, so that the advice can be taken
CLOSE = 1e-9  # sevenths do not add up to the last digit
AWAY = timedelta(weeks=12)
"""Whoever rests longer than that asks for nothing now."""


class Loosening(Struct, frozen=True):
    """A contact, or all the people of a circle, moved on to the next longer circle, `circle`.

    `name` is the contact's or that of the circle they are in, `paths` are those of the people.
    """

    name: str
    whole_circle: bool
    paths: tuple[str, ...]
    before: Cadence
    after: Cadence
    circle: str

    @property
    def saves(self) -> float:
        """In people a week."""
        return len(self.paths) * (7 / self.before.days - 7 / self.after.days)


class PromiseCheck(Struct, frozen=True):
    """What the rhythms ask for, in people a week, and what there is room for.

    `people` have a rhythm and do not rest. `loosening` is empty where it fits.
    """

    people: int
    demand: float
    capacity: int
    loosening: tuple[Loosening, ...] = ()

    @property
    def fits(self) -> bool:
        return self.demand <= self.capacity + CLOSE

    @property
    def stretch(self) -> float:
        """How long everybody waits in the end, in cadences of their own, if all is shared out."""
        return max(1.0, self.demand / self.capacity)

    @property
    def demand_after(self) -> float:
        """What is asked for once everything here is loosened."""
        return self.demand - sum(each.saves for each in self.loosening)


class _Asking(Struct, frozen=True):
    """Somebody who asks for places: `circle` is the one their rhythm comes from, if any does."""

    name: str
    path: str
    cadence: Cadence
    circle: str


Circles = Mapping[str, Rhythm | None]


def check_promises(
    contacts: Iterable[Contact],
    members: Iterable[Member],
    circles: Circles,
    capacity: int,
    today: date,
) -> PromiseCheck:
    """Demand and room on a day; `members` are the contacts', `circles` as the settings have them.

    What to loosen is found in up to three steps, each of which moves a contact or a circle on to
    the next longer circle: the step for the fewest people that is enough, else the one that saves
    most.
    """
    active = {member.key for member in members if is_active(member, today)}
    named = tuple((fold(name), name) for name in reversed([*circles]))
    asking = (_asking(contact, named) for contact in contacts if contact.path in active)
    return _check(tuple(one for one in asking if one), circles, capacity)


@remembered_last
def _check(asking: tuple[_Asking, ...], circles: Circles, capacity: int) -> PromiseCheck:
    demand = sum(7 / one.cadence.days for one in asking)
    loosening = tuple(_loosen(asking, circles, demand - capacity))
    return PromiseCheck(len(asking), demand, capacity, loosening)


@remembered
def _asking(contact: Contact, named: tuple[tuple[str, str], ...]) -> _Asking | None:
    if contact.rhythm is None:
        return None
    circle = dict(named).get(fold(contact.rhythm_from.rpartition(": ")[2]), "")
    return _Asking(contact.name, contact.path, contact.rhythm.ideal, circle)


@remembered
def is_active(member: Member, today: date) -> bool:
    """Whether a rhythm counts: somebody who has one, and is not away for long."""
    if member.closed or member.paused or member.rhythm is None:
        return False
    rest = rest_on(member, today)
    return max(rest or today, member.snooze_until or today) <= today + AWAY


def _loosen(asking: Sequence[_Asking], circles: Circles, over: float) -> Iterator[Loosening]:
    left = list(asking)
    cadences = {one.cadence for one in asking}
    longer = {cadence: next_longer(cadence, circles) for cadence in cadences}
    for _ in range(LOOSENED):
        choices = list(_choices(left, longer))
        if over <= CLOSE or not choices:
            return
        chosen = min(choices, key=lambda choice: _rank(choice, over))
        over -= chosen.saves
        loosened = set(chosen.paths)
        left = [one for one in left if one.path not in loosened]
        yield chosen


def _rank(choice: Loosening, over: float) -> tuple[bool, int, float, str]:
    """First what is enough, for the fewest people; then what saves most."""
    enough = choice.saves >= over
    return not enough, len(choice.paths) if enough else 0, -choice.saves, choice.paths[0]


def _choices(
    asking: Sequence[_Asking], longer: Mapping[Cadence, tuple[Cadence, str] | None]
) -> Iterator[Loosening]:
    """Of each cadence one contact, the first by path; and each circle of several as a whole."""
    first: dict[Cadence, _Asking] = {}
    whole: dict[str, list[_Asking]] = {}
    for one in asking:
        whole.setdefault(one.circle, []).append(one)
        if one.path < first.setdefault(one.cadence, one).path:
            first[one.cadence] = one
    for cadence, one in first.items():
        if step := longer[cadence]:
            yield Loosening(one.name, False, (one.path,), cadence, *step)
    for name, people in whole.items():
        step = longer[people[0].cadence] if name and len(people) > 1 else None
        if step:
            paths = tuple(one.path for one in people)
            yield Loosening(name, True, paths, people[0].cadence, *step)


def next_longer(cadence: Cadence, circles: Circles) -> tuple[Cadence, str] | None:
    """The shortest cadence of a circle that is longer than this one, and the circle's name."""
    longer = [
        (rhythm.ideal.days, name, rhythm.ideal)
        for name, rhythm in circles.items()
        if rhythm and rhythm.ideal.days > cadence.days
    ]
    _, name, after = min(longer, key=lambda one: one[:2], default=(0, "", None))
    return (after, name) if after else None
