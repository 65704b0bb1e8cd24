"""Who has no rhythm yet, and what is said where nobody has."""

import pytest

from tests.conftest import EXAMPLE_DAY
from tests.people.vaults import fields, people_in
from vault_tools.pages.addresses import addresses_of
from vault_tools.pages.desk import Desk
from vault_tools.pages.week.lay_out_no_rhythm import lay_out_no_rhythm, lay_out_quiet, nobody_waits
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.settings import Settings

WEEK = week_of(EXAMPLE_DAY)


def desk(notes, settings=None):
    settings = settings or Settings()
    people = people_in(notes, settings)
    return Desk(people, settings, addresses_of(people.contacts, 1))


NOBODY_YET = {"people/Ana.md": "", "people/Bo O'Dowd.md": "", "x.md": "[[Bo O'Dowd]]"}


def test_those_whom_the_notes_speak_of_most_come_first_with_a_command_to_copy():
    found = lay_out_no_rhythm(desk(NOBODY_YET))
    assert found.words.startswith("2 people have no rhythm")
    assert "(close is every six weeks)" in found.words
    assert [(one.person.name, one.words, one.command) for one in found.suggestions] == [
        ("Bo O'Dowd", "1 note speaks of them", "vault circle add close 'Bo O'\"'\"'Dowd'"),
        ("Ana", "", "vault circle add close Ana"),
    ]


def test_the_command_names_a_circle_of_the_settings():
    pods = Settings(circles={"pod": "10 days"})
    (first, _) = lay_out_no_rhythm(desk(NOBODY_YET, pods)).suggestions
    assert first.command.startswith("vault circle add pod ")
    found = lay_out_no_rhythm(desk(NOBODY_YET, Settings(circles={})))
    assert found.suggestions[0].command.endswith(" cadence 6 weeks")
    assert "A command gives them one, or" in found.words


def test_nobody_is_asked_to_keep_in_touch_with_the_dead_or_the_paused():
    notes = {"people/Ana.md": fields("died: 2020"), "people/Bo.md": fields("paused: true")}
    assert lay_out_no_rhythm(desk(notes)) is None


def test_an_empty_week_says_why_it_is_empty():
    without, with_one = desk(NOBODY_YET), desk({"people/Ana.md": fields("cadence: weekly")})
    assert nobody_waits(without.people.contacts, WEEK) == "Nobody has a rhythm yet"
    assert nobody_waits(with_one.people.contacts, WEEK) == "Nobody is waiting for you"
    assert "Nobody has a rhythm yet" in lay_out_quiet(without, WEEK).text
    assert nobody_waits([], WEEK) == "Nobody here yet"
    quiet = lay_out_quiet(with_one, WEEK)
    assert quiet.heading == "A quiet week"
    assert quiet.text.endswith("A good week for something unplanned.")
    beside = lay_out_quiet(with_one, WEEK, beside=True)
    assert beside.text.endswith("A good week for a name from below.")
    assert lay_out_quiet(desk({}), WEEK).heading == "Nobody here yet"


@pytest.mark.parametrize(("created", "soon"), [("2026-11-16", True), ("2026-11-15", False)])
def test_whoever_was_noted_down_this_week_is_told_to_come_up_from_the_next_on(created, soon):
    ana = desk({"people/Ana.md": fields(f"circle: close\ncreated: {created}")})
    assert ("from the next on" in nobody_waits(ana.people.contacts, WEEK)) is soon
    assert ("from the next on" in lay_out_quiet(ana, WEEK).text) is soon
