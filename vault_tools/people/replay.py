"""The replay: going through the weeks one by one, each showing whom it would have shown.

Owns the only mutable state of the rotation, a `Replay`, which lives as long as one call of
`rotation.plan_week` (or one simulation, which tells it of contacts as it goes). The rules that it
follows are written down in `rotation`; the queues that make it fast, in `queues`.
"""

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from heapq import heapify, heappop, heapreplace
from zlib import crc32

from vault_tools.people.cadence import Rhythm
from vault_tools.people.calendar import Week, week_of
from vault_tools.people.member import Member, Step, is_kept, rest_after, resting_until
from vault_tools.people.plan import Lane, Memory, Replayed, Rules
from vault_tools.people.queues import FOREVER, Entry, Queue, Standing, Turns

FIRST_DAY = date(2000, 1, 3).toordinal()
"""Nothing before it is replayed; somebody of whom no date is known counts as known since then."""

MIDDLE = 3
"""Days from a week's first to its middle, the day that stands for a showing in vain."""

QUIET_DAYS, QUIET_DAYS_WITHOUT_RHYTHM, QUIET_CADENCES = 365, 730, 2
"""After so long without a contact somebody is in the lane of long ago."""

Shown = tuple[Standing, Lane]


def stable_order(members: Iterable[Member]) -> list[Member]:
    """Members in an order that is the same everywhere and favours no letter of the alphabet."""
    return sorted(members, key=lambda member: (crc32(member.key.encode()), member.key))


