"""The years and months that headings in a log, and the entries in it, give to other lines.

"## Log", then "### 2026", then "- Oct: lunch"; or "### October 2026", then "- lunch". Between
"2026-11-02" and "2026-09-30" the day "25.10." is of 2026. What is an entry there is decided in
`entries`.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cached_property
from itertools import islice

from vault_tools.notes.body import BULLET, Line
from vault_tools.notes.dates import first_day
from vault_tools.notes.log.dated_lines import (
    dated,
    in_this_century,
    item_opening,
    month_alone,
    with_year,
)
from vault_tools.patterns import pattern

_OF_CONTACT = pattern(
    r"\b(?:log|contacts?|interactions?|meetings?|conversations?|calls?|catch"
    r"|kontakte?|treffen|begegnungen|gespräche?|anrufe|protokoll|logbuch|rencontres|échanges"
    r"|appels|contactos|encuentros|conversaciones|llamadas|contatti|incontri|conversazioni"
    r"|chiamate|contatos|encontros|conversas|ligações|contacten|ontmoetingen|gesprekken|logboek"
    r"|kontakter|möten|samtal|møder|møter|kontakty|spotkania|rozmowy|контакты|встречи|общение"
    r"|görüşmeler|setkání|schůzky|hovory|találkozások|beszélgetések|hívások|tapaamiset|puhelut"
    r"|yhteydenpito|întâlniri|convorbiri)\b"
    r"|やりとり|やり取り|交流|会話|面談|連絡(?!先)|联系(?!人|方式)|聯絡(?!人|方式)|沟通|会面|互动"
    r"|연락(?!처)|대화|만남",
    re.IGNORECASE,
)
# Logs of the note itself, of what was read or of health, and lists of where somebody was only
# spoken of.
_OF_THE_NOTE = pattern(
    r"\b(?:change|research|edit|revision|version|audit|health|weight|feeding|sleep|mood|symptom"
    r"|medication|reading|decision|expense)[ -]?logs?\b|\bmention(?:s|ed)\b"
    r"|^\W*(?:versions?|(?:version|revision|edit|update) history)\W*$",
    re.IGNORECASE,
)
# A history is read as a log below a year or a month; which of its lines are contact, they say.
_OF_ANYTHING = pattern(r"\b(?:history|timeline|chronik)\b", re.IGNORECASE)
_YEAR = pattern(r"(?:19|20)\d{2}")
_BOLD = pattern(r"(?P<mark>\*\*|__)(?P<said>[^*_]+)(?P=mark):?")
_LOWEST = 7  # the rank of a line that is as a heading, below those of Markdown
_MOST = 12  # headings from a line up to that of its log
_NEAR = 100  # lines in which a log's next day is looked for
_Dated = tuple[date | None] | None
Headings = Sequence[tuple[int, Line]]
"""The headings of a note, each with the index of its line."""


def is_of_contact(heading: str) -> bool:
    """Whether a heading says that what stands below it is contact: "Log", "Past meetings"."""
    return _OF_CONTACT.search(heading) is not None and not is_of_the_note(heading)


def is_of_the_note(heading: str) -> bool:
    """Whether it says that what stands below is about the note: "Changelog", "Mentions"."""
    return _OF_THE_NOTE.search(heading) is not None


def periods_in_logs(lines: Iterable[Line]) -> Iterator[str | None]:
    """Of each line the time that the headings above it name: "2026", "October 2026".

    So does an item `- 2026` of those below it. Empty in a log that names none; None where no log
    is.
    """
    above: list[tuple[int, str]] = []
    period: str | None = None
    for line in lines:
        level, heading = (line.level, line.heading) if line.level else _bold_period(line)
        if not level and period is not None and BULLET.match(line.seen):
            rank = _LOWEST + 1 + line.indent
            if above[-1][0] >= rank:  # what an item said is of those below it alone
                _leave(above, rank)
                period = _period(heading for _, heading in reversed(above))
            level, heading = rank * bool(named := listed_period(line)), named
        if level:
            _leave(above, level)
            above.append((level, heading))
            period = _period(heading for _, heading in reversed(above))
        yield period


def _leave(above: list[tuple[int, str]], rank: int) -> None:
    """Take away those of this rank and below it; each stands below the one before."""
    while above and above[-1][0] >= rank:
        above.pop()


def _bold_period(line: Line) -> tuple[int, str]:
    """A line such as `**October 2026**` as a heading, of a rank below all others; else of none."""
    found = _BOLD.fullmatch(line.seen.strip()) if line.seen.startswith(("**", "__")) else None
    named = found["said"].strip(" :") if found else ""
    return (_LOWEST, named) if _YEAR.fullmatch(named) or month_alone(named) else (0, "")


def listed_period(line: Line) -> str:
    """The year or month that is all that an item says: "- **2026**"; else nothing."""
    bullet = BULLET.match(line.seen)
    named = line.seen[bullet.end() :].strip(" *_:[]") if bullet else ""
    return named if _YEAR.fullmatch(named) or month_alone(named) else ""


def year_in(period: str) -> str:
    """The year that a period names; empty where it names a month alone."""
    found = _YEAR.search(period)
    return found[0] if found else ""


class YearsAround:
    """What the dated items around a line say of its year; they are read when it is first asked."""

    def __init__(self, lines: list[Line]) -> None:
        self._lines = lines

    def between(self, index: int, written: str) -> str:
        """The only year in which a day, or a month, lies between the days of the items around it.

        Empty if there is no such year, or more than one.
        """
        above, below = self._above[index], self._below[len(self._lines) - 1 - index]
        return _only_year(above, below, written)

    @cached_property
    def _above(self) -> list[date | None]:
        return list(_days_before(self._lines, self._days, _NEAR))

    @cached_property
    def _below(self) -> list[date | None]:
        """From the last line to the first."""
        return list(_days_before(self._lines[::-1], self._days[::-1], _NEAR - 1))

    @cached_property
    def _days(self) -> list[_Dated]:
        return [_day_of(line) for line in self._lines]


def year_between_headings(headings: Headings, at: int, written: str) -> str:
    """Likewise, of the dated headings of the same rank around the one that stands there."""
    level = headings[at][1].level
    above = _next_heading(reversed(headings[max(at - _NEAR, 0) : at]), level)
    below = _next_heading(headings[at + 1 : at + _NEAR], level) if above else None
    return _only_year(above, below, written)


def period_above(above: Sequence[Line], first: Line) -> str | None:
    """The time that the headings `above` one name, below a log's or the title; None elsewhere.

    As `periods_in_logs` of lines, but no heading need call it a log: a heading that is a day does.
    `first` is the note's first heading, its title perhaps.
    """
    said = ""
    for line in reversed(above):
        named = line.heading.strip(" []:")
        if is_of_contact(line.heading) or (line is first and line.level == 1):
            continue
        if not (_YEAR.fullmatch(named) or month_alone(named)):
            return None
        said = said if year_in(said) else f"{said} {named}".strip()
    return said


def _next_heading(headings: Iterable[tuple[int, Line]], level: int) -> date | None:
    """The day of the first heading of a rank that has one, before any of a higher rank."""
    for _, line in headings:
        if line.level < level:
            return None
        if line.level == level and (found := dated(line.heading, 0)):
            return first_day(in_this_century(found["date"]))
    return None


def _only_year(above: date | None, below: date | None, written: str) -> str:
    """The only year in which a day lies between two others."""
    if not (above and below):
        return ""
    first, last = sorted((above, below))
    if not any(map(str.isdigit, written)):
        first = first.replace(day=1)
    years = [
        str(year)
        for year in range(first.year, last.year + 1)
        if (day := first_day(with_year(written, str(year)))) and first <= day <= last
    ]
    return years[0] if len(years) == 1 else ""


def _day_of(line: Line) -> _Dated:
    """The day of an item that has one, in a tuple; nothing for all other lines."""
    opening = item_opening(line)
    found = dated(line.seen, opening.at) if opening else None
    return (first_day(in_this_century(found["date"])),) if found else None


def _days_before(lines: list[Line], days: list[_Dated], near: int) -> Iterator[date | None]:
    """Of each line the day of the last item before that has one; one in doubt is none.

    It is looked for no further than a heading, or `near` lines.
    """
    at, last = -near - 1, None
    for index, (line, day) in enumerate(zip(lines, days, strict=True)):
        yield last if index - at <= near else None
        if line.level:
            last = None
        elif day:
            at, last = index, day[0]


def _period(headings: Iterable[str]) -> str | None:
    """What the headings say, nearest first, up to the log's own; None where one is of no time."""
    said = ""
    for heading in islice(headings, _MOST):
        if is_of_contact(heading):
            return said if not said or year_in(said) else None
        if year_in(said) and _OF_ANYTHING.search(heading):
            return said
        named = heading.strip(" []:")
        if not (_YEAR.fullmatch(named) or month_alone(named)):
            return None
        if not year_in(said):
            said = f"{said} {named}".strip()
    return None
