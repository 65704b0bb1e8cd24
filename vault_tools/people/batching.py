"""People of a week who could be met together: one dinner, two names.

What people share is read from their notes elsewhere; this only finds who of the week shares it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

SharedKind = Literal["household", "gathering", "organization", "place"]
"""What people can have in common, the closest first."""


@dataclass(frozen=True, slots=True, order=True)
class Shared:
    """Something that several people have in common; `name` is as the page should say it."""

    kind: SharedKind
    name: str


@dataclass(frozen=True, slots=True)
class Batch:
    """People of a week, in the plan's order, and what they share: the reason to meet at once."""

    keys: tuple[str, ...]
    shared: Shared


def batches(keys: Iterable[str], shared_by: Mapping[str, Iterable[Shared]]) -> tuple[Batch, ...]:
    """Group the open people of a plan; nobody is in two groups.

    What binds most closely goes first, then what binds most people, then the name. Names are
    compared without regard to case.
    """
    found: list[Batch] = []
    free = list(dict.fromkeys(keys))
    while candidates := [group for group in groups(free, shared_by) if len(group.keys) > 1]:
        best = min(candidates, key=rank)
        found.append(best)
        free = [key for key in free if key not in best.keys]
    return tuple(found)


def groups(keys: Iterable[str], shared_by: Mapping[str, Iterable[Shared]]) -> list[Batch]:
    """Everything that anybody of these people has, with all who have it."""
    having: dict[tuple[SharedKind, str], list[str]] = {}
    spelt: dict[tuple[SharedKind, str], Shared] = {}
    for key in keys:
        for shared in shared_by.get(key, ()):
            same = (shared.kind, shared.name.casefold())
            spelt.setdefault(same, shared)
            having.setdefault(same, []).append(key)
    return [Batch(tuple(dict.fromkeys(people)), spelt[same]) for same, people in having.items()]


def rank(batch: Batch) -> tuple[int, int, str]:
    closeness = get_args(SharedKind)
    return closeness.index(batch.shared.kind), -len(batch.keys), batch.shared.name
