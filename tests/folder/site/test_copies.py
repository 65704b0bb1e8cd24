"""Copies of the vault's files among the pages."""

import os

import pytest

from vault_tools.folder.site.copies import LARGEST, fit_to_copy
from vault_tools.folder.site.write_site import Beside, write_site
from vault_tools.problems import VaultError

PAGES = {"index.html": b"<p>week</p>"}


@pytest.fixture
def photo(vault):
    photo = vault / "people/ada.jpg"
    photo.parent.mkdir(exist_ok=True)
    photo.write_bytes(b"a photo")
    return photo


def copies(photo):
    return Beside({"files/people/ada.jpg": photo})


def test_a_copy_stands_among_the_pages_and_is_made_once(vault, photo):
    done = write_site(vault, "site", PAGES, copies(photo))
    copy = vault / "site/files/people/ada.jpg"
    assert (copy.read_bytes(), done.written) == (b"a photo", ("files/people/ada.jpg", "index.html"))
    before = (copy.stat().st_ino, copy.stat().st_mtime_ns)
    assert write_site(vault, "site", PAGES, copies(photo)).unchanged == 2
    assert (copy.stat().st_ino, copy.stat().st_mtime_ns) == before


def test_a_file_that_changed_is_copied_again(vault, photo):
    write_site(vault, "site", PAGES, copies(photo))
    photo.write_bytes(b"A PHOTO")
    os.utime(photo, ns=(1, 1))
    assert write_site(vault, "site", PAGES, copies(photo)).written == ("files/people/ada.jpg",)
    assert (vault / "site/files/people/ada.jpg").read_bytes() == b"A PHOTO"


def test_a_file_that_changed_without_a_change_of_size_or_time_is_copied_again(vault, photo):
    write_site(vault, "site", PAGES, copies(photo))
    before = photo.stat().st_mtime_ns
    photo.write_bytes(b"A PHOTO")
    os.utime(photo, ns=(before, before))
    assert write_site(vault, "site", PAGES, copies(photo)).written == ("files/people/ada.jpg",)


def test_a_copy_of_what_no_note_shows_any_more_goes_with_its_folder(vault, photo):
    write_site(vault, "site", PAGES, copies(photo))
    assert write_site(vault, "site", PAGES).removed == ("files/people/ada.jpg",)
    assert not (vault / "site/files").exists()


def test_a_file_that_is_gone_meanwhile_is_left_out(vault, photo):
    photo.unlink()
    assert write_site(vault, "site", PAGES, copies(photo)).written == ("index.html",)


def test_a_file_of_somebody_else_is_not_replaced(vault, photo):
    write_site(vault, "site", PAGES)
    own = vault / "site/files/people/ada.jpg"
    own.parent.mkdir(parents=True)
    own.write_bytes(b"mine")
    with pytest.raises(VaultError, match="did not make"):
        write_site(vault, "site", PAGES, copies(photo))
    assert own.read_bytes() == b"mine"


def test_links_folders_large_files_and_what_runs_are_not_copied(vault, photo, tmp_path):
    outside = tmp_path / "outside.jpg"
    outside.write_bytes(b"secret")
    (vault / "link.jpg").symlink_to(outside)
    (vault / "inner.jpg").symlink_to(photo)
    (vault / "elsewhere").symlink_to(tmp_path)
    (vault / "folder.jpg").mkdir()
    for name in ("page.html", "drawing.svg", "script.js"):
        (vault / name).write_bytes(b"<script>alert(1)</script>")
    with (vault / "large.jpg").open("wb") as file:
        file.truncate(LARGEST + 1)
    os.mkfifo(vault / "pipe.jpg")
    names = ["link.jpg", "inner.jpg", "elsewhere/outside.jpg", "folder.jpg", "page.html"]
    names += ["drawing.svg", "script.js", "large.jpg", "pipe.jpg", "gone.jpg", "../outside.jpg"]
    assert fit_to_copy(vault, [*names, "people/ada.jpg"]) == {"people/ada.jpg"}
