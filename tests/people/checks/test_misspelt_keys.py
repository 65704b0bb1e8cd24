"""Fields that are not read because a slip is in their name."""

import pytest

from vault_tools.people.checks.misspelt_keys import RARE, misspelt_keys
from vault_tools.people.settings import Settings

ANA = "people/Ana Costa.md"


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


# One case of this module is known to fail; the next change here mends it.
