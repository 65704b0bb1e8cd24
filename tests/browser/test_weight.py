"""Pages stay light, and the list of 5,000 people answers each key without delay."""

from datetime import date, timedelta
from random import Random

import pytest
from msgspec.structs import replace

from tests.browser.visiting import Visit, in_a_browser, size
from tests.conftest import EXAMPLE_DAY
from tests.pages.sample_pages import environment
from vault_tools.actions.asking.plan_vault import look_out
from vault_tools.actions.building.open_desk import open_desk
from vault_tools.actions.open_vault import open_vault
from vault_tools.pages.people.lay_out_people import lay_out_people
from vault_tools.pages.render import render_page
from vault_tools.pages.week.lay_out_week import lay_out_week

pytestmark = in_a_browser
FEW, MANY = 1_000, 5_000
FIRST = ("Ana", "Bo", "Cy", "Dana", "Élodie", "Fay", "Gus", "Hana", "Ivo", "Øystein", "Zoë", "由紀")
LAST = ("Abel", "Brandt", "Costa", "Dias", "Evans", "Frey", "Gómez", "Holm", "Ito", "Kaya", "Šimić")
PLACES = ("Lisbon", "Porto", "Berlin", "Leith", "Oslo", "Kyoto", "New York")


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """The week's page of a vault of 1,000 people, and a list in which each stands five times."""
    root = tmp_path_factory.mktemp("many")
    (root / "people").mkdir()
    lot = Random(5)
    for number in range(FEW):
        days = sorted(lot.randrange(1, 900) for _ in range(lot.randrange(5)))
        log = "".join(
            f"- {EXAMPLE_DAY - timedelta(days=day)} call: about the boat\n" for day in days
        )
        born = date(1970, 1, 1) + timedelta(days=lot.randrange(9000))
        (root / f"people/{lot.choice(FIRST)} {lot.choice(LAST)} {number}.md").write_text(
            f"---\ncircle: {lot.choice(('inner', 'close', 'friends', 'wide', 'far'))}\n"
            f"location: {lot.choice(PLACES)}\nbirthday: {born}\nemail: p{number}@example.org\n"
            f"tags: [t{number % 40}]\nanniversary: {born}\n---\n## Log\n{log}"
            "## Next\n- [ ] send the photographs 📅 2026-11-20\n",
            "utf-8",
        )
    vault = open_vault(root)
    desk, rendering = open_desk(vault), environment()
    week = lay_out_week(desk, look_out(vault, EXAMPLE_DAY), EXAMPLE_DAY)
    people = lay_out_people(desk)
    people = replace(
        people,
        letters=tuple(replace(one, rows=one.rows * (MANY // FEW)) for one in people.letters),
    )
    pages = {"week.html": week, "people.html": people}
    for name, page in pages.items():
        (root / name).write_text(render_page(rendering, page), "utf-8")
    return root


def test_the_week_of_the_example_weighs_little(example_site):
    assert (example_site / "index.html").stat().st_size < 60_000


def test_the_week_of_many_people_weighs_little_more(many):
    assert (many / "week.html").stat().st_size < 150_000


KEYS = ("l", "li", "lis", "lisb", "lisbo", "lisbon", "lisbon c", "", "é", "in ne")


def test_among_many_the_list_is_laid_out_once_for_each_key_and_not_for_each_row(browser, many):
    with Visit(browser, many / "people.html", **size(1280)) as visit:
        page, spy = visit.page, visit.context.new_cdp_session(visit.page)
        spy.send("Performance.enable")
        page.locator("#find").focus()
        before = layouts(spy)
        page.evaluate(
            """(keys) => {
            const field = document.querySelector("#find");
            for (const text of keys) {
              field.value = text;
              field.dispatchEvent(new Event("input"));
              document.body.offsetHeight;
            }
        }""",
            KEYS,
        )
        assert len(KEYS) <= layouts(spy) - before < 3 * len(KEYS)
        assert 0 < page.locator(".people-list > li:visible").count() < MANY
        assert visit.complaints == []


def layouts(spy) -> int:
    """How often the browser has laid the page out, or a part of it."""
    told = spy.send("Performance.getMetrics")["metrics"]
    return next(one["value"] for one in told if one["name"] == "LayoutCount")
