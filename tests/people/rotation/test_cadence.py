from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.people.rotation.cadence import (
    Cadence,
    CadenceError,
    Rhythm,
    parse_cadence,
    parse_rhythm,
)

LONGEST = {"day": 36_000, "week": 5_200, "month": 1_200, "year": 100}
cadences = st.sampled_from(sorted(LONGEST)).flatmap(
    lambda unit: st.builds(Cadence, st.integers(1, LONGEST[unit]), st.just(unit))
)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("weekly", "1 week"),
        ("weekly #secret", "1 week"),
        ("Weekly", "1 week"),
        ("daily", "1 day"),
        ("biweekly", "2 weeks"),
        ("bi-weekly", "2 weeks"),
        ("fortnightly", "2 weeks"),
        ("every fortnight", "2 weeks"),
        ("monthly", "1 month"),
        ("once a month", "1 month"),
        ("quarterly", "3 months"),
        ("every quarter", "3 months"),
        ("half-yearly", "6 months"),
        ("twice a year", "6 months"),
        ("4 times a year", "3 months"),
        ("3x per year", "4 months"),
        ("five times a year", "73 days"),
        ("twice a month", "15 days"),
        ("yearly", "1 year"),
        ("Annually", "1 year"),
        ("once a year", "1 year"),
        ("every year", "1 year"),
        ("every 10 days", "10 days"),
        ("Every  3 Weeks", "3 weeks"),
        ("every three months", "3 months"),
        ("every other week", "2 weeks"),
        ("every second month", "2 months"),
        ("every 2nd month", "2 months"),
        ("6-weekly", "6 weeks"),
        ("3 monthly", "3 months"),
        ("4x/year", "3 months"),
        ("1/month", "1 month"),
        ("per month", "1 month"),
        ("semi-annual", "6 months"),
        ("every half year", "6 months"),
        ("a couple of weeks", "2 weeks"),
        ("every few months", "3 months"),
        ("monthly-ish", "1 month"),
        ("every 3 months or so", "3 months"),
        ("monthly?", "1 month"),
        ("#monthly", "1 month"),
        ("🗓️ monthly 🗓️", "1 month"),
        # other languages
        ("wöchentlich", "1 week"),
        ("alle 3 Wochen", "3 weeks"),
        ("jeden Monat", "1 month"),
        ("alle zwei Wochen", "2 weeks"),
        ("alle fünf Jahre", "5 years"),
        ("jede zweite Woche", "2 weeks"),
        ("tous les deux mois", "2 months"),
        ("cada seis meses", "6 months"),
        ("ogni tre settimane", "3 weeks"),
        ("elke twee weken", "2 weeks"),
        ("hver anden uge", "2 weeks"),
        ("hver to uker", "2 weeks"),
        ("co dwa tygodnie", "2 weeks"),
        ("каждые две недели", "2 weeks"),
        ("halbjährlich", "6 months"),
        ("6-wöchig", "6 weeks"),
        ("toutes les 2 semaines", "2 weeks"),
        ("om de week", "2 weeks"),
        ("om de 3 weken", "3 weeks"),
        ("tous les 3 mois", "3 months"),
        ("mensuel", "1 month"),
        ("cada 3 semanas", "3 weeks"),
        ("todos los meses", "1 month"),
        ("anual", "1 year"),
        ("ogni 2 mesi", "2 months"),
        ("elke maand", "1 month"),
        ("einmal im Monat", "1 month"),
        ("zweimal im Jahr", "6 months"),
        ("1x pro Monat", "1 month"),
        ("2 mal im Jahr", "6 months"),
        ("2 fois par an", "6 months"),
        ("une fois par an", "1 year"),
        ("einmal pro Quartal", "3 months"),
        ("a cada 6 semanas", "6 weeks"),
        ("mensalmente", "1 month"),
        ("1x per maand", "1 month"),
        ("ca. alle 6 Wochen", "6 weeks"),
        ("mindestens monatlich", "1 month"),
        ("weekly (while we build)", "1 week"),
        ("every 3 months (quarterly)", "3 months"),
        ("weekly on Tuesdays", "1 week"),
        ("daily on weekends", "1 week"),
        ("every day on Sundays", "1 week"),
        ("every other Sunday", "2 weeks"),
        ("every weekend", "1 week"),
        ("once a quarter", "3 months"),
        ("once every two weeks", "2 weeks"),
        ("4 times/year", "3 months"),
        ("1×/month", "1 month"),
        ("min. monthly", "1 month"),
        ("tous les trimestres", "3 months"),
        ("elk kwartaal", "3 months"),
        ("1 gång i månaden", "1 month"),
        ("3 ayda bir", "3 months"),
        ("한 달에 한 번", "1 month"),
        ("2주에 한번", "2 weeks"),
        ("每6周", "6 weeks"),
        ("6週間ごと", "6 weeks"),
        ("6주마다", "6 weeks"),
        ("月1回", "1 month"),
        ("年に2回", "6 months"),
        ("une fois par mois", "1 month"),
        ("varje månad", "1 month"),
        ("co 2 tygodnie", "2 weeks"),
        ("co miesiąc", "1 month"),
        ("раз в 3 месяца", "3 months"),
        ("каждый месяц", "1 month"),
        ("ежеквартально", "3 months"),
        ("6 лет", "6 years"),
        ("her ay", "1 month"),
        ("her 3 ay", "3 months"),
        ("每月", "1 month"),
        ("2 周", "2 weeks"),
        ("隔週", "2 weeks"),
        ("3ヶ月", "3 months"),
        ("매주", "1 week"),
        ("6개월", "6 months"),
        ("each month", "1 month"),
        ("a week", "1 week"),
        ("2 months", "2 months"),
        ("about 2 months", "2 months"),
        ("3d", "3 days"),
        ("2w", "2 weeks"),
        ("1m", "1 month"),
        ("6mo", "6 months"),
        ("1y", "1 year"),
        ("3 wks", "3 weeks"),
        ("45", "45 days"),
        (' "30" ', "30 days"),
        ("P6W", "6 weeks"),
        ("P3M", "3 months"),
        ("p10d", "10 days"),
        ("P1Y6M", "18 months"),
        ("P1W3D", "10 days"),
        ("3 weeks.", "3 weeks"),
    ],
)
def test_the_words_people_use_for_an_interval_are_read(text, written):
    assert str(parse_cadence(text)) == written


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("3ヶ月ごと", "3 months"),
        ("2ヶ月に1回", "2 months"),
        ("半年に一度", "6 months"),
        ("两周一次", "2 weeks"),
        ("每两个月", "2 months"),
    ],
)
def test_eastern_cadences_say_their_once_behind(text, meant):
    assert str(parse_cadence(text)) == meant


