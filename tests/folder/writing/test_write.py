"""Changing notes: what is kept, what is refused, and one action as a whole."""

import errno
import os
from contextlib import nullcontext

import pytest

from tests.conftest import tree
from tests.folder.editing import add, rewrite_note
from vault_tools.folder.debris import placeholder_of
from vault_tools.folder.writing import exchange as exchange_module
from vault_tools.folder.writing.changes import FileStep, creating, replacing, rewriting
from vault_tools.folder.writing.journal import Action, open_journal
from vault_tools.folder.writing.write import change_notes
from vault_tools.problems import VaultError

LOG = Action("log Maya", "2026-11-17T10:00")
BEFORE = b"\xef\xbb\xbfname: Ren\xe9\r\n\x00no final newline"


def untouched(file):
    """What a write would change; to read a file changes only when it was read last."""
    seen = file.stat()
    return seen.st_ino, seen.st_mtime_ns, seen.st_ctime_ns


@pytest.fixture(params=["exchange", "compare"])
def either_way(request, monkeypatch):
    """With the system's exchange, and as on a system that has none."""
    if request.param == "compare":
        monkeypatch.setattr(exchange_module, "_RENAME", None)


def test_only_what_the_edit_changes_is_changed(vault, put, either_way):
    put("people/Maya.md", BEFORE)
    other = put("people/Ana.md", BEFORE)
    stamp = untouched(other)
    done = rewrite_note(vault, "people/Maya.md", add(b"!"), LOG)
    assert tree(vault) == {"people/Ana.md": BEFORE, "people/Maya.md": BEFORE + b"!"}
    assert [(c.path, c.before, c.after) for c in done.changes] == [
        ("people/Maya.md", BEFORE, BEFORE + b"!")
    ]
    assert untouched(other) == stamp


def test_an_edit_that_changes_nothing_writes_nothing(vault, put):
    file = put("Maya.md")
    stamp = file.stat()
    assert rewrite_note(vault, "Maya.md", lambda now: now, LOG).changes == ()
    assert file.stat().st_ino == stamp.st_ino
    assert file.stat().st_mtime_ns == stamp.st_mtime_ns
    assert list(open_journal(vault).folder.iterdir()) == []


def test_a_dry_run_tells_the_bytes_and_touches_nothing(vault, put):
    file = put("Maya.md", b"old")
    done = change_notes(vault, [rewriting("Maya.md", add(b"!"))], LOG, dry_run=True)
    assert [(c.before, c.after) for c in done.changes] == [(b"old", b"old!")]
    assert file.read_bytes() == b"old"


def test_the_mode_and_the_attributes_of_a_note_stay(vault, put, either_way):
    file = put("Maya.md")
    file.chmod(0o640)
    try:
        os.setxattr(file, "user.colour", b"blue")
    except (OSError, AttributeError):
        pytest.skip("this disk has no extended attributes")
    rewrite_note(vault, "Maya.md", add(b"!"), LOG)
    assert file.stat().st_mode & 0o7777 == 0o640
    assert os.getxattr(file, "user.colour") == b"blue"


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives away")
def test_the_owner_of_a_note_stays(vault, put, either_way):
    file = put("Maya.md")
    os.chown(file, 1234, 2345)
    rewrite_note(vault, "Maya.md", add(b"!"), LOG)
    assert (file.stat().st_uid, file.stat().st_gid) == (1234, 2345)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root gives away")
def test_a_note_of_somebody_else_that_we_may_write_stays_theirs(open_to_all, as_nobody):
    file = open_to_all / "Maya.md"
    file.write_bytes(b"old")
    file.chmod(0o666)
    with as_nobody():
        rewrite_note(open_to_all, "Maya.md", add(b"!"), LOG)
    assert file.read_bytes() == b"old!"
    assert file.stat().st_uid == 0
    assert [path.name for path in open_to_all.iterdir()] == ["Maya.md"]


def test_a_link_stays_a_link_and_its_target_is_changed(vault, put, either_way):
    file = put("data/Maya.md", b"old")
    (vault / "Maya.md").symlink_to("data/Maya.md")
    rewrite_note(vault, "Maya.md", add(b"!"), LOG)
    assert (vault / "Maya.md").is_symlink()
    assert file.read_bytes() == b"old!"


def test_a_link_out_of_the_vault_is_refused(vault, tmp_path):
    outside = tmp_path / "outside.md"
    outside.write_bytes(b"theirs")
    (vault / "Maya.md").symlink_to(outside)
    with pytest.raises(VaultError, match="leads out of the vault"):
        rewrite_note(vault, "Maya.md", add(b"!"), LOG)
    assert outside.read_bytes() == b"theirs"


