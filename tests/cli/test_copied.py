"""A command that an answer names does what it says, copied into a shell as it stands."""

import subprocess

import pytest

from vault_tools.problems import OK

ODD = ("Maeve O'Neil", "Cy $HOME `x`", 'Bo "Bee" Reis', "-x Strange", "Dee! Ray", "Lee \\ Wong")


def copied(said, begin):
    """The words that a shell makes of the command that begins so."""
    line = said[said.index(begin) :].splitlines()[0]
    line = line.removesuffix(". Undo: vault undo")
    made = subprocess.run(
        ["sh", "-c", f"vault() {{ printf '%s\\0' \"$@\"; }}; {line}"],
        stdout=subprocess.PIPE,
        check=True,
    )
    return made.stdout.decode().split("\0")[:-1]


@pytest.fixture
def there(vault):
    """Somebody of each name, Ada, and two who are called alike."""
    paths = {f"people/{number}.md": name for number, name in enumerate(ODD)}
    paths |= {"people/ada.md": "Ada", "people/ann.md": "Ann Lee", "kin/ann.md": "Ann Lee"}
    return vault(
        {
            path: f"---\ntype: person\nname: {name!r}\ncadence: weekly\n---\n- 2026-11-01 call\n"
            for path, name in paths.items()
        }
    )


@pytest.mark.parametrize(
    ("words", "begin"),
    [
        (("pause",), "vault resume"),
        (("snooze",), "vault snooze"),
        (("unset",), "vault unset"),
        (("idea",), "vault log"),
        (("introduce", "ada"), "vault introduce"),
    ],
)
def test_the_command_that_an_answer_names_is_about_whom_it_was(there, ask, words, begin):
    for path in [f"people/{number}.md" for number, _ in enumerate(ODD)]:
        told = ask(there, *words, path)
        note = there / path
        before = note.read_bytes()
        again = ask(there, *copied(told.out + told.err, begin))
        assert again.code == OK, again.err
        assert note.read_bytes() != before


def test_of_two_who_are_called_alike_a_command_names_the_note(there, ask):
    assert 'say: vault resume "people/ann.md".' in ask(there, "pause", "people/ann.md").out
    assert ask(there, "snooze", "kin/ann.md").err.endswith('vault snooze "kin/ann.md" 2 weeks\n')
