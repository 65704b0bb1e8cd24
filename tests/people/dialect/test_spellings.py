"""How a vault spells what the dialect knows."""

import pytest

from vault_tools.notes.note import parse_note
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.spellings import (
    LookAlikes,
    Spelling,
    survey_spellings,
    unknown_fields,
)
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand

NOTES = {
    "people/Ana.md": "---\nborn: 1988\nmood: well\nbrithday: 1988\n---\n**Last contact::** 2026-01-03\n",
    "people/Jo.md": '---\nbirthday: 1990\nBirthday: 1990\n"TEL[CELL]": 1\n"TEL[HOME]": 2\nmood: well\n---\n',
    "people/Kit.md": "---\nborn: 1991\ncontact:\n  email: kit@example.org\nX[A]: 1\nX[B]: 1\n---\n",
    "meetings/Tea.md": "---\ndate: 2026-10-01\nattendees: [Ana]\ncolour: red\n---\n",
    "books/Emma.md": "---\nemial: 1815\nauthor: Jane Austen\n---\n",
}


def survey(notes=NOTES, settings=None):
    settings = settings or Settings()
    read = [parse_note(path, text.encode()) for path, text in notes.items()]
    return survey_spellings(understand(read, settings), settings)


def test_each_spelling_is_counted_once_a_note_the_most_frequent_first():
    known = dict(survey().known)
    assert known["birthday"] == (
        Spelling("born", 2),
        Spelling("Birthday", 1),
        Spelling("birthday", 1),
    )
    assert known["phone"] == (Spelling("TEL", 1),)
    assert known["email"] == (Spelling("contact.email", 1),)
    assert known["last_contact"] == (Spelling("Last contact", 1),)


def test_notes_that_tell_of_people_count_for_what_is_read_in_them_alone():
    found = survey()
    assert (found.people, found.dated) == (3, 1)
    assert dict(found.known)["attendees"] == (Spelling("attendees", 1),)


def test_what_is_not_read_is_told_apart_from_what_is_nearly_read():
    found = survey()
    assert found.look_alikes == ((Spelling("brithday", 1), "birthday"),)
    assert found.unknown == (Spelling("mood", 2), Spelling("X", 1))


def test_a_name_of_the_settings_is_known():
    found = survey(settings=Settings(fields={"birthday": ("brithday",)}))
    assert Spelling("brithday", 1) in dict(found.known)["birthday"]
    assert not found.look_alikes


@pytest.mark.parametrize(
    ("key", "like"),
    [
        ("contact_frequncy_dys", "contact_frequency"),
        ("nicknam", "nickname"),
        ("metadata", None),
        ("created_by", None),
        ("last_contact_type", None),
        ("birthplace", None),
    ],
)
def test_a_key_looks_like_a_known_one_with_a_slip_or_two_in_a_long_one(key, like):
    assert LookAlikes({}).find(key) == like


def test_a_field_with_something_known_inside_is_not_unknown():
    note = parse_note("a.md", b"---\ncontact:\n  email: a@b.c\n  mood: well\nx: 1\n---\n")
    assert [field.key for field in unknown_fields(note, Dialect())] == ["x"]
