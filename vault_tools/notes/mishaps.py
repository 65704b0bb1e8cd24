"""What befalls notes that are read well and not as they were meant.

Fences that never close, two blocks after a bad merge, a value that YAML takes for a comment, a
field that stands twice: each a problem with its place. Fields that stand where no program looks
for them are found here, to be read all the same.
"""

import re
from collections.abc import Iterable, Iterator

from msgspec import Struct

from vault_tools.notes.body import CODE, Line
from vault_tools.notes.front_matter import Empty, Entries, Field, Items, Text, Value
from vault_tools.notes.split import Parts
from vault_tools.patterns import pattern
from vault_tools.problems import Place, Problem, ProblemKind

_CONFLICT = pattern(rb"^<{7} [^\r\n]*", re.MULTILINE)
_CONFLICT_END = pattern(rb"^>{7} ", re.MULTILINE)
_FENCE = pattern(r"(?:---|\.\.\.)[ \t]*$")
_FIELD = pattern(r"[ \t]*[\w\"'][^:]{0,80}::?(?:\s|$)")
_PART_OF_FIELD = pattern(r"[ \t]+\S|-[ \t]|#|[<>]{7} |={7}$")
_LOST = pattern(r"\s(#[^\s#].*)$")


class Stray(Struct, frozen=True):
    """Fields outside a proper block. `line` is the first one's, `opening` the fence's."""

    kind: ProblemKind
    text: str
    line: int
    opening: int

    def __contains__(self, line: int) -> bool:
        """Whether a line of the file belongs to it, its fences too."""
        return self.opening <= line <= self.line + self.text.count("\n")


_STRAYS: dict[ProblemKind, tuple[str, str]] = {
    "unclosed-front-matter": (
        "the front matter begins here and never ends",
        'put a line "---" below its last field',
    ),
    "late-front-matter": (
        "the front matter does not begin on the first line, so other programs see none",
        "take out what is above it",
    ),
    "two-front-matters": (
        "a second block of front matter follows the first; other programs do not read it",
        "move its fields into the first",
    ),
}


