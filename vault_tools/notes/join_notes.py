"""Two notes' texts as one: the log entries of one among those of the other, the rest below.

No line is dropped but one that the other note has word for word (the bare heading of a log, an
entry written in both). The result is read again before it is given back.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from vault_tools.notes.body import BULLET, Line, Zone, indent_of, read_lines
from vault_tools.notes.date_style import find_order
from vault_tools.notes.dates import first_day
from vault_tools.notes.edit_body import OpenNote, open_note, same_to_a_reader
from vault_tools.notes.edit_log import LOG_HEADINGS
from vault_tools.notes.entries import Entry, Form, find_entries
from vault_tools.notes.log_place import entries_of_log, item_end, place_entry
from vault_tools.notes.log_style import NewEntry
from vault_tools.problems import EditRefused

_MARK = "\ue000"  # stands for the entry while its place is looked for; nobody's text has it


def take_entries(
    data: bytes, other: bytes, headings: Sequence[str] = LOG_HEADINGS, order: str = ""
) -> tuple[bytes, list[str]]:
    """The note with the entries of the other note's log, each as it is written, by its day.

    And the other note's lines that are left. An entry stays among them where the two logs are of
    different forms. `headings` and `order` as in `add_log_entry`. Raises `EditRefused`.
    """
    note, source = open_note(data), open_note(other)
    entries = list(find_entries(source.lines))
    order = order or find_order(one.written for one in (*find_entries(note.lines), *entries))
    left = {index: line.text for index, line in enumerate(source.lines)}
    log = [one for one in entries_of_log(source.lines, entries, headings) if one.form is Form.LIST]
    for entry, day in _oldest_first(log, order):
        start = entry.line - source.lines[0].number
        span = range(start, item_end(source.lines, start))
        rows = [source.lines[index].text for index in span]
        known = _has(note, rows)
        taken = data if known else _with_entry(data, rows, NewEntry(day, _MARK), headings, order)
        if taken is not None:
            data = taken
            for index in span:
                left.pop(index, None)
    bare = _bare_headings(source.lines, left, {line.text for line in note.lines if line.level})
    return data, _closed_up({index: text for index, text in left.items() if index not in bare})


def append_text(data: bytes, heading: str, rows: Iterable[str]) -> bytes:
    """The note with lines at its end, under a heading. Raises `EditRefused`."""
    note, rows = open_note(data), list(rows)
    end = len(note.lines) if note.lines[-1].text else len(note.lines) - 1
    gap = [""] if end and note.lines[end - 1].text.strip() else []
    result = note.insert(end, [*gap, f"## {heading}", "", *rows])
    lines = open_note(result).lines
    start = end + len(gap) + 2
    alone = read_lines("\n".join(rows), 1)
    if not (
        same_to_a_reader(lines[:end], note.lines[:end])
        and same_to_a_reader(lines[start : start + len(rows)], alone)
    ):
        raise EditRefused(
            "the other note's text cannot be added at the end",
            "is a comment or a code block left open in one of the two?",
        )
    return result


def _oldest_first(log: list[Entry], order: str) -> list[tuple[Entry, date]]:
    days = [(one, day) for one in log if (day := first_day(one.date, order))]
    if days and days[0][1] > days[-1][1]:
        days.reverse()
    return sorted(days, key=lambda pair: pair[1])


def _with_entry(
    data: bytes, rows: list[str], stand_in: NewEntry, headings: Sequence[str], order: str
) -> bytes | None:
    """The note with an entry's lines; None where they would not be read there as they were."""
    note = open_note(data)
    former = list(find_entries(note.lines))
    index, texts = place_entry(note.lines, former, stand_in, headings, order)
    at = next(number for number, text in enumerate(texts) if stand_in.text in text)
    if not BULLET.match(texts[at]) or indent_of(texts[at]) != indent_of(rows[0]):
        return None
    new = [*texts[:at], *rows, *texts[at + 1 :]]
    result = note.insert(index, new)
    lines = open_note(result).lines
    rest = [*lines[:index], *lines[index + len(new) :]]
    kept = same_to_a_reader(rest, note.lines) or not note.parts.body
    alone = len(list(find_entries(read_lines("\n".join(rows), 1))))
    return result if kept and len(list(find_entries(lines))) == len(former) + alone else None


def _has(note: OpenNote, rows: list[str]) -> bool:
    texts = [line.text for line in note.lines]
    return any(texts[at : at + len(rows)] == rows for at in range(len(texts)))


def _bare_headings(lines: list[Line], left: dict[int, str], known: set[str]) -> set[int]:
    """Headings that the other note has as well, and under which nothing is left."""
    bare: set[int] = set()
    for index, text in left.items():
        if lines[index].level and lines[index].zone is Zone.TEXT and text in known:
            below = (at for at in range(index + 1, len(lines)) if at in left and left[at].strip())
            following = next(below, None)
            emptied = any(at not in left for at in range(index + 1, following or len(lines)))
            if emptied and (following is None or lines[following].level):
                bare.add(index)
    return bare


def _closed_up(left: dict[int, str]) -> list[str]:
    """The lines without empty ones at either end, or two where something was between them."""
    rows: list[str] = []
    last = -1
    for index, text in left.items():
        if text.strip() or (rows and (rows[-1].strip() or last == index - 1)):
            rows.append(text)
            last = index
    while rows and not rows[-1].strip():
        rows.pop()
    return rows
