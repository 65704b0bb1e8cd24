"""Who is left in peace by ideas, and the line that says why."""

from datetime import date

import pytest

from tests.people.vaults import people_in
from vault_tools.people.ideas.peace import has_ended, rest_of

LATELY = "- 2026-11-01 call: the weather"


@pytest.mark.parametrize(
    ("fields", "log", "told", "line"),
    [
        ("died: 2025-08-19", LATELY, "died, and is remembered", 2),
        ("paused: true", LATELY, "is resting, as the note says", 2),
        ("status: ended", LATELY, "is resting, as the note says", 2),
        ("snooze_until: 2026-12-01", LATELY, "is resting until 1 December 2026", 2),
        (
            "circle: close",
            "- 2026-11-10 snooze: until 2026-12-01",
            "is resting until 1 December 2026",
            5,
        ),
        ("circle: close", "- 2026-11-10 pause: at sea", "is resting", 5),
        ("birthday: 2026-07-30", LATELY, "is still very small", 2),
        ("birthday: 2024", LATELY, "is still very small", 2),
    ],
)
def test_who_died_rests_or_is_very_small_is_left_in_peace_and_the_line_is_named(
    fields, log, told, line
):
    (contact,) = people_in({"people/Ana.md": f"---\n{fields}\n---\n## Log\n{log}"}).contacts
    rest = rest_of(contact, date(2026, 11, 18))
    assert (rest.words, rest.place.line) == (told, line)


@pytest.mark.parametrize(
    ("fields", "log"),
    [
        ("snooze_until: 2026-11-18", LATELY),
        ("circle: close", "- 2026-11-10 snooze: until 2026-11-18"),
        ("circle: close", "- 2026-11-10 pause: at sea\n- 2026-11-12 resume: home"),
        ("circle: close", "- 2026-11-20 pause: at sea"),
        ("birthday: 2023-12-01", LATELY),
        ("birthday: 2062-12-01", LATELY),
        ("birthday: --12-01", LATELY),
    ],
)
def test_who_is_back_or_not_yet_away_is_not(fields, log):
    (contact,) = people_in({"people/Ana.md": f"---\n{fields}\n---\n## Log\n{log}"}).contacts
    assert rest_of(contact, date(2026, 11, 18)) is None


@pytest.mark.parametrize(
    "words",
    [
        *("ex", "Ex-wife", "ex husband", "former partner", "estranged", "estranged brother"),
        *("ended", "divorced", "ex-partner, estranged", "ex-fiancée"),
    ],
)
def test_a_tie_that_has_ended_gets_no_ideas(words):
    note = f"---\ncircle: close\nrelationship: {words}\n---\n"
    (contact,) = people_in({"people/Ana.md": note}).contacts
    rest = rest_of(contact, date(2026, 11, 18))
    assert (rest.words, rest.place.line) == (
        f"is left in peace, since the note says “{words}”",
        3,
    )


@pytest.mark.parametrize(
    "words",
    [
        *("", "friend", "ex-colleague", "former neighbour", "ex-wife, friend", "Exeter cousin"),
        *("partner", "extended family", "over-the-road neighbour", "separated twin"),
    ],
)
def test_a_former_colleague_and_an_old_love_who_is_a_friend_are_no_end(words):
    assert not has_ended(words)


@pytest.mark.parametrize(
    ("ana", "bo"),
    [
        ("spouse: '[[Bo]]'", "x: y"),
        ("spouse: Bo", "x: y"),
        ("x: y", "children: ['[[Ana]]']"),
        ("siblings: ['[[Bo]]']", "siblings: ['[[Ana]]']"),
    ],
)
def test_who_lost_one_of_the_family_is_left_in_peace_for_three_months(ana, bo):
    people = people_in(
        {
            "people/Ana.md": f"---\n{ana}\n---\n",
            "people/Bo.md": f"---\n{bo}\ndied: 2026-09-01\n---\n",
        }
    )
    contact = people.by_path()["people/Ana.md"]
    rest = rest_of(contact, date(2026, 11, 18))
    assert rest.words == "lost Bo on 1 September 2026"
    assert str(rest.place) == "people/Bo.md:3:1"
    assert rest_of(contact, date(2026, 8, 31)) is None
    assert rest_of(contact, date(2026, 12, 1)) is None


@pytest.mark.parametrize("died", ["died: 2026", "died: yes", "died: no", "status: deceased"])
def test_a_death_of_which_nobody_wrote_the_month_is_no_recent_one(died):
    people = people_in(
        {
            "people/Ana.md": "---\nspouse: '[[Bo]]'\n---\n",
            "people/Bo.md": f"---\n{died}\n---\n",
        }
    )
    assert rest_of(people.by_path()["people/Ana.md"], date(2026, 1, 18)) is None


def test_a_friend_who_died_is_no_loss_in_the_family():
    people = people_in(
        {
            "people/Ana.md": "---\nknows: ['[[Bo]]']\n---\n[[Bo]]",
            "people/Bo.md": "---\ndied: 2026-09-01\n---\n",
        }
    )
    assert rest_of(people.by_path()["people/Ana.md"], date(2026, 11, 18)) is None
