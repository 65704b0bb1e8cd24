"""`vault snooze`, `pause`, `resume` and `skip` as they are typed."""

import pytest

from tests.conftest import tree
from vault_tools.problems import OK, USAGE


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("wilma 2 weeks", "Wed 2 December"),
        ("wilma until 1 december", "Tue 1 December"),
        ("wilma geddes until next monday", "Mon 23 November"),
        ("gideon pryce tomorrow", "Thu 19 November"),
        ("wg march", "Mon 1 March 2027"),
    ],
)
def test_until_when_stands_behind_the_name(example, ask, typed, day):
    told = ask(example, "snooze", *typed.split())
    assert (told.code, f" rests until {day}." in told.out) == (OK, True)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("wilma", "until when?"),
        ("wilma soon", 'cannot read "soon" as a day'),
        ("wilma until yesterday", '"yesterday" is not ahead'),
        ("wilma 03/04/2027", "could be 3 April or 4 March"),
        ("nobody 2 weeks", 'nobody here is called "nobody"'),
    ],
)
def test_what_is_not_understood_is_told(example, ask, typed, says):
    before = tree(example)
    told = ask(example, "snooze", *typed.split())
    assert (told.code, says in told.err, told.out) == (USAGE, True, "")
    assert tree(example) == before


def test_json_and_dry_run(example, ask):
    before = tree(example)
    told = ask(example, "pause", "wilma", "--json", "--dry-run").json
    assert told["results"] == [
        {
            "name": "Wilma Geddes",
            "path": "people/Wilma Geddes.md",
            "step": "pause",
            "day": "2026-11-18",
            "until": None,
            "next_turn": None,
        }
    ]
    assert "+paused: true\n" in told["diff"]
    assert tree(example) == before
