"""YAML read to fields with their places, each scalar as the text that it was.

python-frontmatter reads a block through `BlockHandler`, which takes it from our own splitter and
builds values from libyaml's events, because only events say where everything stands. One broken
field is told and kept as its raw text; the others are read as if it were whole. All this takes a
while to load, which a command can do without if the readings of all notes were kept; so
`read_fields` loads it for the first block that has to be read.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any

import frontmatter
import yaml
from frontmatter.default_handlers import BaseHandler

from vault_tools.notes.front_matter import Empty, Entries, Field, FrontMatter, Items, Text, Value
from vault_tools.notes.split import Parts
from vault_tools.notes.yaml_text import hint_for, margin, shifted, too_much, visible
from vault_tools.patterns import pattern
from vault_tools.problems import Place, Problem, ProblemKind

MAX_DEPTH = 40
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
NULLS = {"", "~", "null", "Null", "NULL"}
_Events = Iterator[yaml.Event]
_FIELD_BEGINS = pattern(r"^[^\s#\-]", re.MULTILINE)
_FIELD_BELOW = pattern(r"[ \t]+[\w\- ]+:(?:\s|$)")
_MERGED = pattern(r"^(?:[<>|]{7} .*|={7})$", re.MULTILINE)
_PLACEHOLDER = pattern(r"\{\{.*?\}\}")
_WORD_TAG = pattern(r"!\w[^!]*")
_LINKS = pattern(r"(?:[\s,;]*\[\[[^\[\]\n]+\]\])+[\s,;]*")
_COMMENT = pattern(r"\s+(#\S.*)")


def parsed_front_matter(path: str, parts: Parts) -> FrontMatter:
    """The fields of a note's block in their order, and what is wrong in it."""
    handler = BlockHandler(path, parts)
    frontmatter.parse("", handler=handler)
    return handler.read


def parsed_yaml(path: str, block: str, line: int) -> FrontMatter:
    """The fields of a piece of YAML whose first line is line `line` of the file."""
    reading = _Reading(path, block, line)
    return FrontMatter(tuple(reading.read()), tuple(reading.problems))


class BlockHandler(BaseHandler):
    """What python-frontmatter asks to read a note; it never sees the raw text, only our parts."""

    def __init__(self, path: str, parts: Parts) -> None:
        self.path, self.parts = path, parts
        self.read = FrontMatter()

    def detect(self, _text: str) -> bool:
        return self.parts.has_block

    def split(self, _text: str) -> tuple[str, str]:
        return self.parts.block.decode("utf-8", "replace"), ""

    def load(self, fm: str) -> dict[str, Value]:
        self.read = parsed_yaml(self.path, fm.replace("\r\n", "\n").replace("\r", "\n"), 2)
        return {field.key: field.value for field in self.read.fields}


