"""Which key a field goes under."""

import pytest

from vault_tools.notes.note import parse_note
from vault_tools.people.changing.own_keys import KeyInDoubt, new_key, own_key, own_keys, own_mark
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand

DIALECT = Dialect()


def note(block, body=""):
    return parse_note("people/Ada.md", f"---\n{block}\n---\n{body}".encode())


@pytest.mark.parametrize(
    ("block", "typed", "key"),
    [
        ("last-contacted: 1", "last_contact", "last-contacted"),
        ("Birth Date: 1", "birthday", "Birth Date"),
        ("BDAY: 1", "birthday", "BDAY"),
        ("TEL[CELL]: 1", "phone", "TEL[CELL]"),
        ("Favourite Colour: 1", "favourite_colour", "Favourite Colour"),
        ("company: 1", "organization", "company"),
        ("name: 1", "cadence", ""),
        ("kids: 1", "spouse", ""),
        ("Spouse: 1", "spouse", "Spouse"),
        ("status: 1", "active", ""),
        ("birth_year: 1990", "birthday", ""),
        ("archived: false", "paused", ""),
        ("phone: 1\nmobile: 2", "mobile", "mobile"),
        ("Phone (mobile): 1", "phone", "Phone (mobile)"),
        ("phone: 1", "phone (mobile)", ""),
        ("work: 030 1234567", "company", ""),
        ("work: Acme", "company", "work"),
        ("work: 030 1234567", "work", "work"),
    ],
)
def test_a_note_keeps_its_own_key(block, typed, key):
    assert own_key(note(block), typed, DIALECT) == key


def test_of_two_keys_the_user_names_the_one():
    two = note("EMAIL[HOME]: a\nEMAIL[WORK]: b")
    assert own_keys(two.block_fields, "email", DIALECT) == ["EMAIL[HOME]", "EMAIL[WORK]"]
    with pytest.raises(KeyInDoubt, match=r'"EMAIL\[HOME\]" and "EMAIL\[WORK\]"'):
        own_key(two, "email", DIALECT)
    assert own_key(two, "EMAIL[WORK]", DIALECT) == "EMAIL[WORK]"


@pytest.mark.parametrize(
    ("block", "body"),
    [
        ("contact:\n  email: a@b.c", ""),
        ("name: Ada", "email:: a@b.c\n"),
        ("name: Ada", "**Email:** a@b.c\n"),
    ],
)
def test_what_the_note_says_elsewhere_is_for_its_owner_to_change(block, body):
    with pytest.raises(KeyInDoubt, match=r"people/Ada\.md:\d+ has .*by hand") as doubt:
        own_key(note(block, body), "email", DIALECT)
    assert doubt.value.hint == 'vault edit "Ada" opens the note'


def test_what_one_line_of_the_text_says_can_be_changed_there():
    def mark(body, typed="email", block="name: Ada"):
        found = own_mark(note(block, body), typed, DIALECT)
        return found and (found.key, found.value)

    assert mark("email:: a@b.c\n") == ("email", "a@b.c")
    assert mark("**E-mail:** a@b.c\n") == ("E-mail", "a@b.c")
    assert mark("email::\n") == ("email", "")
    assert mark("email:: a@b.c\nemail:: d@e.f\n") is None
    assert mark("email::\nemail:: d@e.f\n") == ("email", "d@e.f")
    assert mark("email:: a@b.c\n", block="mail: d@e.f") is None
    assert mark("- 2026-11-01 call [email:: a@b.c]\n") is None
    assert mark("- 2026-11-01 call [email::]\n") is None
    assert mark("email:: a@b.c\n", "phone") is None


def people(*blocks):
    notes = [
        parse_note(f"people/P{number}.md", f"---\n{block}\n---\n".encode())
        for number, block in enumerate(blocks)
    ]
    return understand(notes, Settings())


def test_a_new_field_goes_under_the_key_most_used():
    vault = people("prm-cadence: 1w\nSpouse: x", "prm-cadence: 1w", "frequency: 1w", "spouse: y")
    assert new_key(vault, "cadence", DIALECT) == "prm-cadence"
    assert new_key(vault, "spouse", DIALECT) == "Spouse"
    assert new_key(vault, "birthday", DIALECT) == "birthday"
    assert new_key(vault, "shoe size", DIALECT) == "shoe size"
    assert new_key(people("archived: true"), "paused", DIALECT) == "paused"


def test_notes_about_no_person_do_not_decide():
    notes = [parse_note(f"books/{n}.md", b"---\nlabel: x\n---\n") for n in range(3)]
    notes.append(parse_note("people/Ada.md", b"---\ngroups: x\n---\n"))
    vault = understand(notes, Settings())
    assert new_key(vault, "Groups", DIALECT) == "groups"
