"""What the value of a field means where it is a date, or begins with one.

A date that cannot be read is a problem with its place.
"""

import re
from collections.abc import Iterator

from vault_tools.notes.dates import PartialDate, UnreadableDate, parse_date
from vault_tools.notes.front_matter import Entries, Text, Value
from vault_tools.notes.links import Link, pieces_of
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.dialect import Found
from vault_tools.people.dialect.values import Words, first_text, part_of
from vault_tools.problems import Problem

# Where a date may end and something else begin: "10 December 1815, London".
_REST = pattern(r",\s(?!\d{4}\b)|\s+(?=[(#])|(?=（)|\s+(?:in|at|[-–—/·•|])\s|;")
_LONGEST_DATE = 80  # characters, with a time and a link around it


def read_date(
    found: Found, note: Note, order: str, *, words: bool = False
) -> tuple[PartialDate | None, list[Problem]]:
    """The date that a field gives, if any; of a list the first.

    `words` says that the field may hold words instead, which are then no mistake.
    """
    first = next(dates_in(found.value), None)
    if first is None or (words and not re.search(r"\d", first.text)):
        return (parse_or_none(first.text, order) if first else None), []
    return date_of(first, note, order)


def whole_date(text: str, order: str) -> PartialDate | None:
    """The date that a text is, with nothing else in it."""
    try:
        return parse_date(text.strip(" ()"), order)
    except UnreadableDate:
        return None


def parse_or_none(text: str, order: str) -> PartialDate | None:
    try:
        return _leading_date(text, order)
    except UnreadableDate:
        return None


def dates_in(value: Value) -> Iterator[Words]:
    """The texts of a value that are to be read as dates, links to daily notes as they are."""
    when = part_of(value, "date", "when", "on", "last") if isinstance(value, Entries) else None
    if when is None and (words := _parts_of_a_date(value)):
        yield words
        return
    for piece in (value,) if isinstance(value, Text) else pieces_of(when or value):
        text = piece.target if isinstance(piece, Link) else piece.value
        quoted = piece.quoted if isinstance(piece, Text) else 0
        if text.strip():
            yield Words(text.strip(), piece.line, piece.column + quoted)


def _parts_of_a_date(value: Value) -> Words | None:
    """The date of `{year: 1988, month: 4, day: 12}`, the year or the day unknown, as one text."""
    month, day, year = (part_of(value, key) for key in ("month", "day", "year"))
    if not isinstance(value, Entries) or not (month or year):
        return None
    said = [first_text(part) for part in (year, month, day) if part]
    text = "-".join(said) if all(map(str.isdigit, said)) else " ".join(reversed(said))
    at = value.fields[0]
    return Words(text, at.line, at.column)


def date_of(words: Words, note: Note, order: str) -> tuple[PartialDate | None, list[Problem]]:
    """The date that a text begins with. What is no YAML has been told of already."""
    try:
        return _leading_date(words.text, order), []
    except UnreadableDate as error:
        if any(problem.place.line == words.line for problem in note.problems):
            return None, []
        at = (words.line, words.column)
        return None, [note.problem(at, "date", str(error), error.hint, len(words.text))]


def dated_of(words: Words, note: Note, order: str) -> tuple[PartialDate | None, list[Problem]]:
    """The day, month or year that a text gives. One of no year is a problem."""
    read, problems = date_of(words, note, order)
    if read is None or read.year:
        return read, problems
    at, message = (words.line, words.column), f'"{words.text}" has no year'
    return None, [note.problem(at, "date", message, f"2026{str(read)[1:]}", len(words.text))]


def _leading_date(text: str, order: str) -> PartialDate | None:
    """The date of a text, or of the longest beginning of it that is one."""
    try:
        return parse_date(text, order)
    except UnreadableDate:
        for cut in reversed([*_REST.finditer(text, 0, _LONGEST_DATE)]):
            beginning = text[: cut.start()]
            if re.search(r"\d", beginning):
                try:
                    return parse_date(beginning, order)
                except UnreadableDate:
                    continue
        raise
