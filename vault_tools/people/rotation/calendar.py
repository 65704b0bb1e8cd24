"""The user's weeks: where they begin, what they are called, and counting through them.

Days are plain calendar dates of the user's own day; no clock and no time zone comes near, so a
change to summer time moves nothing. What happens in a week belongs to `whose_turn`.
"""

from datetime import date, timedelta
from typing import Literal, Self

from msgspec import Struct

from vault_tools.patterns import pattern

WeekStart = Literal["monday", "sunday", "saturday"]
WEEKDAY: dict[WeekStart, int] = {"monday": 0, "saturday": 5, "sunday": 6}
LABEL = pattern(r"(\d{4})-W(\d{2})")


class Week(Struct, frozen=True, order=True):
    """Seven days, known by the first."""

    begins: date

    @property
    def ends(self) -> date:
        """The last day that belongs to the week."""
        return self.begins + timedelta(days=6)

    @property
    def label(self) -> str:
        """`2026-W47`: the ISO 8601 week that holds the fourth day.

        For weeks from Monday that is ISO's own rule (the fourth day is its Thursday). Weeks from
        Sunday or Saturday bear the number of the ISO week with which they share most days, so
        that no two weeks share a label and none is missing.
        """
        year, number, _ = self._fourth_day.isocalendar()
        return f"{year:04}-W{number:02}"

    @property
    def number(self) -> int:
        """The number of the week that the label names: 47."""
        return self._fourth_day.isocalendar().week

    @property
    def _fourth_day(self) -> date:
        return self.begins + timedelta(days=3)

    def __contains__(self, day: date) -> bool:
        return self.begins <= day <= self.ends

    def later(self, weeks: int = 1) -> Self:
        """The week so many weeks on; negative goes back."""
        return type(self)(self.begins + timedelta(weeks=weeks))


def week_of(day: date, starts: WeekStart = "monday") -> Week:
    """The week that a day lies in."""
    return Week(day - timedelta(days=(day.weekday() - WEEKDAY[starts]) % 7))


def parse_week(label: str, starts: WeekStart = "monday") -> Week | None:
    """The week that bears a label; None where no week does (`2025-W53`)."""
    match = LABEL.fullmatch(label)
    if match is None:
        return None
    try:
        thursday = date.fromisocalendar(int(match[1]), int(match[2]), 4)
    except ValueError:
        return None
    return week_of(thursday, starts)
