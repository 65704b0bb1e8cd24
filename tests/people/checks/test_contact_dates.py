"""Days of contact that lie ahead, and rhythms that no contact has begun."""

import pytest

from vault_tools.people.checks.contact_dates import future_dates, never_contacted
from vault_tools.people.settings import Settings

ANA = "people/Ana Costa.md"


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("- 2062-11-08 call: the new job\n", "2062-11-08"),
        ("- [[2026-11-19]] call\n", "2026-11-19"),
        ("---\nlast_contact: 2062-11-08\n---\n", "2062-11-08"),
        ('---\nlast_contact: "2062-11-08"\n---\n', "2062-11-08"),
    ],
)
def test_a_contact_that_lies_ahead_is_told(text, marked, seen):
    (problem,) = future_dates(seen({ANA: text}))
    assert problem.excerpt_parts()[1] == marked


def test_a_birthday_that_lies_ahead_is_told_since_it_hides_all_contacts(seen):
    (problem,) = future_dates(seen({ANA: "---\nbirthday: 2062-04-12\n---\n- 2026-11-08 call\n"}))
    assert problem.message == "2062-04-12 lies ahead, so no contact counts yet"
    assert problem.excerpt_parts()[1] == "birthday: 2062-04-12"


@pytest.mark.parametrize(
    "text",
    [
        "- 2026-11-18 call: today\n",
        "- 2062-11-08 plan: the boat trip\n",
        "- [ ] 2062-11-08 ask about the boat\n",
        "## Plans\n- 2062-11-08 the boat trip\n",
        "---\nnext_contact: 2062-11-08\n---\n",
        "---\nbirthday: 2026-11-18\n---\n",
        "---\nbirthday: --12-24\n---\n",
    ],
)
def test_today_and_what_is_planned_is_left_alone(text, seen):
    assert not list(future_dates(seen({ANA: text})))


def test_a_dated_note_that_lies_ahead_is_a_plan(seen):
    assert not list(future_dates(seen({ANA: "", "journal/2062-11-08.md": "With [[Ana Costa]]."})))


def test_an_entry_with_two_people_is_told_once(seen):
    notes = {ANA: "- 2062-11-08 lunch with [[Jonas Weber]]\n", "people/Jonas Weber.md": ""}
    assert len(list(future_dates(seen(notes)))) == 1


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("---\ncadence: 3 weeks\n---\n", "cadence: 3 weeks"),
        ("---\nrole: Potter\ncircle: close\n---\n", "circle: close"),
        ("---\ncadence: monthly\n---\n- 2026-01-03 idea: a cactus\n", "cadence: monthly"),
    ],
)
def test_a_rhythm_without_a_contact_is_told(text, marked, seen):
    (problem,) = never_contacted(seen({ANA: text}))
    assert problem.excerpt_parts()[1] == marked


@pytest.mark.parametrize(
    "text",
    [
        "---\ncadence: 3 weeks\n---\n- 2026-01-03 call\n",
        "---\ncadence: 3 weeks\nlast_contact: 2026-01-03\n---\n",
        "---\ncadence: 3 weeks\npaused: true\n---\n",
        "---\ncadence: 3 weeks\ndied: 2024-05\n---\n",
        "---\ncadence: 3 weeks\nnext_contact: 2026-12-01\n---\n",
        "---\ncadence: 3 weeks\nsnooze_until: 2026-12-01\n---\n",
        "---\ncadence: never\n---\n",
        "---\nrole: Potter\n---\n",
    ],
)
def test_whoever_was_met_rests_or_has_no_rhythm_is_left_alone(text, seen):
    assert not list(never_contacted(seen({ANA: text})))


def test_the_rhythm_that_everybody_has_is_no_reason_to_tell_of_anybody(seen):
    settings = Settings(default_cadence="6 months")
    assert not list(never_contacted(seen({ANA: ""}, settings=settings)))
