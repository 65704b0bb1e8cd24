"""Obsidian's blocks: callouts and task boxes; and what a page asks of a note's blocks.

A callout becomes a `<div>` or, foldable, a `<details>`; a task's box is shown, never to be ticked
here. Headings move below the page's own and get ids. Quotes and lists nest as deep as a reader can
follow; deeper marks are shown as the text they are, so that nothing is lost and no text exhausts
the stack.
"""

from collections.abc import Callable, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, blockquote, list_block
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from vault_tools.notes.html.obsidian_inline import shown_text
from vault_tools.notes.html.obsidian_marks import Env, Outline, escape, heading_slug
from vault_tools.notes.html.rendering import write_as
from vault_tools.patterns import pattern

MAX_NESTING = 40  # markdown-it drops what is deeper, so containers stop a little before
_DEEPEST_CONTAINER = MAX_NESTING - 4
_CALLOUT = pattern(r"\[!([^\[\]\n|]+)(?:\|[^\[\]\n]*)?\]([+-]?)[ \t]*([^\n]*)\n?[ \t]*")
_TASK = pattern(r"\[([^\[\]\n])\](?:[ \t]+|\Z)")
_TASK_WORDS = {
    " ": "to do",
    "x": "done",
    "X": "done",
    "/": "in progress",
    "-": "cancelled",
    ">": "moved",
    "<": "scheduled",
    "?": "question",
    "!": "important",
}

BlockRule = Callable[[StateBlock, int, int, bool], bool]


def use_obsidian_blocks(md: MarkdownIt) -> None:
    """Teach a parser the blocks of this module."""
    every_block = ["paragraph", "reference", "blockquote"]
    md.block.ruler.at("blockquote", bounded(blockquote), {"alt": [*every_block, "list"]})
    md.block.ruler.at("list", bounded(list_block), {"alt": every_block})
    md.core.ruler.after("block", "callouts", _callouts)
    md.core.ruler.after("block", "tasks", _tasks)
    md.core.ruler.push("task_boxes", _task_boxes)
    md.core.ruler.push("tidy", _tidy)
    md.core.ruler.push("headings", _headings)
    write_as(md, "task_box", _html_of_task_box)


def bounded(rule: BlockRule) -> BlockRule:
    """A container's rule that declines when it stands too deep, leaving its marks as text."""

    def bounded_rule(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return state.level < _DEEPEST_CONTAINER and rule(state, start, end, silent)

    return bounded_rule


def _callouts(state: StateCore) -> None:
    settled: list[Token] = []
    quotes: list[Token] = []
    for index, token in enumerate(state.tokens):
        settled.append(token)
        if token.type == "blockquote_open":
            quotes.append(token)
            if state.tokens[index + 1].type == "paragraph_open":
                settled += _callout_title(token, state.tokens[index + 2])
        elif token.type == "blockquote_close":
            token.tag = quotes.pop().tag
    state.tokens = settled


def _callout_title(quote: Token, first: Token) -> Sequence[Token]:
    """Turn a quote that begins with `[!kind]` into a callout; the tokens of its title, or none."""
    found = _CALLOUT.match(first.content)
    if not found:
        return ()
    kind, fold, title = found.groups()
    first.content = first.content[found.end() :]
    quote.tag = "details" if fold else "div"
    quote.attrs = {"class": "callout", "data-callout": heading_slug(kind)}
    if fold == "+":
        quote.attrs["open"] = "open"
    tag = "summary" if fold else "p"
    opening = Token("callout_title_open", tag, 1, {"class": "callout-title"}, block=True)
    words = Token("inline", "", 0, content=title.strip() or kind.strip().capitalize(), children=[])
    words.meta["in_link"] = bool(fold)  # a summary is itself something to press
    return opening, words, Token("callout_title_close", tag, -1, block=True)


def _tasks(state: StateCore) -> None:
    """Take the box off each task before its text is read, so that `[x]` is no link."""
    tokens = state.tokens
    for item, paragraph, inline in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if item.type != "list_item_open" or paragraph.type != "paragraph_open":
            continue
        if found := _TASK.match(inline.content):
            inline.content = inline.content[found.end() :]
            inline.info = found[1]
            item.attrs = {"class": "task", "data-task": found[1]}


def _task_boxes(state: StateCore) -> None:
    for token in state.tokens:
        if token.type == "inline" and token.info and token.children is not None:
            token.children.insert(0, Token("task_box", "input", 0, info=token.info))


def _html_of_task_box(token: Token, _env: Env) -> str:
    mark = token.info
    word = _TASK_WORDS.get(mark, f"marked {mark}")
    if word in {"to do", "done"}:
        ticked = " checked" if word == "done" else ""
        return f'<input type="checkbox" disabled{ticked} aria-label="{word}"> '
    label, shown = escape(word), escape(mark)
    return f'<span class="task-mark" role="img" aria-label="{label}">{shown}</span> '


def _headings(state: StateCore) -> None:
    outline, tag = Outline(state.env), ""
    for index, token in enumerate(state.tokens):
        if token.type == "heading_open":
            text = shown_text(state.tokens[index + 1].children or ())
            tag, token.attrs["id"] = outline.add(int(token.tag[1]), text)
            token.tag = tag
        elif token.type == "heading_close":
            token.tag = tag


def _tidy(state: StateCore) -> None:
    """Drop blocks left empty, and align cells by class: a page's policy may forbid styles."""
    kept: list[Token] = []
    for token in state.tokens:
        kept.append(token)
        if token.type in {"paragraph_close", "heading_close"} and _is_empty(kept[-2]):
            del kept[-3:]
        elif token.type in {"th_open", "td_open"} and "style" in token.attrs:
            side = str(token.attrs.pop("style")).removeprefix("text-align:")
            token.attrs["class"] = f"align-{side}"
    state.tokens = kept


def _is_empty(token: Token) -> bool:
    children = token.children or ()
    return token.type == "inline" and all(child.type == "softbreak" for child in children)
