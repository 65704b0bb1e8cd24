"""What git needs to merge notes by their meaning: lines in the vault, and a command on each device.

Pure text; `actions/syncing/git_setup.py` writes it. The lines belong to the vault and travel with
it, the command belongs to one device.
"""

import shlex
from collections.abc import Iterable, Sequence

DRIVER = "vault"
ATTRIBUTES = (f"*.md merge={DRIVER}", f"*.markdown merge={DRIVER}")
IGNORED = (".vault-*.tmp", ".trash/", ".obsidian/workspace*", ".DS_Store")
SETTLED, IN_DOUBT = 0, 10
"""The driver's exit codes: it merged, or left marks; any other means that it failed."""

_CALL = "merge-driver %O %A %B %A.vault %L %P"
_GUARD = (
    "s=0; {call} || s=$?; "
    "if {{ test $s = {settled} || test $s = {in_doubt}; }} && mv -f %A.vault %A; "
    "then test $s = {settled}; "
    "else rm -f %A.vault; s=0; "
    "git merge-file -q --marker-size=%L -L 'this device' -L before -L 'the other device' "
    "%A %O %B || s=$?; "
    "if test $s -gt 127; then {{ echo '<<<<<<< this device'; cat %A; echo; echo =======; "
    "cat %B; echo; echo '>>>>>>> the other device'; }} >%A.vault && mv -f %A.vault %A; fi; "
    "test $s = 0; fi"
)
"""The driver, and what to do without it.

Git takes a driver that is missing or dies for one that left a conflict: the file is ours then,
without a mark, and the next commit has lost the other side. So the result counts only where the
program ended as it says and its file is there; else git merges the lines, with marks; and where
it cannot, as in a file that is no text, both versions stand one below the other.
"""


def driver_command(program: Sequence[str]) -> str:
    """The driver as git's configuration has it; `program` are the words that start `vault`."""
    call = f"{shlex.join(program).replace('%', '%%')} {_CALL}"
    return _GUARD.format(call=call, settled=SETTLED, in_doubt=IN_DOUBT)


def with_lines(data: bytes, lines: Iterable[str], why: str) -> bytes:
    """A settings file with the lines that it lacks added, below a comment that says why.

    What is there stays as it is; new lines end as the others do.
    """
    have = {line.strip() for line in data.decode("utf-8", "replace").splitlines()}
    missing = [line for line in lines if line not in have]
    if not missing:
        return data
    end = b"\r\n" if b"\r\n" in data else b"\n"
    gap = b"" if not data or data.endswith((b"\n", b"\r")) else end
    rows = [f"# {why}", *missing]
    return data + gap + b"".join(row.encode() + end for row in rows)
