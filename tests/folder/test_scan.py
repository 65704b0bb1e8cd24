"""What is in the vault's folder."""

import os
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault_tools.folder import scan as scan_module
from vault_tools.folder.quiet import stamp_of
from vault_tools.folder.scan import LeftOut, scan
from vault_tools.folder.site.write_site import write_site
from vault_tools.people.settings import Settings


def paths(found):
    return [note.path for note in found.files]


def told(found):
    return [(problem.place.path, problem.kind) for problem in found.problems]


def test_notes_are_found_wherever_they_are_and_in_the_order_of_their_paths(vault, put):
    for path in ("people/Zoë.md", "people/ana.MD", "A.md", "people/close/Bo.markdown"):
        put(path)
    found = scan(vault, Settings())
    assert paths(found) == ["A.md", "people/Zoë.md", "people/ana.MD", "people/close/Bo.markdown"]
    assert found.files[0].stamp == stamp_of((vault / "A.md").stat())


def test_the_order_of_the_disk_makes_no_difference(vault, put, monkeypatch):
    for name in "fcadbe":
        put(f"{name}.md")
        put(f"{name}/{name}.md")
        (vault / f"link {name}").symlink_to(vault / name)
    straight = scan(vault, Settings())

    class Backwards:
        def __init__(self, path):
            self.entries = sorted(os.scandir(path), key=lambda e: e.name, reverse=True)

        def __enter__(self):
            return iter(self.entries)

        def __exit__(self, *_):
            pass

    fake = type("os", (), {**vars(os), "scandir": Backwards})
    monkeypatch.setattr(scan_module, "os", fake)
    assert scan(vault, Settings()) == straight
    assert len(straight.files) == 12


def test_pictures_are_no_notes_but_links_may_lead_to_them(vault, put):
    put("photos/maya.jpg")
    found = scan(vault, Settings())
    assert (found.files, found.attachments) == ((), ("photos/maya.jpg",))


def test_folders_of_programs_are_passed_over_with_a_reason(vault, put):
    for path in (".obsidian/x.md", ".git/x.md", ".trash/x.md", "node_modules/x.md", ".hid/x.md"):
        put(path)
    found = scan(vault, Settings())
    assert (found.files, found.problems) == ((), ())
    assert LeftOut(".git", "git's") in found.left_out
    assert len(found.left_out) == 5


@pytest.mark.parametrize("folder", ["Templates", "templates", "99 - Templates", "_templates"])
def test_templates_are_no_people_but_links_may_lead_to_them(vault, put, folder):
    put(f"{folder}/Person.md")
    put(f"{folder}/more/Friend.md")
    found = scan(vault, Settings())
    assert found.files == ()
    assert found.attachments == (f"{folder}/Person.md", f"{folder}/more/Friend.md")
    assert found.left_out == (LeftOut(folder, "templates"),)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        (".obsidian/templates.json", b'{"folder": "Vorlagen"}'),
        (".obsidian/plugins/templater-obsidian/data.json", b'{"templates_folder": "Vorlagen/"}'),
    ],
)
def test_obsidian_says_where_its_templates_are(vault, put, file, text):
    put(file, text)
    put("Vorlagen/Person.md")
    assert scan(vault, Settings()).files == ()


def test_our_own_pages_are_left_out_and_somebody_elses_site_is_read(vault, put):
    put("site/Building site.md")
    assert paths(scan(vault, Settings())) == ["site/Building site.md"]
    write_site(vault, "pages", {"index.html": b"x"})
    put("pages/stray.md")
    found = scan(vault, Settings(site="pages"))
    assert paths(found) == ["site/Building site.md"]
    assert LeftOut("pages", "the pages that vault makes") in found.left_out


def test_conflict_copies_and_placeholders_are_told_and_are_no_people(vault, put):
    put("Maya.md")
    put("Maya 2.md")
    put("Maya.sync-conflict-20261108-101530-ABCDEF7.md")
    put("Maya (conflicted copy 2026-11-08 101530).md")
    put("Maya (Conflicted copy iPhone 202611081015).md")
    put("Maya.md.orig")
    put(".Ana.md.icloud")
    put(".photo.jpg.icloud")
    for name in (".#x", "#x#", "x~", ".x.swp", "4913", ".~lock.x#", ".DS_Store", "._x", "~$x"):
        put(name)
    found = scan(vault, Settings())
    assert paths(found) == ["Maya.md"]
    assert [kind for _, kind in told(found)].count("conflict-copy") == 5
    assert (".Ana.md.icloud", "placeholder") in told(found)
    assert len(found.problems) == 6


