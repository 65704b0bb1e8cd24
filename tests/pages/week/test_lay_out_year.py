"""The year behind us, as dots and in words."""

from datetime import date, timedelta

from tests.people.vaults import people_in
from vault_tools.pages.week.lay_out_year import lay_out_year
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.year import WEEKS, year_behind

TODAY = date(2026, 11, 18)


def year_of(today=TODAY, **logs):
    notes = {
        f"people/{name}.md": "---\ntype: person\n---\n## Log\n"
        + "".join(f"- {day} call: hello\n" for day in days)
        for name, days in logs.items()
    }
    return year_behind(people_in(notes).contacts, week_of(today), today)


def test_a_day_counts_its_people_and_a_person_counts_once_a_day():
    year = year_of(Ada=["2026-11-16", "2026-11-16"], Bo=["2026-11-16", "2026-03-01"])
    assert year.days == {date(2026, 11, 16): 2, date(2026, 3, 1): 1}
    assert year.people == 2


def test_what_is_older_than_a_year_or_still_to_come_is_left_out():
    first = week_of(TODAY).later(-WEEKS).begins
    year = year_of(Ada=[first, first - timedelta(days=1), TODAY, TODAY + timedelta(days=1)])
    assert sorted(year.days) == [first, TODAY]


def test_a_year_without_anybody_has_no_chart():
    assert lay_out_year(year_of(Ada=[])) is None


def test_every_day_up_to_today_has_its_place_and_bigger_dots_more_people():
    shown = lay_out_year(
        year_of(
            Ada=["2025-11-17", "2026-11-17", "2026-11-18"],
            Bo=["2026-11-17", "2026-11-18"],
            Cy=["2026-11-18"],
            Di=["2026-11-18"],
        )
    )
    chart = shown.chart
    assert [(dots.level, dots.path) for dots in chart.dots] == [
        (1, "M5 18h0"),
        (2, "M525 28h0"),
        (3, "M525 38h0"),
    ]
    # The last three days of the running week are not there yet.
    assert chart.ground.startswith("M5 18H525M5 28H525M5 38H525M5 48H515")
    assert chart.width == 530


def test_the_words_say_what_the_dots_do():
    shown = lay_out_year(
        year_of(
            Ada=["2026-06-27", "2026-06-28", "2026-10-01"],
            Bo=["2026-06-27"],
            Cy=["2026-06-27", "2026-09-09"],
        )
    )
    assert shown.words == (
        "In the last twelve months you were in touch with 3 people, on 4 days. "
        "Most of all in June. On 27 June there were three at once."
    )
    assert shown.chart.words == "Days in touch, by month: June 2, September 1, October 1."


def test_one_day_with_one_person_is_said_as_such():
    assert lay_out_year(year_of(Ada=["2026-06-27"])).words == (
        "In the last twelve months you were in touch with 1 person, on 1 day."
    )


def test_a_month_is_named_over_its_first_week_and_not_at_the_very_end():
    months = lay_out_year(year_of(date(2026, 12, 2), Ada=["2026-06-27"])).chart.months
    assert " ".join(month.label for month in months) == (
        "Dec Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov"
    )
