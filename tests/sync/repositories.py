"""Real git for tests: a repository that merges notes as a user's does, and several clones of it."""

import os
import subprocess
import sys
from pathlib import Path

from vault_tools.sync.git.device import ATTRIBUTES, driver_command

ROOT = Path(__file__).parents[2]
PROGRAM = (sys.executable, "-P", "-m", "vault_tools")
CONFIG = """
[user]
name = You
email = you@example.org
[init]
defaultBranch = main
[gc]
auto = 0
[maintenance]
auto = false
[core]
fsync = none
[advice]
detachedHead = false
"""


def quiet_home(home: Path) -> None:
    """A home folder in which git knows who one is, and asks for nothing."""
    (home / ".gitconfig").write_text(CONFIG)


def git(folder: Path, *words: str, code: int | None = 0) -> str:
    """What git says; fails unless it ends as expected (None for whatever comes)."""
    environment = os.environ | {"PYTHONPATH": str(ROOT), "GIT_EDITOR": "true"}
    done = subprocess.run(
        ["git", *words], cwd=folder, env=environment, capture_output=True, check=False, timeout=60
    )
    said = (done.stdout + done.stderr).decode("utf-8", "replace")
    assert code is None or (done.returncode == 0) == (code == 0), said
    return said


def write(folder: Path, files: dict[str, str | bytes | None]) -> None:
    """Put files there; None removes one."""
    for path, content in files.items():
        file = folder / path
        if content is None:
            file.unlink()
        else:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content.encode() if isinstance(content, str) else content)


def save(folder: Path, files: dict[str, str | bytes | None], message: str = "saved") -> None:
    """Put files there and commit all."""
    write(folder, files)
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--allow-empty", "--message", message)


def begin(folder: Path, files: dict[str, str | bytes | None], program=PROGRAM) -> Path:
    """A repository with these files in its first commit, in which notes are merged by meaning."""
    folder.mkdir(parents=True)
    git(folder, "init", "--quiet")
    set_up(folder, program)
    attributes = "".join(f"{line}\n" for line in ATTRIBUTES)
    save(folder, {".gitattributes": attributes, **files}, "begin")
    return folder


def set_up(folder: Path, program=PROGRAM) -> None:
    git(folder, "config", "merge.vault.driver", driver_command(program))


def both_sides(place: Path, base, ours, theirs, program=PROGRAM) -> tuple[Path, Path]:
    """Two working folders of one repository, each with the commit of one side."""
    one = begin(place / "one", base, program)
    git(one, "branch", "theirs")
    git(one, "worktree", "add", "--quiet", str(place / "other"), "theirs")
    save(one, ours, "ours")
    save(place / "other", theirs, "theirs")
    return one, place / "other"


def files_of(folder: Path) -> dict[str, bytes]:
    """All that lies in a working folder, but git's own and its settings."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and ".git" not in path.relative_to(folder).parts[:1]
        and path.name not in {".git", ".gitattributes"}
    }
