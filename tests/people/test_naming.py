"""Whom a typed name means."""

import pytest

from vault_tools.notes.note import parse_note
from vault_tools.people.naming import (
    AmbiguousName,
    UnknownName,
    find_all,
    find_contact,
    find_first,
    find_several,
    plain,
)
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand

NAMES = (
    *("Wilma Geddes", "Teuvo Laine", "Gideon Asare", "Gideon Pryce", "Cormac O'Dowd"),
    *("Aurélien Mbaye", "Łukasz Øst", "小野寺 透", "문소라", "Mary-Jane Holt", "Quentin Abara"),
    *("Will Mgeni", "ريم الخطيب"),
)


def people_called(*names, extra=()):
    notes = [parse_note(f"people/{name}.md", b"") for name in names]
    return understand([*notes, *(parse_note(*one) for one in extra)], Settings())


MAYA = ("people/friends/Maya Lindqvist.md", b"---\ntype: person\naliases: [May, Auntie M]\n---\n")
PEOPLE = people_called(*NAMES, extra=[MAYA])


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


def test_two_of_one_name_are_told_apart_by_their_paths():
    other = ("people/office/Ana Costa.md", b"---\ntype: person\n---\n")
    people = people_called("Ana Costa", extra=[other])
    with pytest.raises(AmbiguousName):
        find_contact(people, "ana costa")
    assert find_contact(people, "people/office/ana costa").path == "people/office/Ana Costa.md"


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


def test_who_was_asked_is_asked_once():
    with pytest.raises(AmbiguousName) as doubt:
        find_several(PEOPLE, ["gideon", "call", "hello"])
    answer = {doubt.value.typed: doubt.value.candidates[1]}
    found, text = find_several(PEOPLE, ["gideon", "call", "hello"], answer)
    assert ([one.name for one in found], text) == (["Gideon Pryce"], "call hello")


SEVERAL = [
    ("wilma call the boiler is back", ["Wilma Geddes"], "call the boiler is back"),
    ("wilma geddes call", ["Wilma Geddes"], "call"),
    ("teu laine call", ["Teuvo Laine"], "call"),
    ("wilma and teuvo soup", ["Wilma Geddes", "Teuvo Laine"], "soup"),
    ("wilma, teuvo and cormac", ["Wilma Geddes", "Teuvo Laine", "Cormac O'Dowd"], ""),
    ("wilma Teuvo soup", ["Wilma Geddes", "Teuvo Laine"], "soup"),
    ("wilma teuvo laine soup", ["Wilma Geddes", "Teuvo Laine"], "soup"),
    ("wilma teuvo soup", ["Wilma Geddes"], "teuvo soup"),
    ("wilma and I went out", ["Wilma Geddes"], "and I went out"),
    ("wilma hi, there", ["Wilma Geddes"], "hi, there"),
    ("wilma will come over", ["Wilma Geddes"], "will come over"),
    ("wilma may come over", ["Wilma Geddes"], "may come over"),
    ("wilma and may came over", ["Wilma Geddes", "Maya Lindqvist"], "came over"),
    ("quentin a long call", ["Quentin Abara"], "a long call"),
    ("gideon p. as usual", ["Gideon Pryce"], "as usual"),
    ("wilma Wilma hello", ["Wilma Geddes"], "hello"),
    ("小野寺 会った", ["小野寺 透"], "会った"),
    ("小野寺 문소라 会った", ["小野寺 透", "문소라"], "会った"),
    ("cormac o'dowd haircut", ["Cormac O'Dowd"], "haircut"),
]


@pytest.mark.parametrize(("typed", "names", "text"), SEVERAL, ids=[row[0] for row in SEVERAL])
def test_names_come_first_and_the_rest_is_text(typed, names, text):
    found, left = find_several(PEOPLE, typed.split())
    assert ([one.name for one in found], left) == (names, text)


def test_what_is_quoted_is_a_name_as_a_whole_or_all_of_it():
    assert find_first(PEOPLE, ["gideon pr", "hello"])[0].name == "Gideon Pryce"
    found, text = find_several(PEOPLE, ["wilma, teuvo", "A long call"])
    assert ([one.name for one in found], text) == (["Wilma Geddes", "Teuvo Laine"], "A long call")
    found, text = find_several(PEOPLE, ["wilma call hello"])
    assert ([one.name for one in found], text) == (["Wilma Geddes"], "call hello")
    with pytest.raises(UnknownName, match="wlima geddes"):
        find_several(PEOPLE, ["wlima geddes", "hello"])


def test_the_beginning_of_a_word_never_decides_between_two():
    """`gideon as usual` speaks of some Gideon, and not of Asare."""
    with pytest.raises(AmbiguousName):
        find_several(PEOPLE, ["gideon", "as", "usual"])


@pytest.mark.parametrize("typed", ["wilma Gideon", "wilma and gideon", "wilma, gideon"])
def test_a_further_name_that_may_mean_two_is_asked_for(typed):
    with pytest.raises(AmbiguousName):
        find_several(PEOPLE, typed.split())


def test_where_only_names_stand_each_is_found():
    words = ["wilma", "geddes,", "teuvo", "and", "gideon", "pryce", "wg"]
    names = [one.name for one in find_all(PEOPLE, words)]
    assert names == ["Wilma Geddes", "Teuvo Laine", "Gideon Pryce"]
    with pytest.raises(UnknownName):
        find_all(PEOPLE, ["wilma", "soup"])


def test_what_is_left_out_in_typing():
    assert plain("  Łukasz   O’Dowd-Ünal Jr. ") == "lukasz odowd unal jr"
    assert plain("Зорица Ђурић") == plain("зорица ђурић")
    assert plain("が") != plain("か")
