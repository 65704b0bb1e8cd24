"""A row of a result: whole in a pipe, broken between words on a terminal."""

import click
import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.cli.rows import broken

ROW = f"  {click.style('Wilma Geddes', bold=True)}  Two weeks since the meal; usually two weeks."
words = st.text(st.characters(exclude_categories=["Cs", "Cc", "Zs", "Zl", "Zp"]), min_size=1)


def test_a_row_that_fits_is_left_as_it_is():
    assert broken(ROW, 60, 4) == ROW


def test_what_does_not_fit_hangs_below_and_colours_take_no_room():
    assert click.unstyle(broken(ROW, 44, 4)).split("\n") == [
        "  Wilma Geddes  Two weeks since the meal;",
        "    usually two weeks.",
    ]


def test_a_wide_sign_takes_two_columns():
    assert broken("小野寺 透 x", 9, 2) == "小野寺 透\n  x"


def test_the_place_of_a_note_stays_together():
    row = f"    near {click.style('people/Ada Bell.md:4:1', dim=True)}"
    assert click.unstyle(broken(row, 30, 6)).split("\n")[1] == "      people/Ada Bell.md:4:1"


@given(st.lists(words), st.integers(40, 120), st.integers(0, 16))
def test_no_word_is_lost_or_cut_and_none_but_a_long_one_stands_out(told, columns, hang):
    lines = broken(" ".join(told), columns, hang).split("\n")
    assert [word for line in lines for word in line.split()] == told
    assert all(len(line.split()) < 2 or len(line) <= columns for line in lines)


def test_a_terminal_gets_broken_rows_and_a_pipe_whole_ones(example, ask, ask_in_terminal):
    piped = ask(example, "due").out
    shown = ask_in_terminal(example, "due", columns=80).out
    assert max(map(len, piped.splitlines())) > 80 >= max(map(len, shown.splitlines()))
    assert shown.split() == piped.split()
    assert ask_in_terminal(example, "due").out == piped


@pytest.mark.parametrize("words", [("path", "skerry"), ("forecast",)])
def test_running_text_is_no_wider_than_the_terminal(example, ask_in_terminal, words):
    shown = ask_in_terminal(example, *words, columns=50).out
    assert max(map(len, shown.splitlines())) <= 50
