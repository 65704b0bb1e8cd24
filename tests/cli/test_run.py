"""The list of commands, and what is said where none was understood."""

import re
import time

import pytest

from vault_tools.cli.run import COMMANDS, run
from vault_tools.problems import CANNOT_RUN, USAGE


def test_the_list_of_commands_tells_each_whole_sentence(capsys):
    assert run(["--help"]) == 0
    told = capsys.readouterr().out.partition("--help  ")[2]
    assert "..." not in told
    assert re.findall(r"^  ([a-z-]+) ", told, re.MULTILINE) == list(COMMANDS)


@pytest.mark.parametrize(
    ("typed", "says"), [("biuld", 'Did you mean "build"?'), ("foo", "vault help lists them all.")]
)
def test_a_command_that_there_is_not_has_the_nearest_or_the_way_to_all(typed, says, capsys):
    assert run([typed]) == USAGE
    assert f'There is no command "{typed}". {says}' in capsys.readouterr().err


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
