"""The laws and rules of the rotation, with the dates written out."""

import importlib.util
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.people.planning import choose_week, keys_of, plan_week
from vault_tools.people.rotation import whose_turn
from vault_tools.people.rotation.cadence import Cadence, Rhythm, parse_rhythm
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.rotation.member import Member, RestLine
from vault_tools.people.rotation.plan import Rules
from vault_tools.people.rotation.replay import Replay
from vault_tools.people.rotation.whose_turn import (
    history_mark,
    replay_to,
    tick_off,
)

SPEC = importlib.util.spec_from_file_location(
    "plain_rotation", Path(__file__).parents[1] / "plain_rotation.py"
)
plain_rotation = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(plain_rotation)

TODAY = date(2026, 11, 20)  # a Friday; the week is 16 to 22 November
NONE_BESIDE = Rules(never_contacted=0, new_people_days=0, long_ago=0)


def day(text: str) -> date:
    return date.fromisoformat(text)


def person(key: str, rhythm: str = "", *contacts: str, **more) -> Member:
    return Member(key, parse_rhythm(rhythm), tuple(sorted(map(day, contacts))), **more)


def lanes(plan, lane):
    return [place.key for place in plan.places if place.lane == lane]


# Members of any kind, within two years before TODAY.

START = date(2025, 1, 1)
days = st.integers(0, 730).map(lambda offset: START + timedelta(days=offset))
rhythms = st.sampled_from(
    [
        None,
        *map(parse_rhythm, ("3 days", "1 week", "2 weeks", "1 month", "3 months", "1 year")),
        Rhythm(Cadence(2, "week"), Cadence(3, "week")),
        Rhythm(Cadence(1, "month"), Cadence(5, "week")),
    ]
)


@st.composite
def rest_lines(draw):
    kinds = draw(st.lists(st.sampled_from(["snooze", "pause", "resume", "skip"]), max_size=3))
    found = [RestLine(draw(days), kind, draw(days) if kind == "snooze" else None) for kind in kinds]
    return tuple(sorted(found, key=lambda line: line.day))


@st.composite
def members(draw, most=10, created=days):
    def one(number):
        return Member(
            f"people/{number}.md",
            draw(rhythms),
            tuple(sorted(draw(st.sets(days, max_size=8)))),
            created=draw(created),
            met=draw(st.none() | days),
            rest_lines=draw(st.just(()) | rest_lines()),
            snooze_until=draw(st.none() | days),
            paused=draw(st.booleans()) and draw(st.booleans()),
            promises=tuple(sorted(draw(st.sets(days, max_size=1)))),
            next_contact=draw(st.none() | days),
            closed=draw(st.integers(0, 9)) == 0,
            never=draw(st.integers(0, 9)) == 0,
        )

    return [one(number) for number in range(draw(st.integers(1, most)))]


todays = st.integers(300, 730).map(lambda offset: START + timedelta(days=offset))
rules = st.builds(
    Rules,
    capacity=st.integers(1, 4),
    never_contacted=st.integers(0, 2),
    long_ago=st.integers(0, 1),
    week_starts=st.sampled_from(["monday", "sunday", "saturday"]),
    new_people_days=st.sampled_from([0, 90]),
)
undated = members(created=st.none() | days)
"""Of some, nothing but a contact may tell since when they are known."""
few = settings(max_examples=60, deadline=None)


@few
@given(members(), todays, rules)
def test_the_replay_follows_the_rules_told_plainly(people, today, rules):
    state = Replay(people, rules, week_of(today, rules.week_starts))
    for week, expected in plain_rotation.plain_weeks(people, today, rules):
        shown = [(each.member.key, lane, each.shown) for each, lane in state.choose()]
        assert (state.week, shown) == (week, expected)
        state.advance()


