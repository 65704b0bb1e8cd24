"""What the manual says of the note format is how notes are read."""

import re
from pathlib import Path

import pytest

from vault_tools.notes.dates import parse_date
from vault_tools.notes.note import parse_note
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.interactions.kinds import KINDS, NO_CONTACT
from vault_tools.people.rotation.cadence import parse_rhythm
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand

PAGE = (Path(__file__).parents[2] / "docs" / "notes.md").read_text("utf-8")
WORDS = re.compile(r"`([^`]+)`")


def section(title):
    return PAGE.partition(f"## {title}\n")[2].partition("\n## ")[0]


def rows(title):
    """The cells of a table's rows, without its head."""
    lines = [line for line in section(title).splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_the_whole_note_says_what_it_seems_to_say():
    text = PAGE.partition("```markdown\n")[2].partition("```")[0]
    people = understand([parse_note("people/Folasade Ogunleye.md", text.encode())], Settings())
    (somebody,) = people.contacts
    assert people.problems == ()
    assert (str(somebody.rhythm), str(somebody.birthday)) == ("3 weeks", "--04-12")
    assert [one.kind for one in somebody.interactions] == ["gift", "video"]
    assert [one.direction for one in somebody.interactions] == ["to", ""]
    assert [str(task.due) for task in somebody.open_promises()] == ["2026-12-01"]
    assert somebody.others == ()  # every field is known


@pytest.mark.parametrize("name", [w for row in rows("Front matter") for w in WORDS.findall(row[0])])
def test_each_field_of_the_table_is_known(name):
    assert Dialect().concept_of(name.partition(":")[0])


@pytest.mark.parametrize(
    "spellings", [WORDS.findall(row[0]) for row in rows("Dates")], ids=lambda row: row[0]
)
def test_the_dates_of_one_row_mean_the_same(spellings):
    assert len({parse_date(spelling) for spelling in spellings}) == 1


def test_each_cadence_that_is_named_is_read():
    first, *_, longest, _ = section("How often").strip().split("\n\n")
    words = WORDS.findall(first.partition(" takes ")[2] + longest)
    assert len(words) > 15
    for each in words:
        assert (parse_rhythm(each) is None) == (each in {"never", "none"})


def test_the_kinds_of_an_entry_are_all_there_and_no_others():
    named = section("The log").partition("- **The kind** is one of ")[2].partition(", or their")[0]
    assert WORDS.findall(named) == list(KINDS)
    no_contact = section("The log").partition("Not every entry is a contact.")[2]
    assert set(WORDS.findall(no_contact.partition(" are notes")[0])) == NO_CONTACT
