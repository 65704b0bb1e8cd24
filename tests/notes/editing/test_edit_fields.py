import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.notes.editing.field_oracle import (
    VALUES,
    assert_only_field_changed,
    assert_read_back,
    expected,
    keys_of,
    loaded,
    refuses,
    value_of,
)
from tests.notes.nasty_notes import BROKEN, NOTES, SOUND
from tests.notes.naughty_values import NAUGHTY
from vault_tools.notes.editing.edit_fields import append_item, remove_field, set_field
from vault_tools.notes.split import split_note
from vault_tools.problems import EditRefused


def test_a_catalogue_is_large():
    assert len(SOUND) >= 80
    assert len(NAUGHTY) >= 150


@pytest.mark.parametrize("name", NOTES)
def test_a_new_field_comes_and_goes_without_a_trace(name):
    data = NOTES[name]
    if name in BROKEN:
        assert refuses(set_field, data, "new key", "x")
        return
    for value in VALUES:
        after = set_field(data, "new key", value)
        assert value_of(after, "new key") == expected(value)
        assert_only_field_changed(data, after, "new key")
        assert set_field(after, "new key", value) == after
        assert remove_field(after, "new key") == data
    after = append_item(data, "new key", "one")
    assert value_of(append_item(after, "new key", "two, three"), "new key") == ["one", "two, three"]


@pytest.mark.parametrize("name", SOUND)
def test_every_field_takes_every_value_or_refuses_it(name):
    data = SOUND[name]
    for key in keys_of(data)[:12]:
        for value in VALUES:
            try:
                after = set_field(data, key, value)
            except EditRefused:
                continue
            assert value_of(after, key) == expected(value)
            assert_only_field_changed(data, after, key)


@pytest.mark.parametrize("name", SOUND)
def test_every_field_goes_alone_or_stays(name):
    data = SOUND[name]
    for key in keys_of(data)[:12]:
        try:
            after = remove_field(data, key)
        except EditRefused:
            continue
        assert key not in keys_of(after)
        assert_only_field_changed(data, after, key)
        comments = re.compile(rb"(?<!\S)#[^\r\n]*")
        if b"|" not in data and b">" not in data and b"#P" not in data:
            assert comments.findall(split_note(data).block) == comments.findall(
                split_note(after).block
            )


@pytest.mark.parametrize("name", SOUND)
def test_every_list_takes_one_more_item(name):
    data = SOUND[name]
    for key in keys_of(data)[:12]:
        try:
            after = append_item(data, key, "one, more")
        except EditRefused:
            continue
        before, now = value_of(data, key), value_of(after, key)
        assert now[-1] == "one, more"
        if isinstance(before, list) and isinstance(before[0] if before else "", str):
            assert now[:-1] == before
        assert_only_field_changed(data, after, key)
        assert append_item(after, key, "one, more") == after


def test_few_edits_of_sound_notes_are_refused():
    refused = [
        (name, key)
        for name, data in SOUND.items()
        for key in keys_of(data)[:12]
        if refuses(set_field, data, key, "x")
    ]
    assert sorted(refused) == [
        ("a comment between a key and its list", "tags"),
        ("a comment in a block text's header", "bio"),
        ("a flow list with comments", "tags"),
        ("a merge of fields", "base"),
        ("an alias of a list", "a"),
        ("an anchor and its alias", "home"),
        ("an anchor inside a list", "tags"),
        ("comments between list items", "tags"),
        ("the same key twice", "name"),
    ]


