"""Two people who might like to meet, and why: what one looks for, what both like.

Nobody is offered who rests or died, nobody to somebody they know already, and nobody whom I do
not know myself. Living in one place is a reason beside others, never alone. What very many share
says little, and is left out; so the work grows with the people and not with their pairs.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator
from functools import cached_property
from itertools import combinations
from zlib import crc32

from msgspec import Struct

from vault_tools.notes.resolve import fold
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import when_it_was
from vault_tools.people.quoting import in_brief, telling_words
from vault_tools.people.showing.secrets import sayable
from vault_tools.people.ties.paths import Ways
from vault_tools.problems import Place

MANY = 30  # people; what more than these share brings no two of them together
SHOWN = 3
NOTED, NEED_MET, NEED_NEAR, LIKED, NEAR = 5, 4, 3, 2, 1


class Common(Struct, frozen=True):
    """A reason for two to meet, in words, with the line of a note for each side of it."""

    words: str
    places: tuple[Place, ...]
    weight: int


class Pair(Struct, frozen=True):
    """Two contacts, by name, and the reasons, the best first; there may be none."""

    a: Contact
    b: Contact
    reasons: tuple[Common, ...]

    @property
    def weight(self) -> int:
        return sum(one.weight for one in self.reasons)


class Matchmaker:
    """Finds pairs on the network that `ways` sees on its day."""

    def __init__(self, ways: Ways) -> None:
        self.ways = ways

    @cached_property
    def free(self) -> tuple[Contact, ...]:
        """Those who may be introduced: I know them, and they do not rest."""
        network = self.ways.network
        return tuple(
            contact
            for path, contact in network.contacts.items()
            if self.ways.is_open(path) and self.ways.mine(path)
        )

    def pairs(self, who: Contact | None = None) -> list[Pair]:
        """The best pairs, with each person in one at most; or the best partners for `who`."""
        found = [self.pair(a, b) for a, b in self._candidates(who)]
        offered = [pair for pair in found if pair.weight >= LIKED + (who is None)]
        offered.sort(key=lambda pair: (-pair.weight, _stable(pair)))
        chosen: list[Pair] = []
        taken: set[str] = set()
        for pair in offered:
            both = {pair.a.path, pair.b.path} - ({who.path} if who else set())
            if len(chosen) < SHOWN and not both & taken:
                chosen.append(pair)
                taken |= both
        return chosen

    def pair(self, a: Contact, b: Contact) -> Pair:
        """Two people, and all that speaks for their meeting."""
        a, b = sayable(a), sayable(b)
        needs = [*_needs(a, b), *_needs(b, a)]
        reasons = [*self._noted(a, b), *needs, *_likes(a, b), *_near(a, b)]
        kept = reasons if any(one.weight > NEAR for one in reasons) else []
        return Pair(a, b, tuple(sorted(kept, key=lambda one: -one.weight)))

    def _candidates(self, who: Contact | None) -> Iterator[tuple[Contact, Contact]]:
        """Pairs with a word in common who do not know one another yet."""
        pairs = {
            (a, b)
            for paths in self._by_word.values()
            if len(paths) <= MANY
            for a, b in combinations(sorted(paths), 2)
        }
        known = {contact.path for contact in self.free}
        pairs |= {pair for pair in self.ways.network.noted if known.issuperset(pair)}
        contacts = self.ways.network.contacts
        for a, b in sorted(pairs):
            if who is not None and who.path not in {a, b}:
                continue
            if not self.are_acquainted(contacts[a], contacts[b]):
                yield contacts[a], contacts[b]

    def _noted(self, a: Contact, b: Contact) -> Iterator[Common]:
        """That the log has it as an idea to bring the two together."""
        one = self.ways.network.noted.get((min(a.path, b.path), max(a.path, b.path)))
        if one and one.day <= self.ways.wish.today:
            words = f"you noted it {when_it_was(one)}{in_brief(one)}"
            yield Common(words, (one.place,), NOTED)

    def are_acquainted(self, a: Contact, b: Contact) -> bool:
        same_door = bool(a.household) and fold(a.household) == fold(b.household)
        return same_door or self.ways.network.know_each_other(a.path, b.path)

    @cached_property
    def _by_word(self) -> dict[str, set[str]]:
        found: defaultdict[str, set[str]] = defaultdict(set)
        for contact in self.free:
            said = (*contact.interests, *contact.looking_for, *contact.can_help_with, contact.role)
            for word in {word for text in said for word in telling_words(text)}:
                found[word].add(contact.path)
        return found


def _needs(a: Contact, b: Contact) -> Iterator[Common]:
    """What one looks for and the other can give, or at least knows about; the first of each.

    More than half of the words of an offer are in the need: "sea charts" in "an old sea chart".
    """
    for need in a.looking_for:
        offers = [
            *(("can help with", "can_help_with", text, NEED_MET) for text in b.can_help_with),
            *(("is", "role", text, NEED_NEAR) for text in (b.role,) if text),
            *(("likes", "interests", text, NEED_NEAR) for text in b.interests),
        ]
        for verb, concept, text, weight in offers:
            said = telling_words(text)
            if 2 * len(telling_words(need) & said) > len(said):
                words = f"{a.name} looks for {need}; {b.name} {verb} {text}"
                yield Common(words, (a.place_of("looking_for"), b.place_of(concept)), weight)
                break


def _likes(a: Contact, b: Contact) -> Iterator[Common]:
    for one in a.interests:
        for other in b.interests:
            mine, theirs = telling_words(one), telling_words(other)
            if mine and theirs and (mine <= theirs or theirs <= mine):
                alike = one if fold(one) == fold(other) else f"{one} and {other}"
                places = (a.place_of("interests"), b.place_of("interests"))
                yield Common(f"both like {alike}", places, LIKED)
                break


def _near(a: Contact, b: Contact) -> Iterator[Common]:
    here, there = (one.location.partition(",")[0].strip() for one in (a, b))
    if here and fold(here) == fold(there):
        places = (a.place_of("location"), b.place_of("location"))
        yield Common(f"both live in {here}", places, NEAR)


def _stable(pair: Pair) -> tuple[int, Collection[str]]:
    key = (pair.a.path, pair.b.path)
    return crc32("\n".join(key).encode()), key
