"""Who connects me and somebody: whom they brought me, and in whose company we are seen.

Both are read from the ties of all notes, as ways are, so that a brief and a page say the same.
"""

from collections import Counter
from collections.abc import Collection, Iterator

from vault_tools.people.contact import Contact
from vault_tools.people.ties.network import Network, TieKind

FEW = 3
EVENINGS = frozenset({"together", "meeting"})


def brought_by(network: Network, path: str) -> tuple[Contact, ...]:
    """Those whom somebody brought me, by name: as their notes say, or an introduction tells."""
    told = {other for one in network.introductions if one.by == path for other in one.to}
    return _by_name(network, told | _naming(network, path, "introduced_by"))


def who_brought(network: Network, path: str) -> tuple[Contact, ...]:
    """Those who brought me somebody, as introductions tell, by name."""
    return _by_name(network, {one.by for one in network.introductions if path in one.to})


def known_to(network: Network, path: str) -> tuple[Contact, ...]:
    """Those whose notes say that they know somebody, by name."""
    return _by_name(network, _naming(network, path, "knows"))


def _naming(network: Network, path: str, kind: TieKind) -> set[str]:
    """Those who name somebody in such a field: of a tie the evidence says which of the two does."""
    tied = {other for other, each in network.by_field.get(path, ()) if each == kind}
    return {
        other
        for other in tied
        if any(one.kind == kind and one.of == other for one in network.evidence(path, other))
    }


def _by_name(network: Network, paths: Collection[str]) -> tuple[Contact, ...]:
    return tuple(one for path, one in network.contacts.items() if path in paths)


def company_of(network: Network, path: str) -> tuple[Contact, ...]:
    """Who was there most often when we met, a few of them; ties by name."""
    together = Counter(_company(network, path))
    found = [one for one in network.contacts.values() if together[one.path]]
    return tuple(sorted(found, key=lambda one: -together[one.path])[:FEW])


def _company(network: Network, path: str) -> Iterator[str]:
    """The other people of each evening, each as often as they were there."""
    for other, evidence in network.by_log.get(path, {}).items():
        yield from (other for one in evidence if one.kind in EVENINGS)
    for key, _ in network.hubs_of.get(path, ()):
        if network.hubs[key].kind in EVENINGS:
            yield from (one.contact for one in network.hubs[key].members if one.contact != path)
