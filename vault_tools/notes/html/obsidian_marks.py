"""Obsidian's marks and links by themselves: what they mean, and how they look in HTML.

For the parser's rules (`obsidian_inline`, `obsidian_links`, `obsidian_blocks`) and for
`simple_markdown`, which reads without a parser. A render's `env` brings `resolve` (from a target to
an address) and `heading_ids` (from a heading's slug to its id on this page).
"""

import re
import unicodedata
from collections.abc import MutableMapping, Sequence
from typing import Any, TypeAlias

from vault_tools.notes.html.safe_links import safe_href
from vault_tools.notes.resolve import note_name
from vault_tools.patterns import pattern

Env: TypeAlias = MutableMapping[str, Any]
ID_PREFIX = "note"
"""What the ids of a note begin with, so that they meet none of the page's own."""

# Anything but blanks and punctuation, so that every script's letters, marks and emoji belong.
_TAG = pattern(
    r"#[^\s!-,.:-@\[-^`{-~\u00a1-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf"
    r"\u2000-\u200c\u200e-\u206f\u2e00-\u2e7f\u3000-\u303f\uff00-\uff0f\uff1a-\uff20]+"
)
_BEFORE_TAG = frozenset("([{\"'“‘«,;*_~|>")
_PIPE = pattern(r"\\?\|")


def escape(text: str) -> str:
    """The text as it stands in HTML and in an attribute's double quotes, as CommonMark has it."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace('"', "&quot;")


def tag_at(text: str, at: int, end: int) -> str:
    """The tag that stands at a place in a text, with its `#`; empty where none does."""
    before = text[at - 1] if at else " "
    if text[at] != "#" or not (before.isspace() or before in _BEFORE_TAG):
        return ""
    found = _TAG.match(text, at, end)
    tag = found[0].rstrip("/") if found else ""
    return tag if any(char.isalpha() or char > "\x7f" for char in tag) else ""


def tag_html(tag: str) -> str:
    return f'<span class="tag">{escape(tag)}</span>'


def field_html(key: str) -> str:
    """How an inline field begins; its value and a `</span>` follow."""
    return f'<span class="field"><span class="key">{escape(key)}</span> '


def heading_slug(heading: str) -> str:
    """What a heading's id is made of: `Gift ideas!` gives `gift-ideas`."""
    words = re.findall(r"\w+", unicodedata.normalize("NFC", heading).lower())
    return "-".join(words) or "section"


def shown_name(target: str) -> str:
    """What a link without a text of its own shows: `People/Ana.md#Work` is `Ana > Work`."""
    note, *headings = target.split("#")
    name = note_name(note)
    if not headings:
        return name.strip() or target
    parts = [name, *(heading for heading in headings if not heading.startswith("^"))]
    return " > ".join(part.strip() for part in parts if part.strip()) or target


def target_and_text(link: str) -> tuple[str, str]:
    """Of what stands between the brackets of a link: where it leads, and what a reader sees."""
    target, *texts = parts_of_link(link)
    return target, text_of_link(target, texts)


def parts_of_link(link: str) -> list[str]:
    return [part.strip() for part in _PIPE.split(link)] if "|" in link else [link.strip()]


def text_of_link(target: str, texts: Sequence[str]) -> str:
    return " | ".join(text for text in texts if text) or shown_name(target)


def address_of(target: str, env: Env) -> str | None:
    """Where a link leads whose target is written as in a note; None for nowhere."""
    note, hash_sign, heading = target.partition("#")
    if not note and (own := env["heading_ids"].get(heading_slug(heading.rpartition("#")[2]))):
        return f"#{own}"
    url = env["resolve"](note.removesuffix(".md") + hash_sign + heading) if target else None
    return safe_href(url) if url else None


def link_html(address: str | None, text: str, kind: str = "", *, linked: bool = False) -> str:
    """A link with the class `kind`; if `linked`, it is inside another link and shows only text."""
    if address is None:
        return f'<span class="unresolved">{escape(text)}</span>'
    named = f' class="{kind}"' if kind else ""
    if linked:
        return f"<span{named}>{escape(text)}</span>"
    return f'<a{named} href="{escape(address)}">{escape(text)}</a>'


class Outline:
    """A note's headings, told in their order: at the page's levels, skipping none, with their ids.

    What each is called goes into `env["heading_ids"]`, by its slug.
    """

    def __init__(self, env: Env) -> None:
        self._env = env
        self._levels: list[int] = []
        self._taken: set[str] = set()
        self._times: dict[str, int] = {}

    def add(self, level: int, text: str) -> tuple[str, str]:
        """The HTML tag and the id of the next heading; no other has the same id."""
        self._levels = [*(above for above in self._levels if above < level), level]
        slug = unique = heading_slug(text)
        while unique in self._taken:
            self._times[slug] = self._times.get(slug, 1) + 1
            unique = f"{slug}-{self._times[slug]}"
        self._taken.add(unique)
        name = f"{ID_PREFIX}-{unique}"
        self._env["heading_ids"].setdefault(slug, name)
        return f"h{min(6, len(self._levels) - 1 + self._env['heading_level'])}", name
