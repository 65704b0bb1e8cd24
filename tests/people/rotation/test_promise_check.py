"""Demand against room, and what to loosen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.people.contact import Contact
from vault_tools.people.rotation.cadence import parse_rhythm
from vault_tools.people.rotation.member import Member, RestLine
from vault_tools.people.rotation.promise_check import check_promises, is_active
from vault_tools.people.settings import CIRCLES

TODAY = date(2026, 11, 18)
RHYTHMS = {name: parse_rhythm(text) for name, text in CIRCLES.items()}


def check(capacity: int, *rhythms: str):
    """The check of people named 0, 1, 2 …, each with a cadence or a circle."""
    contacts = []
    for number, text in enumerate(rhythms):
        source = f"circle: {text}" if text in RHYTHMS else f"cadence: {text}"
        rhythm = RHYTHMS.get(text) or parse_rhythm(text)
        contacts.append(Contact(f"{number}.md", str(number), rhythm=rhythm, rhythm_from=source))
    members = [Member(one.path, one.rhythm) for one in contacts]
    return check_promises(contacts, members, RHYTHMS, capacity, TODAY)


def test_each_rhythm_asks_for_its_share_of_a_week():
    assert check(7, "1 week", "2 weeks", "2 weeks").demand == pytest.approx(2)
    assert check(7, "yearly").demand == pytest.approx(7 / 365.2425)


def test_promises_that_fit_make_nobody_wait():
    found = check(2, "1 week", "2 weeks", "2 weeks")
    assert (found.fits, found.stretch, found.loosening) == (True, 1.0, ())


def test_twice_the_promises_make_everybody_wait_twice_as_long():
    found = check(2, *["1 week"] * 4)
    assert (found.fits, found.stretch) == (False, 2.0)


def test_three_thirds_of_a_place_are_one_place():
    assert check(1, *["3 weeks"] * 3).fits


@pytest.mark.parametrize(
    ("away", "counts"),
    [
        ({"paused": True}, False),
        ({"closed": True}, False),
        ({"rest_lines": (RestLine(date(2026, 10, 1), "pause"),)}, False),
        ({"rest_lines": (RestLine(date(2026, 12, 1), "pause"),)}, True),
        ({"rest_lines": (RestLine(date(2026, 11, 1), "snooze", date(2026, 12, 1)),)}, True),
        ({"snooze_until": date(2026, 12, 1)}, True),
        ({"snooze_until": date(2027, 12, 1)}, False),
        ({"rhythm": None}, False),
    ],
)
def test_who_is_away_for_long_asks_for_nothing(away, counts):
    member = Member("a.md", **{"rhythm": parse_rhythm("weekly"), **away})
    assert is_active(member, TODAY) == counts


def loosened(found):
    return [(one.name, str(one.before), str(one.after), one.circle) for one in found.loosening]


def test_the_next_longer_circle_is_offered():
    assert loosened(check(1, "1 week", "3 weeks"))[0] == ("0", "1 week", "2 weeks", "inner")
    assert loosened(check(1, "3 weeks", "3 weeks", "3 weeks", "1 year"))[0] == (
        *("0", "3 weeks", "6 weeks"),
        "close",
    )


def test_the_fewest_people_are_loosened_that_make_it_fit():
    found = check(2, "inner", "inner", "inner", "1 week")
    assert loosened(found) == [("3", "1 week", "2 weeks", "inner")]
    assert found.demand_after == pytest.approx(2)


def test_a_whole_circle_is_loosened_where_single_people_are_not_enough():
    found = check(1, *["inner"] * 6)
    assert loosened(found)[0] == ("inner", "2 weeks", "6 weeks", "close")
    assert found.loosening[0].whole_circle
    assert len(found.loosening[0].paths) == 6
    assert found.demand_after == pytest.approx(1)


def test_at_most_three_are_named_and_whoever_saves_most_first():
    found = check(1, "2 days", "3 days", "4 days", "5 days", "6 days")
    assert [one.name for one in found.loosening] == ["0", "1", "2"]
    assert found.demand_after > 1


def test_nobody_is_loosened_beyond_the_longest_circle():
    assert check(1, *["5 days"] * 2, *["2 years"] * 2).loosening[0].name == "0"
    found = check_promises(
        [Contact("a.md", "A", rhythm=parse_rhythm("1 day"))],
        [Member("a.md", parse_rhythm("1 day"))],
        {},
        1,
        TODAY,
    )
    assert (found.fits, found.loosening) == (False, ())


CADENCES = st.sampled_from(["2 days", "1 week", "10 days", "2 years", *CIRCLES])


@given(st.lists(CADENCES, max_size=30), st.integers(1, 6))
def test_what_is_loosened_saves_what_it_says(people, capacity):
    found = check(capacity, *people)
    names = [path for one in found.loosening for path in one.paths]
    assert len(names) == len(set(names))
    changed = list(people)
    for one in found.loosening:
        for path in one.paths:
            changed[int(path.removesuffix(".md"))] = str(one.after)
    assert check(capacity, *changed).demand == pytest.approx(found.demand_after)
    assert bool(found.loosening) <= (not found.fits)
