"""Giving an inline field another value, or taking it out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.editing.edit_inline import remove_inline_field, set_inline_field
from vault_tools.notes.note import parse_note
from vault_tools.problems import EditRefused


def first(data):
    return parse_note("a.md", data).inline_fields[0]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"Mood:: good", b"Mood:: new"),
        (b"---\na: b\n---\n- **Mood::** good  \r\nMore", b"---\na: b\n---\n- **Mood::** new  \r\nMore"),
        (b"\xef\xbb\xbfa\n\xc3\xa9 \xf0\x9f\xa6\x8a (mood:: good) b\n", b"\xef\xbb\xbfa\n\xc3\xa9 \xf0\x9f\xa6\x8a (mood:: new) b\n"),
        (b"[mood:: good] and [mood:: good]\n", b"[mood:: new] and [mood:: good]\n"),
        (b"\tMood::\tgood\n\xff\n", b"\tMood::\tnew\n\xff\n"),
    ],
)  # fmt: skip
def test_the_value_changes_and_no_other_byte(before, after):
    assert set_inline_field(before, first(before), "new") == after


def test_a_label_changes_too_and_an_empty_field_gets_its_space():
    label = parse_note("", b"- **Role:** cook ^a1\n").labels[0]
    assert set_inline_field(b"- **Role:** cook ^a1\n", label, "chef") == b"- **Role:** chef ^a1\n"
    assert set_inline_field(b"Role::\n", first(b"Role::\n"), "chef") == b"Role:: chef\n"


@pytest.mark.parametrize("value", ["x] [y:: z", "a\nb:: c", "\ud800"])
def test_what_would_change_more_is_refused(value):
    data = b"[mood:: good]\n"
    with pytest.raises(EditRefused):
        set_inline_field(data, first(data), value)


def test_a_field_that_was_read_from_other_bytes_is_refused():
    field = first(b"Mood:: good\n")
    with pytest.raises(EditRefused):
        set_inline_field(b"Hello\nMood:: good\n", field, "new")


@given(st.text(max_size=20))
def test_the_value_is_read_back_or_nothing_is_changed(value):
    data = b"one\n[mood:: good] and more [other:: x]\n"
    try:
        result = set_inline_field(data, first(data), value)
    except EditRefused:
        return
    assert first(result).value == value
    assert result.startswith(b"one\n[mood:: ")
    assert result.endswith(b"] and more [other:: x]\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a\r\nMood:: good\r\nb\r\n", b"a\r\nb\r\n"),
        (b"a\nMood:: good", b"a"),
        (b"---\na: b\n---\n- **Mood::** good\n\nMore", b"---\na: b\n---\n\nMore"),
        (b"A (mood:: good) b [c:: d]\n", b"A b [c:: d]\n"),
        (b"[mood:: good] b  \n", b"b  \n"),
        (b"- [mood:: [[good]]] b\n", b"- b\n"),
        (b"\xff\n- [mood:: good]\nb", b"\xff\nb"),
    ],
)
def test_a_field_is_taken_out_with_its_brackets_or_its_line(before, after):
    assert remove_inline_field(before, first(before)) == after


def test_a_label_is_taken_out_but_not_what_others_hang_on():
    data = b"| A | b |\n| - | - |\n| Role | cook |\n| Town | Ulm |\n"
    label = next(one for one in parse_note("", data).labels if one.key == "Role")
    assert remove_inline_field(data, label) == data.replace(b"| Role | cook |\n", b"")
    for harm in (b"- a\n- Mood:: good\n  - why\n- c\n", b"Mood:: good"):
        with pytest.raises(EditRefused):
            remove_inline_field(harm, first(harm))


@pytest.mark.parametrize("beside", ["<!-- she hates it -->", "^a1", "%% she hates it %%"])
def test_no_comment_and_no_mark_for_links_goes_with_a_label(beside):
    data = f"x\n**Role:** cook {beside}\ny\n".encode()
    with pytest.raises(EditRefused, match="more stands beside"):
        remove_inline_field(data, parse_note("", data).labels[0])
    data = f"x\n[role:: cook] {beside}\ny\n".encode()
    assert remove_inline_field(data, first(data)) == f"x\n{beside}\ny\n".encode()
