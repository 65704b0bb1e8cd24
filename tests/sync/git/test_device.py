"""The driver as git calls it: whatever becomes of its program, no side of a note is lost."""

import os
import sys

import pytest

from tests.sync.maya import MAYA, NOTE, A, B, edited, logged
from tests.sync.repositories import PROGRAM, both_sides, git
from vault_tools.sync.git.device import driver_command

CRASHES = "raise RuntimeError('no')"
DIES = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
LIES = "raise SystemExit(0)"  # another program of this name, that knows nothing of us
DOUBTS = "raise SystemExit(10)"
TEARS = "import sys; open(sys.argv[5], 'w').write('half'); raise RuntimeError('no')"


def python(code):
    return (sys.executable, "-c", code)


BROKEN = {
    "gone": ("/nowhere/vault",),
    "crashing": python(CRASHES),
    "killed": python(DIES),
    "another program": python(LIES),
    "another program that fails like ours": python(DOUBTS),
    "crashing half way": python(TEARS),
    "not executable": (os.devnull,),
}


@pytest.mark.parametrize("program", BROKEN.values(), ids=BROKEN)
def test_without_its_program_git_merges_the_lines(program, tmp_path):
    sides = edited(("lake.", "lake, in May.")), edited(("tea.", "tea, green."))
    one, _ = both_sides(tmp_path, {MAYA: NOTE}, {MAYA: sides[0]}, {MAYA: sides[1]}, program)
    git(one, "merge", "--no-edit", "theirs")
    assert (one / MAYA).read_text() == edited(("lake.", "lake, in May."), ("tea.", "tea, green."))


@pytest.mark.parametrize("program", BROKEN.values(), ids=BROKEN)
def test_without_its_program_a_conflict_holds_both_sides_in_marks(program, tmp_path):
    one, _ = both_sides(tmp_path, {MAYA: NOTE}, {MAYA: logged(A)}, {MAYA: logged(B)}, program)
    git(one, "merge", "--no-edit", "theirs", code=1)
    text = (one / MAYA).read_text()
    assert all(words in text for words in ("<<<<<<< ", A, "=======", B, ">>>>>>> "))
    assert [path.name for path in one.iterdir() if "merge_file" in path.name] == []


@pytest.mark.parametrize("program", [BROKEN["gone"], PROGRAM], ids=["gone", "there"])
def test_what_is_no_text_keeps_both_sides_as_well(program, tmp_path):
    sides = (b"\x00\x01 ours", b"\x00\x01 theirs")
    one, _ = both_sides(tmp_path, {MAYA: b"\x00\x01"}, {MAYA: sides[0]}, {MAYA: sides[1]}, program)
    git(one, "merge", "--no-edit", "theirs", code=1)
    data = (one / MAYA).read_bytes()
    assert [side for side in (*sides, b"<<<<<<< ", b">>>>>>> ") if side not in data] == []


def test_killed_at_every_moment_it_leaves_a_right_merge_or_marks(tmp_path):
    """Killed a little later each time, until it is done before the signal comes."""
    want = None
    for step in range(12):
        wait = step * 0.03
        code = (
            "import os, signal, sys, threading\n"
            f"threading.Timer({wait}, lambda: os.kill(os.getpid(), signal.SIGKILL)).start()\n"
            "sys.argv[:1] = ['vault']\n"
            "from vault_tools.__main__ import main\nmain()\n"
        )
        one, _ = both_sides(
            tmp_path / str(step), {MAYA: NOTE}, {MAYA: logged(A)}, {MAYA: logged(B)}, python(code)
        )
        git(one, "merge", "--no-edit", "theirs", code=None)
        text = (one / MAYA).read_text()
        assert A in text
        assert B in text
        want = want or ("<<<<<<<" in text)
    assert want, "none was killed in time"


def test_a_path_with_signs_of_the_shell_and_of_git_is_taken_as_it_is():
    command = driver_command(("/home/o'brien/100%/python", "-m", "vault_tools"))
    assert "/100%%/" in command
    assert """'/home/o'"'"'brien/""" in command


def test_names_of_notes_cannot_run_anything(tmp_path):
    path = "people/$(touch pwned) `touch pwned`; touch pwned '\".md"
    one, _ = both_sides(tmp_path, {path: NOTE}, {path: logged(A)}, {path: logged(B)})
    git(one, "merge", "--no-edit", "theirs")
    assert A in (one / path).read_text()
    assert B in (one / path).read_text()
    assert not (one / "pwned").exists()


def test_it_starts_no_module_that_lies_in_the_vault(tmp_path):
    trap = {"vault_tools/__init__.py": "open('pwned', 'w')\n", "yaml.py": "open('pwned', 'w')\n"}
    one, _ = both_sides(tmp_path, {MAYA: NOTE, **trap}, {MAYA: logged(A)}, {MAYA: logged(B)})
    git(one, "merge", "--no-edit", "theirs")
    assert not (one / "pwned").exists()


OWN_WORDS = 'date_order = "day-first"\n[fields]\nlast_contact = ["gesehen"]\n'
SEEN = ("gesehen: 04/03/2026", "gesehen: 03/04/2026")


def seen(row):
    return edited(("---\nMet", f"{row}\n---\nMet"))


@pytest.mark.parametrize("folder", ["", "my vault/"], ids=["alone", "in a folder"])
def test_it_knows_the_vaults_own_words_and_how_it_writes_days(folder, tmp_path):
    path = folder + MAYA
    base = {path: NOTE, folder + "vault.toml": OWN_WORDS}
    one, _ = both_sides(tmp_path, base, {path: seen(SEEN[0])}, {path: seen(SEEN[1])})
    git(one, "merge", "--no-edit", "theirs")
    assert (one / path).read_text() == seen(SEEN[1])


@pytest.mark.parametrize("broken", ["<<<<<<< ours\n", "a = " + "[" * 9999, b"\xff"], ids=range(3))
def test_settings_that_cannot_be_read_keep_it_from_nothing(broken, tmp_path):
    base = {MAYA: NOTE, "vault.toml": broken}
    one, _ = both_sides(tmp_path, base, {MAYA: logged(A)}, {MAYA: logged(B)})
    git(one, "merge", "--no-edit", "theirs")
    assert [row for row in (A, B) if row not in (one / MAYA).read_text()] == []
