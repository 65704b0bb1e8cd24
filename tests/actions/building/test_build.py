"""`vault build`, from a folder of notes to pages and index notes on the disk."""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

import pytest

from tests.conftest import EXAMPLE_DAY, stamps, tree
from vault_tools.actions.building.build import build
from vault_tools.folder import readings
from vault_tools.folder.writing.changes import Change
from vault_tools.folder.writing.journal import Action, JournalEntry, open_journal
from vault_tools.folder.writing.undo import undoable_actions
from vault_tools.problems import CANNOT_RUN, VaultError

ADA = "---\ncadence: 2 weeks\n---\n## Log\n- 2026-10-01 call: the engine\n"


def test_every_person_has_a_page_and_the_week_and_the_list_have_one(example):
    built = build(example, EXAMPLE_DAY)
    pages = {path.name for path in (example / "site" / "people").iterdir()}
    assert len(pages) == len(built.vault.people.contacts) + 1
    assert "index.html" in pages
    assert (example / "site" / "index.html").exists()


def test_building_twice_writes_nothing(example):
    build(example, EXAMPLE_DAY)
    before = stamps(example)
    again = build(example, EXAMPLE_DAY)
    assert stamps(example) == before
    assert again.site.written == ()
    assert again.index.written == ()


def test_notes_are_not_changed(example):
    notes = tree(example)
    build(example, EXAMPLE_DAY)
    after = tree(example)
    assert {path: after[path] for path in notes} == notes


def test_two_copies_in_two_places_give_the_same_bytes(example, tmp_path):
    other = tmp_path / "somewhere" / "else" / "example_vault"
    shutil.copytree(example, other)
    for path in other.rglob("*.md"):
        os.utime(path, (1, 1))
    build(example, EXAMPLE_DAY)
    build(other, EXAMPLE_DAY)
    assert tree(example) == tree(other)


def test_another_place_in_the_world_gives_the_same_bytes(built_example, tmp_path):
    other = shutil.copytree(built_example, tmp_path / "other")
    for made in ("site", "index"):
        shutil.rmtree(other / made)
    command = [sys.executable, "-m", "vault_tools", "build", "--today", "2026-11-18", str(other)]
    elsewhere = {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "7"}
    subprocess.run(command, check=True, env={**os.environ, **elsewhere}, capture_output=True)
    assert tree(built_example) == tree(other)


def test_no_output_holds_the_vaults_path_or_a_clock_time(example):
    build(example, EXAMPLE_DAY)
    for path, content in tree(example / "site").items():
        assert str(example).encode() not in content, path
        assert time.strftime("%H:%M").encode() not in content or b"data-" in content, path


def test_pages_follow_the_notes(vault):
    root = vault({"people/Ada.md": ADA, "people/Bo.md": ADA})
    build(root, EXAMPLE_DAY)
    (root / "people" / "Bo.md").unlink()
    build(root, EXAMPLE_DAY)
    assert {path.name for path in (root / "site" / "people").iterdir()} == {
        "ada.html",
        "index.html",
    }


def test_text_around_the_markers_of_an_index_note_is_the_users(vault):
    root = vault({"people/Ada.md": ADA})
    build(root, EXAMPLE_DAY)
    note = root / "index" / "People.md"
    mine = b"\xef\xbb\xbfMine\r\n\r\n" + note.read_bytes() + b"\n\nMine too  \n\n"
    note.write_bytes(mine)
    vault({"people/Bo.md": ADA})
    build(root, EXAMPLE_DAY)
    after = note.read_bytes()
    assert after.startswith(b"\xef\xbb\xbfMine\r\n\r\n# People\n")
    assert after.endswith(b"<!-- vault:end people -->\n\n\nMine too  \n\n")
    assert b"[[Bo]]" in after


def test_a_note_of_the_users_with_an_index_notes_name_keeps_it(vault):
    root = vault({"people/Ada.md": ADA, "maps/People.md": "my own list"})
    build(root, EXAMPLE_DAY)
    assert (root / "index" / "People (vault).md").exists()
    assert not (root / "index" / "People.md").exists()
    assert (root / "maps" / "People.md").read_text() == "my own list"
    before = stamps(root)
    build(root, EXAMPLE_DAY)
    assert stamps(root) == before


@pytest.mark.parametrize("folder", ["index", "Index"])
def test_an_index_folder_of_the_users_is_left_alone(vault, folder):
    """Many disks take `index` and `Index` for one folder, so both are there."""
    root = vault({"people/Ada.md": ADA, f"{folder}/books.md": "mine"})
    (root / "index").mkdir(exist_ok=True)
    built = build(root, EXAMPLE_DAY)
    assert built.index.refused == "index/ holds notes that vault did not make"
    assert set(tree(root / folder)) == {"books.md"}


