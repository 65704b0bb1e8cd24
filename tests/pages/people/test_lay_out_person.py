"""What the page of a person says besides what happened between you."""

import pytest

from tests.people.vaults import contact_of, fields, people_in
from vault_tools.pages.addresses import addresses_of
from vault_tools.pages.desk import Desk
from vault_tools.pages.people.lay_out_person import about, lay_out_person
from vault_tools.people.settings import Settings


def page_of(*lines):
    people = people_in({"people/Ada.md": fields(*lines)})
    (ada,) = people.contacts
    desk = Desk(people, Settings(), addresses_of(people.contacts))
    return lay_out_person(ada, desk.near(ada.path))


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (("role: cook", "organization: Acme", "location: Leith"), "cook at Acme · Leith"),
        (("role: cook at ACME", "organization: Acme"), "cook at ACME"),
        (("organization: Acme",), "Acme"),
        (("location: Leith",), "Leith"),
        ((), ""),
    ],
)
def test_somebody_in_a_few_words_names_no_organization_twice(lines, told):
    assert about(contact_of(fields(*lines))) == told


@pytest.mark.parametrize(
    ("lines", "remark"),
    [
        (("paused: true",), "Resting, by your choice"),
        (("died: 2020-03-01",), "Died 1 March 2020, remembered"),
        (("birthday: 1940", "died: 2020"), "1940–2020, remembered"),
        (("birthday: 1940",), ""),
    ],
)
def test_a_page_says_who_rests_and_who_died(lines, remark):
    assert page_of(*lines).remark == remark
