"""What `vault week` and `vault due` say where there is no plan yet."""

import json

import pytest

from vault_tools.cli.run import run
from vault_tools.problems import CANNOT_RUN, PROBLEMS, USAGE

ADA = {"people/Ada Bell.md": "---\nlocation: Leith\n---\n", "x.md": "[[Ada Bell]]\n"}


def test_where_nobody_has_a_rhythm_a_command_gives_one(vault, ask):
    said = ask(vault(ADA), "week")
    assert said.out.endswith("  Nobody has a rhythm yet.\n")
    assert said.err == 'hint: vault circle add friends "Ada Bell"\n'
    assert ask(vault(ADA), "week", "--quiet").err == ""
    for _ in "worked out", "kept":
        assert ask(vault(ADA), "due").out == "Nobody has a rhythm yet.\n"


def test_birthdays_and_promises_stand_there_though_nobodys_turn_has_come(vault, ask):
    notes = {
        "people/Ada.md": "---\nbirthday: 1990-11-20\n---\n- [ ] the book 📅 2026-11-27\n"
        "- [ ] a kite #secret 📅 2026-11-26\n",
        "people/Bo.md": "---\ncadence: weekly\n---\n- 2026-11-01 call\n- [ ] a kite 📅 2026-11-19\n",
    }
    said = ask(vault(notes), "week", "--today", "2026-11-18").out
    assert said.endswith(
        "\n\nBirthdays\n  Ada  turns 36 on Friday · 20 November\n"
        "\nPromises\n  Ada  something · on 26 November\n  Ada  the book · on 27 November\n"
    )
    assert said.count("a kite") == 1
    (day,) = json.loads(ask(vault(notes), "week", "--today", "2026-11-18", "--json").out)["days"]
    assert (day["what"], day["on"], day["years"]) == ("birthday", "2026-11-20", 36)


def test_a_day_is_no_folder(capsys):
    assert run(["week", "2026-12-01"]) == USAGE
    assert capsys.readouterr().err.endswith("hint: for another day: --today 2026-12-01\n")


@pytest.mark.parametrize(
    ("command", "way"),
    [("week", "why"), ("challenge", "idea"), ("work", "path")],
)
def test_a_name_is_no_folder(command, way, capsys):
    assert run([command, "Bo Li"]) == CANNOT_RUN
    said = f"vault: there is no folder Bo Li\nhint: for Bo Li: vault {way} 'Bo Li'\n"
    assert capsys.readouterr().err == said


def test_where_somebody_has_one_there_is_no_hint(vault, ask):
    rhythm = {"people/Bo.md": "---\ncadence: weekly\n---\n- 2026-11-17 call\n"}
    assert ask(vault({**ADA, **rhythm}), "week").err == ""


@pytest.mark.parametrize(
    ("notes", "hint"),
    [
        ({"vault.toml": ""}, "vault new NAME makes the first note"),
        ({"readme.txt": ""}, "vault build DIR reads the folder DIR; vault init DIR"),
        ({"Ada.md": "tea\n"}, '"type: person" between two lines of --- at the top of a note'),
    ],
)
def test_where_nobody_is_there_it_says_how_somebody_comes(vault, ask, notes, hint):
    for command, words in (("week", "  Nobody here yet.\n"), ("due", "Nobody here yet.\n")):
        said = ask(vault(notes), command)
        assert said.out.endswith(words)
        assert said.err.startswith(f"hint: {hint}")


def test_where_the_folder_of_people_is_a_link_out_of_the_vault_it_says_so(vault, tmp_path, ask):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "Ada.md").write_text("tea\n")
    root = vault({"vault.toml": ""})
    (root / "people").symlink_to(tmp_path / "elsewhere")
    for command in "due", "week":
        told = ask(root, command).err
        assert told.startswith(
            "hint: people is a link that leads out of the vault, and what lies there is not read"
        )
    assert "put the folder itself into the vault" in ask(root, "check").out


@pytest.mark.parametrize(
    "words", ["week", "due", "show ada", "new Ada", "forecast", "log ada call"]
)
def test_nobody_is_told_to_be_nowhere_who_may_be_in_a_folder_that_is_closed(
    vault, ask, close, words
):
    root = vault(ADA | {"vault.toml": ""})
    close("people")
    said = ask(root, *words.split())
    assert said.code == CANNOT_RUN
    assert "cannot look into people, and found nobody elsewhere" in said.err
    assert ask(root, "check").code == PROBLEMS