def test_index_notes_can_be_switched_off(vault):
    root = vault({"people/Ada.md": ADA, "vault.toml": "[index]\nnotes = false\n"})
    build(root, EXAMPLE_DAY)
    assert not (root / "index").exists()


def test_a_site_folder_of_the_users_is_never_written_into(vault):
    root = vault({"people/Ada.md": ADA, "site/index.html": "my own page"})
    before = tree(root)
    with pytest.raises(VaultError, match="did not make") as caught:
        build(root, EXAMPLE_DAY)
    assert "site =" in caught.value.hint
    assert tree(root) == before


def test_a_folder_without_people_is_told_and_not_touched(vault):
    root = vault({"recipes/Soup.md": "leeks"})
    before = tree(root)
    with pytest.raises(VaultError, match="no note about a person") as caught:
        build(root, EXAMPLE_DAY)
    assert caught.value.exit_code == CANNOT_RUN
    assert "vault init" in caught.value.hint
    assert "vault build DIR" in caught.value.hint
    assert tree(root) == before


def test_an_empty_vault_explains_itself(vault):
    root = vault({"vault.toml": ""})
    build(root, EXAMPLE_DAY)
    assert "Nobody here yet" in (root / "site" / "index.html").read_text()


def test_a_folder_that_does_not_exist_is_told(tmp_path):
    with pytest.raises(VaultError, match="there is no folder"):
        build(tmp_path / "nowhere", EXAMPLE_DAY)


def test_a_dry_run_writes_nothing(example):
    before = tree(example)
    built = build(example, EXAMPLE_DAY, dry_run=True)
    assert tree(example) == before
    assert "index.html" in built.site.written
    assert "index/This week.md" in built.index.written


def test_a_template_in_the_vault_stands_before_the_shipped_one(vault):
    root = vault({"people/Ada.md": ADA, "vault-templates/people.html": "Hello {{ page.words }}"})
    build(root, EXAMPLE_DAY)
    assert (root / "site" / "people" / "index.html").read_text() == "Hello 1 person\n"
    assert "<h1" in (root / "site" / "people" / "ada.html").read_text()


def test_hostile_files_are_told_and_the_rest_is_built(vault):
    root = vault(
        {
            "people/Ada.md": ADA,
            "people/Latin.md": "---\ncadence: monthly\n---\ncaf\xe9\n".encode("latin-1"),
            "people/Wide.md": "---\nname: Wide\n---\n".encode("utf-16"),
            "people/Zero.md": b"\x00\x01\x02",
            "people/Laughs.md": _billion_laughs(),
            "people/Brackets.md": "---\nx: " + "[" * 100_000 + "\n---\n",
        }
    )
    (root / "people" / "folder.md").mkdir()
    (root / "people" / "loop").symlink_to(root / "people")
    with (root / "people" / "Large.md").open("wb") as large:
        large.truncate(50_000_000)
    built = build(root, EXAMPLE_DAY)
    told = {problem.place.path for problem in built.vault.problems}
    names = ("Latin", "Wide", "Zero", "Laughs", "Brackets", "Large", "folder")
    assert {f"people/{name}.md" for name in names} <= told
    page = (root / "site" / "index.html").read_text()
    assert "Ada" in page
    people = {path.stem for path in (root / "site" / "people").iterdir()}
    assert {"ada", "latin", "wide", "zero", "laughs", "brackets", "index"} <= people


def test_a_note_that_cannot_be_read_still_stands_for_its_person():
    """Beside pytest's own folders: another run of it would lock their parent for others again."""
    if os.name == "nt" or shutil.which("setpriv") is None:
        pytest.skip("needs setpriv to drop the right to read everything")
    with tempfile.TemporaryDirectory() as folder:
        root, home = Path(folder, "vault"), Path(folder, "home")
        (root / "people").mkdir(parents=True)
        home.mkdir()
        for path in (Path(folder), root, root / "people", home):
            path.chmod(0o777)
        for name in ("Ada", "Bo"):
            (root / "people" / f"{name}.md").write_text(ADA)
        (root / "people" / "Bo.md").chmod(0)
        python = [sys.executable, "-m", "vault_tools"]
        if os.getuid() == 0:
            python = ["setpriv", "--reuid=65534", "--clear-groups", *python]
        own = {**os.environ, "HOME": str(home)}
        if subprocess.run(
            [*python, "--version"], capture_output=True, env=own, check=False
        ).returncode:
            pytest.skip("this Python cannot be run by another user")
        command = [*python, "build", "--today", "2026-11-18", str(root)]
        done = subprocess.run(command, capture_output=True, text=True, env=own, check=False)
        assert "people/Bo.md: cannot read this note" in done.stderr, done.stderr
        assert (root / "site" / "people" / "bo.html").exists()


