"""Others at work in the same moment: editors that save, and other `vault` processes.

The editor is a process of its own, so that it really runs at the same time. Sizes are a tenth
of what the benchmark runs.
"""

import os
import random
import subprocess
import sys
import time

import pytest

from vault_tools.folder import exchange as exchange_module
from vault_tools.folder.changes import rewriting
from vault_tools.folder.journal import Action
from vault_tools.folder.write import change_notes, rewrite_note

ROUNDS, NOTES = 15, 10
OURS = b"- 2026-11-17 call\n"

EDITOR = """
import os, random, sys, time
how = sys.argv[1]
for line in sys.stdin:
    token, *paths = line.split()
    random.seed(token)
    for path in paths:
        time.sleep(random.random() * 0.012)
        text = ("editor %s\\n" % token * 300).encode()
        if how == "rename":
            with open(path + ".new", "wb") as file:
                file.write(text)
            os.replace(path + ".new", path)
        else:
            with open(path, "wb") as file:
                file.write(text[:1700])
                file.flush()
                file.write(text[1700:])
    print("saved", flush=True)
"""

LOGGER = """
import sys
from pathlib import Path
from vault_tools.folder.journal import Action
from vault_tools.folder.write import rewrite_note
root, who = Path(sys.argv[1]), sys.argv[2]
for number in range(10):
    line = f"{who} {number}\\n".encode()
    rewrite_note(root, f"{number % 3}.md", lambda now: now + line, Action("log"))
"""


def python(code, *arguments, **options):
    return subprocess.Popen([sys.executable, "-c", code, *map(str, arguments)], **options)


@pytest.mark.skipif(
    exchange_module._RENAMEAT2 is None, reason="no exchange here, so a race can be lost"
)
@pytest.mark.parametrize("how", ["rename", "in place"])
def test_an_editors_save_is_never_lost_or_torn(vault, how):
    editor = python(EDITOR, how, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    both = 0
    with editor:
        for number in range(ROUNDS):
            notes = [vault / f"{number}-{note}.md" for note in range(NOTES)]
            for note in notes:
                note.write_bytes(b"old\n")
                os.utime(note, (1, 1))
            print(number, *notes, file=editor.stdin, flush=True)
            time.sleep(random.random() * 0.02)
            steps = [rewriting(note.name, lambda now: now + OURS) for note in notes]
            change_notes(vault, steps, Action("log"))
            assert editor.stdout.readline() == "saved\n"
            saved = b"editor %d\n" % number * 300
            for note in notes:
                assert note.read_bytes() in {saved, saved + OURS}
                both += note.read_bytes() == saved + OURS
        editor.stdin.close()
    assert both  # some of the races were close
    assert not list(vault.glob(".vault-*"))


def test_what_several_processes_log_at_once_is_all_there(vault):
    for number in range(3):
        (vault / f"{number}.md").touch()
    loggers = [python(LOGGER, vault, who) for who in range(4)]
    assert [logger.wait() for logger in loggers] == [0] * 4
    lines = [line for note in vault.glob("*.md") for line in note.read_text().splitlines()]
    assert sorted(lines) == sorted(f"{who} {number}" for who in range(4) for number in range(10))


def test_one_process_may_write_while_it_holds_the_lock(vault, put):
    put("A.md", b"a")

    def edit(now):
        return now + b"!"

    def edit_and_write_another(now):
        if now == b"":
            rewrite_note(vault, "A.md", edit, Action("inner"))
        return b"b"

    put("B.md", b"")
    rewrite_note(vault, "B.md", edit_and_write_another, Action("outer"))
    assert (vault / "A.md").read_bytes() == b"a!"
