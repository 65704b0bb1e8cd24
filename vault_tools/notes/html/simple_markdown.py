"""The Markdown of everyday notes, written to HTML in a tenth of a parser's time.

A parser looks for forty things at each place, and most notes hold a few: paragraphs, plain lists,
quotes, headings, links, emphasis, tags, inline fields. Those are read here as the parser reads
them, to the byte. Wherever a text might mean more, because it has a sign that another rule begins
with, or a line that is indented, the answer is None, and the parser has to read all of it.
"""

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from vault_tools.notes.html.obsidian_marks import (
    Env,
    Outline,
    address_of,
    escape,
    field_html,
    link_html,
    tag_at,
    tag_html,
    target_and_text,
)
from vault_tools.notes.html.safe_links import safe_href
from vault_tools.patterns import pattern

# Signs that rules begin with are text only where their neighbour makes them so.
_TEXT = r"(?>(?:[^\r\n\0!#%&*:<=\[\\\]^_`~]++|!(?!\[)|%(?!%)|&(?![\w#])|:(?![:/])|=(?!=))+)"
_WORDS = rf"(?=[^\W_]){_TEXT}(?<=[\w.,!?])"
_KEY = r"[^\W_](?:[\w \-]{0,40}[^\W_])?"
_FIELD = rf"\[(?P<key>{_KEY})::[ \t]*(?=[^\]]{{1,299}}\])(?P<value>{_WORDS})\](?!:)"
_URL = r"https?://(?:[a-z0-9]{1,40}\.){1,3}[a-z]{2,20}(?:/[A-Za-z0-9/_.=?+-]*)?"
# The parser writes a NUL as a sign of its own, in tags and links too.
_PIECE = pattern(
    rf"(?P<text>{_TEXT})|(?P<tag>\#(?!\S*\0))|\[\[(?P<wikilink>[^\[\]\n\0]+)\]\]"
    rf"|(?<![^ \n])(?P<stars>\*\*?)(?P<marked>{_WORDS})(?P=stars)(?=[ \n.,;:!?)]|\Z)"
    rf"|{_FIELD}|\[(?P<label>{_WORDS})\]\((?P<url>{_URL})\)|(?P<softbreak>(?<![ \t])\n(?![ \t]))"
)
_PLAIN = pattern(_TEXT)
"""A line without any mark, as most lines of a log are."""
# How a line begins that says nothing about the lines around it.
_BEGINS = r"(?=[^\W\d_]|\d++(?![.)])|[\"'“‘«(¿¡]|\[\[|\*\*?[^\W_]|\[[^\W_])"
_LINE = pattern(
    rf"(?P<words>{_BEGINS}.*(?<!\s))|- (?P<item>{_BEGINS}.*(?<!\s))|> (?P<quote>{_BEGINS}.*(?<!\s))"
    rf"|(?P<level>\#{{1,6}}) (?P<heading>{_BEGINS}.*(?<!\s))|(?P<blank>[ \t]*)"
)


_Piece: TypeAlias = tuple[str, str, str]
"""A part of a line: what it is, what a reader sees of it, and a link's target or a field's key."""
_UNDECIDED = {("words", "item"), ("words", "quote"), ("quote", "words"), ("quote", "item")}
"""A line and the one above it of which a parser has to say whether they are one block."""
_BREAK: _Piece = ("softbreak", "\n", "")


class _Block(NamedTuple):
    """A paragraph, quote or heading with one text, or a list with the text of each item."""

    kind: str
    texts: list[list[_Piece]]
    level: int = 0


def simple_words(line: str) -> str | None:
    """What a reader sees of a line, as plain text; None where only a parser can tell."""
    if "[" not in line and _PLAIN.fullmatch(line):
        return " ".join(line.split())
    pieces = _pieces(line)
    return None if pieces is None else _words([piece for piece in pieces if piece[0] != "field"])


