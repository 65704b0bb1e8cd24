"""Kindness in both directions, and what of it might like an answer."""

from datetime import date

import pytest

from tests.people.vaults import contact_of
from vault_tools.people.giving.kindness import (
    ANSWERED_WITHIN,
    KINDNESSES,
    kindnesses,
    unanswered,
)

DAY = date(2026, 11, 18)


def log(*lines):
    return contact_of("## Log\n" + "\n".join(f"- {line}" for line in lines))


def told(found):
    return [(str(one.day), one.kind, "to" if one.given else "from") for one in found]


def test_the_arrow_tells_who_was_kind_and_without_one_nobody_was():
    maya = log(
        "2026-03-01 gift → a lamp",
        "2026-04-01 help ← the move",
        "2026-05-01 gift: a book",
        "2026-06-01 call ← about the lamp",
    )
    assert told(kindnesses(maya, DAY)) == [
        ("2026-03-01", "gift", "to"),
        ("2026-04-01", "help", "from"),
    ]


@pytest.mark.parametrize("kind", sorted(KINDNESSES))
def test_each_kindness_is_seen_in_both_directions(kind):
    maya = log(f"2026-11-01 {kind} → a thing", f"2026-11-02 {kind} ← a thing")
    assert told(kindnesses(maya, DAY)) == [
        ("2026-11-01", kind, "to"),
        ("2026-11-02", kind, "from"),
    ]
    assert unanswered(maya, DAY)[0].kind == kind


def test_a_gift_by_post_was_given_though_it_is_no_contact():
    (gift,) = kindnesses(log("2026-11-02 gift → two small hats [contact:: no]"), DAY)
    assert gift.given
    assert not gift.told.counts


def test_what_was_only_thought_of_or_lies_ahead_was_not_given():
    maya = log("2026-11-02 idea → a lamp", "2026-12-24 gift → a lamp")
    assert kindnesses(maya, DAY) == ()


@pytest.mark.parametrize(
    ("back", "answered"),
    [
        ("2026-11-02 thanks → for the lamp", True),
        ("2026-11-01 letter → of four pages", True),
        ("2026-11-09 gift → soup [contact:: no]", True),
        ("2026-11-09 meal → at ours", True),
        ("2026-11-09 call: an hour", False),
        ("2026-11-09 gift ← another lamp", False),
        ("2026-10-31 thanks → in advance", False),
        ("2026-11-19 thanks → tomorrow", False),
    ],
)
def test_a_kindness_is_answered_by_what_went_back_from_that_day_on(back, answered):
    maya = log("2026-11-01 gift ← a lamp", back)
    assert ("2026-11-01" not in [str(one.day) for one in unanswered(maya, DAY)]) is answered


@pytest.mark.parametrize("mark", ["#thanked", "[thanked:: in person]"])
def test_the_line_itself_may_say_that_it_was_thanked_for(mark):
    assert unanswered(log(f"2026-11-01 gift ← a lamp {mark}"), DAY) == ()


@pytest.mark.parametrize(("kind", "days"), sorted(ANSWERED_WITHIN.items()))
def test_after_a_while_nothing_is_asked_for_any_more(kind, days):
    last = date.fromordinal(DAY.toordinal() - days)
    before = date.fromordinal(last.toordinal() - 1)
    assert len(unanswered(log(f"{last} {kind} ← a thing"), DAY)) == 1
    assert unanswered(log(f"{before} {kind} ← a thing"), DAY) == ()


def test_thanks_that_you_meant_to_say_wait_for_as_long_as_it_takes():
    assert len(unanswered(log("2019-11-01 gift ← a lamp #thanks"), DAY)) == 1
    assert unanswered(log("2019-11-01 gift ← a lamp #thanks", "2026-01-01 thanks →"), DAY) == ()


def test_the_latest_kindness_comes_first():
    maya = log("2026-10-01 gift ← one", "2026-11-01 help ← two", "2026-09-01 advice ← three")
    assert [one.kind for one in unanswered(maya, DAY)] == ["help", "gift", "advice"]
