"""One contact's interactions in their order, each evening told once."""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from msgspec.structs import replace

from vault_tools.people.interactions import Interaction
from vault_tools.people.reading.no_contact import ECHO


def without_echoes(path: str, found: Iterable[Interaction]) -> Iterator[Interaction]:
    """Leave out what somebody else's log tells again: one evening, logged in both notes."""
    all_of_it = list(found)
    own = {
        (one.day, other)
        for one in all_of_it
        if one.place.path == path and one.where == "log" and one.counts
        for other in one.people
    }
    for one in all_of_it:
        echo = one.place.path != path and one.where == "log" and (one.day, one.place.path) in own
        yield replace(one, counts=False, reason=ECHO) if echo and one.counts else one


def in_order(found: Iterable[Interaction]) -> list[Interaction]:
    """By day and time; of one day as the log tells it, whose newest entry is first or last."""
    found = list(found)
    down = {path for path in {one.place.path for one in found} if _is_oldest_first(path, found)}

    def order(one: Interaction) -> tuple[date, str, str, int]:
        line = one.place.line if one.place.path in down else -one.place.line
        return one.day, one.time.rjust(5, "0"), one.place.path, line

    return sorted(found, key=order)


def _is_oldest_first(path: str, found: Iterable[Interaction]) -> bool:
    own = [one for one in found if one.place.path == path and one.where == "log"]
    days = [one.day for one in sorted(own, key=lambda one: one.place.line)]
    later = sum(one < other for one, other in pairwise(days))
    return later > sum(one > other for one, other in pairwise(days))
