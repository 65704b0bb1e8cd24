"""Taking back the last action as a whole."""

import hashlib
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.folder.editing import add, rewrite_note
from vault_tools.folder.writing import journal as journal_module
from vault_tools.folder.writing.changes import FileStep, creating, replacing, rewriting
from vault_tools.folder.writing.journal import Action
from vault_tools.folder.writing.undo import undo, undoable_actions
from vault_tools.folder.writing.write import change_notes
from vault_tools.problems import VaultError


def digest(root):
    """Every file and folder of a vault, what the files say, and who may read them."""
    found = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        found.update(os.fsencode(path.relative_to(root)))
        found.update(path.read_bytes() if path.is_file() else b"/")
        found.update(oct(path.stat().st_mode).encode() if path.is_file() else b"")
    return found.hexdigest()


@pytest.fixture
def two(vault, put):
    put("people/Maya.md", b"maya")
    put("people/Ana.md", b"ana").chmod(0o600)
    return vault


def test_the_last_action_is_taken_back_as_a_whole(two):
    before = digest(two)
    steps = [
        rewriting("people/Maya.md", add(b"!"), to="friends/Maya Lindqvist.md"),
        creating("new/folder/Bo.md", b"bo"),
        replacing("people/Ana.md", b"ana", None),
    ]
    change_notes(two, steps, Action("merge"))
    assert digest(two) != before
    assert undo(two).action == Action("merge")
    assert digest(two) == before


def test_actions_are_taken_back_one_by_one_and_then_there_is_none(two):
    states = [digest(two)]
    for number in range(3):
        rewrite_note(two, "people/Maya.md", add(b"%d" % number), Action(f"log {number}"))
        states.append(digest(two))
    listed = [each.action.what for each in undoable_actions(two)]
    assert listed == ["log 2", "log 1", "log 0"]
    for number in (2, 1, 0):
        assert undo(two).action.what == f"log {number}"
        assert digest(two) == states[number]
    with pytest.raises(VaultError, match="nothing to undo"):
        undo(two)
    assert undoable_actions(two) == ()


def test_a_named_action_is_taken_back_though_another_file_was_changed_since(two):
    rewrite_note(two, "people/Maya.md", add(b"!"), Action("log Maya"))
    number = undoable_actions(two)[0].number
    rewrite_note(two, "people/Ana.md", add(b"?"), Action("log Ana"))
    assert undo(two, only=number).action.what == "log Maya"
    assert (two / "people/Maya.md").read_bytes() == b"maya"
    assert (two / "people/Ana.md").read_bytes() == b"ana?"
    with pytest.raises(VaultError, match="taken back already"):
        undo(two, only=number)
    assert undo(two).action.what == "log Ana"
    assert (two / "people/Ana.md").read_bytes() == b"ana"


def test_a_named_action_waits_for_a_later_one_on_the_same_file(two):
    rewrite_note(two, "people/Maya.md", add(b"1"), Action("first"))
    number = undoable_actions(two)[0].number
    change_notes(two, [rewriting("people/Maya.md", add(b"2"), to="Maya.md")], Action("second"))
    with pytest.raises(VaultError, match='"second" was done since'):
        undo(two, only=number)
    assert (two / "Maya.md").read_bytes() == b"maya12"
    assert [undo(two).action.what, undo(two, only=number).action.what] == ["second", "first"]
    assert (two / "people/Maya.md").read_bytes() == b"maya"


def test_after_an_undo_a_new_action_is_the_last_one_again(two):
    rewrite_note(two, "people/Maya.md", add(b"1"), Action("first"))
    rewrite_note(two, "people/Maya.md", add(b"2"), Action("second"))
    undo(two)
    rewrite_note(two, "people/Maya.md", add(b"3"), Action("third"))
    assert [undo(two).action.what for _ in range(2)] == ["third", "first"]
    assert (two / "people/Maya.md").read_bytes() == b"maya"


def test_the_list_says_what_was_done_when_and_to_what(two):
    rewrite_note(two, "people/Maya.md", add(b"!"), Action("log Maya", "2026-11-17T10:00"))
    (listed,) = undoable_actions(two)
    assert (listed.action.what, listed.action.at) == ("log Maya", "2026-11-17T10:00")
    assert listed.paths == ("people/Maya.md",)


def test_a_file_that_changed_since_makes_undo_refuse_the_whole_action(two):
    steps = [rewriting(f"people/{name}.md", add(b"!")) for name in ("Ana", "Maya")]
    change_notes(two, steps, Action("log Ana, Maya"))
    (two / "people/Maya.md").write_bytes(b"written by hand")
    before = digest(two)
    with pytest.raises(VaultError) as caught:
        undo(two)
    assert str(caught.value) == 'cannot undo "log Ana, Maya": people/Maya.md changed since'
    assert digest(two) == before


