"""Interactions that a note keeps in its front matter, as the entries that they could have been.

`interactions:` holds mappings with a date, dated texts, or text by date.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from vault_tools.notes.body import read_lines
from vault_tools.notes.front_matter import Entries, Items, Value
from vault_tools.notes.log.entries import find_entries
from vault_tools.notes.log.entry import Entry, Form
from vault_tools.patterns import pattern
from vault_tools.people.dialect.date_values import dates_in
from vault_tools.people.dialect.meeting_words import CALLED_OFF, STATUS_PLANNED
from vault_tools.people.dialect.values import Named, Words, part_of, plain_texts
from vault_tools.people.interactions.named_there import company_in
from vault_tools.word_lists import word_list

_WHEN = ("date", "when", "day", "on", "at", "timestamp", "datetime")
_WHAT = word_list("""
    text, note, notes, summary, description, content, details, context, about, topic, topics,
    subject, title, what, comment, memo
""")
_HOW = ("type", "kind", "channel", "medium", "method", "how")
_WHO = ("with", "who", "people", "attendees", "participants", "persons")
_OFF, _AHEAD = (pattern(words, re.IGNORECASE) for words in (CALLED_OFF, STATUS_PLANNED))
_WHERE = ("location", "place", "where")


def entries_of(value: Value) -> Iterator[Entry]:
    if isinstance(value, Items):
        for row in value.items:
            yield from _entries_of_row(row) if isinstance(row, Entries) else _entry_of_text(row)
    elif isinstance(value, Entries):
        for one in value.fields:
            if re.search(r"\d", one.key):
                yield _entry(Words(one.key, one.line, one.column), one.value)


def _entries_of_row(row: Entries) -> Iterator[Entry]:
    """A mapping such as `{date, type, text, with}` as the entry that it could have been.

    `- 2026-01-02: coffee` is a mapping to YAML, of one text by its date. Where something is told
    of no day the entry's date is empty.
    """
    when = part_of(row, *_WHEN)
    words = next(dates_in(when), None) if when else None
    if when is None and (by_day := [*entries_of(row)]):
        yield from by_day
    elif words or _said(row, _WHAT) or _said(row, _HOW):
        first = row.fields[0]
        yield _entry(words or Words("", first.line, first.column), row)


def _entry(when: Words, told: Value) -> Entry:
    """The entry of a day, told by a mapping or by a text."""
    if not isinstance(told, Entries):
        text, kind, time, box, form = "; ".join(plain_texts(told)), "", "", "", Form.LIST
    else:
        there, what = _linked(part_of(told, *_WHO)), _said(told, _WHAT)
        where = _said(told, _WHERE)
        text = " – ".join(filter(None, (what, where)))
        text = f"with {there}: {text}".rstrip(": ") if there else text
        kind, time, form = _said(told, _HOW), _said(told, ("time",)), Form.TABLE
        box = _box(told)
    return Entry(when.text, time, text, when.line, when.column, form, "", (), kind, box=box)


def _said(row: Entries, keys: tuple[str, ...]) -> str:
    """What a mapping says under the first of some keys, a list by semicolons."""
    part = part_of(row, *keys)
    return "; ".join(filter(None, plain_texts(part))) if part else ""


def _linked(value: Value | None) -> str:
    """Those whom a value names, links as links."""
    named = company_in(value) if value else []
    return ", ".join(_link(one) if one.target else one.name for one in named)


def _link(named: Named) -> str:
    alias = f"|{named.name}" if named.name != named.target else ""
    return f"[[{named.target}{alias}]]"


def _box(told: Entries) -> str:
    """A mapping's state as a task's box: one that is still to come is open."""
    state = _said(told, ("status", "state"))
    return "-" if _OFF.fullmatch(state) else " " if _AHEAD.fullmatch(state) else ""


def _entry_of_text(value: Value) -> Iterator[Entry]:
    """A text such as `2026-01-02: coffee`."""
    for words in dates_in(value):
        for entry in find_entries(read_lines(f"- {words.text}", words.line)):
            yield replace(entry, column=words.column + entry.column - 3)