def test_a_folder_named_like_a_note_is_told_and_read_as_a_folder(vault, put):
    put("x.md/Maya.md")
    found = scan(vault, Settings())
    assert paths(found) == ["x.md/Maya.md"]
    assert told(found) == [("x.md", "folder-like-a-note")]


def test_a_file_of_50_mb_is_told_and_not_read(vault, put):
    put("small.md")
    with put("huge.md").open("wb") as file:
        file.truncate(50_000_000)
    found = scan(vault, Settings())
    assert paths(found) == ["small.md"]
    assert [problem.message for problem in found.problems] == ["50 MB is too much for a note"]


def test_a_pipe_named_like_a_note_is_told_and_keeps_nobody_waiting(vault):
    os.mkfifo(vault / "pipe.md")
    assert told(scan(vault, Settings())) == [("pipe.md", "not-a-file")]


def test_a_loop_of_links_ends(vault, put):
    put("people/Maya.md")
    (vault / "people/again").symlink_to(vault)
    (vault / "people/here").symlink_to(vault / "people")
    (vault / "a.md").symlink_to(vault / "b.md")
    (vault / "b.md").symlink_to(vault / "a.md")
    found = scan(vault, Settings())
    assert paths(found) == ["people/Maya.md"]
    assert told(found) == [("a.md", "broken-link"), ("b.md", "broken-link")]
    assert LeftOut("people/again", "a link to the vault itself, a loop") in found.left_out


def test_links_out_of_the_vault_are_not_followed_and_told(vault, put, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere/Secret.md").write_text("x")
    (vault / "folder").symlink_to(tmp_path / "elsewhere")
    (vault / "Secret.md").symlink_to(tmp_path / "elsewhere/Secret.md")
    found = scan(vault, Settings())
    assert found.files == ()
    assert told(found) == [("Secret.md", "link-outside"), ("folder", "link-outside")]


def test_a_note_that_is_linked_within_the_vault_is_read_once(vault, put):
    put("people/Maya.md")
    (vault / "Maya.md").symlink_to("people/Maya.md")
    found = scan(vault, Settings())
    assert paths(found) == ["people/Maya.md"]
    assert found.left_out == (LeftOut("Maya.md", "a link to people/Maya.md"),)


def test_a_note_that_only_a_link_makes_visible_is_read_under_its_name(vault, put):
    put(".data/maya.txt")
    put(".data/folder/Ana.md")
    (vault / "Maya.md").symlink_to(".data/maya.txt")
    (vault / "Maya again.md").symlink_to(".data/maya.txt")
    (vault / "people").symlink_to(".data/folder")
    assert paths(scan(vault, Settings())) == ["Maya again.md", "people/Ana.md"]


def test_the_vault_itself_may_be_a_link(vault, put, tmp_path):
    put("Maya.md")
    (tmp_path / "link").symlink_to(vault)
    assert scan(tmp_path / "link", Settings()) == scan(vault, Settings())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux stores names that are no text")
def test_a_name_in_an_old_encoding_is_told(vault):
    (vault / os.fsdecode(b"Ren\xe9.md")).write_text("x")
    assert told(scan(vault, Settings())) == [("Ren\\xe9.md", "name")]


def test_a_folder_that_may_not_be_read_is_told_and_the_rest_is_read(open_to_all, as_nobody):
    for folder in ("closed", "open"):
        (open_to_all / folder).mkdir()
        (open_to_all / folder / "Maya.md").write_text("x")
    (open_to_all / "closed").chmod(0)
    with as_nobody():
        found = scan(open_to_all, Settings())
    (open_to_all / "closed").chmod(0o700)
    assert (paths(found), found.closed) == (["open/Maya.md"], ("closed",))
    (problem,) = found.problems
    assert str(problem) == (
        "closed: cannot look into this folder: you may not do that here (permission denied)"
    )


NAMES = st.sampled_from(
    ["Maya.md", "Maya 2.md", ".git", "site", "Templates", "x~", "a", "photo.jpg", "b.md", "é.md"]
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.lists(NAMES, min_size=1, max_size=4), max_size=12))
def test_whatever_is_there_every_file_is_found_told_or_left_out(tmp_path_factory, trails):
    root = tmp_path_factory.mktemp("vault")
    for trail in trails:
        *folders, name = trail
        try:
            root.joinpath(*folders).mkdir(parents=True, exist_ok=True)
            root.joinpath(*folders, name).write_text("x")
        except OSError:
            continue
    found = scan(root, Settings())
    known = {*paths(found), *found.attachments, *(each.path for each in found.left_out)}
    for file in root.rglob("*"):
        path = file.relative_to(root)
        if file.is_file():
            assert {path.as_posix(), *(p.as_posix() for p in path.parents)} & known
