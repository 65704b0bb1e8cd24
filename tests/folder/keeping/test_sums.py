"""The sum of a value changes with the value, and with nothing else."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup
from msgspec import Struct

from vault_tools.folder.keeping.sums import sum_of


class Pair(Struct, frozen=True):
    one: object = None
    other: object = None


PLAIN = st.none() | st.booleans() | st.integers(-9, 9) | st.text(max_size=3) | st.dates()
VALUES = st.recursive(
    PLAIN, lambda inner: st.lists(inner, max_size=3) | st.builds(Pair, inner, inner)
)


def as_summed(value):
    """A day stands for its text, and a pair for its fields."""
    if isinstance(value, list):
        return [*map(as_summed, value)]
    if isinstance(value, Pair):
        return {"one": as_summed(value.one), "other": as_summed(value.other)}
    return value.isoformat() if hasattr(value, "isoformat") else (type(value).__name__, value)


@given(VALUES, VALUES)
def test_equal_values_have_equal_sums_and_others_do_not(one, other):
    assert (sum_of(one) == sum_of(other)) == (as_summed(one) == as_summed(other))


@given(VALUES)
def test_it_does_not_depend_on_what_is_shared_in_memory(value):
    assert sum_of([value, value]) == sum_of([value, pickle.loads(pickle.dumps(value))])


@pytest.mark.parametrize("value", [Markup("<b>"), "\udcff", ("people/\udcff.md", Markup("x"))])
def test_marked_up_text_and_paths_that_are_no_text_have_sums_too(value):
    assert sum_of(value) == sum_of(value)
    assert sum_of(value) != sum_of((value, value))


def test_marked_up_text_is_not_the_same_as_plain():
    assert sum_of(Markup("a")) != sum_of("a")
