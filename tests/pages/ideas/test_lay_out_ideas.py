"""Ideas on the pages: where their links lead, what the week says of them, and what was tried."""

import re

import pytest

from tests.conftest import EXAMPLE_DAY
from vault_tools.actions.building.build import build

ANA = "---\ncircle: close\ninterests: [plants]\n---\n## Log\n- 2026-09-01 call: hello\n"
PLANT = "---\ntype: outreach\nkind: gift\nneeds: [shared interest]\n---\nSnip.\n\n> Here.\n"


@pytest.fixture
def built(vault):
    """A function that builds a vault; it gives what a page or note of it says."""

    def make(files):
        root = vault(files)
        build(root, EXAMPLE_DAY)
        return lambda page: (root / page).read_text("utf-8")

    return make


@pytest.mark.parametrize(
    "mark", ["[[Spider plant]]", "[[spider plant|a plant]]", "[idea:: Spider plant]"]
)
def test_an_entry_leads_to_the_page_of_a_packaged_idea(built, mark):
    read = built({"people/Ana.md": f"{ANA}- 2026-08-01 gift → at her door {mark}\n"})
    assert 'href="../ideas/spider-plant.html"' in read("site/people/ana.html")
    assert "Ana" in read("site/ideas/spider-plant.html")


def test_an_idea_of_ones_own_has_a_page_with_its_note(built):
    read = built({"people/Ana.md": ANA, "Deck/Zither.md": f"{PLANT}See [[Ana]] and [[Soup]].\n"})
    page = read("site/ideas/zither.html")
    assert 'href="../../Deck/Zither.md"' in page
    assert 'href="../people/ana.html"' in page
    assert '<span class="unresolved">Soup</span>' in page
    assert "Not tried yet." in page


def test_the_page_of_an_idea_tells_with_whom_it_was_tried_and_how_it_went(built):
    log = "- 2026-08-01 gift → at her door [[Spider plant]] [feeling:: seen] %% no %%\n"
    later = "- 2026-09-02 gift → by post, twice [idea:: [[Spider plant]]]\n"
    read = built({"people/Ana.md": ANA + log, "people/Bo.md": ANA + later})
    tried = read("site/ideas/spider-plant.html").partition('class="tries"')[2]
    assert re.findall(r"<bdi>(Ana|Bo)</bdi>", tried) == ["Bo", "Ana"]
    assert "“<bdi>seen</bdi>”" in tried
    assert '<p class="muted" dir="auto">at her door</p>' in tried
    assert '<p class="muted" dir="auto">by post, twice</p>' in tried


def test_the_deck_counts_how_often_each_was_tried(built):
    read = built({"people/Ana.md": f"{ANA}- 2026-08-01 gift → [[Spider plant]]\n"})
    assert re.findall(r"tried \w+", read("site/ideas/index.html")) == ["tried once"]


def deck(count):
    """A deck of so many ideas that all fit Ana, so that no packaged one stands beside them."""
    return {f"ideas/Plant {number}.md": PLANT for number in range(count)}


def test_the_challenge_stands_on_the_page_and_in_the_note_with_its_reasons(built):
    read = built({"people/Ana.md": ANA, **deck(12)})
    page, note = read("site/index.html"), read("index/This week.md")
    (name,) = re.findall(r"\[\[Ana\]\]: \[\[(Plant \d+)\]\]\n    - likes plants\n", note)
    challenge = page.partition('class="part challenge"')[2].partition("</section>")[0]
    assert f"<bdi>{name}</bdi>" in challenge
    assert "<blockquote" in challenge
    assert "people/Ana.md:3" in challenge
    assert f"vault log &#34;Ana&#34; gift --idea &#34;{name}&#34;" in challenge


def test_whoever_is_challenged_has_no_second_line_and_everybody_else_has_one(built):
    read = built({"people/Ana.md": ANA, "people/Bo.md": ANA, **deck(12)})
    assert read("site/index.html").count("An idea:") == 1
    assert read("index/This week.md").count("an idea: [[Plant ") == 1


