"""What is said of contact and not read is told once, with a count."""

import pytest

from vault_tools.people.checks.unsaid import days_without_a_year, unread_days, unread_rhythms

ANA, BO = "people/Ana Costa.md", "people/Bo Lund.md"


def test_days_without_a_year_are_told_once_with_how_many_there_are(seen):
    notes = {
        ANA: "## Anrufe\n- 25.10. kurz telefoniert\n- 3.9. lange\n",
        BO: "## Log\n- Oct 12: phone\n- 2026-09-01 lunch\n",
        "Boat.md": "## Log\n- Oct 12: painted\n",
    }
    (problem,) = days_without_a_year(seen(notes))
    assert (problem.place.path, problem.place.line) == (ANA, 2)
    assert problem.excerpt_parts()[1] == "25.10."
    assert "2 more like it, in 2 notes" in problem.message
    assert '"25.10.2026"' in problem.hint


@pytest.mark.parametrize(
    "text",
    [
        "## Log\n### 2026\n- 25.10. kurz telefoniert\n",
        "## Log\n- 2026-11-02 a\n- 25.10. b\n- 2026-09-30 c\n",
        "## Garden\n- 25.10. sowed beans\n",
        "## Log\n- 2026-11-02 a\n  - 25.10. was too early\n",
    ],
)
def test_days_that_are_read_or_in_no_log_are_left_alone(text, seen):
    assert not list(days_without_a_year(seen({ANA: text})))


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("---\nRundruf: alle 6 Wochen\n---\n", "alle 6 Wochen"),
        ('---\nround: "every 6 weeks"\n---\n', "every 6 weeks"),
        ("Reaching out:: monthly\n", "monthly"),
    ],
)
def test_a_rhythm_under_a_name_that_says_nothing_is_told(text, marked, seen):
    (problem,) = unread_rhythms(seen({ANA: text, BO: text}))
    assert problem.excerpt_parts()[1] == marked
    assert "; 1 more like it, in 2 notes" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "---\ncadence: monthly\n---\n",
        "---\nKontakt: alle 6 Wochen\n---\n",
        "---\nshoe size: 42\nplan: soon\n---\n",
    ],
)
def test_no_other_field_is_taken_for_a_rhythm(text, seen):
    assert not list(unread_rhythms(seen({ANA: text})))


def test_items_of_a_log_with_a_day_that_is_not_read_are_told_once(seen):
    notes = {
        ANA: "## Log\n- Saw her at the fair (2026-11-08), late\n- spring 2026: a visit\n",
        BO: "## Log\n- 2026-11-01 call\n- 12 Brumaire 2026: call\n- 2025: a visit\n### 2026\n- x (2026-01-02)",
    }
    (problem,) = unread_days(seen(notes))
    assert (problem.place.path, problem.place.line) == (ANA, 2)
    assert problem.excerpt_parts()[1] == "Saw her at the fair (2026-11-08"
    assert "; 4 more like it, in 2 notes" in problem.message


@pytest.mark.parametrize(
    "text",
    [
        "## Log\n- 2026-11-08 call\n  - about 2025\n",
        "## Log\n- Call on 2026-11-08\n  - about 2025\n",
        "## Log\n- Dinner planned for 2026-12-01\n",
        "## Log\n- [ ] Dinner by 2026-11-01\n",
        "## Log\n- 25.10. the choir of 2025\n",
        "## Log\n### 2026\n- Oct: the choir of 2025\n",
        "## Log\n### 2026-11-08\n- she remembers 2025\n",
        "## Log\n### 2026-11-08\n\n- she remembers 2025\n\n- See: [[2025-11-08 Boat]]\n",
        "## Log\n- [[meetings/Boat 2026-11-08]]\n",
        "## Log\n- costs 1990%, version v2026, order #2024\n",
        "## Contact\n- Works at Acme since 2020\n",
        "## Notes\n- Moved to Lisbon in 2020\n",
    ],
)
def test_items_that_are_read_or_name_no_past_day_are_left_alone(text, seen):
    assert not list(unread_days(seen({ANA: text})))
