"""The keyboard alone does everything, and its single keys can be switched off."""

import pytest

from tests.browser.visiting import Visit, in_a_browser, size

pytestmark = in_a_browser


@pytest.fixture
def week(browser, example_site):
    options = {"permissions": ["clipboard-read", "clipboard-write"], **size(1280)}
    with Visit(browser, example_site / "index.html", **options) as visit:
        yield visit.page


def focused(page) -> str:
    return page.evaluate("document.activeElement.textContent.trim()")


def test_the_keyboard_reaches_the_page_past_the_navigation(week):
    week.keyboard.press("Tab")
    assert focused(week) == "Skip to the page"
    week.keyboard.press("Enter")
    assert week.evaluate("document.activeElement.id") == "main"


def test_tab_comes_to_everything_that_can_be_done_and_shows_where_it_is(week):
    wanted = week.evaluate("""
        [...document.querySelectorAll("a, button, summary, input")]
          .filter((it) => it.checkVisibility()).length""")
    reached = 0
    for _ in range(wanted):
        week.keyboard.press("Tab")
        outline = week.evaluate("getComputedStyle(document.activeElement).outlineStyle")
        reached += outline != "none"
    assert reached == wanted


def test_j_and_k_go_from_one_to_the_next(week):
    names = week.locator(".card h3 a").all_inner_texts()
    week.keyboard.press("j")
    assert focused(week) == names[0]
    week.keyboard.press("j")
    assert focused(week) == names[1]
    week.keyboard.press("k")
    assert focused(week) == names[0]
    week.keyboard.press("Enter")
    week.wait_for_url("**/people/ishbel-tulloch.html")
    week.keyboard.press("j")
    assert focused(week) == "Alasdair Flett"


def test_j_and_k_begin_where_the_focus_is(week):
    names = week.locator(".card h3 a").all_inner_texts()
    week.locator(".card").nth(2).get_by_role("button", name="Log it").focus()
    week.keyboard.press("j")
    assert focused(week) == names[3]
    week.locator(".card").nth(2).get_by_role("button", name="Log it").focus()
    week.keyboard.press("k")
    assert focused(week) == names[2]
    week.locator(".card h3 a").first.focus()
    week.keyboard.press("k")
    assert focused(week) == names[0]


def test_k_goes_to_the_last_one_also_when_the_page_was_clicked(week):
    week.keyboard.press("k")
    last = focused(week)
    week.locator("h1").click()
    week.keyboard.press("k")
    assert focused(week) == last


def test_j_goes_through_organizations_and_their_people_as_well(browser, example_site):
    with Visit(browser, example_site / "organizations/index.html") as visit:
        reached = []
        for _ in range(3):
            visit.page.keyboard.press("j")
            reached.append(focused(visit.page))
    assert reached == ["Bathgate & Rose", "Henrike Vogelsang", "Dinesh Wickramasinghe"]


def test_the_slash_finds_somebody_from_every_page(week):
    week.keyboard.press("/")
    week.wait_for_url("**/people/index.html#q=")
    week.keyboard.type("rotterdam")
    assert week.locator(".people-list > li:visible a").all_inner_texts() == ["Tadeusz Rennie"]
    week.keyboard.press("Enter")
    week.wait_for_url("**/people/tadeusz-rennie.html")


def test_the_question_mark_tells_the_keys_and_escape_goes_back(week):
    week.keyboard.press("?")
    assert week.get_by_role("dialog", name="Keys").is_visible()
    week.keyboard.press("Escape")
    assert not week.get_by_role("dialog", name="Keys").is_visible()


def test_the_keys_are_left_alone_when_asked_and_the_page_remembers(week):
    week.keyboard.press("?")
    week.get_by_label("Leave these keys alone").press("Space")
    week.keyboard.press("Escape")
    week.reload()
    before = week.evaluate("document.activeElement.tagName")
    for key in ("j", "?", "/"):
        week.keyboard.press(key)
    assert week.evaluate("document.activeElement.tagName") == before
    assert not week.get_by_role("dialog").is_visible()
    assert week.url.endswith("/index.html")
    # The keys are told of at the foot as well, where they can be had back.
    week.get_by_role("button", name="Keys").press("Enter")
    assert week.get_by_label("Leave these keys alone").is_checked()


def test_a_key_with_control_is_the_browsers_own(week):
    week.keyboard.press("Control+j")
    assert week.evaluate("document.activeElement.tagName") == "BODY"


def test_a_first_sentence_is_opened_and_copied(week):
    card = week.locator(".card", has_text="Ishbel Tulloch").first
    card.locator("summary").press("Enter")
    card.get_by_role("button", name="Copy it").press("Enter")
    week.get_by_role("status").get_by_text("Copied: Would you show me").wait_for()
    assert week.evaluate("navigator.clipboard.readText()").startswith("Would you show me how")
