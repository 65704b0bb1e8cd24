"""How contacts followed one another, as hops and in words."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from vault_tools.pages.people.hops import FOOT, LABEL_ROOM, TOP, WIDTH, draw_hops
from vault_tools.pages.people.lay_out_rhythm import MOST, lay_out_rhythm
from vault_tools.people.contact import Contact
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.rotation.cadence import parse_rhythm
from vault_tools.problems import Place

DAYS = [date(2024, 11, 30), date(2025, 1, 11), date(2025, 2, 22), date(2025, 8, 23)]


def met_on(*days, rhythm="", counts=True):
    told = tuple(Interaction(on, "", Place("people/Ada.md"), "log", counts=counts) for on in days)
    wanted = parse_rhythm(rhythm) if rhythm else None
    return Contact("people/Ada.md", "Ada", interactions=told, rhythm=wanted)


def test_the_words_tell_how_often_and_the_longest_pause():
    shown = lay_out_rhythm(met_on(*DAYS, rhythm="6 weeks"))
    assert shown.words == (
        "4 times since November 2024, mostly six weeks apart; the longest pause was six months."
        " The dotted line is every six weeks."
    )


def test_of_two_gaps_that_differ_neither_is_the_usual_one():
    shown = lay_out_rhythm(met_on(*DAYS[:2], DAYS[3]))
    assert shown.words == "3 times since November 2024; the longest pause was seven months."
    shown = lay_out_rhythm(met_on(*DAYS[:3]))
    assert shown.words == "3 times since November 2024, mostly six weeks apart."


def test_too_few_contacts_are_no_rhythm():
    assert lay_out_rhythm(met_on(*DAYS[:2])) is None
    assert lay_out_rhythm(met_on(*DAYS, counts=False)) is None
    assert lay_out_rhythm(met_on(DAYS[0], DAYS[0], DAYS[0])) is None


def test_who_died_is_held_against_no_rhythm():
    contact = replace(met_on(*DAYS, rhythm="6 weeks"), died=DAYS[0])
    assert lay_out_rhythm(contact).chart.rhythm is None


def test_only_the_last_contacts_are_drawn():
    days = [date(2020, 1, 1) + timedelta(days=7 * week) for week in range(200)]
    assert lay_out_rhythm(met_on(*days)).chart.arcs.count("A") == MOST - 1


def test_a_rhythm_far_beyond_all_gaps_does_not_press_them_flat():
    chart = lay_out_rhythm(met_on(*DAYS, rhythm="10 years")).chart
    assert chart.rhythm is None
    assert f" {FOOT - TOP} 0 0 1 " in chart.arcs


@given(
    st.sets(st.dates(date(1990, 1, 1), date(2026, 12, 31)), min_size=2, max_size=70),
    st.none() | st.floats(1, 4000),
)
def test_all_that_is_drawn_stays_in_its_box(days, rhythm):
    chart = draw_hops(sorted(days), rhythm)
    assert chart.rhythm is None or TOP <= chart.rhythm <= FOOT
    assert all(0 <= year.left <= WIDTH for year in chart.years)
    assert all(LABEL_ROOM <= year.label_at <= WIDTH - LABEL_ROOM for year in chart.years)
    lefts = [float(part.split(" ")[0]) for part in chart.dots.split("M")[1:]]
    assert 0 < lefts[0] <= lefts[-1] < WIDTH
