"""How the page of a person quotes the notes that mention them."""

import pytest

from tests.people.vaults import people_in
from vault_tools.pages.addresses import addresses_of
from vault_tools.pages.desk import Desk
from vault_tools.pages.people.lay_out_person import lay_out_person, mentions_of
from vault_tools.people.settings import Settings


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("**First of all:** [[Ada]] from upstairs", "First of all: Ada from upstairs"),
        ("- [ ] call [[Ada]] - not before ten", "call Ada - not before ten"),
        ("> 1 * 2 is two, says [[Ada]]", "1 * 2 is two, says Ada"),
        ("| [[Ada\\|Ada L.]] | the choir |", "Ada L. – the choir"),
    ],
)
def test_a_mention_loses_the_mark_that_begins_its_line_and_no_other(line, read):
    people = people_in({"people/Ada.md": "", "Garden.md": line})
    desk = Desk(people, Settings(), addresses_of(people.contacts))
    (ada,) = people.contacts
    page = lay_out_person(ada, desk.near(ada.path), mentions_of(desk)[ada.path])
    assert [mention.text for mention in page.mentions] == [read]
