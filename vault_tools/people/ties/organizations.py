"""Organizations: one identity each, who is there, and who was before.

An organization is the note that a field links to, or that bears its name or alias; without a
note it is its name, however it is spelled. What a field says is read in `periods`.
"""

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from vault_tools.notes.note import Note
from vault_tools.people.contact import Contact
from vault_tools.people.naming import plain
from vault_tools.people.reading.contact_reader import read_fields
from vault_tools.people.reading.dialect import Dialect, Found
from vault_tools.people.reading.values import Named, first_text, is_true, words_of
from vault_tools.people.settings import Settings
from vault_tools.people.understand import People
from vault_tools.problems import Place


class Affiliation(Struct, frozen=True):
    """Somebody's time at an organization: `now` or before, and the period in words, if known."""

    contact: str
    now: bool
    period: str
    place: Place


class Organization(Struct, frozen=True):
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

    @property
    def now(self) -> tuple[Affiliation, ...]:
        return tuple(one for one in self.people if one.now)

    @property
    def before(self) -> tuple[Affiliation, ...]:
        """Those who were there and are not now."""
        here = {one.contact for one in self.now}
        return tuple(one for one in self.people if not one.now and one.contact not in here)


class Organizations:
    """All organizations of a vault, by key and by what fields and links call them."""

    def __init__(self, people: People, settings: Settings) -> None:
        self._people = people
        self.contacts = {contact.path for contact in people.contacts}
        self._by_name: dict[str, str] = {}
        self._names: dict[str, str] = {}
        self._plain: dict[str, str] = {}  # many name the same one
        affiliations: dict[str, list[Affiliation]] = {}
        self._notes = self._read_notes(Dialect(settings.fields))
        for contact in people.contacts:
            for named, now in _named_by(contact):
                if key := self._key(named, contact.path):
                    place = Place(contact.path, named.line, named.column)
                    one = Affiliation(contact.path, now, named.period, place)
                    affiliations.setdefault(key, []).append(one)
        wanted = {self._key(Named(name), "") for name in settings.work}
        keys = sorted({*self._names}, key=lambda key: (plain(self._names[key]), key))
        self.by_key: Mapping[str, Organization] = {
            key: self._made(key, affiliations.get(key, []), wanted) for key in keys
        }

    def find(self, name: str, source: str = "") -> str | None:
        """The key of the organization that a link or a name means; None where it means none."""
        path = self._people.index.find(name, source) if name else None
        if path and path in self._names:
            return path
        return self._by_name.get(plain(name.rsplit("/", 1)[-1]))

    def _read_notes(self, dialect: Dialect) -> dict[str, Mapping[str, tuple[Found, ...]]]:
        """The fields of the notes about organizations, and of those that people say they are at."""
        linked = (
            self._people.index.find(named.target, contact.path)
            for contact in self._people.contacts
            for named, _ in _named_by(contact)
            if named.target
        )
        paths = dict.fromkeys([*self._people.organizations, *(path for path in linked if path)])
        read: dict[str, Mapping[str, tuple[Found, ...]]] = {}
        for path in paths:
            note = self._people.notes.get(path)
            if note is not None and path not in self.contacts:
                read[path] = read_fields(note, dialect)
                self._names[path] = _name_of(note, read[path])
                for called in (note.name, self._names[path], *_aliases(read[path])):
                    self._by_name.setdefault(plain(called), path)
        return read

    def _key(self, named: Named, source: str) -> str:
        """The key of what a field names, which is made known; empty where that is a person."""
        path = self._people.index.find(named.target, source) if named.target else None
        if path in self.contacts:
            return ""
        if path in self._names:
            return path or ""
        if (name := self._plain.get(named.name)) is None:
            name = self._plain[named.name] = plain(named.name)
        if name:
            self._names.setdefault(self._by_name.setdefault(name, name), named.name)
        return self._by_name.get(name, "")

    def _made(self, key: str, people: list[Affiliation], wanted: set[str]) -> Organization:
        fields = self._notes.get(key, {})
        said, status = (_said(key, word, self._people) for word in ("interest", "status"))
        place = said[1] if said else people[0].place if people and not fields else Place(key)
        interest = said[0] if said else "yes" if key in wanted else ""
        return Organization(
            key=key,
            name=self._names[key],
            path=key if key in self._notes else "",
            aliases=_aliases(fields),
            people=tuple(dict.fromkeys(people)),
            interest=interest,
            status=status[0] if status else "",
            place=place,
        )


def _named_by(contact: Contact) -> Iterator[tuple[Named, bool]]:
    yield from ((named, True) for named in contact.organizations)
    yield from ((named, False) for named in contact.former_organizations)


def _name_of(note: Note, fields: Mapping[str, tuple[Found, ...]]) -> str:
    return next((first_text(one.value) for one in fields.get("name", ())), "") or note.name


def _aliases(fields: Mapping[str, tuple[Found, ...]]) -> tuple[str, ...]:
    return tuple(word for one in fields.get("aliases", ()) for word in words_of(one.value))


def _said(path: str, key: str, people: People) -> tuple[str, Place] | None:
    """What a note says under a key of its own, and where."""
    note = people.notes.get(path)
    for one in note.fields if note else ():
        if one.key.casefold() == key and is_true(one.value) is not False:
            return first_text(one.value), Place(path, one.line, one.column)
    return None
