"""When a birthday is, with or without its year or day, and in years without a February 29."""

from datetime import date

import pytest

from vault_tools.notes.dates import PartialDate, parse_date
from vault_tools.people.birthdays import birthday_in, birthdays_around
from vault_tools.people.contact import Contact
from vault_tools.people.settings import Settings


def around(born: str, today: date, died: str = "", **settings):
    contact = Contact("people/Ada.md", "Ada", birthday=parse_date(born))
    if died:
        contact = Contact("people/Ada.md", "Ada", birthday=parse_date(born), died=parse_date(died))
    found = birthdays_around([contact], today, Settings(**settings))
    return [(one.on, one.age) for one in found]


@pytest.mark.parametrize(
    ("year", "rule", "kept"),
    [
        (2028, "02-28", date(2028, 2, 29)),
        (2027, "02-28", date(2027, 2, 28)),
        (2027, "03-01", date(2027, 3, 1)),
        (2100, "03-01", date(2100, 3, 1)),
    ],
)
def test_february_29_falls_where_the_settings_say(year, rule, kept):
    assert birthday_in(PartialDate(1988, 2, 29), year, rule) == kept


@pytest.mark.parametrize("born", ["1988", "1988-04", "April"])
def test_a_birthday_without_a_day_is_on_no_day(born):
    assert around(born, date(2026, 4, 12)) == []


def test_without_a_year_no_age_is_told():
    assert around("--04-12", date(2026, 4, 1)) == [(date(2026, 4, 12), None)]


def test_the_age_is_that_of_the_coming_birthday():
    assert around("1988-04-12", date(2026, 4, 1)) == [(date(2026, 4, 12), 38)]


def test_late_wishes_are_welcome_for_a_week():
    assert around("--11-13", date(2026, 11, 18)) == [(date(2026, 11, 13), None)]
    assert around("--11-13", date(2026, 11, 21)) == []


def test_a_birthday_in_january_is_ahead_in_december():
    assert around("1990-01-03", date(2026, 12, 28)) == [(date(2027, 1, 3), 37)]


def test_a_birthday_in_december_is_just_past_in_january():
    assert around("1990-12-30", date(2027, 1, 2)) == [(date(2026, 12, 30), 36)]


def test_how_far_ahead_is_a_setting():
    assert around("--12-18", date(2026, 11, 18)) == [(date(2026, 12, 18), None)]
    assert around("--12-18", date(2026, 11, 18), birthdays_ahead=14) == []


def test_nobody_is_reminded_of_a_birthday_of_the_dead():
    assert around("--11-19", date(2026, 11, 18), died="2025-08-19") == []


def test_somebody_born_this_year_has_no_age_yet():
    assert around("2026-11-19", date(2026, 11, 18)) == [(date(2026, 11, 19), None)]
