"""`vault sync` between clones, in every state that a repository can be in, and with cut lines."""

import os
import re
import shutil
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from tests.conftest import EXAMPLE_DAY
from tests.sync.repositories import ROOT, git, write
from tests.sync.two_clones import MAYA, NOTE, clones, equal, log, run
from vault_tools.actions.syncing.doubts import UndecidedError
from vault_tools.actions.syncing.git_commit import LARGEST
from vault_tools.actions.syncing.sync import Face, sync
from vault_tools.problems import VaultError

BO = "# Bo\nSomebody quite different, of whom there is little to tell.\n"


@pytest.fixture
def two(tmp_path):
    """Two clones of one hub, both of the same state."""
    return clones(tmp_path)


def messages(root):
    return git(root, "log", "--format=%s").splitlines()


def test_what_both_logged_is_on_both_and_each_tells_what_came(two):
    one, other = two
    log(one, "2026-11-17 meal")
    log(other, "2026-11-16 walk")
    first, second = run(one), run(other)
    assert first.pushed
    assert (
        first.committed == ("Logged Maya; updated the index notes",)
        or "Logged Maya" in first.committed[0]
    )
    assert second.came == ("1 entry with Maya",)
    text = equal(one, other)[MAYA].decode()
    assert "meal" in text
    assert "walk" in text


def test_the_pages_and_index_notes_are_drawn_from_what_both_wrote(two):
    one, other = two
    for root, row in ((one, "2026-11-17 meal"), (other, "2026-11-16 walk")) * 2:
        log(root, row)
        done = sync(root, EXAMPLE_DAY)
    assert "meal" in (other / "site/people/maya.html").read_text()
    assert "walk" in (other / "site/people/maya.html").read_text()
    assert done.built.page == other / "site/index.html"
    assert (other / "index/People.md").exists()
    assert "updated the index notes" in " ".join(messages(other))


def test_without_anything_to_do_it_does_nothing(two):
    one, other = two
    equal(one, other)
    before = git(one, "rev-parse", "HEAD")
    done = run(one)
    assert (done.committed, done.came, done.pushed) == ((), (), False)
    assert git(one, "rev-parse", "HEAD") == before


def test_a_real_conflict_is_told_with_both_values_and_nothing_is_touched(two):
    one, other = two
    write(one, {MAYA: NOTE.replace("3 weeks", "monthly")})
    run(one)
    write(other, {MAYA: NOTE.replace("3 weeks", "2 weeks")})
    with pytest.raises(UndecidedError, match=r"(?s)Maya.*here   2 weeks.*there  monthly"):
        run(other)
    assert (other / MAYA).read_text() == NOTE.replace("3 weeks", "2 weeks")
    assert not (other / ".git" / "MERGE_HEAD").exists()


@pytest.mark.parametrize(("side", "value"), [("ours", "2 weeks"), ("theirs", "monthly")])
def test_and_decided_it_is_the_same_on_both(two, side, value):
    one, other = two
    write(one, {MAYA: NOTE.replace("3 weeks", "monthly")})
    run(one)
    write(other, {MAYA: NOTE.replace("3 weeks", "2 weeks")})
    run(other, decide=lambda doubt: doubt.settle([side]))
    assert f"cadence: {value}".encode() in equal(one, other)[MAYA]


@pytest.mark.parametrize(("side", "there"), [("ours", False), ("theirs", True)])
def test_removed_here_and_written_there_is_asked_about(two, side, there):
    one, other = two
    log(one, "2026-11-17 meal")
    run(one)
    write(other, {MAYA: None, "people/Bo.md": BO})
    with pytest.raises(UndecidedError, match=r"removed\n    there  changed\n.* 2026-11-17 meal$"):
        run(other)
    run(other, decide=lambda doubt: doubt.settle([side]))
    assert (MAYA in equal(one, other)) == there


def test_moved_here_and_removed_there_may_be_let_go(two):
    one, other = two
    write(one, {MAYA: None, "people/Bo.md": BO})
    run(one)
    write(other, {MAYA: None, "friends/Maya.md": NOTE})
    run(other, decide=lambda doubt: doubt.settle(["theirs"]))
    assert equal(one, other).keys() >= {"people/Bo.md"}
    assert "friends/Maya.md" not in equal(one, other)


