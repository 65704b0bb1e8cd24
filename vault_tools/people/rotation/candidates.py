"""Who stands in which queue at the start of a week, and what is true of them then.

`Candidates` is the state of the rotation between two weeks. It knows how to file a person anew
when something has happened to them; showing people and going on to the next week is `replay`'s.
"""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from zlib import crc32

from vault_tools.people.rotation.cadence import Rhythm
from vault_tools.people.rotation.calendar import Week, week_of
from vault_tools.people.rotation.member import Member, RestLine, is_kept, quiet_days, resting_until
from vault_tools.people.rotation.plan import Replayed, Rules
from vault_tools.people.rotation.queues import FOREVER, Candidate, Queue, Turns

FIRST_DAY = date(2000, 1, 3).toordinal()
"""Nothing before it is replayed; somebody of whom no date is known counts as known since then."""


def stable_order(members: Iterable[Member]) -> list[Member]:
    """Members in an order that is the same everywhere and favours no letter of the alphabet."""
    return sorted(members, key=lambda member: (crc32(member.key.encode()), member.key))


class Candidates:
    """Everybody at the start of a week, filed in the queues that the week draws from."""

    def __init__(
        self, members: Iterable[Member], rules: Rules, week: Week, since: Replayed | None = None
    ) -> None:
        people = [member for member in stable_order(members) if not member.closed]
        self.rules = rules
        self.turns = {each: Turns(each) for each in dict.fromkeys(m.rhythm for m in people) if each}
        self.candidates = {
            member.key: new_candidate(place, member, self.turns, week)
            for place, member in enumerate(people)
        }
        self.new, self.never, self.silent, self.long_ago = (Queue() for _ in range(4))
        self.waking: defaultdict[int, list[tuple[Candidate, int]]] = defaultdict(list)
        self.promises: defaultdict[int, list[tuple[int, Candidate]]] = defaultdict(list)
        self.rest_lines: defaultdict[int, list[tuple[RestLine, Candidate]]] = defaultdict(list)
        first_known = min((each.known for each in self.candidates.values()), default=FIRST_DAY)
        self.first_week = self.counting_from(first_known)
        self.start(since.week if since else min(self.first_week, week))
        self.remember(since)
        for candidate in self.candidates.values():
            self.enter(candidate)

    def start(self, week: Week) -> None:
        self.week, self.first_day = week, week.begins
        self.begins = self.first_day.toordinal()
        self.ends = self.begins + 6

    def counting_from(self, known: int) -> Week:
        """The week from which showings count, if `known` is the first day known; maybe ahead."""
        return week_of(date.fromordinal(max(known, FIRST_DAY)), self.rules.week_starts)

    def week_with(self, day: int) -> int:
        """The first day of the week that holds a day."""
        return day - (day - self.begins) % 7

    def remember(self, since: Replayed | None) -> None:
        for key, memory in since.memories.items() if since else ():
            if candidate := self.candidates.get(key):
                candidate.since = memory.since
                candidate.shown, candidate.came_up = memory.shown, memory.came_up

    def enter(self, candidate: Candidate) -> None:
        """Note the weeks of a person's promises and log lines, and file the person."""
        for promise in candidate.promised:
            for week in (self.week_with(promise), self.week_with(promise) + 7):
                if week >= self.begins:
                    self.promises[week].append((promise, candidate))
        if candidate.member.rest_lines:
            self.enter_rest_lines(candidate, candidate.member.rest_lines)
        self.file(candidate)

    def enter_rest_lines(self, candidate: Candidate, lines: tuple[RestLine, ...]) -> None:
        earlier = [line for line in lines if line.day.toordinal() < self.begins]
        if earlier:
            candidate.rests_until = ordinal(resting_until(earlier))
        for line in lines[len(earlier) :]:
            self.rest_lines[self.week_with(line.day.toordinal())].append((line, candidate))

    # What is true of a person at the start of this week.

    def last_contact(self, candidate: Candidate) -> int:
        """The last contact before this week; if it is a new one, showings count from zero again.

        Whoever asks for it must file the person afterwards, as `has_moved` does.
        """
        found = bisect_left(candidate.contacts, self.first_day)
        last = candidate.contacts[found - 1].toordinal() if found else 0
        if last != candidate.since:
            candidate.since, candidate.shown, candidate.came_up = last, 0, 0
        return last

    def times_shown(self, key: str) -> int:
        """How often a name came up in a row before this week; 0 for nobody we know."""
        candidate = self.candidates.get(key)
        if candidate is None:
            return 0
        self.has_moved(candidate)
        return candidate.shown

    def has_moved(self, candidate: Candidate) -> bool:
        """Whether a contact has come since the person was filed; if so they are filed anew."""
        since = candidate.since
        if self.last_contact(candidate) == since:
            return False
        self.file(candidate)
        return True

    def is_new(self, candidate: Candidate) -> bool:
        """Met not long ago, and no contact since that day."""
        earliest = self.begins - self.rules.new_people_days
        return candidate.since <= candidate.met and earliest <= candidate.met < self.begins

    def has_lapsed_promise(self, candidate: Candidate) -> bool:
        """An unkept promise from before last week: back in the normal order, and due."""
        return any(
            promise < self.begins - 7 and not is_promise_kept(promise, candidate.since)
            for promise in candidate.promised
        )

    # Where a person belongs.

    def file(self, candidate: Candidate) -> None:
        """Put a person in the queues they belong to; entries from before no longer hold."""
        candidate.ticket += 1
        if candidate.known >= self.begins or candidate.met >= self.begins:
            self.wake_when_known(candidate)
        if candidate.known >= self.begins:
            return
        if candidate.rests_until > self.ends:
            self.wake(candidate, self.week_with(candidate.rests_until))
            return
        last = self.last_contact(candidate)
        if candidate.turns is not None:
            self.file_by_rhythm(candidate, last, candidate.turns)
        if candidate.met and self.is_new(candidate):
            self.new.push((candidate.came_up, candidate.met), candidate)
        if last and not candidate.member.never and (candidate.shown or candidate.turns is None):
            self.silent.push(last + quiet_days(candidate.member.rhythm) + 1, candidate)

    def wake_when_known(self, candidate: Candidate) -> None:
        for day in (candidate.known, candidate.met):
            if day >= self.begins:
                self.wake(candidate, self.week_with(day) + 7)

    def wake(self, candidate: Candidate, week: int) -> None:
        """File somebody anew in a later week, unless they have been by then."""
        if week < FOREVER - 7:
            self.waking[week].append((candidate, candidate.ticket))

    def file_by_rhythm(self, candidate: Candidate, last: int, turns: Turns) -> None:
        if not last:
            self.never.push((candidate.came_up, candidate.known), candidate)
            if candidate.contacts:  # the first is still to come: not due before, nor found due
                turns.fresh.push(candidate.contacts[0].toordinal(), candidate)
        elif candidate.promised and self.has_lapsed_promise(candidate):
            turns.again.push(candidate.came_up or last, candidate)
        elif not candidate.came_up:
            turns.fresh.push(last, candidate)
        elif (due := turns.due(last)) <= self.ends:
            turns.again.push(candidate.came_up, candidate)
        else:
            self.wake(candidate, self.week_with(due))


def new_candidate(
    place: int, member: Member, turns: Mapping[Rhythm, Turns], week: Week
) -> Candidate:
    """Somebody as the notes have them before the week that is asked for."""
    has_promises = member.promises or member.next_contact
    return Candidate(
        place,
        member,
        contacts=member.contacts,
        known=ordinal(member.known(week.begins)) or FIRST_DAY,
        met=ordinal(member.met),
        turns=turns[member.rhythm] if member.rhythm else None,
        promised=tuple(sorted(map(date.toordinal, member.promised))) if has_promises else (),
    )


def ordinal(day: date | None) -> int:
    return day.toordinal() if day is not None else 0


def is_promise_kept(promise: int, last: int) -> bool:
    return is_kept(date.fromordinal(promise), date.fromordinal(last) if last else None)
