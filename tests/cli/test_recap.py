"""The year of `vault recap`, as it is typed."""

import pytest

NOTES = {"people/Ana Reis.md": "- 2025-04-01 call: the ferry\n- 2026-04-01 visit: the boat\n"}


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("2025", "2025"),
        ("ana 2025", "Ana Reis, 2025"),
        ("ana reis", "Ana Reis, 2026"),
        ("ana --year 2025", "Ana Reis, 2025"),
    ],
)
def test_a_year_may_stand_behind_the_name_or_alone(vault, ask, typed, title):
    told = ask(vault(NOTES), "recap", *typed.split())
    assert told.out.startswith(f"{title}\n")
    assert ("the ferry" in told.out) == title.endswith("2025")


def test_what_is_secret_is_told_to_be_so(vault, ask):
    root = vault({"people/Ana Reis.md": "- 2026-04-01 gift → a boat #secret\n"})
    assert ask(root, "recap").out.endswith("  1 April  Ana Reis: gift → a boat (secret)\n")
    assert ask(root, "recap", "ana", "--json").json["moments"][0]["secret"] is True


def test_digits_that_are_no_year_are_a_name(vault, ask):
    assert 'nobody here is called "26"' in ask(vault(NOTES), "recap", "26").err


def test_kinds_of_which_no_plural_is_known_are_told_by_how_often(vault, ask):
    kinds = ["call", "call", "chess", "chess", "chess", "help", "hosted", "intro"]
    log = "".join(f"- 2026-04-{day:02} {kind}: day {day}\n" for day, kind in enumerate(kinds, 1))
    told = ask(vault({"people/Ana Reis.md": log}), "recap").out
    assert "chess three times, two calls, help, hosted and an intro." in told
