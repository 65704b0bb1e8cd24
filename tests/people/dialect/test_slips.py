"""Finding the word that was meant where one slip of the keyboard is in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.people.dialect.slips import LONGEST, Slips, is_slip

LETTERS = st.text("abcdeé", min_size=1, max_size=9)


@pytest.mark.parametrize(
    "typed",
    ["Ana Costa", "ana cósta", "Ana Csta", "Ana Cossta", "Ana Cotsa", "Ana Kosta", "AnaCosta"],
)
def test_one_slip_is_forgiven(typed):
    assert Slips(["Jonas Weber", "Ana Costa"]).find(typed) == "Ana Costa"


@pytest.mark.parametrize("typed", ["Anna Kosta", "Ana", "Costa", "naAa Cost", "", "?!"])
def test_more_than_one_slip_is_somebody_else(typed):
    assert Slips(["Ana Costa"]).find(typed) is None


@pytest.mark.parametrize(("typed", "word"), [("Jo", "Joe"), ("Ann", "Ana"), ("Week 2", "Week 3")])
def test_short_words_and_numbers_are_never_slips(typed, word):
    assert Slips([word]).find(typed) is None


def test_of_a_text_that_is_no_name_only_the_very_same_is_found():
    known = [chr(0x4E00 + one) for one in range(LONGEST + 1)]
    slips = Slips(["".join(known)])
    assert slips.find("".join(known)) == "".join(known)
    assert slips.find("".join(known[:-1])) is None


def test_a_shifted_word_shares_a_trace_and_is_no_slip():
    assert not is_slip("abcdef", "bcdefg")


def distance(one, other):
    """Edits with swaps of neighbours (optimal string alignment), the slow and certain way."""
    rows = {(i, 0): i for i in range(len(one) + 1)} | {(0, j): j for j in range(len(other) + 1)}
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            cost = one[i - 1] != other[j - 1]
            best = min(rows[i - 1, j] + 1, rows[i, j - 1] + 1, rows[i - 1, j - 1] + cost)
            if i > 1 and j > 1 and one[i - 2 : i] == other[j - 2 : j][::-1]:
                best = min(best, rows[i - 2, j - 2] + 1)
            rows[i, j] = best
    return rows[len(one), len(other)]


@given(LETTERS, LETTERS)
def test_a_slip_is_an_edit_distance_of_one(one, other):
    long_enough = len(one) >= 4 and len(other) >= 4 and max(len(one), len(other)) >= 5
    assert is_slip(one, other) == (one == other or (long_enough and distance(one, other) == 1))
