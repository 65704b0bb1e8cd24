"""Whom a typed name means."""

import pytest

from tests.people.some_people import PEOPLE, people_called
from vault_tools.people.names.naming import AmbiguousName, UnknownName, find_contact, plain
from vault_tools.people.understand import People


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Wilma Geddes", "Wilma Geddes"),
        ("wilma", "Wilma Geddes"),
        ("GEDDES", "Wilma Geddes"),
        ("geddes wilma", "Wilma Geddes"),
        ("wil ged", "Wilma Geddes"),
        ("people/Wilma Geddes.md", "Wilma Geddes"),
        ("./people/wilma geddes", "Wilma Geddes"),
        ("[[Wilma Geddes]]", "Wilma Geddes"),
        ("wg", "Wilma Geddes"),
        ("W.G.", "Wilma Geddes"),
        ("may", "Maya Lindqvist"),
        ("auntie", "Maya Lindqvist"),
        ("aurelien", "Aurélien Mbaye"),
        ("Aure\u0301lien", "Aurélien Mbaye"),
        ("lukasz ost", "Łukasz Øst"),
        ("odowd", "Cormac O'Dowd"),
        ("O’Dowd", "Cormac O'Dowd"),
        ("mary jane", "Mary-Jane Holt"),
        ("maryjane holt", "Mary-Jane Holt"),
        ("gideon p", "Gideon Pryce"),
        ("gideon a.", "Gideon Asare"),
        ("小野寺", "小野寺 透"),
        ("小野寺透", "小野寺 透"),
        ("문소라", "문소라"),
        ("ريم", "ريم الخطيب"),
        ("mg", "Will Mgeni"),  # how a name begins comes before initials
    ],
)
def test_a_name_is_known_as_people_type_it(typed, meant):
    assert find_contact(PEOPLE, typed).name == meant


def test_of_two_who_are_meant_alike_none_is_taken():
    with pytest.raises(AmbiguousName) as doubt:
        find_contact(PEOPLE, "gideon")
    assert [one.name for one in doubt.value.candidates] == ["Gideon Asare", "Gideon Pryce"]
    assert "people/Gideon Asare.md" in str(doubt.value)


def test_of_very_many_who_are_meant_alike_some_are_told():
    people = people_called(
        *(f"Ana {chr(65 + one)}{chr(97 + two)}lm" for one in range(9) for two in range(9))
    )
    with pytest.raises(AmbiguousName, match=r"and 69 more$") as doubt:
        find_contact(people, "ana")
    assert len(doubt.value.candidates) == 81


def test_two_of_one_name_are_told_apart_by_their_paths():
    other = ("people/office/Ana Costa.md", b"---\ntype: person\n---\n")
    people = people_called("Ana Costa", extra=[other])
    with pytest.raises(AmbiguousName):
        find_contact(people, "ana costa")
    assert find_contact(people, "people/office/ana costa").path == "people/office/Ana Costa.md"


def test_a_note_that_is_not_about_a_person_says_why():
    notes = [("people/Reminders.md", b"milk"), ("notes/Maya.md", b"A fair."), ("Acme.md", b"x")]
    people = people_called("Ana Costa", extra=notes)
    for typed, reason in (
        ("reminders", "there is people/Reminders.md, not taken for a person's: a list or a guide"),
        ("[[Maya]]", 'nothing says it is a person; "type: person" in it says so'),
        ("acme.md", "there is Acme.md, not taken for a person's: nothing says"),
    ):
        with pytest.raises(UnknownName) as doubt:
            find_contact(people, typed)
        assert reason in doubt.value.hint


def test_part_of_the_name_of_a_note_that_only_wants_to_say_so_is_known_too():
    notes = [("Reports/Priya Nair.md", b"x"), ("2026-11-12 Sam.md", b"x"), ("To do.md", b"x")]
    people = people_called("Ana Costa", extra=notes)
    for typed, hint in (
        ("priya", "there is Reports/Priya Nair.md, not taken for a person's: nothing says"),
        ("sam", 'vault new "sam" makes a note for them'),
        ("anna", "did you mean Ana Costa?"),
    ):
        with pytest.raises(UnknownName) as doubt:
            find_contact(people, typed)
        assert doubt.value.hint.startswith(hint)


@pytest.mark.parametrize("typed", ["", " ", "[[]]"])
def test_of_no_name_at_all_no_note_is_offered(typed):
    with pytest.raises(UnknownName) as doubt:
        find_contact(PEOPLE, typed)
    assert doubt.value.hint == "a name has a letter or a digit"


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("wlima", ["Wilma Geddes"]),
        ("Tuevo Laine", ["Teuvo Laine"]),
        ("gidoen", ["Gideon Asare", "Gideon Pryce"]),
        ("zzz", []),
        ("", []),
        ("...", []),
    ],
)
def test_a_slip_is_offered_and_never_taken(typed, near):
    with pytest.raises(UnknownName) as doubt:
        find_contact(PEOPLE, typed)
    assert [one.name for one in doubt.value.candidates] == near
    assert all(name in doubt.value.hint for name in near)


def test_what_is_left_out_in_typing():
    assert plain("  Łukasz   O’Dowd-Ünal Jr. ") == "lukasz odowd unal jr"
    assert plain("Зорица Ђурић") == plain("зорица ђурић")
    assert plain("が") != plain("か")


def test_where_no_note_is_at_all_it_is_asked_whether_that_is_the_vault():
    with pytest.raises(UnknownName) as doubt:
        find_contact(People(), "ana")
    assert doubt.value.hint == (
        'no note is here; is this your vault? vault new "ana" makes a note for them'
    )


def test_namesakes_who_may_be_meant_are_told_by_their_notes():
    other = ("people/office/Ana Reis.md", b"---\ntype: person\n---\n")
    people = people_called("Ana Reis", "Cy", extra=[other])
    with pytest.raises(UnknownName) as doubt:
        find_contact(people, "Anna Reis")
    assert doubt.value.hint == "did you mean people/Ana Reis.md or people/office/Ana Reis.md?"


def test_a_name_that_begins_as_an_option_stands_behind_two_hyphens():
    with pytest.raises(UnknownName) as told:
        find_contact(PEOPLE, "-y Reis")
    assert told.value.hint == 'vault new -- "-y Reis" makes a note for them'
