"""What lies around in real folders."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.folder.debris import Kind, placeholder_of, what_is


@pytest.mark.parametrize(
    "name",
    [
        "Maya.sync-conflict-20261108-101530-ABCDEF7.md",
        "Maya (Jonas's conflicted copy 2026-11-08).md",
        "Maya (conflicted copy 2026-11-08 101530).md",
        "Maya (Conflicted copy iPhone 202611081015).md",
        "Maya (Jonas Webers in Konflikt stehende Kopie 2026-11-08).md",
        "Maya (Copie en conflit de Jonas 2026-11-08).md",
        "Maya (Copia en conflicto de Jonas 2026-11-08).md",
        "Maya (конфликтующая копия Jonas 2026-11-08).md",
        "Maya (Jonas の競合コピー 2026-11-08).md",
        "Maya (Jonas 的冲突副本 2026-11-08).md",
        "Maya (Jonas의 충돌하는 복사본 2026-11-08).md",
        "Maya (SFConflict jonas@example.org 2026-11-08-10-15-30).md",
        "Maya.md.orig",
    ],
)
def test_a_conflict_copy_is_known_and_so_is_the_note_that_it_stands_for(name):
    found = what_is(name)
    assert (found.kind, found.stands_for) == (Kind.CONFLICT, "Maya.md")


@pytest.mark.parametrize(
    "name",
    ["Maya (conflict at work).md", "Konflikt 2026-11-08.md", "Maya (a conflict, 2026-11-08).md"],
)
def test_a_note_about_a_conflict_is_a_note(name):
    assert what_is(name) is None


def test_a_second_copy_counts_as_one_only_beside_the_first():
    assert what_is("Maya 2.md", {"Maya.md", "Maya 2.md"}).stands_for == "Maya.md"
    assert what_is("Maya 2.md", {"Maya 2.md"}) is None
    assert what_is("Maya 3.md", {"Maya.md", "Maya 2.md", "Maya 3.md"}).stands_for == "Maya.md"


def test_counted_notes_are_no_copies_of_the_one_that_they_belong_to():
    assert what_is("1 Kings 2.md", {"1 Kings.md", "1 Kings 1.md", "1 Kings 2.md"}) is None
    assert what_is("1 Kings 8.md", {"1 Kings.md", "1 Kings 8.md", "1 Kings 12.md"}) is None
    assert what_is("Room 101.md", {"Room.md"}) is None
    assert what_is("Route 66.md", {"Route.md"}) is None


@pytest.mark.parametrize(
    "name",
    [
        ".#Maya.md",
        "#Maya.md#",
        "Maya.md~",
        ".Maya.md.swp",
        "4913",
        ".~lock.Maya.md#",
        ".goutputstream-AB12CD",
        "~$Maya.md",
        ".vault-0123456789abcdef.tmp",
        ".syncthing.Maya.md.tmp",
    ],
)
def test_what_an_editor_leaves_behind_is_passed_over(name):
    assert what_is(name).kind is Kind.TEMPORARY


@pytest.mark.parametrize(
    "name", [".DS_Store", "._Maya.md", ".stversions", ".trash", ".obsidian", ".git", "@eaDir"]
)
def test_what_a_system_keeps_for_itself_is_passed_over(name):
    assert what_is(name).kind is Kind.SYSTEM


@pytest.mark.parametrize("name", ["bak", "version-files"])
def test_former_versions_are_passed_over_beside_the_settings_of_logseq(name):
    assert what_is(name, {name, "config.edn", "custom.css"}).kind is Kind.SYSTEM
    assert what_is(name, {name, "Maya.md"}) is None


def test_a_note_that_is_in_the_cloud_is_known_by_its_place():
    found = what_is(placeholder_of("Maya.md"))
    assert (found.kind, found.stands_for) == (Kind.PLACEHOLDER, "Maya.md")


def test_other_names_with_a_dot_are_hidden():
    assert what_is(".drafts").kind is Kind.HIDDEN


@pytest.mark.parametrize(
    "name",
    [
        "Maya.md",
        "2026-11-08.md",
        "R2-D2.md",
        "Henry 8.md",
        "Ana (Lisbon).md",
        "J. R. R. Tolkien.md",
        "C#.md",
        "~Tilde.md",
        "Maya copy.md",
        "佐藤.md",
        "conflict.md",
        "people",
    ],
)
def test_a_name_that_only_looks_odd_is_a_note_like_any_other(name):
    assert what_is(name, {name}) is None


@given(st.text())
def test_any_name_has_an_answer(name):
    found = what_is(name, {name})
    assert found is None or found.reason