@few
@given(undated, todays, rules, st.integers(0, 6))
def test_logging_people_of_the_plan_ticks_them_off_and_moves_nobody(people, today, rules, offset):
    plan = plan_week(people, today, rules)
    logged = plan.week.begins + timedelta(days=offset)
    shown = {place.key for place in plan.places}
    after = [
        replace(each, contacts=tuple(sorted({*each.contacts, logged})))
        if each.key in shown
        else each
        for each in people
    ]
    again = plan_week(after, today, rules)
    assert set(keys_of(plan)) <= set(keys_of(again))
    assert [place for place in keys_of(again) if place in shown] == list(keys_of(plan))
    assert set(keys_of(again)) <= shown
    assert all(place.done_on for place in again.places)


@few
@given(undated, todays, rules, days, st.integers(0, 9))
def test_what_is_dated_in_or_after_the_week_changes_nothing(people, today, rules, later, which):
    begins = week_of(today, rules.week_starts).begins
    each = people[which % len(people)]
    later = max(later, begins)
    changed = replace(each, contacts=tuple(sorted({*each.contacts, later})))
    others = [changed if one is each else one for one in people]
    assert choose_week(people, today, rules) == choose_week(others, today, rules)


@few
@given(members(), todays, rules, st.randoms())
def test_the_plan_does_not_depend_on_the_order_of_files(people, today, rules, random):
    shuffled = list(people)
    random.shuffle(shuffled)
    assert plan_week(shuffled, today, rules) == plan_week(people, today, rules)


@few
@given(members(), todays, rules, st.integers(0, 9), st.sampled_from(["pause", "snooze", "skip"]))
def test_setting_one_aside_removes_nobody_else_and_pulls_nobody_in(
    people, today, rules, which, kind
):
    plan = plan_week(people, today, rules)
    each = people[which % len(people)]
    line = RestLine(today, kind, today + timedelta(days=60) if kind == "snooze" else None)
    until_then = tuple(line for line in each.rest_lines if line.day <= today)
    changed = replace(each, rest_lines=(*until_then, line), paused=each.paused or kind == "pause")
    again = plan_week([changed if one is each else one for one in people], today, rules)
    if not each.paused and not (each.snooze_until and each.snooze_until > today):
        assert [key for key in keys_of(plan) if key != each.key] == [
            key for key in keys_of(again) if key != each.key
        ]


@few
@given(members(), todays, rules, st.integers(0, 9))
def test_pausing_by_a_field_alone_removes_nobody_else(people, today, rules, which):
    plan = plan_week(people, today, rules)
    each = people[which % len(people)]
    again = plan_week(
        [replace(one, paused=True) if one is each else one for one in people], today, rules
    )
    assert set(keys_of(plan)) - {each.key} <= set(keys_of(again))


SKIPPED_BEFORE_KNOWN = Member(
    "people/0.md",
    parse_rhythm("3 days"),
    created=START + timedelta(days=5),
    rest_lines=(RestLine(START, "skip"),),
)


@few
@given(members(), todays, rules, st.integers(1, 60))
@example([SKIPPED_BEFORE_KNOWN], START + timedelta(days=300), Rules(capacity=1), 43)
def test_going_on_from_a_kept_state_gives_the_whole_replay(people, today, rules, weeks):
    earlier = max(today - timedelta(weeks=weeks), START)
    kept = replay_to(people, earlier, rules).memory()
    assert choose_week(people, today, rules, kept) == choose_week(people, today, rules)


@few
@given(members(), todays, rules)
def test_who_is_offered_changes_nothing_of_what_is_kept_of_the_weeks_before(people, today, rules):
    state, untouched = (replay_to(people, today, rules) for _ in range(2))
    assert whose_turn.choose_week(people, state) == choose_week(people, today, rules)
    assert state.memory() == untouched.memory()


@few
@given(undated, todays, rules, days, st.integers(0, 9))
def test_the_mark_changes_with_the_history_before_the_week_only(people, today, rules, when, which):
    begins = week_of(today, rules.week_starts).begins
    each = people[which % len(people)]
    changed = replace(each, contacts=tuple(sorted({*each.contacts, when})))
    others = [changed if one is each else one for one in people]
    same = history_mark(people, today, rules) == history_mark(others, today, rules)
    assert same == (when >= begins or when in each.contacts)


