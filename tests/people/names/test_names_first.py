"""The names at the front of what somebody typed, and where the text begins."""

import pytest

from tests.people.some_people import PEOPLE
from vault_tools.people.names.family_names import FamilyNameInDoubt
from vault_tools.people.names.names_first import find_all, find_first, find_several
from vault_tools.people.names.naming import AmbiguousName, UnknownName


def test_who_was_asked_is_asked_once():
    with pytest.raises(AmbiguousName) as doubt:
        find_several(PEOPLE, ["gideon", "call", "hello"])
    answer = {doubt.value.typed: doubt.value.candidates[1]}
    found, text = find_several(PEOPLE, ["gideon", "call", "hello"], answer)
    assert ([one.name for one in found], text) == (["Gideon Pryce"], "call hello")


SEVERAL = [
    ("wilma: dinner", ["Wilma Geddes"], "dinner"),
    ("wilma geddes: Teuvo was there", ["Wilma Geddes"], "Teuvo was there"),
    ("wilma, teuvo: dinner", ["Wilma Geddes", "Teuvo Laine"], "dinner"),
    ("wilma and teuvo laine: dinner", ["Wilma Geddes", "Teuvo Laine"], "dinner"),
    ("wilma teuvo: dinner", ["Wilma Geddes", "Teuvo Laine"], "dinner"),
    ("wilma,teuvo dinner", ["Wilma Geddes", "Teuvo Laine"], "dinner"),
    ("wilma,teuvo,cormac:hi,there", ["Wilma Geddes", "Teuvo Laine", "Cormac O'Dowd"], "hi,there"),
    ("wilma hi,there", ["Wilma Geddes"], "hi,there"),
    ("wilma:dinner out", ["Wilma Geddes"], "dinner out"),
    ("wilma:: dinner out", ["Wilma Geddes"], "dinner out"),
    ("wilma geddes：dinner", ["Wilma Geddes"], "dinner"),
    ("wilma, teuvo:12:30 call", ["Wilma Geddes", "Teuvo Laine"], "12:30 call"),
    ("wilma 12:30 call", ["Wilma Geddes"], "12:30 call"),
    ("wilma https://example.org", ["Wilma Geddes"], "https://example.org"),
    ("wilma re:invoice", ["Wilma Geddes"], "re:invoice"),
    ("wilma dinner: soup", ["Wilma Geddes"], "dinner: soup"),
    ("wilma teuvos: soup", ["Wilma Geddes"], "teuvos: soup"),
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
    ("gideon asare, gideon pryce supper", ["Gideon Asare", "Gideon Pryce"], "supper"),
    ("gideon asare gideon pryce supper", ["Gideon Asare", "Gideon Pryce"], "supper"),
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
    for slip in ("wlima geddes", "Wilma Gedes"):
        with pytest.raises(UnknownName, match=slip):
            find_several(PEOPLE, [slip, "hello"])


@pytest.mark.parametrize(
    "typed",
    [
        ["wilma, gideon pr", "supper"],
        ["wilma and gideon pr", "supper"],
        ["wilma,", "gideon pr", "supper"],
        ["wilma", "and", "gideon pr", "supper"],
    ],
)
def test_a_further_name_that_is_quoted_is_one_as_a_whole(typed):
    found, text = find_several(PEOPLE, typed)
    assert ([one.name for one in found], text) == (["Wilma Geddes", "Gideon Pryce"], "supper")
    with pytest.raises(UnknownName, match="Gedion Pryce"):
        find_several(PEOPLE, ["wilma,", "Gedion Pryce", "supper"])
    found, text = find_several(PEOPLE, ["wilma,", "soup on the landing"])
    assert ([one.name for one in found], text) == (["Wilma Geddes"], "soup on the landing")


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [("wilma, zora", "zora"), ("wilma and zora k", "zora k"), ("Zora, Wilma", "Zora, Wilma")],
)
def test_of_names_in_one_quote_the_one_that_nobody_bears_is_told(typed, unknown):
    with pytest.raises(UnknownName, match=f'called "{unknown}"'):
        find_several(PEOPLE, [typed, "supper"])


def test_the_beginning_of_a_word_never_decides_between_two():
    """`gideon as usual` speaks of some Gideon, and not of Asare."""
    with pytest.raises(AmbiguousName):
        find_several(PEOPLE, ["gideon", "as", "usual"])


@pytest.mark.parametrize("typed", ["wilma Gideon", "wilma and gideon", "wilma, gideon"])
def test_a_further_name_that_may_mean_two_is_asked_for(typed):
    with pytest.raises(AmbiguousName):
        find_several(PEOPLE, typed.split())


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("call wilma", "; if this is about wilma, the name goes first"),
        ("birthday gideon", "; if this is about gideon, the name goes first"),
        ("zzz call", "makes a note for them"),
    ],
)
def test_where_a_name_stands_behind_another_word_it_is_told_to_go_first(typed, said):
    with pytest.raises(UnknownName) as doubt:
        find_several(PEOPLE, typed.split())
    assert doubt.value.hint.endswith(said)


def test_where_only_names_stand_each_is_found():
    words = ["wilma", "geddes,", "teuvo", "and", "gideon", "pryce", "wg"]
    names = [one.name for one in find_all(PEOPLE, words)]
    assert names == ["Wilma Geddes", "Teuvo Laine", "Gideon Pryce"]
    names = [one.name for one in find_all(PEOPLE, ["wilma,teuvo", "cormac"])]
    assert names == ["Wilma Geddes", "Teuvo Laine", "Cormac O'Dowd"]
    with pytest.raises(UnknownName):
        find_all(PEOPLE, ["wilma", "soup"])


