import contextlib
import os
import pickletools
import sqlite3
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.folder.keeping import kept
from vault_tools.folder.keeping.kept import each_row, keep, keep_rows, pack, read_kept, unpack
from vault_tools.folder.places import cache_folder
from vault_tools.notes.note import parse_note
from vault_tools.people.reading.note_reader import NoteReader
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand

VALUE = (date(2026, 11, 18), {"a": ("b", 2)}, "x" * 3000)


def store(root: Path) -> Path:
    return cache_folder(root) / "kept.sqlite"


def keep_anew(root: Path) -> None:
    """Keep the value in a new store; in a damaged one it is kept no sooner than the second time."""
    store(root).unlink(missing_ok=True)
    keep(root, "mark", "name", VALUE)


def test_a_kept_value_is_found_under_its_mark_and_name(tmp_path):
    keep(tmp_path, "mark", "name", VALUE)
    assert read_kept(tmp_path, "mark", "name") == VALUE
    assert read_kept(tmp_path, "mark", "another") is None
    assert read_kept(tmp_path, "another", "name") is None


def test_what_another_program_kept_is_forgotten(tmp_path):
    keep(tmp_path, "old", "name", VALUE)
    keep(tmp_path, "new", "another", VALUE)
    assert read_kept(tmp_path, "old", "name") is None


def test_rows_of_another_mark_are_forgotten_when_they_are_met(tmp_path):
    def rows(mark, sort):
        found = {}
        each_row(tmp_path, mark, sort, lambda name, *row: found.update({name: row}))
        return found

    row = (b"key", b"value")
    keep_rows(tmp_path, "mark", "notes", [("a", *row), ("b", *row)])
    keep_rows(tmp_path, "mark", "pages", [("a", *row)])
    keep_rows(tmp_path, "mark", "notes", [("c", *row)], gone=["b"])
    assert rows("mark", "notes") == {"a": row, "c": row}
    assert rows("another", "notes") == rows("mark", "notes") == {}
    assert rows("mark", "pages") == {"a": row}


@pytest.mark.parametrize("column", ["name", "key", "sum", "value"])
def test_a_row_in_which_a_flipped_bit_has_changed_a_type_is_passed_over(tmp_path, column):
    keep_rows(tmp_path, "mark", "notes", [("a", b"key", b"value")])
    with contextlib.closing(sqlite3.connect(store(tmp_path))) as changed:
        kind = "BLOB" if column == "name" else "TEXT"
        changed.execute(f"UPDATE kept SET {column} = CAST({column} AS {kind})")
        changed.commit()
    found = []
    each_row(tmp_path, "mark", "notes", lambda *row: found.append(row))
    assert found == []


def test_each_vault_has_its_own(tmp_path):
    keep(tmp_path / "a", "mark", "name", VALUE)
    assert read_kept(tmp_path / "b", "mark", "name") is None


@pytest.mark.parametrize("damage", [b"", b"no database at all, though long enough to be one" * 99])
def test_a_damaged_store_is_made_anew(tmp_path, damage):
    keep(tmp_path, "mark", "name", VALUE)
    store(tmp_path).write_bytes(damage)
    assert read_kept(tmp_path, "mark", "name") is None
    keep(tmp_path, "mark", "name", VALUE)
    assert read_kept(tmp_path, "mark", "name") == VALUE


@given(where=st.floats(0, 0.999999), bit=st.integers(0, 7))
def test_a_flipped_bit_never_gives_another_value(tmp_path_factory, where, bit):
    root = tmp_path_factory.getbasetemp() / "flipped"
    root.mkdir(exist_ok=True)
    keep_anew(root)
    data = bytearray(store(root).read_bytes())
    data[int(where * len(data))] ^= 1 << bit
    store(root).write_bytes(data)
    for _ in range(2):
        assert read_kept(root, "mark", "name") in (VALUE, None)
        keep(root, "mark", "name", VALUE)
    assert read_kept(root, "mark", "name") == VALUE


@pytest.mark.parametrize("where", [b"sum BLOB", b", value BLOB", b"value BLOB"])
@pytest.mark.parametrize("bit", range(8))
def test_a_table_that_a_flipped_bit_made_another_one_is_made_anew(tmp_path, where, bit):
    row = ("a", b"key", b"value")
    keep(tmp_path, "mark", "name", VALUE)
    data = store(tmp_path).read_bytes()
    spelt = bytes([where[0] ^ 1 << bit, *where[1:]])
    store(tmp_path).write_bytes(data.replace(where, spelt))
    for _ in range(2):
        keep(tmp_path, "mark", "name", VALUE)
        keep_rows(tmp_path, "mark", "notes", [row])
    found = {}
    each_row(tmp_path, "mark", "notes", lambda name, *kept: found.update({name: kept}))
    assert read_kept(tmp_path, "mark", "name") == VALUE
    assert found == {"a": row[1:]}


def test_a_store_of_another_format_is_made_anew(tmp_path):
    keep(tmp_path, "mark", "name", VALUE)
    data = bytearray(store(tmp_path).read_bytes())
    data[47] ^= 1  # the schema's format, says the description of SQLite's files
    store(tmp_path).write_bytes(data)
    keep(tmp_path, "mark", "name", VALUE)
    keep(tmp_path, "mark", "name", VALUE)
    assert read_kept(tmp_path, "mark", "name") == VALUE


@given(length=st.floats(0, 1))
def test_a_store_cut_short_never_gives_another_value(tmp_path_factory, length):
    root = tmp_path_factory.getbasetemp() / "short"
    root.mkdir(exist_ok=True)
    keep_anew(root)
    data = store(root).read_bytes()
    store(root).write_bytes(data[: int(length * len(data))])
    assert read_kept(root, "mark", "name") in (VALUE, None)


def test_a_store_in_use_is_passed_over(tmp_path, monkeypatch):
    monkeypatch.setattr(kept, "_PATIENCE", 0.01)
    keep(tmp_path, "mark", "name", VALUE)
    other = sqlite3.connect(store(tmp_path))
    other.execute("BEGIN EXCLUSIVE")
    assert read_kept(tmp_path, "mark", "name") is None
    keep(tmp_path, "mark", "name", VALUE)
    other.rollback()
    other.close()
    assert read_kept(tmp_path, "mark", "name") == VALUE


def test_without_a_cache_folder_nothing_is_kept(tmp_path, monkeypatch):
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("XDG_CACHE_HOME", os.fspath(tmp_path / "file"))
    keep(tmp_path, "mark", "name", VALUE)
    assert read_kept(tmp_path, "mark", "name") is None


def test_a_byte_stands_for_the_name_of_what_readings_are_made_of(example):
    reader, codes, named = NoteReader(Settings()), set(), []
    for file in sorted((example / "people").glob("*.md")):
        reading = reader.read(parse_note(file.name, file.read_bytes()))
        for code, value, _ in pickletools.genops(pack(reading)):
            codes.update([value] if code.name == "EXT1" else [])
            named += [file.name] if code.name == "STACK_GLOBAL" else []
    assert codes == {*range(240, 256)}
    assert len(named) < len(set(example.glob("people/*.md"))), "rarer ones have their names"


def test_what_is_known_of_a_vault_survives_packing(example):
    notes = [
        parse_note(path.relative_to(example).as_posix(), path.read_bytes())
        for path in sorted(example.rglob("*.md"))
    ]
    people = understand(notes, Settings())
    assert unpack(pack(notes)) == notes
    assert unpack(pack(people.contacts)) == people.contacts
