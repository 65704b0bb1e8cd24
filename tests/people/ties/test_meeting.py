"""Two people who might like to meet: what speaks for it, and who is left out."""

from tests.people.ties.ways import ago, note, ways_in
from vault_tools.people.ties.meeting import MANY, Matchmaker


def pairs_in(notes):
    found = Matchmaker(ways_in(notes)).pairs()
    return [(one.a.name, one.b.name, [reason.words for reason in one.reasons]) for one in found]


def known(*fields):
    return note(*fields, log=[ago(5)])


def test_what_one_looks_for_and_the_other_can_help_with_brings_two_together():
    maker = Matchmaker(
        ways_in(
            {
                "Ana": known("looking_for: [an old sea chart to print]"),
                "Bo": known("can_help_with: [sea charts]"),
            }
        )
    )
    (pair,) = maker.pairs()
    (reason,) = pair.reasons
    assert reason.words == "Ana looks for an old sea chart to print; Bo can help with sea charts"
    assert [str(place) for place in reason.places] == ["people/Ana.md:2:1", "people/Bo.md:2:1"]


def test_for_one_person_all_pairs_are_theirs():
    liking = known("interests: [sea charts]")
    ways = ways_in({"Ana": liking, "Bo": liking, "Cy": liking})
    everybody = set(ways.network.contacts.values())
    for who in everybody:
        pairs = [{one.a, one.b} for one in Matchmaker(ways).pairs(who)]
        assert all(who in pair for pair in pairs)
        assert set().union(*pairs) == everybody


def test_one_small_word_in_common_is_no_reason():
    one = known("looking_for: [a boat by the sea]")
    assert pairs_in({"Ana": one, "Bo": known("can_help_with: [getting into the sea]")}) == []


def test_a_secret_brings_nobody_together():
    owls = known("interests: ['owls #secret', '#secret tea']")
    assert pairs_in({"Ana": owls, "Bo": owls}) == []
    charts = known("can_help_with: [sea charts #secret]")
    assert pairs_in({"Ana": known("looking_for: [a sea chart]"), "Bo": charts}) == []
    wish = known('looking_for: "a sea chart #secret"')
    assert pairs_in({"Ana": wish, "Bo": known("can_help_with: [sea charts]")}) == []


def test_two_interests_or_one_and_a_town_are_enough_and_a_town_alone_is_not():
    two = known("interests: [owls, tea]")
    assert pairs_in({"Ana": two, "Bo": two}) == [("Ana", "Bo", ["both like owls", "both like tea"])]
    near = known("interests: [owls]", "location: Leith")
    assert pairs_in({"Ana": near, "Bo": near}) == [
        ("Ana", "Bo", ["both like owls", "both live in Leith"])
    ]
    assert pairs_in({"Ana": known("location: Leith"), "Bo": known("location: Leith")}) == []


def test_who_knows_the_other_or_rests_or_is_a_stranger_is_not_offered():
    fields = ("interests: [owls, tea]",)
    bo = known(*fields)
    assert pairs_in({"Ana": known(*fields, 'knows: ["[[Bo]]"]'), "Bo": bo}) == []
    assert pairs_in({"Ana": known(*fields, "paused: true"), "Bo": bo}) == []
    assert pairs_in({"Ana": known(*fields, "died: 2025-01-02"), "Bo": bo}) == []
    assert pairs_in({"Ana": note(*fields), "Bo": bo}) == []
    door = "household: 14 Kerr's Wynd"
    assert pairs_in({"Ana": known(*fields, door), "Bo": known(*fields, door)}) == []


def test_an_idea_in_the_log_is_the_best_reason():
    ana = note(log=[ago(5), "2026-11-15 idea: sit her down with [[Bo]]"])
    ((_, _, reasons),) = pairs_in({"Ana": ana, "Bo": known()})
    assert reasons == ["you noted it on 15 November 2026: sit her down with Bo"]


def test_each_person_is_in_one_pair_and_what_very_many_like_brings_nobody_together():
    two = known("interests: [owls, tea]")
    assert len(pairs_in({"Ana": two, "Bo": two, "Cy": two})) == 1
    assert pairs_in({f"Guest {number}": two for number in range(MANY + 1)}) == []
