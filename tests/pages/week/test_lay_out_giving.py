"""The sentences about giving and receiving, on the page and in the index note."""

from datetime import date

import pytest

from tests.people.vaults import contact_of, people_in
from vault_tools.pages.addresses import addresses_of
from vault_tools.pages.desk import Desk
from vault_tools.pages.week.lay_out_giving import FEW, lay_out_gifts_note, lay_out_kindness
from vault_tools.pages.wording.giving import birthday_words, waiting_words
from vault_tools.people.giving.kindness import KINDNESSES, unanswered
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.rotation.plan import Plan
from vault_tools.people.settings import Settings

DAY = date(2026, 11, 18)


def desk_of(notes):
    people = people_in(notes)
    return Desk(people, Settings(), addresses_of(people.contacts))


@pytest.mark.parametrize("kind", sorted(KINDNESSES))
def test_each_kindness_has_its_sentence(kind):
    maya = contact_of(f"- 2026-11-02 {kind} ← by the harbour")
    said = waiting_words(unanswered(maya, DAY)[0], maya)
    assert "on 2 November 2026: by the harbour. They may like to hear " in said


def test_the_week_has_a_few_each_with_its_line():
    notes = {f"people/P{n}.md": f"- 2026-11-0{n} gift ← a lamp" for n in range(1, 7)}
    rows = lay_out_kindness(desk_of(notes), DAY)
    assert [row.person.name for row in rows] == ["P6", "P5", "P4"]
    assert len(rows) == FEW
    assert (rows[0].source.label, rows[0].source.href) == ("people/P6.md:1", "people/p6.html")


GIFTS = """
    ---
    birthday: 12-03
    gift_ideas: [a lamp, "a boat #secret"]
    ---
    - 2025-12-03 gift → a globe
    - 2026-04-01 gift → a plant at the door #secret
    - 2026-11-02 gift ← a hat #secret
    - 2026-11-01 lent → the drill #secret
    """


def test_before_a_birthday_the_owner_sees_all_and_a_shared_note_no_secret():
    maya = contact_of(GIFTS)
    assert birthday_words(maya, DAY, aloud=False) == (
        "noted: a lamp; a boat",
        "given before: a plant at the door (April 2026); a globe (December 2025)",
    )
    assert birthday_words(maya, DAY, aloud=True) == (
        "noted: a lamp",
        "given before: a globe (December 2025)",
    )


@pytest.mark.parametrize(
    "field",
    [
        'gift_ideas: "a boat #secret"',
        'gift_ideas: "a lamp, a boat #secret"',
        'gift_ideas: "#secret a boat"',
        'gift_ideas: ["#secret a boat"]',
        "---\ngift_ideas:: a boat #secret\n",
    ],
)
def test_a_gift_in_mind_is_secret_wherever_in_its_field_the_tag_is(field):
    text = f"---\nbirthday: 12-03\n{field}"
    maya = contact_of(text if "::" in field else f"{text}\n---\n")
    assert "boat" in birthday_words(maya, DAY, aloud=False)[0]
    assert birthday_words(maya, DAY, aloud=True) == ()


def test_the_index_note_holds_no_secret_and_leaves_out_what_is_empty():
    note = lay_out_gifts_note(desk_of({"people/Maya.md": GIFTS}), Plan(week_of(DAY), ()))
    assert {
        section.heading: [line.words for line in section.lines] for section in note.sections
    } == {
        "Birthdays ahead": ["3 December; noted: a lamp; given before: a globe (December 2025)"],
        "In mind": ["a lamp"],
        "Given": ["a globe (3 December 2025)"],
    }


def test_the_index_note_says_so_where_there_is_nothing():
    note = lay_out_gifts_note(desk_of({"people/Maya.md": ""}), Plan(week_of(DAY), ()))
    assert (note.words, note.sections) == ("No gift is noted yet.", ())
