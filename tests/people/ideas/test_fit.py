"""Whether an idea fits somebody, and the reasons: one rule a test."""

from datetime import date, timedelta

import pytest

from tests.people.decks import named
from tests.people.vaults import people_in
from vault_tools.people.ideas.deck import Deck
from vault_tools.people.ideas.fit import History, consider
from vault_tools.people.ideas.portrait import Portrait
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import sayable

WEEK = week_of(date(2026, 11, 18))
EVE = WEEK.begins - timedelta(days=1)
LATELY = "- 2026-11-01 call: the weather"


def offer(idea, fields="circle: close", log=LATELY, settings=None):
    settings = settings or Settings()
    people = people_in({"people/Ana.md": f"---\n{fields}\n---\n## Log\n{log}"}, settings)
    contact = sayable(people.contacts[0])
    deck = Deck((idea,), people.index)
    history = History(contact, deck, settings)
    if idea not in history.suited:
        return None
    return consider(idea, Portrait(contact, WEEK, EVE, settings), history)


def words(*given, **kwargs):
    found = offer(*given, **kwargs)
    return [reason.words for reason in found.reasons] if found else None


@pytest.mark.parametrize(
    ("fields", "fits"),
    [
        ("circle: close", True),
        ("circle: wide", False),
        ("circles: [wide, inner]", True),
        ("cadence: 5 weeks", True),
        ("cadence: 1 year", False),
        ("interests: [plants]", True),
    ],
)
def test_an_idea_for_some_circles_fits_their_people_and_who_has_no_rhythm(fields, fits):
    assert bool(offer(named("One", circles=("inner", "close")), fields)) is fits


def test_what_takes_long_is_for_those_who_are_near_to_one():
    large = named("One", effort="large")
    assert offer(large, "circle: close")
    assert offer(large, "circle: far") is None


@pytest.mark.parametrize(
    ("home", "location", "near", "far"),
    [
        (("Lisbon",), "Lisbon", True, False),
        (("Leith", "Edinburgh"), "edinburgh, Scotland", True, False),
        (("Lisbon",), "Porto", False, True),
        ((), "Lisbon", False, True),
        (("Lisbon",), '""', False, True),
    ],
)
def test_near_and_far_go_by_the_city(home, location, near, far):
    settings = Settings(home=home)
    fields = f"circle: close\nlocation: {location}"
    assert bool(offer(named("One", distance="near"), fields, settings=settings)) is near
    assert bool(offer(named("One", distance="far"), fields, settings=settings)) is far
    assert offer(named("One"), fields, settings=settings)


def test_whom_one_has_seen_within_the_year_is_near_where_no_city_says_otherwise():
    log = "- 2026-03-01 visit: tea"
    assert words(named("One", distance="near"), log=log) == ["you saw each other on 1 March 2026"]
    assert offer(named("One", distance="near"), log="- 2025-03-01 visit: tea") is None
    assert offer(named("One", distance="far"), log=log) is None


def test_one_line_of_a_note_is_one_reason():
    both = named("One", needs=("long silence", "last thread"))
    assert words(both, log="- 2016-11-01 call: the weather") == [
        "last, on 1 November 2016: the weather"
    ]


def test_a_season_fits_in_its_months_and_points_at_the_ideas_own_line():
    assert words(named("One", seasons=("autumn",))) == ["an idea for autumn"]
    assert offer(named("One", seasons=("spring",))) is None
    assert offer(named("One", seasons=("spring",)), settings=Settings(hemisphere="south"))


def test_an_idea_about_something_is_for_those_who_like_it():
    plants = named("One", interests=("plants",))
    found = offer(plants, "circle: close\ninterests: [chess, a rubber plant]")
    assert found.reasons[0].words == "likes a rubber plant"
    assert (found.reasons[0].place.line, found.weight > 0) == (3, True)
    assert offer(plants, "circle: close\ninterests: [chess]") is None
    assert offer(plants, "circle: close"), "of somebody whose interests nobody wrote down"


@pytest.mark.parametrize("field", ['["a rubber plant #secret"]', '"chess, a rubber plant #secret"'])
def test_no_reason_tells_of_a_secret_liking(field):
    plants = named("One", interests=("plants",))
    assert words(plants, f"circle: close\ninterests: {field}") == words(plants, "circle: close")
    told = offer(named("One", needs=("shared interest",)), f"circle: close\ninterests: {field}")
    assert told is None


