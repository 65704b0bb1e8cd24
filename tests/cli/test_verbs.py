"""What all verbs that change notes have in common."""

import hashlib

import pytest

from tests.conftest import stamps
from vault_tools.cli.run import vault
from vault_tools.problems import OK

VERBS = (
    "log wilma and teuvo meal soup",
    "log folasade call --date yesterday --idea Soup",
    "snooze kit 2 weeks",
    "resume kit",
    "pause henrike",
    "skip eilidh",
    "set wilma interests plants, soup",
    "unset wilma birthday",
    "circle add wide --place Edinburgh --yes",
    "circle remove close dinesh",
    "new Oona Marsh --circle wide",
    "set oona role Printer",
    "snooze oona until march",
)
TWICE = [verb for verb in VERBS if not verb.startswith(("new", "resume"))]


def digest(root):
    """Every file and folder of a vault, and what the files say."""
    found = hashlib.sha256()
    for path in sorted(root.rglob("*")):
        found.update(str(path.relative_to(root)).encode())
        found.update(path.read_bytes() if path.is_file() else b"/")
    return found.hexdigest()


def test_undo_takes_back_one_verb_after_the_other_byte_for_byte(example, ask):
    states = []
    for verb in VERBS:
        states.append(digest(example))
        told = ask(example, *verb.split())
        assert (told.code, told.out.endswith("Undo: vault undo\n")) == (OK, True), told
        assert digest(example) != states[-1], verb
    for state in reversed(states):
        assert ask(example, "undo").code == OK
        assert digest(example) == state


@pytest.mark.parametrize("verb", VERBS[:-2])
def test_a_dry_run_writes_nothing_and_shows_what_would_be_written(example, ask, verb):
    before = stamps(example)
    told = ask(example, *verb.split(), "--dry-run")
    assert told.code == OK
    assert "\n+++ people/" in f"\n{told.out}" or verb == "resume kit"
    assert stamps(example) == before


def test_said_twice_it_writes_nothing(example, ask):
    for verb in VERBS:
        ask(example, *verb.split())
        if verb in TWICE:
            before = stamps(example)
            told = ask(example, *verb.split())
            assert (told.code, stamps(example) == before) == (OK, True), verb
            assert "othing was written" in told.out, verb
            assert "Undo" not in told.out


def test_every_verb_that_writes_has_the_same_options():
    commands = {name: vault.get_command(None, name) for name in vault.list_commands(None)}
    for verb in {line.split()[0] for line in VERBS} | {"undo"}:
        options = {option for param in commands[verb].params for option in param.opts}
        assert {"--dry-run", "--json", "--today", "--vault", "--quiet"} <= options, verb