def test_a_note_that_was_deleted_since_makes_undo_refuse(two):
    rewrite_note(two, "people/Maya.md", add(b"!"), Action("log Maya"))
    (two / "people/Maya.md").unlink()
    with pytest.raises(VaultError, match="changed since"):
        undo(two)


def test_undo_never_takes_another_notes_place(two):
    change_notes(
        two, [rewriting("people/Maya.md", lambda now: now, to="Maya.md")], Action("rename")
    )
    (two / "people/Maya.md").write_bytes(b"somebody new")
    with pytest.raises(VaultError, match="there already"):
        undo(two)
    assert (two / "people/Maya.md").read_bytes() == b"somebody new"


def test_a_dry_run_names_the_action_and_leaves_it(two):
    rewrite_note(two, "people/Maya.md", add(b"!"), Action("log Maya"))
    assert undo(two, dry_run=True).action.what == "log Maya"
    assert (two / "people/Maya.md").read_bytes() == b"maya!"
    assert len(undoable_actions(two)) == 1


def test_what_can_be_made_again_from_the_notes_is_not_offered(two):
    rewrite_note(two, "people/Maya.md", add(b"!"), Action("build", undoable=False))
    assert undoable_actions(two) == ()


def test_old_actions_are_forgotten(two, monkeypatch):
    monkeypatch.setattr(journal_module, "KEPT", 3)
    for number in range(5):
        rewrite_note(two, "people/Maya.md", add(b"x"), Action(str(number)))
    assert [each.action.what for each in undoable_actions(two)] == ["4", "3", "2"]


def test_a_vault_knows_nothing_of_another_vaults_actions(two, tmp_path):
    rewrite_note(two, "people/Maya.md", add(b"!"), Action("log Maya"))
    (tmp_path / "other").mkdir()
    with pytest.raises(VaultError, match="nothing to undo"):
        undo(tmp_path / "other")


NAMES = st.sampled_from(["A.md", "B.md", "in/A.md", "in/deep/B.md"])
STEPS = st.tuples(NAMES, st.sampled_from(["edit", "make", "remove", "move"]), NAMES)


@settings(max_examples=20, deadline=None)
@given(actions=st.lists(st.lists(STEPS, min_size=1, max_size=3), min_size=1, max_size=5))
def test_whatever_was_done_undo_restores_every_state_on_the_way(tmp_path_factory, actions):
    root = tmp_path_factory.mktemp("vault")
    (root / "A.md").write_bytes(b"a")
    os.utime(root / "A.md", (1, 1))
    states = []
    for number, steps in enumerate(actions):
        before = digest(root)
        try:
            taken = [_step(root, *step, number) for step in steps]
            changed = change_notes(root, taken, Action(str(number))).changes
        except VaultError:
            assert digest(root) == before
        else:
            states += [before] if changed else []
    for state in reversed(states):
        undo(root)
        assert digest(root) == state


def _step(root, path, kind, other, number):
    if kind == "make":
        return creating(path, b"made %d" % number)
    if kind == "remove":
        return FileStep(path, lambda _: None)
    return rewriting(path, add(b"!"), to=other if kind == "move" and other != path else "")


NAMES = ("a.md", "b.md", "c.md", "d/a.md")


def files(root):
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in root.rglob("*")
        if path.is_file()
    }


def any_step(draw, name, now):
    """A step that the file, or the place where there is none, allows."""
    text = draw(st.sampled_from((b"x", b"y", b"z")))
    if name not in now:
        return creating(name, text)
    if draw(st.booleans()):
        return rewriting(name, lambda _: text, to=draw(st.sampled_from(("", *NAMES))))
    return replacing(name, now[name], None)


@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_actions_undone_in_any_order_bring_back_just_their_files_or_refuse(tmp_path_factory, data):
    """Three words only, so that a file often says again what it said before."""
    root = tmp_path_factory.mktemp("vault")
    (root / "a.md").write_bytes(b"x")
    done = {}
    for _ in range(data.draw(st.integers(2, 7))):
        now = files(root)
        chosen = data.draw(st.lists(st.sampled_from(NAMES), min_size=1, max_size=2, unique=True))
        steps = [any_step(data.draw, name, now) for name in chosen]
        try:
            changed = change_notes(root, steps, Action("change")).changes
        except VaultError:
            assert files(root) == now
            continue
        if changed:
            done[undoable_actions(root)[0].number] = now, files(root)
    for number in data.draw(st.permutations(sorted(done))):
        now, (before, after) = files(root), done[number]
        its = {name for name in {*before, *after} if before.get(name) != after.get(name)}
        try:
            undo(root, only=number)
        except VaultError:
            assert files(root) == now
            continue
        assert {name: now[name] for name in its & now.keys()} == {
            name: after[name] for name in its & after.keys()
        }
        expected = {name: text for name, text in now.items() if name not in its}
        assert files(root) == expected | {name: before[name] for name in its & before.keys()}
