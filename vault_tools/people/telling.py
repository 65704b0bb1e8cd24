"""Who was there, in what a note tells: whom its links and names mean.

What a note tells by itself is read in `interactions/account.py`; what all tell of one person is put
in order by `history`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.notes.links import WIKILINK, link_targets
from vault_tools.patterns import pattern
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.interactions.no_contact import UNLISTED
from vault_tools.people.interactions.read_entry import says_contact
from vault_tools.people.interactions.told import Account, Attendee, Told
from vault_tools.people.interactions.with_whom import who_was_there
from vault_tools.people.names.directory import Directory
from vault_tools.people.reading.reading import Reading
from vault_tools.problems import Place, Problem
from vault_tools.remembered import remembered_each

_NO_NAME = pattern(r"[\[\]|]")
"""Signs that end the name in a link."""


class Telling(Struct, frozen=True):
    """What a note tells of each contact, by the path of theirs."""

    parts: Mapping[str, tuple[Interaction, ...]]
    problems: tuple[Problem, ...]


_NOTHING = Telling({}, ())


@remembered_each
def tellings_of(reading: Reading, directory: Directory) -> Telling:
    """What each note tells, of whom."""
    if reading.account is None:
        return _NOTHING
    teller = _Teller(reading.path, directory)
    teller.read(reading.account)
    parts = {person: tuple(told) for person, told in teller.parts.items()}
    return Telling(parts, tuple(teller.problems))


@dataclass
class _Teller:
    path: str
    directory: Directory
    parts: dict[str, list[Interaction]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def read(self, account: Account) -> None:
        for told in account.own:
            self._read_own(told)
        if self.path not in self.directory:
            self._read_other(account)

    def _keep(self, path: str, one: Interaction) -> None:
        self.parts.setdefault(path, []).append(one)

    def _read_own(self, told: Told) -> None:
        """What a person's own note tells is with that person and with all who took part."""
        self.problems += told.problems
        if told.one is None:
            return
        if not told.targets:
            self._keep(self.path, told.one)
            return
        present, one = self._present(told.one, told.targets)
        self._keep_together([self.path, *present], one)

    def _read_other(self, account: Account) -> None:
        listed = [(self._attendee(one), one) for one in account.attendees]
        if any(person for person, _ in listed) or any(map(self._person, account.links)):
            self.problems += account.of_day
        for told in account.lines:
            self._read_line(told)
        there: dict[str, Interaction] = {}
        for person, attendee in listed:
            if person and attendee.one:
                there.setdefault(person, attendee.one)
        if account.beside and (person := self.directory.beside(self.path)):
            there.setdefault(person, account.beside)
        for person, one in there.items():
            self._keep(person, one)
        seen = {(person, one.day) for person, one in there.items()}
        self._read_mentions(account.mentions, seen, self._all_there(account, {*there}))

    def _read_line(self, told: Told) -> None:
        """A dated line of a note that has no day of its own: it is with those whom it names."""
        if told.one is None:
            present = [found for found in told.targets if self._person(found)]
        else:
            present, one = self._present(told.one, told.targets)
            self._keep_together(sorted({*present}), one)
        if present:
            self.problems += told.problems

    def _all_there(self, account: Account, listed: set[str]) -> set[str]:
        """All who were there, where a meeting's note lists at least one of them; else nobody."""
        linked = map(self._person, account.present or ())
        return listed.union(filter(None, linked)) if account.present is not None else set()

    def _read_mentions(
        self, mentions: tuple[Told, ...], seen: set[tuple[str, date]], there: set[str]
    ) -> None:
        """Whom a dated note links, each once for a day; of a meeting's those who were there."""
        for told in mentions:
            person, one = self._person(told.targets[0]), told.one
            if person and one and (person, one.day) not in seen:
                self.problems += told.problems
                if there and person not in there and one.counts and not says_contact(one.text):
                    one = replace(one, counts=False, reason=UNLISTED)
                self._keep(person, one)
                seen |= {(person, one.day)} if one.counts else set()

    def _present(self, one: Interaction, targets: tuple[str, ...]) -> tuple[list[str], Interaction]:
        """Who took part, by their paths; a link to no person is then only spoken of."""
        found = {target: self._person(target) for target in targets}
        absent = [target for target, path in found.items() if path is None]
        one = replace(one, about=(*absent, *one.about)) if absent else one
        return [path for path in found.values() if path], one

    def _keep_together(self, people: list[str], one: Interaction) -> None:
        together = tuple(dict.fromkeys(people))
        for path in together:
            others = tuple(other for other in together if other != path)
            told = self._from_their_side(one, path) if self.path in others else one
            self._keep(path, replace(told, people=others) if others else told)

    def _from_their_side(self, one: Interaction, path: str) -> Interaction:
        """An entry of somebody's note as it reads in the history of somebody else who was there.

        "with [[Teuvo]]: soup" in Wilma's note is to Teuvo "with [[Wilma]]: soup".
        """
        company = who_was_there(one.text)
        if not company:
            return one
        name = _NO_NAME.sub("", self.directory.name_of(self.path))
        mine = f"[[{self.path.removesuffix('.md')}|{name}]]"

        def turned(found: re.Match[str]) -> str:
            there = map(self._person, link_targets(found[0]))
            return mine if path in there else found[0]

        return replace(one, text=WIKILINK.sub(turned, company) + one.text[len(company) :])

    def _attendee(self, one: Attendee) -> str | None:
        """The person whom a note lists as being there."""
        named = one.named
        linked = self._person(named.target) if named.target else None
        if path := linked or self.directory.called(named.name):
            return path
        if twice := self.directory.bearers(named.name):
            self._tell_ambiguous(one, twice)
        return None

    def _tell_ambiguous(self, one: Attendee, paths: list[str]) -> None:
        named = one.named
        message = f'"{named.name}" could be {" or ".join(paths)}'
        hint = f'link the one who was there: "[[{paths[0].removesuffix(".md")}]]"'
        place, width = Place(self.path, named.line, named.column), len(named.name)
        problem = Problem(place, "ambiguous-name", message, hint, one.line, width)
        self.problems.append(problem)

    def _person(self, target: str) -> str | None:
        return self.directory.linked(target, self.path)
