from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.people.cadence import parse_rhythm
from vault_tools.people.calendar import week_of
from vault_tools.people.drift import drifts, occasions, revived, rhythms_kept
from vault_tools.people.member import Member, Step

FIRST = date(2025, 1, 6)


def met_every(days: int, times: int, first: date = FIRST) -> tuple[date, ...]:
    return tuple(first + timedelta(days=days * number) for number in range(times))


def weeks_telling(member, tell=drifts):
    return [week for n in range(200) if tell([member], week := week_of(FIRST).later(n))]


def test_a_slower_rhythm_is_told_in_one_week_and_not_again():
    member = Member("Ana", None, met_every(21, 8))
    (week,) = weeks_telling(member)
    (drift,) = drifts([member], week)
    assert drift.usual == 21
    assert drift.last == FIRST + timedelta(days=147)
    assert drift.last + timedelta(days=42) in week.later(-1)


@given(st.lists(st.integers(1, 90), min_size=1, max_size=20))
def test_one_silence_is_told_at_most_once(gaps):
    day, contacts = FIRST, [FIRST]
    for gap in gaps:
        day += timedelta(days=gap)
        contacts.append(day)
    after = week_of(day).later()
    telling = [
        n for n in range(200) if drifts([Member("Ana", None, tuple(contacts))], after.later(n))
    ]
    assert len(telling) <= 1


def test_too_short_a_past_is_no_rhythm():
    assert weeks_telling(Member("Ana", None, met_every(21, 5))) == []


def test_a_tie_that_always_came_and_went_is_left_in_peace_for_longer():
    steady = Member("steady", None, met_every(20, 11))
    unsteady = Member(
        "unsteady",
        None,
        tuple(sorted(met_every(80, 6) + met_every(80, 6, FIRST + timedelta(days=20)))),
    )
    told = {each.key: drifts([each], weeks_telling(each)[-1])[0] for each in (steady, unsteady)}
    assert told["steady"].silent < 66 <= told["unsteady"].silent
    assert len(weeks_telling(unsteady)) == 1


@pytest.mark.parametrize(
    "more",
    [
        {"paused": True},
        {"closed": True},
        {"snooze_until": date(2030, 1, 1)},
        {"steps": (Step(FIRST, "pause"),)},
    ],
)
def test_of_whoever_rests_nothing_is_told(more):
    assert weeks_telling(Member("Ana", None, met_every(21, 8), **more)) == []


def test_messages_of_a_few_days_are_one_occasion():
    days = [date(2026, 1, day) for day in (1, 2, 4, 7, 20)]
    assert occasions(days) == [date(2026, 1, 1), date(2026, 1, 20)]


def test_a_rhythm_kept_for_a_year_is_told_when_the_year_is_full():
    member = Member("Ana", parse_rhythm("4 weeks"), met_every(28, 30))
    told = weeks_telling(member, rhythms_kept)
    assert [week.label for week in told] == ["2026-W02", "2027-W01"]
    (kept,) = rhythms_kept([member], told[1])
    assert (kept.since, kept.years) == (FIRST, 2)


def test_a_gap_begins_the_year_anew():
    contacts = (FIRST, *met_every(28, 30, date(2025, 4, 7)))
    told = weeks_telling(Member("Ana", parse_rhythm("4 weeks"), contacts), rhythms_kept)
    assert [week.label for week in told] == ["2026-W15", "2027-W14"]


def test_a_leap_day_returns_on_the_28th():
    member = Member("Ana", parse_rhythm("4 weeks"), met_every(28, 30, date(2028, 2, 29)))
    week = week_of(date(2029, 2, 28))
    assert rhythms_kept([member], week)[0].years == 1


def test_a_tie_taken_up_after_a_year_is_told_in_the_week_after():
    member = Member("Ana", None, (FIRST, FIRST + timedelta(days=366)))
    (week,) = weeks_telling(member, revived)
    assert week == week_of(FIRST + timedelta(days=366)).later()
    assert revived([member], week)[0].silent == 366
    assert weeks_telling(Member("Ana", None, (FIRST, FIRST + timedelta(days=365))), revived) == []


def test_a_yearly_friend_met_a_year_later_is_no_revival():
    member = Member("Ana", parse_rhythm("1 year"), (FIRST, FIRST + timedelta(days=400)))
    assert weeks_telling(member, revived) == []
