"""Where the answer goes: to a file on a full disk, or to nobody any more."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from vault_tools.cli.run import run
from vault_tools.problems import CANNOT_RUN

FULL = Path("/dev/full")


@pytest.mark.skipif(not FULL.exists(), reason="this system has no /dev/full")
def test_an_answer_that_cannot_be_written_is_told_and_all_else_is_done(example):
    command = [sys.executable, "-m", "vault_tools", "log", "wilma", "call", "--vault", str(example)]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    with FULL.open("w") as full:
        done = subprocess.run(
            command, stdout=full, stderr=subprocess.PIPE, env=environment, text=True, check=False
        )
    assert done.returncode == 3
    assert done.stderr == (
        "vault: cannot write the answer: the disk is full\n"
        "hint: all else is done; see vault undo --list\n"
    )
    assert "call" in (example / "people" / "Wilma Geddes.md").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="a shell of another kind")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&- >&- 2>&-"])
def test_a_stream_that_is_closed_stops_nothing(example, closed):
    line = f'"{sys.executable}" -m vault_tools log wilma call --vault "{example}" {closed}'
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(["sh", "-c", line], env=environment, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert "call" in (example / "people" / "Wilma Geddes.md").read_text("utf-8")


@pytest.mark.skipif(os.name == "nt", reason="a shell of another kind")
@pytest.mark.parametrize("words", ["week", "week --json", "--help", "week --help", "check --list"])
def test_whoever_stops_reading_our_answer_makes_no_failure_of_it(example, words):
    where = "" if "--help" in words else f'--vault "{example}"'
    line = f'{{ "{sys.executable}" -m vault_tools {words} {where}; echo $? >&2; }} | :'
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[2])}
    done = subprocess.run(["sh", "-c", line], env=environment, capture_output=True, check=False)
    assert done.stderr == b"0\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows removes no folder that somebody is in")
def test_a_folder_that_is_gone_below_ones_feet_is_told(tmp_path, monkeypatch, capsys):
    (tmp_path / "gone").mkdir()
    monkeypatch.chdir(tmp_path / "gone")
    (tmp_path / "gone").rmdir()
    assert run(["week"]) == CANNOT_RUN
    assert "the folder you are in is no longer there" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "shown"), [([], "?????? ?????"), (["--json"], r"\u0417\u043e")]
)
def test_an_old_terminal_is_shown_the_letters_that_it_knows(example, options, shown):
    command = [sys.executable, "-m", "vault_tools", "show", "Зорица", "--vault", str(example)]
    latin = {"PYTHONPATH": str(Path(__file__).parents[2]), "PYTHONIOENCODING": "latin-1"}
    done = subprocess.run(
        [*command, *options], env=os.environ | latin, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert shown in done.stdout.decode("latin-1")


STEERING = "\x1b]0;title\x07"
LINES = [
    ["week"],
    ["due"],
    ["build", "-v"],
    ["idea", "Ida"],
    ["introduce", "Ida"],
    ["log", "Ida", "call"],
    ["log", "Nobody\x1b[2J"],
    ["week\x1b[2J"],
    ["log", "Ida", "--date", "x\x1b[2J"],
]


@pytest.mark.parametrize("line", LINES, ids=" ".join)
def test_no_note_and_no_argument_steers_the_terminal(vault, ask, line):
    name = f"Ida{STEERING}"
    root = vault(
        {
            f"people/{name}.md": (
                f"---\ncadence: 1 week\n---\n## Log\n- 2026-10-01 call: a walk {STEERING}\n"
            ),
            f"people/{name}.sync-conflict-20261110-081500-ABCDEFG.md": "",
        }
    )
    said = ask(root, *[name if word == "Ida" else word for word in line])
    assert said.code in {0, 2}
    assert not {"\x1b", "\x07"} & {*said.out, *said.err}


def test_letters_that_are_shaped_by_signs_between_them_are_shown_as_they_are(vault, ask):
    name = "می\u200cخواهم 👩\u200d🌾\u00a0Ida"
    said = ask(vault({f"people/{name}.md": "---\ncircle: close\n---\n"}), "show", name)
    assert name in said.out


def test_ctrl_c_while_the_program_is_loaded_is_no_traceback(tmp_path):
    (tmp_path / "click.py").write_text("raise KeyboardInterrupt")
    paths = os.pathsep.join([str(tmp_path), str(Path(__file__).parents[2])])
    command = [sys.executable, "-m", "vault_tools", "week"]
    environment = os.environ | {"PYTHONPATH": paths}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (130, "\nvault: Stopped.\n")