def test_promises_beside_the_one_that_is_told_and_those_still_open_stand_below(vault, ask):
    notes = {
        "people/Ada.md": "cadence:: weekly\n- 2026-11-01 call\n- [ ] the book 📅 2026-11-16\n"
        "- [ ] the ring 📅 2026-11-17\n",
        "people/Bo.md": "cadence:: weekly\n- 2026-11-01 call\n- [ ] the saw 📅 2026-10-30\n",
        "people/Cy.md": "cadence:: weekly\n- 2026-11-17 call\n- [ ] the key 📅 2026-11-15\n",
    }
    said = ask(vault(notes), "week", "--today", "2026-11-18").out
    assert "promised by 16 November: the book.\n" in said
    assert said.endswith(
        "\nPromises\n  Bo  the saw · by 30 October\n  Cy  the key · by 15 November\n"
        "  Ada  the ring · by 17 November\n"
    )


def test_of_many_promises_the_nearest_are_told_and_the_others_counted(vault, ask):
    boxes = [f"- [ ] thing {day} 📅 2026-10-{day:02}\n" for day in range(1, 23)]
    said = ask(vault({"people/Ada.md": "".join(boxes)}), "week", "--today", "2026-11-18").out
    assert "thing 22 · by 22 October" in said
    assert "thing 3 · by 3 October" in said
    assert said.endswith("  2 more promises; their pages have them.\n")
    assert said.count("Ada") == 20


@pytest.mark.parametrize(
    "field",
    [
        'dates: {"sober #secret": 2020-12-02}',
        "anniversary: 2020-12-02 #secret",
        "birthday: 1988-12-02 #secret",
    ],
)
def test_of_a_secret_day_the_terminal_says_only_when_it_is(vault, ask, field):
    root = vault({"people/Ada.md": f"---\n{field}\n---\n"})
    said = ask(root, "week", "--today", "2026-11-18").out
    assert said.endswith("\n  Ada  a day · 2 December\n")
    row = json.loads(ask(root, "week", "--json", "--today", "2026-11-18").out)
    assert [day["what"] for day in row["days"]] == ["a day"]


def test_two_people_of_one_name_are_told_apart_by_their_notes(vault, ask):
    text = (
        "---\ntype: person\ncadence: weekly\nbirthday: 1990-11-20\n---\n"
        "- 2026-11-01 call\n- [ ] a kite\n- [ ] the book 📅 2026-11-27\n"
    )
    there = vault({"people/Ann Lee.md": text, "kin/Ann Lee.md": text, "people/Bo.md": text})
    said = ask(there, "week", "--today", "2026-11-18").out
    for path in ("people/Ann Lee.md", "kin/Ann Lee.md"):
        assert said.count(f"  Ann Lee ({path})  ") == 3  # whose turn it is, birthday, promise
    assert "  Bo  " in said
    assert "Ann Lee (kin/Ann Lee.md)  " in ask(there, "due", "--today", "2026-11-18").out
    ahead = ask(there, "forecast", "--today", "2026-11-18").out
    assert "Ann Lee (kin/Ann Lee.md)" in " ".join(ahead.split())
    for words in ("gifts",), ("recap",), ("path", "people/Ann Lee.md", "kin/Ann Lee.md"):
        told = ask(there, *words, "--today", "2026-11-18").out
        assert "Ann Lee (people/Ann Lee.md)" in told
        assert "Ann Lee (kin/Ann Lee.md)" in told


@pytest.mark.parametrize(
    ("front", "said"),
    [
        ("cadence: monthly\npaused: true", "Nobody is waiting for you.\n"),
        ("cadence: monthly\nsnooze_until: 2031-01-01", "Nobody is waiting for you.\n"),
        ("location: Leith", "Nobody has a rhythm yet.\n"),
    ],
)
def test_a_forecast_without_anybody_says_why(vault, ask, front, said):
    notes = {"people/Ada.md": f"---\n{front}\n---\n- 2026-08-01 call\n"}
    assert ask(vault(notes), "forecast", "--today", "2026-11-18").out == said


def test_a_forecast_of_nobody_at_all_says_that(vault, ask):
    assert ask(vault({"vault.toml": ""}), "forecast").out == "Nobody here yet.\n"


def test_below_no_contact_noted_yet_a_line_says_something_else(vault, ask):
    notes = {"people/Bo.md": "---\ncadence: monthly\n---\n"}
    said = ask(vault(notes), "week", "--today", "2026-11-18").out
    assert said.endswith("\n\nNo contact noted yet\n  Bo  To be in touch every month.\n")
