"""Whom `vault introduce` takes for two."""

import pytest

from vault_tools.problems import USAGE


@pytest.mark.parametrize("names", [["wilma", "Wilma"], ["Wilma Geddes", "wilma", "--done"]])
def test_somebody_named_twice_is_no_pair(example, ask, names):
    told = ask(example, "introduce", *names)
    assert told.code == USAGE
    assert (
        told.err == "vault: Wilma Geddes is named twice\nhint: vault introduce A B, of two people\n"
    )


def test_two_words_of_one_name_are_one_person(example, ask):
    assert ask(example, "introduce", "wilma", "geddes").code == 0


def test_one_is_introduced_to_the_other(vault, ask):
    root = vault({f"people/{name}.md": "" for name in ("Ada Bell", "Bo Ray", "Tom Orr")})
    assert ask(root, "introduce", "ada", "to", "bo").out.startswith("Ada Bell and Bo Ray\n")


def test_somebody_may_be_called_to(vault, ask):
    root = vault({"people/Ada.md": "", "people/To.md": ""})
    assert ask(root, "introduce", "ada", "to", "to").out.startswith("Ada and To\n")


def test_of_who_died_it_is_not_said_how_it_is_logged(vault, ask):
    root = vault({"people/Ada.md": "", "people/Bo.md": "---\ndied: 2024\n---\n"})
    told = ask(root, "introduce", "ada", "bo")
    assert "Bo died, and is remembered" in told.out
    assert told.err == ""
