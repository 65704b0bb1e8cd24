"""A note, read: everything that its text says, with the place of each thing.

`parse_note` is a function of the path and the bytes alone and total on both: whatever is wrong
becomes a problem, and the rest is still read.
"""

from functools import lru_cache
from typing import NamedTuple, Protocol

from msgspec import Struct

from vault_tools.notes.body import Heading, Region, headings, read_lines, regions
from vault_tools.notes.front_matter import Field, FrontMatter
from vault_tools.notes.links import Link, links_in_body, links_in_fields
from vault_tools.notes.log.days_behind import find_behind
from vault_tools.notes.log.entries import find_asides, find_entries
from vault_tools.notes.log.entry import Entry, with_headings
from vault_tools.notes.marks import InlineField, Tag, find_inline_fields, find_labels, find_tags
from vault_tools.notes.mishaps import find_stray, mishaps_of_fields, mishaps_of_note, why_no_text
from vault_tools.notes.page_properties import page_properties
from vault_tools.notes.read_fields import read_front_matter, read_yaml
from vault_tools.notes.resolve import note_name
from vault_tools.notes.split import split_note
from vault_tools.notes.tasks import Task, find_tasks
from vault_tools.problems import Place, Problem, ProblemKind

_FULL = range(60, 101)  # characters of a line that an editor has broken
_MOST = 20  # lines: no sentence is longer, and each of its links asks for all of them


class Note(Struct, frozen=True, weakref=True):
    """What a note says. `path` is relative to the vault, with `/`; lines count in the file.

    `entries` and `asides` begin with their date, and `behind` are list items that name it later.
    """

    path: str
    body: str
    body_line: int
    block: str = ""
    fields: tuple[Field, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    tasks: tuple[Task, ...] = ()
    entries: tuple[Entry, ...] = ()
    asides: tuple[Entry, ...] = ()
    behind: tuple[Entry, ...] = ()
    inline_fields: tuple[InlineField, ...] = ()
    labels: tuple[InlineField, ...] = ()
    tags: tuple[Tag, ...] = ()
    regions: tuple[Region, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """The file's name without its folder and ending."""
        return note_name(self.path)

    @property
    def folder(self) -> str:
        return self.path.rpartition("/")[0]

    @property
    def entry_lines(self) -> frozenset[int]:
        """The lines that begin with a date."""
        return frozenset(one.line for one in (*self.entries, *self.asides))

    @property
    def block_fields(self) -> tuple[Field, ...]:
        """The fields inside the front matter, which are those that other programs see."""
        return tuple(field for field in self.fields if field.line < self.body_line)

    @property
    def own_fields(self) -> tuple[Field, ...]:
        """The same, or the properties of a Logseq page: where a command keeps what it is told."""
        return self.block_fields or self._properties()

    def _properties(self) -> tuple[Field, ...]:
        """Those of a note without front matter; it begins on the first line."""
        alone = self.body_line == 1 and "::" in self.body
        return tuple(page_properties(_split(self.body), 1)) if alone else ()

    def source_line(self, line: int) -> str:
        """A line of the file as the user wrote it, by its number from 1."""
        text, first = (self.block, 2) if line < self.body_line else (self.body, self.body_line)
        lines = _split(text)
        return lines[line - first] if 0 <= line - first < len(lines) else ""

    def unwrapped_line(self, line: int) -> str:
        """The same, and in the text what an editor broke off from it, before and behind."""
        if line < self.body_line:
            return self.source_line(line)
        lines, at = _split(self.body), line - self.body_line
        top = bottom = first = last = at
        while top > max(0, at - _MOST) and lines[top - 1].strip():
            top -= 1
        while bottom < min(len(lines) - 1, at + _MOST) and lines[bottom + 1].strip():
            bottom += 1
        width = max(map(len, lines[top : bottom + 1]))
        while first > top and _goes_on(lines[first - 1], lines[first], width):
            first -= 1
        while last < bottom and _goes_on(lines[last], lines[last + 1], width):
            last += 1
        return " ".join([lines[first], *map(str.strip, lines[first + 1 : last + 1])])

    def problem(
        self,
        at: tuple[int, int],
        kind: ProblemKind,
        message: str,
        hint: str = "",
        width: int = 1,
    ) -> Problem:
        """Something wrong at a line and column of this note."""
        line, column = at
        place = Place(self.path, line, column)
        return Problem(place, kind, message, hint, self.source_line(line), width)

    @property
    def title(self) -> str:
        """The text of its first heading, if that is of the first level."""
        first = self.headings[0] if self.headings else None
        return first.text if first and first.level == 1 else ""


def _goes_on(line: str, then: str, width: int) -> bool:
    """Whether a sentence goes on in the next line, the first word of which had no room before."""
    line, then = line.rstrip(), then.lstrip()
    full = len(line) in _FULL and len(line) + len(then.partition(" ")[0]) >= width
    apart = line.lstrip()[:1] in {"#", "|"} or "%%" in line or "<!--" in line
    return full and not apart and line[-1] not in ".!?:" and then[:1].islower() and "::" not in then


@lru_cache(2)  # of one note many lines are asked for: of its front matter and of its text
def _split(text: str) -> list[str]:
    return text.split("\n")


class NoteText(Protocol):
    """The text of a note: what a `Note` and a `PlainText`, which is not parsed, both have."""

    @property
    def path(self) -> str: ...

    @property
    def block(self) -> str: ...

    @property
    def body(self) -> str: ...

    @property
    def body_line(self) -> int: ...


class PlainText(NamedTuple):
    """A note's text, not parsed."""

    path: str
    body: str
    body_line: int
    block: str = ""


def read_text(path: str, data: bytes) -> PlainText:
    """The text that `parse_note` would find."""
    if why_no_text(data):
        return PlainText(path, "", 1)
    parts = split_note(data)
    return PlainText(path, _lines_of(parts.body), parts.body_line, _lines_of(parts.block))


def parse_note(path: str, data: bytes) -> Note:
    if reason := why_no_text(data):
        return Note(path, "", 1, problems=(Problem(Place(path), "encoding", *reason),))
    parts = split_note(data)
    block, body = _lines_of(parts.block), _lines_of(parts.body)
    front = read_front_matter(path, parts)
    stray = find_stray(parts, body)
    late = read_yaml(path, stray.text, stray.line) if stray else FrontMatter()
    fields = (*front.fields, *late.fields)
    lines = read_lines(body, parts.body_line)
    if stray:
        lines = [line for line in lines if line.number not in stray]
    headed = tuple(headings(lines))
    entries = tuple(with_headings(find_entries(lines), headed))
    dated = {one.line for one in entries}
    return Note(
        path=path,
        body=body,
        body_line=parts.body_line,
        block=block,
        fields=fields,
        headings=headed,
        links=(*links_in_fields(fields), *links_in_body(lines)),
        tasks=tuple(find_tasks(lines)),
        entries=entries,
        asides=tuple(with_headings(find_asides(lines, dated), headed)),
        behind=tuple(with_headings(find_behind(lines, dated), headed)),
        inline_fields=tuple(find_inline_fields(lines)),
        labels=tuple(find_labels(lines)),
        tags=tuple(find_tags(lines)),
        regions=tuple(regions(lines)),
        problems=(
            *front.problems,
            *late.problems,
            *mishaps_of_fields(path, block, 2, front.fields),
            *(mishaps_of_fields(path, stray.text, stray.line, late.fields) if stray else ()),
            *mishaps_of_note(path, data, stray, lines),
        ),
    )


def _lines_of(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")
