"""The dates of somebody's life, as their note gives them: birth, death, anniversaries, events."""

import re
from collections.abc import Iterator
from datetime import date

from msgspec.structs import replace

from vault_tools.notes.dates import PartialDate
from vault_tools.notes.front_matter import Entries, Items, Text, Value
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.contact import LabelledDate
from vault_tools.people.dialect.date_values import (
    date_of,
    dated_of,
    dates_in,
    parse_or_none,
    read_date,
    whole_date,
)
from vault_tools.people.dialect.dialect import Found, normal_key
from vault_tools.people.dialect.fields import Fields
from vault_tools.people.dialect.lifespan import Lifespan, life_behind, parse_lifespan
from vault_tools.people.dialect.values import first_text, is_true, part_of, word_of
from vault_tools.people.reading.relatives import births_in
from vault_tools.people.recognizing.tags import tags_of
from vault_tools.problems import Problem
from vault_tools.word_lists import word_set

DEAD = word_set("""
    deceased, dead, died, passed away, verstorben, gestorben, décédé, décédée, fallecido, fallecida,
    falecido, falecida
""")
# What parts a date from what it is of: "2014-06-01: wedding", "wedding (1 June)", "1 June wedding".
_BETWEEN = tuple(
    pattern(sign)
    for sign in (r":\s+|(?<!\s)\s+[-–—]\s+", r"(?<!\s)\s+(?:on\s+|\()", r"(?<=\d)\s+(?=\D)")
)
_ALIVE = {"", "alive", "n/a", "na", "-", "–", "—", "?", "tbd"}
NOBODY_LIVES = 1909
"""In 2026 the oldest person alive was born in that year; who was born before it has died."""
_PLACEHOLDERS = (1900, 1904)  # the first years of spreadsheets, which programs write for none
_IS_BIRTHDAY = {"birthday", "born", "birth", "bday", "dob", "date of birth"}


