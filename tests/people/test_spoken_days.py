"""Days as one says them. Wednesday 18 November 2026 is today."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.people.spoken_days import (
    coming_day,
    day_in_front,
    parse_coming_day,
    parse_past_day,
    past_day,
)
from vault_tools.problems import UsageError

TODAY = date(2026, 11, 18)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("today", "2026-11-18"),
        ("Yesterday", "2026-11-17"),
        ("last night", "2026-11-17"),
        ("the day before yesterday", "2026-11-16"),
        ("tuesday", "2026-11-17"),
        ("last tuesday", "2026-11-17"),
        ("on Tue", "2026-11-17"),
        ("wednesday", "2026-11-11"),
        ("thu", "2026-11-12"),
        ("3 weeks ago", "2026-10-28"),
        ("a week ago", "2026-11-11"),
        ("two  months ago", "2026-09-18"),
        ("10 days ago", "2026-11-08"),
        ("2026-11-08", "2026-11-08"),
        ("8 November", "2026-11-08"),
        ("8 nov 2025", "2025-11-08"),
        ("december 24", "2025-12-24"),
        ("18 November", "2026-11-18"),
        ("13/10/2026", "2026-10-13"),
    ],
)
def test_a_past_day_is_read(said, day):
    assert parse_past_day(said, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("tomorrow", "2026-11-19"),
        ("until tomorrow", "2026-11-19"),
        ("the day after tomorrow", "2026-11-20"),
        ("monday", "2026-11-23"),
        ("until next monday", "2026-11-23"),
        ("wednesday", "2026-11-25"),
        ("2 weeks", "2026-12-02"),
        ("for 2 weeks", "2026-12-02"),
        ("for the next 2 weeks", "2026-12-02"),
        ("in a month", "2026-12-18"),
        ("nächsten Dienstag", "2026-11-24"),
        ("mardi prochain", "2026-11-24"),
        ("domenica prossima", "2026-11-22"),
        ("in einer Woche", "2026-11-25"),
        ("dans une semaine", "2026-11-25"),
        ("demain", "2026-11-19"),
        ("in 2 Wochen", "2026-12-02"),
        ("3天后", "2026-11-21"),
        ("another week", "2026-11-25"),
        ("next week", "2026-11-25"),
        ("next year", "2027-11-18"),
        ("3w", "2026-12-09"),
        ("a fortnight", "2026-12-02"),
        ("till 1 december", "2026-12-01"),
        ("1 march", "2027-03-01"),
        ("2026-12-05", "2026-12-05"),
        ("until december", "2026-12-01"),
        ("march 2027", "2027-03-01"),
        ("november", "2027-11-01"),
        ("2028", "2028-01-01"),
    ],
)
def test_a_coming_day_is_read(said, day):
    assert parse_coming_day(said, TODAY) == date.fromisoformat(day)


@pytest.mark.parametrize(
    "said",
    *[["", "soon", "3", "weekly", "tomorrow", "2027-01-01", "november", "t", "never", "31 june"]],
)
def test_what_is_no_past_day_is_not_guessed(said):
    assert parse_past_day(said, TODAY) is None
    with pytest.raises(UsageError):
        past_day(said, TODAY)


@pytest.mark.parametrize(
    "said", ["", "soon", "3", "weekly", "today", "yesterday", "2026-11-18", "never", "29 february"]
)
def test_what_is_no_coming_day_is_not_guessed(said):
    assert parse_coming_day(said, TODAY) is None
    with pytest.raises(UsageError):
        coming_day(said, TODAY)


def test_a_day_that_can_be_read_in_two_ways_is_read_as_the_settings_say():
    assert parse_past_day("03/04/2026", TODAY) is None
    assert parse_past_day("03/04/2026", TODAY, "day-first") == date(2026, 4, 3)
    assert parse_coming_day("03/04/2027", TODAY, "month-first") == date(2027, 3, 4)
    with pytest.raises(UsageError, match="could be 3 April or 4 March"):
        past_day("03/04/2026", TODAY)


def test_a_day_in_the_wrong_direction_is_told_as_such():
    with pytest.raises(UsageError, match="still ahead"):
        past_day("next week", TODAY)
    with pytest.raises(UsageError, match="not ahead"):
        coming_day("last monday", TODAY)


@pytest.mark.parametrize("said", ["20 November", "20.11.", "--11-20", "december 24"])
def test_a_day_without_its_year_is_not_taken_for_one_of_last_year(said):
    with pytest.raises(UsageError, match="is still ahead this year") as refused:
        past_day(said, TODAY)
    assert "if it was in 2025: 2025-1" in refused.value.hint


@pytest.mark.parametrize("said", ["20 Nov 2026", "November 20th, 2026", "20. November 2026"])
def test_a_day_ahead_is_no_text_in_whatever_words_it_is_written(said):
    for text in (f"{said} call", f"call {said}"):
        with pytest.raises(UsageError, match="is still ahead"):
            day_in_front(text, TODAY)


def test_a_year_of_two_digits_is_read_as_in_a_log():
    assert past_day("08.11.26", TODAY) == date(2026, 11, 8)
    assert day_in_front("8.11.26 call", TODAY) == (date(2026, 11, 8), "call")
    assert parse_past_day("08.11.26", TODAY) is None


@given(st.dates(), st.sampled_from(["mon", "tuesday", "Friday", "sun"]))
def test_a_weekday_is_less_than_eight_days_away_in_both_directions(today, name):
    today = max(min(today, date(9990, 1, 1)), date(10, 1, 1))
    before, after = parse_past_day(name, today), parse_coming_day(name, today)
    assert timedelta(0) < today - before <= timedelta(7)
    assert timedelta(0) < after - today <= timedelta(7)
    assert before.weekday() == after.weekday()


@given(st.text(max_size=30), st.dates())
def test_reading_is_total_and_keeps_its_direction(said, today):
    assert (parse_past_day(said, today) or today) <= today
    coming = parse_coming_day(said, today)
    assert coming is None or coming > today


def test_a_year_with_a_slip_is_asked_about():
    with pytest.raises(UsageError, match="too long ago"):
        past_day("0206-11-17", TODAY)


@pytest.mark.parametrize(
    ("text", "day", "rest"),
    [
        ("yesterday call", "2026-11-17", "call"),
        ("gestern Kaffee", "2026-11-17", "Kaffee"),
        ("vorgestern: Anruf", "2026-11-16", "Anruf"),
        ("ayer café", "2026-11-17", "café"),
        ("昨日 電話", "2026-11-17", "電話"),
        ("前天 见面", "2026-11-16", "见面"),
        ("avant-hier appel", "2026-11-16", "appel"),
        ("letzten Dienstag Anruf", "2026-11-17", "Anruf"),
        ("am Montag Anruf", "2026-11-16", "Anruf"),
        ("mardi dernier appel", "2026-11-17", "appel"),
        ("el martes llamada", "2026-11-17", "llamada"),
        ("星期二 电话", "2026-11-17", "电话"),
        ("vor 3 Tagen Anruf", "2026-11-15", "Anruf"),
        ("3日前 電話", "2026-11-15", "電話"),
        ("il y a 3 jours appel", "2026-11-15", "appel"),
        ("the day before yesterday call", "2026-11-16", "call"),
        ("call hace 3 días", "2026-11-15", "call"),
        ("domenica scorsa chiamata", "2026-11-15", "chiamata"),
        ("segunda-feira passada ligação", "2026-11-16", "ligação"),
        ("vor einer Woche Anruf", "2026-11-11", "Anruf"),
        ("il y a une semaine appel", "2026-11-11", "appel"),
        ("hace una semana llamada", "2026-11-11", "llamada"),
        ("aujourd’hui appel", "2026-11-18", "appel"),
        ("segunda reunião", "2026-11-18", "segunda reunião"),
        ("Quinta visita", "2026-11-18", "Quinta visita"),
        ("terça ligação", "2026-11-17", "ligação"),
        ("am Telefon Anruf", "2026-11-18", "am Telefon Anruf"),
        ("mar call", "2026-11-18", "mar call"),
        ("heute Kaffee", "2026-11-18", "Kaffee"),
        ("today call", "2026-11-18", "call"),
        ("15.11. Spaziergang", "2026-11-15", "Spaziergang"),
        ("3.9.: tea", "2026-09-03", "tea"),
        ("18.11.2025 tea", "2025-11-18", "tea"),
        ("tuesday call", "2026-11-17", "call"),
        ("Wednesday dinner: soup", "2026-11-18", "dinner: soup"),
        ("last wednesday dinner", "2026-11-11", "dinner"),
        ("on Monday lunch at hers", "2026-11-16", "lunch at hers"),
        ("3 weeks ago visit", "2026-10-28", "visit"),
        ("8 November call", "2026-11-08", "call"),
        ("last night call", "2026-11-17", "call"),
        ("sun walk", "2026-11-18", "sun walk"),
        ("tuesday was fine", "2026-11-18", "tuesday was fine"),
        ("2 letters call", "2026-11-18", "2 letters call"),
        ("may call", "2026-11-18", "may call"),
        ("today was fine", "2026-11-18", "today was fine"),
        ("heute war es still", "2026-11-18", "heute war es still"),
        ("tomorrow never knows", "2026-11-18", "tomorrow never knows"),
        ("hier war es still", "2026-11-18", "hier war es still"),
        ("15.11 walk", "2026-11-15", "walk"),
        ("15.11 was fine", "2026-11-18", "15.11 was fine"),
        ("3. tea", "2026-11-18", "3. tea"),
        ("9.30. tea", "2026-11-18", "9.30. tea"),
        ("99.1. was the mark", "2026-11-18", "99.1. was the mark"),
        ("call yesterday about the job", "2026-11-17", "call about the job"),
        ("lunch 08.11.2026", "2026-11-08", "lunch"),
        ("Lunch last tuesday", "2026-11-17", "Lunch"),
        ("visit 3 weeks ago", "2026-10-28", "visit"),
        ("visit today", "2026-11-18", "visit"),
        ("visit sun", "2026-11-18", "visit sun"),
        ("call: yesterday she moved", "2026-11-18", "call: yesterday she moved"),
        ("call tuesday about the job", "2026-11-18", "call tuesday about the job"),
        ("soup yesterday", "2026-11-18", "soup yesterday"),
        ("next monday we travel", "2026-11-18", "next monday we travel"),
        ("call in the rain", "2026-11-18", "call in the rain"),
        ("2 weeks visit", "2026-11-18", "2 weeks visit"),
    ],
)
def test_a_day_in_front_of_an_entry_is_its_day(text, day, rest):
    assert day_in_front(text, TODAY) == (date.fromisoformat(day), rest)


def test_a_day_in_front_of_a_kind_of_ones_own_is_its_day():
    monday = date(2026, 11, 16)
    assert day_in_front("last monday sauna", TODAY, kinds={"sauna"}) == (monday, "sauna")
    assert day_in_front("sauna last monday", TODAY, kinds={"sauna"}) == (monday, "sauna")
    assert day_in_front("last monday sauna", TODAY) == (TODAY, "last monday sauna")


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("24.12. tea", "still ahead this year", "if it was in 2025: 2025-12-24"),
        ("24 December tea", "still ahead this year", "if it was in 2025: 2025-12-24"),
        ("31.2. tea", "cannot read", "yesterday"),
        ("tomorrow lunch", "still ahead", "next_contact"),
        ("lunch tomorrow", "still ahead", "next_contact"),
        ("lunch 2026-12-01", "still ahead", "next_contact"),
        ("next monday call", "still ahead", "next_contact 2026-11-23"),
        ("lundi prochain appel", "still ahead", "next_contact 2026-11-23"),
        ("call next monday", "still ahead", "next_contact 2026-11-23"),
        ("in two weeks lunch", "still ahead", "next_contact 2026-12-02"),
    ],
)
def test_a_day_in_front_that_cannot_be_meant_is_told(text, message, hint):
    with pytest.raises(UsageError, match=message) as told:
        day_in_front(text, TODAY)
    assert hint in told.value.hint
