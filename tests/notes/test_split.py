import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.split import BOM, split_note

MAYA = b"""---
name: Maya Lindqvist
birthday: 1988-04-12
---

## Log
- 2026-11-08 call: an hour
"""


def test_a_note_is_cut_at_its_fences():
    parts = split_note(MAYA)
    assert parts.block == b"name: Maya Lindqvist\nbirthday: 1988-04-12\n"
    assert parts.body.startswith(b"\n## Log")
    assert (parts.opening, parts.closing) == (b"---\n", b"---\n")
    assert parts.body_line == 5


def test_a_note_without_fields_is_all_body():
    parts = split_note(b"# Maya\n\nMet at the fair.\n")
    assert not parts.has_block
    assert parts.body == b"# Maya\n\nMet at the fair.\n"
    assert parts.body_line == 1


@pytest.mark.parametrize("newline", [b"\n", b"\r\n", b"\r"])
def test_line_endings_are_those_of_the_opening_fence(newline):
    parts = split_note(MAYA.replace(b"\n", newline))
    assert parts.newline == newline
    assert parts.body_line == 5
    assert parts.block.startswith(b"name: Maya Lindqvist" + newline)


def test_a_byte_order_mark_hides_no_front_matter():
    parts = split_note(BOM + MAYA)
    assert parts.bom == BOM
    assert parts.block.startswith(b"name: Maya")


@pytest.mark.parametrize("closing", [b"---\n", b"...\n", b"---  \n", b"---", b"--- \t\r\n"])
def test_a_block_ends_with_dashes_or_dots_on_a_line_of_their_own(closing):
    parts = split_note(b"---\nname: Maya\n" + closing)
    assert parts.block == b"name: Maya\n"
    assert parts.closing == closing


@pytest.mark.parametrize("line", [b"-----\n", b"--- text\n", b" ---\n", b"...and more\n"])
def test_nothing_else_ends_a_block(line):
    parts = split_note(b"---\nname: Maya\n" + line)
    assert not parts.has_block


@pytest.mark.parametrize("start", [b"-----\n", b"\n---\n", b"--- title\n", b"+++\n"])
def test_a_block_begins_with_dashes_on_the_first_line_and_nowhere_else(start):
    assert not split_note(start + b"name: Maya\n---\n").has_block


def test_an_empty_block_is_a_block():
    parts = split_note(b"---\n---\nHello\n")
    assert parts.has_block
    assert parts.block == b""
    assert parts.body == b"Hello\n"


def test_a_block_that_never_ends_is_told_where_fields_follow():
    assert split_note(b"---\nname: Maya\n\n# Maya\n").unclosed
    assert not split_note(b"---\n\nA line across the page, and text.\n").unclosed
    assert not split_note(b"---").unclosed


def test_a_line_across_the_page_later_on_does_not_open_a_block():
    parts = split_note(b"Hello\n\n---\nname: Maya\n---\n")
    assert not parts.has_block


def test_a_body_need_not_be_text():
    parts = split_note(b"---\nname: Maya\n---\n\xff\xfe\x00")
    assert parts.body == b"\xff\xfe\x00"


PIECES = [b"---", b"...", b"\n", b"\r\n", b"\r", b"name: Maya", b"- x", BOM, b"\x00\xff", b" "]


@given(st.binary() | st.lists(st.sampled_from(PIECES)).map(b"".join))
def test_joining_the_parts_gives_back_every_byte(data):
    parts = split_note(data)
    assert parts.join() == data
    assert parts.has_block == bool(parts.opening) == bool(parts.closing)


@given(st.lists(st.sampled_from(PIECES)).map(b"".join))
def test_the_body_begins_on_the_line_that_is_said(data):
    parts = split_note(b"---\nname: Maya\n---\n" + data)
    before = parts.join()[: len(parts.join()) - len(parts.body)]
    lines = before.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n")
    assert parts.body_line == lines + 1


@given(st.lists(st.sampled_from(PIECES)).map(b"".join))
def test_a_block_ends_at_the_first_line_that_is_a_fence(data):
    lines = data.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
    fences = [at for at, line in enumerate(lines) if line.rstrip(b" \t") in {b"---", b"..."}]
    parts = split_note(b"---\n" + data)
    assert parts.has_block == bool(fences)
    if fences:
        assert parts.block.replace(b"\r\n", b"\n").replace(b"\r", b"\n") == b"".join(
            line + b"\n" for line in lines[: fences[0]]
        )
