"""What is in the folder and what came: other programs, ignored files, modes and ends of line."""

import pytest

from tests.sync.repositories import git, write
from tests.sync.two_clones import MAYA, NOTE, clones, equal, log, run
from vault_tools.problems import VaultError

BO = "people/Bo.md"
EXCLUDE = ".git/info/exclude"


@pytest.fixture
def two(tmp_path):
    """Two clones of one hub, both of the same state."""
    return clones(tmp_path)


def test_what_another_program_commits_while_somebody_is_asked_stays(two):
    one, other = two
    write(one, {MAYA: NOTE.replace("3 weeks", "monthly"), BO: "# Bo\n## Log\n- 2026-11-01 call\n"})
    run(one)
    run(other)
    write(one, {MAYA: NOTE.replace("3 weeks", "yearly")})
    run(one)
    write(other, {MAYA: NOTE.replace("3 weeks", "2 weeks")})
    asked = []

    def decide(doubt):
        if not asked:
            log(other, "2026-11-17 walk", BO)
            git(other, "commit", "--quiet", "--all", "-m", "by another program")
        asked.append(doubt)
        return doubt.settle(["ours"])

    run(other, decide)
    assert "walk" in (other / BO).read_text()
    held = equal(one, other)
    assert b"walk" in held[BO]
    assert b"2 weeks" in held[MAYA]


def test_what_another_program_commits_a_moment_before_us_goes_out_all_the_same(two):
    one, other = two
    hook = one / ".git/hooks/pre-commit"
    hook.write_text("#!/bin/sh\nrm $0; git commit --quiet -m 'by another program'\n")
    hook.chmod(0o755)
    log(one, "2026-11-17 meal")
    assert run(one).committed == ()
    assert not hook.exists()
    assert b"meal" in equal(one, other)[MAYA]


def test_what_another_program_commits_while_notes_are_taken_over_is_joined(two):
    one, other = two
    log(one, "2026-11-17 meal")
    run(one)
    hook = other / ".git/hooks/post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nrm $0; git commit --quiet --allow-empty -m 'by another program'\n")
    hook.chmod(0o755)
    run(other)
    assert not hook.exists()
    assert "by another program" in git(other, "log", "--format=%s")
    assert b"meal" in equal(one, other)[MAYA]
    assert git(other, "status", "--short") == ""


def test_a_file_that_git_ignores_here_is_not_written_over(two):
    one, other = two
    write(other, {EXCLUDE: "photos/\n", "photos/ana.txt": "mine"})
    write(one, {"photos/ana.txt": "another", "photos/bo.txt": "came"})
    run(one)
    with pytest.raises(VaultError, match=r"sent photos/ana\.txt, and there is one here"):
        run(other)
    assert (other / "photos/ana.txt").read_text() == "mine"
    (other / "photos/ana.txt").rename(other / "ana of mine.txt")
    assert equal(one, other)["photos/ana.txt"] == b"another"


def test_one_with_the_same_bytes_is_in_nobodys_way(two):
    one, other = two
    write(other, {EXCLUDE: "photos/\n", "photos/ana.txt": "the same"})
    write(one, {"photos/ana.txt": "the same"})
    assert equal(one, other)["photos/ana.txt"] == b"the same"


def test_a_note_that_git_ignores_here_is_not_written_over_and_it_is_named(two):
    one, other = two
    write(other, {EXCLUDE: "drafts/\n", "drafts/x.md": "mine\n"})
    write(one, {"drafts/x.md": "another\n"})
    run(one)
    with pytest.raises(VaultError, match=r"drafts/x\.md is not what git has"):
        run(other)
    assert (other / "drafts/x.md").read_text() == "mine\n"


def test_a_new_note_comes_though_git_ignores_its_folder_here(two):
    one, other = two
    write(other, {EXCLUDE: "drafts/\n"})
    write(one, {"drafts/x.md": "# Plan\n"})
    assert equal(one, other)["drafts/x.md"] == b"# Plan\n"


def test_a_file_that_is_no_longer_for_git_stays_in_the_folder(two):
    one, other = two
    write(one, {"notes/own.md": "mine\n"})
    equal(one, other)
    git(other, "rm", "--quiet", "--cached", "notes/own.md")
    write(other, {".gitignore": "/site/\n/notes/\n"})
    run(other)
    assert (other / "notes/own.md").read_text() == "mine\n"
    assert git(other, "ls-files", "notes") == ""


