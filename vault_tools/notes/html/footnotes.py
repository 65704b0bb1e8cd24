"""Footnotes, read by mdit-py-plugins and written our way: unique ids, no link within a link."""

from collections.abc import Sequence
from itertools import chain

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token
from markdown_it.utils import EnvType, OptionsDict
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.footnote.index import footnote_def, footnote_inline

from vault_tools.notes.html.obsidian_blocks import bounded
from vault_tools.notes.html.obsidian_inline import if_closed
from vault_tools.notes.html.obsidian_marks import ID_PREFIX


def use_footnotes(md: MarkdownIt) -> None:
    """Teach a parser `[^1]`, `[^1]: …` and `^[inline notes]`."""
    md.use(footnote_plugin)
    md.block.ruler.at("footnote_def", bounded(footnote_def), {"alt": ["paragraph", "reference"]})
    md.inline.ruler.at("footnote_inline", if_closed(footnote_inline))
    md.core.ruler.before("footnote_tail", "footnote_gather", _gather)
    md.add_render_rule("footnote_ref", _render_reference)
    md.add_render_rule("footnote_block_open", lambda *_: '<div class="footnotes">\n<ol>\n')
    md.add_render_rule("footnote_block_close", lambda *_: "</ol>\n</div>\n")
    md.add_render_rule("footnote_open", _render_open)
    md.add_render_rule("footnote_anchor", _render_way_back)


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


def _render_reference(
    _self: RendererHTML, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
) -> str:
    note, reference = _ids(tokens[idx])
    number = tokens[idx].meta["id"] + 1
    link = f'<a href="#{note}">[{number}]</a>'
    shown = f"[{number}]" if tokens[idx].meta.get("in_link") else link
    return f'<sup class="footnote-ref" id="{reference}">{shown}</sup>'


def _render_open(
    _self: RendererHTML, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
) -> str:
    return f'<li id="{_ids(tokens[idx])[0]}">'


def _render_way_back(
    _self: RendererHTML, tokens: Sequence[Token], idx: int, _options: OptionsDict, _env: EnvType
) -> str:
    reference = _ids(tokens[idx])[1]
    return f' <a class="footnote-back" href="#{reference}" aria-label="back to the text">↩</a>'


def _ids(token: Token) -> tuple[str, str]:
    """The ids of a footnote and of one reference to it; no heading's id has two hyphens there."""
    number, time = token.meta["id"] + 1, token.meta.get("subId", 0)
    again = f"-{time + 1}" if time else ""
    return f"{ID_PREFIX}--fn{number}", f"{ID_PREFIX}--fnref{number}{again}"
