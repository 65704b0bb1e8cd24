"""What time it is where somebody is, and the brief on the real day."""

from datetime import UTC, datetime

import pytest

from vault_tools.cli.local_time import local_time
from vault_tools.cli.run import run

NOW = datetime(2026, 11, 18, 14, 30, tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "there"),
    [
        ("America/Toronto", "09:30"),
        ("America/New York", "09:30"),
        ("Asia/Kolkata", "20:00"),
        ("UTC+2", "16:30"),
        ("-03:30", "11:00"),
        ("GMT", "14:30"),
    ],
)
def test_a_zone_tells_the_time_there(zone, there):
    assert f"{local_time(zone, NOW):%H:%M}" == there


@pytest.mark.parametrize(
    "zone", ["", "Europe", "Nowhere/Town", "../../etc/passwd", "UTC+99", "x\0y"]
)
def test_a_zone_that_nobody_knows_tells_none(zone):
    assert local_time(zone, NOW) is None


def test_the_time_is_told_on_the_real_day_alone(example, capsys):
    arguments = ["show", "Folasade", "--vault", str(example)]
    assert run(arguments) == 0
    assert "America/Toronto, where it is " in capsys.readouterr().out
    assert run([*arguments, "--today", "2020-11-18"]) == 0
    assert "where it is" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ("circle: close", "not in touch yet"),
        ("location: Leith", "not in the rotation"),
        ("circle: close\npaused: true", "not in the rotation"),
        ("circle: close\n---\n- 2026-10-01 call\n- 2026-10-02 pause", "none while resting"),
    ],
)
def test_why_there_is_no_day_of_a_turn_is_told_in_its_place(vault, ask, fields, due):
    told = ask(vault({"people/Ana.md": f"---\n{fields}\n---\n"}), "why", "ana")
    assert f"  due           {due}\n" in told.out


def test_the_year_in_which_we_met_is_told_once(vault, ask):
    told = ask(vault({"people/Ana.md": "**Met:** 2015, at the fair\n"}), "show", "ana")
    assert "  met           2015, at the fair\n" in told.out


def test_of_a_day_that_nobody_noted_the_month_is_told(vault, ask):
    log = "## Log\n- Nov 2026: lunch\n- 2026-08-01 lent: a ladder\n- Sep 2026: returned ← the ladder\n"
    root = vault({"people/Bo.md": f"---\ncadence: 3 weeks\n---\n{log}"})
    assert "last contact  2026-11\n" in ask(root, "why", "bo").out
    assert "back in September 2026" in ask(root, "gifts", "bo").out
    assert "Shared a meal in November 2026" in ask(root, "week", today="2026-11-01").out


def test_whose_turn_is_never_to_come_is_not_said_to_rest(vault, ask):
    root = vault({"people/Ana.md": "---\ncadence: never\npaused: true\n---\n"})
    assert "resume" not in ask(root, "show", "ana").out


@pytest.mark.parametrize("note", ["paused: true\n---\n", "---\n- 2026-10-02 pause\n"])
def test_how_a_resting_person_comes_up_again_is_told(vault, ask, note):
    root = vault({"people/Ana.md": f"---\ncircle: close\n{note}"})
    assert '  resting       until you say: vault resume "Ana"\n' in ask(root, "show", "ana").out


def test_a_long_name_of_a_day_stands_apart_from_it(vault, ask):
    root = vault({"people/Ana.md": "---\ndates:\n  - Day of the long walk: 2015-12-05\n---\n"})
    assert "  Day of the long walk 5 December 2015\n" in ask(root, "show", "ana").out


def test_of_who_died_neither_a_rhythm_nor_a_rest_nor_a_way_to_call_is_told(vault, ask):
    fields = "circle: close\npaused: true\nborn: 1940\ndied: 2024-03\nphone: 1234"
    note = f"---\n{fields}\n---\n## Log\n- 2023-11-10 call\n"
    told = ask(vault({"people/Dora.md": note}), "show", "dora").out
    assert "last contact  10 November 2023\n" in told
    assert "born          1940\n  died          March 2024\n" in told
    assert not [word for word in ("rhythm", "resting", " ago", "1234") if word in told]


def test_no_two_ideas_have_the_same_reason(vault, ask):
    note = "---\ncadence: 3 months\n---\n## Log\n- 2023-05-17 visit: an afternoon\n"
    said = ask(vault({"people/Oda.md": note}), "show", "Oda", "--today", "2026-11-18").out
    ideas = said.partition("\nIdeas\n")[2].splitlines()
    assert len(ideas) == 3
    reasons = [reason for _, _, reason in (one.partition(": ") for one in ideas) if reason]
    assert reasons
    assert len(set(reasons)) == len(reasons)


def test_relatives_are_named_once_and_those_of_one_kind_in_one_row(vault, ask):
    note = "---\nspouse: '[[Bo]]'\nchildren: ['[[Cy]]', '[[Di]]']\n---\n"
    log = "".join(f"- 2026-0{month}-01 meal with [[Bo]]: soup\n" for month in range(1, 8))
    notes = {"people/Ada.md": note + log, "people/Bo.md": "---\nknows: '[[Ada]]'\n---\n"}
    told = ask(vault({**notes, "people/Cy.md": "", "people/Di.md": ""}), "show", "ada").out
    rows = [" ".join(line.split()) for line in told.splitlines()]
    assert {"spouse Bo", "children Cy, Di"} <= {*rows}
    assert not [row for row in rows if row.startswith(("in company", "known to"))]
