"""Diaries of many days in one note: each heading that is a day begins what is told of that day."""

from bisect import bisect
from collections.abc import Collection, Iterator

from vault_tools.notes.links import Link
from vault_tools.notes.log.entry import HEADING, Entry
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.meeting_words import OF_DAYS
from vault_tools.people.recognizing.templates import plain_folder

_WORDS = pattern(r"[^\W\d_]+")


def is_diary(note: Note) -> bool:
    """Whether a note without a day is one of days, by its name or its folder: `Journal 2021`."""
    words = {*_WORDS.findall(note.name.casefold())}
    folder = plain_folder(note.folder.rsplit("/", 1)[-1])
    return bool(words & OF_DAYS) or folder in OF_DAYS


def links_of_days(note: Note) -> Iterator[tuple[Link, Entry]]:
    """Each link below a heading that is a day, with the entry of that heading.

    Of a day a link counts once. A line with a date of its own is of no other day.
    """
    days = {entry.line: entry for entry in note.entries if entry.form is HEADING}
    dated = {entry.line for entry in note.entries if entry.form is not HEADING}
    sections = list(_sections(note, days)) if days else []
    told: set[tuple[str, int]] = set()
    for link in note.links:
        _, day = sections[bisect(sections, link.line, key=_line) - 1] if sections else (0, 0)
        if day and day <= link.line and link.line not in dated and (link.target, day) not in told:
            told.add((link.target, day))
            yield link, days[day]


def _sections(note: Note, days: Collection[int]) -> Iterator[tuple[int, int]]:
    """The line of each heading, and of the dated one that it is, or is below; 0 if of no day."""
    above: list[tuple[int, int]] = []
    for heading in note.headings:
        while above and above[-1][0] >= heading.level:
            above.pop()
        day = heading.line if heading.line in days else above[-1][1] if above else 0
        above.append((heading.level, day))
        yield heading.line, day


def _line(section: tuple[int, int]) -> int:
    return section[0]
