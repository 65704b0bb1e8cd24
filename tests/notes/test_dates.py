from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.dates import PartialDate, UnreadableDate, parse_date, parse_day
from vault_tools.notes.months import ENGLISH, month_number

READ = {
    # whole dates
    "2026-11-08": "2026-11-08",
    "2026-1-5": "2026-01-05",
    "2026/11/08": "2026-11-08",
    "2026.11.08": "2026-11-08",
    "20261108": "2026-11-08",
    "15.03.1970": "1970-03-15",
    "15. 3. 1970": "1970-03-15",
    "25/12/2025": "2025-12-25",
    "12/25/2025": "2025-12-25",
    "05/05/2025": "2025-05-05",
    "8 November 2026": "2026-11-08",
    "8 Nov. 2026": "2026-11-08",
    "8-Nov-2026": "2026-11-08",
    "2026-Nov-08": "2026-11-08",
    "8th of November 2026": "2026-11-08",
    "November 8, 2026": "2026-11-08",
    "Nov 8th 2026": "2026-11-08",
    "Sunday, November 8th 2026": "2026-11-08",
    "Sun 8 Nov 2026": "2026-11-08",
    "January 19th, 2022, Wednesday": "2022-01-19",
    "2026年11月8日": "2026-11-08",
    "2026年11月8号": "2026-11-08",
    "2026. 11. 8.": "2026-11-08",
    # other languages
    "8. März 2026": "2026-03-08",
    "Sonntag, 8. November 2026": "2026-11-08",
    "1er janvier 1990": "1990-01-01",
    "le 14 août 2020": "2020-08-14",
    "12 de marzo de 1980": "1980-03-12",
    "7 dicembre 2019": "2019-12-07",
    "3 de fevereiro de 2021": "2021-02-03",
    "5 maart 2024": "2024-03-05",
    "12 maja 1990": "1990-05-12",
    "3 października 2021": "2021-10-03",
    "9 мая 1990": "1990-05-09",
    "12 июля 2020 г.": "2020-07-12",
    "12. august 2020": "2020-08-12",
    "3 Şubat 2021": "2021-02-03",
    "2001년 6월 11일": "2001-06-11",
    "12 octombrie 2026": "2026-10-12",
    "3 iun. 2026": "2026-06-03",
    "12. října 2026": "2026-10-12",
    "1. června 1990": "1990-06-01",
    "1. července 1990": "1990-07-01",
    "5. září 2026": "2026-09-05",
    "listopad 2026": "2026-11",
    "2026. október 12.": "2026-10-12",
    "2026. okt. 12": "2026-10-12",
    "2026. május 3-án": "2026-05-03",
    "2026 Oct 12": "2026-10-12",
    "2026. október": "2026-10",
    "12. lokakuuta 2026": "2026-10-12",
    "3. marraskuuta 2026": "2026-11-03",
    "kesäkuu 2026": "2026-06",
    "10 mar 2026": "2026-03-10",
    # with a time, which is passed over
    "2024-07-01T10:30:00Z": "2024-07-01",
    "2024-07-01T10:30:00.000+02:00": "2024-07-01",
    "2024-07-01 10:30": "2024-07-01",
    "20240701T103000Z": "2024-07-01",
    "2024-07-01, at 9 am": "2024-07-01",
    "July 1, 2024 9:15 PM": "2024-07-01",
    # as links to a daily note, in quotes, emphasised
    "[[2025-12-12]]": "2025-12-12",
    "[[Journal/2025/2025-12-12|last Friday]]": "2025-12-12",
    "[[2025-12-12#Evening]]": "2025-12-12",
    "[[December 12th, 2025]]": "2025-12-12",
    "[[December 12th]] 2025": "2025-12-12",
    '"2025-12-12"': "2025-12-12",
    "**2025-12-12**": "2025-12-12",
    "@2025-12-12": "2025-12-12",
    # in part
    "1990": "1990",
    "c. 1990": "1990",
    "~1990": "1990",
    "1990?": "1990",
    "1990~": "1990",
    "1990 circa": "1990",
    "~23 May 1990": "1990-05-23",
    "~1990-05-23": "1990-05-23",
    "ABT 1850": "1850",
    "approximately 1919": "1919",
    "est. 1919": "1919",
    "1990-05~": "1990-05",
    "1990-05-12?": "1990-05-12",
    "1990年": "1990",
    "1990年頃": "1990",
    "1990年5月生まれ": "1990-05",
    "1990年5月12日生": "1990-05-12",
    "874": "0874",
    "1509 CE": "1509",
    "~100 CE": "0100",
    "37 AD": "0037",
    "AD 79": "0079",
    "1988-04": "1988-04",
    "04/1988": "1988-04",
    "April 1988": "1988-04",
    "April": "--04",
    "Sept.": "--09",
    "septembre": "--09",
    "05-15": "--05-15",
    "5-15": "--05-15",
    "15-05": "--05-15",
    "5/15": "--05-15",
    "15.03.": "--03-15",
    "--05-15": "--05-15",
    "--0515": "--05-15",
    "--05": "--05",
    "July 13th": "--07-13",
    "[[July 13th]]": "--07-13",
    "13 July": "--07-13",
    "3月8日": "--03-08",
    "2月": "--02",
    # what is unknown by a sign
    "????-05-15": "--05-15",
    "XXXX-05-15": "--05-15",
    "1990-05-??": "1990-05",
    "1990-05-XX": "1990-05",
    "1990-XX": "1990",
    "1990-XX-XX": "1990",
    "1990-??-??": "1990",
    # with a sign or a day's name beside it
    "1990-05-15 🎂": "1990-05-15",
    "🎂 15 May": "--05-15",
    "1990-05-15 Tue": "1990-05-15",
    # a span, by its first day
    "2015-12-10/13": "2015-12-10",
    "2024-06-01/2024-06-03": "2024-06-01",
    "2024-06-28..2024-07-02": "2024-06-28",
    # the years of a Japanese era
    "昭和12年12月1日": "1937-12-01",
    "平成元年5月": "1989-05",
    # the years that mean "no year"
    "1604-05-09": "--05-09",
    "0000-05-09": "--05-09",
    "9 May 1604": "--05-09",
}


