"""Where links lead once a note is called otherwise, or lies elsewhere."""

import pytest

from vault_tools.notes.editing.edit_links import retarget_links
from vault_tools.notes.editing.follow import dead_links, following
from vault_tools.notes.note import parse_note
from vault_tools.notes.resolve import NoteIndex

PATHS = ("people/Ana.md", "people/Bo.md", "old/people/Cy.md", "Lake.md", "old/Lake.md")


def follow(text, moved, path):
    before = NoteIndex(PATHS)
    after = NoteIndex({moved.get(one, one) for one in PATHS})
    return retarget_links(text.encode(), following(before, after, moved, path)).decode()


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("[[Ana]]", "[[Ana Costa]]"),
        ("[[ana|her]]", "[[Ana Costa|her]]"),
        ("![[people/Ana#Log]]", "![[people/Ana Costa#Log]]"),
        ("[[Ana.md]]", "[[Ana Costa.md]]"),
        ("[x](Ana.md#log)", "[x](Ana%20Costa.md#log)"),
        ("[x](<../people/Ana.md>)", "[x](<../people/Ana Costa.md>)"),
        ("[[Bo]] [[Anna]] [[#Log]]", "[[Bo]] [[Anna]] [[#Log]]"),
    ],
)
def test_a_new_name_keeps_the_kind_of_link(link, wanted):
    moved = {"people/Ana.md": "people/Ana Costa.md"}
    for path in ("people/Bo.md", "people/Ana.md"):
        assert follow(link, moved, path) == wanted


def test_a_name_that_would_mean_another_note_becomes_a_path():
    moved = {"people/Ana.md": "people/deep/Lake.md"}
    assert follow("[[Ana]]", moved, "people/Bo.md") == "[[people/deep/Lake]]"


def test_a_name_that_meant_the_note_that_went_first_still_means_what_it_meant():
    assert follow("[[Lake]]", {"Lake.md": "people/Bo.md"}, "people/Ana.md") == "[[Bo]]"
    assert follow("[[old/Lake]]", {"Lake.md": "people/Bo.md"}, "people/Ana.md") == "[[old/Lake]]"


@pytest.mark.parametrize(
    ("link", "wanted"),
    [
        ("[x](../Lake.md)", "[x](../old/Lake.md)"),
        ("[x](./../Lake.md)", "[x](./../old/Lake.md)"),
        ("[[../Lake]]", "[[../old/Lake]]"),
        ("[[old/Lake]]", "[[old/Lake]]"),
        ("[[Ana]] [[Nobody]]", "[[Ana]] [[Nobody]]"),
        ("[[Cy]]", "[[Bo]]"),
    ],
)
def test_links_of_a_note_that_moves_lead_where_they_led(link, wanted):
    assert follow(link, {"old/people/Cy.md": "people/Bo.md"}, "old/people/Cy.md") == wanted


def test_a_dead_link_is_told_with_its_note():
    note = parse_note("a.md", b"[[Ana]] [[Nobody]]\n[[#here]]")
    assert [(path, link.target) for path, link in dead_links([note], NoteIndex(PATHS))] == [
        ("a.md", "Nobody")
    ]