@pytest.mark.parametrize(
    ("typed", "family"),
    [
        ("wilma Smith call", "Smith"),
        ("wilma Smith", "Smith"),
        ("wilma Smith, Jones call", "Smith"),
        ("wilma Smith yesterday call", "Smith"),
        ("wilma Smith 2026-11-17 call", "Smith"),
        ("wilma van der Berg call", "van der Berg"),
        ("wilma O'Neill-Park → a jar", "O'Neill-Park"),
        ("wilma Smith sauna", "Smith"),
        ("wilma, teuvo Smith call", "Smith"),
        ("wilma and teuvo Smith and cormac call", "Smith"),
        ("wilma Laine soup", "Laine"),
        ("wilma laine call", "laine"),
        ("wilma laine", "laine"),
        ("wilma laine 2026-11-17 call", "laine"),
        ("maya Ångström call", "Ångström"),
        ("wilma Smith gestern Anruf", "Smith"),
        ("wilma Smith tuesday call", "Smith"),
        ("wilma Smith last tuesday: call", "Smith"),
        ("wilma Hoy call", "Hoy"),
    ],
)
def test_a_family_name_that_nobody_bears_is_asked_about_and_never_written_into_a_wrong_note(
    typed, family
):
    with pytest.raises(FamilyNameInDoubt, match=family) as doubt:
        find_several(PEOPLE, typed.split(), kinds={"sauna"})
    answer = {doubt.value.typed: doubt.value.candidates[0]}
    assert find_several(PEOPLE, typed.split(), answer, {"sauna"})[0][0].name in {
        "Wilma Geddes",
        "Maya Lindqvist",
    }


@pytest.mark.parametrize(
    "typed",
    [
        *("wilma Rome was wonderful", "wilma Sent flowers", "wilma I rang", "wilma Call me"),
        *("wilma Lunch", "wilma Anruf wegen der Fliesen", "wilma Sunday lunch", "wilma Sauna"),
        *("wilma May call", "wilma BBQ dinner", "wilma Sauna: hot", "wilma Geddes Smith call"),
        *("may Smith call", "wilma geddes Rome trip", "wilma a Smith call", "wilma smith call"),
        *("wilma laine soup", "wilma laine's soup", "wilma o'dowd came along"),
        *("wilma, Teuvo Laine call", "wilma Teuvo Laine call"),
        *("wilma Christmas lunch", "wilma Easter, call", "wilma Noël dîner", "maya Eid meal"),
        *("wilma Gestern Anruf", "wilma Heute: Anruf", "wilma Tonight dinner"),
        *("wilma Last Tuesday call", "wilma Rome sunday was wonderful", "wilma Now I rang"),
    ],
)
def test_what_is_text_or_a_whole_name_is_not_asked_about(typed):
    assert find_several(PEOPLE, typed.split(), kinds={"sauna"})[0]


def test_the_family_name_of_another_person_makes_no_second_one_of_them():
    with pytest.raises(FamilyNameInDoubt, match="nobody here is called") as doubt:
        find_several(PEOPLE, ["wilma Pryce", "call"])
    assert [one.name for one in doubt.value.candidates] == ["Wilma Geddes", "Gideon Pryce"]
    answer = {doubt.value.typed: doubt.value.candidates[0]}
    found, text = find_several(PEOPLE, ["wilma", "Pryce", "call"], answer)
    assert ([one.name for one in found], text) == (["Wilma Geddes", "Gideon Pryce"], "call")


@pytest.mark.parametrize(
    ("typed", "unknown"),
    [
        ("wilma,nobody dinner", "nobody"),
        ("wilma,nobody:dinner", "nobody"),
        ("wilma,teuvo,zzz hi", "zzz"),
        ("wilma, nobody dinner", "nobody"),
        ("wilma, Zora Kay 2026-11-17", "Zora Kay"),
        ("wilma, zzz, teuvo dinner", "zzz"),
        ("wilma, zzz", "zzz"),
        ("wilma, teu dinner", "teu"),
    ],
)
def test_a_name_that_a_comma_promises_is_no_text(typed, unknown):
    with pytest.raises(UnknownName, match=f'called "{unknown}"'):
        find_several(PEOPLE, typed.split())


def test_who_meant_text_behind_a_comma_is_told_what_to_do():
    for typed in ("wilma, lovely dinner", "wilma, tuevo dinner"):
        with pytest.raises(UnknownName) as doubt:
            find_several(PEOPLE, typed.split())
        assert doubt.value.hint.endswith("leave the comma out")
    (near,) = doubt.value.candidates
    found, text = find_several(PEOPLE, typed.split(), {doubt.value.typed: near})
    assert ([one.name for one in found], text) == (["Wilma Geddes", "Teuvo Laine"], "dinner")


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("wilma, dinner was nice", "dinner was nice"),
        ("wilma,dinner", "dinner"),
        ("wilma, we had dinner", "we had dinner"),
        ("wilma,yesterday call", "yesterday call"),
        ("wilma, 2026-11-17 call", "2026-11-17 call"),
        ("wilma, I", "I"),
    ],
)
def test_behind_a_comma_an_entry_may_begin(typed, text):
    assert find_several(PEOPLE, typed.split())[1] == text


def test_the_beginning_of_a_name_will_do_in_a_list_without_blanks():
    found, text = find_several(PEOPLE, ["wilma,teu", "dinner"])
    assert ([one.name for one in found], text) == (["Wilma Geddes", "Teuvo Laine"], "dinner")
