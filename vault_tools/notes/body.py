"""The lines of a note's body, each with what kind of place it is.

A link in code is no link, and one in a quote is nobody's meeting: every reader of a body
(links, tasks, entries, tags) looks at these lines instead of at the raw text.
"""

import re
from collections.abc import Iterator
from enum import Enum

from msgspec import Struct

from vault_tools.notes.comments import blank_spans, comment_spans
from vault_tools.patterns import pattern

BULLET = pattern(r"[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+")
BOX = pattern(r"\[(.)\][ \t]+")
TICKS = "xX"
"""What stands in the box of a task that is done."""
REGION_BEGIN = pattern(r"[ \t]*<!--\s*vault:begin\s+([\w-]+)\s*(.*?)\s*-->")
REGION_END = pattern(r"[ \t]*<!--\s*vault:end\s+([\w-]+)\s*-->")
FENCE = pattern(r"[ \t>]*(`{3,}|~{3,})(.*)")
QUERY = pattern(r"[ \t>]*[`~]{3,}[ \t]*(?:dataview(?:js)?|tasks|query|base|button|meta-bind)\b")
"""The line that begins what only another program answers, and pages cannot."""
_HEADING = pattern(r"[ ]{0,3}(#{1,6})[ \t]+(.*)")
_BACKTICKS = pattern(r"`+")
_CODED_DAY = pattern(r"`(\d{4}-\d{2}-\d{2})`")
_CALLOUT = pattern(r"[ \t]*>[ \t]*\[!([^\[\]\n|]+)")
_NESTED = pattern(r"[ \t]*>[ \t]*>")
_OF_OTHERS = frozenset({"quote", "cite"})


class Zone(Enum):
    """What kind of place a line is.

    A callout (`> [!note]`) is a frame around one's own words; one that says `[!quote]` is a quote.
    """

    TEXT = "text"
    QUOTE = "quote"
    CALLOUT = "callout"
    CODE = "code"
    GENERATED = "generated"


# Python 3.11 takes long to look a member up, so loops over lines ask for these instead.
TEXT, QUOTE, CALLOUT, CODE, GENERATED = Zone
_QUOTED = (QUOTE, CALLOUT, CODE)  # behind such a line a quoted one goes on with its quote


class Line(Struct, frozen=True):
    """A line of the body. `seen` is its text with comments and code blanked, column for column.

    In `shown`, which is what may be told of it, comments alone are.
    """

    number: int
    text: str
    seen: str
    zone: Zone
    heading: str = ""
    level: int = 0
    shown: str = ""

    @property
    def indent(self) -> int:
        return indent_of(self.seen)


class Heading(Struct, frozen=True):
    level: int
    text: str
    line: int


class Region(Struct, frozen=True):
    """Text that `vault` owns: what stands between the lines `begin` and `end`, both its markers."""

    name: str
    label: str
    begin: int
    end: int


def is_unticked(mark: str) -> bool:
    """Whether what stands in a box is no tick: a blank, `-`. Where there is no box nothing does."""
    return bool(mark) and mark not in TICKS


def indent_of(text: str) -> int:
    """How many blanks and tabs a line begins with."""
    return len(text) - len(text.lstrip(" \t"))


def read_lines(body: str, first: int) -> list[Line]:
    """The lines of `body`, whose first is line `first` of the file, with the heading above each."""
    texts, spans = body.split("\n"), comment_spans(body)
    shown = blank_spans(body, spans).split("\n") if spans else texts
    # Most notes have none of these, and asking once is asking cheaply.
    coded = "`" in body
    if coded:
        shown = [_CODED_DAY.sub(r" \1 ", text) for text in shown]  # a day in backticks is no code
    code = _fenced(shown) if "```" in body or "~~~" in body else set()
    if code:
        shown = ["" if at in code else text for at, text in enumerate(shown)]
    seen = [without_code(text) for text in shown] if coded else shown
    begun = {start for start, _ in spans}
    ours = _generated(texts, begun, code) if "vault:" in body else set()
    plain = not (code or ours or ">" in body)
    zones = [TEXT] * len(texts) if plain else _zones(seen, code, ours)
    lines: list[Line] = []
    heading = ""
    for at, (text, zone) in enumerate(zip(texts, zones, strict=True)):
        level = 0
        if "#" in seen[at] and zone is not GENERATED and (found := _HEADING.match(seen[at])):
            level, heading = len(found[1]), found[2].rstrip(" \t").rstrip("#").rstrip(" \t")
        lines.append(Line(first + at, text, seen[at], zone, heading, level, shown[at]))
    return lines


