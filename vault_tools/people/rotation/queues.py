"""Queues of people, cheap to keep for years of weeks: the heart of the replay's speed.

A `Candidate` is what the replay remembers of one person from week to week; a `Queue` gives back
whoever comes first. An entry may be outdated, because a contact has moved the person further
back since; whoever draws from a queue looks at the front alone and files such a person anew. So
a week costs what it shows, however many people wait. Who is filed where belongs to `candidates`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from heapq import heappop, heappush
from typing import Any

from vault_tools.people.rotation.cadence import Rhythm
from vault_tools.people.rotation.member import Member

FOREVER = date.max.toordinal()


@dataclass(slots=True)
class Candidate:
    """Where a person stands at the start of a week; days in numbers are ordinals, 0 for none.

    `place` is the person's rank among ties, by a hash that is the same everywhere. `shown` counts
    the weeks in a row that the name came up in vain since the contact on day `since`, and
    `came_up` is the middle of the last such week. `ticket` tells entries that still hold from
    those that do not.
    """

    place: int
    member: Member
    contacts: Sequence[date]
    known: int
    met: int
    turns: "Turns | None"
    promised: tuple[int, ...] = ()
    since: int = 0
    shown: int = 0
    came_up: int = 0
    rests_until: int = 0
    ticket: int = 0


Queued = tuple[Any, int, int, Candidate]
"""Key, place, ticket, person: compared in that order, so that never two persons are."""


class Queue:
    """People in order of a key, the smallest first; equal keys by place."""

    __slots__ = ("entries",)

    def __init__(self) -> None:
        self.entries: list[Queued] = []

    def push(self, key: Any, candidate: Candidate) -> None:
        heappush(self.entries, (key, candidate.place, candidate.ticket, candidate))

    def front(self) -> Queued | None:
        """The first entry that still holds; it stays in the queue."""
        while self.entries and self.entries[0][2] != self.entries[0][3].ticket:
            heappop(self.entries)
        return self.entries[0] if self.entries else None

    def pop(self) -> Queued | None:
        entry = self.front()
        return heappop(self.entries) if entry is not None else None

    def put_back(self, entries: list[Queued]) -> None:
        for entry in entries:
            heappush(self.entries, entry)


@dataclass(slots=True)
class Turns:
    """The people of one rhythm: since all wait at the same pace, their order never changes.

    `fresh` holds those whose name has not come up since their last contact, by that contact;
    only its front may be due. `again` holds those who are due and came up in vain, by that week.
    """

    rhythm: Rhythm
    fresh: Queue = field(default_factory=Queue)
    again: Queue = field(default_factory=Queue)
    dues: dict[int, int] = field(default_factory=dict)

    def due(self, day: int) -> int:
        """The day on which somebody last met on `day` falls due."""
        found = self.dues.get(day)
        if found is None:
            found = self.dues[day] = self.rhythm.ideal.after(date.fromordinal(day)).toordinal()
        return found

    def is_due(self, day: int, begins: int) -> bool:
        """Whether somebody last met on `day` falls due in the week that begins, or before."""
        return day < begins and self.due(day) <= begins + 6

    def front(self, begins: int) -> tuple[Queue, Queued] | None:
        """Who of those due in a week has waited longest, with the queue they are in."""
        fresh, again = self.fresh.front(), self.again.front()
        if fresh is not None and not self.is_due(fresh[0], begins):
            fresh = None
        if again is not None and (fresh is None or again < fresh):
            return self.again, again
        return (self.fresh, fresh) if fresh is not None else None

    def is_pressing(self, entry: Queued, by: int) -> bool:
        """Whether the longest interval passes by a day, counted from contact or last showing."""
        longest = self.rhythm.longest
        return longest is not None and longest.after(date.fromordinal(entry[0])).toordinal() <= by
