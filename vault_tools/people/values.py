"""What the value of a field means: texts, people and places named, dates, yes or no.

Loose input becomes a total value once, here: a list or a comma string, a link or a name, a
mapping where a text was expected. What cannot be read is a problem with its place.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from vault_tools.notes.dates import PartialDate, UnreadableDate, parse_date
from vault_tools.notes.front_matter import Empty, Entries, Items, Text, Value
from vault_tools.notes.links import bare_link, bare_link_in, find_links
from vault_tools.notes.note import Note
from vault_tools.people.dialect import Found
from vault_tools.problems import Problem

_YES = {"true", "yes", "on", "1", "y"}
_NO = {"false", "no", "off", "0", "n", ""}


@dataclass(frozen=True, slots=True)
class Named:
    """Somebody or something that a field names: `target` is set where it is a link to a note."""

    name: str
    target: str = ""
    line: int = 0
    column: int = 0


@dataclass(frozen=True, slots=True)
class Words:
    """A text with its place."""

    text: str
    line: int
    column: int


def texts(value: Value) -> Iterator[Words]:
    """Every text in a value, links by the name they show; of a mapping, the values."""
    if isinstance(value, Text):
        yield Words(shown(value.value), value.line, value.column + value.quoted)
    elif isinstance(value, Entries):
        for field in value.fields:
            yield from texts(field.value)
    elif isinstance(value, Items):
        for item in value.items:
            if link := bare_link(item) or (isinstance(item, Items) and bare_link_in(item)):
                yield Words(link.shown, link.line, link.column)
            else:
                yield from texts(item)


def words_of(value: Value) -> list[str]:
    """The texts of a list or of a comma-separated string, without `#` and empty ones."""
    if isinstance(value, Text) and "[[" not in value.value:
        parts = re.split(r"\s*[,;]\s*", value.value)
    else:
        parts = [words.text for words in texts(value)]
    return [part.strip().removeprefix("#").strip() for part in parts if part.strip(" #")]


def first_text(value: Value) -> str:
    return next((words.text.strip() for words in texts(value) if words.text.strip()), "")


def names_of(value: Value) -> list[Named]:
    """Who or what a field names: links, several in one string too, else words by commas."""
    if isinstance(value, Text):
        links = list(find_links(value.value, value.line, value.column))
        if links:
            return [Named(link.shown, link.target, link.line, link.column) for link in links]
        parts = re.split(r"\s*[;\n]\s*|,\s+", value.value)
        return [Named(part, "", value.line, value.column) for part in parts if part.strip()]
    if isinstance(value, Items):
        return [named for item in value.items for named in _names_in(item)]
    if isinstance(value, Entries):
        return [named for field in value.fields for named in names_of(field.value)]
    return []


def _names_in(item: Value) -> list[Named]:
    link = bare_link(item) or (bare_link_in(item) if isinstance(item, Items) else None)
    return [Named(link.shown, link.target, link.line, link.column)] if link else names_of(item)


def read_date(found: Found, note: Note, order: str) -> tuple[PartialDate | None, list[Problem]]:
    """The date that a field gives, if any; of a list the first."""
    words = next((words for words in texts(found.value) if words.text.strip()), None)
    if words is None:
        return None, []
    try:
        return parse_date(words.text, order), []
    except UnreadableDate as error:
        at = (words.line, words.column)
        return None, [note.problem(at, "date", str(error), error.hint, len(words.text))]


def read_day(found: Found, note: Note, order: str) -> tuple[date | None, list[Problem]]:
    """Like `read_date`, for fields in which only a whole date has a meaning."""
    partial, problems = read_date(found, note, order)
    return (partial.exact if partial else None), problems


def is_true(value: Value) -> bool | None:
    """Whether a checkbox is ticked; None where the value is neither yes nor no."""
    if isinstance(value, Empty):
        return False
    word = first_text(value).casefold()
    return True if word in _YES else False if word in _NO else None


def shown(text: str) -> str:
    """A text with its wikilinks by the names they show."""
    for link in find_links(text):
        text = re.sub(r"!?\[\[[^\[\]]*\]\]", lambda _, name=link.shown: name, text, count=1)  # type: ignore[misc]
    return text.strip()
