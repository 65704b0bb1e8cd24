"""A contact: one person, as their note tells of them.

Everything here comes from the person's own note, except what passed between us and whom they lost,
which `understand` gathers from all notes. Whose turn it is belongs to the rotation.
"""

from datetime import date
from itertools import takewhile
from typing import Protocol

from msgspec import Struct

from vault_tools.notes.dates import PartialDate
from vault_tools.notes.resolve import NoteIndex, note_name
from vault_tools.notes.tasks import Task
from vault_tools.people.dialect.values import Named
from vault_tools.people.dialect.words import RELATIONS
from vault_tools.people.giving.promises import is_theirs
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.rotation.cadence import Rhythm
from vault_tools.problems import Place

_CHOICES = RELATIONS | {"good friend", "professional contact", "mentor/mentee"}


class Way(Struct, frozen=True, gc=False):
    """A way to reach somebody: `kind` is "phone", "email", "signal"…, `label` "CELL", "WORK"."""

    kind: str
    value: str
    label: str = ""


class LabelledDate(Struct, frozen=True, gc=False):
    """A date of theirs worth keeping besides the birthday: "anniversary", 2014-06.

    Of an event without a readable date, `on` has neither year nor month.
    """

    label: str
    on: PartialDate


class Loss(Struct, frozen=True, order=True):
    """Somebody of their family who died: from which day on, who, and the line that says so.

    Where only the month is known, `day` is its first.
    """

    day: date
    name: str
    place: Place


class GiftIdea(Struct, frozen=True):
    """Something that might please them, as the note lists it."""

    text: str
    place: Place


class Someone(Protocol):
    """Whoever has a note and a name."""

    @property
    def path(self) -> str: ...

    @property
    def name(self) -> str: ...


class Contact(Struct, frozen=True, dict=True):
    """A person. `path` is the identity; `places` says where each concept was read.

    `interactions` are in the order of their days, those that are no contact (and say why) too.
    `knows` names people, and `related` whatever else their note is said to have to do with.
    `life` are events of their own life; `others` is what the note says under other names.
    A `died` without year and month says that they died, on a day that nobody wrote down.
    `photo` is what names a picture of theirs: a file of the vault, or an address on the web.
    `paused` holds by a field of the note (`pause` lines of the log are interactions).
    `openly` is what the note says without its secrets, if it has any.
    """

    path: str
    name: str
    aliases: tuple[str, ...] = ()
    circles: tuple[str, ...] = ()
    rhythm: Rhythm | None = None
    rhythm_from: str = ""
    snooze_until: date | None = None
    paused: bool = False
    next_contact: date | None = None
    birthday: PartialDate | None = None
    died: PartialDate | None = None
    met: PartialDate | None = None
    how_met: str = ""
    created: date | None = None
    dates: tuple[LabelledDate, ...] = ()
    life: tuple[LabelledDate, ...] = ()
    introduced_by: tuple[Named, ...] = ()
    knows: tuple[Named, ...] = ()
    related: tuple[Named, ...] = ()
    family: tuple[tuple[str, Named], ...] = ()
    organizations: tuple[Named, ...] = ()
    former_organizations: tuple[Named, ...] = ()
    relationship: str = ""
    role: str = ""
    location: str = ""
    household: str = ""
    photo: str = ""
    timezone: str = ""
    interests: tuple[str, ...] = ()
    can_help_with: tuple[str, ...] = ()
    looking_for: tuple[str, ...] = ()
    gift_ideas: tuple[GiftIdea, ...] = ()
    groups: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    ways: tuple[Way, ...] = ()
    others: tuple[tuple[str, tuple[str, ...]], ...] = ()
    tasks: tuple[Task, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    losses: tuple[Loss, ...] = ()
    places: tuple[tuple[str, Place], ...] = ()
    openly: "Contact | None" = None

    @property
    def folder(self) -> str:
        return self.path.rpartition("/")[0]

    @property
    def note_name(self) -> str:
        """The name of the note's file, as a link writes it."""
        return note_name(self.path)

    def link_target(self, index: NoteIndex) -> str:
        """How a link anywhere can name the note: by its file's name, or by its path if need be."""
        name = self.note_name
        return name if index.find(name) == self.path else self.path.removesuffix(".md")

    def note_of(self, named: Named, index: NoteIndex) -> str | None:
        """The path of the note about whom or what a field of this one names, if there is one."""
        return index.find(named.target or named.name, self.path)

    @property
    def never(self) -> bool:
        """Whether the note says that their turn is not to come: `cadence: never`."""
        return self.rhythm is None and bool(self.rhythm_from)

    def contacts(self, until: date) -> list[Interaction]:
        """The interactions up to a day that count as having been in touch, oldest first."""
        return [one for one in self.interactions if one.counts and one.day <= until]

    def last_contact(self, today: date) -> Interaction | None:
        """The latest contact up to today; of several on one day the one that says most."""
        passed = (one for one in reversed(self.interactions) if one.counts and one.day <= today)
        last = next(passed, None)
        if last is None:
            return None
        latest = [last, *takewhile(lambda one: one.day == last.day, passed)]
        return max(
            reversed(latest), key=lambda one: (one.where == "log", one.where != "field", one.time)
        )

    def open_promises(self) -> tuple[Task, ...]:
        """What I am still to do, as the note's unticked boxes say."""
        return tuple(task for task in self.tasks if _is_promise(task) and not is_theirs(task))

    def awaited(self) -> tuple[Task, ...]:
        """What they promised me, by the boxes that say so."""
        return tuple(task for task in self.tasks if _is_promise(task) and is_theirs(task))

    def place_of(self, *concepts: str) -> Place:
        """Where the first of these concepts that the note has stands; else the note as a whole."""
        places = dict(self.places)
        found = (places[concept] for concept in concepts if concept in places)
        return next(found, Place(self.path))


def _is_promise(task: Task) -> bool:
    """Whether it is still to be done, and says what or by when; an empty box does not count.

    Nor does a form's box to tick for what somebody is, "Close friend".
    """
    return task.open and bool(task.text or task.due) and task.text.casefold() not in _CHOICES
