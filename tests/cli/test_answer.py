"""Where the answer goes: to a file on a full disk, or to nobody any more."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

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
