"""The Markdown that takes a parser: CommonMark without raw HTML, and Obsidian's syntax.

Owns the parser, with tables, strikethrough and footnotes, and with the rules of the modules beside
this one. To load it takes a tenth of a short command's time, so `markdown` does that for a text of
which `simple_markdown` has said that it needs it.
"""

from functools import cache

from markdown_it import MarkdownIt
from markdown_it.rules_inline import image, link

from vault_tools.notes.html.footnotes import use_footnotes
from vault_tools.notes.html.obsidian_blocks import MAX_NESTING, use_obsidian_blocks
from vault_tools.notes.html.obsidian_inline import (
    if_closed,
    shown_text,
    use_obsidian_inline,
    without_fields,
)
from vault_tools.notes.html.obsidian_links import use_obsidian_links
from vault_tools.notes.html.obsidian_marks import Env


def parsed_words(line: str, env: Env) -> str:
    """What a reader sees of a line, as plain text."""
    (parsed,) = _line_parser().parseInline(line, env)
    return shown_text(without_fields(parsed.children or ()))


def parsed_line(line: str, env: Env) -> str:
    """A line as HTML."""
    return str(_line_parser().renderInline(line, env))


def parsed_blocks(text: str, env: Env) -> str:
    """A note's body as HTML."""
    return str(_parser().render(text, env))


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
    md.inline.ruler.at("link", if_closed(link))
    md.inline.ruler.at("image", if_closed(image))
    use_obsidian_inline(md)
    return md
