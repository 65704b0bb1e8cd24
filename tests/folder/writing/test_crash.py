"""Killed, or out of disk, at any moment: a note is the old or the new one, never half of it.

Faults are put where our code calls the system: a profile hook counts those calls and at the
chosen one kills the process, or raises what the system would say. `benchmarks/reliability.py`
does the same to a whole command from outside, with strace, at every system call.
"""

import errno
import io
import itertools
import os
import random
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tests.folder.editing import rewrite_note
from tests.memory import MEMORY
from vault_tools.folder.writing.changes import Change, creating, replacing, rewriting
from vault_tools.folder.writing.journal import Action, JournalEntry, open_journal
from vault_tools.folder.writing.undo import undo, undoable_actions
from vault_tools.folder.writing.write import change_notes, recover
from vault_tools.problems import VaultError

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs a system that can fork")

OLD = {"A.md": b"a" * 5000, "B.md": b"b" * 5000, "C.md": b"c" * 5000, "linked.md": b"l" * 5000}
NEW = {
    "A.md": b"A" * 9000,
    "moved/B.md": b"B" * 100,
    "new/D.md": b"d" * 5000,
    "linked.md": b"L" * 3000,
}


@pytest.fixture
def vault(monkeypatch):
    """In memory where there is such a disk: hundreds of kills would wait long for a real one."""
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        monkeypatch.setenv("XDG_STATE_HOME", f"{folder}/state")
        root = Path(folder, "vault")
        root.mkdir()
        yield root


CALLS = {
    *("open", "write", "flush", "truncate", "read", "readall", "close", "fsync", "rename"),
    *("replace", "link", "unlink", "mkdir", "rmdir", "chmod", "chown", "setxattr"),
}


