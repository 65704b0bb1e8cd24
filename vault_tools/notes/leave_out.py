"""A note without what bears a certain mark: the item, paragraph, section or field around it.

The lines go and leave empty ones, so that all others keep their numbers and nothing that reads
the note afterwards can know what stood there. In doubt more goes than less.
"""

import re

from vault_tools.notes.body import BULLET, Line, Zone, indent_of, read_lines
from vault_tools.notes.entries import find_asides, find_entries
from vault_tools.notes.entry import TITLE
from vault_tools.notes.note import Note, parse_note
from vault_tools.patterns import pattern

Unwanted = re.Pattern[str]
_LONE = pattern(r"[\s*_-]*(?:tags?:?[\s*_]*)?(?:#[^\s#,]+[\s,]*)+$", re.IGNORECASE)


def tag_pattern(name: str) -> Unwanted:
    """What finds a tag, and those nested in it, wherever it stands: also in code and brackets."""
    # What must not stand before it is asked behind the sign, for which a search can then leap.
    return pattern(rf"#(?<![\w/&#]#){re.escape(name)}(?![\w-])", re.IGNORECASE)


def is_lone(line: str) -> bool:
    """Whether a line holds nothing but tags, and so speaks for the whole note."""
    return _LONE.match(line) is not None


def leave_out(note: Note, unwanted: Unwanted) -> Note:
    """The note without the lines in which `wanted` is found, and all that belongs to them."""
    if not (unwanted.search(note.block) or unwanted.search(note.body)):
        return note
    block, body = note.block.split("\n"), note.body.split("\n")
    for index in _in_block(note, block, unwanted):
        block[index] = ""
    for index in _in_body(note, unwanted):
        body[index] = ""
    has_block = note.body_line > 1
    head = ["---", *block[: note.body_line - 3], "---"] if has_block else []
    return parse_note(note.path, "\n".join([*head, *body]).encode("utf-8", "replace"))


def _in_block(note: Note, rows: list[str], unwanted: Unwanted) -> set[int]:
    """Of front matter the tagged list items with what is below them, else the whole fields."""
    starts = sorted({field.line - 2 for field in note.fields if field.line < note.body_line})
    gone: set[int] = set()
    for index in (at for at, row in enumerate(rows) if unwanted.search(row)):
        if rows[index].lstrip().startswith("- "):
            gone |= {index, *_below(rows, index, lazy=False)}
        else:
            start = max((at for at in starts if at <= index), default=0)
            end = min((at for at in starts if at > index), default=len(rows))
            gone |= {*range(start, end)}
    return gone


def _in_body(note: Note, unwanted: Unwanted) -> set[int]:
    lines = read_lines(note.body, note.body_line)
    dated = (*find_entries(lines), *(one for one in find_asides(lines) if one.form is TITLE))
    entries = {entry.line - note.body_line for entry in dated}
    rows = [line.text for line in lines]
    gone: set[int] = set()
    for index, line in enumerate(lines):
        if unwanted.search(line.text):
            gone |= {*_around(lines, rows, index, entries)}
    return gone


def _around(lines: list[Line], rows: list[str], index: int, entries: set[int]) -> range:
    """What a tagged line speaks for: a dated entry, a section, an item, or a paragraph."""
    for entry in sorted((at for at in entries if at <= index), reverse=True):
        whole = _section(lines, entry, 7) if lines[entry].level else _item(rows, entry)
        if index in whole:
            return whole
    if lines[index].level:
        return _section(lines, index, lines[index].level)
    start = index
    while start and not BULLET.match(rows[start]) and _goes_on(lines, start):
        start -= 1
    if BULLET.match(rows[start]):
        return _item(rows, start) if index in _item(rows, start) else range(start, index + 1)
    end = index + 1
    while end < len(lines) and _goes_on(lines, end) and not BULLET.match(rows[end]):
        end += 1
    return range(start, end)


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


def _item(rows: list[str], start: int) -> range:
    return range(start, (_below(rows, start) or [start])[-1] + 1)


def _below(rows: list[str], start: int, *, lazy: bool = True) -> list[int]:
    """The lines that are indented below an item, over blank ones too.

    Markdown has `lazy` ones as well, which go on with an item without being indented.
    """
    own, found, blank = indent_of(rows[start]), [], False
    for index in range(start + 1, len(rows)):
        row = rows[index]
        if not row.strip():
            blank = True
            continue
        goes_on = lazy and not (blank or BULLET.match(row) or row.startswith(("#", "|")))
        if indent_of(row) <= own and not goes_on:
            break
        found.append(index)
    return found
