"""What a new value keeps of the old one: the tags behind it."""

import pytest

from vault_tools.people.changing.kept_marks import with_marks


@pytest.mark.parametrize(
    ("new", "old", "kept"),
    [
        ("Lisbon", "Porto", "Lisbon"),
        ("Lisbon", "Porto #secret", "Lisbon #secret"),
        ("Lisbon", "Porto #home #secret/plan", "Lisbon #home #secret/plan"),
        ("Lisbon #Secret", "Porto #secret", "Lisbon #Secret"),
        ("Lisbon", "#secret", "Lisbon #secret"),
        ("Lisbon", "(#secret) Porto", "Lisbon #secret"),
        ("Lisbon", "Porto #secret (since May) #home", "Lisbon #secret #home"),
        ("", "Porto #secret", "#secret"),
    ],
)
def test_a_new_value_keeps_them(new, old, kept):
    assert with_marks(new, old) == kept
