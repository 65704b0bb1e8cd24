"""Which key a field goes under: the note's own, else the one most used in the vault.

Nobody's note gets a second key for what it says already, and no vault a second spelling.
"""

from collections import Counter
from collections.abc import Collection, Iterator

from vault_tools.notes.front_matter import Field, Text
from vault_tools.notes.marks import InlineField
from vault_tools.notes.note import Note
from vault_tools.people.dialect.concepts import DATED
from vault_tools.people.dialect.dialect import Dialect, Found, normal_key
from vault_tools.people.dialect.fields import read_fields
from vault_tools.people.dialect.looks import way_to
from vault_tools.people.names.naming import in_command
from vault_tools.people.reading.sections import sections_of
from vault_tools.people.understand import People
from vault_tools.problems import Place, UsageError
from vault_tools.word_lists import word_set

DISTINCT = word_set("""
    first_name, last_name, title, family, lifespan, dates, events, status, type, groups, household,
    identity, date, attendees, interactions, photo, changed, display, vcard_version,
    former_organization
""")
"""Concepts whose keys say different things (a spouse is no child): written as typed."""

APART = word_set("""
    birthyear, yearofbirth, yearofdeath, deceased, passedaway, hometown, archived, onhold, tier,
    prmtier
""")
"""Keys that say something else than the others of their concept."""


class KeyInDoubt(UsageError):
    """A field that cannot be told apart, or stands where no command changes it."""


def own_keys(fields: Collection[Field], typed: str, dialect: Dialect) -> list[str]:
    """The keys of a note's fields that `typed` means, in their order; mostly one.

    A number at work is not where they work, and that of the mobile (`phone (mobile)`) not any.
    """
    keys = [field.key for field in fields]
    if typed in keys:
        return [typed]
    same = [key for key in keys if normal_key(key) == normal_key(typed)]
    ways = {field.key for field in fields if is_way(field, dialect)}
    return same or [key for key in keys if key not in ways and _is_alike(key, typed, dialect)]


def is_way(field: Field, dialect: Dialect) -> bool:
    """Whether a field for where they are says how to reach them: `work: 030 1234567`."""
    value = field.value.value if isinstance(field.value, Text) else ""
    return bool(way_to(dialect.concept_of(field.key) or "", field.key, value))


def own_key(note: Note, typed: str, dialect: Dialect) -> str:
    """The one key of the note that `typed` means, or "". Raises `KeyInDoubt`."""
    found = own_keys(note.own_fields, typed, dialect)
    if len(set(found)) > 1:
        names = " and ".join(f'"{key}"' for key in found)
        raise KeyInDoubt(f"{note.path} has {names}", "name the one that you mean")
    if not found:
        _check_elsewhere(note, typed, dialect)
    return found[0] if found else ""


def own_mark(note: Note, typed: str, dialect: Dialect) -> InlineField | None:
    """The inline field or label of the text that `typed` means, if no other place says it."""
    if own_keys(note.own_fields, typed, dialect):
        return None
    marks = [*note.inline_fields, *note.labels]
    said = {(found.line, found.column) for found in _elsewhere(note, typed, dialect)}
    said = said or {(one.line, one.column) for one in _empty(note, typed, dialect)}
    found = [one for one in marks if (one.line, one.column) in said]
    return found[0] if len(found) == len(said) == 1 else None


def new_key(people: People, typed: str, dialect: Dialect) -> str:
    """The key most used in the vault for what `typed` means, else `typed` itself."""
    used = used_keys(people)
    same = {key: n for key, n in used.items() if normal_key(key) == normal_key(typed)}
    alike = {key: n for key, n in used.items() if _is_alike(key, typed, dialect)}
    return most_used(alike or same) or typed


def used_keys(people: People) -> Counter[str]:
    """How many people's notes have each key."""
    notes = (people.notes[contact.path] for contact in people.contacts)
    return Counter(key for note in notes for key in {field.key for field in note.own_fields})


def most_used(counted: dict[str, int]) -> str:
    """The key with the highest count, of several the first in the alphabet; "" for none."""
    return min(counted, key=lambda key: (-counted[key], key), default="")


def _is_alike(key: str, typed: str, dialect: Dialect) -> bool:
    concept = dialect.concept_of(typed)
    apart = {normal_key(key), normal_key(typed)} & APART or says_which(typed, concept)
    return concept not in {None, *DISTINCT} and not apart and dialect.concept_of(key) == concept


def says_which(key: str, concept: str | None) -> bool:
    """Whether a key says which of several it is: `TEL[WORK]`, `phone (mobile)`.

    Behind a date it says how well that is known: `birthday (optional)`.
    """
    return concept not in DATED and any(sign in key for sign in "[(（")


def _check_elsewhere(note: Note, typed: str, dialect: Dialect) -> None:
    """Raises `KeyInDoubt` where the note says it in a mapping or in its text."""
    for found in _elsewhere(note, typed, dialect):
        raise _by_hand(note, found.line, found.key)


def check_unsaid(note: Note, typed: str, dialect: Dialect) -> None:
    """Raises `KeyInDoubt` where a value alone says it (`contact: a@b.c`), or a section does."""
    concept = dialect.concept_of(typed) or ""
    for found in read_fields(note, dialect).get(concept, ()):
        if dialect.concept_of(found.key) is None:
            raise _by_hand(note, found.line, found.key)
    for words in sections_of(note, dialect).get(concept, ()):
        raise _by_hand(note, words.line, words.text)


def _by_hand(note: Note, line: int, said: str) -> KeyInDoubt:
    where = Place(note.path, line)
    hint = f"vault edit {in_command(note.name)} opens the note"
    return KeyInDoubt(f'{where} has "{said}", which is to be changed by hand', hint)


def _elsewhere(note: Note, typed: str, dialect: Dialect) -> Iterator[Found]:
    """What says it in a mapping or in the text."""
    tops = {field.key for field in note.own_fields}
    concept = dialect.concept_of(typed) or ""
    for found in read_fields(note, dialect).get(concept, ()):
        meant = normal_key(found.key.rpartition(".")[2]) == normal_key(typed)
        in_text = found.line >= note.body_line
        if (in_text or found.key not in tops) and (meant or _is_alike(found.key, typed, dialect)):
            yield found


def _empty(note: Note, typed: str, dialect: Dialect) -> Iterator[InlineField]:
    """Inline fields for it that wait for a value; those of a log's entries are about the entry."""
    entries = note.entry_lines
    for one in note.inline_fields:
        meant = normal_key(one.key) == normal_key(typed) or _is_alike(one.key, typed, dialect)
        if meant and not one.value and one.line not in entries:
            yield one