def test_of_an_idea_about_something_a_shared_interest_is_in_just_that():
    idea = named("One", interests=("plants",), needs=("shared interest",))
    assert words(idea, "interests: [stamps, plants]") == ["likes plants"]
    assert offer(idea, "interests: [stamps]", "- 2026-11-01 call: her plants") is None


def test_or_for_those_with_whom_it_came_up_lately():
    soup = named("One", interests=("soup",))
    fields = "circle: close\ninterests: [chess]"
    assert words(soup, fields, "- 2026-11-01 meal: her soup. The green one.") == [
        "on 1 November 2026: her soup"
    ]
    assert offer(soup, fields, "- 2025-11-01 meal: her soup") is None


NEEDS = [
    ("shared interest", "interests: [owls, stamps]", LATELY, "likes owls"),
    ("shared interest", "circle: close", LATELY, None),
    ("mutual friend", 'knows: ["[[Bo]]"]', LATELY, "you both know Bo"),
    ("mutual friend", 'introduced_by: "[[Bo]]"', LATELY, "you both know Bo"),
    ("mutual friend", "circle: close", LATELY, None),
    ("gift ideas", "gift_ideas: [a lamp]", LATELY, "a gift you noted: a lamp"),
    ("looking for", "looking_for: [a flat]", LATELY, "looking for a flat"),
    ("can help with", "can_help_with: [glue]", LATELY, "can help with glue"),
    ("work", "role: Indexer", LATELY, "work: Indexer"),
    ("work", "role: Cook, retired", LATELY, None),
    ("work elsewhere", "role: Indexer\nrelationship: friend", LATELY, "work: Indexer"),
    ("work elsewhere", "role: Indexer\nrelationship: Boss", LATELY, None),
    ("work", "organization: Acme", LATELY, "work: Acme"),
    ("birthday ahead", "birthday: --12-03", LATELY, "birthday on 3 December"),
    ("birthday ahead", "birthday: --11-15", LATELY, None),
    ("birthday ahead", "birthday: --12-25", LATELY, None),
    (
        "promise",
        "circle: close",
        "- [ ] send the [[scan]] 📅 2026-12-01",
        "promised: send the scan",
    ),
    (
        "kindness",
        "circle: close",
        "- 2026-11-02 help ← mended it",
        "help on 2 November 2026: mended it",
    ),
    ("kindness", "circle: close", "- 2026-11-02 help → mended it", None),
    (
        *("kindness", "circle: close"),
        *("- 2026-11-02 help ← mended it\n- 2026-11-05 gift → a cake", None),
    ),
    (
        *("introduction", "circle: close", "- 2026-10-02 intro ← to [[Bo]]"),
        "an introduction on 2 October 2026: to Bo",
    ),
    (
        "last thread",
        "circle: close",
        "- 2026-11-01 call: the boat",
        "last, on 1 November 2026: the boat",
    ),
    ("just met", "met: 2026-10-20", LATELY, "you met on 20 October 2026"),
    ("just met", "met: 2026-09-26", LATELY, None),
    ("birthday ahead", "birthday: --11-20", LATELY, None),
    ("grown up", "birthday: 2017-02-03", LATELY, None),
    (
        *("grown up", "birthday: 1990-02-03", LATELY),
        "last in touch on 1 November 2026: the weather",
    ),
    (
        "borrowed",
        "circle: close",
        "- 2026-11-01 lent ← a tent",
        "borrowed on 1 November 2026: a tent",
    ),
    ("borrowed", "circle: close", "- 2026-11-01 lent → a tent", None),
    ("just met", "met: 2019", "- 2026-01-01 call: hello", None),
    ("just met", "circle: close", LATELY, None),
    (
        *("lately in touch", "circle: close", f"{LATELY}\n- 2024-11-01 call: before"),
        "last in touch on 1 November 2026: the weather",
    ),
    ("lately in touch", "circle: close", LATELY, None),
    ("once met", "met: 2019-06-01", "", "you met on 1 June 2019"),
    ("once met", "met: 2019", "", "you met, says the note"),
    ("once met", "how_met: a fair in Ghent", "", "how you met: a fair in Ghent"),
    ("once met", "met: 2019-06-01", "- 2019-06-01 event: a pear", "you met on 1 June 2019"),
    ("once met", "met: 2026-10-01", "", None),
    ("once met", "met: 2019-06-01", LATELY, None),
    ("once met", "met: 2019-06-01", "- 2020-01-01 call: a\n- 2021-01-01 call: b", None),
    ("once met", "met: 2019-06-01\nrelationship: wife", "", None),
    ("once met", "circle: wide", "", None),
    ("first contact", "circle: wide\ncreated: 2026-10-03", "", "not in touch yet"),
    ("first contact", "circle: wide\nmet: 2015", "", None),
    ("first contact", "circle: inner", "", None),
    ("long silence", "circle: close", "- 2025-05-17 visit: tea", "last in touch on 17 May 2025"),
    ("long silence", "circle: far", "- 2025-05-17 visit: tea", None),
    (
        "long silence",
        "role: Indexer",
        "- 2024-11-20 visit: tea",
        "last in touch on 20 November 2024",
    ),
]


