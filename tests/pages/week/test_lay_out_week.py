"""The small reckonings of the week's page."""

import re
from datetime import date

import pytest

from tests.people.vaults import people_in
from vault_tools.actions.building.build import build
from vault_tools.pages.week.lay_out_week import promises_due
from vault_tools.pages.week.week_page import EXCERPT, Progress, mending_of
from vault_tools.problems import Place, Problem


def test_the_ring_is_filled_by_the_share_that_is_done():
    assert [Progress(done, 7).percent for done in (0, 2, 7)] == [0, 29, 100]


def test_more_done_than_planned_fills_the_ring_once():
    assert Progress(9, 7).percent == 100


def test_a_week_without_anybody_has_an_empty_ring():
    assert Progress(0, 0).percent == 0


def problem(excerpt, column, width=1):
    return Problem(
        Place("people/ada.md", 4, column), "cadence", "cannot read it", "hint", excerpt, width
    )


def test_a_problem_marks_what_the_caret_underlines():
    mending = mending_of(problem("cadence: 3 wekks # soon", 10, 7))
    assert (mending.before, mending.marked, mending.after) == ("cadence: ", "3 wekks", " # soon")
    assert mending.place == "people/ada.md:4:10"


def test_a_problem_without_a_column_marks_nothing():
    mending = mending_of(problem("cadence: 3 wekks", 0))
    assert (mending.before, mending.marked, mending.after) == ("cadence: 3 wekks", "", "")


def test_of_a_very_long_line_the_page_shows_what_is_around_the_mark():
    mending = mending_of(problem("a" * 5000 + "HERE" + "b" * 5000, 5001, 4))
    assert mending.marked == "HERE"
    assert mending.before.startswith("…a")
    assert mending.after.endswith("b…")
    assert len(mending.before + mending.marked + mending.after) <= EXCERPT


@pytest.mark.parametrize(
    ("note", "thread"),
    [
        ("---\ncadence: 1 week\nlast_contact: 2026-10-01\n---\n", []),
        ("---\ncadence: 1 week\n---\n- 2026-10-01 call\n", []),
        (
            "---\ncadence: 1 week\n---\n- 2026-10-01 call\n- 2026-09-01 walk: the new dog\n",
            ["1 September 2026 the new dog"],
        ),
        (
            "---\ncadence: 1 week\n---\n- 2026-10-01 gift ← a ring #secret\n- 2026-09-01 the dog\n",
            ["1 September 2026 the dog"],
        ),
        (
            "---\ncadence: 1 week\n---\n- 2026-10-01 call: a **house\n  with** a\n  tower\n  - rain\n",
            ["1 October 2026 a house with a tower"],
        ),
        (
            "---\ncadence: 1 week\n---\n- 2026-10-01 call: a house\n  She is happy.\n",
            ["1 October 2026 a house"],
        ),
    ],
)
def test_a_card_shows_the_last_time_of_which_something_is_told(vault, note, thread):
    root = vault({"people/Ada.md": note})
    build(root, date(2026, 11, 18))
    page = (root / "site" / "index.html").read_text("utf-8")
    found = re.findall(r'<p class="thread">(.*?)</p>', page)
    assert [re.sub(r"<[^>]*>", "", one) for one in found] == thread


def test_a_meeting_that_is_called_by_names_alone_leaves_the_card_to_what_was_told(vault):
    met = "---\ntype: meeting\nattendees: ['[[Ada]]']\n---\n"
    note = "---\ncadence: 1 week\n---\n- 2026-08-01 call: rain\n"
    root = vault({"people/Ada.md": note, "a/2026-10-01 Ada and Bo Weber.md": met})
    build(root, date(2026, 11, 18))
    page = (root / "site" / "index.html").read_text("utf-8")
    assert re.findall(r'<p class="thread">.*<bdi>(.*)</bdi>', page) == ["rain"]


@pytest.mark.parametrize(
    ("people", "standing"),
    [
        (1, "One person you might like to hear from."),
        (3, "Three people you might like to hear from."),
    ],
)
def test_who_is_to_come_is_counted_in_words_as_who_is_done(vault, people, standing):
    note = "---\ncadence: 2 weeks\nlast_contact: 2026-09-01\n---\n"
    root = vault({f"people/Ana {number}.md": note for number in range(people)})
    build(root, date(2026, 11, 18))
    assert standing in (root / "site/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("due", "when"),
    [
        ("2026-11-12", "by 12 November"),
        ("2025-11-12", "by 12 November 2025"),
        ("2026-11-18", "today, 18 November"),
        ("2026-11-19", "tomorrow, 19 November"),
        ("2026-11-21", "on Saturday, 21 November"),
        ("2026-11-30", "on 30 November"),
    ],
)
def test_the_day_of_a_promise_is_named_on_paper_and_a_year_later_too(due, when):
    people = people_in({"people/Ada.md": f"- [ ] the scan 📅 {due}\n"})
    ((_, _, said),) = promises_due(people.contacts, date(2026, 11, 18))
    assert said == when


def test_a_card_tells_the_year_of_a_promise_of_another_year(vault):
    root = vault({"people/Ada.md": "---\ncadence: 1 week\n---\n- [ ] the scan 📅 2025-11-12\n"})
    build(root, date(2026, 11, 18))
    assert "by 12 November 2025" in (root / "site/index.html").read_text("utf-8")
