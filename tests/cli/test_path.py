"""What `vault path` says of a name that is nobody's."""

import pytest

from vault_tools.problems import USAGE

NEITHER = (
    'vault new "Qwrtz" makes a note for a person; an organization is known once a note names it, '
    'as with: vault set NAME organization "Qwrtz"'
)


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("Skery", "no person and no organization", "did you mean Skerry House?"),
        ("Sea House", "no person and no organization", "did you mean Skerry House?"),
        ("Isbel", "nobody", "did you mean Ishbel Tulloch?"),
        ("Qwrtz", "no person and no organization", NEITHER),
        ("...", "nobody", "a name has a letter or a digit"),
    ],
)
def test_a_slip_in_a_name_is_told_with_whom_or_what_it_may_mean(example, ask, typed, message, hint):
    told = ask(example, "path", typed)
    assert told.code == USAGE
    assert told.err == f'vault: {message} here is called "{typed}"\nhint: {hint}\n'


def test_whom_you_know_yourself_needs_no_way(example, ask):
    said = ask(example, "path", "wilma").out
    assert said.startswith("Wilma Geddes\n    Wilma Geddes: warm: last in touch two weeks ago; ")
