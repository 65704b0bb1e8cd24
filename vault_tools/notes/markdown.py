"""Obsidian-flavoured Markdown to safe HTML, and to plain text.

Owns the parser: CommonMark without raw HTML, with tables, strikethrough and footnotes, and with
Obsidian's syntax from the modules beside this one. Whatever a note holds, the result is balanced
HTML of a few known tags, which loads nothing, runs nothing and links only to addresses that
`safe_href` allows. Where a link leads is for the caller to say, how a page looks for the templates.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, TypeAlias

from markdown_it import MarkdownIt

from vault_tools.notes.comments import without_comments
from vault_tools.notes.footnotes import use_footnotes
from vault_tools.notes.obsidian_blocks import MAX_NESTING, use_obsidian_blocks
from vault_tools.notes.obsidian_inline import shown_text, use_obsidian_inline, without_fields
from vault_tools.notes.obsidian_links import use_obsidian_links
from vault_tools.notes.simple_markdown import simple_blocks, simple_line, simple_words

Resolve: TypeAlias = Callable[[str], str | None]


def render_markdown(
    text: str, resolve: Resolve, *, heading_level: int = 2, id_prefix: str = "note"
) -> str:
    """A note's body as HTML blocks.

    `resolve` is given a link's target as written, without `.md` (`Ana Costa#Work`, `photo.jpg`,
    `../cv.pdf`), and answers with an address relative to the page, ready for an href, or None: then
    the text stands in a `<span class="unresolved">`. The outermost headings become ones of
    `heading_level`, deeper ones follow without a gap, down to h6. A heading's id is `id_prefix`, a
    hyphen and its `heading_slug`; a page that shows several notes gives each a prefix of its own.
    """
    text = without_comments(text)
    env = _env(resolve, heading_level=heading_level, id_prefix=id_prefix)
    simple = simple_blocks(text, env)
    return str(_parser().render(text, env)) if simple is None else simple


def render_inline(text: str, resolve: Resolve) -> str:
    """One line, such as a log entry's text, as HTML that fits inside a paragraph."""
    text = without_comments(text).strip()
    env = _env(resolve)
    simple = simple_line(text, env)
    return str(_line_parser().renderInline(text, env)) if simple is None else simple


def plain_text(text: str) -> str:
    """One line as a reader sees it, without markup, comments and inline fields."""
    text = without_comments(text)
    simple = simple_words(text)
    if simple is not None:
        return simple
    (line,) = _line_parser().parseInline(text, _env(lambda _target: None))
    return shown_text(without_fields(line.children or ()))


def _env(resolve: Resolve, **settings: Any) -> dict[str, Any]:
    return {"resolve": resolve, "heading_ids": {}, **settings}


@cache
def _parser() -> MarkdownIt:
    md = _commonmark()
    use_obsidian_blocks(md)
    use_footnotes(md)
    use_obsidian_links(md)  # last, since its links lead to the headings found before
    return md


@cache
def _line_parser() -> MarkdownIt:
    md = _commonmark()
    use_obsidian_links(md)
    return md


def _commonmark() -> MarkdownIt:
    options = {"html": False, "xhtmlOut": False, "maxNesting": MAX_NESTING}
    md = MarkdownIt("commonmark", options).enable(["table", "strikethrough"])
    use_obsidian_inline(md)
    return md
