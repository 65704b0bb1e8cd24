from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.people.rotation.calendar import Week, parse_week, week_of

days = st.dates(date(1900, 1, 1), date(2199, 12, 31))
starts = st.sampled_from(["monday", "sunday", "saturday"])


@pytest.mark.parametrize(
    ("day", "start", "begins", "label"),
    [
        (date(2026, 11, 20), "monday", date(2026, 11, 16), "2026-W47"),
        (date(2026, 11, 20), "sunday", date(2026, 11, 15), "2026-W47"),
        (date(2026, 11, 20), "saturday", date(2026, 11, 14), "2026-W47"),
        (date(2026, 11, 21), "saturday", date(2026, 11, 21), "2026-W48"),
        (date(2027, 1, 1), "monday", date(2026, 12, 28), "2026-W53"),
        (date(2027, 1, 3), "sunday", date(2027, 1, 3), "2027-W01"),
        (date(2027, 1, 4), "monday", date(2027, 1, 4), "2027-W01"),
        (date(2024, 12, 30), "monday", date(2024, 12, 30), "2025-W01"),
        (date(2028, 2, 29), "monday", date(2028, 2, 28), "2028-W09"),
    ],
)
def test_a_day_lies_in_the_week_the_user_means(day, start, begins, label):
    week = week_of(day, start)
    assert (week.begins, week.label) == (begins, label)


@given(days, starts)
def test_every_day_lies_in_its_week_and_in_no_neighbour(day, start):
    week = week_of(day, start)
    assert day in week
    assert day not in week.later()
    assert day not in week.later(-1)


@given(days, starts)
def test_a_label_names_one_week(day, start):
    week = week_of(day, start)
    assert parse_week(week.label, start) == week
    assert week.later().label != week.label


@pytest.mark.parametrize("label", ["2025-W53", "2026-W00", "2026-47", "0000-W01", ""])
def test_a_label_that_no_week_bears_is_none(label):
    assert parse_week(label) is None


def test_the_weeks_around_a_change_to_summer_time_have_seven_days():
    week = week_of(date(2026, 3, 29))
    assert week.ends - week.begins == timedelta(days=6)
    assert week.later(30) == week_of(date(2026, 10, 25))


def test_weeks_are_in_order():
    assert Week(date(2026, 11, 16)) < Week(date(2026, 11, 23))
