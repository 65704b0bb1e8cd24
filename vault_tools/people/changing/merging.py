"""Two notes of one person as one: which fields they share, where they differ, and the note then.

One note stays, the other is taken in. What only the other has comes over as it is written, lists
are united, and a name of the other becomes an alias. Where both say something else, somebody
has to choose; what was not chosen stays at the end of the note, in a block that nobody reads as
fields. So nothing is ever dropped.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.editing.copy_field import copy_field, written_fields
from vault_tools.notes.editing.edit_body import check_editable
from vault_tools.notes.editing.edit_fields import (
    append_item,
    remove_field,
    set_field,
    set_or_remove,
)
from vault_tools.notes.editing.edit_inline import set_inline_field
from vault_tools.notes.editing.edit_properties import has_properties
from vault_tools.notes.editing.field_check import meant
from vault_tools.notes.editing.join_notes import append_text, take_entries
from vault_tools.notes.front_matter import Empty, Field, Items, Text, Value
from vault_tools.notes.links import link_targets
from vault_tools.notes.marks import InlineField
from vault_tools.notes.note import Note, parse_note
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.changing.merged_secrets import check_still_secret, hidden_from_above
from vault_tools.people.changing.merged_values import (
    UNITED,
    fits_a_line,
    is_flat,
    items_of_field,
    shown,
)
from vault_tools.people.changing.nothing_lost import bare, check_nothing_lost
from vault_tools.people.changing.own_keys import is_way, own_keys, own_mark, says_which
from vault_tools.people.changing.renaming import ALIAS_KEYS, add_alias
from vault_tools.people.dialect.date_values import parse_or_none
from vault_tools.people.dialect.dialect import Dialect, normal_key
from vault_tools.people.showing.secrets import says_secret
from vault_tools.problems import EditRefused

Side = Literal["a", "b"]
Fate = Literal["same", "take", "unite", "leave", "ask"]
NOTHING = Empty(0, 0)
_TAGGED = UNITED - {"aliases", "tags", "groups"}
"""Concepts of which an item may have a tag behind it, which is no part of it."""
UNASKED = frozenset({"identity", "changed", "vcard_version", "display"})
"""Concepts of the note rather than of the person: the note that stays keeps its own."""

_TO_OTHERS = frozenset({"knows", "related", "introduced_by"})
_COMMENT = pattern(r"(?:^|[ \t])#", re.MULTILINE)
_LINK = pattern(r"\[\[[^\[\]]+\]\]")
_TICKS = pattern("`+")


class Taking(Struct, frozen=True):
    """Who takes in whom, by name, and the name of the latter's file.

    `sides` has the choices, by the keys of the note taken in: "b" takes its value, and "a", as well
    as no choice, keeps that of the note that stays.
    """

    into: str
    name: str
    note_name: str
    sides: Mapping[str, Side]


class Differing(Struct, frozen=True):
    """A field of which one value has to be chosen: `a` of the note that stays, or `b`."""

    key: str
    a: str
    b: str


class _Pair(Struct, frozen=True):
    """A field of the note that is taken in, and the one of the other that says the same.

    `own` is the other's key, empty where it has none; `mark` where its text says it instead.
    """

    key: str
    concept: str
    theirs: Value
    own: str
    mine: Value
    mark: InlineField | None = None


def differing(a: Note, b: Note, name: str, dialect: Dialect, order: str = "") -> list[Differing]:
    """The fields that only somebody who knows can decide between; `name` is that of `b`."""
    return [
        Differing(pair.key, shown(pair.mine), shown(pair.theirs))
        for pair in _pairs(a, b, dialect)
        if not _is_name(pair, name) and _fate(pair, order) == "ask"
    ]


def merge_people(
    data: bytes, other: bytes, taking: Taking, dialect: Dialect, order: str = ""
) -> bytes:
    """The note with all of the other in it. Raises `EditRefused`, and then nothing is changed."""
    result, left = _merged_fields(data, other, taking, dialect, order)
    for name in dict.fromkeys((taking.name, taking.note_name)):
        if fold(name) not in _aliases(result) | {fold(taking.into)}:
            result = add_alias(result, name)
    result, rows = take_entries(result, other, order, hidden_from_above(other, dialect))
    rows += _fenced(left, apart=bool(rows))
    result = append_text(result, f"From {taking.note_name}", rows) if rows else result
    check_nothing_lost(result, data, other)
    check_still_secret(result, dialect, data, other)
    return result


def without_own_links(data: bytes, is_own: Callable[[str], bool], dialect: Dialect) -> bytes:
    """The note without the links by which somebody would know themselves, now that two are one.

    `is_own` says of a link's target whether it leads to the note. A field that cannot be edited
    stays as it is.
    """
    for field in parse_note("", data).block_fields:
        if dialect.concept_of(field.key) in _TO_OTHERS and is_flat(field.value):
            items = items_of_field(field.value, "knows")
            rest = [item for item in items if not (_LINK.fullmatch(item) and is_own(_target(item)))]
            if len(rest) < len(items):
                with suppress(EditRefused):
                    data = set_or_remove(data, field.key, rest)
    return data


def _target(item: str) -> str:
    return next(iter(link_targets(item)), "")


def _merged_fields(
    data: bytes, other: bytes, taking: Taking, dialect: Dialect, order: str
) -> tuple[bytes, list[str]]:
    """The note with the fields of both, and the lines of those that found no place in it."""
    note, is_page = parse_note("", data), has_properties(check_editable(data))
    theirs, ours = written_fields(other), written_fields(data)
    ours |= {one.key: note.source_line(one.line) for one in note.own_fields if is_page}
    result, left = data, [theirs[""]] if theirs[""].strip() else []
    for pair in _pairs(note, parse_note("", other), dialect):
        chunk = theirs[pair.key]
        fate = "same" if _is_name(pair, taking.name) else _fate(pair, order)
        if fate == "ask":
            fate = "take" if taking.sides.get(pair.key) == "b" else "leave"
        in_a_line = is_page or pair.mark
        is_secret = says_secret(chunk) and not says_secret(shown(pair.theirs))  # by a comment
        if fate in {"take", "unite"} and in_a_line and not fits_a_line(pair.theirs, chunk):
            fate = "leave"
        if fate == "unite" and is_secret and pair.concept not in _TAGGED:
            fate = "leave"
        if fate == "take":
            result = _with_theirs(result, other, pair, dialect)
            mine = note.source_line(pair.mark.line) if pair.mark else ours.get(pair.own, "")
            left += [] if isinstance(pair.mine, Empty) else [mine]
        elif fate == "unite":
            result = _united(result, pair, taking.into, "#secret" if is_secret else "")
        if fate == "leave" or (fate != "take" and _COMMENT.search(chunk)):
            left.append(chunk)
    return result, list(dict.fromkeys(left))


def _with_theirs(data: bytes, other: bytes, pair: _Pair, dialect: Dialect) -> bytes:
    """The note with the other's value where it has its own: in its text, or among its fields."""
    said = ", ".join(items_of_field(pair.theirs, pair.concept))
    if mark := pair.mark and own_mark(parse_note("", data), pair.key, dialect):
        return set_inline_field(data, mark, said)
    data = remove_field(data, pair.own)
    is_page = has_properties(check_editable(data))
    return set_field(data, pair.key, said) if is_page else copy_field(data, other, pair.key)


