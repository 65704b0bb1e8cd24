"""Words for spans, dates and what was done."""

from datetime import date, timedelta

import pytest

from tests.people.vaults import people_in
from vault_tools.notes.dates import PartialDate
from vault_tools.pages.wording import words


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (1, "a day"),
        (2, "two days"),
        (13, "13 days"),
        (14, "two weeks"),
        (44, "six weeks"),
        (69, "ten weeks"),
        (70, "ten weeks"),
        (83, "twelve weeks"),
        (84, "three months"),
        (183, "six months"),
        (365, "a year"),
        (550, "18 months"),
        (800, "two years"),
        (4700, "13 years"),
    ],
)
def test_a_span_is_said_as_a_friend_would(days, said):
    assert words.span(days) == said


def test_from_one_day_to_the_next_no_span_sounds_shorter():
    units = {"day": 1, "week": 7, "month": 30.44, "year": 365.25}
    numbers = {words.number(count): count for count in range(13)} | {"a": 1}

    def length(days):
        count, unit = words.span(days).split()
        return numbers.get(count) or int(count), units[unit.rstrip("s")]

    said = [count * unit for count, unit in map(length, range(1, 4000))]
    assert said == sorted(said)


@pytest.mark.parametrize(
    ("away", "said"),
    [
        (0, "today"),
        (1, "tomorrow"),
        (-1, "yesterday"),
        (3, "on Saturday"),
        (6, "on Tuesday"),
        (7, "on 25 November"),
        (-3, "on 15 November"),
    ],
)
def test_a_near_day_has_a_name(away, said):
    today = date(2026, 11, 18)
    assert words.near_day(today + timedelta(days=away), today) == said


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (PartialDate(1988, 4, 12), "12 April 1988"),
        (PartialDate(None, 4, 12), "12 April"),
        (PartialDate(1988, 4), "April 1988"),
        (PartialDate(1988), "1988"),
        (PartialDate(None, 4), "April"),
    ],
)
def test_of_a_date_what_is_known_is_said(on, said):
    assert words.partial(on) == said


@pytest.mark.parametrize(
    ("names", "said"),
    [((), ""), (("Ana",), "Ana"), (("Ana", "Bo"), "Ana and Bo"), (("A", "B", "C"), "A, B and C")],
)
def test_names_are_listed_with_an_and(names, said):
    assert words.listed(names) == said


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "meal with [[Bo]]: soup for all. [[Soup on the landing]] #long",
            "meal with Bo: soup for all.",
        ),
        (
            "video: the book is shorter. [[Swap sides]] [feeling:: fine]",
            "video: the book is shorter.",
        ),
        ("visit [[Bo]] and [[Cy]]: the boat", "visit Bo and Cy: the boat"),
        ("gift → a plant [[Spider plant]]", "gift → a plant Spider plant"),
        ("gift ← a plant! #secret [[Spider plant]]", "gift ← a plant!"),
        ("call: an hour about [[Acme]]", "call: an hour about Acme"),
        ("called", "called"),
        ("Anruf: eine Stunde", "Anruf: eine Stunde"),
        ("Anruf", "Anruf"),
        ("Geschenk → eine Pflanze", "Geschenk → eine Pflanze"),
        ("", "in touch"),
        ("saw the garden", "saw the garden"),
    ],
)
def test_what_passed_is_told_as_a_log_has_it(line, told):
    assert words.told_line(read(line)) == told


def test_what_was_done_in_the_week_is_said_of_its_weekday_or_else_its_month():
    assert words.done_words(read("call")) == "Called on Sunday"
    people = people_in({"people/Maya.md": "## Log\n- Nov 2026: lunch"})
    assert words.done_words(people.contacts[0].interactions[0]) == (
        "Shared a meal in November 2026"
    )


def test_where_the_names_stand_beside_it_the_company_is_left_out():
    one = read("meal with [[Bo]] and [[Cy]]: soup for all")
    assert words.told_line(one, named=False) == "meal: soup for all"
    assert words.told_line(read("walk with [[Bo]]"), named=False) == "walk"


def read(line):
    path = "people/Maya.md"
    people = people_in({path: f"- 2026-11-08 {line}", "people/Bo.md": "", "people/Cy.md": ""})
    return people.by_path()[path].interactions[0]


@pytest.mark.parametrize(
    ("turn", "alone", "of_several"),
    [
        (date(2026, 12, 2), "Next turn about 2 December.", "Ada's next turn about 2 December."),
        (date(2027, 4, 5), "Next turn about 5 April 2027.", "Ada's next turn about 5 April 2027."),
        (date(2026, 11, 18), "Their turn has come.", "Ada's turn has come."),
        (date(2026, 4, 5), "Their turn has come.", "Ada's turn has come."),
    ],
)
def test_a_turn_that_has_come_is_not_told_as_one_ahead(turn, alone, of_several):
    assert words.turn_words(turn, date(2026, 11, 18)) == alone
    assert words.turn_words(turn, date(2026, 11, 18), "Ada's") == of_several


@pytest.mark.parametrize(("count", "said"), [(1, "once"), (2, "twice"), (3, "three times")])
def test_how_many_times_is_said_as_people_say_it(count, said):
    assert words.times(count) == said
