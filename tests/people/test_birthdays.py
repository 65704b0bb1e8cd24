from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people.vaults import fields, people_in
from vault_tools.notes.dates import PartialDate
from vault_tools.people.birthdays import birthday_in, birthdays_ahead, days_around
from vault_tools.people.settings import Settings


def around(today, settings=None, **birthdays):
    people = people_in({f"people/{name}.md": fields(line) for name, line in birthdays.items()})
    found = days_around(people.contacts, today, settings or Settings())
    return [(one.contact.name, str(one.on), one.years) for one in found]


def test_those_ahead_and_those_just_past_in_the_order_of_days():
    assert around(
        date(2026, 11, 18),
        Ada="birthday: 1988-12-01",
        Bo="birthday: --11-15",
        Cy="birthday: 1988-12-31",
        Dee="birthday: 1988-11-10",
        Eli="birthday: 1990-11-18",
        Fay="birthday: 1990-12-18",
        Gus="birthday: 1990-11-11",
    ) == [
        ("Gus", "2026-11-11", 36),
        ("Bo", "2026-11-15", None),
        ("Eli", "2026-11-18", 36),
        ("Ada", "2026-12-01", 38),
        ("Fay", "2026-12-18", 36),
    ]


def test_the_turn_of_the_year_hides_nobody():
    assert around(date(2026, 12, 30), Ada="birthday: 01-05", Bo="birthday: 1990-12-28") == [
        ("Bo", "2026-12-28", 36),
        ("Ada", "2027-01-05", None),
    ]
    assert around(date(2027, 1, 2), Bo="birthday: 1990-12-28") == [("Bo", "2026-12-28", 36)]


@pytest.mark.parametrize("line", ["birthday: March", "birthday: 1988", "birthday: N/A", "role: x"])
def test_without_a_day_there_is_no_day_to_wish_on(line):
    assert around(date(2026, 3, 1), Ada=line) == []


def test_those_who_died_are_on_no_list_of_wishes():
    assert around(date(2026, 11, 18), Ada="birthday: 1988-11-20\ndied: 2025-01-01") == []
    assert around(date(2026, 11, 18), Ada="birthday: 1988-11-20\ndeceased: true") == []


@pytest.mark.parametrize(
    ("year", "setting", "day"),
    [
        (2027, "02-28", date(2027, 2, 28)),
        (2027, "03-01", date(2027, 3, 1)),
        (2028, "02-28", date(2028, 2, 29)),
        (2100, "03-01", date(2100, 3, 1)),
    ],
)
def test_february_29_is_kept_as_the_settings_say(year, setting, day):
    assert birthday_in(PartialDate(1988, 2, 29), year, setting) == day


def test_apples_year_without_a_year_tells_no_age():
    assert around(date(2026, 5, 8), Ada="birthday: 1604-05-09") == [("Ada", "2026-05-09", None)]


def test_the_windows_are_settings():
    settings = Settings(birthdays_ahead=0, birthdays_belated=0)
    assert around(date(2026, 11, 18), settings, Ada="birthday: 11-18", Bo="birthday: 11-19") == [
        ("Ada", "2026-11-18", None)
    ]


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1901, 2101))
def test_everybody_with_a_day_has_one_birthday_a_year(born, year):
    on = birthday_in(PartialDate(born.year, born.month, born.day), year)
    assert on is not None
    assert on.year == year
    assert abs((on - date(year, born.month, min(born.day, 28))).days) <= 3


def test_other_days_that_come_round_stand_with_the_birthdays():
    people = people_in(
        {
            "people/Ada.md": fields("birthday: 1988-12-01", "anniversary: 2014-11-20"),
            "people/Bo.md": fields("anniversary: --11-15"),
            "people/Cy.md": fields("died: 2020", "anniversary: --11-15"),
            "people/Di.md": fields("anniversary: 2027-11-20"),
            "people/Ed.md": fields("anniversary: 2014"),
        }
    )
    found = days_around(people.contacts, date(2026, 11, 18), Settings())
    assert [(one.contact.name, one.label, str(one.on), one.years) for one in found] == [
        ("Bo", "anniversary", "2026-11-15", None),
        ("Ada", "anniversary", "2026-11-20", 12),
        ("Ada", "", "2026-12-01", 38),
    ]


def test_ahead_are_birthdays_alone_and_none_just_past():
    people = people_in(
        {
            "people/Ada.md": fields("birthday: 1988-11-18", "anniversary: 2014-11-20"),
            "people/Bo.md": fields("birthday: 11-17"),
        }
    )
    found = birthdays_ahead(people.contacts, date(2026, 11, 18), Settings())
    assert [(one.contact.name, str(one.on)) for one in found] == [("Ada", "2026-11-18")]
