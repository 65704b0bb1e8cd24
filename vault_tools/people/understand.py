"""From the notes of a vault to the people in it.

The one door of the domain: notes in, `People` out. It asks its rules in turn (dialect, recognizing,
reading, directory, telling, history) and holds none of its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from operator import attrgetter
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from vault_tools.notes.daily_notes import ISO_NAMES, DailyNotes
from vault_tools.notes.note import Note, NoteText
from vault_tools.notes.resolve import NoteIndex, fold, note_name
from vault_tools.people.contact import Contact, Loss
from vault_tools.people.dialect.values import Named
from vault_tools.people.history import HistoryPart, history_of, parts_of
from vault_tools.people.ideas.deck import Idea
from vault_tools.people.names.directory import NOBODY, Directory, Listed, directory_of
from vault_tools.people.reading.note_reader import NoteReader
from vault_tools.people.reading.reading import Reading
from vault_tools.people.recognizing.verdict import Verdict
from vault_tools.people.settings import CIRCLES, Settings
from vault_tools.people.showing.secrets import says_secret
from vault_tools.people.telling import Telling, tellings_of
from vault_tools.problems import Problem
from vault_tools.remembered import remembered, remembered_each, remembered_last, remembered_some

_index_of = remembered_last(NoteIndex)
_TIES = ("introduced_by", "knows", "related", "organizations", "former_organizations")
_path = attrgetter("path")


class People(Struct, frozen=True, dict=True):
    """Everybody in a vault, by name, and what was found on the way.

    `organizations` are the paths of notes about one, `ideas` are those that lie in the vault,
    `readings` say of each note by its path what it says by itself, `problems` are in the order of
    their places. `notes`, and `texts`, which are not parsed, may be read from the folder only when
    they are asked for.
    """

    contacts: tuple[Contact, ...] = ()
    organizations: tuple[str, ...] = ()
    ideas: tuple[Idea, ...] = ()
    index: NoteIndex = NOBODY.index
    directory: Directory = NOBODY
    notes: Mapping[str, Note] = field(default_factory=dict)
    texts: Mapping[str, NoteText] = field(default_factory=dict)
    readings: Mapping[str, Reading] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    @remembered
    def by_path(self) -> Mapping[str, Contact]:
        return dict(zip(map(_path, self.contacts), self.contacts, strict=True))

    def verdict(self, path: str) -> Verdict:
        """Why a note is a person or not."""
        return self.readings[path].verdict


def understand(
    notes: Iterable[Note],
    settings: Settings,
    attachments: Iterable[str] = (),
    daily: DailyNotes = ISO_NAMES,
    templates: tuple[str, ...] = (),
) -> People:
    """Who the people of a vault are and what passed between them and me.

    `daily` and `templates` are what Obsidian's own settings say: how daily notes are named, and
    the folders of templates.
    """
    by_path = {note.path: note for note in notes}
    reader = NoteReader(settings, daily, templates)
    readings = {path: reader.read(by_path[path]) for path in sorted(by_path)}
    return put_together(readings, by_path, by_path, settings, attachments)


def put_together(
    readings: Mapping[str, Reading],
    notes: Mapping[str, Note],
    texts: Mapping[str, NoteText],
    settings: Settings,
    attachments: Iterable[str] = (),
) -> People:
    """The people of whom the readings of all `notes`, or `texts`, tell; by path, in that order.

    Whoever is as they were when this was done before, by the same readings, is the same object.
    """
    index, each = _index_of((*readings, *attachments)), tuple(readings.values())
    contacts = _contacts(each)
    listed = _listed(contacts)
    directory = directory_of(index, listed)
    tellings = tellings_of(each, directory)
    ideas = chain.from_iterable(_ideas(each))
    found = of_this_vault([*chain.from_iterable(_problems(each))], contacts, settings)
    found += chain.from_iterable(_problems_told(tellings))
    named = _by_their_names(contacts, index, _called(listed, _titles(each)))
    whole = _whole(named, tellings, index, _names(listed))
    return People(
        contacts=tuple(map(whole.__getitem__, _by_name(listed))),
        organizations=_organizations(each),
        ideas=tuple(sorted(ideas, key=lambda idea: (fold(idea.name), idea.path))),
        index=index,
        directory=directory,
        notes=notes,
        texts=texts,
        readings=readings,
        problems=tuple(sorted(dict.fromkeys(found))),
    )


@remembered_some
def _contacts(reading: Reading) -> Contact | None:
    return reading.contact


@remembered_some
def _organizations(reading: Reading) -> str:
    return reading.path if reading.organization else ""


@remembered_some
def _titles(reading: Reading) -> tuple[str, str] | None:
    """What a note about nobody calls itself, if anything that may be told."""
    name = "" if reading.contact or reading.secret else reading.own_name.name
    return (reading.path, name) if name and not says_secret(name) else None


@remembered_some
def _ideas(reading: Reading) -> tuple[Idea, ...]:
    return reading.ideas


@remembered_some
def _problems(reading: Reading) -> tuple[Problem, ...]:
    return reading.problems


@remembered_some
def _problems_told(telling: Telling) -> tuple[Problem, ...]:
    return telling.problems


@remembered_each
def _listed(contact: Contact) -> Listed:
    addresses = (way.value for way in contact.ways if way.kind == "email")
    return contact.path, contact.name, (*contact.aliases, *addresses)


@remembered_last
def _names(listed: tuple[Listed, ...]) -> dict[str, str]:
    """The names of those who are listed, by their paths."""
    return {path: name for path, name, _ in listed}


@remembered_last
def _called(listed: tuple[Listed, ...], others: tuple[tuple[str, str], ...]) -> dict[str, str]:
    """What each note calls whom or what it is about, by its path."""
    return {**dict(others), **_names(listed)}


def added_by_others(contact: Contact) -> tuple[Any, ...]:
    """What the notes of others make of a contact, beyond what their own reading says of them."""
    added = [
        one
        if one.place.path != contact.path
        else (one.place, one.people, one.about, one.counts, one.reason)
        for one in contact.interactions
        if one.place.path != contact.path or one.people or one.about or not one.counts
    ]
    return contact.path, added, contact.losses, contact.related


def written_by_hand(people: People) -> list[Reading]:
    """The readings of all notes that the user wrote: all but the index notes."""
    return [one for one in people.readings.values() if one.verdict.person or not one.regions]


def count_reasons(people: People) -> tuple[Counter[str], Counter[str]]:
    """How many notes each rule took for people, and how many each left out."""
    verdicts = [one.verdict for one in written_by_hand(people)]
    taken = Counter(verdict.reason for verdict in verdicts if verdict.person)
    left = Counter(verdict.reason for verdict in verdicts if not verdict.person)
    return taken, left


def _whole(
    contacts: tuple[Contact, ...],
    tellings: tuple[Telling, ...],
    index: NoteIndex,
    names: Mapping[str, str],
) -> tuple[Contact, ...]:
    """The contacts, each with what the notes of others say of them; `names` are in their order."""
    parts, losses = parts_of(tellings), _losses_of(contacts, index)
    related = _related_people(contacts, index, names)
    told = (map(parts.get, names), map(losses.get, names), related)
    return _completed(tuple(zip(contacts, *told, strict=True)))


@remembered_last
def _losses_of(contacts: tuple[Contact, ...], index: NoteIndex) -> dict[str, tuple[Loss, ...]]:
    """Whom each contact, by path, has lost of their family, in the order of the days.

    That is `died` in one note, and the tie in either of the two. Only those with notes of their own
    count, and only deaths of which the month is known.
    """
    by_path = {contact.path: contact for contact in contacts}
    found: dict[str, set[Loss]] = {}
    for one, other in _relatives(by_path, index):
        for bereaved, dead in ((one, other), (other, one)):
            died = dead.died
            if died and died.month and died.earliest:
                loss = Loss(died.earliest, dead.name, dead.place_of("died"))
                found.setdefault(bereaved.path, set()).add(loss)
    return {path: tuple(sorted(losses)) for path, losses in found.items()}


def _relatives(
    by_path: Mapping[str, Contact], index: NoteIndex
) -> Iterator[tuple[Contact, Contact]]:
    for contact in by_path.values():
        for _, named in contact.family:
            other = by_path.get(contact.note_of(named, index) or "")
            if other and other != contact:
                yield contact, other


@remembered_each
def _by_their_names(contact: Contact, index: NoteIndex, names: Mapping[str, str]) -> Contact:
    """With the people and organizations that a note links called as their own notes call them.

    So `[[maya-lindqvist]]` is Maya Lindqvist; `[[maya-lindqvist|Maya]]` stays Maya.
    """

    def called(named: Named) -> Named:
        if not named.target or named.name not in {named.target, note_name(named.target)}:
            return named
        name = names.get(contact.note_of(named, index) or "", named.name)
        return named if name == named.name else replace(named, name=name)

    def calling(one: Contact) -> Contact:
        family = tuple((label, called(named)) for label, named in one.family)
        ties = {key: tuple(map(called, getattr(one, key))) for key in _TIES}
        same = family == one.family and all(getattr(one, key) == ties[key] for key in _TIES)
        return one if same else replace(one, family=family, **ties)

    own = calling(contact)
    if contact.openly and (openly := calling(contact.openly)) != contact.openly:
        return replace(own, openly=openly)
    return own


@remembered_each
def _related_people(
    contact: Contact, index: NoteIndex, people: Mapping[str, str]
) -> tuple[Named, ...]:
    """Of what a note is related to, the people: the contact knows them."""
    return tuple(named for named in contact.related if contact.note_of(named, index) in people)


@remembered_each
def _completed(
    one: tuple[Contact, tuple[HistoryPart, ...] | None, tuple[Loss, ...] | None, tuple[Named, ...]],
) -> Contact:
    contact, parts, losses, people = one
    known = {fold(one.name) for one in contact.knows} if people else ()
    return replace(
        contact,
        interactions=history_of(contact, parts or ()),
        losses=losses or (),
        knows=(*contact.knows, *(one for one in people if fold(one.name) not in known)),
        related=tuple(one for one in contact.related if one not in people),
    )


@remembered_last
def _by_name(listed: tuple[Listed, ...]) -> tuple[int, ...]:
    """The places of those who are listed, in the order of their names."""
    keys = [(fold(name), path) for path, name, _ in listed]
    return tuple(sorted(range(len(keys)), key=keys.__getitem__))


def of_this_vault(
    found: list[Problem], contacts: Iterable[Contact], settings: Settings
) -> list[Problem]:
    """Without the problems of unknown circles, if nobody is in one of the settings' circles.

    In such a vault `circle` means groups. What is nearly the name of a circle is told all the same.
    """
    if settings.circles != CIRCLES or any(contact.circles for contact in contacts):
        return found
    return [one for one in found if one.kind != "circle" or one.hint.startswith("did you mean")]
