"""The promise check in words, and the weeks ahead as a chart and a list."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.actions.asking.plan_vault import look_out
from vault_tools.actions.building.open_desk import open_desk
from vault_tools.actions.open_vault import open_vault
from vault_tools.pages.week.forecast import FOOT, TOP, WIDTH, draw_chart
from vault_tools.pages.week.lay_out_forecast import lay_out_forecast, longer, promise_words
from vault_tools.people.rotation.cadence import parse_cadence
from vault_tools.people.rotation.promise_check import Loosening, PromiseCheck

TODAY = date(2026, 11, 18)


def loosening(name: str, people: int = 1, *, circle: bool = False) -> Loosening:
    paths = tuple(f"{number}.md" for number in range(people))
    return Loosening(
        name, circle, paths, parse_cadence("1 week"), parse_cadence("2 weeks"), "inner"
    )


def test_promises_that_fit_are_told_in_one_short_sentence():
    said = promise_words(PromiseCheck(20, 3.9, 7))
    assert said == "Your rhythms ask for about 4 people a week; there is room for 7."
    assert promise_words(PromiseCheck(2, 0.1, 7)) == (
        "Your rhythms ask for less than one person a week; there is room for 7."
    )


def test_promises_that_do_not_fit_say_what_follows_and_what_would_help():
    three = (loosening("Ana"), loosening("Bo"), loosening("choir", 12, circle=True))
    assert promise_words(PromiseCheck(40, 19.5, 5, three)) == (
        "Your rhythms ask for 19.5 people a week, and you have room for 5: everybody waits about "
        "four times as long. Loosening these three would help most: Ana to every two weeks; Bo to "
        "every two weeks; the 12 people in “choir” to every two weeks."
    )


def test_nothing_is_advised_that_would_hardly_change_it():
    said = promise_words(PromiseCheck(400, 400.0, 7, (loosening("Ana"), loosening("Bo"))))
    assert said.endswith("everybody waits about 57 times as long.")


def test_what_makes_the_promises_fit_is_told_as_that():
    said = promise_words(PromiseCheck(8, 2.5, 2, (loosening("Ana"),)))
    assert said.endswith("Loosening this one would make it fit: Ana to every two weeks.")


def test_where_there_is_nothing_to_loosen_nothing_is_advised():
    said = promise_words(PromiseCheck(8, 2.5, 2))
    assert said.endswith("everybody waits about a quarter longer.")


def test_without_anybody_in_a_rhythm_there_is_nothing_to_say():
    assert promise_words(PromiseCheck(0, 0.0, 7)) == ""


@pytest.mark.parametrize(
    ("stretch", "said"),
    [
        (1.05, "a little longer"),
        (1.25, "about a quarter longer"),
        (1.35, "about a third longer"),
        (1.5, "about half as long again"),
        (1.9, "about twice as long"),
        (2.5, "about two and a half times as long"),
        (3.2, "about three times as long"),
        (14.6, "about 15 times as long"),
    ],
)
def test_how_much_longer_is_told_as_one_says_it(stretch, said):
    assert longer(stretch) == said


counts = st.lists(st.tuples(st.integers(0, 50), st.integers(0, 9)), min_size=1, max_size=20)


@given(counts, st.integers(1, 60))
def test_every_bar_stands_on_the_ground_inside_the_chart_and_has_its_share(weeks, capacity):
    chart = draw_chart(weeks, [str(number) for number in range(len(weeks))], capacity, "")
    most = max(capacity, *map(sum, weeks))
    for bar, (main, beside) in zip(chart.bars, weeks, strict=True):
        assert bar.main_top + bar.main == pytest.approx(FOOT)
        assert bar.beside_top + bar.beside == pytest.approx(bar.main_top)
        assert bar.beside_top >= TOP - 0.1
        assert bar.main == pytest.approx((FOOT - TOP) * main / most, abs=0.06)
        assert bar.count == main + beside
        assert 0 <= bar.left <= bar.left + bar.width <= WIDTH
    assert FOOT - chart.room == pytest.approx((FOOT - TOP) * capacity / most, abs=0.06)
    lefts = [bar.left for bar in chart.bars]
    assert lefts == sorted(set(lefts))


@given(counts, st.integers(1, 60))
def test_no_number_lies_on_the_line_or_in_its_bar(weeks, capacity):
    chart = draw_chart(weeks, [""] * len(weeks), capacity, "")
    for bar in chart.bars:
        top, foot = bar.count_at - 9, bar.count_at  # of digits, in the larger letters of a phone
        assert foot <= bar.beside_top
        assert top >= 0
        assert chart.room < top or foot < chart.room


def laid_out(vault, *lasts: str, capacity: int = 7):
    notes = {
        f"people/P{number:02}.md": f"---\ncadence: 6 weeks\nlast_contact: {last}\n---\n"
        for number, last in enumerate(lasts)
    }
    opened = open_vault(vault({"vault.toml": f"capacity = {capacity}\n", **notes}))
    return lay_out_forecast(open_desk(opened), look_out(opened, TODAY))


def test_the_chart_says_all_weeks_to_whoever_does_not_see_it(vault):
    chart = laid_out(vault, "2026-10-10", "2026-10-20").chart
    assert chart.words.startswith("People a week: week 47: 1, week 48: 0, week 49: 1,")
    assert chart.words.endswith("week 5: 0. Room for 7.")
    assert [bar.label for bar in chart.bars[:3]] == ["now", "48", "49"]
    assert len(chart.bars) == 12


def test_the_words_below_the_chart_speak_of_pale_ones_only_where_there_are_any(vault):
    plain = laid_out(vault, "2026-10-10", "2026-10-20").words
    assert plain == "People a week, if you keep up. The dotted line is your seven a week."
    assert laid_out(vault, "").words == f"{plain} The faint ones come on top."


def test_each_person_is_named_in_the_first_week_after_this_one(vault):
    weeks = laid_out(vault, "2026-10-10", "2026-10-20", "2026-10-21").weeks
    assert [(week.label, [one.name for one in week.people]) for week in weeks] == [
        ("from 30 November", ["P01", "P02"])
    ]


def test_of_a_crowded_week_twenty_are_named_and_the_others_counted(vault):
    (week,) = laid_out(vault, *["2026-10-20"] * 23, capacity=30).weeks
    assert (len(week.people), week.more) == (20, "and 3 more")


def test_a_vault_in_which_nobody_comes_up_has_no_chart(vault):
    assert laid_out(vault) is None