def why_no_text(data: bytes) -> tuple[str, str] | None:
    """What is wrong with bytes that are no text at all, and what helps."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "is written in UTF-16, not in UTF-8", "save it as UTF-8 in your editor"
    if b"\x00" in data:
        return "is no text: it holds zero bytes", "is this a note? restore it from a backup"
    return None


def conflict_mark(data: bytes) -> re.Match[bytes] | None:
    """Where a merge left two versions of a note side by side."""
    mark = _CONFLICT.search(data) if b"<<<<<<< " in data else None
    return mark if mark and _CONFLICT_END.search(data, mark.end()) else None


_BOM = "\ufeff"  # a second one, which a program put before the first


def find_stray(parts: Parts, body: str) -> Stray | None:
    """The fields that a body begins with: behind an unclosed fence, late, or a second block."""
    if "---" not in body:
        return None
    lines = body.split("\n")
    opening = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    if opening + 1 >= len(lines) or lines[opening].lstrip(_BOM).rstrip() != "---":
        return None
    first = lines[opening + 1]
    if not _FIELD.match(first) and not first.startswith("<<<<<<< "):
        return None
    end = next((i for i in range(opening + 1, len(lines)) if not _goes_on(lines[i])), len(lines))
    closed = end < len(lines) and _FENCE.match(lines[end])
    if not closed and not parts.unclosed:
        return None
    kind: ProblemKind = "unclosed-front-matter"
    if closed:
        kind = "two-front-matters" if parts.has_block else "late-front-matter"
    text = "\n".join(lines[opening + 1 : end]) + "\n"
    return Stray(kind, text, parts.body_line + opening + 1, parts.body_line + opening)


def _goes_on(line: str) -> bool:
    return not _FENCE.match(line) and bool(_FIELD.match(line) or _PART_OF_FIELD.match(line))


def mishaps_of_note(
    path: str, data: bytes, stray: Stray | None, lines: Iterable[Line]
) -> Iterator[Problem]:
    """What is wrong with the note as a whole: its encoding, a bad merge, a misplaced block.

    Merge markers inside code are no bad merge: they only show what such markers look like.
    """
    if stray:
        message, hint = _STRAYS[stray.kind]
        yield Problem(Place(path, stray.opening, 1), stray.kind, message, hint, "---", 3)
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        yield _not_utf8(path, data, error.start)
    mark = conflict_mark(data)
    line = data.count(b"\n", 0, mark.start()) + 1 if mark else 0
    if mark and not any(one.number == line and one.zone is CODE for one in lines):
        excerpt = mark[0].decode("utf-8", "replace")
        yield Problem(
            Place(path, line, 1),
            "conflict-markers",
            "two versions of this note were merged and not decided between",
            "vault resolve merges them; or keep one side and take <<<<<<<, ======= and >>>>>>> out",
            excerpt,
            len(excerpt),
        )


def _not_utf8(path: str, data: bytes, at: int) -> Problem:
    start = data.rfind(b"\n", 0, at) + 1
    line = data[start:].split(b"\n", 1)[0].decode("utf-8", "replace").rstrip("\r")
    column = len(data[start:at].decode("utf-8", "replace")) + 1
    place = Place(path, data.count(b"\n", 0, at) + 1, column)
    message, hint = "is not written in UTF-8", "save it as UTF-8 in your editor"
    return Problem(place, "encoding", message, hint, line)


def mishaps_of_fields(
    path: str, block: str, first: int, fields: tuple[Field, ...]
) -> Iterator[Problem]:
    """Slips that YAML accepts silently; `first` is the line of the file where the block begins."""
    lines = block.split("\n")
    seen: dict[str, Field] = {}
    for found in fields:
        if (before := seen.setdefault(found.key, found)) is not found:
            message = f'"{found.key}" stands here and on line {before.line}, which is the one used'
            place = Place(path, found.line, found.column)
            line = _line(lines, found.line - first)
            hint = "keep one of the two"
            yield Problem(place, "duplicate-key", message, hint, line, len(found.key))
        if "#" in block:
            yield from _comments(path, found, lines, first)


def _comments(path: str, field: Field, lines: list[str], first: int) -> Iterator[Problem]:
    """What YAML takes for comments in one field, told once where it begins."""
    values = (
        (value.line, line, lost, label)
        for value, label in _values(field.value, f"{field.key}: ")
        if (lost := _lost(value, line := _line(lines, value.line - first)))
    )
    if told := [*values]:
        yield _comment(path, *told[0], len(told) - 1)


def _values(value: Value, label: str) -> Iterator[tuple[Text | Empty, str]]:
    """Every text and empty value, with what stands before it on its line."""
    if isinstance(value, Items):
        for item in value.items:
            yield from _values(item, "- ")
    elif isinstance(value, Entries):
        for field in value.fields:
            yield from _values(field.value, f"{field.key}: ")
    else:
        yield value, label


def _lost(value: Text | Empty, line: str) -> re.Match[str] | None:
    """What YAML took for a comment though it looks like a value: no blank follows its `#`.

    Behind a text that is common use, so there only what looks like a tag is taken for lost.
    """
    if "#" not in line:
        return None
    if isinstance(value, Empty):
        return _LOST.search(line, value.column - 1) if value.comment else None
    if value.quoted or "\n" in value.value:
        return None
    found = _LOST.search(line, value.column - 1 + len(value.value))
    return found if found and re.fullmatch(r"#[\w/\-]+", found[1].strip()) else None


def _comment(
    path: str, number: int, line: str, lost: re.Match[str], label: str, more: int
) -> Problem:
    text = lost[1].strip()
    message = f'YAML takes "{text}" for a comment, so other programs do not see it'
    message += f" (nor {more} more in this field)" if more else ""
    value = line[line.find(label) + len(label) :].strip() if label in line else text
    hint = f'quote it: {label}"{value}"'
    place = Place(path, number, lost.start(1) + 1)
    return Problem(place, "yaml-comment", message, hint, line, len(text))


def _line(lines: list[str], index: int) -> str:
    return lines[index] if 0 <= index < len(lines) else ""
