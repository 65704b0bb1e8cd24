"""What the tests of commands share: running one here, or in a terminal of its own."""

import json
import os
import pty
import select
import subprocess
import termios
import time
from dataclasses import dataclass

import pytest

from vault_tools.cli.run import run


@dataclass(frozen=True)
class Told:
    """What a command said, and how it ended."""

    code: int
    out: str
    err: str

    @property
    def json(self):
        return json.loads(self.out)


@pytest.fixture
def ask(capsys):
    """Run a command in a vault on the example's day: `ask(root, "log", "wilma")`."""

    def asked(root, *arguments, today="2026-11-18"):
        capsys.readouterr()
        code = run([*map(str, arguments), "--vault", str(root), "--today", today])
        said = capsys.readouterr()
        return Told(code, said.out, said.err)

    return asked


@pytest.fixture
def ask_in_terminal(forked):
    """Run a command in a terminal, in which an answer is typed whenever it waits for one.

    Without `columns` the terminal does not say how wide it is.
    """

    def asked(root, *arguments, answers=(), columns=0):
        command = [forked, *arguments, "--vault", str(root)]
        ours, theirs = pty.openpty()
        termios.tcsetwinsize(theirs, (24, columns))
        environment = {**os.environ, "NO_COLOR": "1"}
        with subprocess.Popen(
            [*command, "--today", "2026-11-18"],
            stdin=theirs,
            stdout=theirs,
            stderr=theirs,
            env=environment,
            start_new_session=True,
        ) as process:
            os.close(theirs)
            try:
                said = _converse(process, ours, list(answers))
            finally:
                process.kill()  # it has ended, unless the test has failed
        os.close(ours)
        return Told(process.returncode, said, said)

    return asked


def _converse(process, terminal, answers):
    """What stands on the terminal in the end; a question ends in `: ` without a line's end."""
    said = b""
    give_up = time.monotonic() + 120
    while time.monotonic() < give_up:
        ready, _, _ = select.select([terminal], [], [], 0.1)
        if not ready:
            if process.poll() is not None:
                break
            continue
        try:
            said += os.read(terminal, 10_000)
        except OSError:  # the other side is closed
            break
        if answers and said.endswith((b": ", b"] ")):
            os.write(terminal, answers.pop(0).encode() + b"\n")
    try:
        process.wait(60)
    except subprocess.TimeoutExpired:
        pytest.fail(f"it still runs, and said {said!r}")
    return said.decode().replace("\r\n", "\n")