def _fenced(shown: list[str]) -> set[int]:
    """The indices of lines that are fenced code, the fences among them."""
    found, fence = set(), ""
    for at, text in enumerate(shown):
        mark = FENCE.match(text)
        if fence:
            found.add(at)
            fence = "" if mark and closes_code(mark, fence) else fence
        elif mark and not (mark[1][0] == "`" and "`" in mark[2]):
            found.add(at)
            fence = mark[1]
    return found


def closes_code(mark: re.Match[str], fence: str) -> bool:
    """Whether a `FENCE` ends the code that `fence` began."""
    return mark[1].startswith(fence) and not mark[2].strip()


def _generated(texts: list[str], comments: set[int], code: set[int]) -> set[int]:
    """The indices of lines in managed regions, each from its first marker up to its last.

    `comments` are the places where comments begin: within one a marker begins nothing.
    """
    found, region, start = set(), "", 0
    for at, text in enumerate(texts):
        if at not in code:
            begin = REGION_BEGIN.match(text)
            if begin and start + text.index("<") in comments:
                region = begin[1]
            elif region and (end := REGION_END.match(text)) and end[1] == region:
                region = ""
            if region:
                found.add(at)
        start += len(text) + 1
    return found


def _zones(seen: list[str], code: set[int], ours: set[int]) -> list[Zone]:
    zones: list[Zone] = []
    last, framed = TEXT, False  # the zone of the line before, and whether its quote is a callout
    for at, text in enumerate(seen):
        if at in code:
            last = CODE
        elif at in ours or not text.lstrip().startswith(">"):
            last, framed = GENERATED if at in ours else TEXT, False
        else:
            framed = framed if last in _QUOTED else _begins_callout(text)
            last = CALLOUT if framed and not _NESTED.match(text) else QUOTE
        zones.append(last)
    return zones


def headings(lines: list[Line]) -> Iterator[Heading]:
    return (Heading(line.level, line.heading, line.number) for line in lines if line.level)


def regions(lines: list[Line]) -> Iterator[Region]:
    """The managed regions whose two markers stand in order, outside code."""
    opened: tuple[str, str, int] | None = None
    for line in lines:
        if "vault:" not in line.text or line.zone is CODE:
            continue
        begin = REGION_BEGIN.match(line.text)
        if begin and line.zone is GENERATED:  # a marker in a comment begins nothing
            opened = (begin[1], begin[2], line.number)
        elif opened and (end := REGION_END.match(line.text)) and end[1] == opened[0]:
            yield Region(opened[0], opened[1], opened[2], line.number)
            opened = None


def _begins_callout(seen: str) -> bool:
    found = _CALLOUT.match(seen)
    return found is not None and found[1].strip().casefold() not in _OF_OTHERS


def without_code(text: str) -> str:
    """A line with its code spans blanked, column for column."""
    return blank_spans(text, _code_spans(text)) if "`" in text else text


def _code_spans(text: str) -> Iterator[tuple[int, int]]:
    """From each run of backticks to the next one that is as long; in linear time."""
    runs = [(found.start(), found.end()) for found in _BACKTICKS.finditer(text)]
    following: dict[int, int] = {}
    partners: list[int | None] = [None] * len(runs)
    for index in reversed(range(len(runs))):
        length = runs[index][1] - runs[index][0]
        partners[index] = following.get(length)
        following[length] = index
    index = 0
    while index < len(runs):
        partner = partners[index]
        if partner is not None:
            yield runs[index][0], runs[partner][1]
        index = index + 1 if partner is None else partner + 1
