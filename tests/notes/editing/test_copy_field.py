"""Taking a field over from another note, as it is written there."""

import pytest

from tests.notes.nasty_notes import SOUND
from vault_tools.notes.editing.copy_field import copy_field, written_fields
from vault_tools.notes.editing.field_check import values_of
from vault_tools.notes.split import split_note
from vault_tools.problems import EditRefused

NOTE = b"---\nname: Ana # hers\n---\nText.\n"


def test_a_field_comes_with_its_comments_its_quotes_and_its_shape():
    other = b"---\na: 1\nlist: # both\n  - 'x'\n  # and\n  - y\nb: 2\n---\n"
    assert copy_field(NOTE, other, "list") == NOTE.replace(
        b"---\nText", b"list: # both\n  - 'x'\n  # and\n  - y\n---\nText"
    )


def test_indentation_and_line_ends_become_the_notes_own():
    other = b"---\r\n  deep:\r\n    x: |\r\n      one\r\n\r\n      two\r\n---\r\n"
    assert copy_field(NOTE, other, "deep") == NOTE.replace(
        b"---\nText", b"deep:\n  x: |\n    one\n\n    two\n---\nText"
    )
    assert copy_field(b"Hi.", b"---\na: 1\n---\n", "a") == b"---\na: 1\n---\nHi."


@pytest.mark.parametrize("block", [b"a: &x 1\nb: *x", b"b: 2\na: *y\nc: &y 1"])
def test_a_value_that_is_tied_to_another_is_refused(block):
    with pytest.raises(EditRefused):
        copy_field(NOTE, b"---\n" + block + b"\n---\n", "a")


def test_the_lines_of_all_fields_are_the_block():
    written = written_fields(b"---\n# top\na: 1\n# between\nb:\n  - x\n---\n")
    assert written == {"": "# top\n", "a": "a: 1\n# between\n", "b": "b:\n  - x\n"}


@pytest.mark.parametrize("name", SOUND)
def test_every_field_of_every_note_is_copied_alike_or_refused(name):
    other, done = SOUND[name], 0
    for key in filter(None, written_fields(other)):
        try:
            after = copy_field(NOTE, other, key)
        except EditRefused:
            continue
        if key != "name":
            assert values_of(split_note(after), key) == values_of(split_note(other), key)
            assert after.startswith(b"---\nname: Ana # hers\n")
            assert after.endswith(b"---\nText.\n")
            done += 1
    assert done or len(written_fields(other)) < 3 or b"&" in other