def test_nor_does_it_stop_a_sync_of_a_folder_in_a_repository(tmp_path):
    one, other = clones(tmp_path, "notes")
    write(other, {"own.md": "mine\n", "two.md": "mine\n"})
    equal(other, one)
    write(other, {".gitignore": "/site/\n/own.md\n/two.md\n"})
    git(other, "rm", "--quiet", "--cached", "own.md")
    run(other)
    assert git(other, "ls-files", "own.md") == ""
    write(other.parent, {"code.py": "print()\n"})
    git(other.parent, "add", "code.py")
    git(other, "rm", "--quiet", "--cached", "two.md")
    run(other)
    log(other, "2026-11-17 meal")
    run(other)
    assert git(other.parent, "status", "--short") == "A  code.py\nD  notes/two.md\n"
    git(other, "commit", "--quiet", "--message=code")
    run(other)
    run(one)
    assert "meal" in (one / MAYA).read_text()
    assert (other / "own.md").read_text() == (other / "two.md").read_text() == "mine\n"


def test_an_entry_comes_with_a_file_that_may_be_run_now(two):
    one, other = two
    log(one, "2026-11-17 meal")
    (one / MAYA).chmod(0o755)
    write(one, {BO: "# Bo\n"})
    (one / BO).chmod(0o755)
    run(one)
    assert b"meal" in equal(one, other)[MAYA]
    assert (other / MAYA).stat().st_mode & 0o777 == 0o755
    log(one, "2026-11-18 walk")
    assert b"walk" in equal(one, other)[MAYA]
    assert (other / BO).stat().st_mode & 0o777 == 0o755
    assert git(other, "status", "--short") == ""


@pytest.mark.parametrize("setting", ["true", "input"])
@pytest.mark.parametrize("end", ["\r\n", "\n"], ids=["all", "mixed"])
def test_a_new_note_with_ends_of_line_that_git_would_change_here_comes_as_it_is(two, setting, end):
    one, other = two
    git(other, "config", "core.autocrlf", setting)
    write(one, {BO: f"# Bo\r\n## Log\r\n- 2026-11-01 call{end}"})
    equal(one, other)
    write(one, {BO: f"# Bo\r\n## Log\r\n- 2026-11-01 call{end}- 2026-11-02 walk{end}"})
    assert equal(one, other)[BO] == (one / BO).read_bytes()
    assert git(other, "status", "--short") == ""


def test_marks_that_git_was_told_to_take_do_not_end_a_merge(two):
    one, other = two
    git(other, "config", "--unset", "merge.vault.driver")
    write(one, {MAYA: NOTE.replace("3 weeks", "monthly")})
    run(one)
    write(other, {MAYA: NOTE.replace("3 weeks", "2 weeks")})
    git(other, "commit", "--quiet", "--all", "-m", "saved")
    git(other, "fetch", "--quiet")
    git(other, "merge", "origin/main", code=None)
    git(other, "add", "--all")
    with pytest.raises(VaultError, match="marks of a merge"):
        run(other)
    write(other, {MAYA: NOTE.replace("3 weeks", "2 weeks")})
    assert b"2 weeks" in equal(one, other)[MAYA]


def test_a_note_that_is_in_a_cloud_when_a_merge_ends_is_not_gone(two):
    one, other = two
    write(one, {"people/Bo.md": "# Bo\n"})
    run(one)
    log(other, "2026-11-16 walk")
    git(other, "commit", "--quiet", "--all", "-m", "saved")
    git(other, "fetch", "--quiet")
    git(other, "merge", "--quiet", "--no-commit", "origin/main")
    (other / "people/Bo.md").rename(other / "people/.Bo.md.icloud")
    run(other)
    run(one)
    assert (one / "people/Bo.md").read_text() == "# Bo\n"


def test_a_note_that_was_removed_with_git_is_removed(two):
    one, other = two
    write(one, {"people/Bo.md": "# Bo\n"})
    equal(one, other)
    git(one, "rm", "--quiet", "people/Bo.md")
    run(one)
    assert "people/Bo.md" not in equal(one, other)


def test_where_only_the_capitals_of_a_name_change_the_file_is_moved(two):
    """On a disk that takes both names for one, removing the old one would remove the note."""
    one, other = two
    file = (other / MAYA).stat().st_ino
    (one / MAYA).rename(one / "people/maya.md")
    run(one)
    run(other)
    assert (other / "people/maya.md").stat().st_ino == file
    (one / "people/maya.md").rename(one / "people/MAYA.md")
    log(one, "2026-11-17 meal", "people/MAYA.md")
    assert b"meal" in equal(one, other)["people/MAYA.md"]
    assert [path.name for path in (other / "people").iterdir()] == ["MAYA.md"]
