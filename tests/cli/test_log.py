"""`vault log` as it is typed."""

import pytest

from tests.conftest import stamps, tree
from vault_tools.folder.writing.changes import Change
from vault_tools.folder.writing.journal import Action, JournalEntry, open_journal
from vault_tools.problems import OK, USAGE


def lines_of(root, name, day="2026-11-18"):
    text = (root / "people" / f"{name}.md").read_text("utf-8")
    return [line for line in text.splitlines() if line.startswith(f"- {day}")]


def test_names_then_words(example, ask):
    told = ask(example, "log", "wilma", "call", "the", "boiler", "is", "back")
    assert told.code == OK
    assert told.out == (
        "Logged Wilma Geddes, Wed 18 November. Next turn about 2 December. Undo: vault undo\n"
    )
    assert lines_of(example, "Wilma Geddes") == ["- 2026-11-18 call: the boiler is back"]


def test_several_people_on_another_day(example, ask):
    told = ask(example, "log", "wilma,", "teuvo", "meal", "soup", "--date", "last monday")
    assert told.code == OK
    assert lines_of(example, "Teuvo Laine", "2026-11-16") == [
        "- 2026-11-16 meal with [[Wilma Geddes]]: soup"
    ]


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("2026-11-09 call: the boiler", "- 2026-11-09 call: the boiler"),
        ("Yesterday call the boiler", "- 2026-11-17 call: the boiler"),
        ("9.11.2026, call the boiler", "- 2026-11-09 call: the boiler"),
        ("1.2 litres of soup", "- 2026-11-18 1.2 litres of soup"),
    ],
)
def test_the_text_may_begin_with_its_day_as_in_a_log(example, ask, typed, line):
    assert ask(example, "log", "wilma", *typed.split()).code == OK
    assert line in lines_of(example, "Wilma Geddes", line[2:12])


def test_a_day_to_come_in_front_of_the_text_is_refused_and_not_logged_today(example, ask):
    before = tree(example)
    told = ask(example, "log", "wilma", "2027-01-01", "call")
    assert told.code == USAGE
    assert "still ahead" in told.err
    assert tree(example) == before


def test_the_kind_and_the_direction_can_be_options(example, ask):
    ask(example, "log", "wilma", "a crane", "--got", "--idea", "spider plant")
    ask(example, "log", "wilma", "a jar", "--kind", "help", "--gave")
    assert lines_of(example, "Wilma Geddes") == [
        "- 2026-11-18 help → a jar",
        "- 2026-11-18 gift ← a crane [idea:: [[Spider plant]]]",
    ]
    told = ask(example, "log", "wilma", "--gave", "--got")
    assert (told.code, "opposites" in told.err) == (USAGE, True)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["wilmo"], "did you mean Wilma Geddes?"),
        (["gideon"], '"gideon" could be Gideon Asare (people/Gideon Asare.md), Gideon Pryce'),
        (["wilma", "--date", "tomorrow"], '"tomorrow" is still ahead'),
        (["wilma", "--date", "soonish"], 'cannot read "soonish" as a day'),
        (["wilma", "--date", "03/04/2026"], "could be 3 April or 4 March"),
    ],
)
def test_what_is_in_doubt_is_told_and_nothing_written(example, ask, arguments, says):
    before = stamps(example)
    told = ask(example, "log", *arguments)
    assert told.code == USAGE
    assert says in told.err
    assert told.out == ""
    assert stamps(example) == before


def test_a_dry_run_shows_the_change_and_json_names_it(example, ask):
    before = stamps(example)
    told = ask(example, "log", "wilma", "call", "--dry-run")
    assert "+- 2026-11-18 call\n" in told.out
    told = ask(example, "log", "wilma", "call", "--dry-run", "--json")
    assert told.json["changed"] == ["people/Wilma Geddes.md"]
    assert "+- 2026-11-18 call\n" in told.json["diff"]
    assert stamps(example) == before


def test_undo_takes_all_of_it_back(example, ask):
    before = tree(example)
    ask(example, "log", "wilma", "and", "teuvo", "soup")
    assert ask(example, "undo").out == (
        "Took back: log Wilma Geddes and Teuvo Laine "
        "(people/Wilma Geddes.md, people/Teuvo Laine.md)\n"
    )
    assert tree(example) == before


def test_in_a_terminal_it_asks_which_of_two(example, ask_in_terminal):
    told = ask_in_terminal(example, "log", "gideon", "call", answers=["2"])
    assert "  1  Gideon Asare  (people/Gideon Asare.md)\n" in told.out
    assert "Logged Gideon Pryce" in told.out
    assert lines_of(example, "Gideon Pryce") == ["- 2026-11-18 call"]


@pytest.mark.parametrize(("answer", "code"), [("y", OK), ("", USAGE), ("n", USAGE)])
def test_in_a_terminal_a_slip_is_offered(example, ask_in_terminal, answer, code):
    told = ask_in_terminal(example, "log", "wlima", "call", answers=[answer])
    assert "Do you mean Wilma Geddes? [y/N]" in told.out
    assert told.code == code
    assert bool(lines_of(example, "Wilma Geddes")) == (code == OK)


def test_a_family_name_that_nobody_bears_is_no_text_for_somebody_else(example, ask):
    before = tree(example)
    told = ask(example, "log", "wilma", "Smith", "call")
    assert told.code == USAGE
    assert told.err == (
        'vault: nobody here is called "wilma Smith"\n'
        'hint: vault new "wilma Smith" makes a note for them; '
        'for Wilma Geddes begin with: vault log "Wilma Geddes"\n'
    )
    assert tree(example) == before


@pytest.mark.parametrize(("answer", "lines"), [("y", ["- 2026-11-18 Paris trip"]), ("n", [])])
def test_in_a_terminal_it_asks_whether_the_word_is_text(example, ask_in_terminal, answer, lines):
    told = ask_in_terminal(example, "log", "wilma", "Paris", "trip", answers=[answer])
    assert 'Wilma Geddes, and does the entry begin with "Paris"? [y/N]' in told.out
    assert lines_of(example, "Wilma Geddes") == lines


def test_none_of_them_is_an_answer_too(example, ask_in_terminal):
    before = tree(example)
    assert ask_in_terminal(example, "show", "gideon", answers=["7", "0"]).code == USAGE
    assert tree(example) == before


def test_what_a_killed_action_could_not_finish_is_told(vault, ask):
    root = vault({"people/Ada.md": "Ada\n", "people/Bo.md": "Bo, by somebody else\n"})
    changes = tuple(
        Change(f"people/{name}.md", f"{name}\n".encode(), f"{name}!\n".encode())
        for name in ("Ada", "Bo")
    )
    open_journal(root).begin(JournalEntry(0, Action("greet both"), changes))
    said = ask(root, "log", "ada", "call")
    assert said.err == (
        '"greet both" was interrupted, and has been finished now.\n'
        "people/Bo.md has been changed since by something else, and stays as it is.\n"
    )
    assert (root / "people/Bo.md").read_text() == "Bo, by somebody else\n"
