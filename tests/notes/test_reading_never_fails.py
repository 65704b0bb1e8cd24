"""Whatever bytes a note holds, it is read: what is wrong becomes a problem."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.notes.nasty_notes import NOTES
from vault_tools.notes.note import parse_note

PIECES = st.sampled_from(
    [
        "---\n",
        "a: b\n",
        "- x\n",
        "\t- x\n",
        "[[",
        "]]",
        "{",
        "&a ",
        "*a\n",
        "|\n",
        "'",
        '"',
        "#",
        ": ",
        "\r",
        "\n",
        "é",
    ]
)


@pytest.mark.parametrize("name", NOTES)
def test_every_nasty_note_is_read(name):
    assert parse_note("x.md", NOTES[name]).path == "x.md"


@given(st.lists(PIECES, max_size=12).map("".join), st.binary(max_size=20))
def test_any_front_matter_is_read(block, junk):
    data = b"---\n" + block.encode() + b"\n---\n" + junk
    assert parse_note("x.md", data).path == "x.md"


def test_a_block_without_a_single_field_is_a_problem():
    (problem,) = parse_note("x.md", b"---\n\t- deep\n---\n").problems
    assert problem.place.line == 2
