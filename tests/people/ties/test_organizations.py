"""Which organization a field means, by its link, its name or an alias."""

import pytest

from tests.people.vaults import people_in
from vault_tools.people.settings import Settings
from vault_tools.people.ties.organizations import organizations_of

ACME = "---\ntype: organization\naliases: [The Works]\n---"


@pytest.mark.parametrize(
    "said",
    [
        '"[[Acme]]"',
        '"[[Acme|the firm]]"',
        '"[[organizations/Acme|the firm]]"',
        "ACME.",
        "the works",
    ],
)
def test_a_link_or_a_name_means_the_note_of_the_organization(said):
    notes = {"people/Ada.md": f"---\norganization: {said}\n---", "organizations/Acme.md": ACME}
    found = organizations_of(people_in(notes), Settings())
    assert [(key, len(one.now)) for key, one in found.by_key.items()] == [
        ("organizations/Acme.md", 1)
    ]


@pytest.mark.parametrize("typed", ["Acme", "organizations/Acme", "the works", "acme"])
def test_it_is_found_by_its_path_its_name_and_its_alias(typed):
    notes = {"people/Ada.md": "", "organizations/Acme.md": ACME}
    assert organizations_of(people_in(notes), Settings()).find(typed) == "organizations/Acme.md"


def test_of_two_with_one_name_a_path_says_which():
    notes = {"people/Ada.md": "", "north/Acme.md": ACME, "south/Acme.md": ACME}
    found = organizations_of(people_in(notes), Settings())
    assert [found.find("north/Acme"), found.find("south/Acme")] == [*found.by_key]
