"""Properties at the top of a Logseq page are its fields."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.editing.edit_fields import append_item, remove_field, set_field
from vault_tools.notes.note import parse_note
from vault_tools.problems import EditRefused

PAGE = "type:: person\nbirthday:: 1980-12-01\nalias::\n\n- She paints.\n"


def fields(data):
    return {one.key: getattr(one.value, "value", None) for one in parse_note("", data).own_fields}


@pytest.mark.parametrize(
    ("key", "value", "after"),
    [
        ("birthday", "--12-02", PAGE.replace("1980-12-01", "--12-02")),
        ("alias", ["An", "Anna"], PAGE.replace("alias::", "alias:: An, Anna")),
        ("paused", True, PAGE.replace("alias::", "alias::\npaused:: true")),
        ("cadence", "3 weeks", PAGE.replace("alias::", "alias::\ncadence:: 3 weeks")),
        ("birthday", None, PAGE.replace("1980-12-01", "")),
        ("birthday", "1980-12-01", PAGE),
    ],
)
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_a_property_is_set_and_no_other_byte(key, value, after, newline, bom):
    before = bom + PAGE.replace("\n", newline).encode()
    assert set_field(before, key, value) == bom + after.replace("\n", newline).encode()


def test_a_property_goes_with_its_line_and_one_that_is_not_there_changes_nothing():
    assert (
        remove_field(PAGE.encode(), "birthday")
        == PAGE.replace("birthday:: 1980-12-01\n", "").encode()
    )
    assert remove_field(b"a:: b", "a") == b""
    assert remove_field(PAGE.encode(), "cadence") == PAGE.encode()


def test_an_item_comes_behind_a_comma_and_only_once():
    once = append_item(b"tags:: a, b\n", "tags", "c")
    assert once == b"tags:: a, b, c\n"
    assert append_item(once, "tags", "b") == once
    assert append_item(b"x:: y\n", "tags", "a") == b"x:: y\ntags:: a\n"
    assert append_item(b"tags:: \xe9,b,  c \n", "tags", "d") == b"tags:: \xe9,b,  c, d \n"


def test_an_item_that_would_be_read_as_two_is_refused():
    with pytest.raises(EditRefused, match="comma"):
        append_item(b"alias:: Ana\n", "alias", "Ana Reyes, MD")
    assert append_item(b"x:: [[A]]\n", "x", "[[B, C]]") == b"x:: [[A]], [[B, C]]\n"


def test_no_sentence_that_goes_on_in_the_next_line_is_torn():
    before = b"type:: person\nmet:: in Oslo, where\nshe sang\n"
    assert set_field(before, "x", "y") == before.replace(b"met", b"x:: y\nmet")
    assert set_field(b"a:: b\n- c\n", "x", "y") == b"a:: b\nx:: y\n- c\n"


@pytest.mark.parametrize(
    ("data", "key", "value"),
    [
        (b"a:: b\na:: c\n", "a", "d"),
        (b"a:: b\n", "a", "c\nd"),
        (b"a:: b\n", "a [x", "c"),
        (b"a:: b\n", "9", "c"),
        (b"a:: b\n", "a", " c"),
        (b"a:: b\n- %% text\n", "a", "%% c"),
        (b"a:: b\n", "a", "\ud800"),
    ],
)
def test_what_would_not_be_read_as_it_was_meant_is_refused(data, key, value):
    with pytest.raises(EditRefused):
        set_field(data, key, value)


@pytest.mark.parametrize(
    "data", [b"Text\na:: b\n", b"- a:: b\n", b"---\nc: d\n---\na:: b\n", b"", b"[a:: b]\n"]
)
def test_a_note_that_begins_otherwise_has_front_matter(data):
    assert b"---\n" in set_field(data, "x", "y")
    assert "x" in fields(set_field(data, "x", "y"))


@given(st.sampled_from(["a", "b", "c d"]), st.text(max_size=20), st.text(max_size=30))
def test_other_fields_and_the_text_stay_whatever_is_set(key, value, text):
    before = b"a:: 1\nb:: 2\n" + f"- {text}\n".encode("utf-8", "replace")
    try:
        after = set_field(before, key, value)
    except EditRefused:
        return
    assert fields(after) == fields(before) | {key: value or None}
    body = before.partition(b"b:: 2\n")[2]
    assert after.endswith(body)
