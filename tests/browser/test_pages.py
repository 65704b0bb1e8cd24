"""The pages in a real browser: readable by everybody, on every screen, without a request."""

from itertools import product

import pytest

from tests.browser.visiting import SCHEMES, WIDTHS, Visit, in_a_browser, size, violations
from tests.pages.sample_pages import HTML_PAGES

pytestmark = in_a_browser
AXE_LOOKS = [(320, "light"), (390, "forced"), (1280, "dark")]
EXAMPLES = (
    "index.html",
    "people/index.html",
    "people/ishbel-tulloch.html",
    "people/kit-marwick.html",
    "people/ريم-الخطيب.html",
    "organizations/index.html",
    "organizations/bathgate-rose.html",
    "ideas/index.html",
    "ideas/spider-plant.html",
    "organizations/skerry-house.html",
)


def check(visit):
    """No sideways scroll at any width and in any colours, nothing for axe, no complaint."""
    for width, scheme in product(WIDTHS, SCHEMES):
        visit.look(width, scheme)
        assert visit.page.evaluate("document.documentElement.scrollWidth") <= width
        if (width, scheme) in AXE_LOOKS:
            assert violations(visit.page) == [], f"at {width} px, {scheme}"
    assert visit.complaints == []
    assert visit.left == []


@pytest.mark.parametrize("name", HTML_PAGES)
def test_axe_finds_no_violation_and_nothing_leaves(browser, site, name):
    with Visit(browser, site[name]) as visit:
        check(visit)


@pytest.mark.parametrize("page", EXAMPLES)
def test_the_pages_of_the_example_vault_are_as_sound(browser, example_site, page):
    with Visit(browser, example_site / page) as visit:
        check(visit)


def test_the_way_to_the_other_pages_stands_on_each_page_at_the_same_place(browser, example_site):
    places = {}
    for page in EXAMPLES:
        with Visit(browser, example_site / page, **size(320)) as visit:
            places[page] = [link.bounding_box()["y"] for link in visit.page.locator(".top a").all()]
    assert {page: at for page, at in places.items() if at != places["index.html"]} == {}


@pytest.mark.parametrize("name", ["week-empty", "vault-empty", "people-empty"])
def test_a_part_without_anybody_is_called_by_its_heading(browser, site, name):
    with Visit(browser, site[name]) as visit:
        heading = visit.page.locator(".quiet h2").inner_text()
        assert visit.page.get_by_role("region", name=heading, exact=True).count() == 1


def test_what_stands_beside_the_drawing_of_a_rhythm_is_read_aloud_once(browser, example_site):
    with Visit(browser, example_site / "people/ishbel-tulloch.html") as visit:
        assert visit.page.locator(".hops").aria_snapshot().count("times since") == 1


@pytest.mark.parametrize(("width", "first"), [(390, "turns"), (1280, "challenge")])
def test_on_a_telephone_the_names_stand_above_the_challenge(browser, example_site, width, first):
    with Visit(browser, example_site / "index.html", **size(width)) as visit:
        top = {
            heading: visit.page.locator(f"section[aria-labelledby={heading}]").bounding_box()["y"]
            for heading in ("turns", "challenge")
        }
        read = visit.page.evaluate("[...document.querySelectorAll('main h2')].map((it) => it.id)")
    assert min(top, key=top.get) == first
    assert read[0] == first  # what reads aloud goes through the page in the order that one sees
    assert top[first] < 450


def test_a_telephone_that_is_turned_has_the_challenge_where_such_a_page_has_it(
    browser, example_site
):
    first = "document.querySelector('main h2').id"
    with Visit(browser, example_site / "index.html", **size(390)) as visit:
        button = visit.page.locator(".challenge button").first
        button.focus()
        for width, heading in ((844, "challenge"), (390, "turns"), (844, "challenge")):
            visit.look(width, "light")
            visit.page.wait_for_function(f"{first} === '{heading}'")
            assert button.evaluate("it => it === document.activeElement")


def test_the_challenge_does_not_jump_on_a_telephone(browser, example_site, without_scripts):
    """It is not drawn above the names as long as the script that moves it has not run."""
    week = example_site / "index.html"
    with Visit(browser, without_scripts(week), **size(390)) as visit:
        assert not visit.page.locator(".challenge").is_visible()
    with Visit(browser, week, **size(390)) as visit:
        assert visit.page.locator(".challenge").is_visible()
    with Visit(browser, week, java_script_enabled=False, **size(390)) as visit:
        assert visit.page.locator(".challenge").is_visible()


@pytest.mark.parametrize(
    "page",
    ["index.html", "people/index.html", "people/kit-marwick.html", "organizations/index.html"],
)
def test_large_letters_leave_the_words_of_a_heading_whole(browser, example_site, page):
    with Visit(browser, example_site / page, **size(195)) as visit:
        broken = visit.page.evaluate("""
            [...document.querySelectorAll("h1, h2, h3")]
              .filter((it) => it.checkVisibility() && !it.matches(".unseen"))
              .flatMap((it) => {
                const texts = document.createTreeWalker(it, NodeFilter.SHOW_TEXT);
                const found = [];
                for (let text; (text = texts.nextNode()); ) {
                  for (const { index, 0: word } of text.data.matchAll(/[^\\s-]+/g)) {
                    const range = document.createRange();
                    range.setStart(text, index);
                    range.setEnd(text, index + word.length);
                    if (range.getClientRects().length > 1) found.push(word);
                  }
                }
                return found;
              })""")
        assert broken == []


@pytest.mark.parametrize("page", EXAMPLES)
def test_axe_finds_no_violation_without_scripts(browser, example_site, without_scripts, page):
    with Visit(browser, without_scripts(example_site / page), **size(320)) as visit:
        assert violations(visit.page) == []


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


def test_a_day_that_is_still_to_come_is_no_last_contact(browser, site):
    with Visit(browser, site["people"]) as visit:
        visit.page.clock.install(time="2026-11-02T12:00:00")
        visit.page.reload()
        maya = visit.page.locator("li", has_text="Maya").locator("time")
        assert maya.count() == 1
        assert not maya.is_visible()


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
