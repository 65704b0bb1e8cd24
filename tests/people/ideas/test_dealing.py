"""The ideas of one week are dealt so that they differ as far as they fit."""

from collections import Counter
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people.decks import named, packaged
from tests.people.vaults import people_in
from vault_tools.people.ideas.challenge import choices_for, ideas_of_week
from vault_tools.people.ideas.dealing import REST, choices_among, deal
from vault_tools.people.ideas.deck import Deck
from vault_tools.people.ideas.fit import Offer
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.rotation.plan import Plan, PlanPlace
from vault_tools.people.settings import Settings

WEEK = week_of(date(2026, 11, 18))
IDEAS = [named(f"Idea {number}") for number in range(12)]

offers = st.lists(st.sampled_from(range(5)), max_size=3, unique=True).map(
    lambda numbers: tuple(offer(number) for number in numbers)
)
tables = st.dictionaries(st.sampled_from([f"people/{one}.md" for one in "abcde"]), offers)


def offer(number, weight=0, **told):
    return Offer(IDEAS[number], (), weight, **told)


def names(dealt):
    return {path: one.idea.name for path, one in dealt.items()}


@given(tables)
def test_each_gets_one_of_theirs_and_one_that_somebody_has_only_if_none_of_theirs_is_left(table):
    dealt = deal(table, WEEK)
    assert list(dealt) == [path for path in table if table[path]]
    assert all(dealt[path] in table[path] for path in dealt)
    held = names(dealt)
    for idea in {*held.values()}:
        holders = [path for path, own in held.items() if own == idea]
        stuck = [
            path
            for path in holders
            if table[path][0].idea.name == idea
            and all(one.idea.name in held.values() for one in table[path])
        ]
        assert len(stuck) >= len(holders) - 1


def test_whoever_has_least_to_choose_from_is_served_first():
    table = {"people/Ana.md": (offer(0), offer(1)), "people/Bo.md": (offer(0),)}
    assert names(deal(table, WEEK)) == {"people/Ana.md": "Idea 1", "people/Bo.md": "Idea 0"}


@given(tables)
def test_whatever_the_order_of_the_people_each_gets_the_same(table):
    assert deal(dict(reversed(table.items())), WEEK) == deal(table, WEEK)


@given(tables)
def test_where_all_first_ideas_differ_everybody_keeps_theirs(table):
    firsts = {path: theirs[0] for path, theirs in table.items() if theirs}
    if len({one.idea.name for one in firsts.values()}) == len(firsts):
        assert deal(table, WEEK) == firsts


def test_an_idea_that_fits_much_better_stays_with_whom_it_fits():
    made_for_ana = [offer(0, 5), offer(1, 3), offer(2, 3)]
    as_good_for_bo = [offer(0, 3), offer(1, 2), offer(2, 2)]
    table = {
        "people/Ana.md": choices_among(made_for_ana, "people/Ana.md", WEEK),
        "people/Bo.md": choices_among(as_good_for_bo, "people/Bo.md", WEEK),
    }
    dealt = names(deal(table, WEEK))
    assert dealt["people/Ana.md"] == "Idea 0"
    assert dealt["people/Bo.md"] in {"Idea 1", "Idea 2"}


def test_an_idea_that_is_made_for_both_stands_beside_both():
    table = {
        path: choices_among([offer(0, 5), offer(1, 3)], path, WEEK)
        for path in ("people/Ana.md", "people/Bo.md")
    }
    assert {*names(deal(table, WEEK)).values()} == {"Idea 0"}


@pytest.mark.parametrize("number", range(20))
def test_who_steps_aside_gets_what_their_own_order_comes_to_late(number):
    week = WEEK.later(number)
    mine = [offer(number) for number in range(11)]
    choices = choices_among(mine, "people/Ana.md", week)
    assert choices[0] == mine[0]
    assert {*choices[1:6]} == {*mine[6:]}
    assert {*choices} == {*mine}


def test_none_comes_twice_while_another_was_never_offered():
    lately, long_ago = WEEK.begins.toordinal() - 7, WEEK.begins.toordinal() - REST
    mine = [offer(0), offer(1), offer(2, offered=long_ago), offer(3, tried=1)]
    assert {*choices_among(mine, "people/Ana.md", WEEK)} == {*mine[:2]}
    mine = [offer(0, offered=long_ago), offer(1, offered=long_ago), offer(2, offered=lately)]
    assert {*choices_among(mine, "people/Ana.md", WEEK)} == {*mine[:2]}


def test_people_of_whom_little_is_told_get_ideas_that_differ_week_after_week():
    """Twelve weeks of seven people each out of a hundred, with the ideas that come with us."""
    settings = Settings()
    notes = {
        f"people/Person {number}.md": "---\ncircle: friends\n---\n## Log\n"
        f"- {date(2026, 1, 1) + timedelta(days=number * 2)} call\n"
        for number in range(100)
    }
    people, seen = people_in(notes, settings), Counter()
    deck = Deck(packaged().ideas, people.index)
    for number in range(12):
        week = WEEK.later(number)
        keys = [f"people/Person {number * 7 + one}.md" for one in range(7)]
        plan = Plan(week, tuple(PlanPlace(key, "rotation", None) for key in keys))
        dealt = ideas_of_week(plan, people, deck, settings).offers
        seen[len({one.idea.name for one in dealt.values()})] += 1
        by_path = people.by_path()
        for key, one in dealt.items():
            assert one in choices_for(by_path[key], deck, week, settings)
    assert min(seen) >= 5, "the five that fit about as well as the first"
    assert seen[7] > 6
