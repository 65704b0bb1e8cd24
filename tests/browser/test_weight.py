"""Pages stay light, and the list of 5,000 people answers each key at once."""

from datetime import date, timedelta
from random import Random

import pytest

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
MANY = 5_000
FIRST = ("Ana", "Bo", "Cy", "Dana", "Élodie", "Fay", "Gus", "Hana", "Ivo", "Øystein", "Zoë", "由紀")
LAST = ("Abel", "Brandt", "Costa", "Dias", "Evans", "Frey", "Gómez", "Holm", "Ito", "Kaya", "Šimić")
PLACES = ("Lisbon", "Porto", "Berlin", "Leith", "Oslo", "Kyoto", "New York")


@pytest.fixture(scope="module")
def many(tmp_path_factory):
    """The week's page and the list of people of a vault of 5,000, as files."""
    root = tmp_path_factory.mktemp("many")
    (root / "people").mkdir()
    lot = Random(5)
    for number in range(MANY):
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
    pages = {"week.html": week, "people.html": lay_out_people(desk)}
    for name, page in pages.items():
        (root / name).write_text(render_page(rendering, page), "utf-8")
    return root


def test_the_week_of_the_example_weighs_little(example_site):
    assert (example_site / "index.html").stat().st_size < 60_000


def test_the_week_of_many_people_weighs_little_more(many):
    assert (many / "week.html").stat().st_size < 150_000


def test_each_key_is_answered_at_once_among_many(browser, many):
    with Visit(browser, many / "people.html", **size(1280)) as visit:
        page = visit.page
        page.locator("#find").focus()
        spent = page.evaluate("""() => {
            const field = document.querySelector("#find");
            const spent = [];
            for (const text of ["l", "li", "lis", "lisb", "lisbo", "lisbon", "lisbon c", "", "é", "in ne"]) {
              field.value = text;
              const begun = performance.now();
              field.dispatchEvent(new Event("input"));
              document.body.offsetHeight;  // what the key changed is laid out as well
              spent.push(performance.now() - begun);
            }
            return spent;
        }""")
        assert 0 < page.locator(".people-list > li:visible").count() < MANY
        assert sorted(spent)[len(spent) // 2] < 50, spent
        assert visit.complaints == []
        print("milliseconds a key:", [round(one) for one in spent])
