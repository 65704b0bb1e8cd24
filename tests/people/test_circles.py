"""Circles: a rhythm with a name, from the settings to the plan and the page."""

import re
from datetime import date
from pathlib import Path

import pytest

from tests.people.planning import keys_of
from vault_tools.actions.building.build import build
from vault_tools.actions.open_vault import open_vault
from vault_tools.people.rotation.members import member_of

MANUAL = (Path(__file__).parents[2] / "docs" / "notes.md").read_text("utf-8")
TODAY = date(2026, 11, 18)
SETTINGS = next(
    block for block in re.findall(r"```toml\n(.*?)```", MANUAL, re.DOTALL) if "[circles]" in block
)


@pytest.fixture
def people(vault):
    """The people of a vault with the manual's circles, by name, from their front matter."""

    def read(**notes: str):
        files = {f"people/{name}.md": f"---\n{text}\n---\n" for name, text in notes.items()}
        opened = open_vault(vault({"vault.toml": SETTINGS, **files}))
        return {contact.name: contact for contact in opened.people.contacts}

    return read


@pytest.mark.parametrize(
    ("fields", "rhythm"),
    [
        ("circle: close", "6 weeks"),
        ("circle: Family", "2 weeks, 3 weeks at most"),
        ("circle: [friends, choir]", "2 months"),
        ("circle: choir, family", "2 weeks, 3 weeks at most"),
        ("circle: family\ncadence: yearly", "1 year"),
        ("circle: far\ncadence: every 4 weeks, 6 at most", "4 weeks, 6 weeks at most"),
        ("circle: far\ncadence: 4-6 weeks", "4 weeks, 6 weeks at most"),
        ("groups: [choir, rowing]", "2 months"),
        ("circle: rowing", "None"),
        ("cadence: never\ncircle: close", "None"),
    ],
)
def test_the_closest_of_several_circles_is_the_rhythm_unless_a_cadence_is_given(
    people, fields, rhythm
):
    assert str(people(Maya=fields)["Maya"].rhythm) == rhythm


def test_a_circle_of_the_same_name_takes_the_place_of_ours(vault):
    toml = '[circles]\nclose = "3 weeks, 4 at most"\n'
    notes = {"people/Maya.md": "---\ncircle: close\n---\n", "vault.toml": toml}
    (maya,) = open_vault(vault(notes)).people.contacts
    assert str(maya.rhythm) == "3 weeks, 4 weeks at most"


def dated(name: str, fields: str, last: str) -> tuple[str, str]:
    return f"people/{name}.md", f"---\n{fields}\nlast_contact: {last}\n---\n"


def test_whose_longest_interval_passes_goes_ahead_of_who_has_waited_longer(vault):
    """With room for one: Ana has waited 1.9 of her cadences by Sunday, Bo 1.2 of his."""
    notes = (
        dated("Ana", "cadence: weekly", "2026-11-09"),
        dated("Bo", "circle: family", "2026-11-05"),
    )
    bounded = build(vault({"vault.toml": f"capacity = 1\n{SETTINGS}", **dict(notes)}), TODAY)
    assert keys_of(bounded.plan) == ("people/Bo.md",)
    free = f"capacity = 1\n{SETTINGS}".replace(", 3 at most", "")
    unbounded = build(vault({"vault.toml": free, **dict(notes)}, "free"), TODAY)
    assert keys_of(unbounded.plan) == ("people/Ana.md",)


def test_the_ideal_interval_is_what_the_page_and_the_due_date_go_by(vault):
    path, note = dated("Bo", "circle: family", "2026-11-05")
    built = build(vault({"vault.toml": SETTINGS, path: note}), TODAY)
    (bo,) = built.vault.people.contacts
    (place,) = built.plan.places
    assert (place.due, member_of(bo, TODAY).rhythm) == (date(2026, 11, 19), bo.rhythm)
    page = built.page.read_text("utf-8")
    assert "13 days since you were last in touch; usually two weeks." in page