class DateReader:
    """Reads one note's dates; `problems` fill up on the way."""

    def __init__(self, note: Note, fields: Fields, order: str) -> None:
        self.note, self.fields, self.order = note, fields, order
        self.problems: list[Problem] = []

    def day(self, concept: str, *, words: bool = False) -> date | None:
        """The first date under a concept; of a month or a year the first day.

        `words` says that words may stand in its place.
        """
        for found in self.fields.get(concept, ()):
            said = next(dates_in(found.value), None)
            if said is None or is_true(found.value) is False:
                continue
            if words and not _has_digit(said.text):
                continue
            read, problems = dated_of(said, self.note, self.order)
            self.problems += problems
            if read:
                return read.earliest
        return None

    def birthday(self) -> PartialDate | None:
        """The most exact of what is said; a year said apart completes a day without one."""
        dates = []
        for found in self.fields.get("birthday", ()):
            read = self._born(found)
            dates += [read] if read else []
        if not dates:
            span = self._span()
            return span.born if span else None
        best = max(dates, key=lambda one: (one.day is not None, one.month is not None))
        year = next((one.year for one in dates if one.year), None)
        return best if best.year else replace(best, year=year)

    def _born(self, found: Found) -> PartialDate | None:
        """`born: Lisbon` tells where, and is no mistake; so does `born: Lisbon, 1990`."""
        words = normal_key(found.key) in {"born", "birth"}
        read, problems = read_date(found, self.note, self.order, words=words)
        if problems and words:
            text = first_text(found.value)
            behind = (text[cut.end() :] for cut in re.finditer(r",\s+", text))
            read = next((on for part in behind if (on := parse_or_none(part, self.order))), None)
        self.problems += [] if read else problems
        return read

    def died(self) -> PartialDate | None:
        """When they died; whatever else than "no" stands there says that they did."""
        for found in self.fields.get("died", ()):
            text = first_text(found.value)
            if text.casefold() in _ALIVE or is_true(found.value) is False:
                continue
            read, problems = read_date(found, self.note, self.order, words=True)
            self.problems += problems
            return read or PartialDate()
        states = self.fields.get("status", ())
        if any(word_of(one.value) in DEAD or _says_not_alive(one) for one in states):
            return PartialDate()
        if not DEAD.isdisjoint(tag.casefold() for tag in tags_of(self.note, self.fields)):
            return PartialDate()
        span = self._span()
        if span:
            return span.died
        return PartialDate() if self._is_of_the_past() else None

    def _is_of_the_past(self) -> bool:
        written = (
            parse_or_none(words.text, self.order)
            for found in self.fields.get("birthday", ())
            for words in dates_in(found.value)
        )
        years = [born.year for born in written if born and born.year]
        return any(year < NOBODY_LIVES and year not in _PLACEHOLDERS for year in years)

    def _span(self) -> Lifespan | None:
        """Both years of a life: `dates: 1815–1852`, `lifespan: "*1815 †1852"`, or in the name."""
        for concept in ("lifespan", "dates"):
            for found in self.fields.get(concept, ()):
                if isinstance(found.value, Text) and (span := parse_lifespan(found.value.value)):
                    return span
        behind = (life_behind(name)[1] for name in (self.note.title, self.note.name))
        return next(filter(None, behind), None)

    def coming_round(self) -> tuple[LabelledDate, ...]:
        """Anniversaries, the birthdays of relatives, and other dates that come round."""
        own = (
            one
            for found in self.fields.get("dates", ())
            if not (isinstance(found.value, Text) and parse_lifespan(found.value.value))
            for one in self._labelled(_label(found.key), found.value)
            if one.on != PartialDate() and one.label.casefold() not in _IS_BIRTHDAY
        )
        born = ((name, self._date_of(value)) for name, value in births_in(self.fields))
        return (*own, *(LabelledDate(f"{name}'s birthday", on) for name, on in born if on))

    def life(self) -> tuple[LabelledDate, ...]:
        """Events of their life; one without a readable date is kept with its words."""
        return tuple(
            one
            for found in self.fields.get("events", ())
            for one in self._labelled("", found.value)
            if one.label
        )

    def _labelled(self, label: str, value: Value) -> Iterator[LabelledDate]:
        if isinstance(value, Items):
            for item in value.items:
                yield from (
                    self._row(label, item)
                    if isinstance(item, Entries)
                    else self._labelled(label, item)
                )
        elif isinstance(value, Entries):
            for one in value.fields:
                on = parse_or_none(one.key, self.order)  # "2020-05-05: moved in"
                if on:
                    yield LabelledDate(first_text(one.value), on)
                else:
                    yield from self._labelled(_label(one.key), one.value)
        elif isinstance(value, Text):
            yield self._told(label, value.value)

    def _told(self, label: str, text: str) -> LabelledDate:
        """A date and what it is of, in one text: `2014-06-01: wedding`, `wedding on 1 June`."""
        on = whole_date(text, self.order)
        for said, rest in () if on else _halves(text):
            if on := whole_date(said, self.order):
                label = rest
                break
        on = on or parse_or_none(text, self.order)
        return LabelledDate((label or text).strip(" ()"), on or PartialDate())

    def _row(self, label: str, row: Entries) -> Iterator[LabelledDate]:
        named = part_of(row, "text", "name", "label", "title", "event", "type")
        when = part_of(row, "date", "when", "on", "day", "year")
        if named is None and when is None:
            yield from self._labelled(label, row)
            return
        words = first_text(named) if named else label
        read = self._date_of(when) if when else None
        yield LabelledDate(words, read or PartialDate())

    def _date_of(self, value: Value) -> PartialDate | None:
        when = next(dates_in(value), None)
        if when is None:
            return None
        read, problems = date_of(when, self.note, self.order)
        self.problems += problems
        return read


def _halves(text: str) -> Iterator[tuple[str, str]]:
    """What may be the date in a text, and what it is of; with a number first: "Maja: 1 June"."""
    for between in _BETWEEN:
        first, *second = between.split(text, maxsplit=1)
        for last in second:
            both = [(first, last), (last, first)]
            yield from both if _has_digit(first) else reversed(both)


def _has_digit(text: str) -> bool:
    return any(map(str.isdigit, text))


def _says_not_alive(found: Found) -> bool:
    """`alive: no`; a field that nobody has filled in says nothing."""
    is_said = normal_key(found.key) in {"alive", "living"} and bool(first_text(found.value))
    return is_said and is_true(found.value) is False


def _label(key: str) -> str:
    """`important_dates.first_met` as words: "first met"."""
    return key.rsplit(".", 1)[-1].replace("_", " ").replace("-", " ").strip(" :")
