"""Trials: of one field edited no other byte changes, and any text is read back as it was given."""

from collections.abc import Iterator
from pathlib import Path

import yaml

from tests.notes.editing.field_oracle import (
    VALUES,
    assert_only_field_changed,
    expected,
    keys_of,
    refuses,
    value_of,
)
from tests.notes.nasty_notes import BROKEN, SOUND
from tests.notes.naughty_values import NAUGHTY
from tests.promises.trial import Outcome
from vault_tools.notes.editing.edit_fields import remove_field, set_field
from vault_tools.notes.split import split_note
from vault_tools.problems import EditRefused

NOTES = (
    b"",
    b"---\nkey: old\n---\n",
    b"---\nkey: 'old'\n---\n",
    b"---\r\nkey: |\r\n  a\r\n---\r\n",
)
READERS = (yaml.CSafeLoader, yaml.SafeLoader)


def edit_every_field(vaults: str = "") -> Outcome:
    """Every field of every nasty note, and of every note in the folder `vaults`."""
    malformed = {name: data for name, data in BROKEN.items() if _refuses(data)}
    broken = [f"{name} was changed" for name in BROKEN.keys() - malformed.keys()]
    edits = refusals = notes = 0
    for name, data, values in [*_catalogue(), *_notes_in(vaults)]:
        notes += 1
        for done, wrong in _edit_all(data, values):
            edits += done
            refusals += not done
            broken += [f"{name}: {wrong}"] if wrong else []
    seen = f"{edits:,} edits of {notes:,} notes, {refusals:,} refused, {len(broken)} that touched "
    return Outcome(f"{seen}another byte; {len(malformed)} malformed ones left alone", (*broken,))


def read_naughty_values_back() -> Outcome:
    """Each as a value and as an item, in four places, by our reader and PyYAML's two."""
    broken, readings = [], 0
    for note in NOTES:
        for value in NAUGHTY:
            for wanted in (value, [value, "b"]):
                data = set_field(note, "key", wanted)
                found = [value_of(data, "key"), *_loaded(data)]
                readings += len(found)
                broken += [f"{wanted!r} became {one!r}" for one in found if one != wanted]
    seen = f"{len(NAUGHTY)} texts, {readings:,} readings: {len(broken)} were read as something else"
    return Outcome(seen, tuple(broken))


def _refuses(data: bytes) -> bool:
    return refuses(set_field, data, "new key", "x")


def _catalogue() -> Iterator[tuple[str, bytes, list]]:
    for name, data in SOUND.items():
        yield name, data, VALUES


def _notes_in(folder: str) -> Iterator[tuple[str, bytes, list]]:
    """The notes that can be edited at all."""
    for path in sorted(Path(folder).rglob("*.md")) if folder else ():
        if path.is_file() and not _refuses(data := path.read_bytes()):
            yield str(path.relative_to(folder)), data, ["a: b # c", ["one", "[[Two]]"]]


def _edit_all(data: bytes, values: list) -> Iterator[tuple[bool, str]]:
    """Whether each edit was made, and what was wrong with it."""
    parts = split_note(data)
    if parts.block or not parts.has_block:  # an empty block goes with its last field
        yield (
            True,
            ""
            if remove_field(set_field(data, "new key", "x: y"), "new key") == data
            else ("a field that came and went left a trace"),
        )
    for key in keys_of(data):
        for value in values:
            try:
                after = set_field(data, key, value)
            except EditRefused:
                yield False, ""
            else:
                yield True, _wrong(data, after, key, value)


def _wrong(data: bytes, after: bytes, key: str, value: object) -> str:
    try:
        assert_only_field_changed(data, after, key)
    except AssertionError:
        return f"setting {key!r} to {value!r} changed something else"
    return "" if value_of(after, key) == expected(value) else f"{key!r} did not become {value!r}"


def _loaded(data: bytes) -> Iterator[object]:
    """What other programs read; they make dates of bare days."""
    for reader in READERS:
        found = yaml.load(split_note(data).block.decode(), reader)["key"]
        yield [str(one) for one in found] if isinstance(found, list) else str(found)
