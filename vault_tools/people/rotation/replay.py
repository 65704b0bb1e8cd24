"""The replay: going through the weeks one by one, each showing whom it would have shown.

A `Replay` lives as long as one plan is chosen, or for one look ahead, which tells it of contacts as
it goes. The rules that it follows are written down in `whose_turn`.
"""

from collections.abc import Callable, Iterable
from datetime import date
from heapq import heapify, heappop, heapreplace

from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.candidates import Candidates, is_promise_kept, ordinal
from vault_tools.people.rotation.member import Member, RestLine, rest_after
from vault_tools.people.rotation.plan import Lane, Memory, Replayed, Rules
from vault_tools.people.rotation.queues import Candidate, Queue, Queued, Turns

NEW_PEOPLE = 2  # in a week
MIDDLE = 3
"""Days from a week's first to its middle, the day that stands for a showing in vain."""

InLane = tuple[Candidate, Lane]


class Replay(Candidates):
    """The rotation at the start of a week: `choose` shows the week's people, `advance` ends it."""

    def __init__(
        self, members: Iterable[Member], rules: Rules, week: Week, since: Replayed | None = None
    ) -> None:
        super().__init__(members, rules, week, since)
        self.places: list[InLane] = []
        self.taken: set[int] = set()

    # The people of this week.

    def choose(self, absent: Iterable[str] = ()) -> list[InLane]:
        """The week's people, lane by lane; those in `absent` are passed over."""
        for candidate, _ in self.places:  # chosen before: back into their queues
            self.file(candidate)
        self.taken = {self.candidates[key].place for key in absent if key in self.candidates}
        rules, self.places = self.rules, []
        self.show(self.promised(), "promise")
        self.show(self.draw(self.new, NEW_PEOPLE, self.is_new), "new people")
        self.show(
            self.draw(self.never, rules.never_contacted, lambda each: not each.since),
            "never contacted",
        )
        self.show(self.rotation(), "rotation")
        self.show(self.draw(self.quiet(), rules.long_ago), "long ago")
        return self.places

    def show(self, candidates: list[Candidate], lane: Lane) -> None:
        self.places += [(candidate, lane) for candidate in candidates]
        self.taken.update(candidate.place for candidate in candidates)

    def promised(self) -> list[Candidate]:
        """Whose promise falls in this week or fell in the last, and is not kept yet."""
        found: dict[int, Candidate] = {}
        for promise, candidate in sorted(
            self.promises.get(self.begins, ()), key=lambda each: (each[0], each[1].place)
        ):
            self.has_moved(candidate)
            rests = candidate.rests_until > self.ends or candidate.place in self.taken
            if not rests and not is_promise_kept(promise, candidate.since):
                found.setdefault(candidate.place, candidate)
        return list(found.values())

    def draw(
        self, queue: Queue, count: int, fits: Callable[[Candidate], bool] = lambda _: True
    ) -> list[Candidate]:
        """The first few of a lane; whoever holds a place already stays in the queue."""
        drawn: list[Candidate] = []
        held: list[Queued] = []
        while len(drawn) < count and (entry := queue.pop()):
            candidate = entry[-1]
            if self.has_moved(candidate) or not fits(candidate):
                continue
            if candidate.place in self.taken:
                held.append(entry)
            else:
                drawn.append(candidate)
        queue.put_back(held)
        return drawn

    def quiet(self) -> Queue:
        """The lane of long ago, with those whom this week adds to it."""
        while (entry := self.silent.front()) and entry[0] <= self.ends:
            self.silent.pop()
            if not self.has_moved(entry[-1]):
                self.long_ago.push((entry[-1].came_up, entry[0]), entry[-1])
        return self.long_ago

    def rotation(self) -> list[Candidate]:
        """The longest waits; first those whose longest interval passes, on half of the places."""
        by, capacity = self.ends + 7, self.rules.capacity
        bounded = [turns for turns in self.turns.values() if turns.rhythm.longest]
        pressing = self.longest_waits(
            bounded, (capacity + 1) // 2, lambda turns, entry: turns.is_pressing(entry, by)
        )
        self.taken.update(candidate.place for candidate in pressing)
        rest = self.longest_waits(self.turns.values(), capacity - len(pressing))
        return pressing + rest

    def longest_waits(
        self,
        queues: Iterable[Turns],
        count: int,
        fits: Callable[[Turns, Queued], bool] = lambda _turns, _entry: True,
    ) -> list[Candidate]:
        """Those of several rhythms who have waited longest, counted in their own cadences."""
        drawn: list[Candidate] = []
        held: list[tuple[Queue, Queued]] = []
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
        fits: Callable[[Turns, Queued], bool],
        held: list[tuple[Queue, Queued]],
    ) -> tuple[float, int, Turns, Queue] | None:
        """Who waits longest in one rhythm, for a heap: there the wait is negative.

        Whoever has a place already is taken out on the way, and put on `held`.
        """
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
            day, place, ticket, candidate = entries[0]
            if ticket != candidate.ticket:
                heappop(entries)
            elif not turns.is_due(day, self.begins):
                return
            elif (last := self.last_contact(candidate)) != day:
                heapreplace(entries, (last, place, ticket, candidate))
            else:
                return

    # On to the next week.

    def contacted(self, key: str, day: date) -> None:
        """A contact that the notes do not hold, for simulations; this week's or later."""
        candidate = self.candidates[key]
        candidate.contacts = sorted((*candidate.contacts, day))
        candidate.known = min(candidate.known, day.toordinal())
        self.first_week = min(self.first_week, self.counting_from(candidate.known))

    def rest(self, key: str, until: date) -> None:
        """Leave somebody out until a day, for looking ahead."""
        candidate = self.candidates[key]
        candidate.rests_until = until.toordinal()
        self.file(candidate)

    def advance(self) -> None:
        """End the week: count who came up, obey the week's lines, and wake those who return."""
        touched: dict[int, Candidate] = {}
        for candidate, lane in self.places:
            touched[candidate.place] = candidate
            if lane != "promise":
                self.count_showing(candidate)
        for line, candidate in self.rest_lines.pop(self.begins, ()):
            touched[candidate.place] = candidate
            self.obey(line, candidate)
        self.promises.pop(self.begins, None)
        self.places = []
        self.start(self.week.later())
        for candidate in touched.values():
            self.file(candidate)
        for candidate, ticket in self.waking.pop(self.begins, ()):
            if candidate.ticket == ticket:
                self.file(candidate)

    def count_showing(self, candidate: Candidate) -> None:
        self.last_contact(candidate)
        if self.week >= self.first_week and candidate.came_up != self.begins + MIDDLE:
            candidate.shown += 1
            candidate.came_up = self.begins + MIDDLE

    def obey(self, line: RestLine, candidate: Candidate) -> None:
        if line.kind == "skip":
            self.count_showing(candidate)
            return
        rest = date.fromordinal(candidate.rests_until) if candidate.rests_until else None
        candidate.rests_until = ordinal(rest_after(rest, line))
        candidate.shown = candidate.came_up = 0

    def run_to(self, week: Week) -> None:
        """Show and end week after week until the one that is asked for."""
        while self.begins < week.begins.toordinal():
            self.choose()
            self.advance()

    def memory(self) -> Replayed:
        """The state at the start of this week."""
        memories = {}
        for key, candidate in self.candidates.items():
            last = self.last_contact(candidate)
            if candidate.came_up:
                memories[key] = Memory(last, candidate.shown, candidate.came_up)
        return Replayed(self.week, memories)
