"""Talking to git: one call of the program and what it said. Git is started nowhere else.

No shell, pager, editor or question: the caller gets an answer or a `GitError`.
"""

import os
import subprocess
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from vault_tools.patterns import pattern
from vault_tools.problems import VaultError

LONGEST = 120.0  # seconds for what happens on this machine
NETWORK = 90.0  # seconds for what asks another one
_GOODBYE = 5.0  # seconds in which git removes its lock files
_ALWAYS = (
    *("--no-pager", "--literal-pathspecs"),
    *("-c", "core.quotePath=false", "-c", "color.ui=false"),
    *("-c", "diff.relative=false", "-c", "log.showSignature=false"),
)
_QUIET = {
    "LC_ALL": "C",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_EDITOR": "true",
    "GIT_MERGE_AUTOEDIT": "no",
    "GIT_OPTIONAL_LOCKS": "0",
}
_ELSEWHERE = {"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"}
"""Set when a git hook runs us; they would lead to another repository."""


_LOCK = pattern(r"nable to create '((?:.*/)?)([^/']+\.lock)': File exists")
_WAIT = "wait and run it again; if no git is running, a dead one left {}: remove that file"
_DAMAGED = pattern(r"bad (?:object|tree)|corrupt|unable to read|missing (?:blob|tree|object)")
_ENDS = pattern(r"(?:CRLF|LF) would be replaced by")
_HINTS = {
    _DAMAGED: "your notes are whole, but what git keeps of them is damaged: clone it anew from "
    "another device, and copy what is missing there into it",
    _ENDS: "git config core.safecrlf false lets it; your notes keep their ends of line",
}
_AS_BEFORE = "your notes are as they were; put that right, and run it again"


class NoGit(VaultError):
    """The program git is not there."""

    def __init__(self) -> None:
        super().__init__("git is not installed here", "https://git-scm.com tells how to get it")


class GitError(VaultError):
    """Git did not do what it was asked; `said` is what it gave as the reason."""

    def __init__(self, what: str, said: str, hint: str = "") -> None:
        self.said = reason(said)
        lock = _LOCK.search(self.said)
        why = f"something else is at work in {lock[1]}" if lock else self.said
        known = (way for sign, way in _HINTS.items() if sign.search(said))
        way_on = _WAIT.format(lock[2]) if lock else hint or next(known, _AS_BEFORE)
        super().__init__(f"git cannot {what}: {why}", way_on)


class Answer(Struct, frozen=True):
    """How git ended and what it wrote; a negative `code` is a signal's."""

    code: int
    out: bytes
    err: str

    @property
    def line(self) -> str:
        """The output as one text without the end of its line."""
        return os.fsdecode(self.out).rstrip("\n")


class Git(Struct, frozen=True):
    """Git, run in `folder`. It takes the paths that it is given literally, never as patterns."""

    folder: Path

    def ask(
        self,
        *words: str,
        given: bytes = b"",
        longest: float = LONGEST,
        settings: Mapping[str, str] | None = None,
    ) -> Answer:
        """Run git, whatever comes of it; `settings` are variables of its environment."""
        command = ["git", *_ALWAYS, *words]
        try:
            process = subprocess.Popen(  # noqa: S603 - git, with words of ours
                command,
                cwd=self.folder,
                env=_environment() | dict(settings or {}),
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
            )
        except FileNotFoundError as error:
            raise NoGit from error
        return _answer(process, given, longest)

    def do(
        self,
        what: str,
        *words: str,
        given: bytes = b"",
        settings: Mapping[str, str] | None = None,
    ) -> bytes:
        """What git writes. Raises `GitError` ("git cannot WHAT: …") where it refuses."""
        answer = self.ask(*words, given=given, settings=settings)
        if answer.code:
            raise GitError(what, answer.err or answer.line)
        return answer.out

    def find(self, *words: str) -> str:
        """The line that git answers with; empty where it fails."""
        answer = self.ask(*words)
        return "" if answer.code else answer.line


_TELLING = ("remote: error:", "remote:", "ssh:", "fatal:", "error:")
_TELLS_NOTHING = (
    "fatal: Could not read from remote repository",
    "error: failed to push some refs",
    "fatal: the remote end hung up",
)


def reason(said: str) -> str:
    """The one line of git's words that says why: that of the server, else the first of git's."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith(_TELLS_NOTHING)] or lines
    led = [line for sign in _TELLING for line in lines if line.startswith(sign)]
    line = (led or lines or ["it gave no reason"])[0]
    for sign in _TELLING:
        line = line.removeprefix(sign).strip()
    return line


def _environment() -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name not in _ELSEWHERE}
    return kept | _QUIET


def _answer(process: "subprocess.Popen[bytes]", given: bytes, longest: float) -> Answer:
    try:
        out, err = process.communicate(given, timeout=longest)
    except subprocess.TimeoutExpired:
        _end(process)
        return Answer(124, b"", f"it took longer than {longest:.0f} seconds")
    except BaseException:
        _end(process)
        raise
    return Answer(process.returncode, out, err.decode("utf-8", "replace"))


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End git: politely at first, so that it removes its locks."""
    process.terminate()
    with suppress(subprocess.TimeoutExpired):
        process.wait(_GOODBYE)
        return
    process.kill()
    process.wait()
