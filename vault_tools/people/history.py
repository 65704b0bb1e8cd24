"""What passed between me and each contact, gathered from the accounts of all notes.

What a note tells by itself is read in `reading.account`; here it is found out whom its links and
names mean, and so who took part.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from msgspec.structs import replace

from vault_tools.notes.resolve import NoteIndex, fold
from vault_tools.people.contact import Contact
from vault_tools.people.interactions import Interaction
from vault_tools.people.reading.no_contact import why_not_in_their_life
from vault_tools.people.reading.told import DAY_IN_NAME, Account, Attendee, Told
from vault_tools.people.sorted_history import in_order, without_echoes
from vault_tools.problems import Place, Problem


@dataclass
class Historian:
    """Gathers interactions by the path of the contact they are with.

    `accounts` are by the paths of the notes that tell of anything (no templates).
    """

    accounts: Mapping[str, Account]
    people: Mapping[str, Contact]
    index: NoteIndex
    problems: list[Problem] = field(default_factory=list)
    gathered: dict[str, list[Interaction]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._by_name: dict[str, set[str]] = {}
        self._by_folder: dict[str, list[str]] = {}
        for path, contact in self.people.items():
            self._by_folder.setdefault(path.rpartition("/")[0], []).append(path)
            for name in {contact.name, contact.note_name, *contact.aliases}:
                self._by_name.setdefault(fold(name), set()).add(path)

    def gather(self) -> dict[str, list[Interaction]]:
        """Everything, each contact's in the order of days."""
        for path, account in self.accounts.items():
            for told in account.own:
                self._read_own(path, told)
            if path not in self.people:
                self._read_other(path, account)
        return {
            path: in_order(without_echoes(path, self._in_their_life(path, found)))
            for path, found in self.gathered.items()
        }

    def _keep(self, path: str, one: Interaction) -> None:
        self.gathered.setdefault(path, []).append(one)

    def _read_own(self, path: str, told: Told) -> None:
        """What a person's own note tells is with that person and with all who took part."""
        self.problems += told.problems
        if told.one is None:
            return
        if not told.targets:
            self._keep(path, told.one)
            return
        present, one = self._present(told.one, told.targets, path)
        self._keep_together([path, *present], one)

    def _read_other(self, path: str, account: Account) -> None:
        listed = [(self._attendee(one, path), one) for one in account.attendees]
        if any(person for person, _ in listed) or any(
            self._person(target, path) for target in account.links
        ):
            self.problems += account.of_day
        for told in account.lines:
            self._read_line(path, told)
        seen: set[str] = set()
        for person, attendee in listed:
            if person and attendee.one and person not in seen:
                seen.add(person)
                self._keep(person, attendee.one)
        if account.beside and (person := self._beside(path)) and person not in seen:
            seen.add(person)
            self._keep(person, account.beside)
        self._read_mentions(path, account.mentions, seen)

    def _read_line(self, path: str, told: Told) -> None:
        """A dated line of a note without a day is with those whom it names."""
        if told.one is None:
            present = [found for found in told.targets if self._person(found, path)]
        else:
            present, one = self._present(told.one, told.targets, path)
            self._keep_together(sorted({*present}), one)
        if present:
            self.problems += told.problems

    def _read_mentions(self, path: str, mentions: tuple[Told, ...], seen: set[str]) -> None:
        """Whom a dated note links, each once for its day."""
        for told in mentions:
            person = self._person(told.targets[0], path)
            if person and told.one and person not in seen:
                self.problems += told.problems
                self._keep(person, told.one)
                seen |= {person} if told.closes else set()

    def _present(
        self, one: Interaction, targets: tuple[str, ...], source: str
    ) -> tuple[list[str], Interaction]:
        """Who took part, by their paths; a link to no person is then only spoken of."""
        found = {target: self._person(target, source) for target in targets}
        absent = [target for target, path in found.items() if path is None]
        one = replace(one, about=(*absent, *one.about)) if absent else one
        return [path for path in found.values() if path], one

    def _keep_together(self, people: list[str], one: Interaction) -> None:
        together = tuple(dict.fromkeys(people))
        for path in together:
            others = tuple(other for other in together if other != path)
            self._keep(path, replace(one, people=others) if others else one)

    def _attendee(self, one: Attendee, source: str) -> str | None:
        """The person whom a note lists as being there."""
        named = one.named
        linked = self._person(named.target, source) if named.target else None
        if path := linked or self._named(named.name):
            return path
        if twice := self._by_name.get(fold(named.name)):
            self._tell_ambiguous(one, source, sorted(twice))
        return None

    def _named(self, name: str) -> str | None:
        """The one person who bears a name; None where two do."""
        found = self._by_name.get(fold(name), set())
        return min(found) if len(found) == 1 else None

    def _tell_ambiguous(self, one: Attendee, source: str, paths: list[str]) -> None:
        named = one.named
        message = f'"{named.name}" could be {" or ".join(paths)}'
        hint = f'link the one who was there: "[[{paths[0].removesuffix(".md")}]]"'
        place, width = Place(source, named.line, named.column), len(named.name)
        problem = Problem(place, "ambiguous-name", message, hint, one.line, width)
        self.problems.append(problem)

    def _beside(self, path: str) -> str | None:
        """The person whose folder a dated file lies in: `People/Jane/2026-11-08 lunch.md`."""
        folder, _, file = path.rpartition("/")
        name = file.removesuffix(".md")
        if not DAY_IN_NAME.search(name):
            return None
        if person := self._named(folder.rsplit("/", 1)[-1]):
            return person
        near = self._by_folder.get(folder, ())
        named = [person for person in near if fold(self.people[person].name) in fold(name)]
        return named[0] if len(named) == 1 else None

    def _person(self, target: str, source: str) -> str | None:
        path = self.index.find(target, source)
        return path if path in self.people and path != source else None

    def _in_their_life(self, path: str, found: list[Interaction]) -> Iterator[Interaction]:
        contact = self.people[path]
        for one in found:
            reason = one.reason or why_not_in_their_life(one.day, contact)
            yield one if reason == one.reason else replace(one, counts=False, reason=reason)
