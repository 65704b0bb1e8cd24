"""The table of all checks, finding with them, and the manual's page of them.

A check's name is its function's, its page in the manual the function's docstring.
"""

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import get_close_matches
from itertools import groupby
from types import MappingProxyType

from msgspec import Struct

from vault_tools.people.checks import (
    contact_dates,
    duplicates,
    file_names,
    links,
    misspelt,
    unread,
    unsaid,
)
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.problems import Problem, UsageError

KEPT_BACK = "something secret; vault check shows it"


class Check(Struct, frozen=True):
    """One check. `always`: what it finds wants mending, and every build tells it."""

    find: Callable[[CheckedVault], Iterator[Problem]]
    always: bool = False

    @property
    def name(self) -> str:
        return self.find.__name__.replace("_", "-")

    @property
    def summary(self) -> str:
        """What it finds, in a sentence."""
        return self.page.partition("\n")[0]

    @property
    def page(self) -> str:
        """What it finds, why that matters and how to mend it, in Markdown."""
        return inspect.cleandoc(self.find.__doc__ or "")


_MENDING = (
    *(unread.front_matter, unread.two_front_matters, unread.repeated_keys, unread.yaml_comments),
    *(unread.dates, unread.cadences, unread.circles, unread.ideas, unread.ambiguous_names),
    *(unread.encoding, unread.conflict_markers, unread.conflict_copies, unread.files),
    *(file_names.case_collisions, misspelt.settings_folders),
)
_ADVICE = (
    *(links.links, links.ambiguous_links, links.unquoted_links),
    *(duplicates.duplicates, duplicates.duplicate_uids),
    *(contact_dates.future_dates, contact_dates.never_contacted),
    *(unsaid.days_without_a_year, unsaid.unread_days, unsaid.unread_rhythms),
    *(misspelt.misspelt_keys, file_names.file_names, misspelt.unknown_ideas),
    unread.device,
)

CHECKS: Mapping[str, Check] = MappingProxyType(
    {
        check.name: check
        for check in (*(Check(find, always=True) for find in _MENDING), *map(Check, _ADVICE))
    }
)
"""All checks by name, in the order in which they are told."""


class UnknownCheck(UsageError):
    """No check bears the name; the hint has the nearest, or all of them."""

    def __init__(self, typed: str) -> None:
        close = get_close_matches(typed.casefold(), CHECKS, 1)
        meant = f'did you mean "{close[0]}"? ' if close else ""
        super().__init__(
            f'there is no check called "{typed}"', f"{meant}the checks are: {', '.join(CHECKS)}"
        )


def choose_checks(names: Iterable[str]) -> tuple[Check, ...]:
    """The checks of these names, or all if there is none. Raises `UnknownCheck`."""
    wanted = set(names)
    if unknown := sorted(wanted - CHECKS.keys()):
        raise UnknownCheck(unknown[0])
    return tuple(check for name, check in CHECKS.items() if name in wanted or not wanted)


def find_problems(
    vault: CheckedVault, checks: Iterable[Check]
) -> tuple[tuple[Check, tuple[Problem, ...]], ...]:
    """What each of the checks finds, in the order of places, without those that find nothing."""
    found = ((check, tuple(sorted(check.find(vault)))) for check in checks)
    return tuple((check, problems) for check, problems in found if problems)


def needs_mending(vault: CheckedVault) -> tuple[Problem, ...]:
    """What every build tells, in the order of places; slips in fields only where it matters.

    A build may run while others look at the screen: of what is secret it tells the place alone.
    """
    always = (check for check in CHECKS.values() if check.always)
    found = sorted(problem for check in always for problem in check.find(vault))
    told = (
        problem
        for problem in found
        if problem.kind not in unread.OF_FIELDS or vault.tells_of_somebody(problem.place.path)
    )
    return tuple(_without_secrets(told, vault))


def _without_secrets(found: Iterable[Problem], vault: CheckedVault) -> Iterator[Problem]:
    for path, problems in groupby(found, lambda problem: problem.place.path):
        secret = vault.secret_lines(path)
        for one in problems:
            hidden = one.place.line in secret
            yield Problem(one.place, one.kind, KEPT_BACK) if hidden else one
