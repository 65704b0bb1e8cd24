"""Somebody new: where their note goes, and what tells that it is a person's."""

import pytest

from vault_tools.notes.note import parse_note
from vault_tools.people.changing.new_people import (
    check_new,
    is_person,
    marked_as_person,
    people_folder,
    template_for,
    those_like,
)
from vault_tools.people.settings import PeopleSettings, Settings
from vault_tools.people.understand import understand
from vault_tools.problems import UsageError


def people(files, settings=None):
    notes = [parse_note(path, text.encode()) for path, text in files.items()]
    return understand(notes, settings or Settings())


def test_the_note_goes_where_most_people_are():
    found = people(
        {
            "people/office/A.md": "---\ntype: person\n---\n",
            "Friends/B.md": "",
            "Friends/C.md": "",
            "D.md": "---\ntype: person\n---\n",
        }
    )
    assert people_folder(found, Settings()) == "Friends"
    assert people_folder(people({"D.md": "---\ntype: person\n---\n"}), Settings()) == ""
    assert people_folder(people({"recipes/Soup.md": ""}), Settings()) == "people"
    settings = Settings(people=PeopleSettings(folders=("Humans/",)))
    assert people_folder(people({}), settings) == "Humans"


KNOWN = people(
    {
        "people/Aurélien Mbaye.md": "---\naliases: [Auré]\n---\n",
        "ideas/Spider plant.md": "",
    }
)


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("Aurélien Mbaye", "Aurélien Mbaye has a note already: people/Aurélien Mbaye.md"),
        ("aurelien  mbaye", "Aurélien Mbaye has a note already"),
        ("Aure", "Aurélien Mbaye, called Aure too, has a note already"),
        ("spider plant", "there is a note of that name already: ideas/Spider plant.md"),
    ],
)
def test_a_name_that_is_there_is_refused(name, says):
    with pytest.raises(UsageError, match=says) as refused:
        check_new(KNOWN, name, name)
    assert "for somebody else give more of the name" in refused.value.hint


def test_a_name_that_is_much_like_another_is_known():
    check_new(KNOWN, "Aurelie Mbaye", "Aurelie Mbaye")
    assert [one.name for one in those_like(KNOWN, "Aurelie Mbaye")] == ["Aurélien Mbaye"]
    assert [one.name for one in those_like(KNOWN, "aurelien")] == ["Aurélien Mbaye"]
    assert those_like(KNOWN, "Bo Mbaye") == []


@pytest.mark.parametrize(
    ("paths", "chosen"),
    [
        (["vault-templates/person.md", "Templates/Person.md"], "vault-templates/person.md"),
        (["vault-templates/week.html", "vault-templates/people.md"], ""),
        (["Templates/Daily.md", "Templates/Person.md"], "Templates/Person.md"),
        (["Templates/New contact.md"], "Templates/New contact.md"),
        (["Templates/Person template.md"], "Templates/Person template.md"),
        (["Templates/Meeting with person.md"], ""),
        ([], ""),
    ],
)
def test_the_template_is_the_one_for_a_person(paths, chosen):
    assert template_for(paths, "vault-templates") == chosen


EMPTY = b"---\ncreated: 2026-11-18\n---\n"


@pytest.mark.parametrize(
    ("others", "path", "added"),
    [
        ({"people/Ada.md": ""}, "people/Bo.md", ""),
        ({"Ada.md": "---\ntype: person\n---\n"}, "Bo.md", "type: person\n"),
        ({"people/Ada.md": "---\nType: contact\n---\n"}, "people/Bo.md", "Type: contact\n"),
        ({"Ada.md": "---\ntags: [person]\n---\n"}, "Bo.md", "tags: [person]\n"),
        ({}, "people/Home.md", "type: person\n"),
        ({}, "people/2026-11-18.md", "type: person\n"),
    ],
)
def test_it_says_that_it_is_a_person_as_the_others_do(others, path, added):
    data = marked_as_person(EMPTY, path, people(others), Settings())
    assert data.decode() == EMPTY.decode().replace("-18\n---", f"-18\n{added}---")
    assert is_person(data, path, Settings())
