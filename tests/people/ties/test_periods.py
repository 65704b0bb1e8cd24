"""Organizations with the time that a field gives: now and before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people.vaults import contact_of, fields, people_in
from vault_tools.people.ties.periods import split_period


@pytest.mark.parametrize(
    ("written", "name", "words", "ended"),
    [
        ("Acme (2019-2023)", "Acme", "2019–2023", True),
        ("Acme (2019 – present)", "Acme", "since 2019", False),
        ("Acme (since 2019)", "Acme", "since 2019", False),
        ("Acme since 2019-03", "Acme", "since 2019-03", False),
        ("Acme, 2019-2023", "Acme", "2019–2023", True),
        ("Acme 2019-", "Acme", "since 2019", False),
        ("Acme: 2019 to 2023", "Acme", "2019–2023", True),
        ("Acme (Mar 2019 - June 2023)", "Acme", "Mar 2019–June 2023", True),
        ("Acme (until 2023)", "Acme", "until 2023", True),
        ("Acme (–2023)", "Acme", "until 2023", True),
        ("Acme (2019)", "Acme", "2019", False),
        ("Acme (former)", "Acme", "", True),
        ("formerly Acme", "Acme", "", True),
        ("ex-Acme", "Acme", "", True),
        ("Acme", "Acme", "", False),
        ("Studio 2000", "Studio 2000", "", False),
        ("Ex Libris", "Ex Libris", "", False),
        ("Formerly", "Formerly", "", False),
        ("2019-2023", "2019-2023", "", False),
        ("Route 1984 - 1990 Ltd", "Route 1984 - 1990 Ltd", "", False),
    ],
)
def test_a_period_behind_a_name_is_no_part_of_it(written, name, words, ended):
    found, period = split_period(written)
    assert (found, period.words, period.ended) == (name, words, ended)


@given(st.text(max_size=40))
def test_a_name_never_becomes_empty(text):
    name, _ = split_period(text)
    assert bool(name) == bool(text.strip())


def both(*lines):
    contact = contact_of(fields(*lines))
    now, before = contact.organizations, contact.former_organizations
    return [(one.name, one.period) for one in now], [(one.name, one.period) for one in before]


def test_what_has_ended_is_where_somebody_was():
    lines = ("organization:", '  - "[[Acme]] (2019-2023)"', "  - Beta (since 2023)")
    assert both(*lines) == ([("Beta", "since 2023")], [("Acme", "2019–2023")])


def test_links_in_one_text_have_each_their_own_period():
    lines = ('company: "[[Acme]] (2019-2023), [[Beta]] (since 2023)"',)
    assert both(*lines) == ([("Beta", "since 2023")], [("Acme", "2019–2023")])


def test_a_mapping_says_from_when_until_when():
    lines = ("companies:", "  - {name: Acme, from: 2019, to: 2023}", "  - {name: Beta, from: 2023}")
    assert both(*lines) == ([("Beta", "since 2023")], [("Acme", "2019–2023")])


def test_a_mapping_without_a_name_says_what_its_parts_say():
    lines = ("organization:", "  now: Beta (since 2023)", '  then: "[[Acme]] (until 2023)"')
    assert both(*lines) == ([("Beta", "since 2023")], [("Acme", "until 2023")])


def test_what_is_called_former_is_so_without_a_period_or_with_one():
    lines = ('former_organization: ["[[Acme]]", Beta (2012-2014)]', "organization: Gamma, Inc.")
    assert both(*lines) == ([("Gamma, Inc.", "")], [("Acme", ""), ("Beta", "2012–2014")])


def test_an_unquoted_link_and_words_in_brackets_stay_what_they_were():
    assert both("organization: [[Acme]]") == ([("Acme", "")], [])
    lines = ('organization: "Beta (formerly [[Acme]])"',)
    assert both(*lines) == ([("Beta", "")], [("Acme", "")])


def test_an_entry_keeps_the_links_that_it_only_speaks_of():
    people = people_in(
        {
            "people/Jonas.md": "- 2026-09-14 intro ← introduced me to [[Ana]] at [[Acme]]",
            "people/Ana.md": "",
        }
    )
    (one,) = people.by_path()["people/Jonas.md"].interactions
    assert (one.people, one.about) == ((), ("Ana", "Acme"))


def test_an_organization_among_those_present_is_only_spoken_of():
    people = people_in(
        {"people/Jonas.md": "- 2026-09-14 met [[Ana]] at [[Acme]]", "people/Ana.md": ""}
    )
    (one,) = people.by_path()["people/Jonas.md"].interactions
    assert (one.people, one.about) == (("people/Ana.md",), ("Acme",))