class Replay:
    """The rotation at the start of a week: `choose` shows the week's people, `advance` ends it."""

    def __init__(
        self, members: Iterable[Member], rules: Rules, week: Week, since: Replayed | None = None
    ) -> None:
        people = [member for member in stable_order(members) if not member.closed]
        self.rules = rules
        self.turns = {each: Turns(each) for each in dict.fromkeys(m.rhythm for m in people) if each}
        self.standings = {
            member.key: new_standing(place, member, self.turns)
            for place, member in enumerate(people)
        }
        self.new, self.never, self.silent, self.long_ago = (Queue() for _ in range(4))
        self.waking: defaultdict[int, list[tuple[Standing, int]]] = defaultdict(list)
        self.promises: defaultdict[int, list[tuple[int, Standing]]] = defaultdict(list)
        self.steps: defaultdict[int, list[tuple[Step, Standing]]] = defaultdict(list)
        self.places: list[Shown] = []
        self.taken: set[int] = set()
        self.start(since.week if since else self.first_week(week))
        self.remember(since)
        for standing in self.standings.values():
            self.enter(standing)

    def start(self, week: Week) -> None:
        self.week, self.first_day = week, week.begins
        self.begins = self.first_day.toordinal()
        self.ends = self.begins + 6

    def first_week(self, week: Week) -> Week:
        """The week of the first day known, but not after the week that is asked for."""
        known = min((standing.known for standing in self.standings.values()), default=FIRST_DAY)
        day = min(max(known, FIRST_DAY), week.begins.toordinal())
        return week_of(date.fromordinal(day), self.rules.week_starts)

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
        steps = standing.member.steps
        earlier = [step for step in steps if step.day.toordinal() < self.begins]
        if earlier:
            standing.rests_until = ordinal(resting_until(earlier))
        for step in steps[len(earlier) :]:
            self.steps[self.week_with(step.day.toordinal())].append((step, standing))
        self.file(standing)

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
            self.silent.push(last + quiet_days(standing.turns) + 1, standing)

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

    # The people of this week.

    def choose(self, absent: Iterable[str] = ()) -> list[Shown]:
        """The week's people, lane by lane; nobody in `absent` takes a place from anybody."""
        self.taken = {self.standings[key].place for key in absent if key in self.standings}
        rules, self.places = self.rules, []
        self.show(self.promised(), "promise")
        self.show(self.draw(self.new, rules.new_people, self.is_new), "new people")
        self.show(
            self.draw(self.never, rules.never_contacted, lambda each: not each.since),
            "never contacted",
        )
        self.show(self.rotation(), "rotation")
        self.show(self.draw(self.quiet(), rules.long_ago), "long ago")
        return self.places

    def show(self, standings: list[Standing], lane: Lane) -> None:
        self.places += [(standing, lane) for standing in standings]
        self.taken.update(standing.place for standing in standings)

    def promised(self) -> list[Standing]:
        """Whose promise falls in this week or fell in the last, and is not kept yet."""
        found: dict[int, Standing] = {}
        for promise, standing in sorted(
            self.promises.get(self.begins, ()), key=lambda each: (each[0], each[1].place)
        ):
            self.has_moved(standing)
            rests = standing.rests_until > self.ends or standing.place in self.taken
            if not rests and not kept(promise, standing.since):
                found.setdefault(standing.place, standing)
        return list(found.values())

    def draw(
        self, queue: Queue, count: int, fits: Callable[[Standing], bool] = lambda _: True
    ) -> list[Standing]:
        """The first few of a lane; whoever holds a place already stays in the queue."""
        drawn: list[Standing] = []
        held: list[Entry] = []
        while len(drawn) < count and (entry := queue.pop()):
            standing = entry[-1]
            if self.has_moved(standing) or not fits(standing):
                continue
            if standing.place in self.taken:
                held.append(entry)
            else:
                drawn.append(standing)
        queue.put_back(held)
        return drawn

    def quiet(self) -> Queue:
        """The lane of long ago, with those whom this week adds to it."""
        while (entry := self.silent.front()) and entry[0] <= self.ends:
            self.silent.pop()
            if not self.has_moved(entry[-1]):
                self.long_ago.push((entry[-1].shown, entry[0]), entry[-1])
        return self.long_ago

    def rotation(self) -> list[Standing]:
        """The longest waits; first those whose longest interval passes, on half of the places."""
        by, capacity = self.ends + 7, self.rules.capacity
        bounded = [turns for turns in self.turns.values() if turns.rhythm.longest]
        pressing = self.longest_waits(
            bounded, (capacity + 1) // 2, lambda turns, entry: turns.is_pressing(entry, by)
        )
        self.taken.update(standing.place for standing in pressing)
        rest = self.longest_waits(self.turns.values(), capacity - len(pressing))
        return pressing + rest

    def longest_waits(
        self,
        queues: Iterable[Turns],
        count: int,
        fits: Callable[[Turns, Entry], bool] = lambda _turns, _entry: True,
    ) -> list[Standing]:
        """Out of the queues of several rhythms, those who wait longest for their own cadence."""
        drawn: list[Standing] = []
        held: list[tuple[Queue, Entry]] = []
        heads = [head for turns in queues if (head := self.head(turns, fits, held))]
        heapify(heads)
        while heads and len(drawn) < count:
            _, _, turns, queue = heads[0]
            if entry := queue.pop():
                drawn.append(entry[-1])
            if head := self.head(turns, fits, held):
                heapreplace(heads, head)
            else:
                heappop(heads)
        for queue, entry in held:
            queue.put_back([entry])
        return drawn

    def head(
        self,
        turns: Turns,
        fits: Callable[[Turns, Entry], bool],
        held: list[tuple[Queue, Entry]],
    ) -> tuple[float, int, Turns, Queue] | None:
        """The longest wait of one rhythm, negative for a heap; those with a place are held."""
        self.freshen(turns)
        while front := turns.front(self.begins):
            queue, entry = front
            if self.has_moved(entry[-1]):
                continue
            if entry[-1].place not in self.taken:
                wait = (self.ends - entry[0]) / turns.rhythm.ideal.days
                return (-wait, entry[1], turns, queue) if fits(turns, entry) else None
            queue.pop()
            held.append(front)
            self.freshen(turns)
        return None

    def freshen(self, turns: Turns) -> None:
        """Move back the people at the front who were contacted since they were filed.

        The rotation spends its time here. Only the key changes: somebody whose name has not come
        up stands in no other queue that a contact leaves in doubt.
        """
        entries = turns.fresh.entries
        while entries:
            day, place, ticket, standing = entries[0]
            if ticket != standing.ticket:
                heappop(entries)
            elif not turns.is_due(day, self.begins):
                return
            elif (last := self.last_contact(standing)) != day:
                heapreplace(entries, (last, place, ticket, standing))
            else:
                return

    # On to the next week.

    def contacted(self, key: str, day: date) -> None:
        """A contact that the notes do not hold, for simulations; this week's or later."""
        insort(self.standings[key].contacts, day)

    def rest(self, key: str, until: date) -> None:
        """Leave somebody out until a day, for looking ahead."""
        standing = self.standings[key]
        standing.rests_until = until.toordinal()
        self.file(standing)

    def advance(self) -> None:
        """End the week: count who came up, obey the week's lines, and wake those who return."""
        touched: dict[int, Standing] = {}
        for standing, lane in self.places:
            touched[standing.place] = standing
            if lane != "promise":
                self.count_showing(standing)
        for step, standing in self.steps.pop(self.begins, ()):
            touched[standing.place] = standing
            self.obey(step, standing)
        self.promises.pop(self.begins, None)
        self.places = []
        self.start(self.week.later())
        for standing in touched.values():
            self.file(standing)
        for standing, ticket in self.waking.pop(self.begins, ()):
            if standing.ticket == ticket:
                self.file(standing)

    def count_showing(self, standing: Standing) -> None:
        self.last_contact(standing)
        if standing.came_up != self.begins + MIDDLE:
            standing.shown += 1
            standing.came_up = self.begins + MIDDLE

    def obey(self, step: Step, standing: Standing) -> None:
        if step.kind == "skip":
            self.count_showing(standing)
            return
        rest = date.fromordinal(standing.rests_until) if standing.rests_until else None
        standing.rests_until = ordinal(rest_after(rest, step))
        standing.shown = standing.came_up = 0

    def run_to(self, week: Week) -> None:
        """Show and end week after week until the one that is asked for."""
        while self.begins < week.begins.toordinal():
            self.choose()
            self.advance()

    def memory(self) -> Replayed:
        """The state at the start of this week."""
        memories = {}
        for key, standing in self.standings.items():
            last = self.last_contact(standing)
            if standing.came_up:
                memories[key] = Memory(last, standing.shown, standing.came_up)
        return Replayed(self.week, memories)


def new_standing(place: int, member: Member, turns: Mapping[Rhythm, Turns]) -> Standing:
    return Standing(
        place,
        member,
        contacts=list(member.contacts),
        known=ordinal(member.known) or FIRST_DAY,
        met=ordinal(member.met),
        turns=turns[member.rhythm] if member.rhythm else None,
        promised=tuple(sorted(map(date.toordinal, member.promised))),
    )


def is_unmet(standing: Standing) -> bool:
    return not standing.since


def quiet_days(turns: Turns | None) -> int:
    """Days without a contact after which somebody whose turn has come and gone is long ago."""
    if turns is None:
        return QUIET_DAYS_WITHOUT_RHYTHM
    return max(QUIET_DAYS, int(QUIET_CADENCES * turns.rhythm.ideal.days))


def ordinal(day: date | None) -> int:
    return day.toordinal() if day is not None else 0


def kept(promise: int, last: int) -> bool:
    return is_kept(date.fromordinal(promise), date.fromordinal(last) if last else None)
