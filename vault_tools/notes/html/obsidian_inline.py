"""Obsidian's marks inside a line: `#tags`, `[key:: fields]`, `==highlights==` and `^block-ids`.

They are rules for markdown-it's inline parser, each of which looks ahead a bounded number of
characters, so that no text makes them slow. The parser's own rules for links are asked where a
bracket may be closed alone (`if_closed`). Links and embeds are in `obsidian_links`, what takes
whole lines in `obsidian_blocks`.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.rules_inline.state_inline import Delimiter
from markdown_it.token import Token

from vault_tools.notes.html.obsidian_marks import field_html, tag_at, tag_html
from vault_tools.notes.html.rendering import write_as
from vault_tools.patterns import pattern

_SQUARE_KEY = pattern(r"\[([^\[\]()\n:]{1,80})::[ \t]*")
_ROUND_KEY = pattern(r"\(([^\[\]()\n:]{1,80})::(?:[ \t]+|(?=\)))")
_LONGEST_KEY, _LONGEST_VALUE = 80, 300
_BRACKETS = {"]": pattern(r"[\[\]\n]"), ")": pattern(r"[()\n]")}
_BLOCK_ID = pattern(r"\^[A-Za-z0-9-]+[ \t]*(?=\n|\Z)")
_EQUALS = ord("=")


def use_obsidian_inline(md: MarkdownIt) -> None:
    """Teach a parser the marks of this module."""
    for name, rule in (
        ("tag", _tag),
        ("square_field", _square_field),
        ("round_field", _round_field),
        ("block_id", _block_id),
    ):
        md.inline.ruler.before("link", name, rule)
    md.inline.ruler.before("emphasis", "highlight", _highlight)
    md.inline.ruler2.after("balance_pairs", "highlight", _pair_highlights)
    write_as(md, "tag", lambda token, _: tag_html(token.content))
    write_as(md, "field_open", lambda token, _: field_html(token.info))


InlineRule = Callable[[StateInline, bool], bool]


def if_closed(rule: InlineRule) -> InlineRule:
    """A rule for what stands in square brackets, asked only where one is closed further on.

    To find that none is, the parser would read on from each, forty deep.
    """

    def closed_rule(state: StateInline, silent: bool) -> bool:
        return _last_closing(state.src) > state.pos and rule(state, silent)

    return closed_rule


@lru_cache(maxsize=2)
def _last_closing(text: str) -> int:
    return text.rfind("]")


def shown_text(tokens: Sequence[Token]) -> str:
    """What a reader sees of inline tokens, as plain text on one line."""
    return " ".join("".join(_shown_parts(tokens)).split())


def _shown_parts(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in {"softbreak", "hardbreak"}:
            yield " "
        elif token.type == "field_open":
            yield f"{token.info} "
        elif token.type == "image":
            yield from _shown_parts(token.children or ())
        else:
            yield token.content


def without_fields(tokens: Sequence[Token]) -> list[Token]:
    """The tokens that stand in no inline field."""
    kept, depth = [], 0
    for token in tokens:
        if token.type in {"field_open", "field_close"}:
            depth += token.nesting
        elif not depth:
            kept.append(token)
    return kept


def _tag(state: StateInline, silent: bool) -> bool:
    tag = tag_at(state.src, state.pos, state.posMax)
    if tag and not silent:
        state.push("tag", "span", 0).content = tag
    state.pos += len(tag)
    return bool(tag)


def _square_field(state: StateInline, silent: bool) -> bool:
    """`[key:: value]`; the value may hold links and emphasis, not another line."""
    if state.src[state.pos] != "[":
        return False
    key = _SQUARE_KEY.match(state.src, state.pos, state.posMax)
    return bool(key and _field(state, key, "]", silent))


def _round_field(state: StateInline, silent: bool) -> bool:
    """`(key:: value)`: found at its colons, since the parser does not stop at a `(`."""
    if silent or not state.src.startswith("::", state.pos):
        return False
    start = state.src.rfind("(", max(0, state.pos - _LONGEST_KEY - 1), state.pos)
    key = _ROUND_KEY.match(state.src, start, state.posMax) if start >= 0 else None
    opened = state.src[start : state.pos]
    if not key or not state.pending.endswith(opened):
        return False
    pending = state.pending
    state.pending = pending[: -len(opened)]
    if not _field(state, key, ")", silent):
        state.pending = pending
        return False
    return True


def _field(state: StateInline, key: re.Match[str], closer: str, silent: bool) -> bool:
    end = _value_end(state.src, key.end(), state.posMax, closer)
    if end < 0:
        return False
    if not silent:
        value: list[Token] = []
        state.md.inline.parse(state.src[key.end() : end], state.md, state.env, value)
        state.push("field_open", "span", 1).info = key[1].strip()
        state.tokens += value
        state.tokens_meta += [None] * len(value)
        state.push("field_close", "span", -1)
    state.pos = end + 1
    return True


def _value_end(text: str, start: int, maximum: int, closer: str) -> int:
    """Where the bracket stands that closes a value, or -1."""
    depth = 0
    for bracket in _BRACKETS[closer].finditer(text, start, min(maximum, start + _LONGEST_VALUE)):
        if bracket[0] == "\n":
            return -1
        if bracket[0] == closer and depth == 0:
            return bracket.start()
        depth += -1 if bracket[0] == closer else 1
    return -1


def _block_id(state: StateInline, silent: bool) -> bool:
    if state.src[state.pos] != "^" or (state.pos and not state.src[state.pos - 1].isspace()):
        return False
    found = _BLOCK_ID.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    if not silent:
        state.pending = state.pending.rstrip(" \t")
    state.pos = found.end()
    return True


def _highlight(state: StateInline, silent: bool) -> bool:
    if silent or not state.src.startswith("==", state.pos):
        return False
    run = state.scanDelims(state.pos, True)
    mark = "=" * run.length
    state.pos += run.length
    if run.length != 2:
        state.pending += mark
        return True
    state.push("text", "", 0).content = mark
    state.delimiters.append(
        Delimiter(_EQUALS, 0, len(state.tokens) - 1, end=-1, open=run.can_open, close=run.can_close)
    )
    return True


def _pair_highlights(state: StateInline) -> None:
    inner = [meta["delimiters"] for meta in state.tokens_meta if meta and "delimiters" in meta]
    for delimiters in (state.delimiters, *inner):
        for opener in delimiters:
            if opener.marker == _EQUALS and opener.end >= 0:
                _mark(state.tokens[opener.token], "mark_open", 1)
                _mark(state.tokens[delimiters[opener.end].token], "mark_close", -1)


def _mark(token: Token, name: str, nesting: Literal[1, -1]) -> None:
    token.type, token.tag, token.nesting, token.content = name, "mark", nesting, ""
