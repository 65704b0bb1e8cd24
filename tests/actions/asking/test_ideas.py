"""The idea beside a name is the same wherever it is told."""

from datetime import timedelta

import pytest

from tests.conftest import EXAMPLE_DAY
from vault_tools.actions.asking.ideas import ideas_for_one, ideas_this_week
from vault_tools.actions.open_vault import open_vault


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
