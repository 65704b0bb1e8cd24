"""How a token becomes HTML, for markdown-it: by a function of the token and the render's `env`."""

from collections.abc import Callable, Sequence
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from vault_tools.notes.html.obsidian_marks import Env

Html = Callable[[Token, Env], str]


def write_as(md: MarkdownIt, kind: str, html: Html) -> None:
    """Let each token of a kind be written as a function says."""

    def rule(_renderer: Any, tokens: Sequence[Token], at: int, _options: Any, env: Env) -> str:
        return html(tokens[at], env)

    md.add_render_rule(kind, rule)
