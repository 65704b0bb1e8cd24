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