def test_without_another_place_it_keeps_what_there_is(tmp_path):
    root = tmp_path / "vault"
    write(root, {"vault.toml": "", MAYA: NOTE})
    git(root, "init", "--quiet")
    done = run(root)
    assert done.remote == ""
    assert messages(root) == [done.committed[0]]
    assert done.committed[0].startswith("New: Maya")


def test_a_vault_that_git_does_not_keep_says_so(tmp_path):
    write(tmp_path, {MAYA: NOTE})
    with pytest.raises(VaultError, match="is not kept by git"):
        run(tmp_path)


def test_a_folder_that_is_no_vault_or_a_home_is_not_committed(tmp_path):
    write(tmp_path, {"code/main.py": "1\n", "code/README.md": "Code.\n"})
    git(tmp_path / "code", "init", "--quiet")
    with pytest.raises(VaultError, match="holds no note about a person"):
        run(tmp_path / "code")
    git(Path.home(), "init", "--quiet")
    with pytest.raises(VaultError, match="far more than notes"):
        run(Path.home())
    with pytest.raises(VaultError, match="there is no folder"):
        run(tmp_path / "nowhere")
    assert git(tmp_path / "code", "status", "--short").splitlines() == [
        "?? README.md",
        "?? main.py",
    ]


def test_in_a_folder_of_a_repository_only_the_vault_is_committed(tmp_path):
    one, other = clones(tmp_path, "notes")
    top = one.parent
    write(top, {"code.py": "mine\n", "staged.py": "mine too\n"})
    git(top, "add", "staged.py")
    log(one, "2026-11-17 meal")
    run(one)
    assert git(top, "status", "--short").splitlines() == ["A  staged.py", "?? code.py"]
    log(other, "2026-11-16 walk")
    assert run(other).came == ("1 entry with Maya",)
    assert "walk" in equal(one, other)[MAYA].decode()
    assert "meal" in equal(one, other)[MAYA].decode()


def test_a_folder_that_the_repository_around_it_ignores_is_not_kept_by_that_one(tmp_path):
    """As where the settings of a home folder are kept by git, and nothing else in it."""
    git(tmp_path, "init", "--quiet")
    write(tmp_path, {".gitignore": "*\n", "no[t]es/vault.toml": "", f"no[t]es/{MAYA}": NOTE})
    with pytest.raises(VaultError, match="is not kept by git"):
        run(tmp_path / "no[t]es")


def test_it_waits_for_the_user_where_a_rebase_is_under_way_or_no_branch_checked_out(two):
    one, _ = two
    git(one, "checkout", "--quiet", "--detach")
    with pytest.raises(VaultError, match="no branch"):
        run(one)
    (one / ".git" / "rebase-merge").mkdir()
    with pytest.raises(VaultError, match="a rebase is under way"):
        run(one)


def test_a_merge_that_only_wants_its_commit_is_ended(two):
    one, other = two
    log(one, "2026-11-17 meal")
    run(one)
    log(other, "2026-11-16 walk")
    git(other, "commit", "--quiet", "-am", "mine")
    git(other, "fetch", "--quiet")
    git(other, "merge", "--quiet", "--no-commit", "origin/main")
    run(other)
    assert "meal" in equal(one, other)[MAYA].decode()


def test_a_hook_that_refuses_is_quoted_and_nothing_is_lost(two):
    one, _ = two
    hook = one / ".git" / "hooks" / "pre-commit"
    hook.write_text("#!/bin/sh\necho 'error: too late in the day' >&2\nexit 1\n")
    hook.chmod(0o755)
    log(one, "2026-11-17 meal")
    with pytest.raises(VaultError, match="too late in the day"):
        run(one)
    assert "meal" in (one / MAYA).read_text()
    hook.unlink()
    assert run(one).pushed


def test_histories_of_two_beginnings_are_not_thrown_together(two, tmp_path):
    root = tmp_path / "stranger"
    write(root, {"vault.toml": "", MAYA: NOTE})
    git(root, "init", "--quiet")
    git(root, "remote", "add", "origin", str(tmp_path / "hub.git"))
    with pytest.raises(VaultError, match="no common beginning"):
        run(root)


def test_moved_to_two_places_both_notes_stay_each_as_its_side_has_it(two):
    one, other = two
    long = NOTE + "\n".join(f"A line, the {n}th." for n in range(30))
    write(one, {MAYA: long})
    equal(one, other)
    write(one, {MAYA: None, "friends/Maya.md": long + "One.\n"})
    write(other, {MAYA: None, "work/Maya.md": long + "Other.\n"})
    run(one)
    assert run(other).came[-1] == (
        f"{MAYA} is work/Maya.md here and friends/Maya.md there, and both notes stay "
        "(vault merge makes one of them)"
    )
    held = equal(one, other)
    assert held["friends/Maya.md"].decode() == long + "One.\n"
    assert held["work/Maya.md"].decode() == long + "Other.\n"
    assert MAYA not in held


