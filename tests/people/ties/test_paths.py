"""Ways in whole vaults: how warm, through whom, and what comes before asking."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.people.ties.ways import TODAY, ago, note, ways_in
from tests.people.vaults import people_in
from vault_tools.pages.wording.paths import asking_sentence, catch_up_sentence, my_tie_words
from vault_tools.people.ties.approach import approach, find_openings, in_touch_lately
from vault_tools.people.ties.tie_warmth import my_tie, size_factor

NAMES = ("Ana", "Bo", "Cy", "Dee", "Eli", "Fay")
RESTS = ("died: 2025-01-02", "paused: true", "snooze_until: 2026-12-24", "status: archived")


def names(chain):
    return [path.removeprefix("people/").removesuffix(".md") for path in chain.people]


@st.composite
def vaults(draw):
    """Six people: some rest, some know one another, some are at Acme, some were in touch."""
    notes = {}
    for name in NAMES:
        known = draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True))
        fields = [f"knows: [{', '.join(f'{chr(34)}[[{one}]]{chr(34)}' for one in known)}]"]
        fields += draw(
            st.sampled_from([(), (), ("organization: Acme",), ("company: Acme (2019-2022)",)])
        )
        fields += draw(st.sampled_from([(), ("cadence: weekly",), ("cadence: yearly",)]))
        fields += draw(st.sampled_from([(), (), (), *((rest,) for rest in RESTS)]))
        days = draw(st.lists(st.integers(0, 800), max_size=2))
        log = [*map(ago, days)]
        log += draw(st.sampled_from([(), (), ("2026-11-01 pause: for now",)]))
        notes[name] = note(*fields, log=log)
    return notes


@settings(max_examples=60, deadline=None)
@given(vaults())
def test_no_way_leads_through_somebody_who_died_or_rests(notes):
    ways = ways_in(notes)
    chains = [
        *ways.to_organization("acme"),
        *(c for p in ways.network.contacts for c in ways.to_person(p)),
    ]
    for chain in chains:
        assert len({*chain.people}) == len(chain.people) <= 4
        assert not any(ways.rest(path) for path in chain.people)
        for name in names(chain):
            assert not any(rest in notes[name] for rest in (*RESTS, "pause: for now"))


@settings(max_examples=60, deadline=None)
@given(vaults())
def test_no_favour_is_asked_of_somebody_long_silent_before_catching_up(notes):
    for opening in find_openings(ways_in(notes)):
        for one in opening.approaches:
            days = one.chain.mine.days
            yearly = "cadence: yearly" in notes[one.first.name]
            bound = 180 if yearly else 60
            assert (one.steps[0] == "catch up") == (days is None or days > bound)
            assert one.steps[-1] == "ask"
            assert (one.first in opening.catch_up) == (one.steps[0] == "catch up")


def test_every_step_of_a_way_points_to_a_line_that_says_so():
    ways = ways_in(
        {
            "Ana": note('knows: ["[[Bo]]"]', log=[ago(3)]),
            "Bo": note("organization: Acme"),
        }
    )
    (chain,) = ways.to_organization("acme")
    assert names(chain) == ["Ana", "Bo"]
    assert str(chain.mine.last.place) == "people/Ana.md:4:3"
    ((evidence, _),) = chain.hops[0].evidence
    assert str(evidence.place) == "people/Ana.md:2:10"
    assert str(chain.end.evidence.place) == "people/Bo.md:2:15"


def test_somebody_to_be_avoided_is_gone_round():
    notes = {
        "Ana": note('knows: ["[[Dee]]"]', log=[ago(3)]),
        "Bo": note('knows: ["[[Dee]]"]', log=[ago(300)]),
        "Dee": "",
    }
    assert names(ways_in(notes).to_person("people/Dee.md")[0]) == ["Ana", "Dee"]
    avoiding = ways_in(notes, avoid=frozenset({"people/Ana.md"}))
    assert [names(one) for one in avoiding.to_person("people/Dee.md")] == [["Bo", "Dee"]]


def test_a_way_may_lead_through_an_organization_unless_that_is_to_be_avoided():
    notes = {"Ana": note("organization: Acme", log=[ago(3)]), "Bo": note("organization: Acme")}
    (chain,) = ways_in(notes).to_person("people/Bo.md")
    assert names(chain) == ["Ana", "Bo"]
    assert ways_in(notes, avoid=frozenset({"acme"})).to_person("people/Bo.md") == []


def test_a_bound_of_hops_is_kept():
    notes = {
        "Ana": note('knows: ["[[Bo]]"]', log=[ago(3)]),
        "Bo": note('knows: ["[[Cy]]"]'),
        "Cy": "",
    }
    assert names(ways_in(notes, hops=3).to_person("people/Cy.md")[0]) == ["Ana", "Bo", "Cy"]
    assert ways_in(notes, hops=2).to_person("people/Cy.md") == []


def tie(*fields, log=()):
    contact = people_in({"people/Ana.md": note(*fields, log=log)}).contacts[0]
    return my_tie(contact, TODAY)


def test_warmth_falls_with_stretch_and_halves_in_three_cadences():
    fresh, later = tie("cadence: 30 days", log=[ago(0)]), tie("cadence: 30 days", log=[ago(90)])
    assert (fresh.warmth, later.warmth) == (pytest.approx(0.6), pytest.approx(0.3))


def test_who_was_only_met_is_caught_up_with_before_anything_is_asked():
    assert not in_touch_lately(tie(f"met: {TODAY - timedelta(days=8)}"))
    assert in_touch_lately(tie(log=[ago(8)]))


def test_warmth_rises_with_what_was_given_and_received_and_most_with_both():
    help_to, help_from = "2026-11-01 help → the roof", "2026-11-01 help ← the boat"
    none, one, both, two = (
        tie(log=[ago(0), *kind]).warmth
        for kind in ((), (help_to,), (help_to, help_from), (help_to, help_to + " again"))
    )
    assert none < one < two < both < 1


def test_somebody_never_met_is_no_tie_of_mine_and_an_undated_one_is_faint():
    assert tie("circle: wide") is None
    assert tie("relationship: friend").words == "quiet for long"
    assert my_tie_words(tie("relationship: friend")).endswith("no day of it is noted")


def test_a_larger_room_says_less():
    assert [round(size_factor(size), 3) for size in (2, 4, 8)] == [1, 0.5, 0.333]


@pytest.mark.parametrize(
    ("fields", "days", "lately"),
    [
        ((), 60, True),
        ((), 61, False),
        (("cadence: weekly",), 60, True),
        (("cadence: 100 days",), 100, True),
        (("cadence: 100 days",), 101, False),
        (("cadence: yearly",), 180, True),
        (("cadence: yearly",), 181, False),
    ],
)
def test_lately_is_two_months_or_their_own_rhythm_and_half_a_year_at_most(fields, days, lately):
    assert in_touch_lately(tie(*fields, log=[ago(days)])) == lately


def the_approach(notes, to="people/Dee.md"):
    ways = ways_in(notes)
    return approach(ways.to_person(to)[0], ways)


def test_thanks_not_said_come_before_asking_and_go_once_they_are_said():
    intro = "2026-10-02 intro ← told me of [[Dee]]"
    owed = the_approach({"Ana": note(log=[intro]), "Dee": ""})
    assert owed.steps == ("thank", "ask")
    assert "kind of you to tell me of Dee" in asking_sentence(owed, ["Dee"], "")
    said = the_approach({"Ana": note(log=[intro, "2026-10-09 thanks → for Dee"]), "Dee": ""})
    assert (said.steps, said.thanks) == (("ask",), ())


def test_the_first_sentence_to_somebody_silent_asks_for_nothing():
    silent = the_approach({"Ana": note('knows: ["[[Dee]]"]', log=[ago(500)]), "Dee": ""})
    assert silent.steps == ("catch up", "ask")
    sentence = catch_up_sentence(silent.first)
    assert "Dee" not in sentence
    assert "introduce" not in sentence
