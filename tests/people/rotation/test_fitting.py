"""How often somebody was in touch this past year, and the circle nearest to that."""

from datetime import date

import pytest

from tests.people.vaults import people_in
from vault_tools.people.rotation.cadence import parse_rhythm
from vault_tools.people.rotation.fitting import days_told, nearest_circle, times_lately

TODAY = date(2026, 11, 18)
CIRCLES = {"inner": "2 weeks", "close": "6 weeks", "friends": "3 months"}


def contacts(**logs):
    notes = {
        f"people/{name}.md": "## Log\n" + "".join(f"- {day} call\n" for day in days)
        for name, days in logs.items()
    }
    return {one.name: one for one in people_in(notes).contacts}


def test_days_of_the_past_year_count_each_once_and_two_are_too_few():
    people = contacts(
        Ana=("2025-11-18", "2026-01-01", "2026-02-01", "2026-02-01", "2026-11-18", "2026-11-20"),
        Bo=("2026-01-01", "2026-02-01"),
    )
    assert times_lately(people["Ana"], TODAY) == 3
    assert times_lately(people["Bo"], TODAY) == 0


@pytest.mark.parametrize(
    ("first", "days"), [("2020-01-01", 365), ("2026-11-08", 10), ("2026-11-18", 1)]
)
def test_notes_tell_of_a_year_at_most(first, days):
    people = contacts(Ana=(first,), Bo=("2026-11-18",), Cy=())
    assert days_told(people.values(), TODAY) == days


@pytest.mark.parametrize(
    ("apart", "circle"), [(1, "inner"), (24, "inner"), (25, "close"), (400, "friends")]
)
def test_the_nearest_circle_is_so_by_ratio(apart, circle):
    rhythms = {name: parse_rhythm(text) for name, text in CIRCLES.items()}
    assert nearest_circle(apart, rhythms) == circle