def test_the_last_note_that_leaves_a_folder_takes_no_other_with_it(two):
    """Git takes that for a renamed folder, and had lost a note that the other side moved there."""
    one, other = two
    write(one, {MAYA: None, "friends/Maya.md": NOTE, "people/Bo.md": BO, "people/Cy.md": "# Cy\n"})
    equal(one, other)
    write(one, {"people/Bo.md": None, "friends/Bo.md": BO + "Sings.\n"})
    run(one)
    write(other, {"friends/Maya.md": None, MAYA: NOTE, "people/Bo.md": "Tall.\n" + BO})
    held = equal(one, other)
    assert held["friends/Bo.md"].decode() == "Tall.\n" + BO + "Sings.\n"
    assert held[MAYA].decode() == NOTE


def test_marks_of_a_merge_do_not_go_out(two):
    one, _ = two
    write(one, {"people/$Maya.md": NOTE + "<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n"})
    with pytest.raises(VaultError, match="holds two versions") as refused:
        run(one)
    assert refused.value.hint.startswith("vault resolve 'people/$Maya.md' helps")


def test_where_git_gives_notes_other_ends_of_line_ours_are_no_change(two):
    """As on Windows: git lays notes down with CRLF, and what a program writes anew has LF."""
    one, other = two
    git(other, "config", "core.autocrlf", "true")
    log(one, "2026-11-17 meal")
    run(one)
    write(other, {"people/Bo.md": BO})
    assert run(other).came == ("1 entry with Maya",)
    log(other, "2026-11-16 walk")
    log(one, "2026-11-15 letter")
    assert [run(root).came for root in (one, other)][1] == ("1 entry with Maya",)
    run(one)
    write(one, {"people/Bo.md": BO + "Plays the oboe.\n"})
    run(one)
    run(other)
    notes = [(root / "people/Bo.md").read_text() for root in two]
    assert notes[0] == notes[1]


def test_after_the_first_sync_a_plain_pull_knows_from_where(two, tmp_path):
    one, _ = two
    git(one, "branch", "--unset-upstream")
    log(one, "2026-11-17 meal")
    assert run(one).pushed
    git(one, "pull", "--quiet")


def test_marks_that_another_device_sent_are_told(two):
    one, other = two
    marks = "<<<<<<< HEAD\ncity: Rome\n=======\ncity: Bari\n>>>>>>> theirs\n"
    write(one, {MAYA: NOTE.replace("cadence", f"{marks}cadence")})
    git(one, "commit", "--quiet", "--all", "-m", "as a phone does")
    git(one, "push", "--quiet")
    told = run(other).came
    assert "Maya in two versions (vault resolve makes one of them)" in told


def test_a_server_that_refuses_is_quoted_and_what_it_was_sent_stays_here(two, tmp_path):
    one, _ = two
    hook = tmp_path / "hub.git" / "hooks" / "pre-receive"
    hook.write_text("#!/bin/sh\necho 'the disk is full' >&2\nexit 1\n")
    hook.chmod(0o755)
    log(one, "2026-11-17 meal")
    done = run(one)
    assert (done.unsent, done.unreached, done.pushed) == ("the disk is full", "", False)
    hook.unlink()
    assert run(one).pushed


def test_another_git_at_work_is_told_with_what_to_do(two):
    one, _ = two
    log(one, "2026-11-17 meal")
    write(one, {".git/index.lock": ""})
    with pytest.raises(VaultError, match="something else is at work") as refused:
        run(one)
    assert "remove that file" in refused.value.hint
    (one / ".git/index.lock").unlink()
    assert run(one).pushed


def test_a_lock_is_told_with_its_own_folder_and_name(two):
    one, _ = two
    log(one, "2026-11-17 meal")
    lock = one / ".git" / git(one, "symbolic-ref", "HEAD").strip()
    lock.with_name(f"{lock.name}.lock").touch()
    with pytest.raises(VaultError, match=f"else is at work in {re.escape(str(lock.parent))}/$"):
        run(one)


