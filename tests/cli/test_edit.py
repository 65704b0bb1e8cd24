"""`vault edit`: the note in the user's editor."""

import sys

import pytest

from vault_tools.problems import CANNOT_RUN, OK


@pytest.fixture
def editor(tmp_path, monkeypatch):
    """A function that makes a Python program the editor, behind a name of several words."""

    def use(program, variable="EDITOR"):
        script = tmp_path / "my editor.py"
        script.write_text(f"import sys\nfrom pathlib import Path\n{program}\n")
        monkeypatch.delenv("VISUAL", raising=False)
        monkeypatch.setenv(variable, f'"{sys.executable}" "{script}" -w')

    return use


def test_the_editor_may_have_several_words(example, ask, editor):
    editor("assert sys.argv[1] == '-w'; Path(sys.argv[2]).write_text('edited')")
    assert ask(example, "edit", "wilma").code == OK
    assert (example / "people" / "Wilma Geddes.md").read_text() == "edited"


def test_visual_comes_before_editor(example, ask, editor, monkeypatch):
    editor("Path(sys.argv[2]).write_text('edited')", "VISUAL")
    monkeypatch.setenv("EDITOR", "false")
    assert ask(example, "edit", "wilma").code == OK


def test_what_is_wrong_in_the_note_afterwards_is_told(example, ask, editor):
    editor("Path(sys.argv[2]).write_text('---\\ncadence: 3 wekks\\n---\\n')")
    told = ask(example, "edit", "wilma")
    assert 'people/Wilma Geddes.md:2:10: cannot read "3 wekks" as a cadence' in told.err
    assert told.code == OK


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("no-such-editor-here -w", "cannot run the editor no-such-editor-here"),
        ("false", "the editor false ended with 1"),
        ('code "', 'cannot read VISUAL=code "'),
    ],
)
def test_an_editor_that_does_not_work_is_told(example, ask, monkeypatch, words, says):
    monkeypatch.setenv("VISUAL", words)
    told = ask(example, "edit", "wilma")
    assert (told.code, says in told.err) == (CANNOT_RUN, True)


def test_without_an_editor_it_says_where_the_note_is(example, ask, monkeypatch):
    for variable in ("VISUAL", "EDITOR"):
        monkeypatch.delenv(variable, raising=False)
    told = ask(example, "edit", "wilma")
    assert told.out == f"{example / 'people' / 'Wilma Geddes.md'}\n"
    assert 'export EDITOR="nano"' in told.err
    assert ask(example, "edit", "wilma", "--json").json == {
        "name": "Wilma Geddes",
        "path": "people/Wilma Geddes.md",
        "editor": [],
    }
