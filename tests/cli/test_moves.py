"""`vault rename` and `vault merge` as they are typed."""

import json

import pytest

from tests.conftest import tree
from vault_tools.problems import OK, USAGE

ANA = "---\ncircle: close\nlocation: Lisbon\n---\n"
OTHER = "---\ncircle: friends\nlocation: Porto\n---\n- 2026-11-01 call\n"


@pytest.fixture
def two(vault):
    return vault({"people/Ana Costa.md": ANA, "people/Ana C.md": OTHER})


def test_rename_takes_one_name_for_another(two, ask):
    assert ask(two, "rename", "ana", "Ana Lima").code == USAGE  # it could be both
    assert ask(two, "rename", "ana", "costa", "Ana", "Lima").code == USAGE
    told = ask(two, "rename", "ana costa", "Ana Lima")
    assert told.out == "Ana Costa is Ana Lima now. Ana Costa stays as an alias. Undo: vault undo\n"


def test_without_a_terminal_what_differs_is_listed_and_nothing_written(two, ask):
    before = tree(two)
    told = ask(two, "merge", "Ana Costa", "people/Ana C.md")
    assert told.code == USAGE
    assert told.err == (
        "vault: the two notes differ:\ncircle\n  a  close\n  b  friends\n"
        "location\n  a  Lisbon\n  b  Porto\n"
        "hint: --keep a keeps what people/Ana Costa.md says, --keep b what people/Ana C.md says\n"
    )
    assert tree(two) == before


def test_keep_decides_for_all(two, ask):
    told = ask(two, "merge", "Ana Costa", "people/Ana C.md", "--keep", "b", "--json")
    assert [one["kept"] for one in json.loads(told.out)["results"][0]["differing"]] == ["b", "b"]
    text = (two / "people" / "Ana Costa.md").read_text()
    assert text.startswith("---\ncircle: friends\nlocation: Porto\naliases: [Ana C]\n---\n")
    assert ask(two, "undo").code == OK
    assert tree(two) == {"people/Ana C.md": OTHER.encode(), "people/Ana Costa.md": ANA.encode()}


def test_in_a_terminal_each_is_asked_for(two, ask_in_terminal):
    answers = ("b", "x", "a")
    told = ask_in_terminal(two, "merge", "Ana Costa", "people/Ana C.md", answers=answers)
    assert "circle\n  a  close\n  b  friends\nKeep (a, b): b" in told.out
    assert told.code == OK
    text = (two / "people" / "Ana Costa.md").read_text()
    assert text.startswith("---\nlocation: Lisbon\ncircle: friends\naliases: [Ana C]\n---\n")


def test_a_merge_takes_two_notes(two, ask):
    told = ask(two, "merge", "Ana Costa", "Ana Costa")
    assert (told.code, "both names mean Ana Costa" in told.err) == (USAGE, True)
