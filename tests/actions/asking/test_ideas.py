"""The idea beside a name: the same wherever it is told, found once, and as it would be anew."""

from datetime import timedelta

import pytest

from tests.conftest import EXAMPLE_DAY
from vault_tools.actions.asking import ideas as module
from vault_tools.actions.asking.deck import deck_of
from vault_tools.actions.asking.ideas import ideas_for_one, ideas_this_week, kept_ideas_of_week
from vault_tools.actions.asking.plan_vault import plan_vault
from vault_tools.actions.open_vault import open_vault
from vault_tools.people.ideas.challenge import choices_for, ideas_of_week

WALK = "---\ntype: outreach\nkind: walk\n---\nTake a walk.\n"
PERSON = "---\ncadence: 2 weeks\n---\n## Log\n- 2026-06-01 call\n"


def of_week(root, day=EXAMPLE_DAY):
    """Those still to come in the week, each with the idea beside the name and with all of theirs."""
    opened = open_vault(root)
    plan, week = ideas_this_week(opened, day)
    by_path = opened.people.by_path()
    return {
        place.key: (week.offers[place.key], ideas_for_one(opened, by_path[place.key], day))
        for place in plan.places
        if place.key in week.offers and not place.done_on
    }


@pytest.mark.parametrize("weeks", [0, 2])
def test_what_is_offered_to_one_begins_with_what_the_week_has_for_them(example, weeks):
    found = of_week(example, EXAMPLE_DAY + timedelta(weeks=weeks))
    assert len(found) > 5
    for offer, theirs in found.values():
        assert theirs[0].offer.idea == offer.idea
        assert len({one.offer.idea.name for one in theirs}) == len(theirs) > 1


def test_who_was_written_to_is_offered_something_new(example):
    path, (offer, _) = next(iter(of_week(example).items()))
    with (example / path).open("a", encoding="utf-8") as note:
        note.write(f"\n## Log\n- {EXAMPLE_DAY} letter: [[{offer.idea.name}]]\n")
    opened = open_vault(example)
    contact = opened.people.by_path()[path]
    assert ideas_for_one(opened, contact, EXAMPLE_DAY)[0].offer.idea != offer.idea


@pytest.fixture
def asked(monkeypatch):
    """The names of those for whom an idea was looked for from here on."""
    names = []

    def told(contact, *others):
        names.append(contact.name)
        return choices_for(contact, *others)

    monkeypatch.setattr(module, "choices_for", told)
    return names


@pytest.fixture
def small(vault):
    """A vault of two, and ideas enough of its own."""
    ideas = {f"ideas/Idea {number}.md": WALK for number in range(12)}
    return vault({"people/Ana.md": PERSON, "people/Bo.md": PERSON, **ideas})


def both(root, day=EXAMPLE_DAY):
    """What is found with what was kept, and without."""
    opened = open_vault(root)
    plan, deck = plan_vault(opened, day), deck_of(opened)
    anew = ideas_of_week(plan, opened.people, deck, opened.settings)
    return kept_ideas_of_week(plan, opened, deck), anew


@pytest.mark.parametrize("weeks", [0, 1, 9])
def test_what_is_kept_is_what_would_be_found_anew(example, weeks):
    day = EXAMPLE_DAY + timedelta(weeks=weeks)
    for _ in range(2):
        kept, anew = both(example, day)
        assert anew.offers
        assert kept == anew


def test_it_is_found_once_and_again_for_whom_something_changed(small, asked):
    both(small)
    assert sorted(asked) == ["Ana", "Bo"]
    asked.clear()
    both(small)
    assert asked == []
    with (small / "people" / "Bo.md").open("a") as note:
        note.write("- 2026-06-02 walk [[Idea 3]]\n")
    kept, anew = both(small)
    assert asked == ["Bo"]
    assert kept == anew


def test_it_is_found_again_where_a_link_leads_elsewhere(small, asked):
    with (small / "people" / "Bo.md").open("a") as note:
        note.write("- 2026-06-02 walk [[Idea 3]]\n")
    both(small)
    asked.clear()
    (small / "people" / "Idea 3.md").write_text("Somebody of that name, who is nearer.\n")
    kept, anew = both(small)
    assert "Bo" in asked
    assert "Ana" not in asked
    assert kept == anew


def test_in_another_week_and_with_another_deck_it_is_found_anew(small, asked):
    both(small)
    both(small, EXAMPLE_DAY + timedelta(weeks=1))
    (small / "ideas" / "Idea 12.md").write_text(WALK)
    kept, anew = both(small, EXAMPLE_DAY + timedelta(weeks=1))
    assert sorted(asked) == ["Ana"] * 3 + ["Bo"] * 3
    assert kept == anew
