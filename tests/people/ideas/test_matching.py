"""The order in which ideas are offered: laws, on people and decks that nobody chose."""

import re
from collections import Counter
from datetime import date, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.people.decks import named, packaged
from tests.people.vaults import people_in
from vault_tools.people.ideas.deck import Deck
from vault_tools.people.ideas.fit import History, consider
from vault_tools.people.ideas.matching import ideas_for, weeks_up
from vault_tools.people.ideas.portrait import Portrait
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.rotation.member import KEPT_BEFORE
from vault_tools.people.rotation.members import member_of
from vault_tools.people.settings import Settings

FIRST = week_of(date(2026, 11, 18))
SETTINGS = Settings(home=("Leith",))
PACKAGED = packaged()

interests = st.lists(st.sampled_from(["plants", "soup", "chess"]), max_size=2, unique=True)
decks = st.lists(
    st.builds(
        dict,
        interests=interests.map(tuple),
        seasons=st.sampled_from([(), ("winter",), ("autumn", "winter")]),
        distance=st.sampled_from(["near", "far", "any"]),
        effort=st.sampled_from(["small", "medium", "large"]),
        circles=st.sampled_from([(), ("close",), ("wide",)]),
        kind=st.sampled_from(["call", "gift", ""]),
        needs=st.sampled_from([(), ("birthday ahead",), ("long silence",), ("kindness",)]),
    ),
    min_size=1,
    max_size=9,
).map(lambda rows: Deck(tuple(named(f"Idea {n}", **row) for n, row in enumerate(rows))))


@st.composite
def notes(draw):
    """A person's note, by chance well known or hardly."""
    fields = [
        f"circle: {draw(st.sampled_from(['inner', 'close', 'wide', 'far']))}",
        f"location: {draw(st.sampled_from(['Leith', 'Porto', '']))}",
        f"interests: [{', '.join(draw(interests))}]",
        "birthday: --12-30",
        *draw(st.sampled_from([[], ["created: 2026-10-01"], ["met: 2020-03-01"]])),
    ]
    days = draw(st.lists(st.dates(date(2024, 1, 1), date(2026, 11, 14)), max_size=4))
    kinds = st.sampled_from(["call", "visit", "gift ←", "help →", "idea"])
    log = [f"- {day} {draw(kinds)}: soup [[Idea {draw(st.integers(0, 9))}]]" for day in days]
    return "\n".join(["---", *fields, "---", "## Log", *log])


def people_of(text):
    return people_in({"people/Ana.md": text}, SETTINGS)


def offers(text, deck, week, until=None):
    people = people_of(text)
    (contact,) = people.contacts
    return ideas_for(contact, Deck(deck.ideas, people.index), week, SETTINGS, until)


def fitting(text, deck, week):
    """The names of the ideas that fit in a week, whatever the order."""
    people = people_of(text)
    (contact,) = people.contacts
    history = History(contact, Deck(deck.ideas, people.index), SETTINGS)
    portrait = Portrait(contact, week, week.begins - timedelta(days=1), SETTINGS)
    return {idea.name for idea in history.suited if consider(idea, portrait, history)}


@given(notes(), decks, st.integers(0, 60))
@settings(max_examples=60)
def test_all_that_fit_are_offered_each_once_and_nothing_else(text, deck, weeks):
    week = FIRST.later(weeks)
    found = [offer.idea.name for offer in offers(text, deck, week)]
    assert Counter(found) == Counter(fitting(text, deck, week))


@given(notes(), decks)
@settings(max_examples=40)
def test_the_same_notes_and_week_give_the_same_choice_whatever_the_order_of_the_deck(text, deck):
    turned = Deck(deck.ideas[::-1])
    assert offers(text, deck, FIRST) == offers(text, turned, FIRST)


@given(notes(), decks, st.integers(3, 12))
@settings(max_examples=40)
def test_whoever_tries_what_is_offered_meets_no_idea_twice_before_all_others_that_fit(
    text, deck, weeks
):
    for number in range(weeks):
        week = FIRST.later(number)
        found = offers(text, deck, week)
        if not found:
            continue
        name = found[0].idea.name
        counts = tries_in(text, deck)
        assert counts[name] == min(counts[other] for other in fitting(text, deck, week))
        text += f"\n- {week.begins} call: tried it [[{name}]]"


