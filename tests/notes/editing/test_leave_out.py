import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vault_tools.notes.editing.leave_out import tag_pattern


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("#secret", True),
        ("a (#Secret) one", True),
        ("#secret/plans", True),
        ("#secrets", False),
        ("#secret-santa", False),
        ("x#secret", False),
        ("a/#secret", False),
        ("##secret", False),
    ],
)
def test_what_bears_a_tag(text, found):
    assert bool(tag_pattern("secret").search(text)) == found


@given(st.lists(st.sampled_from(["#secret", "#", "secret", "/", "&", "a", " ", "\n", "-", "é"])))
def test_a_tag_is_found_by_what_stands_around_it(pieces):
    text = "".join(pieces)
    plain = re.compile(r"(?<![\w/&#])#secret(?![\w-])")
    assert [found.span() for found in tag_pattern("secret").finditer(text)] == [
        found.span() for found in plain.finditer(text)
    ]
