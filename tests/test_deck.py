"""The packaged deck: enough of it, whole, readable, and over all kinds of kindness."""

import re
from collections import Counter

import pytest

from vault_tools.actions.asking.deck import packaged_files
from vault_tools.bundled import bundled
from vault_tools.notes.note import parse_note
from vault_tools.notes.resolve import fold
from vault_tools.people.ideas.deck import read_ideas
from vault_tools.people.settings import Settings

NOTES = [parse_note(path, data) for path, data in packaged_files()]
IDEAS, PROBLEMS = read_ideas(NOTES, Settings())
KINDS = {
    *("gift", "letter", "message", "call", "video", "visit", "walk", "meal", "help", "intro"),
    *("referral", "thanks", "lent", "share", "ritual", "encouragement", "challenge", "advice"),
    *("group", "reconnect", "work", "event"),
}
WORN = re.compile(
    r"reach(ing)? out|heartfelt|meaningful|cherish|journey|self-care|mindful|touch base"
    r"|just checking in|don't forget|make sure|small gesture|goes a long way|show you care"
    r"|you should|remember to|simply|amazing(?!\.)|truly special|networking|leverage|—",
    re.IGNORECASE,
)


def test_there_are_enough_of_them_and_each_can_be_read():
    assert len(IDEAS) == len(NOTES) >= 44
    assert PROBLEMS == ()


def test_every_kind_is_there_and_no_other():
    assert {idea.kind for idea in IDEAS} == KINDS


def test_no_two_share_a_name():
    assert max(Counter(fold(idea.name) for idea in IDEAS).values()) == 1


@pytest.mark.parametrize("idea", IDEAS, ids=lambda idea: idea.name)
def test_each_says_what_to_do_for_whom_and_one_line_to_send(idea):
    assert len(idea.how.split()) >= 20
    assert idea.fits.startswith("For ")
    assert idea.line
    assert idea.body.count("\n>") == 1, "one line to send, and one alone"
    assert len(idea.body.split()) <= 140, "short"
    assert idea.cost


@pytest.mark.parametrize("idea", IDEAS, ids=lambda idea: idea.name)
def test_none_uses_a_phrase_that_is_worn_out(idea):
    assert WORN.findall(idea.body) == []


@pytest.mark.parametrize("kind", sorted(KINDS - {"lent", "referral", "walk", "event", "advice"}))
def test_there_are_at_least_two_of_each_kind_that_is_no_speciality(kind):
    assert sum(idea.kind == kind for idea in IDEAS) >= 2


@pytest.mark.parametrize("kind", ["reconnect", "first contact"])
def test_there_are_several_for_the_long_silent_and_for_strangers(kind):
    need = {"reconnect": "long silence"}.get(kind, kind)
    assert sum(need in idea.needs for idea in IDEAS) >= 6


def test_looking_for_work_begins_with_those_one_is_in_touch_with():
    """Nobody is asked for anything who has not been in touch: they need a catch-up first."""
    asking = [
        idea for idea in IDEAS if idea.kind == "work" and idea.name != "Be of use there first"
    ]
    assert all("lately in touch" in idea.needs for idea in asking)


def test_nobody_is_told_to_say_to_their_boss_that_they_look_about():
    assert not [idea.name for idea in IDEAS if idea.kind == "work" and "work" in idea.needs]


def test_the_ideas_of_the_example_vault_are_copies():
    for path in (bundled("example_vault") / "ideas").glob("*.md"):
        assert path.read_bytes() == dict(packaged_files())[f"ideas/{path.name}"]
