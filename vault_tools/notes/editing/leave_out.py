"""A note without what bears a certain mark: the item, paragraph, section or field around it.

The lines go and leave empty ones, so that all others keep their numbers and nothing that reads
the note afterwards can know what stood there. In doubt more goes than less.
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cache

from vault_tools.notes.body import BULLET, Line, Zone, indent_of, read_lines
from vault_tools.notes.log.entries import find_asides, find_entries
from vault_tools.notes.log.entry import TITLE
from vault_tools.notes.note import Note, parse_note
from vault_tools.patterns import pattern

Unwanted = re.Pattern[str]
_PIECE = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|\[\[[^\[\]]*\]\]|[^,\[\]{}"'])+"""
_PIECES = pattern(rf"{_PIECE},?")
_IN_BRACKETS = pattern(rf"([^\[\]{{}}#]*:\s+\[)((?:{_PIECE},)*(?:{_PIECE})?)(\]\s*)")
_LONE = pattern(r"[\s*_-]*(?:tags?:?[\s*_]*)?(?:#[^\s#,]+[\s,]*)+$", re.IGNORECASE)


def tag_pattern(name: str) -> Unwanted:
    """What finds a tag, and those nested in it, wherever it stands: also in code and brackets."""
    # The lookbehind comes after the `#`, so that a search can jump from one `#` to the next.
    return pattern(rf"#(?<![\w/&#]#){re.escape(name)}(?![\w-])", re.IGNORECASE)


def is_lone(line: str) -> bool:
    """Whether a line holds nothing but tags, and so speaks for the whole note."""
    return _LONE.match(line) is not None


def leave_out(note: Note, unwanted: Unwanted) -> Note:
    """The note without the lines in which `unwanted` is found, and all that belongs to them."""
    if not (unwanted.search(note.block) or unwanted.search(note.body)):
        return note
    block, body = note.block.split("\n"), note.body.split("\n")
    for field in note.block_fields:
        block[field.line - 2] = _without_items(block[field.line - 2], unwanted)
    for index in _in_block(note, block, unwanted):
        block[index] = ""
    for index in _in_body(note, unwanted):
        body[index] = ""
    has_block = note.body_line > 1
    head = ["---", *block[: note.body_line - 3], "---"] if has_block else []
    return parse_note(note.path, "\n".join([*head, *body]).encode("utf-8", "replace"))


def _without_items(row: str, unwanted: Unwanted) -> str:
    """The row of `key: [a, b]` with blanks for the items that are unwanted, unless all are."""
    found = _IN_BRACKETS.fullmatch(row) if unwanted.search(row) else None
    if found is None:
        return row
    pieces = _PIECES.findall(found[2])
    kept = "".join(" " * len(one) if unwanted.search(one) else one for one in pieces)
    return f"{found[1]}{kept}{found[3]}" if kept.strip() else row


def _in_block(note: Note, rows: list[str], unwanted: Unwanted) -> Iterator[int]:
    """The lines of tagged list items with what is below them, and of other fields all lines."""
    starts = [0, *sorted({field.line - 2 for field in note.block_fields}), len(rows)]
    wholes = set()
    for index in (at for at, row in enumerate(rows) if unwanted.search(row)):
        if rows[index].lstrip().startswith("- "):
            wholes.add(_item(rows, index, lazy=False))
        else:
            behind = bisect_right(starts, index)
            wholes.add(range(starts[behind - 1], starts[behind]))
    return _all_in(wholes)


def _in_body(note: Note, unwanted: Unwanted) -> Iterator[int]:
    lines = read_lines(note.body, note.body_line)
    dated = (*find_entries(lines), *(one for one in find_asides(lines) if one.form is TITLE))
    entries = {entry.line - note.body_line for entry in dated}
    rows = [line.text for line in lines]

    @cache
    def item(start: int) -> range:
        return _item(rows, start)

    wholes: set[range] = set()
    begun: list[range] = []  # the entries that a line may belong to, the nearest last
    for paragraph in _paragraphs(lines):
        for index in paragraph:
            if index in entries:
                begun.append(_section(lines, index, 7) if lines[index].level else item(index))
            while begun and index >= begun[-1].stop:
                begun.pop()
            if unwanted.search(rows[index]):
                wholes.add(begun[-1] if begun else _around(lines, paragraph, index, item))
    return _all_in(wholes)


def _all_in(wholes: Iterable[range]) -> Iterator[int]:
    """The indexes in any of the ranges, each once."""
    end = 0
    for whole in sorted(wholes, key=lambda one: (one.start, one.stop)):
        yield from range(max(whole.start, end), whole.stop)
        end = max(end, whole.stop)


def _paragraphs(lines: list[Line]) -> Iterator[range]:
    """The lines in pieces: from a bullet, a heading or the start of a text to the next of them."""
    start = 0
    for index in range(1, len(lines) + 1):
        if index == len(lines) or BULLET.match(lines[index].text) or not _goes_on(lines, index):
            yield range(start, index)
            start = index


def _around(lines: list[Line], paragraph: range, index: int, item: Callable[[int], range]) -> range:
    """What a tag on this line, outside of dated entries, covers: a section, item or paragraph."""
    if lines[index].level:
        return _section(lines, index, lines[index].level)
    if BULLET.match(lines[paragraph.start].text):
        whole = item(paragraph.start)
        return whole if index in whole else range(paragraph.start, index + 1)
    return paragraph


def _goes_on(lines: list[Line], index: int) -> bool:
    """Whether a line belongs to the same paragraph as the one above."""
    if any(lines[at].zone is Zone.GENERATED for at in (index - 1, index)):
        return False
    above, line = lines[index - 1], lines[index]
    is_row = line.text.lstrip().startswith("|")
    return bool(line.text.strip() and above.text.strip()) and not (
        above.level or line.level or is_row
    )


def _section(lines: list[Line], start: int, level: int) -> range:
    ends = (at for at in range(start + 1, len(lines)) if 0 < lines[at].level <= level)
    return range(start, next(ends, len(lines)))


def _item(rows: list[str], start: int, *, lazy: bool = True) -> range:
    """A list item with the lines that are indented below it, over blank ones too.

    Markdown has `lazy` ones as well, which go on with an item without being indented.
    """
    own, end, blank = indent_of(rows[start]), start + 1, False
    for index in range(start + 1, len(rows)):
        row = rows[index]
        if not row.strip():
            blank = True
            continue
        goes_on = lazy and not (blank or BULLET.match(row) or row.startswith(("#", "|")))
        if indent_of(row) <= own and not goes_on:
            break
        end = index + 1
    return range(start, end)
