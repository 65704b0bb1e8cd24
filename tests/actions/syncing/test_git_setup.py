"""`vault git-setup`: lines that are missing and no other byte, a driver here, and all of it back."""

import pytest

from tests.conftest import stamps, tree
from tests.sync.repositories import git, write
from vault_tools.actions.syncing.git_setup import device_problems
from vault_tools.cli.run import run
from vault_tools.folder.writing.undo import undo
from vault_tools.sync.git.device import ATTRIBUTES, with_lines

ARGUMENTS = ("git-setup", "--yes", "--vault")


@pytest.fixture
def kept(vault):
    """A vault that git keeps."""
    root = vault({"vault.toml": "", "people/Maya.md": "# Maya\n"})
    git(root, "init", "--quiet")
    return root


def config(root):
    return (root / ".git" / "config").read_text()


def test_it_is_done_once_and_the_second_time_writes_nothing(kept):
    assert run([*ARGUMENTS, str(kept)]) == 0
    before = stamps(kept)
    assert "merge-driver %O %A %B" in config(kept)
    assert run([*ARGUMENTS, str(kept)]) == 0
    assert stamps(kept) == before


def test_what_stands_in_the_files_stays_byte_for_byte(kept):
    write(
        kept, {".gitattributes": b"*.png binary\r\n*.md  diff=markdown", ".gitignore": b"/site/\n"}
    )
    run([*ARGUMENTS, str(kept)])
    assert (
        (kept / ".gitattributes")
        .read_bytes()
        .startswith(b"*.png binary\r\n*.md  diff=markdown\r\n#")
    )
    assert (kept / ".gitignore").read_bytes().startswith(b"/site/\n# ")
    assert (kept / ".gitignore").read_bytes().count(b"/site/") == 1


def test_undo_takes_the_lines_back_and_the_option_the_driver(kept):
    before, was = config(kept), tree(kept)
    run([*ARGUMENTS, str(kept)])
    undo(kept)
    assert run([*ARGUMENTS, str(kept), "--undo"]) == 0
    assert config(kept) == before
    assert tree(kept) == was
    assert run([*ARGUMENTS, str(kept), "--undo"]) == 0


def test_without_anybody_to_ask_it_changes_nothing(kept):
    before = tree(kept)
    assert run(["git-setup", "--vault", str(kept)]) == 2
    assert run(["git-setup", "--dry-run", "--vault", str(kept)]) == 0
    assert tree(kept) == before


def test_a_device_that_has_not_been_set_up_is_told_and_one_that_has_is_not(kept):
    assert list(device_problems(kept)) == []
    run([*ARGUMENTS, str(kept)])
    assert list(device_problems(kept)) == []
    git(kept, "config", "merge.vault.driver", "s=0; /gone/python -m vault_tools || s=$?")
    assert "/gone/python, which is gone" in next(device_problems(kept)).message
    git(kept, "config", "--remove-section", "merge.vault")
    problem = next(device_problems(kept))
    assert (problem.kind, problem.place.path, problem.place.line) == ("device", ".gitattributes", 2)


def test_line_ends_of_notes_are_left_to_the_user():
    assert not any("text" in line or "eol" in line for line in ATTRIBUTES)
    assert with_lines(b"", ATTRIBUTES, "why").count(b"\r") == 0
