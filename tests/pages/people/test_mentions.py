"""How the page of a person quotes the notes that mention them."""

import pytest

from tests.people.vaults import people_in
from vault_tools.pages.addresses import addresses_of
from vault_tools.pages.desk import Desk
from vault_tools.pages.people.lay_out_person import lay_out_person, mentions_of
from vault_tools.pages.people.lay_out_ties import connections_of
from vault_tools.people.settings import Settings
from vault_tools.people.ties.organizations import organizations_of
from vault_tools.people.ties.read_ties import read_ties


def quotes_in_a_note_of(line):
    people = people_in({"people/Ada.md": "", "Garden.md": line})
    desk = Desk(people, Settings(), addresses_of(people.contacts))
    (ada,) = people.contacts
    page = lay_out_person(ada, desk.near(ada.path), mentions_of(desk)[ada.path])
    return [mention.text for mention in page.mentions]


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("**First of all:** [[Ada]] from upstairs", "First of all: Ada from upstairs"),
        ("- [ ] call [[Ada]] - not before ten", "call Ada - not before ten"),
        ("> 1 * 2 is two, says [[Ada]]", "1 * 2 is two, says Ada"),
        ("| [[Ada\\|Ada L.]] | the choir |", "Ada L. – the choir"),
        ("- [[Ada]]", ""),
        ("- [x] [[Ada]], [[Bo]]", ""),
        ("- [[Ada]]\n- the ladder is with [[Ada]]", "the ladder is with Ada"),
    ],
)
def test_a_mention_loses_the_mark_that_begins_its_line_and_no_other(line, read):
    assert quotes_in_a_note_of(line) == [read]


WRAPPED = """\
The way to her is [[Bo]] and then [[Ada]], and writing cold would be
quicker, but I would rather come by boat.
"""
LONG = (
    "The old plum tree behind the house has had its best year since the flood. Nobody picked any "
    "of it, and so the wasps did. The ladder is with [[Ada]], who is up for anything. "
    "She says that the pump in the yard needs a new handle before the frost comes back to us."
)
AROUND_ADA = (
    "The ladder is with Ada, who is up for anything. She says that the pump in the yard needs a "
    "new handle before the frost comes back to us."
)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        (WRAPPED, WRAPPED.replace("[[", "").replace("]]", "").replace("\n", " ").strip()),
        (LONG, AROUND_ADA),
        (f"{LONG[-90:]} {LONG}", AROUND_ADA),
        (
            LONG.replace("The ladder", "With Dr. E. Kit the ladder"),
            f"With Dr. E. Kit t{AROUND_ADA[1:]}",
        ),
        ("| The plums. " + "Jam " * 40 + "| [[Ada]] |", "The plums. " + "Jam " * 37 + "…"),
        (
            LONG.replace("[[Ada]]", "[Dr. Ada](people/Ada.md)"),
            AROUND_ADA.replace("Ada,", "Dr. Ada,"),
        ),
        ("与 [[Ada]] " + "在湖边" * 60, "与 Ada " + "在湖边" * 51 + "在…"),
        ("With [[Ada]] " + "at the lake " * 20, "With Ada " + "at the lake " * 12 + "at the …"),
    ],
)
def test_a_mention_begins_and_ends_where_a_sentence_or_a_word_does(line, read):
    assert quotes_in_a_note_of(line) == [read]


def page_of_ada(**notes):
    people = people_in({f"people/{name}.md": text for name, text in notes.items()})
    desk = Desk(people, Settings(), addresses_of(people.contacts))
    ada = next(one for one in people.contacts if one.name == "Ada")
    network = read_ties(people, organizations_of(people, Settings()))
    tied, drawn = connections_of(ada, network)
    mentions = mentions_of(desk).get(ada.path, ())
    return lay_out_person(ada, desk.near(ada.path), mentions, tied, drawn)


def test_whose_field_alone_mentions_somebody_stands_among_the_ties_and_not_again():
    page = page_of_ada(
        Ada="",
        Bo="---\nknows: ['[[Ada]]']\n---\n",
        Cy="---\nknows: ['[[Ada]]']\n---\nThe dog is with [[Ada]].\n",
        Dora="---\nsaw: '[[Ada]]'\n---\n",
    )
    assert [tie.person.name for tie in page.ties] == ["Bo", "Cy"]
    told = [(it.note.label, it.text) for it in page.mentions]
    assert told == [("Cy", "The dog is with Ada."), ("Dora", "")]


def test_whom_the_facts_name_stands_among_the_ties_only_for_what_else_is_told():
    page = page_of_ada(
        Ada="---\nspouse: '[[Bo]]'\nchildren: ['[[Cy]]', '[[Di]]']\nknows: '[[Eve]]'\n"
        "introduced_by: '[[Eve]]'\n---\n## Log\n- 2026-09-01 meal with [[Bo]]: soup\n",
        Bo="",
        Cy="---\nparents: '[[Ada]]'\n---\n",
        Di="---\nknows: '[[Ada]]'\n---\n",
        Eve="",
    )
    facts = {fact.label: [it.label for it in fact.values] for fact in page.facts}
    assert facts["Children"] == ["Cy", "Di"]
    told = {tie.person.name: [it.words for it in tie.told] for tie in page.ties}
    assert told == {"Bo": ["together: soup"]}


def test_what_is_lent_and_not_back_yet_is_told_among_the_loans_alone():
    page = page_of_ada(
        Ada="- 2026-09-01 lent → the ladder\n- 2026-09-02 lent ← a kettle\n"
        "- 2026-10-01 returned → the kettle\n- 2026-10-02 gift → plums [lent:: the jar]\n"
    )
    assert list(page.loans) == [
        "lent on 1 September 2026: the ladder",
        "lent on 2 October 2026: the jar",
    ]
    assert [it.words for it in page.given] == ["gift: plums"]
    assert [it.words for it in page.received] == ["lent: a kettle"]