@pytest.mark.parametrize(("written", "meant"), READ.items())
def test_reads_the_spellings_of_real_notes(written, meant):
    assert str(parse_date(written)) == meant


@pytest.mark.parametrize(
    "written",
    [
        "",
        "  ",
        "N/A",
        "n/a",
        "unknown",
        "?",
        "-",
        "–",
        "none",
        "TBD",
        "never",
        "1604",
        "YYYY-MM-DD",
        "sconosciuto",
        "不明",
    ],
)
def test_words_for_unknown_are_no_date_and_no_mistake(written):
    assert parse_date(written) is None


@pytest.mark.parametrize(
    "written",
    [
        "356 BCE",
        "44 B.C.",
        "c. 4 BC",
        "~64 CE - 67 CE",
        "1st Century CE",
        "19th century",
        "1850s",
        "bef. 1900",
        "after 12 May 1900",
        "between 1900 and 1902",
    ],
)
def test_times_that_a_calendar_does_not_reach_are_no_mistake(written):
    assert parse_date(written) is None


@pytest.mark.parametrize(
    ("written", "known"),
    [("1988-04-00", "1988-04"), ("1988-00-00", "1988"), ("00.04.1988", "1988-04")],
)
def test_a_day_or_month_of_zeros_is_one_that_nobody_knows(written, known):
    assert str(parse_date(written)) == known


@pytest.mark.parametrize(
    "written",
    ["1990-02-30", "2026-13-01", "31.04.2020", "February 30, 1990", "2023-02-29", "2026-00-10"],
)
def test_a_day_that_no_calendar_has_is_told(written):
    with pytest.raises(UnreadableDate, match="no day in the calendar"):
        parse_date(written)


def test_a_row_of_signs_is_as_one():
    assert parse_date("🎂 " * 2_000 + "15 May 1990" + " !" * 2_000) == PartialDate(1990, 5, 15)
    with pytest.raises(UnreadableDate):
        parse_date("! " * 2_000)


@pytest.mark.parametrize(
    "written", ["last Tuesday", "3 wekks", "8.11.26", "2026-W47", "12", "spring 2019", "{{date}}"]
)
def test_what_is_no_date_is_told_with_examples(written):
    with pytest.raises(UnreadableDate) as told:
        parse_date(written)
    assert "2026-11-08" in told.value.hint


