import os
import time
from datetime import UTC, datetime

import pytest

from vault_tools.folder.look import look_round


@pytest.fixture
def root(tmp_path):
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "Ada.md").write_text("a")
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "index.html").write_text("page")
    return tmp_path


def look(root):
    return look_round(root, "site", "templates")


def change(path, text):
    """Save a file without a change of its size or time, as far as a program can."""
    before = path.stat()
    path.write_text(text)
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


def test_an_untouched_vault_looks_the_same(root):
    assert look(root) == look(root)


@pytest.mark.parametrize("name", ["people/Ada.md", "people/Bo.md", ".hidden.md", "vault.toml"])
def test_a_changed_or_new_file_is_seen(root, name):
    before = look(root)
    (root / name).write_text("new")
    after = look(root)
    assert after.notes != before.notes
    assert after.pages == before.pages


def test_a_change_that_keeps_size_and_time_is_seen(root):
    before = look(root)
    change(root / "people" / "Ada.md", "b")
    assert look(root).notes != before.notes


def test_a_removed_file_and_a_new_folder_are_seen(root):
    before = look(root)
    (root / "people" / "Ada.md").unlink()
    without = look(root)
    (root / "Ada.md").mkdir()
    assert len({before.notes, without.notes, look(root).notes}) == 3


def test_a_page_that_somebody_touched_is_seen_apart_from_the_notes(root):
    before = look(root)
    change(root / "site" / "index.html", "PAGE")
    after = look(root)
    assert (after.notes, after.pages) != (before.notes, before.pages)
    assert after.notes == before.notes


@pytest.mark.parametrize("name", ["app.json", "daily-notes.json", "templates.json"])
def test_obsidians_settings_are_seen(root, name):
    (root / ".obsidian").mkdir()
    before = look(root)
    (root / ".obsidian" / name).write_text("{}")
    assert look(root).notes != before.notes


def test_pages_and_templates_in_hidden_folders_are_seen(root):
    (root / ".own" / "site").mkdir(parents=True)
    (root / ".own" / "week.html").write_text("a")
    before = look_round(root, ".own/site", ".own")
    (root / ".own" / "week.html").write_text("b")
    assert look_round(root, ".own/site", ".own") != before


def test_a_fresh_file_proves_nothing_and_a_settled_one_does(root):
    assert not look(root).settled
    # The time of the last change to a file cannot be set, so that this waits for it to pass.
    time.sleep(0.1)
    assert look(root).settled


def test_a_fresh_file_proves_nothing_whatever_time_somebody_gave_it(root):
    time.sleep(0.1)
    for year in (2001, 2101):
        then = datetime(year, 1, 1, tzinfo=UTC).timestamp()
        os.utime(root / "people" / "Ada.md", (then, then))
        assert not look(root).settled


def test_a_link_to_a_folder_or_to_nowhere_proves_nothing(root):
    (root / "more").symlink_to(root / "people")
    assert look(root) is None
    (root / "more").unlink()
    (root / "Bo.md").symlink_to(root / "gone.md")
    assert look(root) is None
