"""Where a new entry of a note's log goes, and the lines that it comes as.

The log is the section that has a log's heading, or the one that holds dated entries. A new entry
stands among the others by its day, newest first or last as they are.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from itertools import pairwise

from vault_tools.notes.body import BULLET, Line, Zone, indent_of
from vault_tools.notes.dates import first_day
from vault_tools.notes.editing.log_style import NewEntry, like, plain_item, row
from vault_tools.notes.log.entries import DATE_COLUMNS, column_name
from vault_tools.notes.log.entry import Entry, Form
from vault_tools.notes.log.log_periods import is_of_contact
from vault_tools.patterns import pattern
from vault_tools.word_lists import word_list

LogPlace = tuple[int, list[str]]
LOG_HEADINGS = word_list("""
    Log, Interaction Log, Interactions, Recent Interactions, Contact Log, Logs, Interaction History,
    Contact History, Conversations, Meetings, Touchpoints, Catch-ups, Encounters, Journal, Diary
""")
_NO_LOG = pattern(
    r"\b(?:life|timeline|biograph\w*|career|education|publications?|works?|milestones|events?"
    r"|history of|dates|birthdays?|next|plans?|upcoming|tasks?|to-?dos?|ideas?|gifts?|goals?"
    r"|reminders?|links|sources|references|books)\b",
    re.IGNORECASE,
)
_DELIMITER = pattern(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*")


def place_entry(
    lines: list[Line], entries: Sequence[Entry], new: NewEntry, order: str, heading: str = ""
) -> LogPlace:
    """The index of the line before which `new` goes, and its lines with the empty ones around it.

    `entries` are the dated ones of the note; without a log one begins at the end. `heading` is
    what the vault calls a log, if it has a name of its own for it.
    """
    if log := entries_of_log(lines, entries, heading):
        return _beside(lines, log, [new], order)[0]
    at = next((i for i, line in enumerate(lines) if _heads_log(line, heading)), None)
    return begin_log(lines, new, heading) if at is None else _below(lines, at, new)


def begin_log(lines: list[Line], new: NewEntry, heading: str = "") -> LogPlace:
    """A section at the end of the note, below an empty line, and below no other section."""
    level = "#" if sum(line.level == 1 for line in lines) > 1 else "##"
    end = len(lines) if lines[-1].text else len(lines) - 1
    gap = [""] if end and lines[end - 1].text.strip() else []
    return end, [*gap, f"{level} {heading or LOG_HEADINGS[0]}", *plain_item(new)]


def place_entries(
    lines: list[Line], entries: Sequence[Entry], news: Sequence[NewEntry], order: str
) -> list[LogPlace]:
    """The places of several entries, `news` from the oldest on, in the order of the note's lines.

    They are where they would be if they came one after the other. Without a log there is a place
    for the first alone, which begins one.
    """
    if log := entries_of_log(lines, entries):
        return _beside(lines, log, news, order)
    return [place_entry(lines, entries, new, order) for new in news[:1]]


def entries_of_log(lines: list[Line], entries: Sequence[Entry], heading: str = "") -> list[Entry]:
    """The entries of the log, in the order of lines; empty if none is there to write beside.

    Under a log's heading one entry is enough. Only a note without such a heading has its log
    elsewhere: then a single dated line is not yet a log, unless it stands under no heading, the
    title, or one that says contact (`## Conversas`), and lines of running text are none if anything
    else is.
    """
    unnamed = not has_log(lines, heading)
    groups: dict[tuple[int, Form, int], list[Entry]] = {}
    for entry, index, section in _in_sections(lines, entries):
        log = next((above for above in section if _heads_log(lines[above], heading)), None)
        if log is None and unnamed:
            log = section[0] if section else -1
        title = lines[log].heading if log is not None and log >= 0 else ""
        if log is not None and not entry.open_task and not tells_of_more(title):
            indent = lines[index].indent if entry.form is Form.LIST else 0
            groups.setdefault((log, entry.form, indent), []).append(entry)
    logs = [
        group
        for (log, form, _), group in groups.items()
        if not unnamed
        or len(group) > 1
        or (form is not Form.LINE and (log < 0 or _begins_log(lines[log])))
    ]
    return max(logs, key=lambda log: (log[0].form is not Form.LINE, len(log)), default=[])


def has_log(lines: Iterable[Line], heading: str = "") -> bool:
    """Whether a heading says that the log is below it."""
    return any(_heads_log(line, heading) for line in lines)


def _heads_log(line: Line, own: str) -> bool:
    if not line.level:
        return False
    return is_log(line.heading) or (own != "" and _bare(line.heading) == _bare(own))


def _begins_log(line: Line) -> bool:
    return line.level == 1 or is_of_contact(line.heading)


def is_log(heading: str) -> bool:
    """Whether this is what somebody calls a log in English."""
    return _bare(heading) in _log_names()


def tells_of_more(heading: str) -> bool:
    """Whether the section may hold days on which nobody was in touch."""
    return _NO_LOG.search(heading) is not None


@cache
def _log_names() -> frozenset[str]:
    return frozenset(map(_bare, LOG_HEADINGS))


def _bare(heading: str) -> str:
    """A heading without its emoji and marks, for comparing."""
    return re.sub(r"[^\w\s-]", "", heading).strip().casefold()


def _in_sections(
    lines: list[Line], entries: Iterable[Entry]
) -> Iterator[tuple[Entry, int, list[int]]]:
    """Each entry with the index of its line and of the headings above it.

    These are the nearest first, each of a higher rank than the one before.
    """
    begun: list[int] = []  # the headings whose sections a line is in, the outermost first
    at = 0
    for entry in entries:
        index = entry.line - lines[0].number
        for heading in (above for above in range(at, index) if lines[above].level):
            while begun and lines[begun[-1]].level >= lines[heading].level:
                begun.pop()
            begun.append(heading)
        at = index
        level = lines[index].level if entry.form is Form.HEADING else 7
        yield entry, index, [above for above in reversed(begun) if lines[above].level < level]


def _beside(
    lines: list[Line], log: list[Entry], news: Sequence[NewEntry], order: str
) -> list[LogPlace]:
    """Each of `news` before or after one of the log's entries, all in the order of lines."""
    days = [(day, one) for one in log if (day := first_day(one.date, order))]
    steps = [(one > other) - (one < other) for (one, _), (other, _) in pairwise(days)]
    newest_first = sum(steps) >= 0  # in doubt, too
    at = [one.line - lines[0].number for one in log]
    apart = any(not lines[i - 1].text.strip() and not lines[i - 2].level for i in at[1:])
    places = []
    for new in news:
        before, sample = _neighbour(days, new.day, newest_first) if days else (True, log[0])
        gapped = apart or (len(log) == 1 and sample.form is Form.HEADING)
        places.append(_beside_one(lines, sample, new, order, before=before, apart=gapped))
    placed = reversed(places) if newest_first else places
    return sorted(placed, key=lambda place: place[0])


