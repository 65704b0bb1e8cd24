"""What Obsidian's marks and links mean by themselves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it.common.utils import escapeHtml

from vault_tools.notes.html.obsidian_marks import escape, heading_slug, shown_name


@pytest.mark.parametrize(
    ("target", "shown"),
    [
        ("Ana", "Ana"),
        ("People/Ana.md", "Ana"),
        ("Ana#Work#Now", "Ana > Work > Now"),
        ("#Work", "Work"),
        ("#^abc", "#^abc"),
    ],
)
def test_a_target_is_shown_as_its_name(target, shown):
    assert shown_name(target) == shown


@pytest.mark.parametrize(
    ("heading", "slug"),
    [
        ("Gift ideas!", "gift-ideas"),
        ("Łódź & 東京", "łódź-東京"),
        ("Zoe\u0308", "zoë"),
        ("🎉", "section"),
        ("--a--", "a"),
    ],
)
def test_a_slug_is_made_of_a_headings_words(heading, slug):
    assert heading_slug(heading) == slug


@given(st.text(alphabet="a&<>\"';# "))
def test_text_is_escaped_as_the_parser_does_it(text):
    assert escape(text) == escapeHtml(text)
