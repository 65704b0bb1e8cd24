"""Asking for ways: the ties of a vault, and for each target the warmest ways to it."""

from collections.abc import Sequence
from datetime import date

from msgspec import Struct

from vault_tools.actions.open_vault import Vault
from vault_tools.actions.uncollected import uncollected
from vault_tools.people.contact import Contact
from vault_tools.people.quoting import Reason
from vault_tools.people.ties.approach import Approach, approach
from vault_tools.people.ties.meeting import Matchmaker
from vault_tools.people.ties.network import Network
from vault_tools.people.ties.organizations import organizations_of
from vault_tools.people.ties.paths import Ways, WayWish
from vault_tools.people.ties.read_ties import read_ties
from vault_tools.people.ties.targets import Finder, Target


class Ties(Struct, frozen=True):
    """What questions about who knows whom are asked of."""

    network: Network
    finder: Finder


class WaysFound(Struct, frozen=True):
    """The ways to one target, the warmest first. `rest` says why a person is left in peace."""

    target: Target
    approaches: tuple[Approach, ...] = ()
    rest: Reason | None = None


def ties_of(vault: Vault) -> Ties:
    with uncollected():
        organizations = organizations_of(vault.people, vault.settings)
        network = read_ties(vault.people, organizations)
    return Ties(network, Finder(vault.people, organizations))


def find_ways(ties: Ties, targets: Sequence[Target], wish: WayWish) -> list[WaysFound]:
    ways = Ways(ties.network, wish)
    with uncollected():
        return [_found(target, ways) for target in targets]


def matchmaker_of(vault: Vault, today: date) -> Matchmaker:
    return Matchmaker(Ways(ties_of(vault).network, WayWish(today)))


def keys_of(targets: Sequence[Target]) -> frozenset[str]:
    """The keys by which a wish leaves these targets out."""
    return frozenset(one.path if isinstance(one, Contact) else one.key for one in targets)


def _found(target: Target, ways: Ways) -> WaysFound:
    if isinstance(target, Contact):
        if rest := ways.rest(target.path):
            return WaysFound(target, (), rest)
        chains = ways.to_person(target.path)
    else:
        chains = ways.to_organization(target.key)
    return WaysFound(target, tuple(approach(chain, ways) for chain in chains))
