"""What changed from one version of a note to the next: fields, entries of the log, other text."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from vault_tools.notes.body import CALLOUT
from vault_tools.notes.front_matter import Value
from vault_tools.notes.log.entry import LIST, Entry
from vault_tools.notes.note import Note
from vault_tools.people.dialect.values import texts


class FieldChange(Struct, frozen=True):
    """A field by its key, with what it said and says; empty where it is not there."""

    key: str
    before: str
    after: str


class WhatChanged(Struct, frozen=True):
    """The differences of two versions; `text` says that something else changed as well."""

    fields: tuple[FieldChange, ...] = ()
    logged: tuple[Entry, ...] = ()
    unlogged: tuple[Entry, ...] = ()
    text: bool = False

    @property
    def new(self) -> tuple[Entry, ...]:
        """What was logged and is no entry of that day written anew, as when its link changed."""
        anew = Counter(one.written for one in self.unlogged)
        new = []
        for one in self.logged:
            if anew[one.written]:
                anew[one.written] -= 1
            else:
                new.append(one)
        return tuple(new)

    def __bool__(self) -> bool:
        return bool(self.fields or self.logged or self.unlogged or self.text)


def what_changed(before: Note, after: Note) -> WhatChanged:
    """Compare two versions of one note, in whatever order their lines stand."""
    had, has = _entries(before), _entries(after)
    return WhatChanged(
        tuple(_fields(before, after)),
        tuple(_missing(has, had)),
        tuple(_missing(had, has)),
        _other_text(before) != _other_text(after),
    )


def _fields(before: Note, after: Note) -> list[FieldChange]:
    had = {field.key: _shown(field.value) for field in before.block_fields}
    has = {field.key: _shown(field.value) for field in after.block_fields}
    keys = [*has, *(key for key in had if key not in has)]
    pairs = ((key, had.get(key), has.get(key)) for key in keys)
    return [FieldChange(key, old or "", new or "") for key, old, new in pairs if old != new]


def _shown(value: Value) -> str:
    return ", ".join(words.text for words in texts(value))


def _entries(note: Note) -> list[Entry]:
    """The entries, with those of a log in a callout."""
    framed = (one for one in note.asides if one.zone is CALLOUT and one.form is LIST)
    return [*note.entries, *framed]


def _missing(entries: Iterable[Entry], there: Iterable[Entry]) -> list[Entry]:
    """Those entries that are not among the others, each counted as often as it stands."""
    left = Counter(map(_said, there))
    missing = []
    for entry in entries:
        if left[_said(entry)]:
            left[_said(entry)] -= 1
        else:
            missing.append(entry)
    return missing


def _said(entry: Entry) -> tuple[object, ...]:
    return entry.written, entry.time, entry.text, entry.kind, entry.details


def _other_text(note: Note) -> Counter[str]:
    """The lines of the body that belong to no entry."""
    lines = Counter(line.strip() for line in note.body.split("\n") if line.strip())
    for entry in _entries(note):
        lines[note.source_line(entry.line).strip()] -= 1
        for row in entry.details:
            lines[row.strip()] -= 1
    return +lines
