from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.people.rotation.cadence import parse_rhythm
from vault_tools.people.rotation.member import (
    Member,
    RestLine,
    due_by_rhythm,
    due_date,
    last_contact,
    resting_until,
    stretch,
)

MAY = date(2026, 5, 1)


def ana(**more) -> Member:
    return Member("Ana", parse_rhythm("1 month"), (date(2026, 1, 31),), **more)


def test_due_is_last_contact_and_cadence_by_the_calendar():
    assert due_date(ana(), MAY) == date(2026, 2, 28)
    assert due_date(ana(), date(2026, 1, 30)) is None


def test_a_snooze_moves_the_due_date_on_and_never_back():
    assert due_date(ana(snooze_until=date(2026, 6, 1)), MAY) == date(2026, 6, 1)
    assert due_date(ana(snooze_until=date(2026, 2, 1)), MAY) == date(2026, 2, 28)
    line = RestLine(date(2026, 4, 1), "snooze", date(2026, 7, 1))
    assert due_date(ana(rest_lines=(line,)), MAY) == date(2026, 7, 1)
    assert due_date(ana(rest_lines=(line,)), date(2026, 3, 31)) == date(2026, 2, 28)


def test_an_unkept_promise_takes_the_place_of_the_due_date():
    assert due_date(ana(next_contact=date(2026, 9, 9)), MAY) == date(2026, 9, 9)
    assert due_date(ana(next_contact=date(2026, 2, 7)), MAY) == date(2026, 2, 28)
    assert due_date(ana(next_contact=date(2026, 2, 8)), MAY) == date(2026, 2, 8)


@pytest.mark.parametrize(
    "more",
    [{"paused": True}, {"closed": True}, {"rest_lines": (RestLine(date(2026, 2, 1), "pause"),)}],
)
def test_whoever_rests_has_no_due_date(more):
    assert due_date(ana(**more), MAY) is None


def test_nobody_without_rhythm_or_contact_has_a_due_date_or_a_stretch():
    for member in (Member("Ben", None, (MAY,)), Member("Ben", parse_rhythm("1 week"))):
        assert due_by_rhythm(member, MAY) is None
        assert stretch(member, MAY) is None


def test_a_stretch_of_one_is_just_due():
    member = Member("Ben", parse_rhythm("10 days"), (date(2026, 4, 21),))
    assert stretch(member, MAY) == 1.0


@pytest.mark.parametrize(
    ("kinds", "until"),
    [
        ("", None),
        ("snooze", MAY),
        ("pause", date.max),
        ("pause resume", None),
        ("pause snooze", date.max),
        ("snooze skip", MAY),
        ("snooze resume", None),
    ],
)
def test_steps_come_to_one_day_of_return(kinds, until):
    lines = [RestLine(MAY, kind, MAY if kind == "snooze" else None) for kind in kinds.split()]
    assert resting_until(lines) == until


dates = st.dates(date(2025, 1, 1), date(2026, 12, 31))


@given(st.sets(dates, max_size=5), st.none() | dates, st.none() | dates, dates, st.integers(0, 400))
def test_the_due_only_grow_as_days_pass_with_notes_unchanged(contacts, snooze, promise, day, more):
    known = tuple(sorted(contact for contact in contacts if contact <= day))
    member = Member(
        "Ana", parse_rhythm("1 month"), known, snooze_until=snooze, next_contact=promise
    )
    due, later = due_date(member, day), due_date(member, day + timedelta(days=more))
    assert due == later
    assert last_contact(member, day) == (known[-1] if known else None)
