from dataclasses import replace
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from vault_tools.people.cadence import Cadence, parse_rhythm
from vault_tools.people.forecast import check_promises, look_ahead
from vault_tools.people.member import Member, Step
from vault_tools.people.plan import Rules
from vault_tools.people.rotation import plan_week

TODAY = date(2026, 11, 20)
RULES = Rules(capacity=1, never_contacted=0, new_people=0, long_ago=0)


def person(key, rhythm, last="2026-11-01", **more):
    return Member(key, parse_rhythm(rhythm), (date.fromisoformat(last),), **more)


def test_demand_is_the_sum_of_what_every_rhythm_asks_for():
    people = [person("Ana", "2 weeks"), person("Ben", "1 week"), person("Cem", "never")]
    check = check_promises(people, TODAY, RULES)
    assert (check.demand, check.ratio, check.common_stretch) == (1.5, 1.5, 1.5)


def test_with_room_for_all_the_promises_hold_and_nothing_needs_loosening():
    check = check_promises([person("Ana", "2 weeks")], TODAY, RULES)
    assert (check.ratio, check.common_stretch, check.loosenings) == (0.5, 1.0, ())


def test_loosening_the_shortest_cadences_helps_most():
    people = [person(f"{n} weeks", f"{n} weeks") for n in (4, 1, 3, 2)]
    check = check_promises(people, TODAY, RULES)
    assert [each.key for each in check.loosenings] == ["1 weeks", "2 weeks", "3 weeks"]
    assert (check.loosenings[0].saved, check.loosenings[0].to) == (0.5, Cadence(2, "week"))
    assert check.eased < check.ratio


def test_whoever_rests_asks_for_nothing_and_the_never_contacted_wait_outside():
    people = [
        person("paused", "1 week", paused=True),
        person("paused by a line", "1 week", steps=(Step(date(2026, 11, 2), "pause"),)),
        person("closed", "1 week", closed=True),
        Member("never", parse_rhythm("1 week"), created=date(2026, 1, 1)),
    ]
    check = check_promises(people, TODAY, RULES)
    assert (check.demand, check.waiting) == (0.0, 1.0)


def test_a_vault_without_places_has_a_ratio_too():
    assert check_promises([person("Ana", "1 week")], TODAY, replace(RULES, capacity=0)).ratio == 1.0


def test_each_name_has_the_week_in_which_it_comes_up():
    people = [person("Ana", "2 weeks", "2026-11-06"), person("Ben", "2 weeks", "2026-11-07")]
    forecast = look_ahead(people, TODAY, RULES, weeks=4)
    first, second = (keys for _, keys in forecast.weeks[:2])
    assert sorted(first + second) == ["Ana", "Ben"]
    assert {key: week.label for key, week in forecast.coming.items()} == {
        first[0]: "2026-W47",
        second[0]: "2026-W48",
    }
    assert len(forecast.weeks) == 4


def test_somebody_done_this_week_comes_up_again_when_due():
    ana = person("Ana", "2 weeks", "2026-11-01")
    done = replace(ana, contacts=(*ana.contacts, date(2026, 11, 18)))
    forecast = look_ahead([done], TODAY, RULES, weeks=4)
    assert [keys for _, keys in forecast.weeks] == [("Ana",), (), ("Ana",), ()]
    assert forecast.coming["Ana"].label == "2026-W49"


def test_snoozed_paused_and_promised_people_come_back_on_their_day():
    people = [
        person("snoozed", "1 week", "2026-11-15", snooze_until=date(2026, 12, 8)),
        person("paused", "1 week", "2026-11-15", paused=True),
        person("promised", "1 year", next_contact=date(2026, 12, 16)),
    ]
    coming = look_ahead(people, TODAY, replace(RULES, capacity=7), weeks=8).coming
    assert {key: week.label for key, week in coming.items()} == {
        "snoozed": "2026-W50",
        "promised": "2026-W51",
    }


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.integers(7, 120), min_size=1, max_size=12),
    st.lists(st.integers(0, 300), min_size=12, max_size=12),
    st.integers(1, 3),
)
def test_the_forecast_is_what_happens_when_every_plan_is_done(cadences, ago, capacity):
    rules = replace(RULES, capacity=capacity)
    people = [
        Member(
            str(number),
            parse_rhythm(f"{days} days"),
            (date.fromordinal(TODAY.toordinal() - ago[number] - 7),),
        )
        for number, days in enumerate(cadences)
    ]
    for week, keys in look_ahead(people, TODAY, rules, weeks=6).weeks:
        day = max(TODAY, date.fromordinal(week.begins.toordinal() + 3))
        assert plan_week(people, day, rules).keys == keys
        people = [
            replace(each, contacts=(*each.contacts, day)) if each.key in keys else each
            for each in people
        ]
