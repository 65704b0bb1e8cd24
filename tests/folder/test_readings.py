"""When a note is read again, and that a reading which is kept is the one it would have now."""

import os

import pytest

from vault_tools.folder import readings as module
from vault_tools.folder.places import cache_folder
from vault_tools.folder.readings import NOTHING_READ, readings_of
from vault_tools.folder.scan import scan
from vault_tools.notes.note import parse_note
from vault_tools.people.reading.note_reader import NoteReader
from vault_tools.people.settings import Settings

LONG_AGO = 1_700_000_000_123_456_789


@pytest.fixture
def vault(tmp_path):
    for name in ("Ada", "Bo"):
        (tmp_path / f"{name}.md").write_text(f"---\ntype: person\n---\nI am {name}.\n")
        os.utime(tmp_path / f"{name}.md", ns=(LONG_AGO, LONG_AGO))
    return tmp_path


@pytest.fixture
def parsed(monkeypatch):
    """The paths of the notes that were parsed from here on."""
    paths = []

    def told(path, data):
        paths.append(path)
        return parse_note(path, data)

    monkeypatch.setattr(module, "parse_note", told)
    return paths


@pytest.fixture
def settled(monkeypatch):
    """No file passes for one that may have been saved in the tick in which it was read."""
    monkeypatch.setattr(module, "is_racy", lambda *_: False)


@pytest.fixture(params=["kept", "in memory"])
def read(request):
    """Reads all notes again and again, in one process or each time in another."""
    last = NOTHING_READ

    def again(vault, mark="mark"):
        nonlocal last
        files, reader = scan(vault, Settings()).files, NoteReader(Settings())
        before = last if request.param == "in memory" else NOTHING_READ
        last, problems = readings_of(vault, files, reader, mark, last=before)
        return last.readings, problems

    return again


def as_read_anew(vault):
    reader = NoteReader(Settings())
    return {
        file.name: reader.read(parse_note(file.name, file.read_bytes()))
        for file in sorted(vault.glob("*.md"))
    }


@pytest.mark.usefixtures("settled")
def test_only_a_note_that_has_changed_is_read_again(vault, read, parsed):
    read(vault)
    assert sorted(parsed) == ["Ada.md", "Bo.md"]
    parsed.clear()
    read(vault)
    assert parsed == []
    (vault / "Bo.md").write_text("---\ntype: person\n---\nI am Robert.\n")
    found, _ = read(vault)
    assert parsed == ["Bo.md"]
    assert found == as_read_anew(vault)


def test_in_batches_all_are_read_and_told_of(vault, monkeypatch):
    monkeypatch.setattr(module, "AT_ONCE", 1)
    told, files = [], scan(vault, Settings()).files
    found, _ = readings_of(
        vault, files, NoteReader(Settings()), "mark", lambda *so_far: told.append(so_far)
    )
    assert found.readings == as_read_anew(vault)
    assert told == [(1, 2), (2, 2)]


@pytest.mark.usefixtures("settled")
def test_the_same_bytes_with_other_times_have_the_same_reading(vault, read, parsed):
    read(vault)
    os.utime(vault / "Ada.md")
    parsed.clear()
    found, _ = read(vault)
    assert parsed == []
    assert found == as_read_anew(vault)


@pytest.mark.usefixtures("settled")
def test_a_save_of_the_same_size_whose_time_was_set_back_is_seen(vault, read):
    read(vault)
    text = (vault / "Ada.md").read_text()
    (vault / "Ada.md").write_text(text.replace("I am", "I'm "))
    os.utime(vault / "Ada.md", ns=(LONG_AGO, LONG_AGO))
    found, _ = read(vault)
    assert found == as_read_anew(vault)


def test_a_file_as_young_as_a_tick_is_opened_again(vault, read, monkeypatch):
    """Saved again in that tick at the same size, it has the times and the size that it had."""
    monkeypatch.setattr(module, "is_racy", lambda *_: True)
    monkeypatch.setattr(module, "_packed", lambda *_: b"the same whatever happens")
    read(vault)
    text = (vault / "Ada.md").read_text()
    (vault / "Ada.md").write_text(text.replace("I am", "I'm "))
    found, _ = read(vault)
    assert found == as_read_anew(vault)


@pytest.mark.usefixtures("settled")
def test_under_another_mark_everything_is_read_again(vault, read, parsed):
    read(vault)
    parsed.clear()
    read(vault, "another")
    assert sorted(parsed) == ["Ada.md", "Bo.md"]


@pytest.mark.usefixtures("settled")
def test_the_reading_of_a_note_that_is_gone_is_forgotten(vault, read):
    read(vault)
    (vault / "Ada.md").unlink()
    found, _ = read(vault)
    assert [*found] == ["Bo.md"]
    rows = []
    module.each_row(vault, "mark", "readings", lambda path, *_: rows.append(path))
    assert rows == ["Bo.md"]


@pytest.mark.usefixtures("settled")
def test_a_note_that_cannot_be_read_just_now_is_tried_again(vault, read, monkeypatch, parsed):
    real = module.note_or_problem
    problem = real(vault, "Nobody.md")
    with monkeypatch.context() as cut:
        cut.setattr(
            module,
            "note_or_problem",
            lambda root, path, closed: problem if path == "Ada.md" else real(root, path, closed),
        )
        found, problems = read(vault)
    assert problems == [problem]
    assert found["Ada.md"] == NoteReader(Settings()).read(parse_note("Ada.md", b""))
    parsed.clear()
    assert read(vault) == (as_read_anew(vault), [])
    assert parsed == ["Ada.md"]


@pytest.mark.usefixtures("settled")
@pytest.mark.parametrize("cut", [0, 4096, 9000])
def test_a_store_that_was_cut_short_costs_no_more_than_time(vault, read, cut):
    read(vault)
    os.truncate(cache_folder(vault) / "kept.sqlite", cut)
    assert read(vault) == (as_read_anew(vault), [])
