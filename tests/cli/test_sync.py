"""`vault sync` on a terminal: it asks with both values, and stays where it is told to."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from tests.conftest import EXAMPLE_DAY
from tests.sync.repositories import ROOT, quiet_home, write
from tests.sync.two_clones import MAYA, NOTE, clones, equal, log, run
from vault_tools.actions.syncing.sync import Synced
from vault_tools.cli.answers.sync import tell_synced
from vault_tools.cli.manners import Wishes
from vault_tools.pages.wording.changes import ONLY_DRAWN
from vault_tools.problems import CANNOT_RUN


@pytest.fixture
def two(tmp_path):
    """Two clones in which the same field has two new values; one of them is sent already."""
    quiet_home(Path.home())
    one, other = clones(tmp_path)
    write(one, {MAYA: NOTE.replace("3 weeks", "monthly")})
    run(one)
    write(other, {MAYA: NOTE.replace("3 weeks", "2 weeks")})
    return one, other


@pytest.mark.parametrize(("answer", "value"), [("a", b"2 weeks"), ("b", b"monthly")])
def test_it_shows_both_values_and_takes_the_one_that_is_chosen(answer, value, two, ask_in_terminal):
    one, other = two
    said = ask_in_terminal(other, "sync", answers=[answer])
    assert "a  here: 2 weeks" in said.out
    assert "b  the other device: monthly" in said.out
    assert said.code == 0
    assert b"cadence: " + value in equal(one, other)[MAYA]


@pytest.mark.parametrize("command", [["sync"], ["git-setup", "--yes"]])
def test_an_empty_clone_is_told_how_it_fills(tmp_path, ask, command):
    quiet_home(Path.home())
    for words in (["init", "-q", "--bare", "hub"], ["clone", "-q", "hub", "mine"]):
        subprocess.run(["git", *words], cwd=tmp_path, check=True, capture_output=True)
    told = ask(tmp_path / "mine", *command)
    assert told.code == CANNOT_RUN
    assert "this clone is still empty" in told.err
    assert f"hint: git pull brings what the other devices sent; vault init {tmp_path}" in told.err


def test_a_field_is_not_offered_both_values(two, ask_in_terminal):
    one, other = two
    said = ask_in_terminal(other, "sync", answers=["both", "a"])
    assert "Keep (a, b, edit)" in said.out
    assert equal(one, other)[MAYA].count(b"cadence: ") == 1


def test_the_text_may_be_edited(two, ask_in_terminal, monkeypatch, tmp_path):
    one, other = two
    note = tmp_path / "right.md"
    note.write_text(NOTE.replace("3 weeks", "5 weeks"))
    monkeypatch.setenv("EDITOR", f"cp '{note}'")
    assert ask_in_terminal(other, "sync", answers=["edit"]).code == 0
    assert b"cadence: 5 weeks" in equal(one, other)[MAYA]


def test_marks_that_are_left_in_the_edited_text_change_nothing(two, ask_in_terminal, monkeypatch):
    _, other = two
    monkeypatch.setenv("EDITOR", "true")
    said = ask_in_terminal(other, "sync", answers=["edit"])
    assert said.code == 3
    assert "marks are still in the text" in said.out
    assert (other / MAYA).read_text() == NOTE.replace("3 weeks", "2 weeks")


def test_watching_it_sends_what_is_written_and_ends_when_it_is_told(two):
    one, _ = two
    command = [sys.executable, "-m", "vault_tools", "sync", "--watch", "--vault", str(one)]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUNBUFFERED": "1"}
    streams = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    with subprocess.Popen(command, env=environment, **streams) as process:
        guard = threading.Timer(120, process.kill)
        guard.start()
        said = process.stdout.readline()
        until((one / "site/index.html").exists)
        log(one, "2026-11-17 meal")
        said += "".join(iter_until(process.stdout, "From this device: Logged Maya"))
        process.send_signal(signal.SIGTERM)
        said += process.communicate()[0]
        guard.cancel()
    assert process.returncode == 0
    assert "Syncing after each change" in said


def until(condition):
    give_up = time.monotonic() + 100
    while not condition() and time.monotonic() < give_up:
        time.sleep(0.05)


def iter_until(lines, words):
    for line in lines:
        yield line
        if words in line:
            return


def test_that_index_notes_were_drawn_is_told_where_nothing_else_is(capsys):
    wishes = Wishes(None, EXAMPLE_DAY)
    tell_synced(Synced(committed=("Logged Maya", ONLY_DRAWN)), wishes)
    assert "index notes" not in capsys.readouterr().out
    tell_synced(Synced(committed=(ONLY_DRAWN,)), wishes)
    assert capsys.readouterr().out == f"From this device: {ONLY_DRAWN}.\n"
