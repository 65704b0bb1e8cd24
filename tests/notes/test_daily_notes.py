from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.daily_notes import DailyNotes, day_of_name
from vault_tools.notes.months import ENGLISH

THE_DAY = date(2026, 11, 8)


@pytest.mark.parametrize(
    "path",
    [
        "2026-11-08.md",
        "journal/2026-11-08.md",
        "journal/2026-11-08 Sunday.md",
        "meetings/Lunch with Maya 2026-11-08.md",
        "people/Maya/2026-11-08 lunch.md",
        "journal/20261108.md",
        "journal/20261108 lunch.md",
        "journals/2026_11_08.md",
        "会议/2026-11-8组会记录.md",
        "journal/2026.11.08 Sunday.md",
        "journal/November 8th, 2026, Sunday.md",
        "journal/Nov 8th, 2026.md",
        "journal/8 November 2026.md",
        "journal/Sonntag, 8. November 2026.md",
        "Sunday, November 8th 2026.md",
        "8. November 2026.md",
        "08.11.2026.md",
        "2026年11月8日.md",
    ],
)
def test_a_name_with_a_whole_date_gives_its_day_in_any_folder(path):
    assert day_of_name(path) == THE_DAY


@pytest.mark.parametrize(
    "path",
    [
        "Maya.md",
        "2026-11.md",
        "2026-02-30.md",
        "2026-2-30.md",
        "Release 2026.1.8.md",
        "2026-W45.md",
        "202611081230 a slip of paper.md",
        "Plan 20261108.md",
        "Maya 2026.md",
        "May 8.md",
        "2026-11_08.md",
        "2026-11-08/Maya.md",
        "08-11-2026.md",
        "November 2026.md",
        "November 8th.md",
        "Lunch on 8 November 2026.md",
        "Release 2026_11.08.md",
    ],
)
def test_other_names_give_none(path):
    assert day_of_name(path) is None


@pytest.mark.parametrize(
    ("folder", "written", "path"),
    [
        ("", "YYYY-MM-DD", "2026-11-08.md"),
        ("Daily", "DD.MM.YYYY", "Daily/08.11.2026.md"),
        ("Daily", "D.M.YY", "Daily/8.11.26.md"),
        ("Daily", "YYYY/MM/YYYY-MM-DD", "Daily/2026/11/2026-11-08.md"),
        ("Daily", "YYYY/MM-MMMM/DD", "Daily/2026/11-November/08.md"),
        ("/Daily/", "dddd, MMMM Do YYYY", "Daily/Sunday, November 8th 2026.md"),
        ("Tagebuch", "dddd, D. MMMM YYYY", "Tagebuch/Sonntag, 8. November 2026.md"),
        ("", "[Journal] YYYY-MM-DD", "Journal 2026-11-08.md"),
        ("", "[W]WW/YYYYMMDD", "W45/20261108.md"),
        ("Daily", "gggg-[W]ww/YYYY.MM.DD ddd", "Daily/2026-W45/2026.11.08 Sun.md"),
        ("daily", "YYYY-DDDD", "Daily/2026-312.md"),
        ("Daily", "YYYY-MM-DD HHmm", "Daily/2026-11-08 0930.md"),
        ("Daily", "", "Daily/2026-11-08.md"),
        ("Daily", "MMM D, YYYY", "Daily/Nov 8, 2026.md"),
    ],
)
def test_obsidians_own_format_is_read(folder, written, path):
    assert day_of_name(path, DailyNotes(folder, written)) == THE_DAY


@pytest.mark.parametrize(
    ("folder", "written", "path"),
    [
        ("Daily", "DD.MM.YY", "Other/08.11.26.md"),
        ("Daily", "DD.MM.YY", "08.11.26.md"),
        ("Daily", "YYYY/MM/DD", "Daily/2026/13/08.md"),
        ("Daily", "YYYY/MM/DD.MM.YY", "Daily/2026/10/08.11.26.md"),
        ("Daily", "MMMM Do", "Daily/November 8th.md"),
        ("Daily", "D MMMM YYYY", "Daily/8 Nonsense 2026.md"),
        ("Daily", "YYYY-DDD", "Daily/2026-367.md"),
    ],
)
def test_what_does_not_fit_the_format_is_no_daily_note(folder, written, path):
    assert day_of_name(path, DailyNotes(folder, written)) is None


def test_an_iso_date_is_still_read_where_the_format_is_another():
    daily = DailyNotes("Daily", "DD.MM.YYYY")
    assert day_of_name("meetings/2026-11-08 Maya.md", daily) == THE_DAY


@given(st.dates(min_value=date(1900, 1, 1)), st.data())
def test_every_day_that_a_format_writes_is_read_back(day, data):
    letters = {
        "YYYY": f"{day.year:04}",
        "MM": f"{day.month:02}",
        "M": str(day.month),
        "MMMM": ENGLISH[day.month - 1],
        "MMM": ENGLISH[day.month - 1][:3],
        "DD": f"{day.day:02}",
        "D": str(day.day),
        "dddd": "Monday",
    }
    months = data.draw(st.sampled_from(["MM", "M", "MMMM", "MMM"]))
    days = data.draw(st.sampled_from(["DD", "D"]))
    order = data.draw(st.permutations(["YYYY", months, days, "dddd"]))
    sign = data.draw(st.sampled_from(["-", ".", " ", "/", ", "]))
    path = f"Daily/{sign.join(letters[part] for part in order)}.md"
    assert day_of_name(path, DailyNotes("Daily", sign.join(order))) == day


@given(st.text(), st.text(), st.text())
def test_any_path_and_any_format_can_be_asked(path, folder, written):
    found = day_of_name(path, DailyNotes(folder, written))
    assert found is None or isinstance(found, date)
