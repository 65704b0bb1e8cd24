"""The list of everybody, and of a person's page what it must not say of the dead."""

import pytest

from tests.people.vaults import fields, people_in
from vault_tools.pages.addresses import addresses_of
from vault_tools.pages.desk import Desk
from vault_tools.pages.people.lay_out_people import lay_out_people, lay_out_people_note
from vault_tools.pages.people.lay_out_person import lay_out_person
from vault_tools.people.settings import Settings


def desk(notes):
    people = people_in(notes)
    return Desk(people, Settings(), addresses_of(people.contacts, 1))


def test_a_tag_that_all_people_have_is_left_out():
    notes = {"a.md": fields("tags: [Contact, choir]"), "b.md": fields("tags: [people, family]")}
    (letter,) = lay_out_people(desk(notes)).letters
    assert [row.tags for row in letter.rows] == [("choir",), ("family",)]


def test_of_who_has_died_the_list_tells_neither_circle_nor_how_long_ago_it_is():
    note = "---\ncircle: close\nlocation: Kirkcaldy\ndied: 2025\n---\n- 2024-12-24 meal\n"
    living = {f"people/{n}.md": fields("circle: close") for n in range(12)}
    page = lay_out_people(desk({"people/Ignacy.md": note, **living}))
    (row,) = [row for one in page.letters for row in one.rows if row.person.name == "Ignacy"]
    assert (row.circle, row.place, row.last) == ("", "Kirkcaldy", None)
    assert [(chip.word, chip.count) for chip in page.circles] == [("close", 12)]


def test_the_index_note_remembers_the_dead_in_no_circle_of_theirs():
    died = fields("circle: close", "died: 2025")
    notes = {"people/Ana.md": fields("circle: close"), "people/Bo.md": died}
    sections = lay_out_people_note(desk(notes)).sections
    assert [(one.heading, [line.person.name for line in one.lines]) for one in sections] == [
        ("Close", ["Ana"]),
        ("Remembered", ["Bo"]),
    ]


def test_a_day_of_which_nothing_is_told_stands_in_the_history_all_the_same():
    at = desk({"people/Ana.md": "## Log\n- 2026-11-08\n- 2026-11-07 the dog\n- 2026-11-06 dinner"})
    (year,) = lay_out_person(at.people.contacts[0], at).timeline
    assert [(one.kind, str(one.text)) for one in year.moments] == [
        ("in touch", ""),
        ("", "the dog"),
        ("dinner", ""),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[2026-11-08]]\n- her pots\n\t- the kiln\n- [ ] clay", "her pots · the kiln · ☐ clay"),
        ("- 2026-11-08 call: pots\n  - the kiln\n  and glaze", "pots · the kiln and glaze"),
        ("- 2026-11-08 call: of\n  - pots", "of · pots"),
        ("## 2026-11-08\nSpoke of:\n- pots\n- glaze", "Spoke of: pots · glaze"),
    ],
)
def test_points_below_a_day_are_told_apart_in_the_history(text, told):
    at = desk({"people/Ana.md": f"{text}\n\n# End"})
    (ana,) = at.people.contacts
    (one,) = ana.interactions
    assert str(at.told(one, "people/ana.html")) == told


@pytest.mark.parametrize(
    ("lines", "remark"),
    [
        ("died: 2025\nbirthday: 1941-11-19", "1941–2025, remembered"),
        ("died: 19 August 2025", "Died 19 August 2025, remembered"),
        ("died: true", "Remembered"),
    ],
)
def test_who_has_died_is_remembered_and_nothing_is_asked(lines, remark):
    at = desk({"people/Ignacy.md": fields(f"{lines}\nlocation: Kirkcaldy\nphone: 01592 1234")})
    page = lay_out_person(at.people.contacts[0], at)
    assert page.remark == remark
    assert (page.log_command, page.contact) == ("", "")
    assert [way.label for way in page.ways] == ["Open the note"]
    assert "Birthday" not in [one.label for one in page.dates]
    assert "Lived in" in [fact.label for fact in page.facts]