def simple_line(line: str, env: Env) -> str | None:
    """A line as HTML; None where only a parser can make it."""
    if "[" not in line and _PLAIN.fullmatch(line):
        return escape(line)
    pieces = _pieces(line)
    return None if pieces is None else _html(pieces, env)


def simple_blocks(text: str, env: Env) -> str | None:
    """A note's body as HTML; None where only a parser can make it."""
    blocks = _blocks(text)
    if blocks is None:
        return None
    outline = Outline(env)  # links lead to headings below as well, so these come first
    headings = iter(
        [outline.add(one.level, _words(one.texts[0])) for one in blocks if one.kind == "heading"]
    )
    return "".join(_block_html(block, headings, env) for block in blocks)


def _blocks(text: str) -> list[_Block] | None:
    blocks: list[_Block] = []
    before, last = "blank", ""  # what the line above is, and what the block above
    for line in text.split("\n"):
        found = _LINE.fullmatch(line)
        kind = found.lastgroup if found else None
        pieces = _pieces(found[kind]) if found and kind else None
        if not found or not kind or pieces is None:
            return None
        if kind == before and kind in {"words", "quote"}:
            blocks[-1].texts[-1].extend((_BREAK, *pieces))
        elif kind == before == "item":
            blocks[-1].texts.append(pieces)
        elif (kind, before) in _UNDECIDED or (kind == last == "item"):
            return None  # it may belong to the block above
        elif kind != "blank":
            blocks.append(_Block(kind, [pieces], len(found["level"] or "")))
            last = kind
        before = kind
    return blocks


def _pieces(line: str) -> list[_Piece] | None:
    """The parts of a line; None where it has one that is not known here."""
    pieces: list[_Piece] = []
    at = 0
    while at < len(line):
        found = _PIECE.match(line, at)
        if not found:
            return None
        at = found.end()
        match found.lastgroup:
            case "text" | "softbreak":
                pieces.append((found.lastgroup, found[0], ""))
            case "marked":
                pieces.append((found["stars"], found["marked"], ""))
            case "value":
                pieces.append(("field", found["value"], found["key"]))
            case "url":
                pieces.append(("url", found["label"], found["url"]))
            case "wikilink":
                target, text = target_and_text(found["wikilink"])
                if not target:
                    return None
                pieces.append(("wikilink", text, target))
            case _:
                tag = tag_at(line, found.start(), len(line))
                if not tag:
                    return None
                pieces.append(("tag", tag, ""))
                at = found.start() + len(tag)
    return pieces


def _words(pieces: list[_Piece]) -> str:
    shown = [f"{key} {text}" if kind == "field" else text for kind, text, key in pieces]
    return " ".join("".join(shown).split())


def _html(pieces: list[_Piece], env: Env) -> str:
    return "".join([_piece_html(*piece, env) for piece in pieces])


def _piece_html(kind: str, shown: str, target: str, env: Env) -> str:
    match kind:
        case "text":
            return escape(shown)
        case "wikilink":
            return link_html(address_of(target, env), shown)
        case "url":
            return link_html(safe_href(target), shown)
        case "*":
            return f"<em>{escape(shown)}</em>"
        case "**":
            return f"<strong>{escape(shown)}</strong>"
        case "tag":
            return tag_html(shown)
        case "field":
            return f"{field_html(target)}{escape(shown)}</span>"
    return shown


def _block_html(block: _Block, headings: Iterator[tuple[str, str]], env: Env) -> str:
    texts = [_html(text, env) for text in block.texts]
    match block.kind:
        case "item":
            return "".join(["<ul>\n", *(f"<li>{text}</li>\n" for text in texts), "</ul>\n"])
        case "heading":
            tag, name = next(headings)
            return f'<{tag} id="{escape(name)}">{texts[0]}</{tag}>\n'
        case "quote":
            return f"<blockquote>\n<p>{texts[0]}</p>\n</blockquote>\n"
    return f"<p>{texts[0]}</p>\n"
