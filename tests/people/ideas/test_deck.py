"""An idea's note read as a value, and the deck in which it is found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.people.decks import deck, idea, named
from tests.people.vaults import people_in
from vault_tools.notes.resolve import NoteIndex
from vault_tools.people.ideas.deck import LONGEST, NEEDS, Deck, UnknownIdea, parts_of
from vault_tools.people.ideas.needs import POINTS
from vault_tools.people.settings import Settings
from vault_tools.problems import Place

WHOLE = """
    ---
    type: outreach
    kind: gift
    effort: small
    cost: nothing
    distance: near
    season: [spring, May]
    interests: [plants]
    circles: [inner, close]
    needs: [address, birthday-ahead]
    ---
    Snip one of the
    babies off. %% the big one %%

    Ring and go.

    For somebody whose door
    you pass.

    > For friendship.
    > And Tuesdays.

    > Another.
"""


def test_a_note_is_read_whole():
    found, problems = idea(WHOLE)
    assert problems == ()
    assert (found.name, found.kind, found.effort, found.cost) == (
        *("Spider plant", "gift", "small", "nothing"),
    )
    assert (found.distance, found.seasons, found.interests) == (
        "near",
        ("spring", "may"),
        ("plants",),
    )
    assert (found.circles, found.needs) == (("inner", "close"), ("address", "birthday ahead"))
    assert found.how == "Snip one of the babies off."
    assert found.fits == "For somebody whose door you pass."
    assert found.line == "For friendship. And Tuesdays."
    assert found.place_of("season") == Place("ideas/Spider plant.md", 7, 1)


@pytest.mark.parametrize(
    "text",
    [
        "---\nkind: gift\n---\nNobody says that it is one.\n",
        "---\ntype: idea\n---\nSomebody's own idea.\n",
        "Nothing at all.\n",
    ],
)
def test_a_note_of_another_type_is_no_idea(text):
    assert idea(text)[0] is None


def test_what_an_idea_does_not_say_has_a_default():
    found, problems = idea("---\ntype: outreach\n---\n")
    assert problems == ()
    assert (found.effort, found.distance, found.seasons, found.needs) == ("small", "any", (), ())


@pytest.mark.parametrize(
    ("line", "told", "hint"),
    [
        ("effort: tiny", 'effort cannot be "tiny"', "it is one of small, medium, large"),
        ("distance: neer", 'distance cannot be "neer"', 'did you mean "near"?'),
        ("season: [sumer]", 'season cannot be "sumer"', 'did you mean "summer"?'),
        ("circles: [clsoe]", 'circles cannot be "clsoe"', 'did you mean "close"?'),
        (
            "needs: [birthday ahed]",
            'needs cannot be "birthday ahed"',
            'did you mean "birthday ahead"?',
        ),
        ("cost: a fortune", 'cost cannot be "a fortune"', "it is one of nothing, little, some"),
    ],
)
def test_a_word_that_no_field_knows_is_told_at_its_place_and_left_out(line, told, hint):
    found, (problem,) = idea(f"---\ntype: outreach\n{line}\n---\n")
    assert (problem.kind, problem.place.line) == ("idea", 3)
    assert told in problem.message
    assert problem.hint == hint
    assert (found.effort, found.distance, found.seasons, found.circles) == ("small", "any", (), ())


def test_a_list_may_be_one_text_with_commas_and_a_field_in_the_singular():
    found, problems = idea("---\ntype: outreach\nseason: autumn, winter\ncircle: close\n---\n")
    assert problems == ()
    assert (found.seasons, found.circles) == (("autumn", "winter"), ("close",))


def test_circles_of_the_settings_are_known():
    settings = Settings(circles={"choir": "1 week"})
    assert idea("---\ntype: outreach\ncircles: [Choir]\n---\n", settings=settings)[0].circles == (
        "choir",
    )


@pytest.mark.parametrize(
    ("season", "month", "hemisphere", "fits"),
    [
        ((), 7, "north", True),
        (("summer",), 7, "north", True),
        (("summer",), 7, "south", False),
        (("summer",), 1, "south", True),
        (("winter", "spring"), 4, "north", True),
        (("december",), 12, "north", True),
        (("december",), 12, "south", True),
        (("december",), 6, "south", False),
    ],
)
def test_seasons_turn_over_in_the_south_and_months_do_not(season, month, hemisphere, fits):
    assert named("One", seasons=season).in_season(month, hemisphere) is fits


@given(st.integers(1, 12), st.sampled_from(["north", "south"]))
def test_every_month_lies_in_one_season(month, hemisphere):
    seasons = [
        season
        for season in ("spring", "summer", "autumn", "winter")
        if named("One", seasons=(season,)).in_season(month, hemisphere)
    ]
    assert len(seasons) == 1


@given(st.text())
def test_any_body_has_its_parts(body):
    how, fits, line = parts_of(body)
    assert "\n" not in how + fits + line


def test_a_deck_finds_ideas_by_name_link_and_part_of_a_slip():
    plant, soup = named("Spider plant"), named("Soup")
    found = deck(plant, soup)
    assert found.named("[[spider plant|the plant]]") == plant
    assert found.find("SOUP") == soup
    with pytest.raises(UnknownIdea) as told:
        found.find("spider plnt")
    assert told.value.hint == "did you mean Spider plant?"


def test_a_link_that_leads_to_another_note_is_no_idea():
    index = NoteIndex(["garden/Spider plant.md", "people/Ana.md"])
    found = Deck((named("Spider plant"),), index)
    assert found.linked("Spider plant", "people/Ana.md") is None
    assert Deck(found.ideas).linked("Spider plant", "people/Ana.md") == found.ideas[0]


def test_ideas_are_found_wherever_they_lie_and_templates_are_none():
    people = people_in(
        {
            "ideas/Soup.md": "---\ntype: outreach\n---\nSoup.",
            "Garden/Plant.md": "---\ntype: Outreach\n---\nPlant.",
            "Templates/Idea.md": "---\ntype: outreach\neffort: tiny\n---\n",
            "people/Ana.md": "Ana.",
        }
    )
    assert [idea.name for idea in people.ideas] == ["Plant", "Soup"]
    assert [contact.name for contact in people.contacts] == ["Ana"]
    assert people.problems == ()


def test_a_note_about_a_person_is_no_idea_whatever_else_it_says():
    people = people_in({"people/Ana.md": "---\ntype: [outreach, person]\n---\nAna."})
    assert [contact.name for contact in people.contacts] == ["Ana"]
    assert people.ideas == ()


def test_a_paragraph_that_would_fill_a_screen_is_cut():
    text = f"---\ntype: outreach\n---\n{'soup ' * 400_000}\n\n> {'b' * 2_000_000}\n"
    read, _ = idea(text)
    assert read.how.endswith("soup …")
    assert read.line == "b" * LONGEST + " …"
    assert max(len(read.how), len(read.line)) < LONGEST + 3
    assert len(read.body) > 2_000_000


def test_the_needs_all_have_a_question():
    assert {*NEEDS} == POINTS.keys()
