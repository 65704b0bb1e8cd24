"""The lines of a note's body, each with what kind of place it is.

A link in code is no link, and one in a quote is nobody's meeting: every reader of a body
(links, tasks, entries, tags) looks at these lines instead of at the raw text.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

BULLET = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
REGION_BEGIN = re.compile(r"[ \t]*<!--\s*vault:begin\s+([\w-]+)\s*(.*?)\s*-->")
REGION_END = re.compile(r"[ \t]*<!--\s*vault:end\s+([\w-]+)\s*-->")
_FENCE = re.compile(r"[ \t>]*(`{3,}|~{3,})(.*)")
_HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]+(.*?)[ \t]*#*[ \t]*$")
_CODE_SPAN = re.compile(r"(`+)(?!`)(.+?)(?<!`)\1(?!`)")
_COMMENTS = {"%%": "%%", "<!--": "-->"}
_OPENERS = re.compile(r"%%|<!--")


class Zone(Enum):
    """What kind of place a line is."""

    TEXT = "text"
    QUOTE = "quote"
    CODE = "code"
    GENERATED = "generated"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the body. `seen` is its text with comments and code blanked, column for column."""

    number: int
    text: str
    seen: str
    zone: Zone
    heading: str = ""
    level: int = 0

    @property
    def indent(self) -> int:
        return len(self.seen) - len(self.seen.lstrip(" \t"))


@dataclass(frozen=True, slots=True)
class Heading:
    level: int
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Region:
    """Text that `vault` owns: what stands between the lines `begin` and `end`, both its markers."""

    name: str
    label: str
    begin: int
    end: int


def read_lines(body: str, first: int) -> list[Line]:
    """The lines of `body`, whose first is line `first` of the file, with the heading above each."""
    lines: list[Line] = []
    fence = comment = region = heading = ""
    for number, text in enumerate(body.split("\n"), first):
        opener = _FENCE.match(text) if not comment else None
        if fence:
            closes = opener and opener[1].startswith(fence) and not opener[2].strip()
            fence = "" if closes else fence
            lines.append(Line(number, text, "", Zone.CODE, heading))
            continue
        if opener and not (opener[1][0] == "`" and "`" in opener[2]):
            fence = opener[1]
            lines.append(Line(number, text, "", Zone.CODE, heading))
            continue
        if not comment and (begin := REGION_BEGIN.match(text)):
            region = begin[1]
        elif region and (end := REGION_END.match(text)) and end[1] == region:
            region = ""
        seen, comment = _without_comments(without_code(text), comment)
        level = 0
        if not region and (found := _HEADING.match(seen)):
            level, heading = len(found[1]), found[2]
        lines.append(Line(number, text, seen, _zone(seen, region), heading, level))
    return lines


def headings(lines: list[Line]) -> Iterator[Heading]:
    return (Heading(line.level, line.heading, line.number) for line in lines if line.level)


def regions(lines: list[Line]) -> Iterator[Region]:
    """The managed regions whose two markers stand in order, outside code."""
    opened: tuple[str, str, int] | None = None
    for line in lines:
        if line.zone is Zone.CODE:
            continue
        begin = REGION_BEGIN.match(line.text)
        if begin and line.zone is Zone.GENERATED:  # a marker in a comment begins nothing
            opened = (begin[1], begin[2], line.number)
        elif opened and (end := REGION_END.match(line.text)) and end[1] == opened[0]:
            yield Region(opened[0], opened[1], opened[2], line.number)
            opened = None


def _zone(seen: str, region: str) -> Zone:
    if region:
        return Zone.GENERATED
    return Zone.QUOTE if seen.lstrip().startswith(">") else Zone.TEXT


def without_code(text: str) -> str:
    """A line with its code spans blanked, column for column."""
    if "`" not in text:
        return text
    return _CODE_SPAN.sub(lambda found: " " * len(found[0]), text)


def _without_comments(text: str, inside: str) -> tuple[str, str]:
    """`text` with its comments blanked; `inside` is what ends the comment that is open, if any."""
    kept, at = "", 0
    while at < len(text):
        if inside:
            end = text.find(inside, at)
            stop = len(text) if end < 0 else end + len(inside)
            kept += " " * (stop - at)
            inside, at = ("" if end >= 0 else inside), stop
        elif found := _OPENERS.search(text, at):
            kept += text[at : found.start()] + " " * len(found[0])
            inside, at = _COMMENTS[found[0]], found.end()
        else:
            return kept + text[at:], ""
    return kept, inside
