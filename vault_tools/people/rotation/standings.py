"""Who stands in which queue at the start of a week, and what is true of them then.

A `Standings` is the state of the rotation between two weeks. It knows how to file a person anew
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
from vault_tools.people.rotation.queues import FOREVER, Queue, Standing, Turns

FIRST_DAY = date(2000, 1, 3).toordinal()
"""Nothing before it is replayed; somebody of whom no date is known counts as known since then."""


def stable_order(members: Iterable[Member]) -> list[Member]:
    """Members in an order that is the same everywhere and favours no letter of the alphabet."""
    return sorted(members, key=lambda member: (crc32(member.key.encode()), member.key))


class Standings:
    """Everybody at the start of a week, filed in the queues that the week draws from."""

    def __init__(
        self, members: Iterable[Member], rules: Rules, week: Week, since: Replayed | None = None
    ) -> None:
        people = [member for member in stable_order(members) if not member.closed]
        self.rules = rules
        self.turns = {each: Turns(each) for each in dict.fromkeys(m.rhythm for m in people) if each}
        self.standings = {
            member.key: new_standing(place, member, self.turns, week)
            for place, member in enumerate(people)
        }
        self.new, self.never, self.silent, self.long_ago = (Queue() for _ in range(4))
        self.waking: defaultdict[int, list[tuple[Standing, int]]] = defaultdict(list)
        self.promises: defaultdict[int, list[tuple[int, Standing]]] = defaultdict(list)
        self.rest_lines: defaultdict[int, list[tuple[RestLine, Standing]]] = defaultdict(list)
        first_known = min((each.known for each in self.standings.values()), default=FIRST_DAY)
        self.first_week = self.counting_from(first_known)
        self.start(since.week if since else min(self.first_week, week))
        self.remember(since)
        for standing in self.standings.values():
            self.enter(standing)

    def start(self, week: Week) -> None:
        self.week, self.first_day = week, week.begins
        self.begins = self.first_day.toordinal()
        self.ends = self.begins + 6

    def counting_from(self, known: int) -> Week:
        """The week from which showings count, with `known` the first day known; maybe to come."""
        day = date.fromordinal(max(known, FIRST_DAY, ordinal(self.rules.since)))
        return week_of(day, self.rules.week_starts)

    def week_with(self, day: int) -> int:
        """The first day of the week that holds a day."""
        return day - (day - self.begins) % 7

    def remember(self, since: Replayed | None) -> None:
        for key, memory in since.memories.items() if since else ():
            if standing := self.standings.get(key):
                standing.since = memory.since
                standing.shown, standing.came_up = memory.shown, memory.came_up

    def enter(self, standing: Standing) -> None:
        """Note the weeks in which something happens to a person by itself, and file them."""
        for promise in standing.promised:
            for week in (self.week_with(promise), self.week_with(promise) + 7):
                if week >= self.begins:
                    self.promises[week].append((promise, standing))
        if standing.member.rest_lines:
            self.enter_rest_lines(standing, standing.member.rest_lines)
        self.file(standing)

    def enter_rest_lines(self, standing: Standing, lines: tuple[RestLine, ...]) -> None:
        earlier = [line for line in lines if line.day.toordinal() < self.begins]
        if earlier:
            standing.rests_until = ordinal(resting_until(earlier))
        for line in lines[len(earlier) :]:
            self.rest_lines[self.week_with(line.day.toordinal())].append((line, standing))

    # What is true of a person at the start of this week.

    def last_contact(self, standing: Standing) -> int:
        """The last contact before this week; a new one forgets how often the name came up.

        Whoever asks for it must file the person afterwards, as `has_moved` does.
        """
        found = bisect_left(standing.contacts, self.first_day)
        last = standing.contacts[found - 1].toordinal() if found else 0
        if last != standing.since:
            standing.since, standing.shown, standing.came_up = last, 0, 0
        return last

    def times_shown(self, key: str) -> int:
        """How often a name came up in a row before this week; 0 for nobody we know."""
        standing = self.standings.get(key)
        if standing is None:
            return 0
        self.has_moved(standing)
        return standing.shown

    def has_moved(self, standing: Standing) -> bool:
        """Whether a contact has come since the person was filed; if so they are filed anew."""
        since = standing.since
        if self.last_contact(standing) == since:
            return False
        self.file(standing)
        return True

    def is_new(self, standing: Standing) -> bool:
        """Met not long ago, and no contact since that day."""
        earliest = self.begins - self.rules.new_people_days
        return standing.since <= standing.met and earliest <= standing.met < self.begins

    def has_lapsed_promise(self, standing: Standing) -> bool:
        """An unkept promise from before last week: back in the normal order, and due."""
        return any(
            promise < self.begins - 7 and not kept(promise, standing.since)
            for promise in standing.promised
        )

    # Where a person belongs.

    def file(self, standing: Standing) -> None:
        """Put a person in the queues they belong to; entries from before no longer hold."""
        standing.ticket += 1
        if standing.known >= self.begins or standing.met >= self.begins:
            self.wake_when_known(standing)
        if standing.known >= self.begins:
            return
        if standing.rests_until > self.ends:
            self.wake(standing, self.week_with(standing.rests_until))
            return
        last = self.last_contact(standing)
        if standing.turns is not None:
            self.file_by_rhythm(standing, last, standing.turns)
        if standing.met and self.is_new(standing):
            self.new.push((standing.shown, standing.met), standing)
        if last and (standing.shown or standing.turns is None):
            self.silent.push(last + quiet_days(standing.member.rhythm) + 1, standing)

    def wake_when_known(self, standing: Standing) -> None:
        for day in (standing.known, standing.met):
            if day >= self.begins:
                self.wake(standing, self.week_with(day) + 7)

    def wake(self, standing: Standing, week: int) -> None:
        """File somebody anew in a later week, unless they have been by then."""
        if week < FOREVER - 7:
            self.waking[week].append((standing, standing.ticket))

    def file_by_rhythm(self, standing: Standing, last: int, turns: Turns) -> None:
        if not last:
            self.never.push((standing.shown, standing.known), standing)
            if standing.contacts:  # the first is still to come: not due before, nor found due
                turns.fresh.push(standing.contacts[0].toordinal(), standing)
        elif standing.promised and self.has_lapsed_promise(standing):
            turns.again.push(standing.came_up or last, standing)
        elif not standing.came_up:
            turns.fresh.push(last, standing)
        elif (due := turns.due(last)) <= self.ends:
            turns.again.push(standing.came_up, standing)
        else:
            self.wake(standing, self.week_with(due))


def new_standing(place: int, member: Member, turns: Mapping[Rhythm, Turns], week: Week) -> Standing:
    """Somebody as the notes have them before the week that is asked for."""
    has_promises = member.promises or member.next_contact
    return Standing(
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


def kept(promise: int, last: int) -> bool:
    return is_kept(date.fromordinal(promise), date.fromordinal(last) if last else None)