@few
@given(
    st.lists(st.integers(7, 200), min_size=1, max_size=25),
    st.integers(1, 3),
    st.lists(st.booleans(), min_size=25, max_size=25),
)
def test_nobody_waits_for_ever(cadences, capacity, acted_on):
    """Each name comes up once in 4 x max(1, demand / capacity) of its cadences and two weeks."""
    start = date(2026, 1, 1)
    people = [
        Member(str(number), Rhythm(Cadence(count, "day")), (start,))
        for number, count in enumerate(cadences)
    ]
    ratio = max(1.0, sum(7 / count for count in cadences) / capacity)
    state = Replay(people, replace(NONE_BESIDE, capacity=capacity), week_of(start))
    seen = dict.fromkeys((member.key for member in people), start)
    for _ in range(150):
        for candidate, _ in list(state.choose()):
            key = candidate.member.key
            seen[key] = state.week.begins + timedelta(days=3)
            if acted_on[int(key)]:
                state.contacted(key, seen[key])
        for member in people:
            bound = 4 * ratio * member.rhythm.ideal.days + 14
            assert (state.week.ends - seen[member.key]).days <= bound
        state.advance()


# The order.


def test_the_longest_wait_in_ones_own_cadences_comes_first():
    people = [
        person("yearly", "365 days", "2025-11-20"),
        person("ten days", "10 days", "2026-11-11"),
        person("weekly", "1 week", "2026-11-09"),
        person("not due", "30 days", "2026-10-25"),
    ]
    plan = choose_week(people, TODAY, NONE_BESIDE)
    # Of their cadences 13 / 7, 11 / 10 and 367 / 365 will have gone by at the week's end.
    assert keys_of(plan) == ("weekly", "ten days", "yearly")


def test_who_came_up_in_vain_makes_way_for_who_has_not():
    """Two people fall due in one week and there is one place: they take turns."""
    rules = replace(NONE_BESIDE, capacity=1)
    people = [person("Ana", "4 weeks", "2026-10-01"), person("Ben", "4 weeks", "2026-10-01")]
    weeks = [keys_of(choose_week(people, TODAY + timedelta(weeks=n), rules)) for n in range(4)]
    assert weeks[0] != weeks[1]
    assert weeks[0] == weeks[2]
    assert weeks[1] == weeks[3]


def test_five_people_who_are_never_acted_on_block_nobody():
    rules = replace(NONE_BESIDE, capacity=5)
    silent = [person(f"silent {n}", "2 weeks", "2026-01-05") for n in range(5)]
    others = [person(f"friend {n}", "2 weeks", "2026-01-05") for n in range(5)]
    seen = set()
    for n in range(2):
        seen |= set(keys_of(choose_week([*silent, *others], TODAY + timedelta(weeks=n), rules)))
    assert len(seen) == 10


def test_somebody_due_on_the_weeks_last_day_is_in_it_and_the_day_after_is_not():
    due_sunday = person("Ana", "2 weeks", "2026-11-08")
    due_monday = person("Ben", "2 weeks", "2026-11-09")
    assert keys_of(choose_week([due_sunday, due_monday], TODAY, NONE_BESIDE)) == ("Ana",)
    saturday = replace(NONE_BESIDE, week_starts="saturday")  # 14 to 20 November
    assert keys_of(choose_week([due_sunday, due_monday], TODAY, saturday)) == ()


def test_a_longest_interval_about_to_pass_goes_first_but_takes_half_the_places_at_most():
    rules = replace(NONE_BESIDE, capacity=3)
    bounded = [person(f"bounded {n}", "5 weeks, 6 at most", "2026-10-14") for n in range(3)]
    longer = [person(f"longer {n}", "2 weeks", "2026-11-02") for n in range(3)]
    plan = choose_week([*bounded, *longer], TODAY, rules)
    assert [key.split()[0] for key in keys_of(plan)] == ["bounded", "bounded", "longer"]


