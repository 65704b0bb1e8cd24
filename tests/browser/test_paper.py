"""The page on paper: names and numbers, and nothing that only a screen can do."""

import shutil
import subprocess

import pytest

from tests.browser.visiting import Visit, in_a_browser

pytestmark = in_a_browser


def printed(*command):
    """What a program prints; nothing where there is no such program."""
    if not shutil.which(command[0]):
        return ""
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


@pytest.fixture
def on_paper(browser, example_site, tmp_path):
    """A function: the words of a page of the example vault, printed."""
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is missing")

    def words(page):
        with Visit(browser, example_site / page, color_scheme="dark") as visit:
            visit.page.pdf(path=tmp_path / "page.pdf", format="A4")
        return printed("pdftotext", "-layout", tmp_path / "page.pdf", "-")

    return words


def test_the_printed_week_has_the_names_and_the_numbers(on_paper):
    week = on_paper("index.html")
    for words in ("Ishbel Tulloch", "+44 7700 900214", "tad@example.org", "Зорица"):
        assert words in week
    for words in ("Open the note", "Log it", "Skip to the page", "A first sentence", "Keys"):
        assert words not in week


def test_the_printed_week_has_the_names_of_other_scripts(on_paper):
    if not printed("fc-list", ":lang=ja"):
        pytest.skip("no font here has Japanese letters, which are not printed without one")
    assert "小野寺" in on_paper("index.html")


def test_the_printed_people_begin_on_the_first_sheet(on_paper):
    first = on_paper("people/index.html").partition("\f")[0]
    assert "Alasdair Flett" in first


def test_a_heading_is_printed_on_the_sheet_of_its_first_card(on_paper):
    sheets = on_paper("index.html").split("\f")
    begun = next(sheet for sheet in sheets if "From long ago" in sheet)
    assert "Henrike Vogelsang" in begun


def test_what_is_folded_away_leaves_no_button_on_paper(on_paper):
    assert "Who comes up when" not in on_paper("index.html")


def test_paper_is_white_and_has_no_controls(browser, site):
    with Visit(browser, site["week"], color_scheme="dark") as visit:
        visit.page.emulate_media(media="print")
        for words in ("Maya Lindqvist", "+351 910 000 000", "mm@example.org"):
            assert visit.page.get_by_text(words).first.is_visible()
        assert visit.page.locator("button:visible, nav:visible, dialog:visible").count() == 0
        ground = visit.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert ground == "rgb(255, 255, 255)"
