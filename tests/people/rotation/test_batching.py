"""Who is offered together, and why."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.note import parse_note
from vault_tools.notes.resolve import NoteIndex
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.values import Named
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.rotation.batching import TIES, Together, even_groups, offer_together
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand
from vault_tools.problems import Place

WEEK = date(2026, 11, 16)


def offered(*notes: str, more: dict[str, str] | None = None) -> list[tuple]:
    """What is offered of people whose notes are given, named K, L, M … in the plan's order."""
    texts = {f"people/{'KLMNOPQR'[number]}.md": text for number, text in enumerate(notes)}
    read = [parse_note(path, text.encode()) for path, text in {**texts, **(more or {})}.items()]
    people = understand(read, Settings())
    contacts = [people.by_path()[path] for path in texts]
    return [
        ("".join(one.name for one in group.contacts), group.reason, group.shared)
        for group in offer_together(contacts, people.index, WEEK)
    ]


def with_field(*fields: str) -> str:
    return "\n".join(["---", *fields, "---", ""])


def test_one_household_is_one_dinner():
    home = with_field("household: Flat 1, Kerr's Wynd")
    assert offered(home, "", home.replace("Flat", "flat")) == [
        ("KM", "household", "Flat 1, Kerr's Wynd")
    ]


def test_a_couple_shares_a_household_though_one_note_alone_says_so():
    assert offered(with_field('spouse: "[[L]]"'), "") == [("KL", "household", "")]


def test_a_couple_that_lives_in_two_towns_does_not():
    one = with_field('partner: "[[L]]"', "location: Oslo")
    assert offered(one, with_field("location: Bergen")) == []


def test_children_and_their_parents_are_no_couple():
    assert offered(with_field('children: "[[L]]"'), "") == []


def test_an_evening_together_is_a_gathering_for_all_who_took_part():
    log = "## Log\n- 2026-06-27 meal with [[L]] and [[M]]: soup on the landing"
    assert offered(log, "", "")[0][:2] == ("KLM", "gathering")


def test_an_evening_that_each_note_tells_for_itself_is_one_gathering():
    told = [f"- 2026-06-27 meal with {others}: soup" for others in ("[[L]]", "[[K]]")]
    assert offered(*told) == [("KL", "gathering", "with [[L]]: soup")]


def test_a_meeting_that_lists_them_is_a_gathering_under_its_own_name():
    meeting = with_field("type: meeting", "date: 2026-06-27", 'attendees: ["[[K]]", "[[L]]"]')
    more = {"gatherings/2026-06-27 Back green supper.md": meeting}
    assert offered("", "", more=more) == [("KL", "gathering", "Back green supper")]


def test_two_links_in_one_daily_note_are_no_gathering():
    more = {"journal/2026-06-27.md": "Wrote to [[K]].\n\nWrote to [[L]].\n"}
    assert offered("", "", more=more) == []


@pytest.mark.parametrize("day", ["2026-11-16", "2027-01-01"])
def test_an_evening_in_this_week_or_ahead_is_not_a_past_one(day):
    assert offered(f"## Log\n- {day} meal with [[L]]: soup", "") == []


def test_the_largest_gathering_comes_first_and_then_the_latest():
    two = "## Log\n- 2026-10-01 meal with [[L]]: tea\n- 2026-05-01 meal with [[L]]: older tea"
    assert offered(two, "") == [("KL", "gathering", "with [[L]]: tea")]
    three = f"{two}\n- 2025-01-01 walk with [[L]] and [[M]]: the pier"
    assert offered(three, "", "")[0][0] == "KLM"


def test_an_organization_is_the_same_by_link_and_by_name():
    link, name = with_field('organization: "[[Acme]]"'), with_field("organization: acme")
    more = {"organizations/Acme.md": with_field("type: organization")}
    assert offered(link, name, more=more) == [("KL", "organization", "Acme")]


def test_where_somebody_worked_before_is_no_reason():
    now, before = with_field("organization: Acme"), with_field("former_organization: Acme")
    assert offered(now, before) == []


def test_a_town_is_the_same_with_and_without_its_country():
    assert offered(with_field("location: Lisbon"), with_field("location: Lisbon, Portugal")) == [
        ("KL", "place", "Lisbon")
    ]


def test_two_towns_of_one_name_are_two_places():
    towns = (with_field(f"location: {town}") for town in ("Portland, Maine", "Portland, Oregon"))
    assert offered(*towns, with_field("location: Portland")) == []


def test_a_country_alone_is_no_place_to_meet():
    assert offered(*[with_field("country: Portugal")] * 2) == []


def test_the_closest_reason_wins_and_nobody_is_offered_twice():
    home = with_field("household: Mill Lane 3", "organization: Acme", "location: Leith")
    work = with_field("organization: Acme", "location: Leith")
    here = with_field("location: Leith")
    assert offered(work, here, home, work, home, here) == [
        ("KN", "organization", "Acme"),
        ("LP", "place", "Leith"),
        ("MO", "household", "Mill Lane 3"),
    ]


@pytest.mark.parametrize(
    ("people", "sizes"), [(2, [2]), (4, [4]), (5, [2, 3]), (6, [3, 3]), (8, [4, 4]), (9, [3, 3, 3])]
)
def test_of_many_who_share_a_thing_each_part_has_two_to_four(people, sizes):
    many = [f"people/{number}.md" for number in range(people)]
    assert [len(part) for part in even_groups(many)] == sizes
    assert [each for part in even_groups(many) for each in part] == many


NAMES = st.sampled_from(["", "x", "y"])


@st.composite
def contacts(draw):
    paths = [f"people/{number}.md" for number in range(draw(st.integers(0, 7)))]
    evenings = st.lists(st.tuples(st.dates(date(2026, 1, 1), date(2026, 12, 31)), st.booleans()))
    return [
        Contact(
            path,
            path,
            household=draw(NAMES),
            location=draw(NAMES),
            organizations=tuple(Named(name) for name in [draw(NAMES)] if name),
            family=tuple(("spouse", Named(other)) for other in [draw(st.sampled_from(paths))]),
            interactions=tuple(
                Interaction(day, "", Place("a.md", day.day), "log", people=("b",) * shared)
                for day, shared in draw(evenings)
            ),
        )
        for path in paths
    ]


@given(contacts())
def test_each_person_is_in_one_group_at_most_and_groups_are_of_two_to_four(people):
    groups = offer_together(people, NoteIndex([one.path for one in people]), WEEK)
    grouped = [contact.path for group in groups for contact in group.contacts]
    assert len(grouped) == len(set(grouped))
    assert all(2 <= len(group.contacts) <= 4 for group in groups)
    assert all(isinstance(group, Together) and group.reason in TIES for group in groups)


@given(contacts())
def test_nobody_is_left_alone_who_shares_a_home_with_somebody_left_alone(people):
    groups = offer_together(people, NoteIndex([]), WEEK)
    grouped = {contact.path for group in groups for contact in group.contacts}
    homes = [one.household for one in people if one.household and one.path not in grouped]
    assert len(homes) == len(set(homes))
