"""What a person's note says in fields that have no meaning of their own here.

Nothing that a note holds is lost: a field of an unknown name, and a known one whose value says
something else than its name (`status: married`), is shown as it is.
"""

import re
from collections.abc import Iterator

from vault_tools.notes.front_matter import Empty, Entries, Field, Items, Text, Value
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.concepts import DATED
from vault_tools.people.dialect.date_values import dates_in, parse_or_none
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.fields import names_anybody
from vault_tools.people.dialect.values import (
    first_text,
    says_nothing,
    shown,
    texts,
    word_of,
)
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.reading.life_dates import DEAD
from vault_tools.people.reading.pauses import AWAY
from vault_tools.people.reading.relatives import is_read_as_ties, says_more_than_names
from vault_tools.people.reading.ways import ANSWERS, KINDS

LONGEST = 300  # characters of one text that are worth showing
PRESENT = frozenset({"active", "current", "ok", "open", "yes", "true", "no", "false"})
_STATES = AWAY | PRESENT | DEAD | {""}
_DAYS = DATED - {"met", "last_contact", "created"}
# Concepts that a contact keeps no place for, and whose values tell something of the person.
_SHOWN = frozenset({"closeness", "i_can_help", "attendees"})
_DATA = pattern(r"\S{300}")


def leftovers_of(
    note: Note, dialect: Dialect, order: str
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """The key as written, and the texts of its value; a mapping's parts each by themselves."""
    rows = (row for field in note.fields for row in _rows(field, dialect, order))
    return tuple((key, said) for key, said in rows if said)


def _rows(field: Field, dialect: Dialect, order: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    concept = dialect.concept_of(field.key)
    if concept is None and isinstance(field.value, Entries):
        for part in field.value.fields:
            key = f"{field.key}.{part.key}"
            inner = Field(key, part.value, part.line, part.column)
            yield from _rows(inner, dialect, order)
    elif dialect.by_value(field.key, field.value):
        return
    elif concept == "dates":
        yield from _undated(field, order)
    elif concept is None or concept in _SHOWN or _says_else(concept, field.value, order):
        yield field.key.rstrip(":"), tuple(_said(field.value))


def _undated(field: Field, order: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What stands among the dates to be kept and holds no number that could be one."""
    if isinstance(field.value, Entries):
        for part in field.value.fields:
            key = f"{field.key}.{part.key}"
            yield from _undated(Field(key, part.value, part.line, part.column), order)
    elif isinstance(field.value, Text) and not parse_or_none(field.value.value, order):
        said = tuple(text for text in _said(field.value) if not re.search(r"\d", field.key + text))
        yield field.key, said


def _says_else(concept: str, value: Value, order: str) -> bool:
    """Whether the value of a known field is something else than what is read there."""
    if concept == "status":
        return word_of(value) not in _STATES
    if concept == "ties":
        return not is_read_as_ties(value)
    if concept == "family":
        left_over = says_more_than_names(value) or not names_anybody(value)
        return left_over and not says_nothing(first_text(value))
    if concept in KINDS:
        return first_text(value).casefold() in ANSWERS
    if concept == "last_contact":
        return first_text(value).casefold() in CANONICAL
    if concept in _DAYS and len(first_text(value)) > 1:
        return not any(parse_or_none(words.text, order) for words in dates_in(value))
    return False


def _said(value: Value) -> Iterator[str]:
    """The texts of a value; of a list of mappings each row as one text."""
    if isinstance(value, Items) and not value.flow:
        for item in value.items:
            if not isinstance(item, Empty):
                yield from [" – ".join(_said(item))] if isinstance(item, Entries) else _said(item)
        return
    for words in texts(value):
        text = shown(words.text)
        if not says_nothing(text) and not _DATA.search(text):
            yield text if len(text) <= LONGEST else text[:LONGEST].rstrip() + "…"
