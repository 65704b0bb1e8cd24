"""Links and embeds, Obsidian's and Markdown's: where they lead, and how they look when nowhere.

Every address passes `safe_href`; what a note names but nobody can resolve stays as plain text.
Nothing is ever loaded from elsewhere: an image that is not in the vault becomes a link to it.
"""

import re
from collections.abc import Sequence
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from vault_tools.notes.html.obsidian_inline import shown_text
from vault_tools.notes.html.obsidian_marks import (
    Env,
    address_of,
    escape,
    link_html,
    parts_of_link,
    shown_name,
    text_of_link,
)
from vault_tools.notes.html.rendering import write_as
from vault_tools.notes.html.safe_links import has_scheme, is_image, safe_href
from vault_tools.patterns import pattern

_WIKILINK = pattern(r"!?\[\[([^\[\]\n]+(?:\][^\[\]\n]+)*)\]\](?!\([a-z]+://)")
_SIZE = pattern(r"(\d{1,4})(?:x(\d{1,4}))?")
_BARE_URL = pattern(r"://[^\s<>\[\]\"'`|\\^{}]+")
_WEB = pattern(r"(?:\A|[\W_])(https?)\Z", re.IGNORECASE)
_AFTER_URL = ".,;:!?*_~="


def use_obsidian_links(md: MarkdownIt) -> None:
    """Teach a parser wikilinks, embeds and bare web addresses, and make all its links safe."""
    md.validateLink = _any_link  # type: ignore[method-assign]
    md.inline.ruler.before("link", "wikilink", _wikilink)
    md.inline.ruler.before("link", "bare_url", _bare_url)
    md.core.ruler.push("settle_links", _settle_links)
    write_as(md, "wikilink", _html_of_wikilink)
    write_as(md, "image", _html_of_image)


def _any_link(url: str) -> bool:  # noqa: ARG001  (markdown-it names it)
    """Let each be parsed as a link, so that `_settle_links` shows its text and not its marks."""
    return True


def _wikilink(state: StateInline, silent: bool) -> bool:
    found = _WIKILINK.match(state.src, state.pos, state.posMax)
    target, *texts = parts_of_link(found[1]) if found else [""]
    if not found or not target:
        return False
    if not silent:
        embed = found[0].startswith("!")
        size = texts.pop() if embed and texts and _SIZE.fullmatch(texts[-1]) else ""
        token = state.push("wikilink", "", 0)
        token.content = text_of_link(target, texts)
        token.meta = {"target": target, "embed": embed, "size": size}
    state.pos = found.end()
    return True


def _bare_url(state: StateInline, silent: bool) -> bool:
    """`https://…` as people paste it; found at its colon, where the parser stops."""
    if silent or state.linkLevel or not state.src.startswith("://", state.pos):
        return False
    scheme = _WEB.search(state.src[max(0, state.pos - 6) : state.pos])
    if not scheme or not state.pending.endswith(scheme[1]):
        return False
    found = _BARE_URL.match(state.src, state.pos, state.posMax)
    address = _without_punctuation(found[0]) if found else ""
    if len(address) <= len("://"):
        return False
    state.pending = state.pending[: -len(scheme[1])]
    state.push("link_open", "a", 1).attrs = {"href": state.md.normalizeLink(scheme[1] + address)}
    state.push("text", "", 0).content = scheme[1] + address
    state.push("link_close", "a", -1)
    state.pos += len(address)
    return True


def _without_punctuation(address: str) -> str:
    """Leave to the sentence what is its own: of `https://a.b/c_(d)).` the last two characters."""
    address = address.rstrip(_AFTER_URL)
    closing = len(address) - len(address.rstrip(")"))
    surplus = min(closing, max(0, address.count(")") - address.count("(")))
    return address[: len(address) - surplus].rstrip(_AFTER_URL)


def _settle_links(state: StateCore) -> None:
    for block in state.tokens:
        if block.children:
            linked = bool(block.meta.get("in_link"))
            block.children = _settle(block.children, state.env, linked=linked)


def _settle(tokens: Sequence[Token], env: Env, *, linked: bool) -> list[Token]:
    """Give each Markdown link its address or make it plain text; no link stands in a link."""
    settled: list[Token] = []
    openers: list[Token] = []
    for token in tokens:
        within = linked or any(opener.tag == "a" for opener in openers)
        if token.type == "link_open":
            _settle_link(token, env, within=within)
            openers.append(token)
        elif token.type == "link_close":
            opener = openers.pop()
            token.tag = opener.tag
            if settled[-1] is opener:
                settled.append(Token("text", "", 0, content=opener.meta["written"]))
            if opener.type == "text":
                _be_text(token, ">")
        elif within:
            token.meta["in_link"] = True
        settled.append(token)
    return settled


def _settle_link(token: Token, env: Env, *, within: bool) -> None:
    written = str(token.attrs.pop("href"))
    token.meta["written"] = written if has_scheme(written) else shown_name(unquote(written))
    address = _address(written, env)
    if address and not within:
        token.attrs = {"href": address, **token.attrs}
    elif token.markup == "autolink" and not address:
        _be_text(token, "<")
    else:
        token.tag = "span"
        token.attrs = {} if address else {"class": "unresolved"}


def _be_text(token: Token, content: str) -> None:
    token.type, token.tag, token.nesting, token.content = "text", "", 0, content


def _address(url: str, env: Env) -> str | None:
    """Where a Markdown link leads; a path in it is a note's or file's, percent-encoded."""
    return safe_href(url) if has_scheme(url) else address_of(unquote(url), env)


def _html_of_wikilink(token: Token, env: Env) -> str:
    address = address_of(token.meta["target"], env)
    if not token.meta["embed"]:
        return _link(token, address, token.content, "")
    if address and is_image(address):
        name = token.content
        alt = name.rpartition(".")[0] if is_image(name) else name
        return _img(address, alt, token.meta["size"])
    return _link(token, address, token.content, "embed")


def _html_of_image(token: Token, env: Env) -> str:
    source = str(token.attrs["src"])
    address, alt = _address(source, env), shown_text(token.children or ())
    text, _, size = alt.rpartition("|")
    if not _SIZE.fullmatch(size):
        text, size = alt, ""
    if address and is_image(address):
        return _img(address, text, size)
    if has_scheme(source):
        label = text or (shown_name(unquote(source)) if address else "image")
        return _link(token, address, label, "remote-image")
    return _link(token, address, text or shown_name(unquote(source)), "embed")


def _img(address: str, alt: str, size: str) -> str:
    width, _, height = size.partition("x")
    sizes = (f' width="{width}"' if width else "") + (f' height="{height}"' if height else "")
    return f'<img src="{escape(address)}" alt="{escape(alt)}"{sizes}>'


def _link(token: Token, address: str | None, text: str, kind: str) -> str:
    return link_html(address, text, kind, linked=bool(token.meta.get("in_link")))