def test_a_folder_with_an_end_of_line_in_its_name_is_kept_whole(two, tmp_path):
    one, _ = two
    odd = tmp_path / "two\nlines"
    one.rename(odd)
    log(odd, "2026-11-17 meal")
    assert run(odd).pushed
    assert "Logged Maya" in messages(odd)[0]


def test_a_search_by_halves_is_ended_by_the_user(two):
    one, _ = two
    git(one, "bisect", "start")
    with pytest.raises(VaultError, match="a bisect is under way") as refused:
        run(one)
    assert refused.value.hint == "git bisect reset ends it"


def test_a_repository_that_git_does_not_read_is_not_said_to_be_none(two):
    """To begin another there, as the hint for none says, would mend nothing."""
    one, _ = two
    (one / ".git/HEAD").write_text("garbage\n")
    with pytest.raises(VaultError, match="git cannot read the repository of") as refused:
        run(one)
    assert "your notes are whole" in refused.value.hint


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give a folder away")
def test_a_repository_of_somebody_else_is_told_with_how_to_trust_it(two):
    one, _ = two
    for path in (one, one / ".git"):
        os.chown(path, 65534, 65534)
    with pytest.raises(VaultError, match="dubious ownership") as refused:
        run(one)
    assert refused.value.hint.endswith(f"--add safe.directory {one}")


def test_what_git_has_lost_is_told_with_a_way_on(two):
    one, _ = two
    shutil.rmtree(one / ".git/objects")
    (one / ".git/objects").mkdir()
    with pytest.raises(VaultError, match="git cannot") as refused:
        run(one)
    assert "clone it anew" in refused.value.hint


def test_a_version_that_git_has_lost_does_not_empty_the_note_that_it_would_replace(two):
    one, other = two
    log(one, "2026-11-17 meal")
    run(one)
    git(other, "fetch", "--quiet")
    blob = git(other, "rev-parse", f"origin/main:{MAYA}").strip()
    (other / ".git/objects" / blob[:2] / blob[2:]).unlink()
    with pytest.raises(VaultError, match="missing object") as lost:
        run(other)
    assert "clone it anew" in lost.value.hint
    assert (other / MAYA).read_text() == NOTE


def test_a_clone_of_the_newest_notes_alone_is_no_stranger(two, tmp_path):
    one, _ = two
    git(tmp_path, "clone", "--quiet", "--depth=1", f"file://{tmp_path}/hub.git", "newest")
    newest = tmp_path / "newest"
    git(newest, "config", "merge.vault.driver", "vault merge-driver %O %A %B %P")
    log(one, "2026-11-17 meal")
    run(one)
    git(newest, "fetch", "--quiet", "--depth=1")
    log(newest, "2026-11-18 call")
    with pytest.raises(VaultError, match="does not go back") as refused:
        run(newest)
    assert "--unshallow" in refused.value.hint


def test_what_editors_leave_is_not_committed_and_a_note_in_a_cloud_is_not_gone(two):
    one, _ = two
    write(one, {"people/.Maya.md.swp": "x", "people/Bo.md~": "x", "people/#Bo.md#": "x"})
    write(one, {MAYA: None, "people/.Maya.md.icloud": "x", "people/Bo.md": BO})
    run(one)
    kept = git(one, "ls-files", "people").splitlines()
    assert kept == ["people/Bo.md", MAYA]


def test_a_new_file_that_no_service_takes_stays_here_until_it_is_added_by_hand(two):
    one, _ = two
    with (one / "film.mp4").open("wb") as film:
        film.truncate(LARGEST + 1)
    write(one, {"people/Bo.md": BO})
    done = run(one)
    assert (done.too_large, done.pushed) == (("film.mp4",), True)
    assert "film.mp4" not in git(one, "ls-files")
    git(one, "add", "film.mp4")
    done = run(one)
    assert (done.too_large, done.pushed) == ((), True)


def test_a_lost_disk_is_not_taken_for_removing_everybody(two):
    one, _ = two
    notes = {f"people/P{number}.md": NOTE for number in range(20)}
    write(one, notes)
    run(one)
    write(one, dict.fromkeys(notes))
    with pytest.raises(VaultError, match="20 notes"):
        run(one)


def test_an_index_that_git_has_lost_is_made_again_and_is_no_removal(two):
    one, other = two
    write(one, {f"people/P{number}.md": NOTE for number in range(12)})
    run(one)
    (one / ".git/index").unlink()
    log(one, "2026-11-02 call")
    assert run(one).pushed
    run(other)
    assert equal(one, other)
    assert len(list((one / "people").iterdir())) == 13


