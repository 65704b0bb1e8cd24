"""Whose promise an open task is."""

from datetime import date

import pytest

from tests.people.vaults import contact_of
from vault_tools.people.giving.promises import promised_words
from vault_tools.people.rotation.members import member_of


@pytest.mark.parametrize(
    "text",
    [
        "- [ ] ← the seed list 📅 2026-12-01",
        "- [ ] the seed list #waiting 📅 2026-12-01",
        "- [ ] the seed list [waiting:: since May] 📅 2026-12-01",
        "## Waiting for\n- [ ] the seed list 📅 2026-12-01",
        "### Things They Owe Me\n- [ ] the seed list 📅 2026-12-01",
        "## What they promised me:\n- [ ] the seed list 📅 2026-12-01",
        "## Owed to me\n- [ ] the seed list 📅 2026-12-01",
    ],
)
def test_what_they_promised_is_not_mine_to_do_and_brings_no_turn_on(text):
    maya = contact_of(text)
    assert maya.open_promises() == ()
    assert [promised_words(task) for task in maya.awaited()] == ["the seed list"]
    assert member_of(maya, date(2026, 11, 18)).promises == ()


def test_a_box_before_an_idea_for_a_gift_is_no_promise_unless_it_has_a_day():
    maya = contact_of(
        "## Gift ideas\n- [ ] teapot\n- [ ] kettle 📅 2026-12-01\n## Next\n- [ ] ring\n"
    )
    assert [task.text for task in maya.open_promises()] == ["kettle", "ring"]
    assert next(idea.text for idea in maya.gift_ideas) == "teapot"


def test_an_empty_box_is_no_promise_unless_it_has_a_day():
    maya = contact_of("- [ ] \n- [ ] 📅 2026-12-01\n")
    assert [task.due for task in maya.open_promises()] == [date(2026, 12, 1)]


@pytest.mark.parametrize(
    "text", ["- [ ] send → the list", "- [ ] ask about #waitingrooms", "- [x] ← it"]
)
def test_what_has_no_such_mark_is_mine(text):
    maya = contact_of(text)
    assert maya.awaited() == ()
    assert len(maya.open_promises()) == (0 if "[x]" in text else 1)


def test_a_box_of_a_form_for_what_somebody_is_promises_nothing():
    text = "## Connection\n- [x] Good friend\n- [ ] Colleague\n- [ ] Mentor\n- [ ] Mentor her\n"
    assert [task.text for task in contact_of(text).open_promises()] == ["Mentor her"]
