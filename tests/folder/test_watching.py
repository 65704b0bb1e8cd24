import subprocess
import sys
import threading
import time

import pytest

from vault_tools.folder import watching as module
from vault_tools.folder.quiet import stamp_of
from vault_tools.folder.site.write_site import write_site
from vault_tools.folder.watching import Watcher, changed_between, look_at


@pytest.fixture
def root(tmp_path):
    (tmp_path / "people").mkdir()
    (tmp_path / "people" / "Ana.md").write_text("a")
    write_site(tmp_path, "site", {"index.html": b"x"})
    return tmp_path


def heard(root, change, *, poll=False, tries=600):
    """What a watcher tells after `change`."""
    watcher = Watcher(root, lambda: "site", poll=poll)
    with watcher.listening():
        change()
        return next((tuple(told) for _ in range(tries) if (told := watcher.wait(0.1))), ())


def test_a_look_leaves_out_our_pages_and_what_editors_leave_behind(root):
    for name in (".people.swp", "people/.#Ana.md", "people/Ana.md~", ".git"):
        (root / name).write_text("x")
    (root / ".obsidian").mkdir()
    (root / ".obsidian" / "app.json").write_text("{}")
    (root / "vault.toml").write_text("")
    assert set(look_at(root, "site")) == {"people/Ana.md", "vault.toml", ".obsidian/app.json"}


def test_a_conflict_copy_is_seen_since_it_is_told_of(root):
    for name in ("people/Ana.md.orig", "people/.Bo.md.icloud"):
        (root / name).write_text("x")
    seen = set(look_at(root, "site"))
    assert seen == {"people/Ana.md", "people/Ana.md.orig", "people/.Bo.md.icloud"}


def test_what_is_told_though_it_is_no_file_is_seen(root):
    (root / "people" / "Bo.md").mkdir()
    (root / "people" / "Ana.md.orig").mkdir()
    (root / "people" / "plain").mkdir()
    (root / "people" / "Cy.md").symlink_to("nowhere.md")
    (root / "people" / "Dan.md").symlink_to("Dan.md")
    names = {"Ana.md", "Ana.md.orig", "Bo.md", "Cy.md", "Dan.md"}
    before = look_at(root, "site")
    assert set(before) == {f"people/{name}" for name in names}
    (root / "people" / "Bo.md" / "note.txt").write_text("a")
    assert changed_between(before, look_at(root, "site")) == ("people/Bo.md/note.txt",)
    (root / "people" / "Cy.md").unlink()
    (root / "people" / "Cy.md").symlink_to("elsewhere.md")
    assert "people/Cy.md" in changed_between(before, look_at(root, "site"))


def test_a_folder_of_that_name_that_is_not_ours_is_looked_at(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "Ana.md").write_text("a")
    assert set(look_at(tmp_path, "site")) == {"site/Ana.md"}


def test_what_came_went_and_changed_is_told_in_order():
    before = {"a": (1, 1, 1), "b": (1, 1, 2), "c": (1, 1, 3)}
    assert changed_between(before, {"a": (1, 2, 1), "c": (1, 1, 3), "d": (1, 1, 4)}) == tuple("abd")


@pytest.mark.parametrize("poll", [False, True])
def test_a_save_in_place_and_one_by_renaming_are_heard(root, poll):
    ana = root / "people" / "Ana.md"
    assert heard(root, lambda: ana.write_text("bb"), poll=poll) == ("people/Ana.md",)

    def by_renaming():
        (root / "new.tmp").write_text("ccc")
        (root / "new.tmp").replace(ana)

    assert heard(root, by_renaming, poll=poll) == ("people/Ana.md",)


def test_a_folder_that_is_moved_and_one_that_goes_are_heard(root):
    moved = heard(root, lambda: (root / "people").rename(root / "friends"))
    assert moved == ("friends/Ana.md", "people/Ana.md")
    (root / "friends" / "Ana.md").unlink()
    assert heard(root, (root / "friends").rmdir, tries=10) == ()


def test_thousands_of_files_at_once_are_one_change(root):
    def checkout():
        for number in range(2000):
            (root / "people" / f"{number}.md").write_text("x")

    assert len(heard(root, checkout)) == 2000


def test_a_note_that_was_heard_of_is_told_first_and_all_else_right_behind_it(root):
    ana, bo = root / "people" / "Ana.md", root / "people" / "Bo.md"
    bo.write_text("b")
    watcher = Watcher(root, lambda: "site", poll=True)
    for note in (ana, bo):
        note.write_text("new")
    watcher.hint(str(root / "people"))
    watcher.hint(str(ana))
    watcher.hint(str(ana), str(root / "people" / ".Ana.md.swp"), done=True)
    assert watcher.wait(0) == {"people/Ana.md": stamp_of(ana.stat())}
    assert watcher.wait() == {"people/Bo.md": None}
    assert not watcher.wait(0)


