"""Where a new entry goes in a log that stands in a callout: `> [!note] Log`, `> - 2026-11-08 tea`.

What is in the frame is read as a note of its own, of which the callout's title is the heading.
"""

from collections.abc import Callable, Iterator, Sequence

from vault_tools.notes.body import CALLOUT, Line, read_lines
from vault_tools.notes.editing.log_place import (
    LogPlace,
    entries_of_log,
    has_log,
    is_log,
    place_entry,
    tells_of_more,
)
from vault_tools.notes.editing.log_style import NewEntry
from vault_tools.notes.log.entry import Entry
from vault_tools.patterns import pattern

_MARK = pattern(r"[ \t]*>[ \t]?")
_TITLE = pattern(r"\[![^\[\]\n]+\][-+]?[ \t]*(.*)")


def places_in_frames(
    lines: list[Line],
    new: NewEntry,
    order: str,
    heading: str,
    dated: Callable[[list[Line]], Sequence[Entry]],
) -> Iterator[LogPlace]:
    """The place of the entry in each callout that holds a log, as `place_entry` gives it.

    Where a heading says that a log is below it, one elsewhere has to say so as well. `dated` finds
    the entries of lines.
    """
    named = has_log(lines, heading)
    for start, end in _frames(lines):
        marks, inner = _inside(lines[start:end])
        above = lines[start].heading
        said = is_log(above) or (heading != "" and above == heading) or has_log(inner, heading)
        entries = dated(inner)
        may_hold = said or not (named or tells_of_more(above))
        log = entries_of_log(inner, entries, heading) if may_hold else []
        if not log:
            continue
        at, texts = place_entry(inner, entries, new, order, heading)
        lazy = end < len(lines) and lines[end].text.strip() and not lines[end].level
        if not (lazy and at == len(inner)):  # or what goes on without a mark would go on with it
            mark = marks[log[0].line - 1]
            yield start + at, [f"{mark}{text}".rstrip() for text in texts]


def _frames(lines: list[Line]) -> Iterator[tuple[int, int]]:
    """Where each callout begins, and the line after its end."""
    start: int | None = None
    for at, line in enumerate(lines):
        if not _MARK.match(line.text):
            if start is not None:
                yield start, at
            start = None
        elif start is None and line.zone is CALLOUT:
            start = at
    if start is not None:
        yield start, len(lines)


def _inside(lines: Sequence[Line]) -> tuple[list[str], list[Line]]:
    """What stands before each line of a callout, and its lines without it."""
    marks = [found[0] if (found := _MARK.match(line.text)) else "" for line in lines]
    texts = [line.text[len(mark) :] for line, mark in zip(lines, marks, strict=True)]
    title = _TITLE.match(texts[0])
    if title:
        texts[0] = f"## {title[1]}" if title[1] else ""
    return marks, read_lines("\n".join(texts), 1)