def test_what_came_up_is_quoted_with_the_word_in_it():
    soup = named("One", interests=("soup",))
    fields = "circle: close\ninterests: [chess]"
    log = "- 2026-11-01 visit: the long way round. Then her soup. #choir"
    assert words(soup, fields, log) == ["on 1 November 2026: Then her soup"]
    assert offer(named("Two", interests=("choir",)), fields, log) is None
    long = "- 2026-11-01 visit: " + "on " * 30 + "the soup " + "and on " * 20
    (told,) = words(soup, fields, long)
    assert " the soup and on" in told
    assert len(told) < 100


def test_nobody_is_rung_up_with_whom_only_letters_are_exchanged():
    letters = "- 2026-11-01 letter → a\n- 2026-09-01 gift ← b\n- 2026-08-01 letter ← c"
    for kind in ("call", "video"):
        assert offer(named("One", kind=kind), log=letters) is None
        assert offer(named("One", kind=kind), log=f"{letters}\n- 2025-01-01 visit: d")
    assert offer(named("One", kind="message"), log=letters)


def test_a_boss_is_not_close_however_often_one_meets():
    bunny = named("One", circles=("inner", "close", "friends"))
    assert offer(bunny, "cadence: weekly")
    assert offer(bunny, "cadence: weekly\nrelationship: Boss") is None
    assert offer(bunny, "relationship: boss") is None
    assert offer(bunny, "circle: close\nrelationship: boss")


@pytest.mark.parametrize(("need", "fields", "log", "told"), NEEDS)
def test_a_need_is_met_by_what_the_note_says_or_the_idea_does_not_fit(need, fields, log, told):
    found = words(named("One", needs=(need,)), fields, log)
    assert found[0] == told if told else found is None


@pytest.mark.parametrize(
    ("fields", "log", "fits"),
    [
        ("household: Flat 2", LATELY, True),
        ("circle: close", f"{LATELY}\n- 2020-05-05 letter → hello", True),
        ("circle: close", f"{LATELY}\n- 2020-05-05 visit: tea", True),
        ("circle: close", LATELY, False),
    ],
)
def test_an_address_is_in_the_note_or_was_found_before_and_is_no_reason_of_its_own(
    fields, log, fits
):
    found = words(named("One", needs=("address",)), fields, log)
    assert found == (["last in touch on 1 November 2026: the weather"] if fits else None)


def test_after_long_silence_only_what_is_made_for_it_fits():
    log = "- 2024-05-17 visit: tea"
    assert offer(named("One"), log=log) is None
    assert offer(named("One", needs=("long silence",)), log=log)


def test_somebody_one_never_met_is_offered_only_a_first_contact():
    assert offer(named("One"), "circle: wide\ncreated: 2026-10-03", "") is None
    assert offer(named("One"), "circle: wide\nmet: 2015", "")


def test_how_it_felt_weighs_for_and_against_the_same_kind():
    call = named("One", kind="call")
    plain = offer(call).weight
    assert offer(call, log=f"{LATELY} [feeling:: seen]").weight > plain
    assert offer(call, log=f"{LATELY} [feeling:: flat]").weight < plain
    assert words(call, log=f"{LATELY} [feeling:: seen]") == [
        "“seen” after the call on 1 November 2026"
    ]


def test_an_idea_noted_for_somebody_says_so_first():
    log = f"{LATELY}\n- 2026-11-03 idea: leave her one [[One]]"
    assert words(named("One", seasons=("autumn",)), log=log) == [
        *("you noted it on 3 November 2026", "an idea for autumn")
    ]


def test_without_another_reason_the_last_thread_is_one():
    assert words(named("One")) == ["last in touch on 1 November 2026: the weather"]
    assert words(named("One", kind="call")) == ["call on 1 November 2026: the weather"]


def test_nothing_of_the_week_itself_is_known_on_its_eve():
    log = "- 2026-11-17 help ← mended it\n- 2026-10-01 call: before"
    assert offer(named("One", needs=("kindness",)), log=log) is None
