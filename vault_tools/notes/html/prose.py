"""What is left of a note's text once its log and its open tasks are shown elsewhere."""

from collections.abc import Collection, Iterable, Iterator

from vault_tools.notes.body import BULLET, FENCE, QUERY, indent_of
from vault_tools.notes.comments import blank_spans, comment_spans
from vault_tools.notes.log.entry import LIST
from vault_tools.notes.note import Note, NoteText
from vault_tools.patterns import pattern

_HEADING = pattern(r"[ ]{0,3}(#{1,6})[ \t]")


def shown_elsewhere(note: Note, told: Collection[int]) -> tuple[int, ...]:
    """Of the dated list items the lines that are `told`, and those of open tasks."""
    dated = (*(one for one in (*note.entries, *note.asides) if one.form is LIST), *note.behind)
    items = (one.line for one in dated if one.line in told)
    return (*items, *(task.line for task in note.tasks if task.open))


def prose_of(text: NoteText, elsewhere: Iterable[int]) -> str:
    """The body without the items that begin in the lines shown `elsewhere`.

    A query (Dataview, Tasks) goes as well, since only the program that it is for could answer it,
    and so does a heading that has nothing left below it.
    """
    # Comments go first: without a line that held half of one, the other half would be shown.
    lines = blank_spans(text.body, comment_spans(text.body)).split("\n")
    gone = set()
    for start in elsewhere:
        gone |= set(_with_details(lines, start - text.body_line))
    gone |= set(_queries(lines))
    kept = [line for index, line in enumerate(lines) if index not in gone]
    return "\n".join(_without_empty_sections(kept))


def _queries(lines: list[str]) -> Iterator[int]:
    """The indexes of the lines of queries, their fences too."""
    fence, query = "", False
    for index, line in enumerate(lines):
        mark = FENCE.match(line) if "`" in line or "~" in line else None
        if mark and not fence:
            fence, query = mark[1], bool(QUERY.match(line))
        elif mark and mark[1].startswith(fence) and not mark[2].strip():
            fence = ""
        if query:
            yield index
        query = query and bool(fence)


def _with_details(lines: list[str], start: int) -> range:
    """The indexes of a list item and of the lines that are indented below it."""
    if not (0 <= start < len(lines) and BULLET.match(lines[start])):
        return range(0)
    own = indent_of(lines[start])
    end = start + 1
    while end < len(lines) and lines[end].strip() and indent_of(lines[end]) > own:
        end += 1
    return range(start, end)


def _without_empty_sections(lines: list[str]) -> list[str]:
    """From the bottom up, so that a heading over nothing but empty headings goes too."""
    kept: list[str] = []
    fenced = _fenced(lines)
    for index in reversed(range(len(lines))):
        line = lines[index]
        heading = _HEADING.match(line) if "#" in line and index not in fenced else None
        if heading and not _has_content(kept, len(heading[1])):
            continue
        kept.append(line)
    return kept[::-1]


def _has_content(below: list[str], level: int) -> bool:
    """Whether the lines below a heading (nearest last) say anything before a heading as high."""
    for line in reversed(below):
        if heading := _HEADING.match(line):
            return len(heading[1]) > level
        if line.strip():
            return True
    return False


def _fenced(lines: list[str]) -> set[int]:
    """The indexes inside code fences, where `#` begins no heading."""
    inside, found = False, set()
    for index, line in enumerate(lines):
        fence = ("`" in line or "~" in line) and line.lstrip().startswith(("```", "~~~"))
        if inside or fence:
            found.add(index)
        inside ^= fence
    return found
