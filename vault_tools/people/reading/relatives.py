"""Whom a note names as family, and as people they know, with the word for what each of them is.

`mother: Ana`, `family: {mother: Ana}`, or rows that say it: `- {name: Leo, relation: son}`.
"""

from collections.abc import Iterator

from msgspec.structs import replace

from vault_tools.notes.front_matter import Entries, Items, Text, Value
from vault_tools.patterns import pattern
from vault_tools.people.dialect.concepts import CONCEPTS
from vault_tools.people.dialect.dialect import Dialect, Found
from vault_tools.people.dialect.fields import Fields
from vault_tools.people.dialect.languages import IN_OTHER_LANGUAGES
from vault_tools.people.dialect.values import NAMING, Named, first_text, names_of, part_of
from vault_tools.people.dialect.words import PARTICLES

Tie = tuple[str, Named]
_ALSO = r"(?:&|and|und|et|y|e|en|og|och|и)\s+"
_AND, _ALSO_FIRST = pattern(rf"\s+{_ALSO}"), pattern(_ALSO)
_WHAT = ("relation", "relationship", "type", "kind", "role")
_BORN = tuple(
    key
    for name in (*CONCEPTS["birthday"], *IN_OTHER_LANGUAGES["birthday"])
    for key in (name.casefold(), name.casefold().replace(" ", "_"))
)


def family_of(fields: Fields, dialect: Dialect) -> tuple[Tie, ...]:
    """Those of their family whom the note names, each behind the word for them: "sister"."""
    told = (tie for found in fields.get("family", ()) for tie in _relatives(found))
    own = [one for tie in told for one in _spelt_out(tie, dialect)]
    return (*own, *(tie for tie in _tied(fields) if dialect.concept_of(tie[0]) == "family"))


def _spelt_out(tie: Tie, dialect: Dialect) -> Iterator[Tie]:
    """The ties of words that say who is what: `family: wife Ida, kids Leo & Mia`."""
    _, named = tie
    word, _, rest = named.name.partition(" ")
    if named.target or not rest or not word.islower() or dialect.concept_of(word) != "family":
        yield tie
        return
    yield from ((word, replace(named, name=name)) for name in _AND.split(rest))


def known_beside(fields: Fields, dialect: Dialect) -> tuple[Named, ...]:
    """Those whom rows of `relationships` name and call no relative: a friend, a neighbour."""
    return tuple(one for label, one in _tied(fields) if dialect.concept_of(label) != "family")


def births_in(fields: Fields) -> Iterator[tuple[str, Value]]:
    """The birthdays of relatives who have no note of their own, by their names."""
    for found in fields.get("family", ()):
        for row in _rows(found.value):
            born = part_of(row, *_BORN)
            for named in names_of(row)[:1] if born else ():
                if born and not named.target:
                    yield named.name, born


def relatives_named(value: Value) -> list[Named]:
    """Whom a value names; of "Ana Lind, potter" and "Bo Ek, 1st Baron" the first words alone.

    Where these have a capital, so has each name, but for the small word of a family name.
    """
    named = names_of(value)
    if not isinstance(value, Text) or "[" in value.value or not named:
        return named
    first, *others = (_without_and(one) for one in named)
    if first.name[0].isdigit():  # "3 (Ana, Bo, Cy)"
        return []
    capital = first.name[0].isupper()
    return [first, *(one for one in others if _may_be_name(one.name, capital=capital))]


def _without_and(named: Named) -> Named:
    """The last of "Ana, Bo, and Cy"."""
    found = _ALSO_FIRST.match(named.name)
    return replace(named, name=named.name[found.end() :]) if found else named


def _may_be_name(text: str, *, capital: bool) -> bool:
    small = capital and text[0].islower() and text.split(maxsplit=1)[0] not in PARTICLES
    return not small and not text[0].isdigit()


def says_more_than_names(value: Value) -> bool:
    """Whether words of a text are left over beside the names."""
    return len(relatives_named(value)) < len(names_of(value))


def _rows(value: Value) -> Iterator[Entries]:
    for item in value.items if isinstance(value, Items) else (value,):
        if isinstance(item, Entries) and part_of(item, *NAMING) is not None:
            yield item


def _relatives(found: Found) -> Iterator[Tie]:
    """Who is called what: `family: {mother: …}` by the inner keys, `kids: …` by its own."""
    label = found.key.rsplit(".", 1)[-1].casefold().replace("_", " ").rstrip(":")
    whole = isinstance(found.value, Entries) and part_of(found.value, *NAMING) is None
    if isinstance(found.value, Entries) and whole:
        for field in found.value.fields:
            yield from ((field.key.casefold(), named) for named in relatives_named(field.value))
        return
    values = found.value.items if isinstance(found.value, Items) else (found.value,)
    told = {id(row): _called(row) for row in _rows(found.value)}
    if not any(told.values()):
        yield from ((label, named) for named in relatives_named(found.value))
        return
    for value in values:
        yield from ((told.get(id(value)) or label, named) for named in relatives_named(value))


def is_read_as_ties(value: Value) -> bool:
    """Whether a value of `relationships` says who is what; else it only holds words or links."""
    return isinstance(value, Entries) or any(_rows(value))


def _tied(fields: Fields) -> Iterator[Tie]:
    """Of rows, and of a mapping by what people are: `relationships: {neighbour: Ida}`."""
    for found in fields.get("ties", ()):
        rows = [*_rows(found.value)]
        for row in rows:
            yield from ((_called(row), named) for named in names_of(row))
        if isinstance(found.value, Entries) and not rows:
            for field in found.value.fields:
                yield from ((field.key.casefold(), named) for named in names_of(field.value))


def _called(row: Entries) -> str:
    what = part_of(row, *_WHAT)
    return first_text(what).casefold() if what else ""