@pytest.mark.parametrize(
    ("before", "value", "after"),
    [
        (b"a: b # c", "x", b"a: x # c"),
        (b"a: # c", "x", b"a: x # c"),
        (b"a:   b  ", "x", b"a:   x  "),
        (b"a: 'b'", "it's", b"a: 'it''s'"),
        (b'a: "b"', "x", b'a: "x"'),
        (b"a: b", "x: y", b'a: "x: y"'),
        (b"a: 12", "30", b"a: 30"),
        (b"a: b", "30", b'a: "30"'),
        (b"a: false", "true", b"a: true"),
        (b"a: no", "Yes", b"a: Yes"),
        (b"a: b", "true", b'a: "true"'),
        (b"a: b", True, b"a: true"),
        (b"a: b", 0, b"a: 0"),
        (b"a: b", "2026-11-08", b"a: 2026-11-08"),
        (b"a: b", "2026-02-30", b'a: "2026-02-30"'),
        (b"a: b", None, b"a:"),
        (b"a: [[Acme]]", "[[Other]]", b'a: "[[Other]]"'),
        (b"a: |\n  b\n\n  c\n\nd: e", "x", b"a: x\n\nd: e"),
        (b"a:\n  - b\n  - c\nd: e", "x", b"a: x\nd: e"),
        (b"a:\n  - b\n  - 'c'\nd: e", ["c", "f"], b"a:\n  - 'c'\n  - f\nd: e"),
        (b"a:\n  - b\nd: e", [], b"a: []\nd: e"),
        (b'a: ["b", c]', ["b", "d"], b'a: ["b", d]'),
        (b"a: b", ["c", "d, e"], b'a: [c, "d, e"]'),
        (b"a: {b: c}", "x", b"a: x"),
        (b"a:\n  b: c", "x", b"a: x"),
    ],
)
def test_a_value_is_written_in_the_place_and_manner_of_the_old_one(before, value, after):
    assert set_field(b"---\n" + before + b"\n---\n", "a", value) == b"---\n" + after + b"\n---\n"


def test_a_new_list_is_written_like_the_others_of_its_note():
    assert (
        set_field(b"---\nt:\n  - a\n---\n", "k", ["x", "z"])
        == b"---\nt:\n  - a\nk:\n  - x\n  - z\n---\n"
    )
    assert set_field(b"---\nt: [a]\n---\n", "k", ["x", "z"]) == b"---\nt: [a]\nk: [x, z]\n---\n"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"a: [b]", b"a: [b, x]"),
        (b"a: []", b"a: [x]"),
        (b"a: [b,]", b"a: [b, x,]"),
        (b"a:\n- b # c\n# d\ne: f", b"a:\n- b # c\n- x\n# d\ne: f"),
        (b"a:\n    - b\ne: f", b"a:\n    - b\n    - x\ne: f"),
        (b"a:", b"a: [x]"),
        (b"a: b", b"a: [b, x]"),
        (b"a: b, c", b'a: "b, c, x"'),
        (b"a: [[Acme]]", b'a: ["[[Acme]]", x]'),
        (b"e: f", b"e: f\na: [x]"),
    ],
)
def test_an_item_joins_a_list_in_its_own_manner(before, after):
    assert append_item(b"---\n" + before + b"\n---\n", "a", "x") == b"---\n" + after + b"\n---\n"
    assert append_item(b"---\n" + after + b"\n---\n", "a", "x") == b"---\n" + after + b"\n---\n"


def test_a_removed_field_leaves_its_comment():
    assert remove_field(b"---\na: b # why\nc: d\n---\n", "a") == b"---\n# why\nc: d\n---\n"


def test_removing_what_is_not_there_changes_nothing():
    assert remove_field(b"---\na: b\n---\n", "c") == b"---\na: b\n---\n"
    assert remove_field(b"no block", "c") == b"no block"


def test_a_block_without_a_byte_goes_unless_the_body_would_become_one():
    assert remove_field(b"---\na: b\n---\nbody", "a") == b"body"
    assert set_field(b"---\n---\nbody", "a", "b") == b"---\na: b\n---\nbody"
    two = b"---\na: b\n---\n---\nc: d\n---\n"
    assert remove_field(two, "a") == b"---\n---\n---\nc: d\n---\n"


@pytest.mark.parametrize(
    ("block", "says"),
    [
        (b"a: b\nc: d\na: e\n", "2 times"),
        (b"a: &x b\nc: *x\n", "refer"),
        (b"a:\n - b\n # why\n - c\n", "comment"),
        (b"a: [b\n", "line 2"),
        (b"- a\n", "no list of fields"),
    ],
)
def test_a_refusal_says_why_and_what_to_do(block, says):
    with pytest.raises(EditRefused, match=says) as refused:
        set_field(b"---\n" + block + b"---\n", "a", "x")
    assert refused.value.hint
    assert refused.value.exit_code == 3


