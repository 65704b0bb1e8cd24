"""The fields of a note by what they mean, wherever in it they stand."""

from collections.abc import Iterable, Iterator, Mapping

from vault_tools.notes.front_matter import Text, Value
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.dialect import Dialect, Found
from vault_tools.people.dialect.values import plain_texts, says_nothing
from vault_tools.people.dialect.words import RELATIONS

# Where a field gives one of these, a label says it once more in other words.
_SAID_ONCE = frozenset({"role", "location", "household", "timezone", "relationship", "title"})

_TICKS = frozenset({"true", "false", "yes", "no"})

# A year of two digits is left out: nobody knows the century.
_DAY_OF_TAG = pattern(r"(?:(\d{4})/|\d{2}/)?(\d{1,2})/(\d{1,2})")
_TIE = pattern(
    r"[ \t]*[-*+][ \t]+(?:(?:my|his|her|their|mein|meine|sein|seine|ihr|ihre|son|sa|su)[ \t]+)?"
    r"([^\W\d_][^\W\d_ \-]{1,20}(?:[ \-][^\W\d_]{1,8}){0,2})[ \t]+((?:\[\[[^\[\]]+\]\][ \t,&]*)+)"
)

Fields = Mapping[str, tuple[Found, ...]]


def read_fields(note: Note, dialect: Dialect) -> dict[str, tuple[Found, ...]]:
    """The fields of a note by concept: front matter first, then its text's fields and labels.

    Inline fields of log entries belong to their entries, and labels count above the first entry.
    """
    dated = note.entry_lines
    first = min(dated, default=note.body_line + note.body.count("\n") + 1)
    inline = tuple(field for field in note.inline_fields if field.line not in dated)
    labels = tuple(label for label in note.labels if label.line < first)
    given = [*dialect.read(note.fields), *dialect.read_inline(inline)]
    given = [found for found in given if found.concept != "family" or names_anybody(found.value)]
    given += [*_birthday_tag(note, given, dialect), *_ties(note, first, dialect)]
    said = {found.concept for found in given if found.concept in _SAID_ONCE and said_in(found)}
    labelled = [found for found in dialect.read_labels(labels) if found.concept not in said]
    fields: dict[str, tuple[Found, ...]] = {}
    for found in (*given, *labelled):
        fields[found.concept] = (*fields.get(found.concept, ()), found)
    return fields


def _birthday_tag(note: Note, given: Iterable[Found], dialect: Dialect) -> Iterator[Found]:
    """`#birthday/1986/07/11`, with the year or without; where there are several, none is."""
    said = [(tag.name, tag.line, tag.column) for tag in note.tags]
    for found in given:
        if found.concept == "tags":
            said += [(text.lstrip("#"), found.line, found.column) for text in said_in(found)]
    tags = {}
    for name, line, column in said:
        key, _, day = name.partition("/")
        if (parts := _DAY_OF_TAG.fullmatch(day)) and dialect.concept_of(key) == "birthday":
            text = f"{parts[1] or '-'}-{parts[2].zfill(2)}-{parts[3].zfill(2)}"
            tags[text] = Found("birthday", f"#{key}", Text(text, line, column), line, column)
    if len(tags) == 1:
        yield from tags.values()


def _ties(note: Note, end: int, dialect: Dialect) -> Iterator[Found]:
    """List items above line `end` of links behind what they are: `- father [[Olaf]]`."""
    for number in dict.fromkeys(
        link.line for link in note.links if note.body_line <= link.line < end
    ):
        tie = _TIE.fullmatch(note.source_line(number))
        concept = _tied_as(tie[1], dialect) if tie else ""
        if tie and concept:
            column = tie.start(2) + 1
            yield Found(concept, tie[1], Text(tie[2], number, column), number, column)


def _tied_as(word: str, dialect: Dialect) -> str:
    if dialect.concept_of(word) == "family":
        return "family"
    return "knows" if word.casefold() in RELATIONS else ""


def names_anybody(value: Value) -> bool:
    """Whether a field of relatives may name one; `family: true` and `kids: 2` do not."""
    said = value.value.strip().casefold() if isinstance(value, Text) else ""
    return said not in _TICKS and not said.isdecimal()


def said_in(found: Found) -> list[str]:
    """The texts of a field, but for those that stand for nothing."""
    return [text for text in plain_texts(found.value) if not says_nothing(text)]


def texts_of(fields: Fields, concept: str) -> list[str]:
    """Every text of a concept, each once."""
    found = fields.get(concept, ())
    return list(dict.fromkeys(text for one in found for text in said_in(one)))


def first_of(fields: Fields, concept: str) -> str:
    return next(iter(texts_of(fields, concept)), "")
