"""Who connects two people, and in whose company somebody often is."""

from tests.people.vaults import people_in
from vault_tools.people.settings import Settings
from vault_tools.people.ties.company import brought_by, company_of, known_to, who_brought
from vault_tools.people.ties.organizations import organizations_of
from vault_tools.people.ties.read_ties import read_ties


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
