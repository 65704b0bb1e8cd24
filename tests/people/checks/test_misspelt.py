"""What is not found under the name that it was given."""

import pytest

from tests.people.decks import named
from vault_tools.people.checks.misspelt import (
    RARE,
    misspelt_keys,
    settings_folders,
    unknown_ideas,
)
from vault_tools.people.settings import PeopleSettings, Settings

ANA = "people/Ana Costa.md"
PLANT = named("Spider plant")
NOTES = {"Friends/Ana.md": "", "Work/People/Bo.md": "", "Old/People/Cy.md": ""}


@pytest.mark.parametrize(
    ("key", "like"),
    [
        ("brithday", "birthday"),
        ("Birthdya", "birthday"),
        ("last-contactd", "last_contacted"),
        ("cadance", "cadence"),
        ("emial", "email"),
    ],
)
def test_a_slip_in_a_name_is_told(key, like, seen):
    (problem,) = misspelt_keys(seen({ANA: f"---\nmet: 2014\n{key}: 1988\n---\n"}))
    assert str(problem.place) == f"{ANA}:3:1"
    assert problem.message == f'"{key}" is not read; it looks like "{like}"'


@pytest.mark.parametrize(
    "text",
    [
        "birthday: 1988",
        "Last-Contacted: 2026-01-03",
        "mood: well",
        "brithday:",
        "phone2: 1",
        "sr-interval: 3",
    ],
)
def test_names_that_are_read_or_mean_something_else_are_left_alone(text, seen):
    assert not list(misspelt_keys(seen({ANA: f"---\n{text}\n---\n"})))


def test_a_name_in_many_notes_is_a_word_of_ones_own(seen):
    notes = {f"people/P{n}.md": "---\nstage: warm\n---\n" for n in range(RARE)}
    assert len(list(misspelt_keys(seen(notes)))) == RARE
    assert not list(misspelt_keys(seen({**notes, ANA: "---\nstage: warm\n---\n"})))


def test_a_name_that_the_settings_make_known_is_read(seen):
    settings = Settings(fields={"birthday": ("brithday",)})
    assert not list(misspelt_keys(seen({ANA: "---\nbrithday: 1988\n---\n"}, settings=settings)))


def test_notes_about_no_person_may_spell_as_they_like(seen):
    assert not list(misspelt_keys(seen({ANA: "", "books/Emma.md": "---\nbrithday: 1815\n---\n"})))


@pytest.mark.parametrize(
    ("field", "marked", "hint"),
    [
        ("[idea:: Spyder plant]", "Spyder plant", "[idea:: Spider plant]"),
        ("(idea:: nonsense)", "nonsense", "the page of ideas lists them all"),
        ("[idea:: Spider plant] [idea:: nonsense]", "nonsense", "the page of ideas lists them all"),
    ],
)
def test_an_idea_that_no_deck_has_is_told_with_the_nearest(field, marked, hint, seen):
    text = f"## Log\n- 2026-11-08 gift → a fern {field}\n"
    (problem,) = unknown_ideas(seen({ANA: text}, ideas=(PLANT,)))
    assert problem.excerpt_parts()[1] == marked
    assert problem.hint == hint


@pytest.mark.parametrize(
    "field", ["[idea:: spider PLANT]", "[idea:: [[Spider plant|fern]]]", "[idea:: ]", "[[Fern]]"]
)
def test_an_idea_of_the_deck_or_none_at_all_is_left_alone(field, seen):
    text = f"## Log\n- 2026-11-08 gift → a fern {field}\n"
    assert list(unknown_ideas(seen({ANA: text}, ideas=(PLANT,)))) == []


def test_a_plan_that_names_an_idea_counts_too(seen):
    text = "## Log\n- 2026-11-08 idea: for spring [idea:: Spyder plant]\n"
    assert len([*unknown_ideas(seen({ANA: text}, ideas=(PLANT,)))]) == 1


@pytest.mark.parametrize(
    ("folder", "hint"),
    [
        ("Freinds", 'did you mean "Friends"?'),
        ("People", 'did you mean "Old/People"?'),
        ("Elsewhere/Firends", 'did you mean "Friends"?'),
        ("Choir", 'it is named as seen from the vault: folders = ["Work/People"]'),
    ],
)
def test_a_folder_without_a_note_is_told_with_the_one_that_may_be_meant(seen, folder, hint):
    vault = seen(NOTES, settings=Settings(people=PeopleSettings(folders=("Friends", folder))))
    (found,) = settings_folders(vault)
    assert (str(found.place), found.hint) == ("vault.toml", hint)
    assert f'"{folder}"' in found.message


@pytest.mark.parametrize("folder", ["friends", "./Friends/", "Work\\People", "Work"])
def test_every_way_to_name_a_folder_that_is_there_is_known(seen, folder):
    vault = seen(NOTES, settings=Settings(people=PeopleSettings(folders=(folder,))))
    assert not list(settings_folders(vault))


def test_a_vault_without_a_note_is_not_told_of_its_folders(seen):
    assert not list(
        settings_folders(seen({}, settings=Settings(people=PeopleSettings(folders=("A",)))))
    )
