"""The fields of a note by what they mean, wherever in it they stand."""

from collections.abc import Mapping

from vault_tools.notes.note import Note
from vault_tools.people.reading.dialect import Dialect, Found
from vault_tools.people.reading.values import plain_texts, says_nothing

# Where a field gives one of these, a label says it once more in other words.
_SAID_ONCE = frozenset({"role", "location", "household", "timezone", "relationship", "title"})

Fields = Mapping[str, tuple[Found, ...]]


def read_fields(note: Note, dialect: Dialect) -> dict[str, tuple[Found, ...]]:
    """The fields of a note by concept: front matter first, then its text's fields and labels.

    Inline fields of log entries belong to their entries, and labels count above the first entry.
    """
    entry_lines = {entry.line for entry in (*note.entries, *note.asides)}
    first = min(entry_lines, default=note.body_line + note.body.count("\n") + 1)
    inline = tuple(field for field in note.inline_fields if field.line not in entry_lines)
    labels = tuple(label for label in note.labels if label.line < first)
    given = [*dialect.read(note.fields), *dialect.read_inline(inline)]
    said = {found.concept for found in given if found.concept in _SAID_ONCE and said_in(found)}
    labelled = [found for found in dialect.read_labels(labels) if found.concept not in said]
    fields: dict[str, tuple[Found, ...]] = {}
    for found in (*given, *labelled):
        fields[found.concept] = (*fields.get(found.concept, ()), found)
    return fields


def said_in(found: Found) -> list[str]:
    """The texts of a field, but for those that stand for nothing."""
    return [text for text in plain_texts(found.value) if not says_nothing(text)]


def texts_of(fields: Fields, concept: str) -> list[str]:
    """Every text of a concept, each once."""
    found = fields.get(concept, ())
    return list(dict.fromkeys(text for one in found for text in said_in(one)))


def first_of(fields: Fields, concept: str) -> str:
    return next(iter(texts_of(fields, concept)), "")