def _pairs(a: Note, b: Note, dialect: Dialect) -> Iterator[_Pair]:
    mine = {field.key: field.value for field in a.own_fields}
    for field in b.block_fields:
        concept, own = dialect.concept_of(field.key) or "", _own(a, field, dialect)
        pair = _Pair(field.key, concept, field.value, own, mine.get(own, NOTHING))
        several = concept in UNITED or isinstance(field.value, Items)
        mark = None if own or several else own_mark(a, field.key, dialect)
        if mark and mark.value:
            pair = replace(pair, mine=Text(mark.value, mark.line, mark.column), mark=mark)
        yield pair


def _own(note: Note, field: Field, dialect: Dialect) -> str:
    """The note's key for what a field of the other says. `TEL[WORK]` and `TEL[HOME]` are two."""
    found, apart = own_keys(note.own_fields, field.key, dialect), is_way(field, dialect)
    concept = dialect.concept_of(field.key)

    def is_same(key: str) -> bool:
        return key == field.key or not (apart or says_which(key + field.key, concept))

    return next(filter(is_same, found), "")


def _is_name(pair: _Pair, name: str) -> bool:
    """Whether the field says the name, or a part of it; the name becomes an alias."""
    words = {*fold(name).split()}
    if pair.concept in {"first_name", "last_name"}:
        return {*fold(shown(pair.theirs)).split()} <= words
    return pair.concept in {"name", "title"} and fold(shown(pair.theirs)) == fold(name)


def _fate(pair: _Pair, order: str) -> Fate:
    """What becomes of a field, if it does not say the name."""
    if isinstance(pair.theirs, Empty) or meant(pair.mine) == meant(pair.theirs):
        return "same"
    if pair.concept == "organization" and fold(shown(pair.mine)) == fold(shown(pair.theirs)):
        return "same"  # "[[Acme]]" and "Acme"
    if pair.concept in {"name", "first_name", "last_name"}:
        return "leave"
    if isinstance(pair.mine, Empty):
        return "take"
    several = pair.concept in UNITED or isinstance(pair.mine, Items)
    if (several or isinstance(pair.theirs, Items)) and is_flat(pair.mine, pair.theirs):
        return "unite"
    if pair.concept in UNASKED:
        return "leave"
    days = [_day(value, order) for value in (pair.mine, pair.theirs)]
    if pair.concept in {"last_contact", "created"} and days[0] and days[1]:
        newer = days[0] < days[1]
        return "take" if newer == (pair.concept == "last_contact") else "leave"
    return "ask"


def _day(value: Value, order: str) -> date | None:
    found = parse_or_none(shown(value), order)
    return found.earliest if found else None


def _united(data: bytes, pair: _Pair, into: str, tag: str) -> bytes:
    """The note with each item of the other's field in its own, a person's own name left out.

    What comes in has the `tag` behind it.
    """
    known = {bare(item) for item in items_of_field(pair.mine, pair.concept)}
    known |= {fold(into)} if pair.concept == "aliases" else set()
    for item in items_of_field(pair.theirs, pair.concept):
        if bare(item) not in known:
            data = append_item(data, pair.own, f"{item} {tag}".rstrip())
            known.add(bare(item))
    return data


def _aliases(data: bytes) -> set[str]:
    """The aliases as an Obsidian note has them; a nickname alone does not keep a whole name."""
    return {
        fold(item)
        for field in parse_note("", data).own_fields
        if normal_key(field.key) in ALIAS_KEYS
        for item in items_of_field(field.value, "aliases")
    }


def _fenced(chunks: list[str], *, apart: bool) -> list[str]:
    """Lines of front matter as a code block, so that nobody takes them for fields or links."""
    if not chunks:
        return []
    rows = [row for chunk in chunks for row in chunk.removesuffix("\n").split("\n")]
    longest = max((len(run) for row in rows for run in _TICKS.findall(row)), default=0)
    fence = "`" * max(3, longest + 1)
    return [*([""] if apart else []), f"{fence}yaml", *rows, fence]
