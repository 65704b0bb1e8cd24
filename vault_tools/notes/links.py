"""Links between notes as written: wikilinks, embeds, and Markdown links to a note.

Where a link leads among the notes of a vault is decided in `notes/resolve.py`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from vault_tools.notes.body import Line, Zone
from vault_tools.notes.front_matter import Entries, Field, Items, Text, Value

WIKILINK = re.compile(r"(!?)\[\[([^\[\]\n]+?)\]\]")
MARKDOWN_LINK = re.compile(
    r"(!?)\[([^\[\]\n]*)\]\(<?([^()<>\n]+?\.md(?:#[^()<>\n]*)?)>?\)", re.IGNORECASE
)
_OPEN_TASK = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[^xX\-]\][ \t]")


@dataclass(frozen=True, slots=True)
class Link:
    """A link as written. `target` is a name or path without heading, block or alias."""

    target: str
    shown: str
    line: int
    column: int
    heading: str = ""
    embed: bool = False
    zone: Zone = Zone.TEXT
    open_task: bool = False
    in_field: str = ""


def find_links(text: str, line: int = 0, column: int = 1) -> Iterator[Link]:
    """The links in a piece of text that begins at `line` and `column`, in their order."""
    if "[" not in text:
        return
    found = [(match, _wiki) for match in WIKILINK.finditer(text)] if "[[" in text else []
    if "](" in text:
        found += [
            (match, _markdown) for match in MARKDOWN_LINK.finditer(text) if ":" not in match[3]
        ]
        found.sort(key=lambda pair: pair[0].start())
    for match, read in found:
        target, heading, shown = read(match)
        yield Link(target, shown, line, column + match.start(), heading, bool(match[1]))


def links_in_body(lines: list[Line]) -> Iterator[Link]:
    """The links of a body, each knowing whether it stands in a quote, an open task, our text."""
    for line in lines:
        if line.zone is Zone.CODE or "[" not in line.seen:
            continue
        open_task = bool(_OPEN_TASK.match(line.seen))
        for link in find_links(line.seen, line.number):
            yield Link(
                link.target,
                link.shown,
                link.line,
                link.column,
                link.heading,
                link.embed,
                line.zone,
                open_task,
            )


def links_in_fields(fields: tuple[Field, ...]) -> Iterator[Link]:
    """The links in front matter, unquoted `[[Note]]` (which YAML reads as nested lists) too."""
    for field in fields:
        for link in links_in_value(field.value):
            yield Link(
                link.target,
                link.shown,
                link.line,
                link.column,
                link.heading,
                link.embed,
                in_field=field.key,
            )


def links_in_value(value: Value) -> Iterator[Link]:
    if isinstance(value, Text):
        yield from find_links(value.value, value.line, value.column + value.quoted)
    elif isinstance(value, Entries):
        for field in value.fields:
            yield from links_in_value(field.value)
    elif isinstance(value, Items):
        for item in value.items:
            if bare := bare_link(item):
                yield bare
            elif not isinstance(item, Items) or not (inner := bare_link_in(item)):
                yield from links_in_value(item)
            else:
                yield inner


def bare_link(value: Value) -> Link | None:
    """The link that an unquoted `[[Note]]` was meant to be: YAML reads it as a list in a list.

    Inside a list the outer pair of brackets is already gone, so one list of one text is enough;
    commas in the name have split it and are put back.
    """
    if not isinstance(value, Items) or not value.items:
        return None
    texts = [item for item in value.items if isinstance(item, Text)]
    if len(texts) != len(value.items) or not _flow(value):
        return None
    name = ", ".join(text.value for text in texts)
    target, heading, shown = _parts(name)
    return Link(target, shown, value.line, value.column, heading)


def bare_link_in(value: Items) -> Link | None:
    return bare_link(value.items[0]) if len(value.items) == 1 else None


def _flow(value: Items) -> bool:
    """Whether the list is written in brackets on its line: its first item stands right behind."""
    first = value.items[0]
    return first.line == value.line and first.column == value.column + 1


def _wiki(match: re.Match[str]) -> tuple[str, str, str]:
    return _parts(match[2])


def _markdown(match: re.Match[str]) -> tuple[str, str, str]:
    path, _, heading = unquote(match[3]).partition("#")
    return path.removeprefix("./"), heading, match[2]


def _parts(inner: str) -> tuple[str, str, str]:
    """Target, heading and shown text of what stands between the brackets."""
    whole, bar, alias = inner.replace("\\|", "|").partition("|")
    target, _, heading = whole.partition("#")
    target = target.strip()
    shown = alias.strip() if bar else target.rsplit("/", 1)[-1]
    return target, heading.strip(), shown or whole.strip()
