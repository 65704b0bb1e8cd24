"""Looking ahead: the weeks that come are those that the rotation would plan."""

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from tests.people.planning import keys_of, plan_week
from vault_tools.people.rotation.cadence import parse_rhythm
from vault_tools.people.rotation.forecast import coming_weeks, due_in, look_ahead
from vault_tools.people.rotation.member import Member, RestLine
from vault_tools.people.rotation.plan import Rules
from vault_tools.people.rotation.whose_turn import replay_to

TODAY = date(2026, 11, 18)  # a Wednesday; the week is 16 to 22 November
NONE_BESIDE = Rules(never_contacted=0, new_people_days=0, long_ago=0)


def person(key: str, rhythm: str, *contacts: str, **more) -> Member:
    return Member(key, parse_rhythm(rhythm), tuple(map(date.fromisoformat, contacts)), **more)


def ahead(*members: Member, weeks: int = 12, rules: Rules = NONE_BESIDE):
    return look_ahead(plan_week(members, TODAY, rules), members, rules, weeks)


def weeks_of(plans, key: str) -> list[str]:
    return [plan.week.label for plan in plans if key in keys_of(plan)]


def test_twelve_weeks_follow_one_another_and_this_week_is_the_first():
    plans = ahead(person("a", "2 weeks", "2026-11-05"))
    assert [plan.week.label for plan in plans][::11] == ["2026-W47", "2027-W05"]
    assert len(plans) == 12


def test_a_rhythm_comes_round_from_the_fourth_day_of_the_week():
    plans = ahead(person("a", "2 weeks", "2026-11-05"), weeks=5)
    assert weeks_of(plans, "a") == ["2026-W47", "2026-W49", "2026-W51"]


def test_who_is_done_this_week_comes_round_from_the_day_it_was_done():
    plans = ahead(person("a", "8 days", "2026-11-05", "2026-11-16"), weeks=4)
    assert weeks_of(plans, "a") == ["2026-W47", "2026-W48", "2026-W49", "2026-W50"]
    assert coming_weeks(plans)["a"][0].label == "2026-W48"


def test_nobody_waits_for_ever_where_there_is_room_for_one():
    people = [person(f"{number}", "1 month", "2026-09-01") for number in range(5)]
    coming = coming_weeks(ahead(*people, rules=replace(NONE_BESIDE, capacity=1)))
    labels = ["2026-W47", "2026-W48", "2026-W49", "2026-W50", "2026-W51"]
    assert sorted(week.label for week, _ in coming.values()) == labels


@pytest.mark.parametrize(
    ("field", "first"),
    [
        ({"paused": True}, None),
        ({"snooze_until": date(2026, 12, 9)}, "2026-W50"),
        ({"next_contact": date(2026, 12, 1)}, "2026-W49"),
        ({"rest_lines": (RestLine(date(2026, 11, 10), "snooze", date(2026, 12, 9)),)}, "2026-W50"),
        ({"rest_lines": (RestLine(date(2026, 11, 17), "snooze", date(2026, 12, 9)),)}, "2026-W50"),
        ({"rest_lines": (RestLine(date(2026, 11, 17), "pause"),)}, None),
        ({"promises": (date(2026, 12, 24),), "rhythm": None}, "2026-W52"),
        ({"closed": True}, None),
    ],
)
def test_whoever_rests_or_was_promised_a_day_comes_up_then(field, first):
    member = replace(person("a", "2 weeks", "2026-10-01"), **field)
    week, _ = coming_weeks(ahead(member)).get("a", (None, None))
    assert (week.label if week else None) == first


def test_people_never_contacted_come_up_a_few_a_week():
    people = [Member(f"{n}", parse_rhythm("yearly"), created=date(2026, 1, 1)) for n in range(5)]
    plans = ahead(*people, rules=Rules(never_contacted=2, long_ago=0), weeks=4)
    assert [len(plan.places) for plan in plans] == [2, 2, 1, 0]