def test_nobody_closed_is_offered():
    late = person("Ana", "1 week", "2026-01-01", closed=True, next_contact=TODAY)
    assert plan_week([late], TODAY, Rules()).places == ()


def test_an_empty_vault_has_an_empty_plan():
    assert plan_week([], TODAY, Rules()).places == ()


# Rests.


def test_a_snooze_leaves_the_place_empty_and_brings_the_name_back_in_its_week():
    rules = replace(NONE_BESIDE, capacity=1)
    snoozed = person(
        "Ana", "4 weeks", "2026-10-01", rest_lines=(RestLine(TODAY, "snooze", day("2026-12-10")),)
    )
    other = person("Ben", "4 weeks", "2026-10-10")
    first = keys_of(choose_week([replace(snoozed, rest_lines=()), other], TODAY, rules))
    if first != ("Ana",):
        snoozed, other = (
            replace(other, rest_lines=snoozed.rest_lines),
            replace(snoozed, rest_lines=()),
        )
    plan = plan_week([snoozed, other], TODAY, rules)
    assert (keys_of(plan), plan.resting) == ((), (snoozed.key,))
    weeks = [plan_week([snoozed, other], TODAY + timedelta(weeks=n), rules) for n in range(1, 4)]
    assert [keys_of(week) for week in weeks] == [(other.key,), (other.key,), (snoozed.key,)]


def test_a_snooze_within_the_week_keeps_the_place():
    snoozed = person("Ana", "4 weeks", "2026-10-01", rest_lines=(RestLine(TODAY, "snooze", TODAY),))
    assert keys_of(plan_week([snoozed], TODAY, NONE_BESIDE)) == ("Ana",)


def test_a_pause_holds_until_it_is_resumed():
    lines = (RestLine(day("2026-10-20"), "pause"), RestLine(day("2026-11-10"), "resume"))
    paused = person("Ana", "2 weeks", "2026-10-01", rest_lines=lines[:1])
    assert keys_of(plan_week([paused], TODAY, NONE_BESIDE)) == ()
    assert keys_of(plan_week([replace(paused, rest_lines=lines)], TODAY, NONE_BESIDE)) == ("Ana",)


def test_a_skip_counts_as_one_showing():
    rules = replace(NONE_BESIDE, capacity=1)
    ana = person("Ana", "4 weeks", "2026-10-01", rest_lines=(RestLine(day("2026-11-04"), "skip"),))
    ben = person("Ben", "4 weeks", "2026-10-08")
    assert keys_of(plan_week([ana, ben], day("2026-11-11"), rules)) == ("Ben",)
    skipped = plan_week([replace(ana, rest_lines=(RestLine(TODAY, "skip"),))], TODAY, rules)
    assert (keys_of(skipped), skipped.resting) == ((), ("Ana",))


def test_an_undated_pause_leaves_its_place_empty_while_it_is_news():
    rules = replace(NONE_BESIDE, capacity=1)
    people = [person("Ana", "2 weeks", "2026-11-02"), person("Ben", "2 weeks", "2026-11-03")]
    (first,) = keys_of(choose_week(people, TODAY, rules))
    aside = [replace(each, paused=each.key == first) for each in people]
    plan = plan_week(aside, TODAY, rules)
    assert (keys_of(plan), plan.resting) == ((), (first,))


def test_people_put_aside_long_ago_take_up_no_room():
    rules = replace(NONE_BESIDE, capacity=2)
    archived = [person(f"old {n}", "2 weeks", "2026-01-05", paused=True) for n in range(9)]
    friends = [person(f"friend {n}", "2 weeks", "2026-01-05") for n in range(2)]
    for n in range(6):
        plan = plan_week([*archived, *friends], TODAY + timedelta(weeks=n), rules)
        assert set(keys_of(plan)) == {"friend 0", "friend 1"}


