import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.people.strangers import strangers_vault
from tests.people.vaults import fields, note, people_in
from vault_tools.notes.note import parse_note
from vault_tools.people.reading.reading_rules import read_circles
from vault_tools.people.settings import CIRCLES, Settings
from vault_tools.people.understand import count_reasons, understand
from vault_tools.problems import VaultError


def test_contacts_come_in_the_order_of_their_names():
    people = people_in({f"people/{name}.md": "" for name in ("bo", "Ada", "Émile", "cy")})
    assert [contact.name for contact in people.contacts] == ["Ada", "bo", "cy", "Émile"]
    assert people.by_path()["people/bo.md"].name == "bo"


def test_every_note_has_a_verdict_and_the_reasons_are_counted():
    people = people_in(
        {
            "people/Ada.md": "",
            "people/Bo.md": "",
            "Cy.md": fields("type: person"),
            "Maps.md": "About maps.",
            "Templates/Person.md": "",
        }
    )
    taken, left = count_reasons(people)
    assert taken == {"in people/": 2, "type: person": 1}
    assert left == {"nothing says it is a person": 1, "a template": 1}


def test_problems_come_in_the_order_of_their_places_and_each_once():
    people = people_in(
        {
            "people/Bo.md": fields("birthday: 1990-02-30", "x: @y"),
            "people/Ada.md": fields("cadence: 3 wekks"),
        }
    )
    assert [str(problem.place) for problem in people.problems] == [
        "people/Ada.md:2:10",
        "people/Bo.md:2:11",
        "people/Bo.md:3:4",
    ]


def test_a_word_that_is_no_circle_is_a_group_in_a_vault_without_circles():
    people = people_in({"people/Ada.md": fields("circle: Book club")})
    assert people.problems == ()
    assert people.contacts[0].groups == ("Book club",)


@pytest.mark.parametrize(
    ("notes", "settings"),
    [
        ({"people/Bo.md": fields("circle: close")}, Settings()),
        ({}, Settings(circles=CIRCLES | {"pod": "10 days"})),
    ],
)
def test_it_is_a_mistake_in_a_vault_that_uses_circles(notes, settings):
    notes = {"people/Ada.md": fields("circle: Book club"), **notes}
    (problem,) = people_in(notes, settings).problems
    assert (problem.kind, problem.place.line, problem.place.column) == ("circle", 2, 9)


def test_circles_that_the_settings_give_wrongly_stop_the_program():
    assert str(read_circles(Settings())["close"]) == "6 weeks"
    with pytest.raises(VaultError, match=r"\[circles\] pod"):
        read_circles(Settings(circles={"pod": "3 wekks"}))


def test_two_people_of_one_name_and_one_person_in_two_folders_are_all_kept():
    people = people_in({"people/Sam.md": "", "work/Sam.md": fields("type: person")})
    assert [contact.path for contact in people.contacts] == ["people/Sam.md", "work/Sam.md"]


@pytest.mark.parametrize("name", ["O'Dowd, Jr.", "小野寺 透", "Zoë 🦊", "José", "Dr. A. B."])
def test_people_of_any_name_are_known_and_linked(name):
    path = f"people/{name}.md"
    people = people_in({path: "", "2026-11-08.md": f"With [[{name}]]."})
    (contact,) = people.contacts
    assert contact.name == name
    assert [str(one.day) for one in contact.interactions] == ["2026-11-08"]


@settings(max_examples=5)
@given(st.integers(0, 10_000))
def test_of_a_vault_of_strangers_exactly_the_people_are_taken(seed):
    notes, expected = strangers_vault(300, seed)
    people = people_in_raw(notes)
    assert {contact.path for contact in people.contacts} == expected


def people_in_raw(notes):
    """Like `people_in`, with not a byte of the notes changed."""
    return understand([parse_note(path, text.encode()) for path, text in notes.items()], Settings())


@settings(max_examples=5)
@given(st.integers(0, 10_000))
def test_every_broken_note_of_strangers_is_told(seed):
    notes, _ = strangers_vault(200, seed)
    people = people_in_raw(notes)
    told = {problem.place.path for problem in people.problems}
    broken = {
        path
        for path, reading in people.readings.items()
        if people.notes[path].problems and not reading.verdict.template
    }
    assert broken <= told


def test_a_note_that_could_not_be_read_still_stands_for_its_person():
    unread = note("people/Ada.md", "")
    assert [contact.name for contact in understand([unread], Settings()).contacts] == ["Ada"]


def test_of_what_is_related_they_know_the_people():
    people = people_in(
        {
            "people/Ana.md": """
            ---
            knows: "[[Cy]]"
            related: ["[[Boats]]", "[[Bo]]", "[[Cy]]", "[[Nowhere]]"]
            ---
            """,
            "people/Bo.md": "",
            "people/Cy.md": "",
            "Boats.md": "---\ntype: project\n---",
        }
    )
    ana = people.by_path()["people/Ana.md"]
    assert [one.name for one in ana.knows] == ["Cy", "Bo"]
    assert [one.name for one in ana.related] == ["Boats", "Nowhere"]


def test_whom_a_field_links_is_called_as_their_own_note_calls_them():
    people = people_in(
        {
            "people/ana-costa.md": "# Ana Costa",
            "people/Bo.md": fields(
                'introduced_by: "[[ana-costa]]"',
                'sister: "[[ana-costa|Ana]]"',
                'knows: ["[[people/ana-costa]]", "[[cy-ek]]"]',
            ),
        }
    )
    bo = people.by_path()["people/Bo.md"]
    assert [one.name for one in bo.introduced_by] == ["Ana Costa"]
    assert [named.name for _, named in bo.family] == ["Ana"]
    assert [(one.name, one.target) for one in bo.knows] == [
        ("Ana Costa", "people/ana-costa"),
        ("cy-ek", "cy-ek"),
    ]


def test_an_organization_is_called_as_its_own_note_spells_it():
    people = people_in(
        {
            "organizations/acme-corp.md": "# Acme Corp\n",
            "organizations/beta.md": fields("name: Beta Boats"),
            "organizations/gamma.md": "# About us\n",
            "people/Bo.md": fields(
                'organization: ["[[acme-corp]]", "[[beta]]", "[[gamma]]", "[[acme-corp|the firm]]"]',
            ),
        }
    )
    (bo,) = people.contacts
    names = [one.name for one in bo.organizations]
    assert names == ["Acme Corp", "Beta Boats", "gamma", "the firm"]


def test_what_an_organization_is_called_in_secret_stands_in_no_other_note():
    people = people_in(
        {
            "organizations/beta.md": fields("name: Beta Boats", "tags: [secret]"),
            "organizations/gamma.md": fields('name: "Gamma Goods #secret"'),
            "people/Bo.md": fields('organization: ["[[beta]]", "[[gamma]]"]'),
        }
    )
    (bo,) = people.contacts
    assert [one.name for one in bo.organizations] == ["beta", "gamma"]
