"""Front matter as text with positions.

Every scalar stays the text that the user wrote (a phone keeps its plus, `NO` stays NO, only an
empty value or `null` is empty): what a value means is decided field by field in `people/`.
python-frontmatter reads the block through `BlockHandler`, which takes it from our own splitter
and builds values from libyaml's events, because only events say where everything stands. One
broken field is told and left out; the others are still read.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler

from vault_tools.notes.split import Parts
from vault_tools.problems import Place, Problem

MAX_BYTES, MAX_BRACKETS, MAX_DEPTH = 1_048_576, 1_000, 40
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]"
)
NULLS = {"", "~", "null", "Null", "NULL"}
_Events = Iterator[yaml.Event]
_TOP_LEVEL = re.compile(r"^[^\s#\-]", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as written, without its quotes. Lines count from 1 in the file, columns from 1."""

    value: str
    line: int
    column: int
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Empty:
    """A key without a value, or an explicit null."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple["Value", ...]
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Entries:
    """A mapping."""

    fields: tuple["Field", ...]
    line: int
    column: int


Value = Text | Empty | Items | Entries


@dataclass(frozen=True, slots=True)
class Field:
    """One key with its value; `line` and `column` are the key's."""

    key: str
    value: Value
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class FrontMatter:
    fields: tuple[Field, ...] = ()
    problems: tuple[Problem, ...] = ()


def read_front_matter(path: str, parts: Parts) -> FrontMatter:
    """The fields of a note's block in their order, and what is wrong in it. Total on any bytes."""
    handler = BlockHandler(path, parts)
    frontmatter.parse("", handler=handler)
    return FrontMatter(tuple(handler.fields), tuple(handler.problems))


class BlockHandler(BaseHandler):
    """What python-frontmatter asks to read a note; it never sees the raw text, only our parts."""

    def __init__(self, path: str, parts: Parts) -> None:
        self.path, self.parts = path, parts
        self.fields: list[Field] = []
        self.problems: list[Problem] = []

    def detect(self, text: str) -> bool:  # noqa: ARG002
        return self.parts.has_block

    def split(self, text: str) -> tuple[str, str]:  # noqa: ARG002
        return self.parts.block.decode("utf-8", "replace"), ""

    def load(self, fm: str) -> dict[str, Value]:
        reading = _Reading(self.path, fm.replace("\r\n", "\n").replace("\r", "\n"))
        self.fields, self.problems = reading.read(), reading.problems
        return {field.key: field.value for field in self.fields}


