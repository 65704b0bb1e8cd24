"""From what somebody types to the value that goes into the note."""

from datetime import date

import pytest

from vault_tools.notes.note import parse_note
from vault_tools.people.changing.own_values import (
    is_nested,
    items_of,
    value_for,
    why_ahead,
    why_unread,
)

TODAY = date(2026, 11, 18)


def value(written):
    (field,) = parse_note("a.md", f"---\nx: {written}\n---\n".encode()).fields
    return field.value


@pytest.mark.parametrize(
    ("concept", "old", "typed", "new"),
    [
        ("role", None, "Designer", "Designer"),
        ("role", "Cook", "Cook, retired", "Cook, retired"),
        ("role", "Cook", " ", None),
        ("interests", None, "plants", ["plants"]),
        ("interests", None, "plants, tea, plants", ["plants", "tea"]),
        ("interests", "[a]", "plants, tea", ["plants", "tea"]),
        ("interests", "a, b", "plants, tea", "plants, tea"),
        ("interests", "a", "plants, tea", ["plants", "tea"]),
        ("interests", "a", "plants", "plants"),
        ("tags", None, "#friend, climbing", ["friend", "climbing"]),
        ("knows", None, "[[Costa, Ana]], [[Bo]]", ["[[Costa, Ana]]", "[[Bo]]"]),
        (
            "knows",
            "['[[Bo Ek|Bo]]', \"[[p/Cy]]\"]",
            "bo, Cy, Dee",
            ["[[Bo Ek|Bo]]", "[[p/Cy]]", "Dee"],
        ),
        ("knows", "['[[Bo Ek|Bo]]']", "Bo Ek", ["[[Bo Ek|Bo]]"]),
        ("interests", "['tea #secret', go]", "go, tea", ["go", "tea #secret"]),
        ("organization", "[a]", "Acme", ["Acme"]),
        ("organization", "[[Acme]]", "[[Skerry House]]", "[[Skerry House]]"),
        ("circle", None, "close", "close"),
        ("circle", None, "close, wide", ["close", "wide"]),
        ("cadence", None, "3 weeks", "3 weeks"),
        ("cadence", "14", "3 weeks", "21"),
        ("cadence", "14", "monthly", "30"),
        ("cadence", "14", "10", "10"),
        ("cadence", "14", "never", "never"),
        ("cadence", "14", "wekks", "wekks"),
        ("birthday", None, "12 April 1988", "1988-04-12"),
        ("birthday", None, "12 April", "--04-12"),
        ("birthday", "11 April", "12 April", "12 April"),
        ("birthday", "11 April", "04-12", "--04-12"),
        ("birthday", "--04-11", "12 April", "--04-12"),
        ("birthday", None, "1604-05-09", "--05-09"),
        ("birthday", "15.03.1970", "1971-04-16", "16.04.1971"),
        ("birthday", None, "unknown", "unknown"),
        ("birthday", None, "31 February", "31 February"),
        ("met", None, "at a party", "at a party"),
        ("met", None, "yesterday", "2026-11-17"),
        ("met", None, "2014-09", "2014-09"),
        ("next_contact", None, "next friday", "2026-11-20"),
        ("next_contact", None, "in 2 weeks", "2026-12-02"),
        ("next_contact", '"[[2026-11-20]]"', "1 december", "[[2026-12-01]]"),
        ("next_contact", None, "today", "2026-11-18"),
        ("next_contact", None, "yesterday", "yesterday"),
        ("snooze", None, "december", "2026-12-01"),
        ("last_contact", None, "8 Nov", "2026-11-08"),
        ("birthday", None, "08.11.26", "08.11.26"),
        ("last_contact", "2026-01-01", "last tuesday", "2026-11-17"),
        ("paused", None, "yes", True),
        ("paused", "true", "no", False),
        ("paused", "yes", "false", "no"),
        ("paused", None, "maybe", "maybe"),
        ("phone", None, "0044 1", "0044 1"),
        ("phone", None, "447700900123", "447700900123"),
        (None, None, "42", 42),
        (None, None, "007", "007"),
        (None, None, "true", True),
        (None, None, "Rome", "Rome"),
        (None, "true", "no", False),
        (None, "41", "42", "42"),
    ],
)
def test_the_value_keeps_the_shape_that_the_field_has(concept, old, typed, new):
    was = None if old is None else value(old)
    assert value_for(typed, was, concept, TODAY) == new


def test_a_day_that_can_be_read_in_two_ways_is_read_as_the_settings_say():
    assert value_for("03/04/1990", None, "birthday", TODAY) == "03/04/1990"
    assert value_for("03/04/1990", None, "birthday", TODAY, "day-first") == "1990-04-03"


@pytest.mark.parametrize(
    ("concept", "typed", "why"),
    [
        ("next_contact", "soon", 'cannot read "soon" as a date'),
        ("next_contact", "2026-12", '"2026-12" is no whole day'),
        ("last_contact", "31 June 2026", '"31 June 2026" is no day in the calendar'),
        ("snooze", "2026-12-01", None),
        ("next_contact", "unknown", None),
        ("met", "at a party", None),
        (None, "anything", None),
    ],
)
def test_where_only_a_day_has_a_meaning_other_words_are_told(concept, typed, why):
    told = why_unread(typed, concept)
    assert (told and told[0]) == why


@pytest.mark.parametrize("concept", ["last_contact", "created"])
def test_the_days_that_a_hint_names_do_not_lie_ahead_where_that_is_asked_about(concept):
    _, hint = why_unread("2026-11", concept)
    assert not any(why_ahead(day, concept, TODAY) for day in hint.split(", "))


@pytest.mark.parametrize(
    ("concept", "typed", "why"),
    [
        ("birthday", "2036-04-12", '"2036-04-12" lies ahead'),
        ("birthday", "2036 #secret", '"2036 #secret" lies ahead'),
        ("birthday", "2026", None),
        ("birthday", "12 December", None),
        ("last_contact", "2026-11-19", '"2026-11-19" lies ahead'),
        ("died", "2026-12", '"2026-12" lies ahead'),
        ("met", "2026-11-18", None),
        ("next_contact", "2026-12-01", None),
    ],
)
def test_a_day_to_come_is_told_where_only_one_that_was_has_a_meaning(concept, typed, why):
    told = why_ahead(typed, concept, TODAY)
    assert (told and told[0]) == why


def test_plain_lists_are_known_from_what_is_nested():
    assert items_of(value("[a, b]")) == ["a", "b"]
    assert items_of(value("a")) is None
    assert items_of(value("[{a: b}]")) is None
    assert is_nested(value("{a: b}"))
    assert is_nested(value("[{a: b}]"))
    assert is_nested(value("[[[Acme]], [[Skerry House]]]"))
    assert not is_nested(value("[[Acme]]"))
    assert not is_nested(value("[a, b]"))
