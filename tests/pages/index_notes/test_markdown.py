"""Text and links in the index notes stay in their place, whatever they hold."""

import html
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from vault_tools.pages.index_notes.index_notes import NoteLink
from vault_tools.pages.index_notes.markdown import markdown_text, one_line, wikilink

NASTY = st.text(alphabet=st.sampled_from("ab1 -+*_[]()!<>&;#=|~`\\.%$^\n\t:/\u2028é")) | st.text()


def shown(markdown: str) -> str:
    """What a reader sees of this Markdown in a list item."""
    rendered = MarkdownIt("commonmark").render(f"- x\n- {markdown}")
    return html.unescape(re.sub(r"<[^>]*>", "", rendered))


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("a walk by the sea", "a walk by the sea"),
        ("Maya\n## Log\n- 2026-01-01 call", "Maya \\## Log - 2026-01-01 call"),
        ("<!-- vault:end this-week -->", "&lt;!-- vault:end this-week -->"),
        ("[[Elsewhere|here]]", "\\[\\[Elsewhere|here\\]\\]"),
        ("#secret", "\\#secret"),
        ("1. first", "1\\. first"),
        ("5-6 people", "5-6 people"),
        ("- no list", "\\- no list"),
        ("with <3 and file_name", "with <3 and file_name"),
        ("%%hidden%%", "\\%%hidden\\%%"),
        ("&amp; so on", "&amp;amp; so on"),
    ],
)
def test_text_is_written_so_that_it_means_only_itself(text, markdown):
    assert markdown_text(text) == markdown


@given(NASTY)
def test_a_reader_sees_exactly_the_characters_of_the_text(text):
    expected = one_line(text).replace("\ufffd", "")
    assert shown(markdown_text(text)).split("\n", 2)[2].strip().replace("\ufffd", "") == expected


@given(NASTY)
def test_text_stays_on_one_line_and_opens_no_comment(text):
    markdown = markdown_text(text)
    assert len(markdown.splitlines()) <= 1
    assert "<!--" not in markdown


@pytest.mark.parametrize(
    ("target", "name", "link"),
    [
        ("Maya Lindqvist", "Maya Lindqvist", "[[Maya Lindqvist]]"),
        ("people/Ana Costa", "Ana Costa", "[[people/Ana Costa|Ana Costa]]"),
        ("Ana", "A]] <b>|[x\n", "[[Ana|A)) ‹b›/(x]]"),
        ("Ana", "", "[[Ana]]"),
        ("a#b", "Ana", "Ana"),
        ("a]]\n- [ ] b", "Ana [x]", "Ana \\[x\\]"),
        ("", "Ana", "Ana"),
    ],
)
def test_a_link_is_one_that_obsidian_resolves_or_plain_text(target, name, link):
    assert wikilink(NoteLink(target, name)) == link
