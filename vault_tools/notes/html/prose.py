"""What is left of a note's text once its log and its open tasks are shown elsewhere."""

from collections.abc import Collection, Iterable, Iterator

from vault_tools.notes.body import (
    BULLET,
    CODE,
    FENCE,
    QUERY,
    Line,
    closes_code,
    indent_of,
    read_lines,
)
from vault_tools.notes.comments import blank_spans, comment_spans
from vault_tools.notes.log.entry import LIST
from vault_tools.notes.note import Note, NoteText


def shown_elsewhere(note: Note, told: Collection[int]) -> tuple[int, ...]:
    """The lines of dated list items, as far as they are among `told`, and of open tasks."""
    dated = (*(one for one in (*note.entries, *note.asides) if one.form is LIST), *note.behind)
    items = (one.line for one in dated if one.line in told)
    return (*items, *(task.line for task in note.tasks if task.open))


def prose_of(text: NoteText, elsewhere: Iterable[int]) -> str:
    """The body without the items that begin in the lines shown `elsewhere`.

    A query (Dataview, Tasks) goes as well, since only the program that it is for could answer it,
    and so does a heading that has nothing left below it.
    """
    # Comments go first: without a line that held half of one, the other half would be shown.
    lines = read_lines(blank_spans(text.body, comment_spans(text.body)), text.body_line)
    gone = set()
    for start in elsewhere:
        gone |= set(_with_details(lines, start - text.body_line))
    gone |= set(_queries(lines))
    kept = [line for index, line in enumerate(lines) if index not in gone]
    return "\n".join(line.text for line in _without_empty_sections(kept))


def _queries(lines: list[Line]) -> Iterator[int]:
    """The indexes of the lines of queries, their fences too."""
    fence, query = "", False
    for index, line in enumerate(lines):
        mark = FENCE.match(line.text) if line.zone is CODE else None
        if mark and not fence:
            fence, query = mark[1], bool(QUERY.match(line.text))
        elif mark and closes_code(mark, fence):
            fence = ""
        if query:
            yield index
        query = query and bool(fence)


def _with_details(lines: list[Line], start: int) -> range:
    """The indexes of a list item and of the lines that are indented below it."""
    if not (0 <= start < len(lines) and BULLET.match(lines[start].text)):
        return range(0)
    own = indent_of(lines[start].text)
    end = start + 1
    while end < len(lines) and lines[end].text.strip() and indent_of(lines[end].text) > own:
        end += 1
    return range(start, end)


def _without_empty_sections(lines: list[Line]) -> list[Line]:
    """From the bottom up, so that a heading over nothing but empty headings goes too."""
    kept: list[Line] = []
    for line in reversed(lines):
        if not line.level or _has_content(kept, line.level):
            kept.append(line)
    return kept[::-1]


def _has_content(below: list[Line], level: int) -> bool:
    """Whether the lines below a heading (nearest last) say anything before a heading as high."""
    for line in reversed(below):
        if line.level:
            return line.level > level
        if line.text.strip():
            return True
    return False
