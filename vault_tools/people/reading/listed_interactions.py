"""Interactions that a note keeps in its front matter, as the entries that they could have been.

`interactions:` holds mappings with a date, dated texts, or text by date.
"""

import re
from collections.abc import Iterator

from msgspec.structs import replace

from vault_tools.notes.body import read_lines
from vault_tools.notes.entries import find_entries
from vault_tools.notes.entry import Entry, Form
from vault_tools.notes.front_matter import Entries, Items, Value
from vault_tools.people.reading.date_values import dates_in
from vault_tools.people.reading.values import first_text, part_of


def entries_of(value: Value) -> Iterator[Entry]:
    if isinstance(value, Items):
        for row in value.items:
            yield from _entries_of_row(row) if isinstance(row, Entries) else _entry_of_text(row)
    elif isinstance(value, Entries):
        for one in value.fields:
            if re.search(r"\d", one.key):
                text = first_text(one.value)
                yield Entry(one.key, "", text, one.line, one.column, Form.LIST, "")


def _entries_of_row(row: Entries) -> Iterator[Entry]:
    """A mapping such as `{date, type, text, with}` as the entry that it could have been.

    `- 2026-01-02: coffee` is a mapping to YAML, of one text by its date.
    """
    when = part_of(row, "date", "when", "day", "on")
    if when is None:
        yield from entries_of(row)
        return
    words = next(dates_in(when), None)
    if words is None:
        return

    def said(*keys: str) -> str:
        part: Value | None = part_of(row, *keys)
        return first_text(part) if part else ""

    text = said("text", "note", "notes", "summary", "description", "context", "about", "topic")
    kind, time = said("type", "kind", "channel", "medium", "method", "how"), said("time")
    yield Entry(words.text, time, text, words.line, words.column, Form.TABLE, "", (), kind)


def _entry_of_text(value: Value) -> Iterator[Entry]:
    """A text such as `2026-01-02: coffee`."""
    for words in dates_in(value):
        for entry in find_entries(read_lines(f"- {words.text}", words.line)):
            yield replace(entry, column=words.column + entry.column - 3)
