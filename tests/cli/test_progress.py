"""The bar on the terminal: after a second, while there is something to wait for, and then gone."""

import os
import pty
import re
import sys
from contextlib import contextmanager, redirect_stderr, suppress

import pytest

from tests.conftest import EXAMPLE_DAY
from vault_tools.cli import progress as bars
from vault_tools.cli.manners import Wishes
from vault_tools.cli.progress import COLUMNS, PATIENCE, PAUSE, bar_line, progress
from vault_tools.cli.run import run

END = "\0"
BAR = re.compile(r"\[#*\.*\]")
WISHES = Wishes(None, EXAMPLE_DAY)


class Clock:
    now = 0.0

    def __call__(self):
        return self.now


@contextmanager
def terminal():
    """Stderr is a terminal; gives a function that tells all that was written to it so far."""
    ours, theirs = pty.openpty()
    heard = bytearray()

    def said():
        print(END, end="", file=sys.stderr, flush=True)  # what was written takes a while to arrive
        while not heard.endswith(END.encode()):
            heard.extend(os.read(ours, 100_000))
        del heard[-len(END) :]
        return heard.decode().replace("\r\n", "\n")

    with os.fdopen(theirs, "w") as stderr, redirect_stderr(stderr):
        yield said
    os.close(ours)


@pytest.fixture(autouse=True)
def _capable(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")


@pytest.fixture
def at_once(monkeypatch):
    """Every bar is shown from the beginning, once for each step."""
    monkeypatch.setattr(bars, "PATIENCE", 0)
    monkeypatch.setattr(bars, "PAUSE", 3600)


def left_over(said):
    """What stands on the terminal in the end: a line that was taken back does not."""
    return "\n".join(line.rpartition("\x1b[2K")[2] for line in said.split("\n"))


def test_nothing_is_shown_within_a_second():
    clock = Clock()
    with terminal() as said:
        with progress(WISHES, clock) as how_far:
            clock.now = PATIENCE - 0.01
            how_far("making pages", 1, 2)
        assert said() == ""


def test_then_it_shows_what_is_done_and_how_much():
    clock = Clock()
    with terminal() as said, progress(WISHES, clock) as how_far:
        clock.now = PATIENCE
        how_far("making pages", 300, 1000)
        shown = said()
        assert left_over(shown) == f"making pages  [{'#' * 9}{'.' * 21}]   30%"
        how_far("making pages", 400, 1000)
        assert said() == shown, "nobody could read it so soon"
        clock.now += PAUSE
        how_far("making pages", 500, 1000)
        assert left_over(said()) == f"making pages  [{'#' * 15}{'.' * 15}]   50%"
        how_far("planning the week", 0, 0)
        assert left_over(said()) == "planning the week …", "another step is shown at once"


@pytest.mark.parametrize("end", [ValueError, KeyboardInterrupt, None])
def test_in_the_end_nothing_of_it_is_left(end):
    clock = Clock()
    with terminal() as said:
        with suppress(ValueError, KeyboardInterrupt), progress(WISHES, clock) as how_far:
            clock.now = PATIENCE
            how_far("making pages", 1, 2)
            if end:
                raise end
        assert BAR.search(said())
        assert left_over(said()) == ""


def test_it_ends_where_the_terminal_does():
    whole = bar_line("making pages", 1000, 1000, COLUMNS)
    assert whole == f"making pages  [{'#' * 30}]  100%"
    assert bar_line("making pages", 1000, 1000, 20) == whole[:19]


@pytest.mark.parametrize("command", ["build", "build --redact", "build --dry-run", "due", "gifts"])
@pytest.mark.usefixtures("at_once")
def test_commands_show_it_while_they_work(example, command):
    with terminal() as said:
        assert run([*command.split(), "--vault", str(example), "--today", str(EXAMPLE_DAY)]) == 0
        shown = said()
    assert "reading notes  [" in shown
    assert ("making pages  [" in shown) == ("build" in command)
    assert not BAR.search(left_over(shown))


@pytest.mark.parametrize("unwanted", ["--json", "--quiet"])
@pytest.mark.usefixtures("at_once")
def test_it_is_not_shown_beside_json_nor_where_little_is_to_be_said(example, unwanted):
    with terminal() as said:
        assert run(["build", str(example), "--today", str(EXAMPLE_DAY), unwanted]) == 0
        assert "\x1b" not in said()


@pytest.mark.usefixtures("at_once")
def test_it_is_not_shown_where_there_is_no_terminal(example, capsys):
    assert run(["build", str(example), "--today", str(EXAMPLE_DAY)]) == 0
    assert "\x1b" not in capsys.readouterr().err


@pytest.mark.usefixtures("at_once")
def test_it_is_not_shown_where_a_line_cannot_be_taken_back(monkeypatch):
    monkeypatch.setenv("TERM", "dumb")
    with terminal() as said:
        with progress(WISHES) as how_far:
            how_far("making pages", 1, 2)
        assert said() == ""
