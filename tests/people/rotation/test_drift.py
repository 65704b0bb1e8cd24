"""What is told of how often people are in touch, and in which week."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.people.rotation.cadence import parse_rhythm
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.rotation.drift import Drift, Revived, Steady, news_of
from vault_tools.people.rotation.member import Member, RestLine

START = date(2024, 1, 1)  # a Monday


def every(days: int, times: int, start: date = START) -> tuple[date, ...]:
    return tuple(start + timedelta(days=days * number) for number in range(times))


def told(member: Member, until: date = date(2027, 12, 31)) -> dict[str, object]:
    """All that is told of somebody, by the Monday of the week, if they are not in touch again."""
    week, found = week_of(member.contacts[-1]), {}
    while week.begins < until:
        found |= {str(week.begins): one for one in news_of([member], week)}
        week = week.later()
    return found


def test_a_rhythm_that_has_slowed_is_told_in_one_week_only():
    member = Member("a", contacts=every(20, 7))
    last = member.contacts[-1]
    assert told(member) == {str(week_of(last + timedelta(days=41)).begins): Drift("a", 20, last)}


def test_four_gaps_show_no_rhythm():
    assert told(Member("a", contacts=every(20, 5))) == {}


def test_one_long_summer_does_not_change_what_is_usual():
    days = (*every(20, 6), *every(20, 6, date(2024, 9, 1)))
    assert [one.usual for one in told(Member("a", contacts=days)).values()] == [20]


def test_an_uneven_rhythm_is_waited_for_longer_than_an_even_one():
    uneven = [START]
    for gap in (10, 70, 20, 60, 15, 65):
        uneven.append(uneven[-1] + timedelta(days=gap))
    waits = [
        (date.fromisoformat(next(iter(told(Member("a", contacts=days))))) - days[-1]).days
        for days in (every(40, 7), tuple(uneven))
    ]
    assert waits[0] < 90 < waits[1]


def test_people_who_write_every_day_are_given_four_weeks():
    member = Member("a", contacts=every(1, 30))
    (week,) = told(member)
    assert (date.fromisoformat(week) - member.contacts[-1]).days > 22


def test_no_more_than_the_wished_rhythm_is_expected():
    member = Member("a", parse_rhythm("yearly"), contacts=every(20, 7))
    (week,) = (week for week, one in told(member).items() if isinstance(one, Drift))
    assert date.fromisoformat(week) - member.contacts[-1] > timedelta(days=400)


def test_a_contact_in_that_week_leaves_nothing_to_tell():
    days = every(20, 7)
    week = week_of(days[-1] + timedelta(days=41))
    assert news_of([Member("a", contacts=days)], week)
    assert not news_of([Member("a", contacts=(*days, week.begins))], week)


@pytest.mark.parametrize(
    "rest",
    [
        {"paused": True},
        {"closed": True},
        {"snooze_until": date(2027, 1, 1)},
        {"next_contact": date(2027, 1, 1)},
        {"rest_lines": (RestLine(date(2024, 5, 1), "pause"),)},
        {"rest_lines": (RestLine(date(2024, 5, 1), "snooze", date(2027, 1, 1)),)},
    ],
)
def test_nothing_is_said_of_the_silence_of_somebody_who_rests(rest):
    assert told(Member("a", contacts=every(20, 7), **rest), date(2025, 1, 1)) == {}


def test_a_year_in_rhythm_is_told_in_the_week_that_ends_it():
    member = Member("a", parse_rhythm("2 weeks"), contacts=every(14, 27))  # until 30 December
    assert news_of([member], week_of(date(2025, 1, 1))) == (Steady("a", 1),)
    assert news_of([member], week_of(date(2024, 12, 29))) == ()


def test_two_years_are_told_as_two():
    member = Member("a", parse_rhythm("monthly"), contacts=every(30, 25))
    assert news_of([member], week_of(date(2026, 1, 1))) == (Steady("a", 2),)


def test_a_gap_begins_the_year_anew_and_a_few_days_more_do_not():
    days = every(14, 40)
    late = tuple(day for day in days if day != days[5])  # four weeks for once
    rhythm, year = parse_rhythm("2 weeks"), week_of(date(2025, 1, 1))
    assert not news_of([Member("a", rhythm, contacts=late[:26])], year)
    anniversary = days[6].replace(year=2025)
    assert news_of([Member("a", rhythm, contacts=late)], week_of(anniversary)) == (Steady("a", 1),)
    slack = tuple(day + timedelta(days=number % 3) for number, day in enumerate(days[:27]))
    assert news_of([Member("a", rhythm, contacts=slack)], year) == (Steady("a", 1),)


def test_the_longest_interval_says_what_still_counts_as_kept():
    days, year = every(40, 10), week_of(date(2025, 1, 1))
    assert not news_of([Member("a", parse_rhythm("4 weeks"), contacts=days)], year)
    wide = parse_rhythm("4 weeks, 6 at most")
    assert news_of([Member("a", wide, contacts=days)], year) == (Steady("a", 1),)


def test_a_yearly_letter_is_no_rhythm_after_one_year():
    member = Member("a", parse_rhythm("yearly"), contacts=every(365, 2))
    assert news_of([member], week_of(date(2025, 1, 1))) == ()


def test_a_tie_taken_up_again_is_told_in_its_week_and_the_next():
    days = (date(2024, 1, 10), date(2026, 11, 18))
    member = Member("a", parse_rhythm("3 months"), contacts=days)
    news = (Revived("a", date(2026, 11, 18), 1043),)
    weeks = [week_of(date(2026, 11, day)) for day in (11, 18, 25)] + [week_of(date(2026, 12, 2))]
    assert [news_of([member], week) for week in weeks[1:]] == [news, news, ()]


@pytest.mark.parametrize(
    ("rhythm", "days", "told"),
    [
        ("2 weeks", 366, True),
        ("2 weeks", 365, False),
        ("yearly", 700, False),
        ("yearly", 732, True),
    ],
)
def test_a_silence_is_long_after_a_year_and_two_cadences(rhythm, days, told):
    again = START + timedelta(days=days)
    member = Member("a", parse_rhythm(rhythm), contacts=(START, again))
    assert bool(news_of([member], week_of(again))) == told


def test_somebody_without_a_rhythm_is_back_after_two_years():
    for days, news in ((700, 0), (740, 1)):
        again = START + timedelta(days=days)
        assert len(news_of([Member("a", contacts=(START, again))], week_of(again))) == news


def test_the_first_contact_of_all_revives_nothing():
    assert news_of([Member("a", contacts=(START,))], week_of(START)) == ()


def test_good_news_comes_first():
    slow = Member("slow", contacts=every(20, 7, date(2025, 1, 1)))
    week = week_of(slow.contacts[-1] + timedelta(days=41))
    back = Member("back", contacts=(date(2020, 1, 1), week.begins))
    assert [one.key for one in news_of([slow, back], week)] == ["back", "slow"]


@given(st.lists(st.integers(1, 400), min_size=5, max_size=30))
def test_a_drift_is_told_once_at_most_until_they_are_in_touch_again(gaps):
    days = [START]
    for gap in gaps:
        days.append(days[-1] + timedelta(days=gap))
    found = told(Member("a", contacts=tuple(days)), days[-1] + timedelta(days=2500))
    assert sum(isinstance(one, Drift) for one in found.values()) == 1
