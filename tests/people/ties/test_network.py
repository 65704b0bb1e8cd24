"""Ties and organizations, as the notes tell of them."""

from datetime import date

from tests.people.vaults import people_in
from vault_tools.people.settings import Settings
from vault_tools.people.ties.organizations import organizations_of
from vault_tools.people.ties.read_ties import read_ties
from vault_tools.people.ties.tie_warmth import evidence_warmth

JONAS, ANA, BO = "people/Jonas.md", "people/Ana.md", "people/Bo.md"


def network_of(notes, settings=None):
    settings = settings or Settings()
    people = people_in(notes, settings)
    return read_ties(people, organizations_of(people, settings))


def kinds(network, a, b):
    return [one.kind for one in network.evidence(a, b)]


def at(organization):
    now = [one.contact for one in organization.now]
    return now, [(one.contact, one.period) for one in organization.before]


def test_fields_tie_people_and_say_where():
    network = network_of({JONAS: '---\nknows: "[[Ana]]"\nwife: "[[Bo]]"\n---', ANA: "", BO: ""})
    assert kinds(network, JONAS, ANA) == kinds(network, ANA, JONAS) == ["knows"]
    (family,) = network.evidence(BO, JONAS)
    assert (family.kind, family.words, str(family.place)) == ("family", "wife", f"{JONAS}:3:8")


def test_an_introduction_from_them_ties_them_to_whom_it_was_and_opens_a_door():
    line = "- 2026-09-14 intro ← introduced me to [[Ana]] at [[Acme]]"
    notes = {JONAS: line, ANA: "", "organizations/Acme.md": "---\ntype: organization\n---"}
    network = network_of(notes)
    (one,) = network.introductions
    assert (one.by, one.to, one.organizations) == (JONAS, (ANA,), ("organizations/Acme.md",))
    assert kinds(network, JONAS, ANA) == ["intro"]
    (door,) = network.hubs["organizations/Acme.md"].members
    assert (door.contact, door.standing) == (ANA, "door")


def test_without_somebody_named_the_door_is_whoever_opened_it():
    line = "- 2026-09-14 referral ← gave my name to [[Acme]]"
    network = network_of({JONAS: line, "organizations/Acme.md": "---\ntype: organization\n---"})
    (door,) = network.hubs["organizations/Acme.md"].members
    assert (door.contact, door.standing) == (JONAS, "door")


def test_an_introduction_of_mine_ties_the_two_and_opens_no_door_for_me():
    network = network_of({JONAS: "- 2026-09-14 intro → told him about [[Ana]]", ANA: ""})
    (one,) = network.introductions
    assert (one.by, one.other, one.to) == ("", JONAS, (ANA,))
    assert kinds(network, JONAS, ANA) == ["introduced"]


def test_words_without_an_arrow_say_whose_introduction_it_was():
    network = network_of({JONAS: "- 2026-09-14 introduced me to [[Ana]]", ANA: ""})
    assert network.introductions[0].by == JONAS


def test_an_evening_of_two_is_a_tie_and_of_three_a_hub():
    network = network_of({JONAS: "- 2026-09-14 meal with [[Ana]]: soup", ANA: "", BO: ""})
    assert (kinds(network, ANA, JONAS), network.hubs) == (["together"], {})
    line = "- 2026-09-14 meal with [[Ana]] and [[Bo]]: soup"
    network = network_of({JONAS: line, ANA: "", BO: ""})
    (hub,) = network.hubs.values()
    assert (hub.size, hub.on, network.tied_to(ANA)) == (3, date(2026, 9, 14), frozenset())
    assert network.know_each_other(ANA, BO)


def test_of_an_evening_whose_month_alone_is_known_the_first_day_counts():
    network = network_of({JONAS: "## Log\n- Oct 2026: meal with [[Ana]]", ANA: ""})
    (evidence,) = network.evidence(ANA, JONAS)
    assert str(evidence.on) == "2026-10"
    warmth = [evidence_warmth(evidence, date(2026, *day)) for day in ((9, 30), (10, 1))]
    assert warmth == [0, 0.6]


def test_a_large_meeting_is_one_hub_with_its_list():
    names = [f"Guest {number}" for number in range(400)]
    notes = {f"people/{name}.md": "---\ntype: person\n---" for name in names}
    links = ", ".join(f'"[[{name}]]"' for name in names)
    notes["meetings/2026-01-10 Fair.md"] = f"---\ndate: 2026-01-10\nattendees: [{links}]\n---"
    network = network_of(notes)
    assert not any(map(network.tied_to, network.contacts))
    assert [hub.size for hub in network.hubs.values()] == [400]


def test_an_organization_is_one_however_it_is_written():
    network = network_of(
        {
            "organizations/Acme.md": "---\ntype: organization\naliases: [the firm]\n---",
            JONAS: '---\norganization: "[[Acme]]"\n---',
            ANA: "---\ncompany: acme\n---",
            BO: "---\norganization: The Firm (2019-2023)\n---",
        }
    )
    (one,) = network.organizations.values()
    assert at(one) == ([ANA, JONAS], [(BO, "2019–2023")])


def test_an_organization_without_a_note_is_its_name():
    network = network_of(
        {
            JONAS: "---\norganization: Acme, Inc.\n---",
            ANA: "---\ncompany: ACME inc\n---",
            BO: '---\ncompany: "[[Acme Inc]]"\n---',
        }
    )
    (one,) = network.organizations.values()
    assert (one.path, len(one.now)) == ("", 3)


def test_who_is_there_again_is_there_and_not_before():
    network = network_of({JONAS: "---\ncompany: [Acme (2011-2014), Acme (since 2020)]\n---"})
    (one,) = network.organizations.values()
    assert at(one) == ([JONAS], [])


def test_a_person_is_no_organization():
    network = network_of({JONAS: '---\ncompany: "[[Ana]]"\n---', ANA: ""})
    assert not network.organizations


def test_interest_is_told_by_a_note_or_by_the_settings():
    notes = {
        "organizations/Acme.md": "---\ntype: organization\ninterest: the maps\nstatus: applied\n---",
        "organizations/Beta.md": "---\ntype: organization\ninterest: no\n---",
    }
    found = network_of(notes, Settings(work=("Gamma",))).organizations.values()
    assert [(one.name, one.interest, one.status) for one in found] == [
        ("Acme", "the maps", "applied"),
        ("Beta", "", ""),
        ("Gamma", "yes", ""),
    ]


def test_an_idea_that_speaks_of_somebody_else_is_noted_for_the_two():
    network = network_of({JONAS: "- 2026-09-14 idea: a walk with [[Ana]]", ANA: ""})
    assert [*network.noted] == [(ANA, JONAS)]
    assert not network.know_each_other(ANA, JONAS)
