"""What the notes tell of ideas that were tried."""

import pytest

from tests.people.decks import named
from tests.people.vaults import people_in
from vault_tools.people.ideas.deck import Deck
from vault_tools.people.ideas.tried import noted_for, tries_by_idea, tries_of, went_badly

IDEAS = (named("Spider plant"), named("Soup"))


def told(log, path="people/Ana.md", others=None):
    people = people_in({"people/Ana.md": f"## Log\n{log}", "people/Bo.md": "Bo.", **(others or {})})
    return people.by_path()[path], Deck(IDEAS, people.index)


@pytest.mark.parametrize(
    "line",
    [
        "- 2026-04-12 gift → at her door [[Spider plant]]",
        "- 2026-04-12 gift → at her door [idea:: Spider plant]",
        "- 2026-04-12 gift → at her door [idea:: [[Spider plant]]]",
        "- 2026-04-12 gift → by post [[spider plant|one]] [contact:: no]",
        "- 2026-04-12 gift → at her door\n  the green one: [[Spider plant]]",
    ],
)
def test_an_entry_that_links_to_an_idea_or_names_it_has_tried_it(line):
    (one,) = tries_of(*told(line))
    assert (one.idea.name, str(one.day), one.place.line) == ("Spider plant", "2026-04-12", 2)


@pytest.mark.parametrize(
    "line",
    [
        "- 2026-04-12 idea: leave her one [[Spider plant]]",
        "- 2026-04-12 plan: in May [[Spider plant]]",
        "- 2026-04-12 gift → something else [[Fern]]",
        "- [ ] 2026-04-12 gift → [[Spider plant]]",
        "- 2026-04-12 call: the weather",
    ],
)
def test_what_was_only_noted_is_not_tried(line):
    assert tries_of(*told(line)) == ()


def test_what_was_noted_is_found_as_such():
    (one,) = noted_for(*told("- 2026-04-12 idea: leave her one [[Spider plant]]"))
    assert one.idea.name == "Spider plant"


def test_an_idea_tried_together_is_tried_with_everybody_there():
    line = "- 2026-04-12 meal with [[Bo]]: on the landing [[Soup]] [feeling:: warm]"
    (one,) = tries_of(*told(line, "people/Bo.md"))
    assert (one.idea.name, one.feeling, one.place.path) == ("Soup", "warm", "people/Ana.md")


def test_a_daily_note_may_tell_of_it():
    journal = {"journal/2026-04-12.md": "[[Ana]] got the [[Spider plant]]."}
    (one,) = tries_of(*told("", others=journal))
    assert one.place.path == "journal/2026-04-12.md"


def test_the_tries_of_an_idea_have_the_newest_first():
    log = "- 2026-04-12 gift → [[Soup]]\n- 2026-05-12 gift → [[Soup]]\n- 2026-03-01 gift → [[Soup]]"
    people = people_in({"people/Ana.md": f"## Log\n{log}"})
    found = tries_by_idea(people.contacts, Deck(IDEAS, people.index))
    assert [one.day.month for one in found["ideas/Soup.md"]] == [5, 4, 3]


@pytest.mark.parametrize("feeling", ["flat", "a bit awkward", "Cold.", "rushed, sadly"])
def test_some_words_say_that_it_did_not_go_well(feeling):
    assert went_badly(feeling)


@pytest.mark.parametrize("feeling", ["", "seen", "lighter", "braver", "proud", "gefreut"])
def test_any_other_word_is_a_good_one(feeling):
    assert not went_badly(feeling)