def test_somebody_logged_and_then_snoozed_is_shown_as_done():
    ana = person(
        "Ana",
        "2 weeks",
        "2026-10-01",
        "2026-11-18",
        rest_lines=(RestLine(TODAY, "snooze", date.max),),
    )
    (place,) = plan_week([ana], TODAY, NONE_BESIDE).places
    assert place.done_on == day("2026-11-18")


# Promises.


@pytest.mark.parametrize(
    ("today", "lane"),
    [
        ("2026-11-13", None),
        ("2026-11-20", "promise"),
        ("2026-11-27", "promise"),
        ("2026-12-04", "rotation"),
    ],
)
def test_a_promise_comes_first_in_its_week_and_the_next_then_in_the_normal_order(today, lane):
    ana = person("Ana", "1 year", "2026-10-01", promises=(day("2026-11-18"),))
    state = replay_to([ana], day(today), NONE_BESIDE)
    assert state.times_shown("Ana") == 0
    assert [kind for _, kind in state.choose()] == ([lane] if lane else [])


@pytest.mark.parametrize(
    ("contact", "kept"), [("2026-11-10", False), ("2026-11-11", True), ("2026-11-15", True)]
)
def test_a_contact_in_the_week_before_keeps_a_promise(contact, kept):
    ana = person("Ana", "", contact, next_contact=day("2026-11-18"))
    assert keys_of(choose_week([ana], TODAY, NONE_BESIDE)) == (() if kept else ("Ana",))


def test_a_promise_for_a_later_week_leaves_the_place_of_this_one():
    ana = person("Ana", "2 weeks", "2026-11-02", next_contact=day("2026-12-05"))
    plan = plan_week([ana], TODAY, NONE_BESIDE)
    assert (keys_of(plan), plan.resting) == ((), ("Ana",))
    assert plan_week([ana], day("2026-12-03"), NONE_BESIDE).places[0].due == day("2026-12-05")


# Lanes.


def imported(count, created="2026-11-02"):
    return [person(f"import {n}", "4 weeks", created=day(created)) for n in range(count)]


def test_an_import_falls_due_two_a_week():
    people = imported(40)
    assert len(choose_week(people, TODAY, Rules()).places) == 2
    state = replay_to(people, day("2026-11-09"), Rules())
    first_seen = []
    for _ in range(20):
        for candidate, lane in list(state.choose()):
            if lane == "never contacted":
                first_seen.append(candidate.member.key)
                state.contacted(candidate.member.key, state.week.begins)
        state.advance()
    assert sorted(first_seen) == sorted(each.key for each in people)


def test_people_never_contacted_and_never_acted_on_make_way():
    people = imported(6)
    weeks = [keys_of(choose_week(people, TODAY + timedelta(weeks=n), Rules())) for n in range(3)]
    assert {key for week in weeks for key in week} == {each.key for each in people}


def test_people_of_whom_no_date_is_known_still_take_turns():
    people = [person(f"undated {n}", "4 weeks") for n in range(4)]
    weeks = [keys_of(choose_week(people, TODAY + timedelta(weeks=n), Rules())) for n in range(2)]
    assert len({key for week in weeks for key in week}) == 4


@pytest.mark.parametrize(
    ("met", "contacts", "shown"),
    [
        ("2026-11-10", (), True),
        ("2026-11-10", ("2026-11-10",), True),
        ("2026-11-10", ("2026-11-12",), False),
        ("2026-08-18", (), True),
        ("2026-08-17", (), False),
        ("2026-11-17", (), False),
    ],
)
def test_somebody_met_within_90_days_comes_up_soon_after(met, contacts, shown):
    new = person("Ana", "", *contacts, met=day(met))
    assert lanes(choose_week([new], TODAY, Rules()), "new people") == (["Ana"] if shown else [])


def test_newcomers_who_are_never_acted_on_make_way():
    people = [person(f"new {n}", "", met=day("2026-11-02")) for n in range(4)]
    weeks = [keys_of(choose_week(people, TODAY + timedelta(weeks=n), Rules())) for n in range(2)]
    assert len({key for week in weeks for key in week}) == 4


