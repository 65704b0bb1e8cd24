"""`vault log` under strace, which can kill it at a system call, or let that call fail.

The calls that matter are those from the first touch of the note until the command completes.
One is known by its name and by how often that name came before it in the whole process.
"""

import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.promises.trial import PEOPLE, CannotTry, Ran, ended, lay_out, snapshot, start_vault

NOTE = "people/Maya Lindqvist.md"
WORDS = ("log", "maya", "call about the boiler")
_CALL = re.compile(r"^\d+ +(\w+)\(")


@dataclass(frozen=True, slots=True)
class Call:
    """The `number`th call of a name, counted from 1; `text` is strace's line about it.

    The line has the path of each open file.
    """

    name: str
    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Recorded:
    """A command that nobody disturbed: its calls, and the vault after it."""

    calls: tuple[Call, ...]
    after: dict[str, bytes]


def record(root: Path) -> Recorded:
    """The calls of one log, in their order."""
    check_strace()
    elsewhere = root.with_name("elsewhere")  # since of a vault something is kept the first time
    lay_out(elsewhere, PEOPLE)
    ended(start_vault(elsewhere, *WORDS))  # compiles what is not compiled yet
    lay_out(root, PEOPLE)
    trace = root.parent / "trace"
    ran = ended(start_vault(root, *WORDS, under=["strace", "-f", "-y", "-qq", "-o", str(trace)]))
    if ran.code:
        raise CannotTry(f"strace cannot follow a program here: {ran.err.strip()}")
    return Recorded(tuple(_from_first_touch(trace.read_text("utf-8"))), snapshot(root))


def disturb(root: Path, call: Call, how: str) -> Ran:
    """The same log in a fresh vault, with `how` done to it at that call."""
    lay_out(root, PEOPLE)
    inject = f"inject={call.name}:{how}:when={call.number}"
    strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", f"trace={call.name}", "-e", inject]
    return ended(start_vault(root, *WORDS, under=strace))


@cache
def check_strace() -> None:
    """Raises CannotTry where strace is missing, or nobody may trace."""
    if not shutil.which("strace"):
        raise CannotTry("strace is not installed")
    tried = subprocess.run(
        ["strace", "-f", "-qq", "-o", "/dev/null", "true"],
        capture_output=True,
        text=True,
        check=False,
    )
    if tried.returncode:
        raise CannotTry(f"strace may not trace here: {tried.stderr.strip()}")


def _from_first_touch(trace: str):
    counts: dict[str, int] = {}
    touched = False
    for line in trace.splitlines():
        if found := _CALL.match(line):
            name = found[1]
            counts[name] = counts.get(name, 0) + 1
            touched = touched or f"/{NOTE}" in line
            if touched and name != "exit_group":  # there nothing is left to kill
                yield Call(name, counts[name], line)