@pytest.mark.parametrize("path", ["../outside.md", "a/../../outside.md"])
def test_a_path_out_of_the_vault_is_refused(vault, path):
    with pytest.raises(VaultError, match="leads out of the vault"):
        change_notes(vault, [creating(path, b"x")], LOG)


def test_both_names_of_a_hard_link_get_the_new_text(vault, put):
    file = put("Maya.md", b"old")
    os.link(file, vault / "again.md")
    rewrite_note(vault, "Maya.md", add(b"!"), LOG)
    assert (vault / "again.md").read_bytes() == b"old!"
    assert file.samefile(vault / "again.md")


def test_two_steps_for_one_file_are_taken_one_after_the_other(vault, put):
    put("Maya.md", b"")
    steps = [rewriting("Maya.md", add(b"1")), rewriting("./Maya.md", add(b"2"))]
    assert len(change_notes(vault, steps, LOG).changes) == 1
    assert (vault / "Maya.md").read_bytes() == b"12"


def test_notes_are_made_moved_and_removed_in_one_action(vault, put, either_way):
    put("Maya.md", b"maya")
    put("Ana.md", b"ana")
    steps = [
        creating("people/new/Bo.md", b"bo"),
        rewriting("Maya.md", add(b"!"), to="people/Maya Lindqvist.md"),
        replacing("Ana.md", b"ana", None),
    ]
    change_notes(vault, steps, LOG)
    assert tree(vault) == {
        "people/new/Bo.md": b"bo",
        "people/Maya Lindqvist.md": b"maya!",
    }


def test_nothing_is_made_or_moved_over_another_note(vault, put):
    put("Maya.md", b"maya")
    put("Ana.md", b"ana")
    before = tree(vault)
    for step in (creating("Ana.md", b"x"), rewriting("Maya.md", add(b"!"), to="Ana.md")):
        with pytest.raises(VaultError, match="there already"):
            change_notes(vault, [step], LOG)
    assert tree(vault) == before


def test_two_notes_of_one_action_never_get_one_place(vault, put):
    put("Maya.md", b"maya")
    steps = [creating("New.md", b"new"), rewriting("Maya.md", add(b"!"), to="New.md")]
    with pytest.raises(VaultError, match=r"two notes cannot both be New.md"):
        change_notes(vault, steps, LOG)
    assert tree(vault) == {"Maya.md": b"maya"}


def test_a_place_that_was_taken_while_we_wrote_stays_taken_and_all_is_taken_back(vault, put):
    put("Maya.md", b"maya")
    put("Ana.md", b"ana")

    def take_the_place(now):
        put("New.md", b"somebody else")
        return now + b"!"

    steps = [rewriting("Ana.md", take_the_place), rewriting("Maya.md", add(b"!"), to="New.md")]
    with pytest.raises(VaultError, match=r"cannot write Maya.md: something of that name"):
        change_notes(vault, steps, LOG)
    assert tree(vault) == {
        "Maya.md": b"maya",
        "Ana.md": b"ana",
        "New.md": b"somebody else",
    }


def test_a_note_that_is_in_icloud_is_not_made_anew(vault, put):
    put(placeholder_of("Maya.md"), b"")
    with pytest.raises(VaultError, match="iCloud"):
        change_notes(vault, [creating("Maya.md", b"x")], LOG)
    assert not (vault / "Maya.md").exists()


def test_a_note_that_says_something_else_by_now_is_not_removed(vault, put):
    put("Maya.md", b"new words")
    with pytest.raises(VaultError, match="changed by somebody else"):
        change_notes(vault, [replacing("Maya.md", b"old words", None)], LOG)
    assert (vault / "Maya.md").read_bytes() == b"new words"


def refuse(now):
    raise VaultError("no")


def test_an_edit_that_is_refused_takes_the_whole_action_with_it(vault, put):
    for name in ("A.md", "B.md"):
        put(name)
    before = tree(vault)
    with pytest.raises(VaultError, match="no"):
        change_notes(vault, [rewriting("A.md", add(b"!")), rewriting("B.md", refuse)], LOG)
    assert tree(vault) == before


def test_a_step_that_fails_half_way_takes_back_those_before_it(vault, put):
    put("A.md")
    before = tree(vault)
    (vault / "folder").touch()
    steps = [
        rewriting("A.md", add(b"!")),
        creating("new/B.md", b"b"),
        creating("folder/C.md", b"c"),
    ]
    with pytest.raises(VaultError, match=r"cannot write folder/C.md: a file is where its folder"):
        change_notes(vault, steps, LOG)
    assert set(tree(vault)) == {"A.md", "folder"}
    assert tree(vault).items() >= before.items()
    assert not (vault / "new").exists()
    assert list(open_journal(vault).folder.iterdir()) == []


