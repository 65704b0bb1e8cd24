"""The page on paper: names and numbers, and nothing that only a screen can do."""

import shutil
import subprocess

import pytest

from tests.browser.visiting import Visit, in_a_browser

pytestmark = in_a_browser


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="pdftotext (poppler-utils) is missing")
def test_the_printed_week_has_the_names_and_the_numbers(browser, example_site, tmp_path):
    with Visit(browser, example_site / "index.html", color_scheme="dark") as visit:
        visit.page.pdf(path=tmp_path / "week.pdf")
    told = subprocess.run(
        ["pdftotext", "-layout", tmp_path / "week.pdf", "-"], capture_output=True, check=True
    ).stdout.decode()
    for words in ("Ishbel Tulloch", "+44 7700 900214", "tad@example.org", "小野寺"):
        assert words in told
    for words in ("Open the note", "Log it", "Skip to the page", "A first sentence", "Keys"):
        assert words not in told


def test_paper_is_white_and_has_no_controls(browser, site):
    with Visit(browser, site["week"], color_scheme="dark") as visit:
        visit.page.emulate_media(media="print")
        for words in ("Maya Lindqvist", "+351 910 000 000", "mm@example.org"):
            assert visit.page.get_by_text(words).first.is_visible()
        assert visit.page.locator("button:visible, nav:visible, dialog:visible").count() == 0
        ground = visit.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert ground == "rgb(255, 255, 255)"
