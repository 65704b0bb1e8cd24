"""What a command must not load before it is needed, so that the shell never waits for it."""

import subprocess
import sys

import pytest

HEAVY = (
    "jinja2",
    "markdown_it",
    "mdit_py_plugins",
    "frontmatter",
    "yaml",
    "tomllib",
    "asyncio",
    "waitress",
)
SHOW = (
    "import sys; from vault_tools.cli.run import run; run({0!r});print('\\nLOADED', *sys.modules)"
)


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["help", "build"]])
def test_nothing_heavy_is_loaded_to_say_how_vault_is_used(arguments):
    command = [sys.executable, "-c", SHOW.format(arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    loaded = set(done.stdout.partition("LOADED")[2].split())
    assert "click" in loaded
    assert not loaded & set(HEAVY)


def test_without_its_libraries_it_says_how_to_get_them():
    program = (
        "import sys; sys.modules['click'] = None\nfrom vault_tools.__main__ import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 3
    assert done.stderr.count("\n") == 1
    assert "pip install people-vault" in done.stderr
