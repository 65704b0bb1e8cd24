"""Obsidian-flavoured Markdown to safe HTML, and to plain text.

Everyday Markdown is read by `simple_markdown`, all other by a parser, to the same bytes. Whatever a
note holds, the result is balanced HTML of a few known tags, which loads nothing, runs nothing and
links only to addresses that `safe_href` allows. Where a link leads is for the caller to say, how a
page looks for the templates.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from vault_tools.notes.comments import without_comments
from vault_tools.notes.html.simple_markdown import simple_blocks, simple_line, simple_words

Resolve: TypeAlias = Callable[[str], str | None]


def render_markdown(text: str, resolve: Resolve, *, heading_level: int = 2) -> str:
    """A note's body as HTML blocks.

    `resolve` is given a link's target as written, without `.md` (`Ana Costa#Work`, `photo.jpg`,
    `../cv.pdf`), and answers with an address relative to the page, ready for an href, or None: then
    the text stands in a `<span class="unresolved">`. The outermost headings become ones of
    `heading_level`, deeper ones follow without a gap, down to h6. A heading's id is `ID_PREFIX`,
    a hyphen and its `heading_slug`, so that it meets no id of the page's own.
    """
    text = without_comments(text)
    env = _env(resolve, heading_level=heading_level)
    simple = simple_blocks(text, env)
    if simple is not None:
        return simple
    from vault_tools.notes.html.parsed_markdown import parsed_blocks  # noqa: PLC0415 - slow to load

    return parsed_blocks(text, env)


def render_inline(text: str, resolve: Resolve) -> str:
    """One line, such as a log entry's text, as HTML that fits inside a paragraph."""
    text = without_comments(text).strip()
    env = _env(resolve)
    simple = simple_line(text, env)
    if simple is not None:
        return simple
    from vault_tools.notes.html.parsed_markdown import parsed_line  # noqa: PLC0415 - slow to load

    return parsed_line(text, env)


def plain_text(text: str) -> str:
    """One line as a reader sees it, without markup, comments and inline fields."""
    text = without_comments(text)
    simple = simple_words(text)
    if simple is not None:
        return simple
    from vault_tools.notes.html.parsed_markdown import parsed_words  # noqa: PLC0415 - slow to load

    return parsed_words(text, _env(lambda _target: None))


def _env(resolve: Resolve, **settings: Any) -> dict[str, Any]:
    return {"resolve": resolve, "heading_ids": {}, **settings}
