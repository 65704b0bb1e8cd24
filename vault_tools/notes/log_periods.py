"""The years and months that headings in a log, and the entries in it, give to other lines.

"## Log", then "### 2026", then "- Oct: lunch"; or "### October 2026", then "- lunch". Between
"2026-11-02" and "2026-09-30" the day "25.10." is of 2026. What is an entry there is decided in
`entries`.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from vault_tools.notes.body import BULLET, TEXT, Line
from vault_tools.notes.dated_lines import dated, in_this_century, month_alone, opening_of, with_year
from vault_tools.notes.dates import first_day
from vault_tools.patterns import pattern

_OF_CONTACT = pattern(
    r"\b(?:log|contacts?|interactions?|meetings?|conversations?|calls?|catch"
    r"|kontakte?|treffen|begegnungen|gespräche?|anrufe|protokoll|logbuch|rencontres|échanges"
    r"|appels|contactos|encuentros|conversaciones|llamadas|contatti|incontri|conversazioni"
    r"|chiamate|contatos|encontros|conversas|ligações|contacten|ontmoetingen|gesprekken|logboek"
    r"|kontakter|möten|samtal|møder|møter|kontakty|spotkania|rozmowy|контакты|встречи|общение"
    r"|görüşmeler|setkání|schůzky|hovory|találkozások|beszélgetések|hívások|tapaamiset|puhelut"
    r"|yhteydenpito|întâlniri|convorbiri)\b",
    re.IGNORECASE,
)
# Logs of the note itself and of what was read, and lists of where somebody was only spoken of.
_OF_THE_NOTE = pattern(
    r"\b(?:change|research|edit|revision|version|audit)[ -]?logs?\b|\bmention(?:s|ed)\b",
    re.IGNORECASE,
)
_YEAR = pattern(r"(?:19|20)\d{2}")
_NEAR = 100  # lines in which a log's next day is looked for


def is_of_contact(heading: str) -> bool:
    """Whether a heading says that what stands below it is contact: "Log", "Past meetings"."""
    return _OF_CONTACT.search(heading) is not None and not is_of_the_note(heading)


def is_of_the_note(heading: str) -> bool:
    """Whether it says that what stands below is about the note: "Changelog", "Mentions"."""
    return _OF_THE_NOTE.search(heading) is not None


def periods_in_logs(lines: Iterable[Line]) -> Iterator[str | None]:
    """Of each line the time that the headings above it name: "2026", "October 2026".

    Empty in a log that names none; None where no log is.
    """
    above: list[tuple[int, str]] = []
    period: str | None = None
    for line in lines:
        if line.level:
            above = [one for one in above if one[0] < line.level]
            above.append((line.level, line.heading))
            period = _period(heading for _, heading in reversed(above))
        yield period


def year_in(period: str) -> str:
    """The year that a period names; empty where it names a month alone."""
    found = _YEAR.search(period)
    return found[0] if found else ""


def year_between(lines: list[Line], index: int, written: str) -> str:
    """The only year in which a day, or a month, lies between the days of the entries around it.

    Empty if there is no such year, or more than one.
    """
    above = _next_day(reversed(lines[max(index - _NEAR, 0) : index]))
    below = _next_day(lines[index + 1 : index + _NEAR]) if above else None
    return only_year(above, below, written)


def only_year(above: date | None, below: date | None, written: str) -> str:
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


def periods_above(lines: Iterable[Line]) -> Iterator[str | None]:
    """Of each heading the time that those above it name, below a log's or the title; else None.

    As `periods_in_logs` of lines, but no heading need call it a log: a heading that is a day does.
    """
    under: list[tuple[int, str | None]] = []
    is_first = True
    for line in lines:
        if not line.level:
            yield None
            continue
        while under and under[-1][0] >= line.level:
            under.pop()
        period = under[-1][1] if under else ""
        yield period
        is_title = is_first and line.level == 1
        own = period if is_title or is_of_contact(line.heading) else _within(period, line.heading)
        under.append((line.level, own))
        is_first = False


def _within(period: str | None, heading: str) -> str | None:
    """The time that a heading names within a period; None where it names none."""
    named = heading.strip(" []:")
    if period is None or not (_YEAR.fullmatch(named) or month_alone(named)):
        return None
    return named if year_in(named) else f"{named} {period}".strip()


def days_around(lines: list[Line]) -> list[tuple[date | None, date | None]]:
    """Of each heading the days of the dated ones next to it, of the same rank and section."""
    days = [_day_of_heading(line) if line.level else None for line in lines]
    below = _nearest([*reversed(lines)], days[::-1])[::-1]
    return list(zip(_nearest(lines, days), below, strict=True))


def _day_of_heading(line: Line) -> date | None:
    found = dated(line.heading, 0)
    return first_day(in_this_century(found["date"])) if found else None


def _nearest(lines: list[Line], days: list[date | None]) -> list[date | None]:
    """Of each heading the last day before it of its rank, since one of a higher rank."""
    last: dict[int, date] = {}
    found: list[date | None] = []
    for line, day in zip(lines, days, strict=True):
        found.append(last.get(line.level))
        if line.level:
            last = {level: one for level, one in last.items() if level <= line.level}
            if day:
                last[line.level] = day
    return found


def _next_day(lines: Iterable[Line]) -> date | None:
    """The day of the first item that has one, before any heading; one in doubt is none."""
    for line in lines:
        if line.level:
            return None
        listed = line.zone is TEXT and BULLET.match(line.seen)
        if listed and (found := dated(line.seen, opening_of(line.seen).at)):
            return first_day(in_this_century(found["date"]))
    return None


def _period(headings: Iterable[str]) -> str | None:
    """What the headings say, nearest first, up to the log's own; None where one is of no time."""
    said = ""
    for heading in headings:
        if is_of_contact(heading):
            return said if not said or year_in(said) else None
        named = heading.strip(" []:")
        if not (_YEAR.fullmatch(named) or month_alone(named)):
            return None
        if not year_in(said):
            said = f"{said} {named}".strip()
    return None