def test_a_vanished_note_and_a_folder_in_its_place_are_told(vault):
    with pytest.raises(VaultError, match=r"Maya.md is no longer there"):
        rewrite_note(vault, "Maya.md", add(b"!"), LOG)
    (vault / "Maya.md").mkdir()
    with pytest.raises(VaultError, match="a folder is in its place"):
        rewrite_note(vault, "Maya.md", add(b"!"), LOG)


@pytest.mark.parametrize("what", ["folder", "note"])
def test_what_is_read_only_says_so_and_stays_as_it_is(open_to_all, as_nobody, what):
    file = open_to_all / "Maya.md"
    file.write_bytes(b"old")
    file.chmod(0o444 if what == "note" else 0o666)
    open_to_all.chmod(0o555 if what == "folder" else 0o777)
    with as_nobody(), pytest.raises(VaultError, match=r"cannot write Maya.md: you may not do that"):
        rewrite_note(open_to_all, "Maya.md", add(b"!"), LOG)
    assert file.read_bytes() == b"old"
    assert [path.name for path in open_to_all.iterdir()] == ["Maya.md"]


def test_the_edit_is_made_again_from_what_an_editor_saved_meanwhile(vault, put):
    file = put("Maya.md", b"old\n")
    calls = []

    def edit(now):
        calls.append(now)
        if len(calls) == 1:
            fresh = file.with_name("fresh")
            fresh.write_bytes(b"theirs\n")
            fresh.replace(file)
        return now + b"ours\n"

    rewrite_note(vault, "Maya.md", edit, LOG)
    assert calls == [b"old\n", b"theirs\n"]
    assert file.read_bytes() == b"theirs\nours\n"
    assert [path.name for path in vault.iterdir()] == ["Maya.md"]


@pytest.mark.parametrize(
    "moments",
    [["b"], ["b", "b"], ["a"], ["ba"], ["ba", "b"], ["ba", "ba", "b"], ["b", "a"], ["b", "a", "b"]],
)
def test_a_save_at_the_last_moment_is_kept_and_the_edit_is_made_again(
    vault, put, monkeypatch, moments
):
    """The editor saves just before (b) and just after (a) our exchanges; its last save stays."""
    file = put("Maya.md", b"old\n")
    waiting, saves = list(moments), [b"old\n"]
    if exchange_module._RENAME is None:
        pytest.skip("this system has no exchange")
    real, numbers = exchange_module._RENAME

    def save():
        saves.append(b"theirs %d\n" % len(saves))
        fresh = file.with_name("fresh")
        fresh.write_bytes(saves[-1])
        fresh.replace(file)

    def exchange_between_saves(*args):
        if args[-1] != numbers[-1]:
            return real(*args)
        moment = waiting.pop(0) if waiting else ""
        if "b" in moment:
            save()
        result = real(*args)
        if "a" in moment:
            save()
        return result

    monkeypatch.setattr(exchange_module, "_RENAME", (exchange_between_saves, numbers))
    rewrite_note(vault, "Maya.md", add(b"ours\n"), LOG)
    # What is saved after all is done, over what we wrote, is the editor's own word.
    ends = saves[-1] if moments == ["a"] else saves[-1] + b"ours\n"
    assert file.read_bytes() == ends
    assert [path.name for path in vault.iterdir()] == ["Maya.md"]


def test_a_step_sees_whether_there_is_a_file(vault, put):
    put("there.md", b"there")
    seen = []

    def edit(now):
        seen.append(now)
        return b"made"

    change_notes(vault, [FileStep("there.md", edit), FileStep("missing.md", edit)], LOG)
    assert seen == [b"there", None]


@pytest.mark.parametrize(("code", "told"), [("EINVAL", False), ("EIO", True), ("ENOSPC", True)])
def test_a_folder_need_not_be_synced_but_a_failing_disk_is_told(
    vault, put, monkeypatch, code, told
):
    """Some network drives say EINVAL to whoever syncs a folder."""
    file, real = put("Maya.md", b"old"), os.fsync

    def refuse_folders(descriptor):
        if os.fstat(descriptor).st_ino == vault.stat().st_ino and file.read_bytes() != b"old":
            raise OSError(getattr(errno, code), code)
        real(descriptor)

    monkeypatch.setattr(os, "fsync", refuse_folders)
    with pytest.raises(VaultError, match=r"cannot write Maya.md") if told else nullcontext():
        rewrite_note(vault, "Maya.md", add(b"!"), LOG)
    assert file.read_bytes() == (b"old" if told else b"old!")
    assert [path.name for path in vault.iterdir()] == ["Maya.md"]
