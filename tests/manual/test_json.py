"""The manual's page on JSON has every key that the commands give, and what each key holds."""

import json
import re
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest

from tests.sync.repositories import git, quiet_home
from vault_tools.cli.run import run, vault

# The last commands to land are not in the manual yet; `pytest --update` and docs/json.md are due.

ROOT = Path(__file__).parents[2]
SECTION = re.compile(r"^## `([\w-]+)`\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
ROW = re.compile(r"^\| `([^`]+)` \| ([\w ]+) \|", re.MULTILINE)
MANUAL = {
    command: dict(ROW.findall(text))
    for command, text in SECTION.findall((ROOT / "docs" / "json.md").read_text("utf-8"))
}
NAMES = ("Wilma", "Folasade", "Ishbel", "Jagna", "Quentin", "Dinesh", "Maren", "Зорица")
ASKED = [
    ("week",),
    ("due",),
    ("forecast",),
    *(("show", name) for name in NAMES),
    *(("why", name) for name in NAMES),
    ("idea",),
    *(("idea", name) for name in NAMES),
    ("challenge",),
    *(("path", name) for name in (*NAMES, "Skerry House", "Bathgate", "Kit")),
    ("introduce",),
    *(("introduce", name, other) for name, other in (("Sora", "Teuvo"), ("Eilidh", "Kit"))),
    ("work",),
    ("gifts",),
    *(("gifts", name) for name in NAMES),
    ("check",),
    ("check", "--list"),
    ("check", "--dialect"),
    ("build",),
    ("log", "Wilma", "and", "Maren", "call", "hello"),
    ("log", "Cezary", "call", "hello", "--dry-run"),
    ("tick", "Wilma", "kettle"),
    ("tick", "Wilma", "clock"),
    ("snooze", "Wilma", "2 weeks"),
    ("pause", "Wilma"),
    ("resume", "Wilma"),
    ("skip", "Wilma"),
    ("set", "Wilma", "cadence", "3 weeks"),
    ("set", "Wilma", "interests", "plants, soup"),
    ("set", "Wilma", "size", "42"),
    ("unset", "Wilma", "cadence"),
    ("circle", "add", "wide", "Wilma"),
    ("new", "Oona Marsh"),
    ("edit", "Wilma"),
    ("rename", "Wilma", "Wilma Ross"),
    ("merge", "Wilma", "Halina", "--keep", "a"),
    ("undo",),
    ("recap",),
    ("recap", "Wilma", "--year", "2025"),
    ("history", "Wilma"),
    ("resolve", "--yes"),
    ("git-setup", "--yes"),
    ("sync",),
]
TICKED = (
    "<!-- vault:begin this-week 2026-W47 -->\n- [x] [[Cezary Wrona]]\n<!-- vault:end this-week -->"
)
IN_GIT = {"history", "git-setup", "resolve", "sync"}
BEFORE = {"undo": ("log", "Wilma", "call", "hello")}


@pytest.fixture
def found(example, capsys):
    """The values at each key of each command's results, such as `people[].name`."""

    def ask(arguments):
        shared = ("--vault", str(example), "--today", "2026-11-18", "--json")
        assert run([*arguments, *shared]) in {0, 1}
        return json.loads(capsys.readouterr().out)

    def collect(command):
        values = defaultdict(list)
        (example / "index").mkdir()
        (example / "index" / "This week.md").write_text(TICKED)
        if command == "recap":  # somebody who was found again
            again = "---\ncadence: monthly\n---\n## Log\n- 2020-01-04 call\n- 2026-02-03 call\n"
            (example / "people" / "Found Again.md").write_text(again)
        if command in IN_GIT:
            begin_history(example)
        if command in BEFORE:
            ask(BEFORE[command])
        if command == "forecast":  # more is promised than fits, so that there is advice
            (example / "vault.toml").write_text("capacity = 1\n")
        for arguments in ASKED:
            if arguments[0] == command:
                walk(ask(arguments), "", values)
        return values

    return collect


def begin_history(vault):
    """The vault in git, with a second place for it, and a conflict copy that differs."""
    quiet_home(Path.home())
    git(vault.parent, "init", "--quiet", "--bare", "hub.git")
    git(vault, "init", "--quiet")
    git(vault, "remote", "add", "origin", "../hub.git")
    git(vault, "add", "--all")
    git(vault, "commit", "--quiet", "-m", "begin")
    wilma = vault / "people" / "Wilma Geddes.md"
    for ending in (".md", ".sync-conflict-20261118-101500-ABCDEFG.md"):
        text = wilma.read_text().replace("## Log\n", "## Log\n- 2026-11-17 call: from the bus\n")
        wilma.with_name(f"Wilma Geddes{ending}").write_text(text)
    git(vault, "commit", "--quiet", "-am", "logged")


def walk(value, key, values):
    if isinstance(value, list):
        for row in value:
            walk(row, f"{key}[]", values)
    elif isinstance(value, dict):
        for name, inner in value.items():
            inner_key = f"{key}.{name}" if key else name
            values[inner_key].append(inner)
            walk(inner, inner_key, values)


def is_date(value):
    return isinstance(value, str) and date.fromisoformat(value).isoformat() == value


IS = {
    "text": lambda value: isinstance(value, str),
    "date": is_date,
    "number": lambda value: isinstance(value, (int, float)) and not isinstance(value, bool),
    "list": lambda value: isinstance(value, list),
    "true": lambda value: value is True,
    "false": lambda value: value is False,
    "object": lambda value: isinstance(value, dict),
    "null": lambda value: value is None,
}


@pytest.mark.parametrize("command", sorted({arguments[0] for arguments in ASKED}))
def test_each_key_is_in_the_manual_and_holds_what_it_says(command, found):
    values = found(command)
    assert MANUAL[command].keys() == values.keys()
    for key, kinds in MANUAL[command].items():
        allowed = [IS[kind] for kind in kinds.split(" or ")]
        assert all(any(fits(value) for fits in allowed) for value in values[key]), key


def test_every_command_with_json_is_in_the_manual():
    commands = {name: vault.get_command(None, name) for name in vault.list_commands(None)}
    with_json = {
        name
        for name, command in commands.items()
        if any("--json" in option.opts for option in command.params)
    }
    assert with_json == MANUAL.keys()
