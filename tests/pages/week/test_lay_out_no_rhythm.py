"""Who has no rhythm yet, and what is said where nobody has."""

import shlex

import pytest

from tests.conftest import EXAMPLE_DAY
from tests.people.vaults import fields, people_in
from vault_tools.pages.addresses import addresses_of
from vault_tools.pages.desk import Desk
from vault_tools.pages.week.lay_out_no_rhythm import lay_out_no_rhythm, lay_out_quiet, nobody_waits
from vault_tools.people.names.names_first import find_each
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.settings import Settings

WEEK = week_of(EXAMPLE_DAY)


def desk(notes, settings=None):
    settings = settings or Settings()
    people = people_in(notes, settings)
    return Desk(people, settings, addresses_of(people.contacts, 1))


NOBODY_YET = {"people/Ana.md": "", "people/Bo O'Dowd.md": "", "x.md": "[[Bo O'Dowd]]"}


def rows(found):
    return [(one.person.name, one.words, one.circle) for it in found.circles for one in it.people]


def logged(*days):
    return "## Log\n" + "".join(f"- {day} call\n" for day in days)


def test_those_whom_the_notes_speak_of_most_come_first_with_one_command_for_all():
    found = lay_out_no_rhythm(desk(NOBODY_YET), EXAMPLE_DAY)
    assert found.words == "2 people have no rhythm, so they do not come up by themselves."
    assert "such as cadence: 6 weeks" in found.how
    assert "your notes mention most" in found.how
    assert rows(found) == [("Bo O'Dowd", "mentioned in 1 note", "friends"), ("Ana", "", "friends")]
    (circle,) = found.circles
    assert circle.label == "friends, every three months"
    assert circle.command == 'vault circle add friends "Bo O\'Dowd" "Ana"'


def test_everybody_stands_by_the_circle_that_is_nearest_to_how_often_they_were_in_touch():
    often = [f"2026-{month:02}-{day:02}" for month in range(1, 12) for day in (1, 15)]
    notes = {
        "people/Ana.md": logged("2025-10-01", *often),
        "people/Bo.md": logged("2025-12-01", "2026-03-01", "2026-06-01", "2026-09-01"),
        "people/Cy.md": logged("2026-10-01", "2026-11-01", "2027-01-01"),
    }
    found = lay_out_no_rhythm(desk(notes), EXAMPLE_DAY)
    assert found.how.startswith("Each is in the circle that comes closest")
    assert rows(found) == [
        ("Ana", "22 times this past year", "inner"),
        ("Bo", "four times this past year", "friends"),
        ("Cy", "", "friends"),
    ]
    assert [one.label for one in found.circles] == [
        "inner, every two weeks",
        "friends, every three months",
    ]


def test_of_notes_that_begin_not_long_ago_the_days_since_count():
    notes = {"people/Ana.md": logged("2026-10-20", "2026-11-03", "2026-11-17")}
    assert rows(lay_out_no_rhythm(desk(notes), EXAMPLE_DAY))[0][2] == "inner"


def test_a_circle_of_the_settings_is_named_and_without_one_a_rhythm():
    pods = Settings(circles={"all": "", "in pod": "10 days"})
    (circle,) = lay_out_no_rhythm(desk(NOBODY_YET, pods), EXAMPLE_DAY).circles
    assert circle.command.startswith("vault circle add 'in pod' ")
    (circle,) = lay_out_no_rhythm(desk(NOBODY_YET, Settings(circles={})), EXAMPLE_DAY).circles
    assert circle.command.endswith(" cadence 6 weeks")
    assert (circle.label, len(circle.people)) == ("", 2)


def test_a_command_means_just_those_whom_it_stands_below():
    notes = {
        "people/Ana.md": "",
        "more/Ana.md": "",
        "people/Bo.md": fields("aliases: [Cy]"),
        "people/Cy.md": "",
        "people/Di.md": fields('name: "--yes"'),
    }
    vault = desk(notes)
    (circle,) = lay_out_no_rhythm(vault, EXAMPLE_DAY).circles
    typed = shlex.split(circle.command)[4:]
    assert [one.path for one in find_each(vault.people, typed)] == [
        one.contact for one in circle.people
    ]
    assert {"Bo", "people/Cy.md", "people/Di.md"} < {*typed}


def test_they_come_first_where_nobody_has_a_rhythm_and_are_folded_away_where_most_have_one():
    def place(having):
        others = {f"people/{n}.md": fields("cadence: weekly") for n in range(having)}
        found = lay_out_no_rhythm(desk(NOBODY_YET | others), EXAMPLE_DAY)
        return found.first, found.folded

    assert [place(having) for having in (0, 1, 2)] == [(True, False), (False, False), (False, True)]


def test_nobody_is_asked_to_keep_in_touch_with_the_dead_or_the_paused():
    notes = {"people/Ana.md": fields("died: 2020"), "people/Bo.md": fields("paused: true")}
    assert lay_out_no_rhythm(desk(notes), EXAMPLE_DAY) is None


@pytest.mark.parametrize("field", ["died: 2020", "cadence: never", "paused: true"])
def test_where_nobody_could_be_given_a_rhythm_nobody_is_asked_for_one(field):
    all_quiet = desk({"people/Ana.md": fields(field)})
    assert nobody_waits(all_quiet.people.contacts, WEEK) == "Nobody is waiting for you"
    assert lay_out_quiet(all_quiet, WEEK).heading == "A quiet week"


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
