"""Two names, of which one may leave it open whom beside the other."""

import pytest

from tests.people.some_people import PEOPLE
from vault_tools.people.names.naming import AmbiguousName
from vault_tools.people.names.two_names import find_two


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("gideon pryce", "gideon"),
        ("Gideon Pryce", "Gideon Asare"),
    ],
)
def test_of_two_who_may_be_meant_it_is_the_one_beside_the_other(a, b):
    assert [one.name for one in find_two(PEOPLE, a, b)] == ["Gideon Pryce", "Gideon Asare"]
    assert [one.name for one in find_two(PEOPLE, b, a)] == ["Gideon Asare", "Gideon Pryce"]


@pytest.mark.parametrize(
    ("a", "b"), [("gideon", "wilma"), ("wilma", "gideon"), ("gideon", "gideon")]
)
def test_where_more_than_one_other_may_be_meant_it_is_asked(a, b):
    with pytest.raises(AmbiguousName):
        find_two(PEOPLE, a, b)
