"""Gifts in mind, whose kindness waits, and what is lent and borrowed."""

from datetime import date

import pytest

from tests.people.vaults import contact_of, people_in
from vault_tools.people.giving.gifts import gifts, noted_gifts, waiting_for_answer
from vault_tools.people.giving.loans import loans, open_loans

DAY = date(2026, 11, 18)
NOTED = """
    ---
    gift_ideas: [a storm glass, the atlas]
    ---
    ## Gift ideas
    - a truing stand
    - [x] a lamp

    ## Log
    - 2026-10-01 idea → a red kettle
    - 2026-10-02 idea: for the birthday, seville oranges
    - 2026-10-03 idea: gift: a bell #secret
    - 2026-10-04 idea: ask how the boat is
    - 2026-08-12 gift → the storm glass. It has predicted nothing.
    - 2026-11-19 gift → the atlas
    """


def test_gifts_are_noted_in_fields_lists_and_the_log_each_with_its_line():
    noted = noted_gifts(contact_of(NOTED), DAY)
    assert [(one.text, one.place.line) for one in noted] == [
        ("a storm glass", 2),
        ("the atlas", 2),
        ("a truing stand", 5),
        ("a red kettle", 9),
        ("for the birthday, seville oranges", 10),
        ("a bell", 11),
    ]
    assert [one.secret for one in noted] == [False] * 5 + [True]


def test_what_was_given_by_the_day_is_known_by_its_words():
    glass, atlas, *_ = noted_gifts(contact_of(NOTED), DAY)
    assert glass.given
    assert glass.given.day == date(2026, 8, 12)
    assert atlas.given is None


def test_an_idea_noted_after_a_gift_is_a_new_one():
    text = "- 2026-01-01 gift → a red kettle\n- 2026-10-01 idea → another red kettle"
    assert noted_gifts(contact_of(text), DAY)[0].given is None


def test_gifts_are_told_by_who_gave():
    maya = contact_of("- 2026-01-01 gift → one\n- 2026-02-01 gift ← two\n- 2026-03-01 help → three")
    assert [one.told.text for one in gifts(maya, DAY, given=True)] == ["one"]
    assert [one.told.text for one in gifts(maya, DAY, given=False)] == ["two"]


def test_of_each_the_latest_kindness_waits_and_nobody_who_rests():
    notes = {
        "people/Ana.md": "- 2026-10-01 gift ← one\n- 2026-11-01 help ← two",
        "people/Bo.md": "- 2026-11-05 gift ← three",
        "people/Cy.md": "- 2026-11-05 gift ← four #secret\n- 2026-11-01 gift ← five",
        "people/Di.md": "---\npaused: true\n---\n- 2026-11-05 gift ← six",
        "people/Eve.md": "---\ndied: 2026-11-10\n---\n- 2026-11-05 gift ← seven",
    }
    found = waiting_for_answer(people_in(notes).contacts, DAY)
    assert [(one.contact.name, one.kindness.told.text) for one in found] == [
        ("Bo", "three"),
        ("Ana", "two"),
        ("Cy", "five"),
    ]


def told(text):
    return [(one.what, one.lent, bool(one.back)) for one in loans(contact_of(text), DAY)]


@pytest.mark.parametrize(
    ("line", "loan"),
    [
        ("lent → the long ladder", ("the long ladder", True, False)),
        ("lent ← the long ladder", ("the long ladder", False, False)),
        ("borrowed: her kettle", ("her kettle", False, False)),
        ("visit: an inspector [borrowed:: a fish kettle]", ("a fish kettle", False, False)),
        ("lent → the ladder [returned:: in May]", ("the ladder", True, True)),
    ],
)
def test_a_loan_knows_whose_the_thing_is(line, loan):
    assert told(f"- 2026-01-01 {line}") == [loan]


LENT = (
    "- 2026-01-01 lent → the ladder\n- 2026-01-02 lent → the drill\n- 2026-01-03 borrowed: a pan\n"
)


@pytest.mark.parametrize(
    ("line", "back"),
    [
        ("2026-02-01 returned ← the ladder, washed", ["the ladder"]),
        ("2026-02-01 returned ← all of it", []),
        ("2026-02-01 returned → with soup in it", ["a pan"]),
        ("2026-02-01 returned: the pan", ["a pan"]),
        ("2025-02-01 returned: the pan", []),
        ("2026-12-01 returned: the pan", []),
    ],
)
def test_a_return_is_of_what_it_speaks_of_or_of_the_only_thing_there_is(line, back):
    assert [what for what, _, returned in told(f"{LENT}- {line}") if returned] == back


def test_what_is_not_back_is_told_oldest_first():
    people = people_in({"people/Ana.md": "- 2026-03-01 lent → one", "people/Bo.md": LENT})
    assert [loan.what for _, loan in open_loans(people.contacts, DAY)] == [
        "the ladder",
        "the drill",
        "a pan",
        "one",
    ]