def test_people_in_a_folder_that_is_closed_keep_their_pages_and_their_boxes(vault, close):
    root = vault({"people/Ada.md": ADA, "friends/Bo.md": ADA})
    build(root, EXAMPLE_DAY)
    week = root / "index/This week.md"
    week.write_text(week.read_text().replace("- [ ] [[Bo]]", "- [x] [[Bo]] a long call"))
    before = week.read_text()
    close("friends")
    built = build(root, EXAMPLE_DAY)
    assert (built.site.removed, built.site.kept, len(built.plan.places)) == ((), 1, 1)
    assert [str(one.place) for one in built.problems] == ["friends"]
    assert week.read_text() == before
    close(None)
    built = build(root, EXAMPLE_DAY)
    assert built.taken.names == ["Bo"]
    assert built.site.kept == 0


def test_where_nobody_is_found_and_a_folder_is_closed_nothing_is_written(vault, close):
    root = vault({"people/Ada.md": ADA, "vault.toml": ""})
    build(root, EXAMPLE_DAY)
    before = tree(root)
    close("people")
    with pytest.raises(VaultError, match="cannot look into people, and found nobody elsewhere"):
        build(root, EXAMPLE_DAY)
    close(None)
    assert tree(root) == before


def test_a_folder_that_is_closed_and_held_nobody_holds_up_nothing(vault, close):
    root = vault({"people/Ada.md": ADA, "data/x.txt": ""})
    close("data")
    built = build(root, EXAMPLE_DAY)
    assert built.index.written
    assert [str(one.place) for one in built.problems] == ["data"]


def _billion_laughs() -> str:
    rows = ["a0: &a0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 10)]
    return "---\n" + "\n".join(rows) + "\n---\n"


def test_names_that_most_devices_take_for_one_are_told_by_a_build_and_advice_is_not(vault):
    root = vault({"people/Ana.md": "---\ncadence: weekly\n---\n[[Nobody]]\n", "people/ana.md": ""})
    built = build(root, EXAMPLE_DAY)
    assert [problem.kind for problem in built.problems] == ["case-collisions"]
    assert "has the same name as people/Ana.md" in built.page.read_text("utf-8")


def test_an_index_note_stays_the_file_that_it_is(example):
    build(example, EXAMPLE_DAY)
    note = example / "index" / "This week.md"
    note.chmod(0o640)
    (example / "again.txt").hardlink_to(note)
    build(example, EXAMPLE_DAY + timedelta(weeks=1))
    assert note.stat().st_mode & 0o777 == 0o640
    assert (example / "again.txt").samefile(note)
    assert undoable_actions(example) == ()


def test_a_build_finishes_what_was_killed_before_it_reads(vault):
    root = vault({"people/Ada.md": ADA})
    entry = "- 2026-11-17 call: the notes\n"
    change = Change("people/Ada.md", ADA.encode(), (ADA + entry).encode())
    open_journal(root).begin(JournalEntry(0, Action("log Ada"), (change,)))
    assert build(root, EXAMPLE_DAY, dry_run=True).recovered == ()
    built = build(root, EXAMPLE_DAY)
    assert [one.what for one in built.recovered] == ["log Ada"]
    assert (root / "people/Ada.md").read_text() == ADA + entry
    assert "the notes" in (root / "site/people/ada.html").read_text()


def test_what_a_killed_action_still_wrote_is_read_though_nobody_said_so(vault, monkeypatch):
    monkeypatch.setattr(readings, "is_racy", lambda *_: False)
    root = vault({"people/Ada.md": ADA, "people/Bo.md": ADA})
    last = build(root, EXAMPLE_DAY, last=build(root, EXAMPLE_DAY))
    change = Change("people/Ada.md", ADA.encode(), (ADA + "- 2026-11-17 tea\n").encode())
    open_journal(root).begin(JournalEntry(0, Action("log Ada"), (change,)))
    (root / "people/Bo.md").write_text(ADA + "- 2026-11-16 call\n")
    build(root, EXAMPLE_DAY, last=last, changed={"people/Bo.md": None})
    assert "tea" in (root / "site/people/ada.html").read_text()
