"""The list of commands, and what is said where none was understood."""

import re
import time

import pytest

from vault_tools.cli.guesses import WAY_OF
from vault_tools.cli.run import COMMANDS, HIDDEN, run, vault
from vault_tools.problems import CANNOT_RUN, USAGE


def test_the_list_of_commands_tells_each_whole_sentence(capsys):
    assert run(["--help"]) == 0
    told = capsys.readouterr().out.partition("--help  ")[2]
    assert "..." not in told
    assert re.findall(r"^  ([a-z-]+) ", told, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("biuld", 'did you mean "build"?'),
        ("lgo", 'did you mean "log"?'),
        ("foo", "vault help lists them all."),
        ("add", "vault new NAME makes a note for somebody."),
        ("Birthdays", "vault week tells which are near, vault set NAME birthday DAY notes one."),
        ("remove", "vault pause NAME lets somebody rest; who is to go, goes with their note."),
    ],
)
def test_a_command_that_there_is_not_has_what_does_it_or_the_nearest_or_all(typed, says, capsys):
    assert run([typed]) == USAGE
    assert capsys.readouterr().err.endswith(f'There is no command "{typed}"; {says}\n')


def test_a_guess_is_no_command_and_each_way_begins_with_one_that_there_is():
    assert not set(WAY_OF) & {*COMMANDS, *HIDDEN}
    named = {word for way in WAY_OF.values() for word in re.findall(r"\bvault ([a-z]+)", way)}
    assert named <= set(COMMANDS)


def test_an_arrow_is_no_option(vault, ask):
    root = vault({"people/Ada.md": "## Log\n"})
    for words in (("gift", "-> a plant"), ("gift", "->", "a", "kite")):
        assert ask(root, "log", "ada", *words).code == 0
    log = (root / "people" / "Ada.md").read_text("utf-8")
    assert "gift → a plant" in log
    assert "gift → a kite" in log


def test_an_option_before_the_command_is_sent_behind_it(capsys):
    assert run(["--vault", "here", "week"]) == USAGE
    assert capsys.readouterr().err.endswith(
        "No such option '--vault'.\nhint: options stand behind the command: vault week --vault DIR\n"
    )
    assert run(["week", "--colour"]) == USAGE
    assert "hint" not in capsys.readouterr().err


@pytest.fixture
def zone(monkeypatch):
    """Set the time zone of this process, until the test is over."""

    def setting(name):
        monkeypatch.setenv("TZ", name)
        time.tzset()

    yield setting
    monkeypatch.undo()
    time.tzset()


def test_a_time_zone_that_is_none_is_told(zone, vault, capsys):
    root = vault({"people/Bo.md": ""})
    zone("UTC+99")
    assert run(["due", str(root)]) == CANNOT_RUN
    assert capsys.readouterr().err == (
        "vault: TZ does not name a time zone\n"
        "hint: set TZ to one such as Europe/Lisbon, or unset it\n"
    )


@pytest.mark.parametrize(
    ("named", "color"), [({"TERM": "dumb"}, False), ({"TERM": "dumb", "FORCE_COLOR": "1"}, True)]
)
def test_a_terminal_that_knows_no_colours_gets_none(monkeypatch, named, color):
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, value in named.items():
        monkeypatch.setenv(name, value)
    with vault.make_context("vault", ["help"]) as context:
        vault.callback()
    assert context.color is color
