"""Notes that are read when somebody asks for them, and what is told of those that cannot be."""

import os

import pytest

from vault_tools.folder import notes_in_folder as module
from vault_tools.folder.notes_in_folder import NotesInFolder, note_or_problem
from vault_tools.folder.scan import scan
from vault_tools.notes.note import parse_note
from vault_tools.people.settings import Settings
from vault_tools.problems import Problem


def test_a_note_that_may_not_be_read_is_told(open_to_all, as_nobody):
    (open_to_all / "Maya.md").write_text("x")
    (open_to_all / "Maya.md").chmod(0)
    with as_nobody():
        (found,) = scan(open_to_all, Settings()).files
        answer = note_or_problem(open_to_all, found.path)
    assert "permission denied" in answer.message


def test_bytes_are_handed_on_as_they_are(vault, put):
    put("latin.md", b"Ren\xe9\r\n\x00\xff")
    (found,) = scan(vault, Settings()).files
    assert note_or_problem(vault, found.path).data == b"Ren\xe9\r\n\x00\xff"


def test_a_note_that_vanished_since_is_told(vault, put):
    file = put("Maya.md")
    (found,) = scan(vault, Settings()).files
    file.unlink()
    answer = note_or_problem(vault, found.path)
    assert str(answer) == "Maya.md: cannot read this note: it is no longer there"


def test_a_hollow_file_whose_text_is_in_a_cloud_is_not_taken_for_empty(vault, put):
    file = put("Maya.md", b"")
    os.truncate(file, 4096)
    if file.stat().st_blocks:
        pytest.skip("this file system gives blocks to a hollow file")
    (found,) = scan(vault, Settings()).files
    answer = note_or_problem(vault, found.path)
    assert isinstance(answer, Problem)
    assert "not on this machine" in answer.message


def test_a_note_is_read_from_the_folder_when_it_is_asked_for_and_held_while_in_use(
    vault, put, monkeypatch
):
    parsed = []
    monkeypatch.setattr(module, "parse_note", lambda *of: parsed.append(of[0]) or parse_note(*of))
    put("Ada.md", b"I am Ada.\n")
    put("Bo.md")
    notes = NotesInFolder(vault, ["Ada.md", "Bo.md"])
    assert [*notes] == ["Ada.md", "Bo.md"]
    assert "Cy.md" not in notes
    assert notes.get("Cy.md") is None
    assert parsed == []
    ada = notes["Ada.md"]
    assert notes["Ada.md"] is ada
    assert parsed == ["Ada.md"]
    del ada
    assert notes["Ada.md"].body == "I am Ada.\n"
    assert parsed == ["Ada.md", "Ada.md"]


def test_a_note_that_is_gone_when_it_is_asked_for_is_empty_and_told(vault, put):
    put("Bo.md")
    notes = NotesInFolder(vault, ["Ada.md", "Bo.md"])
    (vault / "Bo.md").unlink()
    assert notes["Bo.md"].body == ""
    assert "no longer there" in notes.problems["Bo.md"].message
