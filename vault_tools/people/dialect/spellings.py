"""How a vault spells what the dialect knows: which keys, in how many notes, and what is not read.

What `vault check --dialect` tells. Which key means what is decided in `dialect`.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches

from msgspec import Struct

from vault_tools.notes.front_matter import Field
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.concepts import CONCEPTS
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.fields import read_fields
from vault_tools.people.dialect.slips import Slips, plain_word
from vault_tools.people.settings import Settings
from vault_tools.people.understand import People

LONG_KEY, NEAR = 10, 0.88  # letters; difflib's ratio, which allows two slips in a long key
_LABEL = pattern(r"\[[^\[\]]*\]|:+$")


class Spelling(Struct, frozen=True):
    """A key as it is written, and the number of notes that have it."""

    key: str
    notes: int


class Spellings(Struct, frozen=True):
    """The keys of a vault, the most frequent first.

    `known` has the spellings of each concept that occurs, `look_alikes` the unknown keys that
    look like a known one, with that one, `unknown` all others. `people` and `dated` are the
    numbers of notes: about people, and others that tell of contact with them.
    """

    people: int
    dated: int
    known: tuple[tuple[str, tuple[Spelling, ...]], ...]
    look_alikes: tuple[tuple[Spelling, str], ...]
    unknown: tuple[Spelling, ...]


class LookAlikes:
    """The keys that the dialect knows, to be found by what is nearly one of them."""

    def __init__(self, extra: Mapping[str, tuple[str, ...]]) -> None:
        rows = (*CONCEPTS.values(), *extra.values())
        names = [name.replace(" ", "_") for row in rows for name in row]
        self._slips = Slips(names)
        self._plain = {plain_word(name): name for name in reversed(names)}

    def find(self, key: str) -> str | None:
        """The known key that `key` looks like."""
        if name := self._slips.find(key):
            return name
        plain = plain_word(key)
        if len(plain) < LONG_KEY:
            return None
        # Two slips in the first letters are another word: `sr-interval` is no interval of ours.
        alike = [word for word in self._plain if word[:1] == plain[:1]]
        close = get_close_matches(plain, alike, 1, NEAR)
        return self._plain[close[0]] if close else None


def survey_spellings(people: People, settings: Settings) -> Spellings:
    """Count the keys of the notes about people, and what is known of the dated ones."""
    dialect = Dialect(settings.fields)
    paths = {contact.path for contact in people.contacts}
    told = {one.place.path for contact in people.contacts for one in contact.interactions}
    own = [people.notes[path] for path in sorted(paths)]
    dated = [people.notes[path] for path in sorted(told - paths)]
    unknown = _counted(key for note in own for key in _unknown_keys(note, dialect))
    alike = LookAlikes(settings.fields)
    near = {spelling.key: alike.find(spelling.key) for spelling in unknown}
    return Spellings(
        people=len(own),
        dated=len(dated),
        known=_known([*own, *dated], dialect),
        look_alikes=tuple((one, like) for one in unknown if (like := near[one.key])),
        unknown=tuple(one for one in unknown if not near[one.key]),
    )


def unknown_fields(note: Note, dialect: Dialect) -> Iterator[Field]:
    """The fields that say nothing to the dialect, nor does anything inside them; each key once."""
    for field in {field.key: field for field in reversed(note.fields)}.values():
        if not any(dialect.read((field,))):
            yield field


def _unknown_keys(note: Note, dialect: Dialect) -> Iterable[str]:
    return dict.fromkeys(_LABEL.sub("", field.key) for field in unknown_fields(note, dialect))


def _known(notes: Iterable[Note], dialect: Dialect) -> tuple[tuple[str, tuple[Spelling, ...]], ...]:
    keys: dict[str, list[str]] = {concept: [] for concept in CONCEPTS}
    for note in notes:
        for concept, found in read_fields(note, dialect).items():
            keys[concept] += dict.fromkeys(_LABEL.sub("", one.key) for one in found)
    return tuple((concept, _counted(found)) for concept, found in keys.items() if found)


def _counted(keys: Iterable[str]) -> tuple[Spelling, ...]:
    counts = sorted(Counter(keys).items(), key=lambda row: (-row[1], row[0]))
    return tuple(Spelling(key, count) for key, count in counts)