@pytest.mark.parametrize("other", ["vault.toml", "people/Cy.md", "people/Dee.md"])
def test_where_more_than_a_save_was_heard_of_all_is_looked_at(root, other):
    ana, dee = root / "people" / "Ana.md", root / "people" / "Dee.md"
    dee.write_text("d")
    watcher = Watcher(root, lambda: "site", poll=True)
    ana.write_text("new")
    (root / other).write_text("new")
    dee.unlink()
    watcher.hint(str(ana), str(root / other), done=True)
    expected = sorted({"people/Ana.md", "people/Dee.md", other})
    assert list(watcher.wait(0)) == expected


def test_where_all_writers_are_done_there_is_little_to_wait_for(root, monkeypatch):
    monkeypatch.setattr(module, "SETTLED", 20.0)
    monkeypatch.setattr(module, "LONGEST", 100.0)
    ana = root / "people" / "Ana.md"
    watcher = Watcher(root, lambda: "site", poll=True)
    ana.write_text("new")
    watcher.hint(str(ana), str(root / "people" / ".Ana.md.swp"), done=True)
    assert watcher.wait(0) == {"people/Ana.md": stamp_of(ana.stat())}


@pytest.mark.parametrize("unfinished", ["is written on", "is empty", "is gone", "is new"])
def test_else_the_next_is_waited_for(root, monkeypatch, unfinished):
    monkeypatch.setattr(module, "CLOSED", 20.0)
    monkeypatch.setattr(module, "LONGEST", 100.0)
    ana = root / "people" / "Ana.md"
    watcher = Watcher(root, lambda: "site", poll=True)
    ana.write_text("" if unfinished == "is empty" else "new")
    if unfinished == "is gone":
        ana.unlink()
    heard = "Bo.md" if unfinished == "is new" else "Ana.md"
    (root / "people" / "Bo.md").write_text("b")
    watcher.hint(str(root / "people" / heard), done=True)
    if unfinished == "is written on":
        watcher.hint(str(ana))
    assert "people/Ana.md" in watcher.wait(0)


def test_a_file_that_is_written_on_has_no_stamp(root):
    ana = root / "people" / "Ana.md"
    watcher = Watcher(root, lambda: "site", poll=True)
    ana.write_text("new")
    watcher.hint(str(ana), done=True)
    watcher.hint(str(ana))
    assert watcher.wait(0) == {"people/Ana.md": None}


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells that a file was closed")
def test_the_system_tells_that_a_writer_is_done(root, monkeypatch):
    monkeypatch.setattr(module, "SETTLED", 20.0)  # what it tells may take a while to arrive
    monkeypatch.setattr(module, "LONGEST", 100.0)
    ana = root / "people" / "Ana.md"
    watcher = Watcher(root, lambda: "site")
    with watcher.listening():
        if watcher.polls:
            pytest.skip("the system has no watch left to give")
        begun = time.monotonic()
        ana.write_text("new")
        told = next((told for _ in range(100) if (told := watcher.wait(0.1))), None)
    assert told == {"people/Ana.md": stamp_of(ana.stat())}
    assert time.monotonic() - begun < module.SETTLED  # nor is its folder waited for


def test_our_pages_and_reading_are_no_hint(root):
    watcher = Watcher(root, lambda: "site")
    with watcher.listening():
        (root / "people" / "Ana.md").read_text()
        write_site(root, "site", {"index.html": b"y", "people/ana.html": b"z"})
        assert not watcher.wait(0.3)


def test_what_we_write_ourselves_is_no_change(root):
    watcher = Watcher(root, lambda: "site", poll=True)
    (root / "people" / "Ana.md").write_text("ours")
    (root / "people" / "Bo.md").write_text("theirs")
    watcher.take_for_seen(("people/Ana.md", "people/gone.md"))
    assert tuple(watcher.wait(0)) == ("people/Bo.md",)


def test_what_watchdog_logs_stands_on_nobodys_terminal():
    told = "import vault_tools.folder.watching, logging; logging.getLogger('watchdog.x').error('x')"
    done = subprocess.run([sys.executable, "-c", told], capture_output=True, check=True)
    assert done.stderr == b""


def test_it_can_be_stopped_while_it_waits(root):
    watcher = Watcher(root, lambda: "site")
    with watcher.listening():
        threading.Timer(0.2, watcher.stop).start()
        assert not watcher.wait()
    assert watcher.stopped


def test_without_watches_left_it_polls(root, monkeypatch):
    def no_watches(*_, **__):
        raise OSError(28, "inotify watch limit reached")

    monkeypatch.setattr("watchdog.observers.Observer.schedule", no_watches)
    watcher = Watcher(root, lambda: "site")
    with watcher.listening():
        assert watcher.polls
        (root / "people" / "Ana.md").write_text("bb")
        assert tuple(watcher.wait(0.01)) == ("people/Ana.md",)
