"""A note, read: everything that its text says, with the place of each thing.

`parse_note` is a function of the path and the bytes alone and total on both: whatever is wrong
becomes a problem, and the rest is still read.
"""

import re
from dataclasses import dataclass

from vault_tools.notes.body import Heading, Region, headings, read_lines, regions
from vault_tools.notes.entries import Entry, find_entries
from vault_tools.notes.front_matter import Field, read_front_matter
from vault_tools.notes.links import Link, links_in_body, links_in_fields
from vault_tools.notes.marks import InlineField, Tag, find_inline_fields, find_tags
from vault_tools.notes.split import Parts, split_note
from vault_tools.notes.tasks import Task, find_tasks
from vault_tools.problems import Place, Problem

_CONFLICT = re.compile(rb"^<{7} [^\r\n]*", re.MULTILINE)
_CONFLICT_END = re.compile(rb"^>{7} ", re.MULTILINE)
_SECOND_BLOCK = re.compile(
    r"\s*---[ \t]*\n(?:[\w \-]+:(?: .*)?\n(?:[ \t\-](?!--).*\n)*)+---[ \t]*(?:\n|\Z)"
)


@dataclass(frozen=True, slots=True)
class Note:
    """What a note says. `path` is relative to the vault, with `/`; lines count in the file."""

    path: str
    body: str
    body_line: int
    block: str = ""
    fields: tuple[Field, ...] = ()
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    tasks: tuple[Task, ...] = ()
    entries: tuple[Entry, ...] = ()
    inline_fields: tuple[InlineField, ...] = ()
    tags: tuple[Tag, ...] = ()
    regions: tuple[Region, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def name(self) -> str:
        """The file's name without its folder and ending."""
        return self.path.rsplit("/", 1)[-1].removesuffix(".md")

    @property
    def folder(self) -> str:
        return self.path.rpartition("/")[0]

    def source_line(self, line: int) -> str:
        """A line of the file as the user wrote it, by its number from 1."""
        text, first = (self.block, 2) if line < self.body_line else (self.body, self.body_line)
        lines = text.split("\n")
        return lines[line - first] if 0 <= line - first < len(lines) else ""

    def problem(
        self, at: tuple[int, int], kind: str, message: str, hint: str = "", width: int = 1
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


def parse_note(path: str, data: bytes) -> Note:
    if reason := why_no_text(data):
        return Note(path, "", 1, problems=(Problem(Place(path), "encoding", *reason),))
    parts = split_note(data)
    front = read_front_matter(path, parts)
    body = _lines_of(parts.body)
    lines = read_lines(body, parts.body_line)
    return Note(
        path=path,
        body=body,
        body_line=parts.body_line,
        block=_lines_of(parts.block),
        fields=front.fields,
        headings=tuple(headings(lines)),
        links=(*links_in_fields(front.fields), *links_in_body(lines)),
        tasks=tuple(find_tasks(lines)),
        entries=tuple(find_entries(lines)),
        inline_fields=tuple(find_inline_fields(lines)),
        tags=tuple(find_tags(lines)),
        regions=tuple(regions(lines)),
        problems=(*front.problems, *_mishaps(path, data, parts, body)),
    )


def _lines_of(data: bytes) -> str:
    return data.decode("utf-8", "replace").replace("\r\n", "\n").replace("\r", "\n")


def why_no_text(data: bytes) -> tuple[str, str] | None:
    """What is wrong with bytes that are no text at all, and what helps."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "is written in UTF-16, not in UTF-8", "save it as UTF-8 in your editor"
    if b"\x00" in data:
        return "is no text: it holds zero bytes", "is this a note? restore it from a backup"
    return None


def conflict_mark(data: bytes) -> re.Match[bytes] | None:
    """Where a merge left two versions of a note side by side."""
    mark = _CONFLICT.search(data)
    return mark if mark and _CONFLICT_END.search(data, mark.end()) else None


def _mishaps(path: str, data: bytes, parts: Parts, body: str) -> list[Problem]:
    """What befalls whole notes: a wrong encoding, a fence that never closes, a bad merge."""
    found = []
    if parts.unclosed:
        found.append(
            Problem(
                Place(path, 1, 1),
                "unclosed-front-matter",
                "the front matter begins here and never ends",
                'put a line "---" below its last field',
                "---",
                3,
            )
        )
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        found.append(_not_utf8(path, data, error.start))
    if mark := conflict_mark(data):
        found.append(_conflict(path, data, mark))
    if parts.has_block and _SECOND_BLOCK.match(body):
        lines = body[: len(body) - len(body.lstrip())].count("\n")
        place = Place(path, parts.body_line + lines, 1)
        message = "a second block of front matter follows the first; its fields are not read"
        found.append(
            Problem(place, "two-front-matters", message, "move its fields into the first", "---", 3)
        )
    return found


def _not_utf8(path: str, data: bytes, at: int) -> Problem:
    start = data.rfind(b"\n", 0, at) + 1
    line = data[start:].split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")
    column = len(data[start:at].decode("utf-8", "replace")) + 1
    place = Place(path, data.count(b"\n", 0, at) + 1, column)
    message, hint = "is not written in UTF-8", "save it as UTF-8 in your editor"
    return Problem(place, "encoding", message, hint, line)


def _conflict(path: str, data: bytes, mark: re.Match[bytes]) -> Problem:
    excerpt = mark[0].decode("utf-8", "replace")
    return Problem(
        Place(path, data.count(b"\n", 0, mark.start()) + 1, 1),
        "conflict-markers",
        "two versions of this note were merged and not decided between",
        "keep one of the two sides and take the lines <<<<<<<, ======= and >>>>>>> out",
        excerpt,
        len(excerpt),
    )
