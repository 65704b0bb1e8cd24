"""A build that finds nothing changed says the same as one that looked at everything."""

import subprocess
import sys
import time
from datetime import date

import pytest

from tests.conftest import stamps
from vault_tools.actions import unchanged
from vault_tools.cli.run import run
from vault_tools.folder.places import cache_folder
from vault_tools.folder.writing.journal import Action, JournalEntry, open_journal

DAY = "2026-11-18"


ADA = "---\ncircle: close\ncadence: 3 wekks\n---\n## Log\n- 2026-11-01 call: about [[Bo]]\n"
OWN_DECK = "---\ntype: outreach\n---\nWrite.\n"


@pytest.fixture
def built(tmp_path):
    """A small vault, built until there is nothing left to do."""
    for path, text in {
        "vault.toml": "",
        "people/Ada.md": ADA,
        "people/Bo.md": "",
        "people/Cy.md": "",
        **{f"ideas/{number}.md": OWN_DECK for number in range(12)},
        ".hidden.md": "",
    }.items():
        (tmp_path / path).parent.mkdir(exist_ok=True)
        (tmp_path / path).write_text(text)
    settle(tmp_path)
    return tmp_path


def settle(root):
    """Build twice, so that the second time there is nothing to do, and no file is too fresh."""
    build(root)
    time.sleep(0.1)
    build(root)


def build(root, *options):
    assert run(["build", str(root), "--today", DAY, *options]) == 0


def answered(root, day):
    return unchanged.find_answer(root, "build", day, of_pages=True)


def stands(root):
    return answered(root, date.fromisoformat(DAY)) is not None


def test_it_says_again_how_many_have_no_rhythm_and_at_length_who_is_a_person(built, capsys):
    assert stands(built)
    build(built)
    assert "2 people have no rhythm" in capsys.readouterr().err
    build(built, "--verbose")
    assert "are about people: 3 (in people/)" in capsys.readouterr().err


@pytest.mark.parametrize("options", [[], ["--json"], ["--verbose"], ["--dry-run"], ["--quiet"]])
def test_it_says_what_the_build_said(built, capsys, options):
    (cache_folder(built) / "kept.sqlite").unlink()
    capsys.readouterr()
    build(built, *options)
    looked_at_everything = capsys.readouterr()
    build(built)
    assert stands(built)
    capsys.readouterr()
    build(built, *options)
    assert capsys.readouterr() == looked_at_everything


def test_strict_counts_the_problems_all_the_same(built):
    assert stands(built)
    assert run(["build", str(built), "--today", DAY, "--strict"]) == 1


@pytest.mark.parametrize(
    "name",
    [
        *("people/Ada.md", "people/Somebody.md", "vault.toml", "index/This week.md"),
        *("site/index.html", "site/more.html", "site/.vault-manifest.json", "templates/week.html"),
    ],
)
def test_any_change_is_a_reason_to_build(built, name):
    assert stands(built)
    (built / name).parent.mkdir(exist_ok=True)
    before = (built / name).read_bytes() if (built / name).exists() else b""
    (built / name).write_bytes(before + b"\n")
    assert not stands(built)


def test_so_is_another_day_and_a_lost_page(built):
    assert answered(built, date(2026, 11, 19)) is None
    (built / "site" / "people" / "ada.html").unlink()
    assert not stands(built)


def test_so_is_another_program(built, monkeypatch):
    monkeypatch.setattr(unchanged, "program_mark", lambda: "another")
    assert not stands(built)


def test_so_is_an_action_that_was_cut_short(built):
    journal = open_journal(built)
    entry = journal.begin(JournalEntry(0, Action("log", "2026-11-18T10:00:00"), ()))
    assert not stands(built)
    journal.end(entry)
    assert stands(built)


def test_saying_so_writes_nothing(built):
    before = stamps(built)
    build(built)
    assert stamps(built) == before


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_who_is_due_is_said_again_until_a_note_changes(built, capsys, options):
    def ask():
        assert run(["due", "--vault", str(built), "--today", "2027-11-18", *options]) == 0
        return capsys.readouterr().out

    capsys.readouterr()
    answered = ask()
    assert "Ada" in answered
    assert unchanged.find_answer(built, "due", date(2027, 11, 18)) is not None
    assert ask() == answered
    assert unchanged.find_answer(built, "due", date(2027, 11, 19)) is None
    (built / "people" / "Ada.md").unlink()
    assert "Ada" not in ask()


@pytest.mark.parametrize("options", [[], ["--json"]])
def test_a_build_has_ready_who_is_due(built, capsys, options):
    def ask():
        capsys.readouterr()
        assert run(["due", "--vault", str(built), "--today", DAY, *options]) == 0
        return capsys.readouterr().out

    assert unchanged.find_answer(built, "due", date.fromisoformat(DAY)) is not None
    ready = ask()
    (cache_folder(built) / "kept.sqlite").unlink()
    assert ask() == ready


def test_saying_so_loads_nothing_heavy(built):
    program = (
        "import sys; from vault_tools.cli.run import run;"
        f"run(['build', {str(built)!r}, '--today', {DAY!r}]); print('LOADED', *sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    loaded = set(done.stdout.partition("LOADED")[2].split())
    assert "vault_tools.actions.unchanged" in loaded
    assert not loaded & {
        "jinja2",
        "markdown_it",
        "frontmatter",
        "yaml",
        "vault_tools.actions.building.build",
    }
