"""The pages in a real browser: readable by everybody, on every screen, without a request."""

import shutil
from pathlib import Path

import pytest

from tests.pages.sample_pages import HTML_PAGES, write_pages

pytest.importorskip("playwright", reason="playwright is not installed")
axe_library = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is missing")
from playwright.sync_api import sync_playwright  # noqa: E402

CHROMIUM = shutil.which("chromium") or shutil.which("google-chrome")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed"),
]
SWITCHES = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LOOKS = [(width, scheme) for width in (320, 1280) for scheme in ("light", "dark")]


@pytest.fixture(scope="module")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=SWITCHES)
        yield chromium
        chromium.close()


@pytest.fixture(scope="module")
def site(tmp_path_factory) -> dict[str, Path]:
    return write_pages(tmp_path_factory.mktemp("vault") / "site")


class Visit:
    """A page opened from disk, with everything it asked for and complained about."""

    def __init__(self, browser, path: Path, fragment: str = "", **options):
        self.context = browser.new_context(**options)
        self.page = self.context.new_page()
        self.requests, self.complaints = [], []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(path.as_uri() + fragment)

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.context.close()


def size(width: int) -> dict:
    return {"viewport": {"width": width, "height": 900}}


@pytest.mark.parametrize("name", HTML_PAGES)
def test_axe_finds_no_violation_and_nothing_leaves(browser, site, name):
    with Visit(browser, site[name]) as visit:
        for width, scheme in LOOKS:
            visit.page.set_viewport_size({"width": width, "height": 900})
            visit.page.emulate_media(color_scheme=scheme)
            assert violations(visit.page) == [], f"at {width} px, {scheme}"
            assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        assert visit.complaints == []
        assert [url for url in visit.requests if not url.startswith(("file:", "data:"))] == []


def violations(page) -> list[str]:
    options = {"runOnly": {"type": "tag", "values": RULES}, "resultTypes": ["violations"]}
    found = axe_library.Axe().run(page, options=options).response["violations"]
    return [f"{it['id']}: {node['html']}" for it in found for node in it["nodes"]]


def test_axe_would_find_a_violation(browser, tmp_path):
    faint = tmp_path / "faint.html"
    faint.write_text('<p style="color: #ccc; background: #fff">hardly to be read</p>', "utf-8")
    with Visit(browser, faint) as visit:
        assert any("color-contrast" in violation for violation in violations(visit.page))


@pytest.mark.parametrize("name", HTML_PAGES)
def test_a_page_without_scripts_shows_its_words_and_no_dead_control(browser, site, name):
    with Visit(browser, site[name], java_script_enabled=False, **size(390)) as visit:
        assert visit.page.locator("h1").is_visible()
        assert visit.page.locator("button:visible, #find:visible").count() == 0


@pytest.mark.parametrize("name", ["week", "person", "people", "vault-empty", "idea", "ideas"])
def test_every_link_and_button_is_large_enough_for_a_thumb(browser, site, name):
    with Visit(browser, site[name], viewport={"width": 390, "height": 6000}) as visit:
        small = visit.page.evaluate("""
            [...document.querySelectorAll("a, button")]
              .filter((it) => !it.closest("p, dd, .note, .skip") && it.checkVisibility())
              .filter((it) => {
                const after = parseFloat(getComputedStyle(it, "::after").top) || 0;
                return Math.max(...[...it.getClientRects()].map((r) => r.height)) - 2 * after < 43.5;
              })
              .map((it) => it.textContent)""")
        assert small == []


def test_the_keyboard_reaches_the_page_past_the_navigation(browser, site):
    with Visit(browser, site["week"], **size(1280)) as visit:
        visit.page.keyboard.press("Tab")
        assert visit.page.evaluate("document.activeElement.textContent") == "Skip to the page"
        visit.page.keyboard.press("Enter")
        assert visit.page.evaluate("document.activeElement.id") == "main"


def names(page) -> list[str]:
    return page.locator(".people-list > li:visible a").all_inner_texts()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("maya", ["Maya Lindqvist"]),
        ("in lisbon", ["Maya Lindqvist"]),
        ("FRIENDS hamburg", ["Jonas Weber"]),
        ("tromso", ["Eva Brandt"]),
        ("may", ["Maya Lindqvist"]),
        ("京都", ["佐藤 由紀"]),
        ("#climbing", ["Ana Costa", "Maya Lindqvist"]),
        ("nobody like this", []),
    ],
)
def test_the_list_of_people_is_searched_as_one_types(browser, site, words, found):
    with Visit(browser, site["people"], **size(1280)) as visit:
        visit.page.keyboard.press("/")
        visit.page.keyboard.type(words)
        assert names(visit.page) == found
        visit.page.keyboard.press("Escape")
        assert len(names(visit.page)) == 11


def test_a_link_may_lead_to_a_search(browser, site):
    with Visit(browser, site["people"], "#q=plants", **size(390)) as visit:
        assert names(visit.page) == ["Maya Lindqvist"]
        assert visit.page.locator("#found").inner_text() == "1 person"


def test_dates_say_how_long_ago_they_are_and_paper_has_the_date(browser, site):
    with Visit(browser, site["people"]) as visit:
        visit.page.clock.install(time="2026-11-22T23:30:00")
        visit.page.reload()
        maya = visit.page.locator("li", has_text="Maya").locator("time")
        assert (maya.inner_text(), maya.get_attribute("title")) == (
            "two weeks ago",
            "8 November 2026",
        )
        visit.page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert maya.inner_text() == "8 November 2026"


def test_log_it_copies_the_command(browser, site):
    with Visit(browser, site["week"], permissions=["clipboard-read", "clipboard-write"]) as visit:
        cards = visit.page.locator(".cards").first
        cards.get_by_role("button", name="Log it").first.click()
        visit.page.get_by_role("status").get_by_text(
            "Copied, for your terminal: vault log"
        ).wait_for()
        copied = visit.page.evaluate("navigator.clipboard.readText()")
        assert copied == 'vault log "Maya Lindqvist"'


def test_a_note_opens_in_obsidian_from_where_the_vault_is(browser, site):
    with Visit(browser, site["week"]) as visit:
        href = visit.page.get_by_role("link", name="Open the note").get_attribute("href")
        assert href.startswith("obsidian://open?path=%2F")
        assert href.endswith("%2Fpeople%2FMaya%20Lindqvist.md")


def test_paper_has_the_names_and_the_numbers(browser, site):
    with Visit(browser, site["week"], color_scheme="dark") as visit:
        visit.page.emulate_media(media="print")
        for words in ("Maya Lindqvist", "+351 910 000 000", "mm@example.org"):
            assert visit.page.get_by_text(words).first.is_visible()
        assert visit.page.locator("button:visible, nav:visible").count() == 0
        ground = visit.page.evaluate("getComputedStyle(document.documentElement).backgroundColor")
        assert ground == "rgb(255, 255, 255)"
