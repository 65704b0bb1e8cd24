"""The page of an organization, with a note of its own and without."""

from tests.people.vaults import people_in
from vault_tools.pages.addresses import addresses_of
from vault_tools.pages.desk import Desk
from vault_tools.pages.organizations.lay_out_organizations import lay_out_organization
from vault_tools.pages.shared import Shared
from vault_tools.people.settings import Settings
from vault_tools.people.ties.organizations import organizations_of
from vault_tools.people.ties.read_ties import read_ties

TWO = {
    "people/Ada.md": "---\norganization: Acme (since 2019)\nrole: cook\n---",
    "people/Bo.md": "---\norganization: Acme (until 2023)\n---",
}


def page_of_acme(notes):
    people, settings = people_in(notes), Settings()
    organizations = organizations_of(people, settings)
    acme = organizations.by_key[organizations.find("Acme")]
    desk = Desk(people, settings, addresses_of(people.contacts, 1, (), (acme,)))
    return lay_out_organization(acme, Shared(desk, read_ties(people, organizations)))


def told_on(page):
    return {
        group.heading: [(one.person.name, one.words) for one in group.people]
        for group in page.groups
    }


def test_it_tells_who_is_there_and_who_was_with_a_note_and_without():
    there = {
        "There now": [("Ada", "cook · since 2019")],
        "There before": [("Bo", "until 2023")],
    }
    bare = page_of_acme(TWO)
    assert (told_on(bare), bare.ways, bare.note) == (there, (), "")
    noted = page_of_acme(TWO | {"organizations/Acme.md": "They make everything."})
    assert (told_on(noted), len(noted.ways)) == (there, 1)
    assert "They make everything." in noted.note
