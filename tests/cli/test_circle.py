"""`vault circle` as it is typed."""

import pytest

from tests.conftest import stamps, tree
from vault_tools.problems import OK, USAGE

IN_EDINBURGH = 6


def test_names_need_no_question(example, ask):
    told = ask(example, "circle", "add", "wide", "wilma,", "gideon", "pryce", "and", "teuvo")
    assert told.code == OK
    assert told.out.startswith(
        "Put 3 people into the circle wide: Wilma Geddes, Gideon Pryce and Teuvo Laine."
    )


def test_a_filter_lists_whom_it_means_and_without_a_terminal_stops(example, ask):
    before = stamps(example)
    told = ask(example, "circle", "add", "wide", "--place", "Edinburgh")
    assert told.code == USAGE
    assert "  Wilma Geddes\n" in told.err
    assert f"that would put {IN_EDINBURGH} people into the circle wide\nhint: --yes" in told.err
    assert stamps(example) == before
    told = ask(example, "circle", "add", "wide", "--place", "Edinburgh", "--yes", "--json")
    assert [row["circle"] for row in told.json["results"]] == ["wide"] * IN_EDINBURGH


@pytest.mark.parametrize(("answer", "changes"), [("y", True), ("n", False), ("", False)])
def test_in_a_terminal_it_asks(example, ask_in_terminal, answer, changes):
    before = tree(example)
    arguments = ("circle", "add", "wide", "--place", "Edinburgh")
    told = ask_in_terminal(example, *arguments, answers=[answer])
    assert f"Put {IN_EDINBURGH} people into the circle wide? [y/N]" in told.out
    assert told.code == OK
    assert (tree(example) != before) == changes


def test_a_dry_run_asks_nothing(example, ask):
    before = tree(example)
    told = ask(example, "circle", "add", "wide", "--place", "Edinburgh", "--dry-run")
    assert told.out.count("\n+circle:") == IN_EDINBURGH
    assert tree(example) == before


def test_a_name_where_the_circle_goes_is_told_which_circles_there_are(example, ask):
    told = ask(example, "circle", "add", "wilma", "friends").err
    assert told.startswith('vault: there is no circle "wilma"\nhint: the circles are inner')


def test_without_a_circle_it_tells_which_there_are_and_how_often_they_come_round(example, ask):
    for words in [], ["add"], ["add", "vip", "wilma"]:
        told = ask(example, "circle", *words)
        assert told.code == USAGE
        assert "the circles are inner (2 weeks), close (6 weeks), friends (3 months)" in told.err
    assert "vault circle add inner NAME" in ask(example, "circle").err


def test_what_is_not_known_is_told(example, ask):
    assert "did you mean close?" in ask(example, "circle", "add", "clsoe", "wilma").err
    told = ask(example, "circle", "friends", "wilma")
    assert told.code == USAGE
    assert '"friends" is neither add nor remove' in told.err
    assert "hint: vault circle add CIRCLE NAME" in told.err
    assert "who goes there?" in ask(example, "circle", "add", "close").err