@dataclass
class _Reading:
    """One block being read: collects problems on the way."""

    path: str
    block: str
    problems: list[Problem] = field(default_factory=list)
    anchors: dict[str, Value] = field(default_factory=dict)

    def read(self) -> list[Field]:
        if reason := _too_much(self.block):
            self._tell(2, 1, "front-matter", *reason)
            return []
        try:
            fields = self._parse(self.block, 0)
        except yaml.YAMLError as error:
            self._tell_yaml(error, 0)
            fields = self._salvage()
        self._look_for_mishaps(fields)
        return fields

    def _parse(self, text: str, skip: int) -> list[Field]:
        """The fields of `text`, whose first line is line `skip` (from 0) of the block."""
        # An iterator that ends early must not be left half read: libyaml's errors come late.
        events = iter(list(yaml.parse(visible(text), Loader=LOADER)))
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                break
        else:
            return []
        root = self._value(next(events), events, skip, 0)
        if isinstance(root, Entries):
            return list(root.fields)
        if not isinstance(root, Empty):
            self._tell(
                skip + 2,
                1,
                "front-matter",
                "the front matter is not a list of fields",
                'each line should read "name: value"',
            )
        return []

    def _value(self, event: yaml.Event, events: _Events, skip: int, depth: int) -> Value:
        line, column = _position(event, skip)
        if depth > MAX_DEPTH:
            raise yaml.YAMLError("too many levels of nesting")
        value: Value
        if isinstance(event, yaml.ScalarEvent):
            value = _scalar(event, line, column)
        elif isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                items.append(self._value(inner, events, skip, depth + 1))
            value = Items(tuple(items), line, column)
        elif isinstance(event, yaml.MappingStartEvent):
            value = Entries(tuple(self._fields(events, skip, depth)), line, column)
        else:
            value = self._alias(event, line, column)
        if anchor := getattr(event, "anchor", None):
            self.anchors.setdefault(anchor, value)
        return value

    def _fields(self, events: _Events, skip: int, depth: int) -> Iterator[Field]:
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            line, column = _position(event, skip)
            key = self._value(event, events, skip, depth + 1)
            value = self._value(next(events), events, skip, depth + 1)
            if isinstance(key, Text):
                yield Field(key.value, value, line, column)
            else:
                self._tell(
                    line, column, "front-matter", "a field has no plain name", "is it {{…}}?"
                )

    def _alias(self, event: yaml.Event, line: int, column: int) -> Value:
        """A scalar's alias is read; a bigger one is not, since aliases of aliases explode."""
        named = self.anchors.get(getattr(event, "anchor", ""), None)
        if isinstance(named, Text):
            return Text(named.value, line, column, named.quoted)
        self._tell(
            line, column, "front-matter", "an alias of a list is not read", "write the value out"
        )
        return Empty(line, column)

    def _salvage(self) -> list[Field]:
        """Read each top-level field alone, so that a broken one hides none of the others."""
        starts = [match.start() for match in _TOP_LEVEL.finditer(self.block)]
        fields: list[Field] = []
        for start, end in zip(starts, [*starts[1:], len(self.block)], strict=True):
            skip = self.block.count("\n", 0, start)
            try:
                fields += self._parse(self.block[start:end], skip)
            except yaml.YAMLError as error:
                self._tell_yaml(error, skip)
        return fields

    def _look_for_mishaps(self, fields: list[Field]) -> None:
        seen: dict[str, Field] = {}
        lines = self.block.split("\n")
        for found in fields:
            if (first := seen.setdefault(found.key, found)) is not found:
                self._tell(
                    found.line,
                    found.column,
                    "duplicate-key",
                    f'"{found.key}" stands here and on line {first.line}; this one is used',
                    "keep one of the two",
                    len(found.key),
                )
            line = lines[found.line - 2] if found.line - 2 < len(lines) else ""
            lost = re.match(r"[^#]*:\s+(#.*)", line)
            if isinstance(found.value, Empty) and lost:
                self._tell(
                    found.line,
                    lost.start(1) + 1,
                    "yaml-comment",
                    f'YAML takes "{lost[1].strip()}" for a comment, so "{found.key}" is empty',
                    f'quote it: {found.key}: "{lost[1].strip()}"',
                    len(lost[1].rstrip()),
                )

    def _tell_yaml(self, error: yaml.YAMLError, skip: int) -> None:
        mark = getattr(error, "problem_mark", None)
        line = (mark.line if mark else 0) + skip + 2
        column = (mark.column if mark else 0) + 1
        place = (line, column)
        if any((p.place.line, p.place.column) == place for p in self.problems):
            return
        message = getattr(error, "problem", None) or str(error)
        message = f"cannot read this field: {message}"
        self._tell(line, column, "front-matter", message, _hint(self._line(line)))

    def _line(self, line: int) -> str:
        lines = self.block.split("\n")
        return lines[line - 2] if 0 <= line - 2 < len(lines) else ""

    def _tell(
        self, line: int, column: int, kind: str, message: str, hint: str = "", width: int = 1
    ) -> None:
        place = Place(self.path, line, column)
        self.problems.append(Problem(place, kind, message, hint, self._line(line), width))


def _too_much(block: str) -> tuple[str, str] | None:
    """Why a block must not be parsed at all: YAML that is built to kill its reader."""
    if len(block) > MAX_BYTES:
        return "the front matter is too large to be read", "move large values into the note's text"
    if block.count("[") + block.count("{") > MAX_BRACKETS:
        return "the front matter has too many brackets to be read safely", "is this a note?"
    return None


def visible(text: str) -> str:
    """YAML forbids control characters; a space in their place keeps every position."""
    return _CONTROLS.sub(" ", text)


def _position(event: yaml.Event, skip: int) -> tuple[int, int]:
    """Line and column in the file, of which `skip` lines of the block come before the event's."""
    mark = event.start_mark
    return (mark.line + skip + 2, mark.column + 1) if mark else (skip + 2, 1)


def _scalar(event: yaml.ScalarEvent, line: int, column: int) -> Value:
    plain = event.style in (None, "")
    if plain and event.value in NULLS:
        return Empty(line, column)
    return Text(event.value, line, column, not plain)


def _hint(line: str) -> str:
    value = line.partition(":")[2].strip()
    if value[:1] in set("@`%&*!|>{[") or ": " in value:
        quoted = value.replace('"', "'")
        return f'quote the value: {line.partition(":")[0].strip()}: "{quoted}"'
    if "\t" in line:
        return "YAML wants spaces instead of tabs"
    return 'each line should read "name: value"'