def test_a_refusal_names_the_broken_line_and_how_it_would_be_written():
    block = b"---\nrole: [[Acme]]'s baker\ncity: Lyon\nphone: 1\n---\n"
    with pytest.raises(EditRefused, match=r"cannot be read \(line 2\)") as refused:
        set_field(block, "city", "Nantes")
    assert refused.value.hint.endswith("""quote the value: role: "[[Acme]]'s baker\"""")


@pytest.mark.parametrize("text", ["\ud800", "a\udc80b"])
def test_half_a_character_is_refused(text):
    assert refuses(set_field, b"---\na: b\n---\n", "a", text)
    assert refuses(set_field, b"", text, "b")


@pytest.mark.parametrize(
    "before",
    [b"", b"---\nkey: old\n---\n", b"---\nkey: 'old'\n---\n", b"---\r\nkey: |\r\n  a\r\n---\r\n"],
)
def test_naughty_values_are_read_back_as_they_were_given(before):
    for value in NAUGHTY:
        assert_read_back(set_field(before, "key", value), value)
    after = set_field(before, "key", NAUGHTY)
    assert value_of(after, "key") == NAUGHTY
    assert [str(item) for item in loaded(after)["key"]] == NAUGHTY


def test_naughty_names_are_read_back_as_they_were_given():
    for name in NAUGHTY:
        if len(name) < 800:
            data = set_field(b"---\na b c: d\n---\n", name, "x")
            assert value_of(data, name) == "x"
            assert remove_field(data, name) == b"---\na b c: d\n---\n"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_back_as_it_was_given(value):
    data = set_field(b"---\nother: 1\n---\n", "key", value)
    assert_read_back(data, value)
    assert value_of(set_field(data, "key", [value, "b"]), "key") == [value, "b"]


FIELDS = st.sampled_from(
    [
        "{k}: plain text",
        "{k}: 'single' # why",
        '{k}: "double: #"',
        "{k}:",
        "{k}: ~",
        "{k}: [a, 'b', [[C]]]",
        "{k}: [a,\n  b]",
        "{k}:\n  - a\n  - b",
        "{k}:\n- a\n- b: c\n  d: e",
        "{k}: |\n  one\n\n   two\n",
        "{k}: >-\n  one\n  # two\n",
        "{k}: |+\n  one\n\n",
        "{k}:\n  in: ner\n  more: [x]",
        '{k}: "two\n  lines"',
        "{k}: two\n  lines",
        "'{k}'  :  2026-11-08\t",
        "# {k}: a comment",
        "",
    ]
)


@st.composite
def blocks(draw):
    rows = [draw(FIELDS).format(k=f"k{i}") for i in range(draw(st.integers(1, 6)))]
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    opening, closing = draw(
        st.sampled_from([("---\n", "---\n"), ("--- \n", "..."), ("---\n", "---")])
    )
    body = "text\n\n---\n" if closing.endswith("\n") else ""
    text = opening + "".join(f"{row}\n" for row in rows) + closing + body
    return draw(st.sampled_from([b"", b"\xef\xbb\xbf"])) + text.replace("\n", newline).encode()


@given(blocks(), st.integers(0, 6), st.sampled_from(VALUES))
def test_an_edit_changes_one_field_alone_in_any_block(data, number, value):
    key = f"k{number}"
    had = key in keys_of(data)
    try:
        after = set_field(data, key, value)
    except EditRefused:
        return
    assert value_of(after, key) == expected(value)
    assert_only_field_changed(data, after, key)
    if not had:
        assert remove_field(after, key) == data


@given(st.binary(max_size=200), st.sampled_from([b"", b"---\n", b"---\na: "]))
def test_any_bytes_are_edited_exactly_or_refused(junk, head):
    data = head + junk
    try:
        after = set_field(data, "new key", "x")
    except EditRefused:
        return
    assert split_note(after).body == split_note(data).body
    assert value_of(after, "new key") == "x"
