"""What a command must not load before it is needed, so that the shell never waits for it."""

import subprocess
import sys

import pytest

from vault_tools.cli.run import run

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
TO_RENDER = ("jinja2", "markdown_it", "mdit_py_plugins")
TO_READ = ("yaml", "frontmatter")
TO_WRITE = ("filelock", "logging", "ctypes")
FOR_OTHER_THINGS = (
    "asyncio",
    "email",
    "http",
    "multiprocessing",
    "subprocess",
    "waitress",
    "watchdog",
)
SHOW = (
    "import sys; from vault_tools.cli.run import run; run({0!r});print('\\nLOADED', *sys.modules)"
)
NOTES = {
    "people/Ana Costa.md": "---\ncircle: close\norganization: '[[Acme]]'\n---\n"
    "Knows *everything* about [[Bo]].\n\n## Log\n- 2026-11-01 call: her plans [feeling:: seen]\n",
    "people/Bo.md": "---\ncircle: friends\n---\n",
    "organizations/Acme.md": "---\ntype: organization\n---\nThey make everything.\n",
}


@pytest.mark.parametrize("arguments", [["--help"], ["--version"], ["help", "build"]])
def test_nothing_heavy_is_loaded_to_say_how_vault_is_used(arguments):
    loaded = loaded_by(arguments)
    assert "click" in loaded
    assert not loaded & {*HEAVY}


@pytest.mark.parametrize(
    ("arguments", "needless"),
    [
        (["show", "Ana"], (*TO_RENDER, *TO_READ, *TO_WRITE, *FOR_OTHER_THINGS)),
        (["due"], (*TO_RENDER, *TO_READ, *TO_WRITE, *FOR_OTHER_THINGS)),
        (["week"], (*TO_RENDER, *TO_READ, *TO_WRITE, *FOR_OTHER_THINGS)),
        (["log", "Ana", "call"], (*TO_RENDER, *FOR_OTHER_THINGS)),
    ],
    ids=lambda words: words[0],
)
def test_a_command_loads_what_it_needs_where_the_notes_were_read_before(arguments, needless, vault):
    where = ["--vault", str(vault(NOTES)), "--today", "2026-11-18"]
    run(["week", *where])
    loaded = loaded_by([*arguments, *where])
    assert "vault_tools.folder.keeping.kept" in loaded
    assert not loaded & {*needless}


def loaded_by(arguments):
    """The names of all modules that a command has loaded when it is done."""
    command = [sys.executable, "-c", SHOW.format(arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return set(done.stdout.partition("LOADED")[2].split())


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
