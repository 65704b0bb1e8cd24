"""Small marks in running text: inline fields (`[feeling:: seen]`), labels, tags (`#friend`).

A label is what people write who have never heard of fields: `**Birthday:** 13 July`,
`**Role** – designer`, a list item `- Email: maya@example.org`, or a row `| Born | 1988 |`.
What it is worth is decided by whoever knows the key.
"""

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import CALLOUT, QUOTE, TEXT, Line
from vault_tools.patterns import pattern

_BRACKETED = pattern(
    r"[\[(]([^\W\d][\w \-/]{0,60}?)::[ \t]*+((?:[^\[\]()\n]|\[\[[^\[\]\n]*\]\])*)[\])]"
)
# Atomic throughout, so that a line is read in one way alone and nothing backtracks.
_SIGN = r"(?>(?:[^\w\s\[\](){}*_`#|<>:]{1,3}+[ \t]*+)?)"
_BEGINS = rf"(?>(?:[ \t]*>)*[ \t]*(?:[-*+][ \t]+)?){_SIGN}"
_KEY = r"((?:1:1 )?[^\W\d_][\w \-/]{0,60}?(?:[ \t]*[(（][^()（）\[\]|:：]{1,40}[)）])?)"
_WHOLE_LINE = pattern(
    rf"{_BEGINS}(?:(?:\*\*|__){_SIGN})?{_KEY}[ \t]*(?:\*\*|__)?::(?:\*\*|__)?[ \t]*(.*)"
)
# In italics only with a colon: "*Parents* – a film" is one.
_LABEL = pattern(
    rf"{_BEGINS}(?:(\*\*|__|[*_]){_SIGN}{_KEY}"
    rf"(?:[:：?]\1|\1[ \t]*[:：?]|(?:\*\*|__)(?:[ \t]*[–—]|[ \t]+-))|{_KEY}[:：])"
    r"(?!:)(?:[ \t]+|(?<=：)|(?<=：\*\*)|(?<=：__))(\S.*)"
)
# The whole line as one: "*Last interaction: 2026-11-08*".
_EMPHATIC = pattern(rf"{_BEGINS}(\*\*|__|[*_]){_SIGN}{_KEY}[:：][ \t]+(\S.*)(?<=[^\s*_])\1[ \t]*$")
_SETS_APART = pattern(r"[:：–—]|[ \t]-|\?[*_]|[*_]\?")
# The pipe of a link is written "\|" in a table.
_ROW = pattern(
    rf"\|[ \t]*+(?:\*\*|__)?{_SIGN}{_KEY}[ \t]*:?(?:\*\*|__)?[ \t]*:?[ \t]*"
    r"\|[ \t]*+((?>(?:[^|\\]|\\.)*))\|?[ \t]*+$"
)
_RULE = frozenset(" \t:|-")
_QUOTED = pattern(r'"([^"]+)"')
_CODED = pattern(r"`(?!\$?=)([^`]+)`\s*")  # not what Dataview is to work out
_BLOCK_ID = pattern(r"\s\^[\w\-]+\s*$")
# The lookbehind comes after the `#`, so that a search can jump from one `#` to the next.
_TAG = pattern(r"#(?<![\w/&#\]\[(\"']#)([\w/\-]*[^\W\d_][\w/\-]*)")
_WORD = pattern(r"\S+")
_ONE_TAG = pattern(r"#[\d_/\-]*+[^\W\d_][\w/\-]*+")
_READ = (TEXT, QUOTE, CALLOUT)  # what is neither code nor ours


def is_struck(line: str, column: int) -> bool:
    """Whether what stands in a column of a line is struck through: `~~lunch with [[Ana]]~~`."""
    before = line[: column - 1].count("~~")
    return before % 2 == 1 and "~~" in line[column - 1 :]


