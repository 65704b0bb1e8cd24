"""The manual's pictures of the pages: all there, and light."""

from tests.manual.pictures_list import FOLDER, PICTURES


def test_every_picture_of_the_manual_is_there_and_no_other():
    assert {path.stem for path in FOLDER.iterdir()} == PICTURES.keys()


def test_the_pictures_weigh_less_than_a_megabyte():
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < 1_000_000


def test_the_manual_shows_them():
    told = (FOLDER.parent / "pages.md").read_text("utf-8")
    assert [name for name in PICTURES if f"pictures/{name}.png" not in told] == []