class _Reading:
    """One block being read, whose first line is line `first` of the file; collects problems."""

    def __init__(self, path: str, block: str, first: int) -> None:
        self.path, self.block, self.first = path, block, first
        self.problems: list[Problem] = []
        self.anchors: dict[str, Value] = {}
        self.lines = block.split("\n")

    def read(self) -> list[Field]:
        if reason := too_much(self.block):
            self._tell(self.first, 1, *reason)
            return []
        try:
            return self._parse(self.block, self.first, 0)
        except yaml.YAMLError as error:
            fields = self._salvage(self.block, self.first, 0)
            if not self.problems:
                self._tell_yaml(error, self.first, 0, self.block)
            return fields

    def _parse(self, text: str, line: int, column: int) -> list[Field]:
        """The fields of a text that begins at `line` and whose columns begin behind `column`."""
        # An iterator that ends early must not be left half read: libyaml's errors come late.
        events = iter(list(iter(LOADER(visible(text)).get_event, None)))
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                break
        else:
            return []
        self._at = (line, column)
        root = self._value(next(events), events, 0)
        if isinstance(root, Entries):
            return list(root.fields)
        if not isinstance(root, Empty):
            message = "the front matter is not a list of fields"
            self._tell(line, 1, message, 'each line should read "name: value"')
        rows = root.items if isinstance(root, Items) else ()
        return [field for row in rows if isinstance(row, Entries) for field in row.fields]

    def _value(self, event: yaml.Event, events: _Events, depth: int) -> Value:
        line, column = self._position(event)
        if depth > MAX_DEPTH:
            raise yaml.YAMLError("too many levels of nesting")
        value: Value
        if isinstance(event, yaml.ScalarEvent):
            value = self._scalar(event, line, column)
        elif isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                items.append(self._value(inner, events, depth + 1))
            value = Items(tuple(items), line, column, bool(event.flow_style))
        elif isinstance(event, yaml.MappingStartEvent):
            value = Entries(tuple(self._fields(events, depth)), line, column)
            if left := _PLACEHOLDER.match(self._line(line), column - 1):
                value = Text(left[0], line, column)
        else:
            value = self._alias(event, line, column)
        if anchor := getattr(event, "anchor", None):
            self.anchors.setdefault(anchor, value)
        return value

    def _fields(self, events: _Events, depth: int) -> Iterator[Field]:
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self._value(event, events, depth + 1)
            value = self._value(next(events), events, depth + 1)
            line, column = self._position(event)
            if isinstance(key, Text):
                yield Field(key.value, value, line, column)
            elif found := _PLACEHOLDER.search(self._line(line)):
                message = f'the placeholder "{found[0]}" was never filled in'
                self._tell(line, found.start() + 1, message, hint_for(self._line(line)))
            else:
                self._tell(line, column, "a field has no plain name", hint_for(self._line(line)))

    def _position(self, event: yaml.Event) -> tuple[int, int]:
        line, column = self._at
        mark = event.start_mark
        return (mark.line + line, mark.column + column + 1) if mark else (line, column + 1)

    def _scalar(self, event: yaml.ScalarEvent, line: int, column: int) -> Value:
        value, style, tag = event.value, event.style, event.tag
        if style in ("|", ">"):
            below = self._line(line + 1)
            return Text(value, line + 1, len(below) - len(below.lstrip()) + 1)
        if value in NULLS and not style and not tag:
            comment = _COMMENT.match(self._line(line), column - 1 + len(value))
            return Empty(line, column, comment[1] if comment else "")
        # A tag is a word that its writer never meant as one: `note: !important call first`.
        if tag and _WORD_TAG.fullmatch(tag):
            value = f"{tag} {value}".rstrip()
        return Text(value, line, column, style in ("'", '"'))

    def _alias(self, event: yaml.Event, line: int, column: int) -> Value:
        """An alias of a scalar is followed; of anything bigger not, since that may explode."""
        named = self.anchors.get(getattr(event, "anchor", ""), None)
        if named is None:
            raise _marked("this reads as a reference to something that is not there", event)
        if isinstance(named, Text):
            return Text(named.value, line, column, named.quoted)
        self._tell(line, column, "an alias of a list is not read", "write the value out")
        return Empty(line, column)

    def _salvage(self, text: str, line: int, column: int) -> list[Field]:
        """Read each field alone, so that a broken one hides none of the others."""
        text = _MERGED.sub("", text)
        starts = [match.start() for match in _FIELD_BEGINS.finditer(text)]
        if not starts and (width := margin(text)):
            return self._salvage(shifted(text, width), line, column + width)
        fields: list[Field] = []
        for start, end in pairwise([*starts, len(text)]):
            piece, at = text[start:end], line + text.count("\n", 0, start)
            try:
                fields += self._parse(piece, at, column)
            except yaml.YAMLError as error:
                told = len(self.problems)
                fields += self._broken(piece, at, column)
                if len(self.problems) == told:
                    self._tell_yaml(error, at, column, piece)
        return fields

    def _broken(self, piece: str, line: int, column: int) -> list[Field]:
        """A field that is no YAML: its fields inside one by one, else its raw text."""
        first, *below = piece.rstrip().split("\n")
        key, colon, rest = first.partition(":")
        if not colon or not key.strip():
            return []
        rest = rest.strip()
        inner = [row for row in below if row.strip()]
        width = margin("\n".join(below))
        if rest and inner and _FIELD_BELOW.match(inner[0]):  # a field that is only indented
            lower = shifted("\n".join(below), width)
            own = self._salvage(first + "\n", line, column)
            return [*own, *self._salvage(lower, line + 1, column + width)]
        value: Value
        if inner and width and not rest and not inner[0].lstrip().startswith("- "):
            dedented = shifted("\n".join(below), width)
            inside = self._salvage(dedented, line + 1, column + width)
            value = Entries(tuple(inside), line + 1, column + width + 1)
        elif inner and not rest:
            rows = enumerate(below, line + 1)
            items = [_raw(row.strip()[1:], at, row, column) for at, row in rows if row.strip()]
            value = Items(tuple(items), line + 1, column + width + 1)
        else:
            value = _raw(" ".join([rest, *(row.strip() for row in inner)]), line, first, column)
        return [Field(key.strip().strip("\"'"), value, line, column + 1)]

    def _tell_yaml(self, error: yaml.YAMLError, line: int, column: int, piece: str) -> None:
        mark = getattr(error, "problem_mark", None)
        at = (mark.line + line, mark.column + column + 1) if mark else (line, column + 1)
        if mark and mark.line > piece.rstrip().count("\n"):  # libyaml saw it at the end alone
            at = (line, column + 1)
        message = getattr(error, "problem", None) or str(error)
        hint = hint_for(self._line(at[0]))
        if _LINKS.fullmatch(piece.partition(":")[2]):  # of which nothing is lost here
            words = "YAML cannot read these links without quotes, so other programs read none"
            self._tell(at[0], at[1], words, hint, "unquoted-links")
        else:
            self._tell(at[0], at[1], f"cannot read this field: {message}", hint)

    def _line(self, line: int) -> str:
        return self.lines[line - self.first] if 0 <= line - self.first < len(self.lines) else ""

    def _tell(
        self, line: int, column: int, message: str, hint: str, kind: ProblemKind = "front-matter"
    ) -> None:
        place = Place(self.path, line, column)
        self.problems.append(Problem(place, kind, message, hint, self._line(line)))


def _marked(problem: str, event: yaml.Event) -> yaml.YAMLError:
    mark: Any = event.start_mark
    return yaml.MarkedYAMLError(problem=problem, problem_mark=mark)


def _raw(text: str, line: int, source: str, column: int) -> Value:
    """The raw text in the place of a value, without quotes and brackets that were left open."""
    text = text.strip()
    at = column + max(source.find(text), 0) + 1
    bare = text.strip("\"'").strip() if not text.startswith("[[") else text
    if bare.startswith("[") and not bare.startswith("[["):
        bare = bare.strip("[]").strip()
    return Text(bare, line, at + max(text.find(bare), 0)) if bare else Empty(line, at)
