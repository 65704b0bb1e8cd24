"""The words for days of theirs, ahead and just past."""

from datetime import date, timedelta

import pytest

from vault_tools.pages.week.lay_out_days import (
    MANY,
    born_today,
    day_words,
    days_heading,
    nearest,
)
from vault_tools.people.birthdays import DayOfTheirs
from vault_tools.people.contact import Contact

ADA = Contact("people/Ada.md", "Ada")
TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("on", "years", "label", "said"),
    [
        (TODAY, 40, "", "turns 40 today"),
        (date(2026, 11, 17), 40, "", "turned 40 yesterday"),
        (date(2026, 11, 12), None, "", "had a birthday"),
        (date(2026, 12, 12), None, "", "has a birthday"),
        (date(2026, 11, 21), 6, "anniversary", "anniversary on Saturday, six years"),
        (date(2026, 11, 12), 1, "anniversary", "anniversary, a year"),
        (date(2026, 12, 12), None, "first met", "first met"),
    ],
)
def test_a_day_is_told_in_a_few_words(on, years, label, said):
    assert day_words(DayOfTheirs(ADA, on, years, label), TODAY) == said


def test_the_heading_says_what_is_there():
    birthday = DayOfTheirs(ADA, TODAY, None)
    assert days_heading([birthday]) == "Birthdays"
    assert days_heading([birthday, DayOfTheirs(ADA, TODAY, None, "anniversary")]) == (
        "Birthdays and other days"
    )


def test_whose_birthday_it_is_today_is_said_at_once():
    today = DayOfTheirs(ADA, TODAY, 40)
    ahead = DayOfTheirs(ADA, TODAY + timedelta(days=1), 40)
    other = DayOfTheirs(ADA, TODAY, 6, "anniversary")
    assert born_today([today, ahead, other], TODAY) == "Today is the birthday of Ada."
    assert born_today([today] * 5, TODAY) == "Today is the birthday of Ada, Ada and 3 others."
    assert born_today([ahead, other], TODAY) == ""


def test_of_very_many_the_nearest_are_shown_in_their_order():
    days = [DayOfTheirs(ADA, TODAY + timedelta(days=n), None) for n in range(-40, 40)]
    shown = nearest(days, TODAY)
    assert len(shown) == MANY
    assert shown == sorted(shown, key=lambda one: one.on)
    assert (shown[0].on - TODAY).days == -10
