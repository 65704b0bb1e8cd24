"""The README keeps its word: its first commands are the two that must work in a fresh clone."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[1]
INSTALL = 'python3 -m venv .venv && .venv/bin/pip install -q -e ".[test]" && '
BUILD = INSTALL + ".venv/bin/vault build example_vault"
TEST = INSTALL + ".venv/bin/pytest -q"
SESSIONS = sorted((ROOT / "tests" / "cli" / "transcripts").glob("*.md"))
BLOCK = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def readme():
    return (ROOT / "README.md").read_text("utf-8")


def test_its_first_two_blocks_are_the_two_commands():
    first, second = BLOCK.findall(readme())[:2]
    assert first == ("sh", f"{BUILD}\n")
    assert second == ("sh", f"{TEST}\n")


def test_only_a_title_and_a_paragraph_come_before_them():
    before = readme().partition("```")[0]
    title, what_it_is, lead_in = before.strip().split("\n\n")
    assert title.startswith("# ")
    assert len(what_it_is.split()) < 90
    assert len(lead_in.split()) < 20


def test_continuous_integration_ends_with_the_second_one():
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    assert lines[-1] == TEST


def test_what_it_shows_of_a_terminal_is_a_session_that_is_tested(assert_kept):
    sessions = [text for path in SESSIONS for kind, text in BLOCK.findall(path.read_text("utf-8"))]
    by_commands = {commands(text): text for text in sessions}
    quoted = re.sub(
        r"(?<=^```console\n).*?(?=^```$)",
        lambda found: by_commands[commands(found[0])],
        readme(),
        flags=re.MULTILINE | re.DOTALL,
    )
    assert_kept(ROOT / "README.md", quoted)


def commands(session):
    return tuple(line for line in session.splitlines() if line.startswith("$ "))