@given(notes(), decks, st.integers(3, 12))
@settings(max_examples=40)
def test_while_nothing_is_logged_no_idea_comes_back_before_all_others_that_fit(text, deck, weeks):
    tried, offered = tries_in(text, deck), {}
    for number in range(weeks):
        week = FIRST.later(number)
        found = [offer.idea.name for offer in offers(text, deck, week)]
        if found and may_come_up(text, week):
            least = [name for name in found if tried[name] == tried[found[0]]]
            assert offered.get(found[0], -1) == min(offered.get(name, -1) for name in least)
            offered[found[0]] = number


@given(notes(), st.integers(0, 60))
@settings(max_examples=30)
def test_each_reason_points_at_a_line_of_a_note(text, weeks):
    lines = text.count("\n") + 1
    for offer in offers(text, PACKAGED, FIRST.later(weeks)):
        assert offer.reasons
        for reason in offer.reasons:
            own = reason.place.path == "people/Ana.md" and reason.place.line <= lines
            assert reason.place.line > 0
            assert own or reason.place in dict(offer.idea.places).values()


@given(notes(), st.dates(date(2026, 11, 16), date(2026, 11, 22)))
@settings(max_examples=30)
def test_what_is_logged_in_a_week_changes_nothing_of_its_offers(text, day):
    days = re.findall(r"^- (\d{4}-\d\d-\d\d)", text, re.MULTILINE)
    assume(len(days) == len(set(days)))  # which of one day came first, a further entry may tell
    more = f"{text}\n- {day} gift ← a cake [[{PACKAGED.ideas[0].name}]] [feeling:: seen]"
    assert offers(text, PACKAGED, FIRST) == offers(more, PACKAGED, FIRST)


def test_asked_for_on_a_day_the_week_counts():
    text = "---\ncircle: close\n---\n## Log\n- 2026-11-01 call: hello\n- 2026-11-17 call: [[One]]"
    deck = Deck((named("One"), named("Two")))
    asked = offers(text, deck, FIRST, until=date(2026, 11, 18))
    assert [offer.idea.name for offer in asked] == ["Two", "One"]


def test_what_did_not_go_well_comes_last():
    text = (
        "---\ncircle: close\n---\n## Log\n- 2026-11-01 call: [[One]] [feeling:: awkward]\n"
        "- 2026-10-01 call: [[Two]]\n- 2026-09-01 call: [[Two]]\n- 2026-10-01 gift → [[Three]]"
    )
    deck = Deck((named("One"), named("Two"), named("Three")))
    names = [offer.idea.name for offer in offers(text, deck, FIRST)]
    assert names[0] == "Three"
    assert names.index("One") > 0


def test_nobody_who_died_or_rests_is_offered_anything():
    for field in ("died: 2025", "paused: true", "snooze_until: 2026-12-24"):
        assert offers(f"---\ncircle: close\n{field}\n---\n", PACKAGED, FIRST) == ()


def test_memory_begins_anew_after_four_years():
    text = "---\ncircle: close\nmet: 2015-01-01\n---\n"
    deck = Deck(tuple(named(f"Idea {n}") for n in range(5)))
    assert all(offer.offered for offer in offers(text, deck, FIRST.later(207)))
    assert not any(offer.offered for offer in offers(text, deck, FIRST.later(208)))


def test_what_was_offered_while_a_promise_waited_is_remembered():
    day = FIRST.begins + timedelta(days=2)
    text = f"---\ncadence: 6 months\n---\n- [ ] the scan 📅 {day}\n\n## Log\n- {FIRST.begins - KEPT_BEFORE * 2} call"
    assert all(may_come_up(text, FIRST.later(weeks)) for weeks in range(5))
    kept = f"{text}\n- {FIRST.later(3).begins} call"
    assert [may_come_up(kept, FIRST.later(weeks)) for weeks in range(5)] == [True] * 4 + [False]


def tries_in(text, deck):
    people = people_of(text)
    history = History(people.contacts[0], Deck(deck.ideas, people.index), SETTINGS)
    return Counter(one.idea.name for one in history.tries)


def may_come_up(text, week):
    (contact,) = people_of(text).contacts
    return week in weeks_up(member_of(contact, week.begins), week.later(), SETTINGS)
