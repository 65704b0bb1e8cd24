"""The served page in a real browser: what is pressed stands in the note, what is saved is shown."""

import re
import shutil

import pytest

pytest.importorskip("playwright", reason="playwright is not installed")
from playwright.sync_api import expect

from tests.browser.visiting import in_a_browser, violations
from tests.conftest import tree
from tests.server.serving import save, serving

pytestmark = in_a_browser
WILMA, EILIDH = "people/Wilma Geddes.md", "people/Eilidh Carswell.md"


@pytest.fixture
def server(built_example):
    with serving(built_example) as running:
        yield running


@pytest.fixture
def page(browser, server):
    """The week's page, opened by its address; whatever it complains of fails the test."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    complaints, requests = [], []
    opened.on("console", lambda message: complaints.append(message.text))
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("request", lambda request: requests.append(request.url))
    opened.goto(server.address)
    yield opened
    own = f"http://127.0.0.1:{server.port}/"
    assert [url for url in requests if not url.startswith((own, "data:"))] == []
    refusals = "the server responded with a status of 4"  # which the page tells in its own words
    assert [said for said in complaints if refusals not in said] == []
    context.close()


def ring(page):
    return page.locator("main svg[role=img]").first.get_attribute("aria-label")


def told(page, words):
    expect(page.locator(".live-told [role=status]")).to_contain_text(words)


def drawn_again(page):
    return page.expect_event("load", timeout=60_000)


def follow(page, name):
    """Press the first link of that name, and wait until its page hears keys."""
    with page.expect_event("load", timeout=60_000):
        page.get_by_role("link", name=name).first.click()


def held_back(page, address):
    """The requests to such an address, which wait here until a test lets them go on."""
    held = []

    def hold(route):
        held.append(route)

    page.route(address, hold)
    return held


def button(page, label, name):
    return page.get_by_role("button", name=f"{label}: {name}").first


def test_the_address_is_cleaned_and_the_pages_lead_to_one_another(page):
    assert page.url.endswith("/site/index.html")
    assert "token" not in page.url
    follow(page, "People")
    expect(page.locator("h1")).to_have_text("People")
    page.go_back()
    expect(page.locator("h1")).to_have_text("This week")


def test_log_it_moves_the_ring_and_undo_takes_it_back(page, server):
    notes, before = tree(server.root / "people"), ring(page)
    button(page, "Log it", "Eilidh Carswell").scroll_into_view_if_needed()
    top = page.evaluate("scrollY")
    assert top > 0
    button(page, "Log it", "Eilidh Carswell").press("Enter")
    assert page.evaluate("document.activeElement.name") == "text"
    page.keyboard.type("soup on the landing")
    page.get_by_role("combobox", name="How").select_option("meal")
    page.get_by_label("What was it about").press("Enter")
    with drawn_again(page):
        told(page, "Logged Eilidh Carswell")
    expect(page.locator("main svg[role=img]").first).not_to_have_attribute("aria-label", before)
    numbers = [int(re.match(r"\d+", label)[0]) for label in (before, ring(page))]
    assert numbers[1] == numbers[0] + 1
    assert "- [[2026-11-18]] meal: soup on the landing\n" in (server.root / EILIDH).read_text(
        "utf-8"
    )
    assert page.evaluate("document.activeElement.textContent") == "Eilidh Carswell"
    assert abs(page.evaluate("scrollY") - top) < 5
    told(page, "Logged Eilidh Carswell")
    with drawn_again(page):
        page.get_by_role("button", name="Undo").click()
    told(page, "Took back: log Eilidh Carswell.")
    assert ring(page) == before
    assert tree(server.root / "people") == notes


def test_snooze_and_skip_empty_a_place_and_undo_fills_it(page, server):
    notes = tree(server.root / "people")
    for label, name in (("Snooze", "Eilidh Carswell"), ("Skip", "Wilma Geddes")):
        button(page, label, name).click()
        with drawn_again(page):
            if label == "Snooze":
                page.get_by_role("combobox", name="For").select_option("2 weeks")
                page.get_by_role("dialog").get_by_role("button", name="Snooze").press("Enter")
        assert button(page, label, name).count() == 0
        with drawn_again(page):
            page.get_by_role("button", name="Undo").click()
        expect(button(page, label, name)).to_be_visible()
        assert tree(server.root / "people") == notes


def test_a_promise_is_ticked_where_it_stands_and_undo_opens_the_box_again(page, server):
    notes, kettle = tree(server.root / "people"), "take the fish kettle back"
    box = page.get_by_role("button", name=f"Done: {kettle}")
    before = box.count()
    assert before == 2  # on the card, and in the list of promises
    with drawn_again(page):
        box.last.press("Enter")
    told(page, f"Done for Wilma Geddes: “{kettle}")
    expect(page.get_by_text(kettle)).to_have_count(1)  # in the answer alone
    done = "- [x] take the fish kettle back, with something in it 📅 2026-11-21 ✅ 2026-11-18\n"
    assert done in (server.root / WILMA).read_text("utf-8")
    with drawn_again(page):
        page.get_by_role("button", name="Undo").click()
    expect(box).to_have_count(before)
    assert tree(server.root / "people") == notes


def test_the_rings_stand_before_their_promises_and_move_no_card(page):
    """Each ring is level with the first line of its words, and cards stay in one column."""
    rings = page.evaluate("""
        [...document.querySelectorAll(".live-box")].map((ring) => {
          const words = document.createRange();
          words.selectNodeContents(ring.nextElementSibling);
          const [box, line] = [ring.getBoundingClientRect(), words.getClientRects()[0]];
          return [box.left < line.left, (box.top + box.bottom - line.top - line.bottom) / 2];
        })""")
    assert len(rings) > 3
    assert all(before and abs(apart) < 2 for before, apart in rings)
    lefts = "(all) => all.map((one) => Math.round(one.getBoundingClientRect().left))"
    assert len({*page.locator(".card h3").evaluate_all(lefts)}) == 1


def test_what_they_promised_is_ticked_on_their_page(page, server):
    follow(page, "People")
    follow(page, "Wilma Geddes")
    with drawn_again(page):
        page.get_by_role("button", name="Done: the name of whoever").click()
    told(page, "Done by Wilma Geddes: “the name of whoever winds the clock")
    expect(page.get_by_role("heading", name="Promised to you")).to_have_count(0)
    assert "- [x] ← the name of whoever" in (server.root / WILMA).read_text("utf-8")


def focused(page):
    return page.evaluate("document.activeElement.getAttribute('aria-label')")


def test_undo_is_the_next_thing_that_the_keyboard_comes_to(page):
    button(page, "Log it", "Eilidh Carswell").press("Enter")
    page.keyboard.type("soup on the landing")
    with drawn_again(page):
        page.keyboard.press("Enter")
    told(page, "Logged Eilidh Carswell")
    assert page.evaluate("document.activeElement.textContent") == "Eilidh Carswell"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Undo"
    with drawn_again(page):
        page.keyboard.press("Enter")
    told(page, "Took back: log Eilidh Carswell.")
    assert focused(page) == "Log it: Eilidh Carswell"
    page.get_by_role("button", name="Close").press("Enter")
    assert focused(page) == "Log it: Eilidh Carswell"


def test_whoever_takes_something_back_stays_where_they_are(page):
    page.route(re.compile(r"\.vault/news"), lambda _: None)  # the page is not drawn again yet
    page.reload()
    button(page, "Skip", "Eilidh Carswell").press("Enter")
    told(page, "Skipped Eilidh Carswell")
    top = page.evaluate("scrollY")
    assert top > 0
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    told(page, "Took back: skip Eilidh Carswell.")
    assert page.evaluate("scrollY") == top
    assert page.evaluate("document.activeElement.textContent") == "Close"


def test_whoever_comes_back_to_a_page_that_was_drawn_again_finds_their_place(page):
    with drawn_again(page):
        button(page, "Skip", "Eilidh Carswell").press("Enter")
    told(page, "Skipped Eilidh Carswell")
    page.evaluate("scrollTo(0, 1500)")
    with page.expect_event("load", timeout=60_000):
        page.evaluate("document.querySelector('.top nav a[href*=people]').click()")
    with page.expect_event("load", timeout=60_000):
        page.go_back()
    page.wait_for_function("Math.abs(scrollY - 1500) < 5", timeout=60_000)


def test_undo_comes_next_too_where_the_card_is_gone_and_the_name_is_folded_away(page):
    button(page, "Skip", "Quentin Abara").focus()
    with drawn_again(page):
        page.keyboard.press("Enter")
    told(page, "Quentin Abara")
    assert button(page, "Skip", "Quentin Abara").count() == 0
    assert page.evaluate("document.activeElement.closest('main a, main .live') !== null")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Undo"
    with drawn_again(page):
        page.keyboard.press("Enter")
    told(page, "Took back")
    assert focused(page).endswith("Quentin Abara")


def test_undo_comes_next_behind_the_first_of_several_buttons(page):
    follow(page, "People")
    follow(page, "Maren Isbister")
    button(page, "Log it", "Maren Isbister").press("Enter")
    with drawn_again(page):
        page.keyboard.press("Enter")
    told(page, "Logged Maren Isbister")
    assert focused(page) == "Log it: Maren Isbister"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Undo"
    page.get_by_role("button", name="Close").press("Enter")
    assert focused(page) == "Log it: Maren Isbister"


def test_a_promise_ticked_from_a_list_leads_to_the_next_ring_and_back_by_undo(page, server):
    box = page.locator(".rows .live-box button")
    names = [one.get_attribute("aria-label") for one in box.all()]
    assert len(names) == 3
    box.nth(1).focus()
    with drawn_again(page):
        page.keyboard.press("Enter")
    told(page, "Done for Kit Marwick")
    assert focused(page) == names[2]
    page.keyboard.press("Tab")
    with drawn_again(page):
        page.keyboard.press("Enter")
    told(page, "Took back")
    assert focused(page) == names[1]
    assert page.evaluate("document.activeElement.closest('.rows') !== null")


def test_a_heading_keeps_its_own_words_where_an_answer_stands_by_it(page):
    with drawn_again(page):
        page.get_by_role("button", name="Done: ask her about the copper plate").press("Enter")
    told(page, "Done for Henrike Vogelsang")
    assert page.locator(".live-told").evaluate("it => it.closest('h1, h2, h3')") is None
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Undo"
    page.get_by_role("button", name="Close").press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Henrike Vogelsang"


def test_whoever_gives_one_person_a_rhythm_comes_to_the_next_one(page, server):
    with drawn_again(page):
        for name in ("Ana Reis", "Bo Reis", "Cy Reis"):
            (server.root / "people" / f"{name}.md").write_text("---\ntags: person\n---\n", "utf-8")
    page.get_by_text("people have no rhythm").click()
    expect(button(page, "How often", "Cy Reis")).to_be_visible()
    open_ = page.get_by_role("button", name="How often:")
    waiting = [one.get_attribute("aria-label") for one in open_.all()]
    button(page, "How often", waiting[0].removeprefix("How often: ")).focus()
    for then in waiting[1:3]:
        page.keyboard.press("Enter")
        with drawn_again(page):
            page.get_by_role("button", name="Keep in touch").press("Enter")
        told(page, "into the circle")
        assert focused(page) == then


def test_another_idea_is_shown_stays_when_the_page_is_drawn_again_and_can_be_logged(page, server):
    button(page, "Another idea", "Eilidh Carswell").click()
    idea = page.locator(".live-idea a")
    name = idea.inner_text()
    button(page, "Another idea", "Eilidh Carswell").click()
    expect(idea).not_to_have_text(name)
    name = idea.inner_text()
    with drawn_again(page):
        save(server.root / WILMA, "call: the boiler is back")
    expect(idea).to_have_text(name)
    button(page, "Log it", "Eilidh Carswell").click()
    page.get_by_label(f"I tried the idea “{name}”").check()
    with drawn_again(page):
        page.get_by_role("dialog").get_by_role("button", name="Log it").click()
    assert name in (server.root / EILIDH).read_text("utf-8").partition("2026-11-18")[2]


def test_who_has_no_rhythm_gets_one_where_they_are_suggested(page, server):
    stranger = server.root / "people" / "Ana Reis.md"
    with drawn_again(page):
        stranger.write_text("---\ntags: person\n---\n", "utf-8")
    page.get_by_text("people have no rhythm").click()
    button(page, "How often", "Ana Reis").click()
    circle = page.get_by_role("combobox", name="Circle")
    assert (
        circle.evaluate("it => it.selectedOptions[0].textContent") == "friends, every three months"
    )
    circle.select_option("close")
    with drawn_again(page):
        page.get_by_role("button", name="Keep in touch").click()
        told(page, "Put Ana Reis into the circle close.")
    assert "circle: close\n" in stranger.read_text("utf-8")
    assert button(page, "How often", "Ana Reis").count() == 0
    with drawn_again(page):
        page.get_by_role("button", name="Undo").click()
    expect(button(page, "How often", "Ana Reis")).to_be_visible()


def test_a_vault_without_a_rhythm_begins_with_a_button(page, server):
    with drawn_again(page):
        for note in (server.root / "people").glob("*.md"):
            note.unlink()
        for name in ("Ana Reis", "Bo Reis"):
            (server.root / "people" / f"{name}.md").write_text("# A friend\n", "utf-8")
    expect(page.get_by_text("Whom would you like to keep in touch with?")).to_be_visible()
    assert page.get_by_text("vault circle").count() == page.get_by_text("vault build").count() == 0
    button(page, "How often", "Ana Reis").click()
    with drawn_again(page):
        page.get_by_role("button", name="Keep in touch").press("Enter")
    expect(page.get_by_text("Whom would you like to keep in touch with?")).to_have_count(0)
    assert focused(page) == "How often: Bo Reis"
    expect(button(page, "How often", "Bo Reis")).to_be_in_viewport()


def test_the_circle_that_fits_is_chosen_already(page, server):
    with drawn_again(page):
        log = "".join(f"- 2026-{day} call\n" for day in ("08-01", "10-01", "11-10"))
        (server.root / "people" / "Ana Reis.md").write_text(f"## Log\n{log}", "utf-8")
    page.get_by_text("people have no rhythm").click()
    button(page, "How often", "Ana Reis").press("Enter")
    circle = page.get_by_role("combobox", name="Circle")
    assert circle.evaluate("it => it.value") == "friends"


def test_somebody_whose_turn_it_is_not_is_logged_from_their_own_page(page, server):
    follow(page, "People")
    follow(page, "Maren Isbister")
    assert page.locator(".live button").all_inner_texts() == ["Log it", "An idea", "Snooze"]
    button(page, "Log it", "Maren Isbister").click()
    page.keyboard.type("call the flag is up")
    with drawn_again(page):
        page.keyboard.press("Enter")
        told(page, "Logged Maren Isbister")
    expect(page.locator(".moments li").first).to_contain_text("the flag is up")
    note = (server.root / "people" / "Maren Isbister.md").read_text("utf-8")
    assert "- 2026-11-18 call: the flag is up\n" in note


def test_what_is_saved_is_shown_but_never_while_somebody_writes(page, server):
    button(page, "Log it", "Eilidh Carswell").click()
    page.keyboard.type("half a sen")
    save(server.root / WILMA, "call: the boiler is back")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.wait_for_timeout(2000)
    assert page.get_by_label("What was it about").input_value() == "half a sen"
    with drawn_again(page):
        page.keyboard.press("Escape")
    expect(page.locator(".card.done", has_text="Wilma Geddes")).to_be_visible()
    assert page.evaluate("document.activeElement.textContent") == "Log it"


def test_what_is_refused_is_said_in_the_form_and_nothing_is_lost(page, server):
    button(page, "Log it", "Eilidh Carswell").click()
    page.keyboard.type("a long walk")
    (server.root / EILIDH).rename(server.root / "people" / "Eilidh C.md")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("That note is not there any more")
    assert page.get_by_label("What was it about").input_value() == "a long walk"


def test_a_refusal_that_begins_with_a_path_leaves_it_as_it_is(page, server):
    note = server.root / EILIDH
    with drawn_again(page):
        note.write_text(note.read_text("utf-8").replace("## Log", "%% open\n## Log"), "utf-8")
    button(page, "Log it", "Eilidh Carswell").click()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text(
        re.compile(f"^{re.escape(EILIDH)} was not changed")
    )
    expect(page.get_by_role("alert")).to_have_text(re.compile(r"\?$"))


@pytest.mark.parametrize(
    ("scheme", "forced", "width"),
    [("light", "none", 320), ("dark", "none", 1280), ("dark", "active", 390)],
)
def test_axe_finds_nothing_with_the_forms_and_the_answer_open(page, scheme, forced, width):
    page.emulate_media(color_scheme=scheme, forced_colors=forced)
    page.set_viewport_size({"width": width, "height": 900})
    button(page, "Another idea", "Eilidh Carswell").click()
    told(page, "Another idea")
    assert violations(page) == []
    assert broken_labels(page) == []
    for label in ("Log it", "Snooze"):
        button(page, label, "Eilidh Carswell").click()
        assert violations(page) == []
        assert small_targets(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.keyboard.press("Escape")
        assert page.evaluate("document.activeElement.textContent") == label


def test_a_form_fits_beside_letters_twice_as_large(page):
    page.set_viewport_size({"width": 195, "height": 400})
    for label in ("Log it", "Snooze"):
        button(page, label, "Eilidh Carswell").click()
        wide = page.get_by_role("dialog").evaluate("(it) => it.scrollWidth - it.clientWidth")
        assert wide <= 0
        page.keyboard.press("Escape")


def small_targets(page):
    return page.evaluate("""
        [...document.querySelectorAll(".live button, .live-told button, .live-form :is(button, select, input:not([type=checkbox]))")]
          .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height < 43.5)
          .map((it) => it.outerHTML)""")


def broken_labels(page):
    """The buttons whose words do not stand on one line."""
    return page.evaluate("""
        [...document.querySelectorAll("button")].filter((it) => {
          const words = document.createRange();
          words.selectNodeContents(it);
          return words.getClientRects().length > 1;
        }).map((it) => it.outerHTML)""")


def test_words_that_were_not_sent_wait_for_their_form(page, server):
    button(page, "Log it", "Eilidh Carswell").click()
    page.keyboard.type("a long walk")
    save(server.root / WILMA, "call: the boiler is back")
    with drawn_again(page):
        page.keyboard.press("Escape")
    button(page, "Log it", "Kit Marwick").click()
    assert page.get_by_label("What was it about").input_value() == ""
    page.keyboard.press("Escape")
    button(page, "Log it", "Eilidh Carswell").click()
    assert page.get_by_label("What was it about").input_value() == "a long walk"
    with drawn_again(page):
        page.keyboard.press("Enter")
        told(page, "Logged Eilidh Carswell")
    follow(page, "Eilidh Carswell")
    button(page, "Log it", "Eilidh Carswell").click()
    assert page.get_by_label("What was it about").input_value() == ""


def test_what_was_typed_outlives_a_reload_and_another_page(page):
    button(page, "Log it", "Eilidh Carswell").click()
    page.keyboard.type("a long walk")
    page.get_by_role("combobox", name="How").select_option("meal")
    page.get_by_label("When").fill("2026-11-10")
    page.reload()
    follow(page, "Eilidh Carswell")
    button(page, "Log it", "Eilidh Carswell").click()
    assert page.get_by_label("What was it about").input_value() == "a long walk"
    assert page.get_by_role("combobox", name="How").input_value() == "meal"
    assert page.get_by_label("When").input_value() == "2026-11-10"


def test_what_was_typed_outlives_the_server_and_stays_in_its_vault(
    browser, built_example, tmp_path
):
    context = browser.new_context()
    page = context.new_page()
    with serving(built_example) as first:
        page.goto(first.address)
        button(page, "Log it", "Eilidh Carswell").click()
        page.keyboard.type("a long walk")
        port = str(first.port)
        first.end()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("There was no answer")
    with serving(built_example, "--no-browser", "--port", port) as second:
        page.goto(second.address)
        button(page, "Log it", "Eilidh Carswell").click()
        assert page.get_by_label("What was it about").input_value() == "a long walk"
    other = shutil.copytree(built_example, tmp_path / "other")
    with serving(other, "--no-browser", "--port", port) as third:
        page.goto(third.address)
        button(page, "Log it", "Eilidh Carswell").click()
        assert page.get_by_label("What was it about").input_value() == ""
    context.close()


def test_a_long_text_is_not_cut_but_refused_and_kept(page, server):
    note = (server.root / EILIDH).read_text("utf-8")
    button(page, "Log it", "Eilidh Carswell").click()
    for length in (2_001, 20_000):
        page.get_by_label("What was it about").fill("y" * length)
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert")).to_have_text(
            "That is too long; a line has room for 2,000 characters."
        )
        assert len(page.get_by_label("What was it about").input_value()) == length
        page.get_by_label("What was it about").fill("")
    assert (server.root / EILIDH).read_text("utf-8") == note


def test_a_page_drawn_again_keeps_the_focus_on_a_link_and_what_was_unfolded(page, server):
    page.locator(".first summary").nth(1).click()
    link = page.locator(".promises, .rows").get_by_role("link", name="Kit Marwick").last
    link.focus()
    among = "[...document.links].filter((a) => a.textContent === 'Kit Marwick')"
    place = page.evaluate(f"{among}.indexOf(document.activeElement)")
    assert place > 0
    with drawn_again(page):
        save(server.root / "people" / "Ragnhild Solbakken.md", "call: the boiler is back")
    assert page.evaluate(f"{among}.indexOf(document.activeElement)") == place
    assert page.locator("details[open]").count() == 1


def test_a_page_drawn_again_leaves_folded_what_was_folded(page, server):
    summary = page.locator(".first summary").nth(1)
    summary.click()
    summary.click()
    with drawn_again(page):
        save(server.root / "people" / "Ragnhild Solbakken.md", "call: the boiler is back")
    expect(summary).to_be_focused()
    assert page.locator("details[open]").count() == 0


def test_a_page_is_not_drawn_again_before_the_answer_to_a_press_has_come(page, server):
    held = held_back(page, re.compile(r"\.vault/skip$"))
    button(page, "Skip", "Wilma Geddes").click()
    told(page, "One moment …")
    with page.expect_response(re.compile(r"\.vault/news"), timeout=60_000):
        save(server.root / "people" / "Ragnhild Solbakken.md", "call: the boiler is back")
    with drawn_again(page):
        held.pop().continue_()
    told(page, "Skipped Wilma Geddes")


def test_a_page_drawn_again_leaves_whoever_searches_in_the_search(page, server):
    follow(page, "People")
    page.keyboard.press("/")
    page.keyboard.type("ged")
    with drawn_again(page):
        save(server.root / WILMA, "call: the boiler is back")
    expect(page.locator("#find")).to_be_focused()
    page.keyboard.type("des")
    assert page.locator("#find").input_value() == "geddes"


def test_a_page_that_nobody_sees_holds_no_line_to_the_server(page):
    """A browser has six for all tabs of a server; with all of them held no button works."""
    asked = []
    page.on("request", lambda it: asked.append(it.url))
    page.clock.install()
    page.reload()

    def be(hidden):
        page.evaluate(f"""() => {{
            Object.defineProperty(document, "hidden", {{ configurable: true, value: {hidden} }});
            document.dispatchEvent(new Event("visibilitychange"));
        }}""")

    with page.expect_event("requestfailed", lambda it: ".vault/news" in it.url, timeout=60_000):
        be("true")
    asked.clear()
    page.clock.run_for(60_000)
    assert asked == []
    with page.expect_request(re.compile(r"\.vault/news"), timeout=60_000):
        be("false")


def test_an_answer_that_takes_a_while_is_announced(page):
    held = held_back(page, re.compile(r"\.vault/(log|skip)$"))
    button(page, "Log it", "Eilidh Carswell").click()
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("One moment …")
    held.pop().fulfill(status=409, json={"refused": "somebody else writes"})
    expect(page.get_by_role("alert")).to_have_text("Somebody else writes.")
    page.keyboard.press("Escape")
    button(page, "Skip", "Wilma Geddes").click()
    told(page, "One moment …")
    with drawn_again(page):
        held.pop().continue_()
    told(page, "Skipped Wilma Geddes")


def test_an_answer_leaves_alone_the_form_that_was_opened_after_its_own(page, server):
    held = held_back(page, re.compile(r"\.vault/log$"))
    button(page, "Log it", "Eilidh Carswell").click()
    page.keyboard.type("a long walk")
    for answer in ("refused", "done"):
        with page.expect_request(re.compile(r"\.vault/log$"), timeout=60_000):
            page.keyboard.press("Enter")
        page.keyboard.press("Escape")
        button(page, "Log it", "Kit Marwick").click()
        page.get_by_label("What was it about").fill("soup on the landing")
        page.wait_for_timeout(800)  # by then a slow answer is announced
        expect(page.get_by_role("alert")).to_have_count(0)
        if answer == "refused":
            held.pop().fulfill(status=409, json={"refused": "somebody else writes"})
            expect(page.locator(".live-told p")).to_have_text("Somebody else writes.")
            page.keyboard.press("Escape")
            button(page, "Log it", "Eilidh Carswell").click()
            assert page.get_by_label("What was it about").input_value() == "a long walk"
    held.pop().continue_()
    expect(page.locator(".live-told p")).to_contain_text("Logged Eilidh Carswell")
    assert page.get_by_label("What was it about").input_value() == "soup on the landing"
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("One moment …")
    with drawn_again(page):
        held.pop().continue_()
    told(page, "Logged Kit Marwick")


def test_a_form_that_is_opened_again_before_its_answer_sends_nothing_twice(page, server):
    held, asked = held_back(page, re.compile(r"\.vault/log$")), []
    page.on("request", lambda it: asked.append(it.url))
    button(page, "Log it", "Eilidh Carswell").click()
    page.keyboard.type("a long walk")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("One moment …")
    page.keyboard.press("Escape")
    button(page, "Log it", "Eilidh Carswell").click()
    page.get_by_label("What was it about").press("Enter")
    with drawn_again(page):
        for route in held:
            route.continue_()
    told(page, "Logged Eilidh Carswell")
    assert sum(url.endswith(".vault/log") for url in asked) == 1
    assert (server.root / EILIDH).read_text("utf-8").count("a long walk") == 1


def test_a_text_that_the_tab_has_no_room_for_is_typed_and_refused_like_others(page):
    button(page, "Log it", "Eilidh Carswell").click()
    page.get_by_label("What was it about").fill("y" * 6_000_000)
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_contain_text("That is too long")


def test_two_clicks_do_no_more_than_one(page, server):
    with drawn_again(page):
        button(page, "Skip", "Wilma Geddes").dblclick()
    told(page, "Skipped Wilma Geddes")
    assert (server.root / WILMA).read_text("utf-8").count("2026-11-18 skip") == 1
    with drawn_again(page):
        page.get_by_role("button", name="Undo").dblclick()
    told(page, "Took back: skip Wilma Geddes.")


def test_a_slip_in_the_settings_is_said_in_a_sentence_and_forgotten_when_it_is_mended(page, server):
    settings = server.root / "vault.toml"
    good = settings.read_text("utf-8")
    settings.write_text(f"capacty = 3\n{good}", "utf-8")
    told(
        page,
        "The page could not be drawn again: line 1 of vault.toml: "
        'there is no setting called "capacty"; did you mean "capacity"?',
    )
    with drawn_again(page):
        settings.write_text(good, "utf-8")
    expect(page.get_by_text("Two done")).to_be_visible()
    page.wait_for_timeout(500)
    assert page.locator(".live-told [role=status]").inner_text() == ""


def test_a_page_of_an_earlier_server_says_where_the_page_is_now(browser, built_example):
    context = browser.new_context()
    page = context.new_page()
    with serving(built_example) as first:
        page.goto(first.address)
        port = str(first.port)
        first.end()
    with serving(built_example, "--no-browser", "--port", port):
        told(page, "This page is of an earlier vault serve.")
        button(page, "Skip", "Eilidh Carswell").click()
        told(page, "Open the address that it shows in its terminal now.")
    context.close()


def test_another_page_of_this_machine_can_neither_frame_read_nor_press(
    page, server, browser, tmp_path
):
    """A hostile page on another port, in the very browser that has our cookie."""
    notes = tree(server.root / "people")
    hostile = page.context.new_page()
    hostile.route(
        "http://127.0.0.1:1/**",
        lambda route: route.fulfill(
            status=200, content_type="text/html", body="<!DOCTYPE html><title>x</title><body>x"
        ),
    )
    hostile.goto("http://127.0.0.1:1/")
    found = hostile.evaluate(
        """async ([base, token]) => {
            const tries = {};
            const tried = async (name, doing) => {
                try { tries[name] = await doing(); } catch (error) { tries[name] = "refused"; }
            };
            const sent = { method: "POST", credentials: "include", body: "{}" };
            await tried("read", () => fetch(base + "site/index.html", { credentials: "include" }).then((a) => a.text()));
            await tried("opaque", () => fetch(base + "site/index.html", { credentials: "include", mode: "no-cors" }).then((a) => a.type + a.status));
            await tried("press", () => fetch(base + ".vault/skip", { ...sent, headers: { "X-Vault-Token": token } }).then((a) => a.text()));
            await tried("simple", () => fetch(base + ".vault/skip", { ...sent, mode: "no-cors" }).then((a) => a.type + a.status));
            const frame = document.body.appendChild(document.createElement("iframe"));
            frame.src = base + "site/index.html";
            await new Promise((done) => { frame.onload = done; setTimeout(done, 2000); });
            await tried("frame", () => frame.contentDocument?.body?.textContent ?? "nothing");
            return tries;
        }""",
        [f"http://127.0.0.1:{server.port}{server.home}", "x"],
    )
    assert found["read"] == found["press"] == "refused"
    assert found["opaque"] in {"refused", "opaque0"}
    assert found["simple"] in {"refused", "opaque0"}
    assert "Wilma" not in str(found)
    assert tree(server.root / "people") == notes
    hostile.close()


COVERED = """() => {
  const told = document.querySelector(".live-told").getBoundingClientRect();
  const { top, bottom } = document.activeElement.getBoundingClientRect();
  return top < innerHeight && bottom > told.top;
}"""


def test_on_a_telephone_the_answer_lies_over_nothing_that_has_the_focus(page, server):
    page.set_viewport_size({"width": 360, "height": 740})
    log = button(page, "Log it", "Eilidh Carswell")
    top = log.evaluate("one => one.getBoundingClientRect().bottom + scrollY")
    page.evaluate("top => scrollTo(0, top - innerHeight + 90)", top)  # low, where the answer comes
    log.evaluate("one => { one.focus({ preventScroll: true }); one.click(); }")
    page.keyboard.type("plan: soup")
    page.keyboard.press("Enter")
    told(page, "Logged")
    expect(log).to_be_focused()
    page.wait_for_timeout(200)
    assert not page.evaluate(COVERED)
    for _ in range(8):
        page.keyboard.press("Tab")
        inside = page.evaluate("!!document.activeElement.closest('.live-told')")
        assert inside or not page.evaluate(COVERED)