def _beside_one(
    lines: list[Line], sample: Entry, new: NewEntry, order: str, *, before: bool, apart: bool
) -> LogPlace:
    """Before or after an entry, with an empty line between if its neighbours have one."""
    texts = like(lines, sample, new, order)
    index = sample.line - lines[0].number
    gap = [""] if apart and sample.form is not Form.TABLE else []
    if sample.form is Form.HEADING:
        return _beside_heading(lines, index, texts, gap, before=before)
    if not before:
        index = item_end(lines, index) if sample.form is Form.LIST else _line_end(sample, index)
    return index, [*texts, *gap] if before else [*gap, *texts]


def _line_end(sample: Entry, index: int) -> int:
    """The line after a row, or after the paragraph that an entry begins."""
    return index + 1 + (len(sample.details) if sample.form is Form.LINE else 0)


def _neighbour(days: list[tuple[date, Entry]], day: date, newest_first: bool) -> tuple[bool, Entry]:
    """The entry beside which the new one goes, and whether before it."""
    if newest_first:
        first = next((one for found, one in days if found <= day), None)
        return (True, first) if first else (False, days[-1][1])
    last = next((one for found, one in reversed(days) if found <= day), None)
    return (False, last) if last else (True, days[0][1])


def _beside_heading(
    lines: list[Line], index: int, texts: list[str], gap: list[str], *, before: bool
) -> LogPlace:
    if before:
        return index, [*texts, *gap]
    end = section_end(lines, index, lines[index].level)
    ends_apart = end == len(lines) or not lines[end].text.strip()
    return end, [*gap, *texts, *([] if ends_apart else gap)]


def section_end(lines: list[Line], index: int, rank: int = 6) -> int:
    """The line after the last words below a heading, and before generated text.

    Its section goes up to the next heading, or to the next one of a `rank` or higher.
    """
    end = index + 1
    while end < len(lines) and not 0 < lines[end].level <= rank:
        if lines[end].zone is Zone.GENERATED:
            break
        end += 1
    while not lines[end - 1].text.strip():
        end -= 1
    return end


def item_end(lines: list[Line], index: int) -> int:
    """The line after a list item with all that is indented below it."""
    own, end = lines[index].indent, index + 1
    for at in range(index + 1, len(lines)):
        text = lines[at].text
        inside = indent_of(text) > own
        lazy = end == at and not BULLET.match(text) and lines[at].zone is Zone.TEXT
        if lines[at].level or lines[at].zone is Zone.GENERATED:
            break
        if text.strip():
            if not inside and not lazy:
                break
            end = at + 1
    return end


def _below(lines: list[Line], index: int, new: NewEntry) -> LogPlace:
    """Under a log's heading that has no entry yet."""
    end = section_end(lines, index)
    for at in range(index + 1, end - 1):
        header, delimiter = lines[at].text, lines[at + 1].text
        names = {column_name(cell) for cell in header.split("|")}
        if "|" in header and names & DATE_COLUMNS and _DELIMITER.fullmatch(delimiter):
            return at + 2, [row(header, header, "", new)]
    texts = plain_item(new)
    if end == index + 1:
        return _under_bare_heading(lines, index, texts)
    bulleted = [at for at in range(index + 1, end) if BULLET.match(lines[at].seen)]
    if bulleted and not any(lines[at].seen.strip() for at in range(index + 1, bulleted[0])):
        return bulleted[0], texts
    return end, [*([] if BULLET.match(lines[end - 1].seen) else [""]), *texts]


def _under_bare_heading(lines: list[Line], index: int, texts: list[str]) -> LogPlace:
    """After one empty line if two follow the heading, and never right above other text."""
    below = [line.text.strip() for line in lines[index + 1 : index + 3]]
    if below == ["", ""]:
        return index + 2, texts
    return index + 1, [*texts, ""] if below and below[0] else texts