@pytest.mark.parametrize("text", ["never", "None", "", "  ", "no", "-", "NEVER."])
def test_never_and_nothing_give_no_cadence(text):
    assert parse_cadence(text) is None
    assert parse_rhythm(text) is None


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("3 wekks", "3 weeks"),
        ("montly", "1 month"),
        ("every 10 dyas", "10 days"),
        ("quaterly", "3 months"),
        ("evry month", "1 month"),
        ("twise a year", "6 months"),
        ("3, weeks", "3 weeks"),
        ("-3 weeks", "3 weeks"),
    ],
)
def test_a_misspelt_cadence_is_answered_with_the_one_meant(text, suggestion):
    with pytest.raises(CadenceError) as caught:
        parse_cadence(text)
    assert caught.value.suggestion == suggestion
    assert caught.value.hint == f'did you mean "{suggestion}"?'
    assert str(caught.value) == f'cannot read "{text}" as a cadence'


@pytest.mark.parametrize("text", ["bimonthly", "Bi-monthly"])
def test_a_word_for_two_cadences_is_asked_about(text):
    with pytest.raises(CadenceError) as caught:
        parse_cadence(text)
    assert caught.value.hint == 'did you mean "every 2 months" or "twice a month"?'


@pytest.mark.parametrize(
    "text",
    ["sometimes", "ambient", "0", "0 weeks", "99999 years", "P", "P1M2D", "d", "²"],
)
def test_what_names_no_interval_is_answered_with_examples(text):
    with pytest.raises(CadenceError) as caught:
        parse_cadence(text)
    assert caught.value.hint == '"3 weeks", "monthly", "every 10 days"'


@given(cadences)
def test_what_we_write_we_read_back(cadence):
    assert parse_cadence(str(cadence)) == cadence


@given(st.text(max_size=40))
def test_any_text_is_a_cadence_or_a_cadence_error(text):
    for parse in (parse_cadence, parse_rhythm):
        with suppress(CadenceError):
            found = parse(text)
            assert found is None or parse(str(found)) == found


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("every 4 weeks, 6 at most", "4 weeks, 6 weeks at most"),
        ("4 weeks (at most 6)", "4 weeks, 6 weeks at most"),
        ("monthly, at most 2 months", "1 month, 2 months at most"),
        ("4 weeks; max 2 months", "4 weeks, 2 months at most"),
        ("every 3 weeks, five at the most", "3 weeks, 5 weeks at most"),
        ("4 weeks no longer than 6 weeks", "4 weeks, 6 weeks at most"),
        ("4-6 weeks", "4 weeks, 6 weeks at most"),
        ("every 2 to 3 months", "2 months, 3 months at most"),
        ("3 weeks", "3 weeks"),
    ],
)
def test_a_rhythm_may_name_the_longest_interval(text, written):
    assert str(parse_rhythm(text)) == written


@given(cadences, cadences)
def test_a_rhythm_that_we_write_we_read_back(one, other):
    ideal, longest = sorted((one, other), key=lambda cadence: cadence.days)
    assert parse_rhythm(str(Rhythm(ideal, longest))) == Rhythm(ideal, longest)


def test_a_longest_interval_under_the_ideal_is_answered_the_other_way_round():
    with pytest.raises(CadenceError) as caught:
        parse_rhythm("6 weeks, 4 at most")
    assert caught.value.suggestion == "4 weeks, 6 weeks at most"


@pytest.mark.parametrize(
    ("cadence", "day", "after"),
    [
        ("1 month", date(2026, 1, 31), date(2026, 2, 28)),
        ("1 month", date(2028, 1, 31), date(2028, 2, 29)),
        ("1 month", date(2026, 12, 31), date(2027, 1, 31)),
        ("3 months", date(2026, 11, 30), date(2027, 2, 28)),
        ("1 year", date(2028, 2, 29), date(2029, 2, 28)),
        ("4 years", date(2028, 2, 29), date(2032, 2, 29)),
        ("2 weeks", date(2026, 12, 28), date(2027, 1, 11)),
        ("10 days", date(2028, 2, 25), date(2028, 3, 6)),
    ],
)
def test_months_and_years_step_by_the_calendar(cadence, day, after):
    assert parse_cadence(cadence).after(day) == after


def test_stepping_back_keeps_to_the_calendar_too():
    assert Cadence(1, "month").before(date(2026, 3, 31)) == date(2026, 2, 28)
    assert Cadence(1, "year").before(date(2028, 2, 29)) == date(2027, 2, 28)


def test_stepping_past_the_last_year_stops_there():
    assert Cadence(100, "year").after(date(9990, 1, 1)) == date.max


@given(cadences, st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_nominal_days_are_near_the_calendar_step(cadence, day):
    assert abs((cadence.after(day) - day).days - cadence.days) < 4
