"""Diaries of many days in one note: each heading that is a day begins what is told of that day."""

from bisect import bisect
from collections.abc import Callable, Collection, Iterator, Sequence

from vault_tools.notes.body import TEXT, Heading
from vault_tools.notes.links import Link
from vault_tools.notes.log.entry import HEADING, LINE, Entry
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.meeting_words import OF_DAYS
from vault_tools.people.recognizing.templates import plain_folder

_WORDS = pattern(r"[^\W\d_]+")
_LOWEST = 7  # the rank of a line that is as a heading, below those of Markdown
Sections = Sequence[tuple[int, int]]


def is_diary(note: Note) -> bool:
    """Whether a note without a day is one of days, by its name or its folder: `Journal 2021`."""
    words = {*_WORDS.findall(note.name.casefold())}
    folder = plain_folder(note.folder.rsplit("/", 1)[-1])
    return bool(words & OF_DAYS) or folder in OF_DAYS


def links_of_days(note: Note) -> Iterator[tuple[Link, Entry]]:
    """Each link below a heading that is a day, or below a line that is only one, with its entry.

    A line with a date of its own is of no other day.
    """
    days = {entry.line: entry for entry in note.entries if entry.form is HEADING}
    days |= {entry.line: entry for entry in note.asides if _is_day_alone(entry)}
    dated = {entry.line for entry in note.entries if entry.form is not HEADING}
    sections = _sections_below(note, days)
    for link in note.links:
        day = _section_of(link.line, sections)
        if day and link.line not in dated:
            yield link, days[day]


def heading_over(note: Note, which: Callable[[str], bool]) -> Callable[[int], str]:
    """Of a line the text of the heading above it for which `which` holds; empty without one."""
    begun = {one.line: one.text for one in note.headings if which(one.text)}
    sections = _sections_below(note, begun)
    return lambda line: begun.get(_section_of(line, sections), "")


def _sections_below(note: Note, begun: Collection[int]) -> Sections:
    """The line of each heading, and of the one among `begun` that it is, or is below; else 0."""
    found: list[tuple[int, int]] = []
    above: list[tuple[int, int]] = []
    alone = [Heading(_LOWEST, "", one.line) for one in note.asides if _is_day_alone(one)]
    for heading in sorted((*note.headings, *alone), key=lambda one: one.line) if begun else ():
        while above and above[-1][0] >= heading.level:
            above.pop()
        one = heading.line if heading.line in begun else above[-1][1] if above else 0
        above.append((heading.level, one))
        found.append((heading.line, one))
    return found


def _is_day_alone(entry: Entry) -> bool:
    """Whether a line is a day with nothing beside it, and so is as a heading of what is below."""
    return entry.form is LINE and entry.zone is TEXT and not entry.text and bool(entry.details)


def _section_of(line: int, sections: Sections) -> int:
    """The line of the heading that a line is below, or is, as `_sections_below` tells; else 0."""
    at = bisect(sections, line, key=lambda section: section[0])
    return sections[at - 1][1] if at else 0
