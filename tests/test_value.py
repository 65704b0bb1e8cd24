"""What is quick to make is otherwise what a frozen dataclass is."""

import pickle
from dataclasses import dataclass, replace

import pytest

from vault_tools.value import value


@value(frozen=True, slots=True, order=True)
class Quick:
    name: str
    line: int = 0


@dataclass(frozen=True, slots=True, order=True)
class Frozen:
    name: str
    line: int = 0


ROWS = [("b",), ("a", 2), ("a", 1), ("a", 1)]


def test_it_compares_hashes_and_sorts_by_its_fields():
    quick, frozen = ([made(*row) for row in ROWS] for made in (Quick, Frozen))
    assert [hash(one) for one in quick] == [hash(one) for one in frozen]
    assert [(one.name, one.line) for one in sorted(quick)] == [
        (one.name, one.line) for one in sorted(frozen)
    ]
    assert len({*quick}) == len({*frozen}) == 3
    assert repr(quick).replace("Quick", "Frozen") == repr(frozen)


def test_it_can_be_replaced_and_kept():
    one = Quick("a", 1)
    assert replace(one, line=2) == Quick("a", 2)
    assert pickle.loads(pickle.dumps(one)) == one


def test_it_takes_no_other_fields():
    with pytest.raises(AttributeError):
        Quick("a").other = 1
