"""A test's docstring is the note, dedented."""

from inspect import cleandoc

import pytest

from vault_tools.notes.mishaps import conflict_mark
from vault_tools.notes.note import parse_note


def told(text):
    """Each problem as line, column, kind, and the part of the line that the caret underlines."""
    note = parse_note("people/Maya.md", text if isinstance(text, bytes) else text.encode())
    rows = []
    for problem in note.problems:
        line, column = problem.place.line, problem.place.column
        marked = problem.excerpt[column - 1 : column - 1 + problem.width]
        rows.append((line, column, problem.kind, marked))
    return rows


def keys(text):
    return [field.key for field in parse_note("x.md", text.encode()).fields]


def note_of(test):
    return cleandoc(test.__doc__) + "\n"


def test_a_tag_that_yaml_takes_for_a_comment():
    """
    ---
    Tags: #People
    type: person
    ---
    """
    text = note_of(test_a_tag_that_yaml_takes_for_a_comment)
    assert told(text) == [(2, 7, "yaml-comment", "#People")]
    problem = parse_note("x.md", text.encode()).problems[0]
    assert problem.hint == 'quote it: Tags: "#People"'


def test_tags_in_a_list_that_yaml_takes_for_comments():
    """
    ---
    tags:
      - #people
      - choir
      - #friend
    role: Designer #freelance
    ---
    """
    text = note_of(test_tags_in_a_list_that_yaml_takes_for_comments)
    assert told(text) == [
        (3, 5, "yaml-comment", "#people"),
        (6, 16, "yaml-comment", "#freelance"),
    ]
    problems = parse_note("x.md", text.encode()).problems
    assert problems[0].message.endswith("do not see it (nor 1 more in this field)")
    assert [problem.hint for problem in problems] == [
        'quote it: - "#people"',
        'quote it: role: "Designer #freelance"',
    ]


def test_a_comment_that_is_meant_as_one_is_no_mishap():
    """
    ---
    circle: close # a named circle gives a cadence
    cadence: 3 weeks  # overrides it
    # nothing here
    city: # where does she live?
    color: "#ffcc00" # hers
    ---
    """
    assert told(note_of(test_a_comment_that_is_meant_as_one_is_no_mishap)) == []


def test_the_same_field_twice():
    """
    ---
    birthday: 1988-04-12
    city: Lisbon
    birthday: 1989-04-12
    ---
    """
    assert told(note_of(test_the_same_field_twice)) == [(4, 1, "duplicate-key", "birthday")]


def test_front_matter_that_never_ends_is_told_and_read():
    """
    ---
    type: person
    name: Maya Lindqvist
    tags:
      - friend

    # Maya
    - 2026-11-08 call
    """
    text = note_of(test_front_matter_that_never_ends_is_told_and_read)
    assert told(text) == [(1, 1, "unclosed-front-matter", "---")]
    assert keys(text) == ["type", "name", "tags"]
    assert [entry.line for entry in parse_note("x.md", text.encode()).entries] == [8]


def test_front_matter_that_never_ends_and_begins_with_a_bad_merge_is_told_and_read():
    note = "---\n<<<<<<< HEAD\nrole: a\n=======\nrole: b\n>>>>>>> laptop\ncity: Lisbon\n\nHello\n"
    assert {(line, kind) for line, _, kind, _ in told(note)} >= {
        (1, "unclosed-front-matter"),
        (2, "conflict-markers"),
    }
    assert keys(note) == ["role", "role", "city"]


def test_front_matter_below_an_empty_line_is_told_and_read():
    note = "\n\n---\ntype: person\nphone: +351 910\n---\nHello\n"
    assert told(note) == [(3, 1, "late-front-matter", "---")]
    assert keys(note) == ["type", "phone"]


def test_front_matter_behind_a_second_byte_order_mark_is_told_and_read():
    note = "\ufeff\ufeff---\ntype: person\n---\nHello\n"
    assert told(note) == [(1, 1, "late-front-matter", "---")]
    assert keys(note) == ["type"]


def test_two_blocks_after_a_bad_merge_are_told_and_both_read():
    """
    ---
    name: Maya
    birthday: 1988-04-12
    ---
    ---
    name: Maya
    type: person
    twitter: @maya
    ---
    ## Log
    """
    text = note_of(test_two_blocks_after_a_bad_merge_are_told_and_both_read)
    assert told(text) == [
        (8, 10, "front-matter", "@"),
        (5, 1, "two-front-matters", "---"),
    ]
    assert keys(text) == ["name", "birthday", "name", "type", "twitter"]


@pytest.mark.parametrize(
    "body",
    [
        "---\nA line across the page.\n---\n",
        "---\n\n---\n",
        "---\nname: but no fence below\n",
        "Text\n---\nname: x\n---\n",
    ],
)
def test_lines_across_the_page_are_no_second_block(body):
    assert told("---\nname: Maya\n---\n" + body) == []


def test_many_lines_like_fields_do_not_take_for_ever():
    assert told("---\na: b\n---\n---\nx: y\n" + "- a: b\n" * 5_000) == []


def test_markers_that_a_merge_left():
    """
    ---
    name: Maya
    ---
    <<<<<<< HEAD
    - 2026-11-08 call
    =======
    - 2026-11-09 call
    >>>>>>> laptop
    """
    text = note_of(test_markers_that_a_merge_left)
    assert told(text) == [(4, 1, "conflict-markers", "<<<<<<< HEAD")]
    assert conflict_mark(b"<<<<<<< HEAD\n and no end\n") is None


def test_markers_shown_in_code_are_told_of_by_nobody_and_still_guard_the_note():
    """
    When git stops, the note looks like this:
    ```
    <<<<<<< HEAD
    mine
    =======
    theirs
    >>>>>>> laptop
    ```
    """
    text = note_of(test_markers_shown_in_code_are_told_of_by_nobody_and_still_guard_the_note)
    assert told(text) == []
    assert conflict_mark(text.encode())


def test_bytes_that_are_not_utf8_are_told_where_they_stand():
    data = "---\nname: José\ncity: Málaga\n---\n".encode("latin-1")
    assert told(data) == [(2, 10, "encoding", "�")]
    assert keys("---\nname: José\n---\n") == ["name"]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("---\nname: Maya\n---\n".encode("utf-16"), "is written in UTF-16, not in UTF-8"),
        (b"---\nname: Maya\x00\n---\n", "is no text: it holds zero bytes"),
    ],
)
def test_bytes_that_are_no_text_are_told(data, message):
    note = parse_note("x.md", data)
    assert [problem.message for problem in note.problems] == [message]
    assert note.fields == ()


def test_a_byte_order_mark_and_windows_line_endings_are_no_mishap():
    assert told(b"\xef\xbb\xbf---\r\nname: Maya\r\n---\r\n\r\nHello\r\n") == []
