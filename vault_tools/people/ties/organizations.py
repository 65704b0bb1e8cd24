"""Organizations: one identity each, who is there, and who was before.

An organization is the note that a field links to, or that bears its name or alias; without a
note it is its name, however it is spelled. What a field says is read in `periods`.
"""

from collections.abc import Iterator, Mapping
from functools import cached_property

from msgspec import Struct, field

from vault_tools.notes.resolve import NoteIndex, note_name
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.values import Named
from vault_tools.people.names.naming import plain
from vault_tools.people.reading.own_name import OwnName
from vault_tools.people.reading.reading import Reading
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import sayable
from vault_tools.people.understand import People
from vault_tools.problems import Place
from vault_tools.remembered import remembered, remembered_each, remembered_last, remembered_some


class Affiliation(Struct, frozen=True):
    """Somebody's time at an organization: `now` or before, and the period in words, if known."""

    contact: str
    now: bool
    period: str
    place: Place


class Organization(Struct, frozen=True, dict=True):
    """An organization. `key` is its note's path, or without one its name as names are compared.

    `path` is empty without a note; `interest` and `status` are what the note says under those
    names: a word such as "yes", or what it is that draws one there. `place` is where the interest
    is told, or what else tells of the organization.
    """

    key: str
    name: str
    path: str = ""
    aliases: tuple[str, ...] = ()
    people: tuple[Affiliation, ...] = ()
    interest: str = ""
    status: str = ""
    place: Place = field(default_factory=lambda: Place(""))

    @cached_property
    def members(self) -> tuple[str, ...]:
        """The paths of `people`."""
        return tuple(one.contact for one in self.people)

    @property
    def now(self) -> tuple[Affiliation, ...]:
        return tuple(one for one in self.people if one.now)

    @property
    def before(self) -> tuple[Affiliation, ...]:
        """Those who were there and are not now."""
        here = {one.contact for one in self.now}
        return tuple(one for one in self.people if not one.now and one.contact not in here)


Saying = tuple[str, tuple[Named, ...], tuple[Named, ...]]
"""The path of somebody's note, where they are, and where they were before."""


class Organizations:
    """All organizations of a vault, by key and by what fields and links call them.

    `said` is what all contacts' notes say, `notes` what those about anything but a person call
    themselves. An organization is one of the paths in `about`, or where somebody is said to be.
    `wanted` are names of interest.
    """

    def __init__(
        self,
        index: NoteIndex,
        said: tuple[Saying, ...],
        notes: tuple[tuple[str, OwnName], ...],
        about: tuple[str, ...],
        wanted: tuple[str, ...],
    ) -> None:
        self._index = index
        self._contacts = {path for path, *_ in said}
        self._by_name: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._plain: dict[str, str] = {}  # many name the same one
        affiliations: dict[str, list[Affiliation]] = {}
        self._notes = self._read_notes(said, dict(notes), about)
        for path, named, now in _each(said):
            if key := self._key(named, path):
                place = Place(path, named.line, named.column)
                one = Affiliation(path, now, named.period, place)
                affiliations.setdefault(key, []).append(one)
        keys_wanted = {self._key(Named(name), "") for name in wanted}
        keys = sorted({*self._names}, key=lambda key: (plain(self._names[key]), key))
        self.by_key: Mapping[str, Organization] = {
            key: self._made(key, affiliations.get(key, []), keys_wanted) for key in keys
        }

    def find(self, name: str, source: str = "") -> str | None:
        """The key of the organization that a link or a name means; None where it means none."""
        path = self._index.find(name, source) if name else None
        if path and path in self._names:
            return path
        return self._by_name.get(plain(name.rsplit("/", 1)[-1]))

    def _read_notes(
        self, said: tuple[Saying, ...], notes: Mapping[str, OwnName], about: tuple[str, ...]
    ) -> dict[str, OwnName]:
        """What the notes about organizations say, and those of places where people say they are."""
        linked = (
            self._index.find(named.target, path) for path, named, _ in _each(said) if named.target
        )
        paths = dict.fromkeys([*about, *(path for path in linked if path)])
        read = {path: notes[path] for path in paths if path in notes}
        for path, own in read.items():
            self._names[path] = own.name or note_name(path)
            for called in (note_name(path), self._names[path], *own.aliases):
                self._by_name.setdefault(plain(called), path)
        return read

    def _key(self, named: Named, source: str) -> str:
        """The key of what a field names, known by it from now on; empty where that is a person."""
        path = self._index.find(named.target, source) if named.target else None
        if path in self._contacts:
            return ""
        if path in self._names:
            return path or ""
        if (name := self._plain.get(named.name)) is None:
            name = self._plain[named.name] = plain(named.name)
        if name:
            self._names.setdefault(self._by_name.setdefault(name, name), named.name)
        return self._by_name.get(name, "")

    def _made(self, key: str, people: list[Affiliation], wanted: set[str]) -> Organization:
        own = self._notes.get(key, OwnName())
        elsewhere = people[0].place if people and not own.has_fields else Place(key)
        interest, place = own.interest or ("yes" if key in wanted else "", elsewhere)
        return Organization(
            key=key,
            name=self._names[key],
            path=key if key in self._notes else "",
            aliases=own.aliases,
            people=tuple(dict.fromkeys(people)),
            interest=interest,
            status=own.status[0] if own.status else "",
            place=place,
        )


def _each(said: tuple[Saying, ...]) -> Iterator[tuple[str, Named, bool]]:
    for path, now, before in said:
        yield from ((path, named, True) for named in now)
        yield from ((path, named, False) for named in before)


_organizations = remembered_last(Organizations)


@remembered
def organizations_of(people: People, settings: Settings) -> Organizations:
    """The organizations; the same object as long as all say the same of them."""
    said, notes = _said(people.contacts), _own_names((*people.readings.values(),))
    return _organizations(people.index, said, notes, people.organizations, settings.work)


@remembered_some
def _own_names(reading: Reading) -> tuple[str, OwnName] | None:
    return None if reading.contact else (reading.path, reading.own_name)


@remembered_each
def _said(contact: Contact) -> Saying:
    said = sayable(contact)
    return contact.path, said.organizations, said.former_organizations
