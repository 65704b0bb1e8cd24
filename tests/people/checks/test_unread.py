"""What reading told, sorted into families: everything is in one of them, and in one only."""

from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from vault_tools.people.checks import unread
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.people.checks.links import unquoted_links
from vault_tools.people.checks.table import CHECKS
from vault_tools.people.settings import Settings
from vault_tools.people.understand import People
from vault_tools.problems import Place, Problem, ProblemKind

FAMILIES = [check.find for check in CHECKS.values() if check.find.__module__ == unread.__name__]
FAMILIES += [unquoted_links]  # which looks for more by itself
KINDS = st.sampled_from([*get_args(ProblemKind), "never heard of"])


@given(st.lists(st.builds(Problem, st.builds(Place, st.text()), KINDS, st.text()), max_size=8))
def test_every_problem_is_told_by_exactly_one_family(problems):
    vault = CheckedVault(People(), Settings(), None, tuple(problems))
    assert sorted(one for find in FAMILIES for one in find(vault)) == sorted(problems)


def test_each_kind_that_has_a_family_is_claimed_there():
    for kind in unread.NAMED:
        vault = CheckedVault(People(), Settings(), None, (Problem(Place("a.md"), kind, "wrong"),))
        assert not list(unread.files(vault))
