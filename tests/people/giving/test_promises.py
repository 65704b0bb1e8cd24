"""Whose promise an open task is, and who connects two people."""

from datetime import date

import pytest

from tests.people.vaults import contact_of, people_in
from vault_tools.people.giving.promises import promised_words
from vault_tools.people.rotation.members import member_of
from vault_tools.people.settings import Settings
from vault_tools.people.ties.company import brought_by, company_of, known_to, who_brought
from vault_tools.people.ties.organizations import organizations_of
from vault_tools.people.ties.read_ties import read_ties


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] ← the seed list 📅 2026-12-01",
        "- [ ] the seed list #waiting 📅 2026-12-01",
        "- [ ] the seed list [waiting:: since May] 📅 2026-12-01",
        "## Waiting for\n- [ ] the seed list 📅 2026-12-01",
        "### Things They Owe Me\n- [ ] the seed list 📅 2026-12-01",
        "## What they promised me:\n- [ ] the seed list 📅 2026-12-01",
        "## Owed to me\n- [ ] the seed list 📅 2026-12-01",
    ],
)
def test_what_they_promised_is_not_mine_to_do_and_brings_no_turn_on(text):
    maya = contact_of(text)
    assert maya.open_promises() == ()
    assert [promised_words(task) for task in maya.awaited()] == ["the seed list"]
    assert member_of(maya, date(2026, 11, 18)).promises == ()


def test_a_box_before_an_idea_for_a_gift_is_no_promise_unless_it_has_a_day():
    maya = contact_of(
        "## Gift ideas\n- [ ] teapot\n- [ ] kettle 📅 2026-12-01\n## Next\n- [ ] ring\n"
    )
    assert [task.text for task in maya.open_promises()] == ["kettle", "ring"]
    assert next(idea.text for idea in maya.gift_ideas) == "teapot"


def test_an_empty_box_is_no_promise_unless_it_has_a_day():
    maya = contact_of("- [ ] \n- [ ] 📅 2026-12-01\n")
    assert [task.due for task in maya.open_promises()] == [date(2026, 12, 1)]


@pytest.mark.parametrize(
    "text", ["- [ ] send → the list", "- [ ] ask about #waitingrooms", "- [x] ← it"]
)
def test_what_has_no_such_mark_is_mine(text):
    maya = contact_of(text)
    assert maya.awaited() == ()
    assert len(maya.open_promises()) == (0 if "[x]" in text else 1)


def test_who_brought_whom_and_in_whose_company():
    notes = {
        "people/Maya.md": "- 2026-01-01 meal with [[Bo]]: one\n- 2026-02-01 meal with [[Bo]]: two",
        "people/Bo.md": 'introduced_by:: "[[Maya]]"',
        "people/Cy.md": "---\nintroduced_by: '[[Maya]]'\n---\n",
        "gatherings/2026-06-27 Supper.md": "---\nattendees: ['[[Maya]]', '[[Cy]]']\n---\n",
        "gatherings/2026-07-27 Party.md": "---\ntags: [secret]\nattendees: ['[[Maya]]', '[[Di]]']\n---\n",
        "people/Di.md": "",
    }
    people = people_in(notes)
    network = read_ties(people, organizations_of(people, Settings()))
    assert [one.name for one in brought_by(network, "people/Maya.md")] == ["Bo", "Cy"]
    assert [one.name for one in company_of(network, "people/Maya.md")] == ["Bo", "Cy"]


def test_an_introduction_in_the_log_says_who_brought_whom_and_knows_who_names_whom():
    notes = {
        "people/Maya.md": "- 2026-01-01 intro ← told me of [[Bo]]",
        "people/Bo.md": "---\nknows: '[[Cy]]'\n---",
        "people/Cy.md": "",
    }
    people = people_in(notes)
    network = read_ties(people, organizations_of(people, Settings()))
    assert [one.name for one in brought_by(network, "people/Maya.md")] == ["Bo"]
    assert [one.name for one in who_brought(network, "people/Bo.md")] == ["Maya"]
    assert [one.name for one in known_to(network, "people/Cy.md")] == ["Bo"]
    assert known_to(network, "people/Bo.md") == ()


def test_a_box_of_a_form_for_what_somebody_is_promises_nothing():
    text = "## Connection\n- [x] Good friend\n- [ ] Colleague\n- [ ] Mentor\n- [ ] Mentor her\n"
    assert [task.text for task in contact_of(text).open_promises()] == ["Mentor her"]
