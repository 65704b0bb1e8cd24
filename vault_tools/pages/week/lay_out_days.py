"""Laying out days of theirs, ahead or just past: birthdays, and others that come round."""

from collections.abc import Sequence
from datetime import date

from vault_tools.pages.addresses import WEEK
from vault_tools.pages.desk import Desk
from vault_tools.pages.parts import day
from vault_tools.pages.week.week_page import Birthday
from vault_tools.pages.wording import words
from vault_tools.pages.wording.giving import birthday_words
from vault_tools.people.birthdays import DayOfTheirs

MANY = 20  # rows of a list on the page of a large vault; the rest is counted
MANY_TODAY = 3  # names in a sentence


def lay_out_day(one: DayOfTheirs, desk: Desk, today: date) -> Birthday:
    past = one.on < today
    person = desk.person(one.contact, WEEK)
    gifts = () if one.label else birthday_words(one.contact, today, aloud=False)
    said = day_words(one, today)
    return Birthday(person, said, day(one.on, year=False), belated=past, gifts=gifts)


def day_words(one: DayOfTheirs, today: date) -> str:
    """Such as "turns 40 on Saturday", "had a birthday", "anniversary tomorrow, six years"."""
    away = (one.on - today).days
    # Further off, the date beside it says when.
    when = f" {words.near_day(one.on, today)}" if -1 <= away < 7 else ""
    if one.label:
        years = words.span_of_years(one.years) if one.years else ""
        return ", ".join(part for part in (f"{one.label}{when}", years) if part)
    if one.years is not None:
        return f"{'turned' if away < 0 else 'turns'} {one.years}{when}"
    return f"{'had' if away < 0 else 'has'} a birthday{when}"


def born_today(days: Sequence[DayOfTheirs], today: date) -> str:
    """Whose birthday it is, which no page should keep for its end; else nothing."""
    names = [one.contact.name for one in days if one.on == today and not one.label]
    return f"Today is the birthday of {words.listed(names, MANY_TODAY)}." if names else ""


def days_heading(days: Sequence[DayOfTheirs]) -> str:
    return "Birthdays and other days" if any(one.label for one in days) else "Birthdays"


def nearest(days: Sequence[DayOfTheirs], today: date) -> list[DayOfTheirs]:
    """The days nearest to today, in their order."""
    near = sorted(days, key=lambda one: abs((one.on - today).days))[:MANY]
    return [one for one in days if one in near]
