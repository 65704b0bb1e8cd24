"""Writing the pages."""

import json

import pytest

from vault_tools.folder.scan import scan
from vault_tools.folder.site.our_site import MANIFEST, is_our_site
from vault_tools.folder.site.write_site import FEW, Beside, Written, write_site
from vault_tools.people.settings import Settings
from vault_tools.problems import VaultError

PAGES = {"index.html": b"<p>week</p>", "people/maya.html": b"<p>Maya</p>"}


def stamps(folder):
    """Inode, time and bytes of every file: what a build that writes nothing leaves alone."""
    return {
        path: (path.stat().st_ino, path.stat().st_mtime_ns, path.read_bytes())
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_the_pages_are_there_and_the_folder_keeps_itself_out_of_git(vault):
    done = write_site(vault, "site", PAGES)
    assert done.created
    assert done.written == ("index.html", "people/maya.html")
    assert (vault / "site/people/maya.html").read_bytes() == b"<p>Maya</p>"
    assert (vault / "site/.gitignore").read_text() == "*\n"
    assert (vault / "site").stat().st_mode & 0o777 == 0o700
    assert is_our_site(vault / "site")


def test_the_second_time_nothing_is_written(vault):
    write_site(vault, "site", PAGES)
    before = stamps(vault)
    done = write_site(vault, "site", PAGES)
    assert stamps(vault) == before
    assert (done.written, done.removed, done.unchanged, done.created) == ((), (), 2, False)


def test_only_the_page_that_changed_is_written(vault):
    write_site(vault, "site", PAGES)
    before = stamps(vault)
    done = write_site(vault, "site", {**PAGES, "index.html": b"<p>next week</p>"})
    assert done.written == ("index.html",)
    changed = {path for path, stamp in stamps(vault).items() if stamp != before[path]}
    assert changed == {vault / "site/index.html"}


def test_while_not_all_is_known_no_page_is_removed_and_all_stay_ours(vault):
    write_site(vault, "site", PAGES)
    one = {"index.html": PAGES["index.html"]}
    done = write_site(vault, "site", one, Beside(unsure=True))
    assert (done.removed, done.kept) == ((), 1)
    assert (vault / "site/people/maya.html").exists()
    done = write_site(vault, "site", one)
    assert (done.removed, done.kept) == (("people/maya.html",), 0)


def test_the_page_of_somebody_who_is_gone_is_removed_with_the_folder_it_leaves_empty(vault):
    write_site(vault, "site", PAGES)
    done = write_site(vault, "site", {"index.html": PAGES["index.html"]})
    assert done.removed == ("people/maya.html",)
    assert not (vault / "site/people").exists()
    own = vault / "site/people/maya.html"  # of the user's, from now on
    own.parent.mkdir()
    own.write_text("mine")
    write_site(vault, "site", {"index.html": b"<p>next week</p>"})
    assert own.read_text() == "mine"


def test_the_pages_are_made_in_their_order(vault):
    made = []

    class Pages(dict):
        def __getitem__(self, path):
            made.append(path)
            return super().__getitem__(path)

    many = {f"{number}.html": b"page" for number in range(FEW * 2, 0, -1)}
    write_site(vault, "site", Pages(many))
    assert made == [*many]


def test_two_rounds_are_told_as_one():
    first = Written(("a.html", "b.html", "c.html"), ("d.html", "e.html"), 2, created=True)
    later = Written(("b.html", "d.html"), ("c.html",), 3, created=False)
    both = Written(("a.html", "b.html", "d.html"), ("c.html", "e.html"), 2, created=True)
    assert first.followed_by(later) == both


def test_a_file_of_the_users_own_in_the_folder_stays(vault):
    write_site(vault, "site", PAGES)
    (vault / "site/people/own.txt").write_text("mine")
    write_site(vault, "site", {})
    assert (vault / "site/people/own.txt").read_text() == "mine"


def test_a_dry_run_says_what_it_would_do_and_does_nothing(vault):
    write_site(vault, "site", PAGES)
    before = stamps(vault)
    done = write_site(vault, "site", {"new.html": b"x"}, dry_run=True)
    assert (done.written, done.removed) == (("new.html",), ("index.html", "people/maya.html"))
    assert stamps(vault) == before
    write_site(vault, "other", PAGES, dry_run=True)
    assert not (vault / "other").exists()


def test_a_folder_that_is_not_ours_is_never_written_into(vault, put):
    put("site/index.html", b"mine")
    with pytest.raises(VaultError, match="files that vault did not make") as caught:
        write_site(vault, "site", PAGES)
    assert "site =" in caught.value.hint
    assert [path.name for path in (vault / "site").iterdir()] == ["index.html"]


def test_an_empty_folder_may_be_taken(vault):
    (vault / "site").mkdir()
    write_site(vault, "site", PAGES)
    assert (vault / "site").stat().st_mode & 0o777 == 0o700


def test_a_file_that_the_manifest_does_not_name_is_never_overwritten(vault, put):
    write_site(vault, "site", {"index.html": b"x"})
    put("site/people/maya.html", b"mine")
    before = stamps(vault)
    for _ in range(2):
        with pytest.raises(VaultError, match=r"people/maya.html is a file that vault did not make"):
            write_site(vault, "site", PAGES)
        assert stamps(vault) == before


def test_a_killed_build_finds_its_own_pages_again(vault):
    class Killed(dict):
        def __getitem__(self, path):
            if path == "people/maya.html":
                raise KeyboardInterrupt
            return super().__getitem__(path)

    write_site(vault, "site", {})
    with pytest.raises(KeyboardInterrupt):
        write_site(vault, "site", Killed(PAGES))
    (vault / "site/index.html").write_bytes(b"half of it, say")
    write_site(vault, "site", PAGES)
    assert (vault / "site/index.html").read_bytes() == PAGES["index.html"]


def test_what_a_killed_build_left_behind_is_swept(vault, put):
    write_site(vault, "site", PAGES)
    put("site/people/.vault-0123456789abcdef.tmp")
    write_site(vault, "site", PAGES)
    assert not list((vault / "site").rglob("*.tmp"))


@pytest.mark.parametrize("path", ["../people/Maya.md", "/etc/passwd", "a/../../people/Maya.md"])
def test_a_forged_manifest_cannot_make_us_delete_a_note(vault, put, path):
    note = put("people/Maya.md")
    write_site(vault, "site", PAGES)
    (vault / "site" / MANIFEST).write_text(json.dumps({"files": [path]}))
    write_site(vault, "site", {})
    assert note.exists()


def test_a_folder_in_the_site_that_leads_elsewhere_is_refused(vault, put):
    note = put("people/maya.html", b"mine")
    write_site(vault, "site", {"index.html": b"x"})
    (vault / "site/people").symlink_to(vault / "people")
    with pytest.raises(VaultError, match="leads out"):
        write_site(vault, "site", PAGES)
    assert note.read_bytes() == b"mine"


def test_a_site_that_is_a_link_out_of_the_vault_is_refused(vault, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (vault / "site").symlink_to(tmp_path / "elsewhere")
    with pytest.raises(VaultError, match="leads out of the vault"):
        write_site(vault, "site", PAGES)


def test_a_damaged_manifest_is_told_with_what_helps(vault):
    write_site(vault, "site", PAGES)
    (vault / "site" / MANIFEST).write_text("<<<<<<< HEAD")
    with pytest.raises(VaultError, match="damaged") as caught:
        write_site(vault, "site", PAGES)
    assert "delete the folder site" in caught.value.hint


def test_a_folder_in_the_place_of_a_page_is_told(vault):
    write_site(vault, "site", PAGES)
    (vault / "site/index.html").unlink()
    (vault / "site/index.html").mkdir()
    with pytest.raises(VaultError, match="a folder is in its place"):
        write_site(vault, "site", {"index.html": b"new"})


def test_pages_that_may_not_be_looked_into_are_told_and_no_notes_are_sought_there(
    open_to_all, as_nobody
):
    with as_nobody():
        write_site(open_to_all, "site", PAGES)
    (open_to_all / "site").chmod(0)
    with as_nobody(), pytest.raises(VaultError, match=r"cannot write .*site: .*permission denied"):
        write_site(open_to_all, "site", PAGES)
    with as_nobody():
        found = scan(open_to_all, Settings())
    assert [one.place.path for one in found.problems] == ["site"]
    (open_to_all / "site").chmod(0o700)


def test_a_read_only_vault_says_so(open_to_all, as_nobody):
    open_to_all.chmod(0o555)
    with as_nobody(), pytest.raises(VaultError, match="permission denied"):
        write_site(open_to_all, "site", PAGES)
    assert list(open_to_all.iterdir()) == []


def test_two_copies_of_a_vault_get_the_same_bytes(tmp_path):
    trees = []
    for name in ("here", "there"):
        (tmp_path / name).mkdir()
        write_site(tmp_path / name, "site", dict(sorted(PAGES.items(), reverse=name == "there")))
        files = sorted((tmp_path / name).rglob("*"))
        trees.append({p.relative_to(tmp_path / name): p.read_bytes() for p in files if p.is_file()})
    assert trees[0] == trees[1]