def test_long_ago_waits_for_two_cadences_and_a_year_or_two_years_without_a_rhythm():
    rules = replace(Rules(), capacity=0, long_ago=9)
    shown_before = (RestLine(day("2026-01-01"), "skip"),)
    people = [
        person("13 months", "1 month", "2025-10-20", rest_lines=shown_before),
        person("11 months", "1 month", "2025-12-20", rest_lines=shown_before),
        person("a year and a half, yearly", "1 year", "2025-05-20", rest_lines=shown_before),
        person("25 months, no rhythm", "", "2024-10-20"),
        person("23 months, no rhythm", "", "2024-12-20"),
        person("25 months, never", "", "2024-10-20", never=True),
    ]
    plan = choose_week(people, TODAY, rules)
    assert set(lanes(plan, "long ago")) == {"13 months", "25 months, no rhythm"}


def test_one_long_silent_friend_does_not_jam_the_lane():
    people = [person(f"old {n}", "", f"2020-0{n + 1}-01") for n in range(3)]
    weeks = [keys_of(choose_week(people, TODAY + timedelta(weeks=n), Rules())) for n in range(3)]
    assert {key for week in weeks for key in week} == {"old 0", "old 1", "old 2"}


@pytest.mark.parametrize(
    ("waiting", "newcomer"),
    [
        ([person(f"old {n}", "", f"2018-0{n + 1}-01") for n in range(2)], ("", "2024-10-20")),
        (
            [person(f"noted {n}", "weekly", created=day("2022-01-03")) for n in range(4)],
            ("weekly",),
        ),
    ],
    ids=["long ago", "never contacted"],
)
def test_who_joins_a_lane_late_takes_turns_with_those_who_stand_in_it_for_years(waiting, newcomer):
    people = [*waiting, person("newcomer", *newcomer, created=day("2026-11-02"))]
    weeks = [keys_of(choose_week(people, TODAY + timedelta(weeks=n), Rules())) for n in range(3)]
    assert {key for week in weeks for key in week} == {each.key for each in people}


# The calendar.


@pytest.mark.parametrize(
    ("contact", "cadence", "due"),
    [
        ("2026-01-31", "1 month", "2026-02-28"),
        ("2028-01-31", "1 month", "2028-02-29"),
        ("2028-02-29", "1 year", "2029-02-28"),
        ("2026-12-24", "1 week", "2026-12-31"),
        ("2026-12-28", "1 week", "2027-01-04"),
        ("2026-03-22", "1 week", "2026-03-29"),  # the clocks change in Europe
    ],
)
def test_the_first_week_that_shows_somebody_holds_the_due_date(contact, cadence, due):
    ana = person("Ana", cadence, contact)
    week = week_of(day(due))
    assert choose_week([ana], week.begins, NONE_BESIDE).places[0].due == day(due)
    assert choose_week([ana], week.later(-1).begins, NONE_BESIDE).places == ()


def test_week_53_is_a_week_like_any_other():
    ana = person("Ana", "1 week", "2026-12-22")
    weeks = [choose_week([ana], day(text), NONE_BESIDE) for text in ("2026-12-31", "2027-01-02")]
    assert weeks[0] == weeks[1]
    assert (weeks[0].week.label, keys_of(weeks[0])) == ("2026-W53", ("Ana",))


def test_a_cadence_longer_than_the_history_is_not_due():
    ana = person("Ana", "10 years", "2020-01-01", "2025-01-01")
    assert choose_week([ana], TODAY, NONE_BESIDE).places == ()


def test_ticking_off_a_kept_plan_needs_no_replay():
    people = {each.key: each for each in imported(9)}
    kept = choose_week(people.values(), TODAY, Rules())
    key = keys_of(kept)[0]
    people[key] = replace(people[key], contacts=(TODAY,))
    assert tick_off(kept, people) == plan_week(people.values(), TODAY, Rules())


def test_choosing_a_week_twice_gives_the_same_people():
    state = replay_to(imported(9), TODAY, Rules())
    first = list(state.choose())
    assert state.choose() == first
