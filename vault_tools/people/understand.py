"""From the notes of a vault to the people in it.

The one door of this room: notes in, `People` out. It asks the rooms' rules in turn (dialect,
recognition, reading, history) and holds none of its own.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from msgspec import Struct, field
from msgspec.structs import replace

from vault_tools.notes.daily_notes import ISO_NAMES, DailyNotes
from vault_tools.notes.note import Note, NoteText
from vault_tools.notes.resolve import NoteIndex, fold
from vault_tools.people.contact import Contact
from vault_tools.people.history import Historian
from vault_tools.people.ideas.deck import Idea
from vault_tools.people.ideas.losses import losses_of
from vault_tools.people.interactions import Interaction
from vault_tools.people.reading.reading import NoteReader, Reading
from vault_tools.people.reading.verdict import Verdict
from vault_tools.people.settings import CIRCLES, Settings
from vault_tools.problems import Problem


class People(Struct, frozen=True):
    """Everybody in a vault, by name, and what was found on the way.

    `organizations` are the paths of notes about one, `ideas` are those that lie in the vault,
    `readings` say of each note by its path what it says by itself, `problems` are in the order of
    their places. `notes`, and `texts`, which are not parsed, may be read from the folder only when
    they are asked for.
    """

    contacts: tuple[Contact, ...] = ()
    organizations: tuple[str, ...] = ()
    ideas: tuple[Idea, ...] = ()
    index: NoteIndex = field(default_factory=lambda: NoteIndex(()))
    notes: Mapping[str, Note] = field(default_factory=dict)
    texts: Mapping[str, NoteText] = field(default_factory=dict)
    readings: Mapping[str, Reading] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def by_path(self) -> dict[str, Contact]:
        return {contact.path: contact for contact in self.contacts}

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
    readings = map(reader.read, by_path.values())
    return put_together(readings, by_path, by_path, settings, attachments)


def put_together(
    readings: Iterable[Reading],
    notes: Mapping[str, Note],
    texts: Mapping[str, NoteText],
    settings: Settings,
    attachments: Iterable[str] = (),
    last: People | None = None,
) -> People:
    """The people of whom the readings of all `notes`, or `texts`, tell.

    A contact of whom all is as it was `last` time is the same object, so that whatever is held of
    it holds.
    """
    by_path = {one.path: one for one in sorted(readings, key=lambda one: one.path)}
    index = NoteIndex([*by_path, *attachments])
    contacts = {path: one.contact for path, one in by_path.items() if one.contact}
    accounts = {path: one.account for path, one in by_path.items() if one.account}
    historian = Historian(accounts, contacts, index)
    history = historian.gather()
    ideas = [idea for one in by_path.values() for idea in one.ideas]
    found = [problem for one in by_path.values() for problem in one.problems]
    found = of_this_vault(found, contacts.values(), settings)
    whole = _whole(contacts, history, index, last.by_path() if last else {})
    return People(
        contacts=tuple(sorted(whole, key=lambda one: (fold(one.name), one.path))),
        organizations=tuple(path for path, one in by_path.items() if one.organization),
        ideas=tuple(sorted(ideas, key=lambda idea: (fold(idea.name), idea.path))),
        index=index,
        notes=notes,
        texts=texts,
        readings=by_path,
        problems=tuple(sorted(dict.fromkeys([*found, *historian.problems]))),
    )


def added_by_others(contact: Contact) -> tuple[Any, ...]:
    """What the notes of others make of a contact, beyond what their own reading says of them."""
    added = [
        one
        if one.place.path != contact.path
        else (one.place, one.people, one.about, one.counts, one.reason)
        for one in contact.interactions
        if one.place.path != contact.path or one.people or one.about or not one.counts
    ]
    return contact.path, added, contact.losses


def count_reasons(people: People) -> tuple[Counter[str], Counter[str]]:
    """How many notes each rule took for people, and how many each left out."""
    verdicts = [one.verdict for one in people.readings.values()]
    taken = Counter(verdict.reason for verdict in verdicts if verdict.person)
    left = Counter(verdict.reason for verdict in verdicts if not verdict.person)
    return taken, left


def _whole(
    contacts: Mapping[str, Contact],
    history: Mapping[str, list[Interaction]],
    index: NoteIndex,
    last: Mapping[str, Contact],
) -> Iterator[Contact]:
    """The contacts, each with what the notes of others say of them."""
    losses = losses_of(contacts.values(), index)
    for path, contact in contacts.items():
        told, lost = tuple(history.get(path, ())), losses.get(path, ())
        whole, known = replace(contact, interactions=told, losses=lost), last.get(path)
        yield known if known and known == whole else whole


def of_this_vault(
    found: list[Problem], contacts: Iterable[Contact], settings: Settings
) -> list[Problem]:
    """Without unknown circles where nobody uses the settings' ones: the vault means groups.

    One that is nearly the name of a circle is told all the same.
    """
    if settings.circles != CIRCLES or any(contact.circles for contact in contacts):
        return found
    return [one for one in found if one.kind != "circle" or one.hint.startswith("did you mean")]
