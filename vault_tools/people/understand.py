"""From the notes of a vault to the people in it.

The one door of this room: notes in, `People` out. It asks the rooms' rules in turn (dialect,
recognition, reading, history) and holds none of its own.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from vault_tools.notes.daily_notes import ISO_NAMES, DailyNotes
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import NoteIndex, fold
from vault_tools.people.contact import Contact
from vault_tools.people.history import Historian
from vault_tools.people.ideas.deck import Idea, read_ideas
from vault_tools.people.ideas.losses import losses_of
from vault_tools.people.interactions import Interaction
from vault_tools.people.reading.contact_reader import ContactReader, read_fields
from vault_tools.people.reading.dialect import Dialect
from vault_tools.people.reading.recognize import Verdict, is_organization, recognize
from vault_tools.people.rotation.cadence import CadenceError, Rhythm, parse_rhythm
from vault_tools.people.settings import CIRCLES, Settings
from vault_tools.problems import Problem, VaultError


@dataclass(frozen=True)
class People:
    """Everybody in a vault, by name, and what was found on the way.

    `organizations` are the paths of notes about one, `ideas` are those that lie in the vault,
    `verdicts` say of each note by its path why it is a person or not, `problems` are in the
    order of their places.
    """

    contacts: tuple[Contact, ...] = ()
    organizations: tuple[str, ...] = ()
    ideas: tuple[Idea, ...] = ()
    index: NoteIndex = field(default_factory=lambda: NoteIndex(()))
    notes: Mapping[str, Note] = field(default_factory=dict)
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()

    def by_path(self) -> dict[str, Contact]:
        return {contact.path: contact for contact in self.contacts}


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
    by_path = {note.path: note for note in sorted(notes, key=lambda note: note.path)}
    dialect = Dialect(settings.fields)
    fields = {path: read_fields(note, dialect) for path, note in by_path.items()}
    verdicts = {
        path: recognize(note, fields[path], settings.people, daily, templates)
        for path, note in by_path.items()
    }
    index = NoteIndex([*by_path, *attachments])
    rhythms = read_circles(settings)
    readers = [
        ContactReader(by_path[path], fields[path], dialect, settings, rhythms)
        for path, verdict in verdicts.items()
        if verdict.person
    ]
    contacts = {reader.note.path: reader.read() for reader in readers}
    telling = {path: note for path, note in by_path.items() if not verdicts[path].template}
    historian = Historian(telling, fields, contacts, index, settings, daily)
    history = historian.gather()
    nobodys = [note for path, note in telling.items() if not verdicts[path].person]
    ideas, of_ideas = read_ideas(nobodys, settings)
    found = [problem for reader in readers for problem in reader.problems]
    found = of_this_vault(found, contacts.values(), settings)
    return People(
        contacts=_in_order(contacts, history, index),
        organizations=tuple(
            path
            for path, note in by_path.items()
            if not (verdicts[path].person or verdicts[path].template)
            and is_organization(note, fields[path], daily)
        ),
        ideas=ideas,
        index=index,
        notes=by_path,
        verdicts=verdicts,
        problems=_worth_telling(by_path, verdicts, [*found, *historian.problems, *of_ideas]),
    )


def read_circles(settings: Settings) -> dict[str, Rhythm | None]:
    """The rhythm of each circle. Raises `VaultError` where the settings' text names none."""
    rhythms = {}
    for name, text in settings.circles.items():
        try:
            rhythms[name] = parse_rhythm(text)
        except CadenceError as error:
            raise VaultError(f"vault.toml: [circles] {name}: {error}", error.hint) from error
    return rhythms


def count_reasons(people: People) -> tuple[Counter[str], Counter[str]]:
    """How many notes each rule took for people, and how many each left out."""
    taken = Counter(verdict.reason for verdict in people.verdicts.values() if verdict.person)
    left = Counter(verdict.reason for verdict in people.verdicts.values() if not verdict.person)
    return taken, left


def _in_order(
    contacts: Mapping[str, Contact], history: Mapping[str, list[Interaction]], index: NoteIndex
) -> tuple[Contact, ...]:
    """The contacts by name, each with what the notes of others say of them."""
    losses = losses_of(contacts.values(), index)
    whole = [
        replace(contact, interactions=tuple(history.get(path, ())), losses=losses.get(path, ()))
        for path, contact in contacts.items()
    ]
    return tuple(sorted(whole, key=lambda contact: (fold(contact.name), contact.path)))


def of_this_vault(
    found: list[Problem], contacts: Iterable[Contact], settings: Settings
) -> list[Problem]:
    """Without unknown circles where nobody uses the settings' ones: the vault means groups.

    One that is nearly the name of a circle is told all the same.
    """
    if settings.circles != CIRCLES or any(contact.circles for contact in contacts):
        return found
    return [one for one in found if one.kind != "circle" or one.hint.startswith("did you mean")]


def _worth_telling(
    notes: Mapping[str, Note],
    verdicts: Mapping[str, Verdict],
    found: list[Problem],
) -> tuple[Problem, ...]:
    """The problems in notes, each once. A template is meant to be broken, so its are not told."""
    own = [
        problem
        for path, note in notes.items()
        if not verdicts[path].template
        for problem in note.problems
    ]
    return tuple(sorted(dict.fromkeys([*own, *found])))
