"""Adding one dated entry to a note's log, where and as its writer would.

The place is found in `log_place.py`, the spelling in `log_style.py`. The result is read again
before it is given back: the new entry must be found with its day, and everything else must be read
as before.
"""

from collections.abc import Callable, Iterable
from datetime import date

from msgspec.structs import replace

from vault_tools.notes.body import CALLOUT, CODE, Line, headings
from vault_tools.notes.dates import find_order, parse_day
from vault_tools.notes.editing.edit_body import (
    OpenNote,
    check_writable,
    open_note,
    same_to_a_reader,
)
from vault_tools.notes.editing.framed_log import places_in_frames
from vault_tools.notes.editing.log_place import (
    LogPlace,
    begin_log,
    entries_of_log,
    has_log,
    place_entry,
)
from vault_tools.notes.editing.log_style import NewEntry
from vault_tools.notes.log.entries import find_entries, find_log_asides
from vault_tools.notes.log.entry import Entry, with_headings
from vault_tools.notes.mishaps import find_stray
from vault_tools.patterns import pattern
from vault_tools.problems import EditRefused

_LINE_END = pattern("\\s*[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]\\s*")


def add_log_entry(
    data: bytes,
    entry: NewEntry,
    order: str = "",
    *,
    heading: str = "",
    once: bool = False,
    counts: Callable[[Entry], bool] = lambda _: True,
) -> bytes:
    """The note with `entry` in its log, among the entries that are there by its day.

    The log is the section under the vault's own `heading` for it or one of `LOG_HEADINGS`, else the
    one that holds dated entries, else a callout that does, else a new section at the note's end
    under `heading` or the first of them. It is a new one, too, where what was found cannot take the
    entry, or where the entry would not count there: `counts` tells.
    `order` ("day-first", "month-first") reads dates like 03/04/2026, as in `parse_date`. `once`
    leaves a note as it is that has an entry which reads as this one would, word for word.

    Raises `EditRefused`, with nothing changed.
    """
    note = open_note(data)
    lines = _lines_of(note)
    former = _dated_lines(lines)
    order = order or find_order(one.written for one in former)
    new = _one_line_each(entry)
    unframed = [one for one in former if one.zone is not CALLOUT]
    places = [place_entry(lines, unframed, new, order, heading)]
    if not entries_of_log(lines, unframed, heading):
        places = [*places_in_frames(lines, new, order, heading, _dated_lines), *places]
    places += [] if has_log(lines, heading) else [begin_log(lines, new, heading)]
    tried = filter(None, (_add(note, place, new.day, order) for place in places))
    first = next(tried, None)
    if first is None:
        raise EditRefused(
            "the entry cannot be added without harm to the rest of the note",
            "is a comment, a code block or a generated part left open above the log?",
        )
    counting = (one for one in tried if counts(one[1]))
    result, added = first if counts(first[1]) else next(counting, first)
    return data if once and added in _anywhere(former) else result


def _lines_of(note: OpenNote) -> list[Line]:
    """The lines, of which those of a misplaced block of front matter hold no log."""
    stray = find_stray(note.parts, "\n".join(line.text for line in note.lines))
    return [
        replace(line, seen="", shown="", zone=CODE, level=0)
        if stray and line.number in stray
        else line
        for line in note.lines
    ]


def _dated_lines(lines: list[Line]) -> list[Entry]:
    found = [*find_entries(lines), *find_log_asides(lines)]
    in_order = sorted(found, key=lambda one: one.line)
    return [*with_headings(in_order, (*headings(lines),))]


def _one_line_each(entry: NewEntry) -> NewEntry:
    def joined(text: str) -> str:
        return _LINE_END.sub(" ", check_writable(text)).strip()

    details = tuple(filter(None, map(joined, entry.details)))
    return replace(entry, text=joined(entry.text), details=details, kind=joined(entry.kind))


def _anywhere(entries: Iterable[Entry]) -> list[Entry]:
    """The entries without their line numbers, which an edit moves."""
    return [replace(one, line=0) for one in entries]


def _add(note: OpenNote, place: LogPlace, day: date, order: str) -> tuple[bytes, Entry] | None:
    """The note with an entry of `day`, and that entry; None if anything else would change."""
    index, texts = place
    result = note.insert(index, texts)
    start, end = index, index + len(texts)
    lines = _lines_of(open_note(result))
    first, before = lines[0].number, _lines_of(note)
    ours: list[Entry] = []
    others: list[Entry] = []
    for one in _dated_lines(lines):
        (ours if start <= one.line - first < end else others).append(one)
    kept = same_to_a_reader([*lines[:start], *lines[end:]], before) or not note.parts.body
    same = kept and _anywhere(others) == _anywhere(_dated_lines(before))
    if not same or len(ours) != 1 or ours[0].open_task:
        return None
    return (result, _anywhere(ours)[0]) if parse_day(ours[0].date, order) == day else None