def test_day_and_month_are_never_guessed():
    with pytest.raises(UnreadableDate) as told:
        parse_date("03/04/2026")
    assert str(told.value) == '"03/04/2026" could be 3 April or 4 March'
    assert told.value.hint.startswith("write 2026-04-03 or 2026-03-04, or set date_order")
    with pytest.raises(UnreadableDate, match="could be"):
        parse_date("3/4")


@pytest.mark.parametrize(
    ("order", "written", "meant"),
    [
        ("day-first", "03/04/2026", date(2026, 4, 3)),
        ("month-first", "03/04/2026", date(2026, 3, 4)),
        ("month-first", "03-04-2026", date(2026, 3, 4)),
        ("day-first", "12/25/2026", date(2026, 12, 25)),  # can only be read one way
        ("month-first", "25/12/2026", date(2026, 12, 25)),
        ("month-first", "03.04.2026", date(2026, 4, 3)),  # nobody writes months first with dots
    ],
)
def test_the_setting_decides_between_day_and_month(order, written, meant):
    assert parse_day(written, order) == meant


def test_february_29_without_a_year_is_a_day():
    assert parse_date("02-29") == PartialDate(None, 2, 29)
    assert parse_date("29 February") == PartialDate(None, 2, 29)


def test_parse_day_gives_nothing_for_parts_and_mistakes():
    assert parse_day("2026-11-08") == date(2026, 11, 8)
    assert parse_day("2026-11") is None
    assert parse_day("1990-02-30") is None
    assert parse_day("soon") is None


def test_the_earliest_day_that_a_part_can_mean():
    assert PartialDate(1988).earliest == date(1988, 1, 1)
    assert PartialDate(1988, 4).earliest == date(1988, 4, 1)
    assert PartialDate(None, 4, 12).earliest is None


def test_cut_month_names_are_read_where_they_mean_one_month():
    assert [month_number(name[:3]) for name in ENGLISH] == list(range(1, 13))
    assert month_number("jui") is None
    assert month_number("Aoû.") == month_number("aout") == 8
    assert month_number("friday") is None


@pytest.mark.parametrize("word", ["pro", "led", "dub", "elo", "cer", "luna", "rok"])
def test_a_part_of_a_name_is_no_month_where_it_is_another_word(word):
    assert month_number(word) is None


days = st.dates().filter(lambda day: day.year not in {0, 1604})


@given(days, st.sampled_from(["", "day-first", "month-first"]))
def test_iso_dates_are_read_back_in_every_order(day, order):
    assert parse_day(day.isoformat(), order) == day


@given(
    st.one_of(
        days.map(lambda day: PartialDate(day.year, day.month, day.day)),
        days.map(lambda day: PartialDate(day.year, day.month)),
        days.map(lambda day: PartialDate(day.year)),
        days.map(lambda day: PartialDate(None, day.month, day.day)),
        st.integers(1, 12).map(lambda month: PartialDate(None, month)),
    )
)
def test_what_a_partial_date_prints_is_read_back(partial):
    assert parse_date(str(partial)) == partial


@given(days)
def test_words_and_numbers_say_the_same_day(day):
    month = ENGLISH[day.month - 1]
    for written in (
        f"{day.day} {month} {day.year:04}",
        f"{month} {day.day}, {day.year:04}",
        f"{day.day:02}.{day.month:02}.{day.year:04}",
        f"[[{day:%Y-%m-%d}|that day]]" if day.year > 999 else day.isoformat(),
    ):
        assert parse_day(written) == day


def read_or_hint(text, order=""):
    try:
        return parse_date(text, order)
    except UnreadableDate as told:
        return told.hint


@given(st.text(), st.sampled_from(["", "day-first", "month-first"]))
def test_any_text_is_a_date_or_told_with_a_hint(text, order):
    found = read_or_hint(text, order)
    assert found is None or found


@given(st.from_regex(r"[0-9./\-T: a-z]{1,20}", fullmatch=True))
def test_whatever_looks_like_a_date_is_one_or_told(text):
    found = read_or_hint(text)
    assert found is None or found
    if isinstance(found, PartialDate):
        assert found.year or found.month
