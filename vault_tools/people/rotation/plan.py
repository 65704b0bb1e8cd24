"""The plan of a week as a value, the rules it is made by, and what a replay leaves behind.

Nothing here decides; `whose_turn` says whom a plan holds and why.
"""

from collections.abc import Mapping
from datetime import date
from typing import Literal

from msgspec import Struct, field

from vault_tools.people.rotation.calendar import Week, WeekStart

Lane = Literal["promise", "rotation", "new people", "never contacted", "long ago"]


class Rules(Struct, frozen=True):
    """How many names a week shows: `capacity` in the rotation, the others in lanes beside it.

    Somebody counts as new for `new_people_days` after the day you met.
    """

    capacity: int = 7
    never_contacted: int = 2
    new_people_days: int = 90
    long_ago: int = 1
    week_starts: WeekStart = "monday"


class PlanPlace(Struct, frozen=True):
    """One name in a plan, as the history before the week has it.

    `due` is by the rhythm, or the day that was promised; None without either. `done_on` is the
    first contact within the week.
    """

    key: str
    lane: Lane
    due: date | None
    done_on: date | None = None


class Plan(Struct, frozen=True):
    """A week's names, promises first and each lane in order; `resting` left their place empty."""

    week: Week
    places: tuple[PlanPlace, ...]
    resting: tuple[str, ...] = ()

    @property
    def main(self) -> list[PlanPlace]:
        """Whom the week is about; the other lanes stand beside it."""
        return [place for place in self.places if place.lane in ("promise", "rotation")]

    def in_lane(self, lane: str) -> list[PlanPlace]:
        return [place for place in self.places if place.lane == lane]


class Memory(Struct, frozen=True):
    """What a replay remembers of one person: whole numbers, fit to be stored.

    `shown` weeks in a row since the contact on day `since`, the last one around day `came_up`;
    days are proleptic Gregorian ordinals, 0 for none.
    """

    since: int
    shown: int
    came_up: int


class Replayed(Struct, frozen=True):
    """The state at the start of a week, by key, of those of whom there is something to remember.

    Going on from it gives what a whole replay gives, as long as `whose_turn.history_mark` of the
    notes is unchanged.
    """

    week: Week
    memories: Mapping[str, Memory] = field(default_factory=dict)