def test_a_note_saved_while_another_is_taken_over_goes_out_with_the_next_try(two):
    """An editor saves the very note that is being replaced, once, in the middle."""
    one, other = two
    log(one, "2026-11-17 meal")
    run(one)
    log(other, "2026-11-16 walk")
    saved = []

    def tell(step):
        if "asking" in step and not saved:
            saved.append(step)
            log(other, "2026-11-15 letter")

    sync(other, EXAMPLE_DAY, "", Face(tell, draw=lambda *_: None))
    text = equal(one, other)[MAYA].decode()
    assert [word for word in ("meal", "walk", "letter") if word not in text] == []


def test_where_no_line_says_how_notes_are_merged_it_asks_for_them(two):
    one, other = two
    write(one, {".gitattributes": "*.md merge=union\n"})
    run(one)
    run(other)
    log(one, "2026-11-17 meal")
    run(one)
    log(other, "2026-11-16 walk")
    with pytest.raises(VaultError, match="says merge=union"):
        run(other)


CUT = """#!{python} -IS
import os, sys
at = {counter!r}
count = int(open(at).read()) if os.path.exists(at) else 0
words = [w for w in sys.argv[1:] if w in {verbs!r}]
if words:
    open(at, "w").write(str(count + 1))
if words and count == {fails}:
    if {after}:
        import subprocess
        subprocess.run([{git!r}, *sys.argv[1:]])
    if {kill}:
        os.kill(os.getppid(), 9)
    sys.stderr.write("fatal: unable to access: Could not resolve host\\n")
    sys.exit(128)
os.execv({git!r}, [{git!r}, *sys.argv[1:]])
"""
STEPS = {
    *("fetch", "push", "merge", "add", "commit", "merge-tree", "commit-tree", "hash-object"),
    *("read-tree", "update-index", "write-tree", "cat-file", "diff-tree", "rev-parse", "status"),
}


@pytest.mark.parametrize("after", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("verbs", [{"fetch", "push"}, STEPS], ids=["network", "any call"])
def test_cut_at_every_step_it_goes_on_with_the_next_run(verbs, after, tmp_path, monkeypatch):
    """Git fails once at its N-th call, with its work done or not; the next sync must recover."""
    cut, fails = Cut(tmp_path, monkeypatch, sorted(verbs), after=after), 0
    while cut.tried(fails, run):
        fails += 1 if verbs != STEPS else 3
    assert fails > 1


def test_killed_at_any_call_of_git_it_goes_on_with_the_next_run(tmp_path, monkeypatch):
    """The program dies with `kill -9` at its N-th call of git, whose work is done or not."""

    def killed(root):
        command = [sys.executable, "-m", "vault_tools", "sync", "--vault", str(root)]
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
        subprocess.run(command, env=environment, capture_output=True, check=False)

    fails = 2
    while Cut(tmp_path, monkeypatch, sorted(STEPS), after=fails % 2, kill=True).tried(
        fails, killed
    ):
        fails += 5
    assert fails > 10


class Cut:
    """Two clones with something to join, of which one meets a git that fails at a chosen call."""

    def __init__(self, place, monkeypatch, verbs, *, after, kill=False):
        self.place, self.monkeypatch = place, monkeypatch
        self.path, self.git = os.environ["PATH"], shutil.which("git")
        self.how = {"verbs": verbs, "after": bool(after), "kill": kill}

    def tried(self, fails, act):
        """Whether git was called so often; after the next syncs all must be as if it had not."""
        place = self.place / f"{fails}"
        place.mkdir()
        one, other = clones(place)
        log(one, "2026-11-17 meal")
        run(one)
        log(other, "2026-11-16 walk")
        write(other, {"people/Bo.md": BO})
        self.lay_trap(place, fails)
        with suppress(VaultError):
            act(other)
        self.monkeypatch.setenv("PATH", self.path)
        held = equal(one, other)
        assert [word for word in ("meal", "walk") if word not in held[MAYA].decode()] == []
        assert held["people/Bo.md"].decode() == BO
        return int((place / "count").read_text()) > fails

    def lay_trap(self, place, fails):
        text = CUT.format(
            python=sys.executable,
            counter=str(place / "count"),
            fails=fails,
            git=self.git,
            **self.how,
        )
        write(place, {"bin/git": text})
        (place / "bin/git").chmod(0o755)
        self.monkeypatch.setenv("PATH", f"{place / 'bin'}:{self.path}")
