"""Small marks in running text: inline fields (`[feeling:: seen]`) and tags (`#friend`)."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from vault_tools.notes.body import Line, Zone

_BRACKETED = re.compile(r"[\[(]([^\W\d][\w \-/]{0,60}?)::[ \t]*([^\[\]()\n]*)[\])]")
_WHOLE_LINE = re.compile(
    r"[ \t]*(?:[-*+][ \t]+)?(?:\*\*|__)?([^\W\d][\w \-]{0,60}?)::(?:\*\*|__)?[ \t]*(.*)"
)
_TAG = re.compile(r"(?<![\w/&#\]\[(\"'])#([\w/\-]*[^\W\d_][\w/\-]*)")


@dataclass(frozen=True, slots=True)
class InlineField:
    """`[key:: value]` in a line, or `key:: value` as one; `column` is the value's."""

    key: str
    value: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag without its `#`."""

    name: str
    line: int
    column: int


def inline_fields_in(text: str, line: int = 0) -> Iterator[InlineField]:
    if "::" not in text:
        return
    found = [*_BRACKETED.finditer(text)]
    if not found and (whole := _WHOLE_LINE.match(text)):
        found = [whole]
    for match in found:
        yield InlineField(match[1].strip(), match[2].strip(), line, match.start(2) + 1)


def tags_in(text: str, line: int = 0) -> Iterator[Tag]:
    if "#" not in text:
        return
    for match in _TAG.finditer(text):
        yield Tag(match[1].strip("/"), line, match.start() + 1)


def find_inline_fields(lines: list[Line]) -> Iterator[InlineField]:
    for line in _readable(lines):
        yield from inline_fields_in(line.seen, line.number)


def find_tags(lines: list[Line]) -> Iterator[Tag]:
    for line in _readable(lines):
        yield from tags_in(line.seen, line.number)


def _readable(lines: list[Line]) -> Iterator[Line]:
    return (line for line in lines if line.zone in (Zone.TEXT, Zone.QUOTE))
