"""What others may see of the notes."""

import re

import pytest

from tests.people.vaults import note, people_in
from vault_tools.actions.open_vault import open_vault
from vault_tools.bundled import bundled
from vault_tools.people.settings import Settings
from vault_tools.people.showing.redacting import redacted_notes
from vault_tools.people.showing.secrets import without_secrets
from vault_tools.people.showing.veil import Veil, initials_of
from vault_tools.people.understand import understand

MAYA = """
    ---
    aliases: [May]
    email: maya@example.org
    phone: "+351 910 000 000"
    household: Rua do Sol 7
    spouse: Tomás Reis
    favourite_colour: the green of her door, Rua do Sol 7
    interests: [plants]
    knows: ["[[Ana Costa]]"]
    ---
    Lives behind the bakery with Tomás. ![[maya.jpg]]

    **Phone:** +351 910 111 222

    ## Log
    - 2026-11-08 call: with maya@example.org about May's plant, see https://example.org/maya [feeling:: seen]
    - 2026-11-02 gift → a plant at her door #secret
    - 2026-10-30 visit: Ana Costa and Bela came along. Rang 07700 900123 first. [contact:: no]
    """


def redacted(notes, settings=None):
    settings = settings or Settings()
    told = without_secrets(people_in(notes).notes.values(), settings)
    return redacted_notes(understand(told, settings), settings)


def text_of(redacted):
    return "\n".join(f"{one.path}\n{one.block}\n{one.body}" for one in redacted.notes)


def test_names_give_way_to_initials_wherever_they_stand():
    found = redacted({"people/Maya Lindqvist.md": MAYA, "people/Ana Costa.md": "Knows [[Bela]]."})
    text = text_of(found)
    assert found.paths == {
        "people/Ana Costa.md": "people/A. C..md",
        "people/Maya Lindqvist.md": "people/M. L..md",
    }
    for name in ("Maya", "maya", "May", "Lindqvist", "Ana", "Costa", "Tomás", "Reis", "Bela"):
        assert not re.search(rf"(?<!\w){name}(?!\w)", text)


def test_a_log_of_months_is_still_one_under_a_heading_that_says_no_more():
    notes = {"people/Maya Lindqvist.md": "## Calls with Tomás\n- Oct 2026: call about the door"}
    (note_,) = redacted(notes).notes
    assert note_.body.strip() == "## Log\n- Oct 2026 call:"


def test_no_way_to_reach_anybody_is_left():
    text = text_of(redacted({"people/Maya Lindqvist.md": MAYA}))
    for way in ("@", "910", "900123", "Rua do Sol", "https", "jpg"):
        assert way not in text


def test_no_feeling_and_no_secret_is_left_and_other_marks_are():
    text = text_of(redacted({"people/Maya Lindqvist.md": MAYA}))
    assert "seen" not in text
    assert "her door" not in text
    assert "[contact:: no]" in text
    assert "interests: [plants]" in text


def test_links_and_days_still_lead_to_the_same_people():
    notes = {
        "people/Maya Lindqvist.md": MAYA,
        "people/Ana Costa.md": "- 2026-11-01 call: with [[Maya Lindqvist|May]], on 3 May 2026",
        "journal/2026-11-09.md": "Tea with [[Maya Lindqvist]] and [[people/Ana Costa]].",
    }
    before, found = people_in(notes), redacted(notes)
    after = understand(found.notes, Settings()).by_path()
    for contact in before.contacts:
        days = [(one.day, one.kind, one.counts) for one in contact.interactions]
        kept = [
            (one.day, one.kind, one.counts) for one in after[found.paths[contact.path]].interactions
        ]
        assert kept == [one for one in days if str(one[0]) != "2026-11-02"]


def test_people_of_the_same_initials_are_told_apart_and_so_are_their_notes():
    notes = {"people/Ana Costa.md": "", "people/Ava Cruz.md": "", "Ana.md": "", "Ava.md": ""}
    found = redacted(notes)
    assert found.paths["people/Ana Costa.md"] == "people/A. C..md"
    assert found.paths["people/Ava Cruz.md"] == "people/A. C. 2.md"
    assert len({path.casefold() for path in found.paths.values()}) == len(notes)


def test_the_example_vault_gives_nobody_away():
    vault = open_vault(bundled("example_vault"), secrets=False)
    found = redacted_notes(vault.people, vault.settings)
    own = [one for one in found.notes if not one.path.startswith("ideas/")]
    text = "\n".join(f"{one.path}\n{one.block}\n{one.body}" for one in own)
    for contact in vault.people.contacts:
        for name in (contact.name, contact.name.split()[-1], *contact.aliases):
            assert not re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text), name
        for way in contact.ways:
            assert way.value not in text
    assert "feeling::" not in text
    assert "#secret" not in text


@pytest.mark.parametrize(
    ("name", "initials"),
    [
        ("Maya Lindqvist", "M. L."),
        ("Ludwig van Beek", "L. B."),
        ("小野寺 透", "小."),
        ("Zoë", "Z."),
        ("4", "–"),
    ],
)
def test_a_name_has_initials(name, initials):
    assert initials_of(name) == initials


def test_a_name_in_another_script_is_hidden_inside_running_text():
    veil = Veil(people_in({"people/小野寺 透.md": ""}).contacts)
    assert veil.over("昨日小野寺 透と話した、透さん") == "昨日小.と話した、小.さん"


def test_words_that_are_no_names_stay():
    veil = Veil(people_in({"people/Will Rose.md": ""}).contacts)
    assert veil.over("I will bring a rose to Will's #will") == "I will bring a rose to W.'s #W."


def test_an_idea_keeps_its_fields():
    idea = "---\ntype: outreach\neffort: small\nneeds: [address]\n---\nWrite.\n"
    (kept,) = redacted_notes(people_in({"ideas/A letter.md": idea}), Settings()).notes
    assert kept == note("ideas/A letter.md", idea)