class InlineField(Struct, frozen=True):
    """`[key:: value]` in a line, or `key:: value` as one; `column` is the value's.

    `bold` says of a label that its key is set apart: in bold, in a table of two columns, or by the
    labels around it in a list at the beginning of a note.
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
        value = _BLOCK_ID.sub("", match[2]).strip()
        yield InlineField(match[1].strip(), value, line, match.start(2) + 1)


def bracketed_span(text: str, field: InlineField) -> tuple[int, int] | None:
    """Where `[key:: value]` begins and ends in its line, if the field is written so."""
    found = (one for one in _BRACKETED.finditer(text) if one.start(2) + 1 == field.column)
    return next((one.span() for one in found), None)


def tags_in(text: str, line: int = 0) -> Iterator[Tag]:
    if "#" not in text:
        return
    for match in _TAG.finditer(text):
        yield Tag(match[1].strip("/"), line, match.start() + 1)


def without_tags_behind(text: str) -> str:
    """What a value says, without the tags behind it: they are about its line."""
    words = [*_WORD.finditer(text)]
    while len(words) > 1 and _ONE_TAG.fullmatch(words[-1][0]):
        words.pop()
    return text[: words[-1].end()] if words else text


def find_inline_fields(lines: list[Line]) -> Iterator[InlineField]:
    for line in lines:
        if "::" in line.seen and line.zone in _READ:
            yield from inline_fields_in(line.seen, line.number)


def find_labels(lines: list[Line]) -> Iterator[InlineField]:
    """Lines that read `Key: value`, and rows of two cells, outside code and generated text."""
    found: dict[int, InlineField] = {}
    for index, line in enumerate(lines):
        if line.level or not _may_be_label(line.seen) or line.zone not in _READ:
            continue
        label = _row_label(lines, index) if line.seen.startswith("|") else _label_in(line)
        if label:
            found[index] = label
    beginning = _end_of_beginning(lines) if found else 0
    for index, label in found.items():
        in_list = index < beginning and _in_company(lines, found, index)
        yield replace(label, bold=True) if in_list and not label.bold else label


def _label_in(line: Line) -> InlineField | None:
    found = _LABEL.match(line.seen) or _coded_label(line)
    if not found:
        return _emphatic_label(line)
    key, value = found[2] or found[3], _BLOCK_ID.sub("", found[4]).strip()
    at = found.start(4) + 1
    if quoted := _QUOTED.fullmatch(value):
        value, at = quoted[1], at + 1
    return InlineField(key.strip(), value, line.number, at, bool(found[2]))


def _coded_label(line: Line) -> re.Match[str] | None:
    """The label of which all that it says is in backticks: "Email: `maya@example.org`"."""
    if line.seen == line.shown or not line.seen.rstrip().endswith((":", "*", "_")):
        return None
    found = _LABEL.match(line.shown)
    coded = _CODED.fullmatch(found[4]) if found else None
    return _LABEL.match(line.shown.replace("`", " ")) if coded else None


def _emphatic_label(line: Line) -> InlineField | None:
    found = _EMPHATIC.match(line.seen) if line.seen.rstrip()[-1:] in {"*", "_"} else None
    if not found or found[1] in found[3]:
        return None
    return InlineField(found[2].strip(), found[3], line.number, found.start(3) + 1, bold=True)


def _may_be_label(text: str) -> bool:
    """A quick look at whether a line may be a label, since every line is asked."""
    if text.startswith("|"):
        return text.count("|") - text.count("\\|") in {2, 3}
    if ": " in text or ":\t" in text or "：" in text:
        return True
    return ("*" in text or "_" in text) and bool(_SETS_APART.search(text))


def _row_label(lines: list[Line], index: int) -> InlineField | None:
    row = _ROW.match(lines[index].seen)
    value = row[2].rstrip() if row else ""
    if not row or not value or _is_header(lines, index):
        return None
    return InlineField(row[1].strip(), value, lines[index].number, row.start(2) + 1, bold=True)


def _is_header(lines: list[Line], index: int) -> bool:
    """Whether a row only names the columns of the table below it."""
    below = lines[index + 1].seen if index + 1 < len(lines) else ""
    return "-" in below and _RULE.issuperset(below)


def _end_of_beginning(lines: list[Line]) -> int:
    """The index of the second section, before which a note says what it is about."""
    sections = [index for index, line in enumerate(lines) if line.level > 1]
    return sections[1] if len(sections) > 1 else len(lines)


def _in_company(lines: list[Line], found: Mapping[int, InlineField], index: int) -> bool:
    """Whether a label stands in a list of labels: the line before or after is one as well."""
    beside = [at for at in (index - 1, index + 1) if at in found]
    return any(lines[at].indent == lines[index].indent for at in beside)


def find_tags(lines: list[Line]) -> Iterator[Tag]:
    for line in lines:
        if "#" in line.seen and line.zone in _READ:
            yield from tags_in(line.seen, line.number)