def test_the_forecast_is_the_same_all_week_and_from_a_remembered_state():
    people = [person(f"{n}", "3 weeks", f"2026-1{n % 2}-0{n + 1}") for n in range(6)]
    memory = replay_to(people, TODAY, NONE_BESIDE).memory()
    whole = ahead(*people)
    sunday = plan_week(people, date(2026, 11, 22), NONE_BESIDE)
    assert look_ahead(sunday, people, NONE_BESIDE, since=memory) == whole


DAYS = st.integers(0, 700).map(lambda offset: date(2025, 1, 1) + timedelta(days=offset))


@st.composite
def members(draw):
    rhythms = ("1 week", "2 weeks", "1 month", "3 months", "1 month, 6 weeks at most", "never")
    return [
        Member(
            f"people/{number}.md",
            parse_rhythm(draw(st.sampled_from(rhythms))),
            tuple(sorted(day for day in draw(st.sets(DAYS, max_size=5)) if day <= TODAY)),
            created=draw(DAYS),
            met=draw(st.none() | DAYS),
            promises=tuple(draw(st.lists(DAYS, max_size=1))),
            rest_lines=tuple(
                RestLine(draw(DAYS), kind, draw(DAYS) if kind == "snooze" else None)
                for kind in draw(st.lists(st.sampled_from(["snooze", "skip"]), max_size=1))
            ),
        )
        for number in range(draw(st.integers(1, 8)))
    ]


def test_a_line_dated_in_a_coming_week_leaves_a_place_empty_then():
    told = replace(
        person("a", "1 week", "2026-11-17"), rest_lines=(RestLine(date(2026, 11, 24), "skip"),)
    )
    _, next_week, the_one_after = ahead(told, weeks=3)
    assert keys_of(next_week) == ()
    assert keys_of(the_one_after) == ("a",)


SOON = date(2026, 12, 2)
PROMISED = Member("a", parse_rhythm("1 week"), created=SOON, promises=(date(2026, 11, 18),))


def created_soon_and_skipped(skipped: date) -> Member:
    return Member(
        "b", parse_rhythm("1 week"), created=SOON, rest_lines=(RestLine(skipped, "skip"),)
    )


@given(members(), st.integers(1, 3))
@settings(max_examples=60)
@example([PROMISED], 1)
@example([created_soon_and_skipped(TODAY)], 1)
@example([PROMISED, created_soon_and_skipped(date(2026, 11, 25))], 1)
def test_each_week_ahead_is_what_the_rotation_plans_once_the_weeks_before_are_done(people, room):
    rules = Rules(capacity=room)
    plans = look_ahead(plan_week(people, TODAY, rules), people, rules, weeks=6)
    known = {member.key: member for member in people}
    for before, after in pairwise(plans):
        for place in before.places:
            if place.done_on is None:
                day = before.week.begins + timedelta(days=3)
                days = tuple(sorted((*known[place.key].contacts, day)))
                known[place.key] = replace(known[place.key], contacts=days)
        assert plan_week(known.values(), after.week.begins, rules).places == after.places


def test_everybody_who_falls_due_is_listed_with_the_first_week_that_has_room():
    people = [
        person("late", "1 month", "2026-09-01"),
        person("later", "1 month", "2026-11-02"),
        person("done", "1 month", "2026-09-01", "2026-11-16"),
        person("far", "1 year", "2026-11-02"),
        Member("nobody"),
    ]
    rules = replace(NONE_BESIDE, capacity=1)
    plans = ahead(*people, weeks=3, rules=rules)
    found = [(member.key, week and week.label) for member, week in due_in(people, plans, TODAY)]
    assert found == [("late", "2026-W47"), ("later", "2026-W49")]


def test_whoever_finds_no_room_is_listed_last():
    people = [person(f"{number}", "1 month", f"2026-10-0{number + 1}") for number in range(3)]
    plans = ahead(*people, weeks=2, rules=replace(NONE_BESIDE, capacity=1))
    weeks = [week and week.label for _, week in due_in(people, plans, TODAY)]
    assert weeks[-1] is None
    assert len(weeks) == 3