def lay_out(root):
    """The vault as it was, with times of long ago, so that nothing has to come to rest."""
    shutil.rmtree(open_journal(root).folder)
    for path in sorted(root.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    for name, data in OLD.items():
        (root / name).write_bytes(data)
        os.utime(root / name, (1, 1))
    os.link(root / "linked.md", root / "linked too.txt")


def steps():
    return [
        rewriting("A.md", lambda _: NEW["A.md"]),
        rewriting("B.md", lambda _: NEW["moved/B.md"], to="moved/B.md"),
        replacing("C.md", OLD["C.md"], None),
        creating("new/D.md", NEW["new/D.md"]),
        rewriting("linked.md", lambda _: NEW["linked.md"]),
    ]


def change_all(root):
    change_notes(root, steps(), Action("everything at once"))


def notes_of(root):
    return {p.relative_to(root).as_posix(): p.read_bytes() for p in root.rglob("*.md")}


def assert_whole(root):
    """Each note by itself is old or new; what has several names is mended at the next start."""
    for path, data in notes_of(root).items():
        assert path in {"linked.md", "Z.md"} or data in {*OLD.values(), *NEW.values()}


def at_call(number, act):
    """Do `act` at the system call of this number that our code makes from now on."""
    left = number

    def count(frame, event, function):
        nonlocal left
        if event != "c_call" or function.__name__ not in CALLS:
            return
        if not (isinstance(function.__self__, io.IOBase) or function.__module__ == os.name):
            return
        left -= 1
        if left == 0:
            act()

    sys.setprofile(count)


def in_child(work):
    """Run `work` in a fork; what it exits with, negative for a signal."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except VaultError as error:
            os._exit(3 if str(error).startswith("cannot ") else 70)
        finally:
            os._exit(70 if sys.exc_info()[0] else 0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def kill_at_call(root, number):
    def work():
        at_call(number, lambda: os.kill(os.getpid(), signal.SIGKILL))
        change_all(root)

    return in_child(work)


def test_killed_before_any_of_its_system_calls_an_action_is_finished_or_never_was(vault):
    number, outcomes = 0, set()
    while True:
        number += 1
        lay_out(vault)
        ended = kill_at_call(vault, number)
        assert_whole(vault)
        recover(vault)
        now = notes_of(vault)
        assert now in (OLD, NEW), number
        assert not list(vault.rglob(".vault-*"))
        assert not [p for p in open_journal(vault).folder.iterdir() if p.suffix != ".done"]
        outcomes.add(now == NEW)
        if ended == 0:
            break
        assert ended == -signal.SIGKILL
    assert number > 50
    assert outcomes == {True, False}


def change_all_but_one(root):
    """All that `change_all` does, and then a step that is refused, so that all is taken back."""

    def refuse(now):
        if now == b"theirs":
            raise VaultError("cannot do that")
        (root / "Z.md").write_bytes(b"theirs")
        return b"ours"

    change_notes(root, [*steps(), rewriting("Z.md", refuse)], Action("everything but one"))


def kill_or_refuse(root, number):
    at_call(number, lambda: os.kill(os.getpid(), signal.SIGKILL))
    change_all_but_one(root)


def test_killed_while_it_is_being_taken_back_an_action_is_whole_all_the_same(vault):
    for number in itertools.count(1, 4):
        lay_out(vault)
        (vault / "Z.md").write_bytes(b"z")
        os.utime(vault / "Z.md", (1, 1))
        ended = in_child(lambda number=number: kill_or_refuse(vault, number))
        assert_whole(vault)
        recover(vault)
        now = notes_of(vault)
        assert now.pop("Z.md") in {b"z", b"", b"theirs", b"ours"}
        assert now in (OLD, NEW, {**NEW, "C.md": OLD["C.md"]}), number
        assert not list(vault.rglob(".vault-*"))
        if ended == 3:
            assert now == OLD
            break
        assert ended == -signal.SIGKILL


def test_killed_at_random_moments_too(vault):
    for _ in range(100):
        lay_out(vault)
        child = os.fork()
        if child == 0:
            change_all(vault)
            os._exit(0)
        time.sleep(random.random() * 0.03)
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        assert_whole(vault)
        recover(vault)
        assert notes_of(vault) in (OLD, NEW)
        assert not list(vault.rglob(".vault-*"))


def test_an_action_that_was_killed_can_be_undone_once_it_is_finished(vault):
    lay_out(vault)
    number = 1
    while kill_at_call(vault, number) and not list(open_journal(vault).folder.glob("*.begun")):
        number += 1
    (recovered,) = recover(vault)
    assert (recovered.what, recovered.finished, recovered.left) == ("everything at once", True, ())
    assert notes_of(vault) == NEW
    undo(vault)
    assert notes_of(vault) == OLD


def test_what_an_editor_saved_after_the_kill_is_left_as_it_is(vault):
    lay_out(vault)
    number = 1
    while kill_at_call(vault, number) and not list(open_journal(vault).folder.glob("*.begun")):
        number += 1
    (vault / "A.md").write_bytes(b"by hand")
    (recovered,) = recover(vault)
    assert recovered.left == ("A.md", "C.md")
    assert notes_of(vault) == {**NEW, "A.md": b"by hand", "C.md": OLD["C.md"]}


@pytest.mark.parametrize("first", [0, 1], ids=["into, then from", "from, then into"])
def test_a_note_is_not_removed_where_the_one_that_should_take_it_in_was_saved_since(
    vault, put, first
):
    """A merge that was killed before it had touched anything."""
    changes = Change("A.md", b"a", b"a and b"), Change("B.md", b"b", None)
    journalled = changes[first], changes[1 - first]
    open_journal(vault).begin(JournalEntry(0, Action("merge"), journalled))
    put("A.md", b"a, and by hand")
    put("B.md", b"b")
    (recovered,) = recover(vault)
    assert recovered.left == ("A.md", "B.md")
    assert notes_of(vault) == {"A.md": b"a, and by hand", "B.md": b"b"}


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO])
def test_when_the_disk_refuses_any_call_the_action_is_whole_and_says_so(vault, code):
    refused = 0
    # Every third call, beginning elsewhere for each code.
    for number in itertools.count(1 + code % 3, 3):
        lay_out(vault)
        ended = in_child(lambda number=number: change_with_error(vault, number, code))
        recover(vault)
        assert notes_of(vault) in (OLD, NEW), number
        assert not list(vault.rglob(".vault-*")), number
        if ended == NEVER_CAME:
            break
        assert ended in {0, 3}, number
        refused += ended == 3
    assert refused > 10


NEVER_CAME = 9


def change_with_error(root, number, code):
    came = []

    def refuse():
        sys.setprofile(None)
        came.append(number)
        raise OSError(code, os.strerror(code))

    at_call(number, refuse)
    change_all(root)
    if not came:
        os._exit(NEVER_CAME)


def test_a_file_that_the_disk_will_not_hold_is_named_and_the_old_bytes_are_there(vault, put):
    """The system's own limit on a file's size, which no hook of ours stands in for."""
    file = put("A.md", b"old")

    def work():
        resource.setrlimit(resource.RLIMIT_FSIZE, (50_000, 50_000))
        try:
            rewrite_note(vault, "A.md", lambda now: now * 20_000, Action("grow"))
        except VaultError as error:
            os._exit(3 if "cannot hold a file of that size" in str(error) else 70)

    assert in_child(work) == 3
    assert file.read_bytes() == b"old"
    assert [path.name for path in vault.iterdir()] == ["A.md"]


@pytest.fixture
def full_disk(tmp_path):
    """A disk of 64 KiB, where mounting one is allowed."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if (
        not shutil.which("mount")
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("mounting a small disk is not allowed here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.parametrize("names", [["A.md"], ["A.md", "again.txt"]])
def test_a_full_disk_is_told_and_the_old_bytes_are_there(full_disk, names):
    file = full_disk / "A.md"
    file.write_bytes(b"old" * 1000)
    for name in names[1:]:
        (full_disk / name).hardlink_to(file)
    (full_disk / "filler").write_bytes(b"x" * 48_000)
    with pytest.raises(VaultError, match=r"cannot write A.md: the disk is full") as refused:
        rewrite_note(full_disk, "A.md", lambda now: b"new" + now * 9, Action("grow"))
    assert refused.value.hint.startswith("make room there (df -h and df -i tell")
    assert file.read_bytes() == b"old" * 1000
    assert sorted(path.name for path in full_disk.iterdir()) == [*names, "filler"]
    assert undoable_actions(full_disk) == ()


def test_a_full_disk_for_the_journal_is_told_and_nothing_is_touched(vault, full_disk, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(full_disk))
    lay_out(vault)
    with pytest.raises(VaultError, match="cannot write the undo journal: the disk is full"):
        rewrite_note(vault, "A.md", lambda now: now * 20, Action("grow"))
    assert notes_of(vault) == OLD


def killed_with(root, put, *, there, spare):
    """A vault as a killed action leaves it: A.md should go from "old" to "new and longer"."""
    change = Change("A.md", b"old", b"new and longer")
    open_journal(root).begin(JournalEntry(0, Action("log"), (change,)))
    put("A.md", there)
    if spare is not None:
        put(change.spare, spare)


@pytest.mark.parametrize(
    ("there", "spare", "ends"),
    [
        (b"old", None, b"new and longer"),  # killed before anything
        (b"old", b"new and", b"new and longer"),  # while the temporary file was written
        (b"old", b"new and longer", b"new and longer"),  # before the exchange
        (b"new and longer", b"old", b"new and longer"),  # after it
        (b"new and longer", b"theirs", b"theirs"),  # a save came out, and nobody had looked yet
        (b"new and longer", b"", b""),  # the same, and an editor was just emptying the file
        (b"theirs", b"new and longer", b"theirs"),  # a save came out and went back in
        (b"theirs", None, b"theirs"),  # somebody saved after the kill
        (b"new and", None, b"new and longer"),  # a write in place that was torn
        (b"nld", None, b"new and longer"),
    ],
)
def test_however_it_was_killed_the_next_start_puts_it_right(vault, put, there, spare, ends):
    killed_with(vault, put, there=there, spare=spare)
    (recovered,) = recover(vault)
    assert (vault / "A.md").read_bytes() == ends
    assert recovered.left == (() if ends == b"new and longer" else ("A.md",))
    assert [path.name for path in vault.iterdir()] == ["A.md"]
    assert recover(vault) == ()


def test_a_file_that_was_being_removed_comes_back_if_it_was_somebodys_save(vault, put):
    change = Change("A.md", b"old", None)
    open_journal(vault).begin(JournalEntry(0, Action("merge"), (change,)))
    put(change.spare, b"theirs")
    (recovered,) = recover(vault)
    assert recovered.left == ("A.md",)
    assert (vault / "A.md").read_bytes() == b"theirs"


def test_an_action_that_was_being_taken_back_is_taken_back_at_the_next_start(vault, put):
    journal = open_journal(vault)
    changes = (Change("A.md", b"old", b"new"), Change("B.md", b"b", b"b", "C.md"))
    entry = journal.begin(JournalEntry(0, Action("rename"), changes))
    journal.turn_back(entry)
    put("A.md", b"new")
    put("C.md", b"b")
    (recovered,) = recover(vault)
    assert (recovered.finished, recovered.left) == (False, ())
    assert notes_of(vault) == {"A.md": b"old", "B.md": b"b"}
    assert undoable_actions(vault) == ()


def test_a_damaged_journal_stops_nobody(vault, put):
    put("A.md", b"old")
    folder = open_journal(vault).folder
    (folder / "00000001.begun").write_bytes(b"\0\0\0")
    (folder / "00000002.done").write_bytes(b'{"sizes": [5]}\nx')
    rewrite_note(vault, "A.md", lambda now: now + b"!", Action("log"))
    assert [each.action.what for each in undoable_actions(vault)] == ["log"]
