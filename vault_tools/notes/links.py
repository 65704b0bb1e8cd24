"""Links between notes as written: wikilinks, embeds, and Markdown links to a note.

Where a link leads among the notes of a vault is decided in `notes/resolve.py`.
"""

import re
from collections.abc import Iterator
from urllib.parse import unquote

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import CODE, TEXT, Line, Zone
from vault_tools.notes.front_matter import Entries, Field, Items, Text, Value
from vault_tools.notes.resolve import note_name
from vault_tools.patterns import pattern

# `[[1]](https://…)` is a reference pasted from Wikipedia, and leads to no note.
WIKILINK = pattern(r"(!?)\[\[([^\[\]\n]+?)\]\](?!\([a-z]+://)")
# The same without its sign: a pattern that begins with fixed letters is found many times sooner.
_INNER = pattern(r"\[\[([^\[\]\n]+)\]\](?!\([a-z]+://)")
MARKDOWN_LINK = pattern(
    r"(!?)\[([^\[\]\n]*)\]\(<?([^()<>\n]+?\.md(?:#[^()<>\n]*)?)>?\)", re.IGNORECASE
)
_Parts = tuple[str, str, str]
# Logseq has words for boxes, "- TODO call [[Ana]]", and so has Roam, "- {{[[TODO]]}} call".
_STATES = {"DONE": "x", "CANCELED": "-", "CANCELLED": "-"}
_OPEN_STATES = ("TODO", "LATER", "NOW", "DOING", "WAITING", "WAIT", "IN-PROGRESS")
_STATE = rf"(?:\{{\{{(?:\[\[)?)?({'|'.join([*_STATES, *_OPEN_STATES])})(?:(?:\]\])?\}}\}})?"
_BOX = pattern(rf"[ \t>]*(?:[-*+]|\d{{1,9}}[.)])[ \t]+(?:\[(.)\]|{_STATE})[ \t]")


class Link(Struct, frozen=True):
    """A link as written. `target` is a name or path without heading, block or alias.

    `box` is what stands in the task's box that begins its line: a blank, `x`, `-`.
    """

    target: str
    shown: str
    line: int
    column: int
    heading: str = ""
    embed: bool = False
    zone: Zone = TEXT
    box: str = ""
    in_field: str = ""


def find_links(
    text: str,
    line: int = 0,
    column: int = 1,
    zone: Zone = TEXT,
    box: str = "",
    in_field: str = "",
) -> Iterator[Link]:
    """The links in a piece of text that begins at `line` and `column`, in their order."""
    for at, embed, (target, heading, shown) in _found(text):
        yield Link(target, shown, line, column + at, heading, embed, zone, box, in_field)


def link_targets(text: str) -> list[str]:
    """What the links in a piece of text lead to, in their order."""
    return [target for _, _, (target, _, _) in _found(text)]


def wikilink_targets(text: str) -> list[str]:
    """What the wikilinks in a text lead to, in their order."""
    return [_parts(match[1])[0] for match in _INNER.finditer(text)]


def unlinked(text: str) -> str:
    """A text with the names of notes for the links to them: `[[people/Bo Ek|Bo]]` as "Bo Ek"."""

    def name(found: re.Match[str]) -> str:
        return note_name(_parts(found[2])[0])

    return WIKILINK.sub(name, text) if "[[" in text else text


def links_in_body(lines: list[Line]) -> Iterator[Link]:
    """The links of a body, each knowing whether it stands in a quote, an open task, our text."""
    for line in lines:
        if "[" in line.seen and line.zone is not CODE:
            box = _box_of(line.seen)
            yield from find_links(line.seen, line.number, 1, line.zone, box)


def _box_of(text: str) -> str:
    found = _BOX.match(text)
    return (found[1] or _STATES.get(found[2], " ")) if found else ""


def links_in_fields(fields: tuple[Field, ...]) -> Iterator[Link]:
    """The links in front matter, unquoted `[[Note]]` (which YAML reads as nested lists) too."""
    for field in fields:
        if isinstance(field.value, Text) and "[" not in field.value.value:
            continue
        for piece in pieces_of(field.value):
            if isinstance(piece, Link):
                yield replace(piece, in_field=field.key)
            else:
                yield from links_in_text(piece, field.key)


def links_in_text(text: Text, in_field: str = "") -> Iterator[Link]:
    """The links in one text of the front matter, which may run over several lines."""
    if "[" not in text.value:
        return
    column = text.column + text.quoted
    for number, line in enumerate(text.value.split("\n"), text.line):
        yield from find_links(line, number, column, in_field=in_field)


def pieces_of(value: Value) -> Iterator[Text | Link]:
    """The texts in a value, and the links that were written without quotes.

    YAML reads `[[Note]]` as a list in a list. Commas in the name have split it and are put back;
    of `[[A, [[B]]]]` each name is a link.
    """
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Entries):
        for field in value.fields:
            yield from pieces_of(field.value)
    elif isinstance(value, Items):
        for item in value.items:
            if value.flow and isinstance(item, Items) and item.flow:
                yield from _bare_links(item)
            else:
                yield from pieces_of(item)


def _bare_links(inner: Items) -> Iterator[Link]:
    texts = [item for item in inner.items if isinstance(item, Text)]
    if texts and len(texts) == len(inner.items):
        name = ", ".join(text.value for text in texts)
        yield _link(name, inner.line, max(inner.column - 1, 1))
        return
    for item in inner.items:
        if isinstance(item, Text):
            yield _link(item.value, item.line, item.column)
        elif isinstance(item, Items):
            yield from _bare_links(item)


def _link(name: str, line: int, column: int) -> Link:
    target, heading, shown = _parts(name)
    return Link(target, shown, line, column, heading)


def _found(text: str) -> list[tuple[int, bool, _Parts]]:
    """The links in a text: where each begins, whether it embeds, and its parts."""
    found = [_wiki(match) for match in _INNER.finditer(text)] if "[[" in text else []
    if "](" in text and ".md" in text.lower():
        found += [_markdown(match) for match in MARKDOWN_LINK.finditer(text) if ":" not in match[3]]
        found.sort(key=lambda one: one[0])
    return found


def _wiki(match: re.Match[str]) -> tuple[int, bool, _Parts]:
    """Where it begins, whether it embeds, and its parts."""
    at = match.start()
    embed = at > 0 and match.string[at - 1] == "!"
    return at - embed, embed, _parts(match[1])


def _markdown(match: re.Match[str]) -> tuple[int, bool, _Parts]:
    path, _, heading = unquote(match[3]).partition("#")
    return match.start(), bool(match[1]), (path.removeprefix("./"), heading, match[2])


def _parts(inner: str) -> _Parts:
    """Target, heading and shown text of what stands between the brackets."""
    whole, bar, alias = inner.replace("\\|", "|").partition("|")
    target, _, heading = whole.partition("#")
    target = target.strip()
    shown = alias.strip() if bar else note_name(target)
    return target, heading.strip(), shown or whole.strip()
