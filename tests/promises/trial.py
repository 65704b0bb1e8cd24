"""What the trials of the promises share: what one showed, and `vault` run as its users run it.

A trial takes an empty folder and a number, and tells what it saw. The tests run each at about a
tenth of the number that is promised, `benchmarks/reliability.py` runs them in full. Whoever calls
one sees to it that HOME and the state folder are nobody's.
"""

import io
import multiprocessing
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from vault_tools.cli.run import run
from vault_tools.folder.places import state_folder
from vault_tools.folder.writing.journal import open_journal

ROOT = Path(__file__).parents[2]
DAY = "2026-11-18"
PATIENCE = 600  # seconds; no command takes so long
LONG_AGO = (1, 1)  # a note of that time is at rest, and nobody has to wait for it


class CannotTry(Exception):
    """This machine lacks what a trial needs; `str(error)` says what."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """`seen` says with numbers what came of it, `broken` each time that the promise was broken."""

    seen: str
    broken: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Ran:
    """A command that has ended."""

    code: int
    out: str
    err: str


def person(name: str, *, newline: str = "\n", fields: str = "", log: str = "") -> bytes:
    """A note about somebody, with a section below the log that is nobody else's business."""
    text = f"---\nname: {name}\ncadence: 3 weeks\n{fields}---\nMet at the lake.\n\n"
    text += f"## Log\n{log or '- 2026-10-30 call: an hour'}\n\n## Notes\nLikes tea.\n- [ ] bring some 📅 2026-11-21\n"
    return text.replace("\n", newline).encode()


MAYA = person("Maya Lindqvist")
RESTING = "circle: friends\nsnooze_until: 2026-12-05\n"
ANA = b"\xef\xbb\xbf" + person("Ana Costa", newline="\r\n", fields=RESTING)
PEOPLE = {
    "people/Maya Lindqvist.md": MAYA,
    "people/Ana Costa.md": ANA,
    "people/Jonas Weber.md": person("Jonas Weber", fields="last_contact: 2026-09-01 # by hand\n"),
    "people/Bo.md": b"---\nname: Bo\n---\nNo log yet, and no final newline. caf\xe9",
    "people/Ida.md": b"# Ida\n\nNo front matter.\n",
}


def lay_out(root: Path, files: dict[str, bytes]) -> None:
    """The vault at `root` anew, with these files alone, as if no command had ever seen it."""
    shutil.rmtree(root, ignore_errors=True)
    root.mkdir(parents=True)
    shutil.rmtree(state_folder(root))
    for path, data in files.items():
        file = root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
        os.utime(file, LONG_AGO)


def leftovers(root: Path) -> list[str]:
    """Temporary files in the vault and its journal, and actions that nobody has finished."""
    journal = open_journal(root).folder
    unfinished = [path.name for path in journal.iterdir() if path.suffix != ".done"]
    return [path.name for path in root.rglob(".vault-*")] + unfinished


def snapshot(root: Path) -> dict[str, bytes]:
    """Every file of the vault and what it says; folders say nothing."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes() if path.is_file() else b""
        for path in sorted(root.rglob("*"))
    }


def vault(root: Path, *words: str) -> Ran:
    """One command, in this process."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        code = run([*words, "--vault", str(root), "--today", DAY])
    return Ran(code, out.getvalue(), err.getvalue())


def fork_vault(root: Path, *words: str) -> int:
    """One command as a process of its own, which begins with all modules loaded; its number."""
    child = os.fork()
    if child == 0:
        code = 70
        try:
            code = vault(root, *words).code
        finally:
            os._exit(code)
    return child


def start_vault(root: Path, *words: str, under: Iterable[str] = ()) -> subprocess.Popen[str]:
    """One command as a process of its own, perhaps `under` another program."""
    command = ["-m", "vault_tools", *words, "--vault", str(root), "--today", DAY]
    return start_python(*command, under=under)


def start_python(*words: str, under: Iterable[str] = (), **options) -> subprocess.Popen[str]:
    streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    command = [*under, sys.executable, *words]
    return subprocess.Popen(command, cwd=ROOT, env=_environment(), text=True, **(streams | options))


def ended(process: subprocess.Popen[str]) -> Ran:
    """Wait for a process; its code is negative if a signal ended it."""
    try:
        out, err = process.communicate(timeout=PATIENCE)
    finally:
        process.kill()  # it has ended, unless it hangs
    return Ran(process.returncode, out, err)


def on_all_cores(work: Callable, numbers: Iterable) -> list:
    """`work` for each number, in as many processes as there are cores."""
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(os.cpu_count(), mp_context=fresh) as pool:
        return list(pool.map(work, numbers))


def _environment() -> dict[str, str]:
    """The same from run to run, so that a system call has the same number each time.

    Compiled modules stand apart from the user's, since they are written by those who are killed.
    """
    compiled = str(Path.home() / ".compiled")
    own = {"PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0", "PYTHONPYCACHEPREFIX": compiled}
    inherited = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    return inherited | own
