"""Shell sessions that the manual quotes: what they show is what the commands print.

Each file in `transcripts/` is one session in one shell, beside a fresh copy of the example
vault; prose stands between its ```console blocks. `pytest --update` writes the output anew.
"""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.forked import forked_vault

ROOT = Path(__file__).parents[2]
SESSIONS = sorted((Path(__file__).parent / "transcripts").glob("*.md"))
BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*(?:\n> .*)*)\n", re.MULTILINE)
BETWEEN = "\x1e"
HOME = "/home/you"


@pytest.fixture
def home(example):
    """A home folder with nothing in it but the example vault, and `vault` among the commands."""
    folder = example.parent
    shutil.copytree(Path.home() / ".cache", folder / ".cache")  # what is known of the notes
    (folder / ".bin").mkdir()
    with forked_vault(folder / ".bin" / "vault"):
        yield folder


def commands_of(session):
    found = [one for block in BLOCK.findall(session) for one in COMMAND.findall(block)]
    return [command.replace("\n> ", "\n") for command in found]


def run_in_shell(commands, home):
    """What each command prints on both streams, in one shell, so that `cd` and `$?` work."""
    steps = [f"{command}\ncode=$?; printf '\\036'; (exit $code)\n" for command in commands]
    environment = {
        "HOME": str(home),
        "PATH": f"{home / '.bin'}:{os.environ['PATH']}",
        "PYTHONPATH": str(ROOT),
        "LANG": "C.UTF-8",
        "COLUMNS": "80",
        **{f"GIT_{who}_NAME": "You" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_EMAIL": "you@example.org" for who in ("AUTHOR", "COMMITTER")},
        **{f"GIT_{who}_DATE": "2026-11-18T10:00:00+00:00" for who in ("AUTHOR", "COMMITTER")},
    }
    done = subprocess.run(
        ["bash", "-c", "".join(steps)],
        cwd=home,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
        timeout=120,
    )
    said = done.stdout.decode().replace(str(home), HOME).split(BETWEEN)
    return said[: len(commands)]


def replay(session, home):
    """The session with the output that its commands give now."""
    outputs = iter(run_in_shell(commands_of(session), home))

    def retold(block):
        commands = COMMAND.findall(block[0])
        return "".join(f"$ {command}\n{next(outputs)}" for command in commands)

    return BLOCK.sub(retold, session)


@pytest.mark.parametrize("path", SESSIONS, ids=lambda path: path.stem)
def test_a_session_shows_what_the_commands_print(path, home, assert_kept):
    session = path.read_text("utf-8")
    assert commands_of(session), "a session without a command proves nothing"
    assert_kept(path, replay(session, home))


def test_a_session_keeps_its_folder_and_exit_code_from_line_to_line(home):
    session = "So:\n\n```console\n$ cd example_vault\n$ false\n$ echo $?; ls *.md\nold\n```\n"
    told = (
        "So:\n\n```console\n$ cd example_vault\n$ false\n$ echo $?; ls *.md\n1\nWelcome.md\n```\n"
    )
    assert replay(session, home) == told
