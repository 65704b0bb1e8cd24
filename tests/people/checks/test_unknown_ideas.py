"""Ideas that a log names and no deck has."""

import pytest

from tests.people.decks import named
from vault_tools.people.checks.unknown_ideas import unknown_ideas

ANA = "people/Ana Costa.md"
PLANT = named("Spider plant")


@pytest.mark.parametrize(
    ("field", "marked", "hint"),
    [
        ("[idea:: Spyder plant]", "Spyder plant", "[idea:: Spider plant]"),
        ("(idea:: nonsense)", "nonsense", "the page of ideas lists them all"),
        ("[idea:: Spider plant] [idea:: nonsense]", "nonsense", "the page of ideas lists them all"),
    ],
)
def test_an_idea_that_no_deck_has_is_told_with_the_nearest(field, marked, hint, seen):
    text = f"## Log\n- 2026-11-08 gift → a fern {field}\n"
    (problem,) = unknown_ideas(seen({ANA: text}, ideas=(PLANT,)))
    assert problem.excerpt_parts()[1] == marked
    assert problem.hint == hint


@pytest.mark.parametrize(
    "field", ["[idea:: spider PLANT]", "[idea:: [[Spider plant|fern]]]", "[idea:: ]", "[[Fern]]"]
)
def test_an_idea_of_the_deck_or_none_at_all_is_left_alone(field, seen):
    text = f"## Log\n- 2026-11-08 gift → a fern {field}\n"
    assert list(unknown_ideas(seen({ANA: text}, ideas=(PLANT,)))) == []


def test_a_plan_that_names_an_idea_counts_too(seen):
    text = "## Log\n- 2026-11-08 idea: for spring [idea:: Spyder plant]\n"
    assert len([*unknown_ideas(seen({ANA: text}, ideas=(PLANT,)))]) == 1
