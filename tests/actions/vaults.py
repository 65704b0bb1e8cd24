"""Whole vaults, and what must hold of them when notes move."""

import os
import shutil
from collections import Counter
from pathlib import Path

import pytest

from vault_tools.actions.open_vault import open_vault
from vault_tools.bundled import bundled
from vault_tools.notes.editing.follow import dead_links

FOLDER = os.environ.get("VAULT_TEST_VAULTS", "")
WHOLE = [
    "example_vault",
    pytest.param(
        "ai-history",
        marks=pytest.mark.skipif(not FOLDER, reason="VAULT_TEST_VAULTS names no folder of vaults"),
    ),
]


def copy_of(name, tmp_path):
    """A copy of the example vault, or of one below the folder that VAULT_TEST_VAULTS names."""
    source = bundled(name) if name == "example_vault" else Path(FOLDER, name)
    target = tmp_path / name
    shutil.copytree(source, target, ignore=shutil.ignore_patterns(".git", "site", "index"))
    return target


def dead(root):
    """How many links to each target lead nowhere."""
    people = open_vault(root).people
    return Counter(link.target for _, link in dead_links(people.notes.values(), people.index))


def lines_of(data):
    return Counter(line.strip() for line in data.decode().splitlines() if line.strip())
