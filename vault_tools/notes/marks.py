"""Small marks in running text: inline fields (`[feeling:: seen]`), labels, tags (`#friend`).

A label is what people write who have never heard of fields: `**Birthday:** 13 July`,
`**Role** – designer`, or a list item `- Email: maya@example.org`. What it is worth is
decided by whoever knows the key.
"""

import re
from collections.abc import Iterator

from msgspec import Struct

from vault_tools.notes.body import CALLOUT, QUOTE, TEXT, Line

_BRACKETED = re.compile(
    r"[\[(]([^\W\d][\w \-/]{0,60}?)::[ \t]*+((?:[^\[\]()\n]|\[\[[^\[\]\n]*\]\])*)[\])]"
)
# Signs that begin a line are read in one way alone, so nothing read is ever given back.
_SIGN = r"(?:[^\w\s\[\](){}*_`#|<>:]{1,3}+[ \t]*+)?+"
_BEGINS = rf"(?:[ \t]*>)*+[ \t]*+(?:[-*+][ \t]++)?+{_SIGN}"
_KEY = r"([^\W\d_][\w \-]{0,60}?)"
_WHOLE_LINE = re.compile(
    rf"{_BEGINS}(?:(?:\*\*|__){_SIGN})?{_KEY}[ \t]*(?:\*\*|__)?::(?:\*\*|__)?[ \t]*(.*)"
)
_LABEL = re.compile(
    rf"{_BEGINS}(?:(\*\*|__){_SIGN}{_KEY}(?::\1|\1[ \t]*[:–—]|\1[ \t]+-)|{_KEY}:)(?!:)[ \t]+(\S.*)"
)
_SETS_APART = re.compile(r"[:–—]|[ \t]-")
_BLOCK_ID = re.compile(r"\s\^[\w\-]+\s*$")
# What must not stand before it is asked behind the sign, for which a search can then leap.
_TAG = re.compile(r"#(?<![\w/&#\]\[(\"']#)([\w/\-]*[^\W\d_][\w/\-]*)")
_READ = (TEXT, QUOTE, CALLOUT)  # what is neither code nor ours


class InlineField(Struct, frozen=True):
    """`[key:: value]` in a line, or `key:: value` as one; `column` is the value's.

    `bold` says of a label that its key is set in bold.
    """

    key: str
    value: str
    line: int
    column: int
    bold: bool = False


class Tag(Struct, frozen=True):
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
    for line in lines:
        if "::" in line.seen and line.zone in _READ:
            yield from inline_fields_in(line.seen, line.number)


def find_labels(lines: list[Line]) -> Iterator[InlineField]:
    """Lines that read `Key: value`, outside code and generated text."""
    for line in lines:
        if line.level or not _may_be_label(line.seen) or line.zone not in _READ:
            continue
        if found := _LABEL.match(line.seen):
            key, value = found[2] or found[3], _BLOCK_ID.sub("", found[4]).strip()
            yield InlineField(key.strip(), value, line.number, found.start(4) + 1, bool(found[2]))


def _may_be_label(text: str) -> bool:
    """Whether a line holds the signs of a label, which is asked of every line."""
    if ": " in text or ":\t" in text:
        return True
    return ("**" in text or "__" in text) and bool(_SETS_APART.search(text))


def find_tags(lines: list[Line]) -> Iterator[Tag]:
    for line in lines:
        if "#" in line.seen and line.zone in _READ:
            yield from tags_in(line.seen, line.number)
