"""A field that keeps the last contact moves forward with the log, in its own spelling."""

from datetime import date

import pytest

from vault_tools.people.changing.last_contact_field import move_last_contact
from vault_tools.people.dialect.dialect import Dialect

DAY = date(2026, 11, 18)


def moved(line, day=DAY, order="", dialect=None):
    before = f"---\nname: Ada\n{line}\ncircle: close\n---\nText  \n".encode()
    after = move_last_contact(before, day, dialect or Dialect(), order).decode()
    return after.removeprefix("---\nname: Ada\n").removesuffix("\ncircle: close\n---\nText  \n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("last_contact: 2026-11-08", "last_contact: 2026-11-18"),
        ("Last-Contacted:   2026-11-08 # by phone", "Last-Contacted:   2026-11-18 # by phone"),
        ('lastContact: "2026-11-08"', 'lastContact: "2026-11-18"'),
        ("last_contact: '2026-11-08'", "last_contact: '2026-11-18'"),
        ('last_contact: "[[2026-11-08]]"', 'last_contact: "[[2026-11-18]]"'),
        ('last_contact: "2026-11-08 #secret"', 'last_contact: "2026-11-18 #secret"'),
        ("last_contact: 08.11.2026", 'last_contact: "18.11.2026"'),
        ("last_contact: 8 November 2026", "last_contact: 18 November 2026"),
        ("prm-last-contacted: 2024-07-01T10:30:00Z", 'prm-last-contacted: "2026-11-18T00:00:00Z"'),
        ("last_contact:", "last_contact: 2026-11-18"),
        ("last_contact: never", "last_contact: 2026-11-18"),
        ("last_contact: 2026-10", "last_contact: 2026-11-18"),
        ("last_contact: 11/12/2025", "last_contact: 11/12/2025"),  # November or December?
        ("last_contact: ages ago", "last_contact: ages ago"),
        ("last_contact: 2026-11-18", "last_contact: 2026-11-18"),
        ("last_contact: 2026-11-19", "last_contact: 2026-11-19"),
        ("last_contact: [2026-11-01, 2026-10-01]", "last_contact: [2026-11-01, 2026-10-01]"),
        ("interactions: {last: 2026-01-01}", "interactions: {last: 2026-01-01}"),
        ("birthday: 1990-01-01", "birthday: 1990-01-01"),
    ],
)
def test_the_field_moves_forward_and_never_back(before, after):
    assert moved(before) == after


def test_the_settings_decide_between_day_and_month():
    assert moved("last_contact: 05/12/2025", order="day-first") == 'last_contact: "18/11/2026"'
    assert moved("last_contact: 12/05/2025", order="month-first") == 'last_contact: "11/18/2026"'


def test_an_unquoted_link_stays_a_link():
    assert moved("last_contact: [[2026-11-08]]") == 'last_contact: "[[2026-11-18]]"'


def test_of_two_fields_the_one_that_says_it_most_plainly_moves():
    two = "last_seen: 2026-01-01\nlast_contact: 2026-02-01"
    assert moved(two) == "last_seen: 2026-01-01\nlast_contact: 2026-11-18"


def test_a_name_of_the_users_own_is_known():
    dialect = Dialect({"last_contact": ("gesehen",)})
    assert moved("gesehen: 2026-01-01", dialect=dialect) == "gesehen: 2026-11-18"


def test_an_inline_field_of_the_text_moves():
    before = b"# Ada\r\n\r\n**Last contact::** 2026-11-08  \r\n- 2026-11-01 [last contact:: no]\r\n"
    after = move_last_contact(before, DAY, Dialect())
    assert after == before.replace(b"2026-11-08", b"2026-11-18")
    assert move_last_contact(after, date(2026, 11, 17), Dialect()) == after


def test_a_field_above_which_something_stands_is_left_alone():
    """Other programs see no front matter there, and a second block would not mend it."""
    before = b"Hello\n\n---\nlast_contact: 2026-01-01\n---\n"
    assert move_last_contact(before, DAY, Dialect()) == before


def test_no_field_is_added():
    before = b"---\nname: Ada\n---\n"
    assert move_last_contact(before, DAY, Dialect()) == before
