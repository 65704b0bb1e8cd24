"""Two notes' texts as one: the log entries of one among those of the other, the rest below.

No line is dropped but one that the other note has word for word (the bare heading of a log, an
entry written in both). The result is read again before it is given back.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.body import BULLET, Line, Zone, indent_of, read_lines
from vault_tools.notes.dates import find_order, first_day
from vault_tools.notes.editing.edit_body import OpenNote, open_note, same_to_a_reader
from vault_tools.notes.editing.log_place import entries_of_log, item_end, place_entries
from vault_tools.notes.editing.log_style import NewEntry
from vault_tools.notes.log.entries import find_entries
from vault_tools.notes.log.entry import Entry, Form
from vault_tools.patterns import pattern
from vault_tools.problems import EditRefused

_MARK = "\ue000"  # with a number it stands for an entry whose place is looked for; no text has it
_MARKED = pattern(rf"{_MARK}(\d+)").search


class _Waiting(Struct, frozen=True):
    """An entry of the other note that is to come in: its rows, and where they stand there."""

    day: date
    rows: list[str]
    span: range


def take_entries(
    data: bytes, other: bytes, order: str = "", stays: Callable[[int], bool] = lambda _: False
) -> tuple[bytes, list[str]]:
    """The note with the entries of the other note's log, each as it is written, by its day.

    And the other note's lines that are left. An entry stays among them where the two logs are of
    different forms, or if `stays` says so of its line. `order` as in `add_log_entry`. Raises
    `EditRefused`.
    """
    note, source = open_note(data), open_note(other)
    entries = list(find_entries(source.lines))
    order = order or find_order(one.written for one in (*find_entries(note.lines), *entries))
    left = {index: line.text for index, line in enumerate(source.lines)}
    of_log = entries_of_log(source.lines, entries)
    log = [one for one in of_log if one.form is Form.LIST and not stays(one.line)]
    has = _rows_of(note)
    known: list[_Waiting] = []
    waiting: list[_Waiting] = []
    for entry, day in _oldest_first(log, order):
        start = entry.line - source.lines[0].number
        span = range(start, item_end(source.lines, start))
        rows = [source.lines[index].text for index in span]
        (known if has(rows) else waiting).append(_Waiting(day, rows, span))
    data, taken = _with_entries(data, waiting, order)
    for index in (index for one in (*known, *taken) for index in one.span):
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


def _with_entries(
    data: bytes, waiting: Sequence[_Waiting], order: str
) -> tuple[bytes, Sequence[_Waiting]]:
    """The note with those entries that are still read there as they were, and which these are.

    All are tried at once, since a note is read anew after each try, and then the two halves.
    """
    if not waiting:
        return data, ()
    tried = _with_all(data, waiting, order)
    if tried is not None or len(waiting) == 1:
        return tried or (data, ())
    half = len(waiting) // 2
    data, first = _with_entries(data, waiting[:half], order)
    data, second = _with_entries(data, waiting[half:], order)
    return data, (*first, *second)


def _with_all(
    data: bytes, waiting: Sequence[_Waiting], order: str
) -> tuple[bytes, Sequence[_Waiting]] | None:
    """The note with those entries that fit the form of its log, and which these are.

    None where some have no place yet, or would not be read there as they were.
    """
    note = open_note(data)
    former = list(find_entries(note.lines))
    news = [NewEntry(one.day, f"{_MARK}{number}") for number, one in enumerate(waiting)]
    places = place_entries(note.lines, former, news, order)
    if len(places) < len(waiting):
        return None
    taken: list[_Waiting] = []
    coming: dict[int, list[str]] = {}
    for index, texts in places:
        at, found = next((at, found) for at, text in enumerate(texts) if (found := _MARKED(text)))
        one = waiting[int(found[1])]
        if BULLET.match(texts[at]) and indent_of(texts[at]) == indent_of(one.rows[0]):
            taken.append(one)
            coming.setdefault(index, []).extend((*texts[:at], *one.rows, *texts[at + 1 :]))
    result = note
    for index in reversed(coming):
        result = replace(result, data=result.insert(index, coming[index]))
    return (result.data, taken) if _are_added(note, result.data, coming, taken) else None


def _are_added(
    note: OpenNote, result: bytes, coming: Mapping[int, list[str]], taken: Iterable[_Waiting]
) -> bool:
    """Whether the entries are read, and all that was there before as it was."""
    lines = open_note(result).lines
    rest = list(lines)
    for index in coming:  # those above are out already
        del rest[index : index + len(coming[index])]
    kept = same_to_a_reader(rest, note.lines) or not note.parts.body
    before, after = (sum(1 for _ in find_entries(each)) for each in (note.lines, lines))
    alone = (find_entries(read_lines("\n".join(one.rows), 1)) for one in taken)
    return kept and after == before + sum(1 for found in alone for _ in found)


def _rows_of(note: OpenNote) -> Callable[[list[str]], bool]:
    """A function that tells of rows whether the note has them, one below the other."""
    texts = [line.text for line in note.lines]
    places: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        places.setdefault(text, []).append(at)
    return lambda rows: any(texts[at : at + len(rows)] == rows for at in places.get(rows[0], ()))


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
    """The lines without empty ones at either end, or those left doubled where lines were taken."""
    rows: list[str] = []
    last = -1
    for index, text in left.items():
        if text.strip() or (rows and (rows[-1].strip() or last == index - 1)):
            rows.append(text)
            last = index
    while rows and not rows[-1].strip():
        rows.pop()
    return rows
