"""Footnotes, read by mdit-py-plugins and written our way: unique ids, no link within a link."""

from itertools import chain

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def, footnote_inline

from vault_tools.notes.html.obsidian_blocks import bounded
from vault_tools.notes.html.obsidian_inline import if_closed
from vault_tools.notes.html.obsidian_marks import ID_PREFIX, Env
from vault_tools.notes.html.rendering import write_as


def use_footnotes(md: MarkdownIt) -> None:
    """Teach a parser `[^1]`, `[^1]: …` and `^[inline notes]`."""
    md.use(footnote_plugin)
    md.block.ruler.at("footnote_def", bounded(footnote_def), {"alt": ["paragraph", "reference"]})
    md.inline.ruler.at("footnote_inline", if_closed(footnote_inline))
    md.core.ruler.before("footnote_tail", "footnote_gather", _gather)
    write_as(md, "footnote_ref", _html_of_reference)
    write_as(md, "footnote_block_open", lambda *_: '<div class="footnotes">\n<ol>\n')
    write_as(md, "footnote_block_close", lambda *_: "</ol>\n</div>\n")
    write_as(md, "footnote_open", _html_of_beginning)
    write_as(md, "footnote_anchor", _html_of_way_back)


def _gather(state: StateCore) -> None:
    """Arrange definitions so that the plugin loses none.

    One that stands in another comes out of it, two of one label become one, and one that nothing
    refers to is shown where it stands.
    """
    numbers = state.env.get("footnotes", {}).get("refs", {})
    unfinished: list[list[Token]] = [[]]
    definitions: dict[str, list[Token]] = {}
    for token in state.tokens:
        if token.type == "footnote_reference_open":
            unfinished.append([])
        unfinished[-1].append(token)
        if token.type == "footnote_reference_close":
            begin, *content, end = unfinished.pop()
            label = begin.meta["label"]
            if numbers[f":{label}"] < 0:
                unfinished[-1] += content
            else:
                definitions.setdefault(label, [begin, end])[-1:-1] = content
    state.tokens = [*unfinished[0], *chain.from_iterable(definitions.values())]


def _html_of_reference(token: Token, _env: Env) -> str:
    note, reference = _ids(token)
    number = token.meta["id"] + 1
    link = f'<a href="#{note}">[{number}]</a>'
    shown = f"[{number}]" if token.meta.get("in_link") else link
    return f'<sup class="footnote-ref" id="{reference}">{shown}</sup>'


def _html_of_beginning(token: Token, _env: Env) -> str:
    return f'<li id="{_ids(token)[0]}">'


def _html_of_way_back(token: Token, _env: Env) -> str:
    reference = _ids(token)[1]
    return f' <a class="footnote-back" href="#{reference}" aria-label="back to the text">↩</a>'


def _ids(token: Token) -> tuple[str, str]:
    """The ids of a footnote and of one reference to it; no heading's id has two hyphens there."""
    number, time = token.meta["id"] + 1, token.meta.get("subId", 0)
    again = f"-{time + 1}" if time else ""
    return f"{ID_PREFIX}--fn{number}", f"{ID_PREFIX}--fnref{number}{again}"