@pytest.mark.parametrize(
    ("need", "note"),
    [
        (
            "last thread",
            "circle: close\n---\n## Log\n- 2026-08-01 call: the boat is in the water\n",
        ),
        ("promise", "circle: close\n---\n## Log\n- 2026-08-01 call\n\n- [ ] mend the boat\n"),
    ],
)
def test_a_card_does_not_give_as_a_reason_the_line_that_it_shows_already(built, need, note):
    ideas = {
        f"ideas/Boat {number}.md": f"---\ntype: outreach\nneeds: [{need}]\n---\nAsk.\n"
        for number in range(12)
    }
    read = built({"people/Ana.md": f"---\n{note}", "people/Bo.md": f"---\n{note}", **ideas})
    page = read("site/index.html").partition('class="cards"')[2].partition("</section>")[0]
    (idea,) = re.findall(r'<p class="idea">.*', page)
    assert re.sub("<.*?>", "", idea).startswith("An idea: Boat ")
    assert "·" not in idea
    assert len(re.findall("the boat is|mend the boat", page)) == 2
    assert re.search(r"an idea: \[\[Boat \d+\]\] · \w", read("index/This week.md"))


def test_the_challenge_does_not_cite_the_note_of_its_own_idea(built):
    anybody = "---\ntype: outreach\n---\nAsk.\n"
    files = {f"ideas/Boat {number}.md": anybody for number in range(12)}
    page = built({"people/Ana.md": "---\ncircle: close\n---\n", **files})("site/index.html")
    challenge = page.partition('class="part challenge"')[2].partition("</section>")[0]
    assert re.search("Boat [0-9]+", challenge)
    assert ".md:" not in challenge
    assert 'class="from"' not in challenge


def test_the_note_of_the_week_has_each_idea_that_the_page_has_in_the_lanes_too(example):
    build(example, EXAMPLE_DAY)
    page = (example / "site/index.html").read_text("utf-8")
    note = (example / "index/This week.md").read_text("utf-8")
    shown = re.findall(r"An idea:</span> <a[^>]*>(?:<bdi>)?([^<]+)", page)
    told = re.findall(
        r"^    - an idea: (?:\[\[)?([^·\]\n]+?)(?:\]\])?(?: ·.*)?$", note, re.MULTILINE
    )
    assert len(told) >= 5
    assert sorted(told) == sorted(shown)
    assert "an idea:" in note.partition("## No contact noted yet")[2]


def test_a_challenge_that_was_taken_up_says_so_and_stays(built):
    files = {"people/Ana.md": ANA, **deck(12)}
    note = built(files)("index/This week.md")
    name = re.search(r"\[\[Ana\]\]: \[\[(Plant \d+)", note)[1]
    files["people/Ana.md"] += f"- 2026-11-17 gift → [[{name}]] [feeling:: light]\n"
    read = built(files)
    assert f"[[Ana]]: [[{name}]] · Tried on Tuesday: light" in read("index/This week.md")
    assert "Tried on Tuesday: light" in read("site/index.html")


def test_packaged_ideas_are_no_links_in_the_note_of_the_week(built):
    note = built({"people/Ana.md": ANA, "people/Bo.md": ANA})("index/This week.md")
    assert re.findall(r"\[\[(.+?)\]\]", note) == [
        "Ana",
        "Bo",
        *re.findall(r"- \[\[(\w+)\]\]: ", note),
    ]


def test_a_vault_that_nobody_waits_in_has_a_deck_and_no_challenge(built):
    read = built({"people/Ana.md": "---\ntype: person\n---\n"})
    assert "A challenge" not in read("site/index.html")
    assert "ways to be in touch" in read("site/ideas/index.html")


def test_pages_of_ideas_do_not_know_the_day(vault):
    root = vault({"people/Ana.md": f"{ANA}- 2026-08-01 gift → [[Spider plant]]\n"})
    build(root, EXAMPLE_DAY)
    before = {path: path.read_bytes() for path in (root / "site" / "ideas").iterdir()}
    build(root, EXAMPLE_DAY.replace(year=2028))
    assert {path: path.read_bytes() for path in (root / "site" / "ideas").iterdir()} == before
