"""What the checks look at: the people, the settings, the day, and what reading already told."""

from collections.abc import Container, Iterator
from datetime import date
from functools import cached_property

from msgspec import Struct, field

from vault_tools.notes.note import Note
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.fields import Fields, read_fields
from vault_tools.people.ideas.deck import Deck
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import may_hold_secrets, secret_lines
from vault_tools.people.understand import People
from vault_tools.problems import Problem, ProblemKind


class CheckedVault(Struct, frozen=True, dict=True):
    """A vault as the checks see it.

    `told` are the problems that reading the folder and its notes came upon; `paths` are all of
    its files, notes or not, relative to the vault. `deck` has the ideas that a log may name.
    """

    people: People
    settings: Settings
    today: date
    told: tuple[Problem, ...] = ()
    paths: tuple[str, ...] = ()
    deck: Deck = field(default_factory=Deck)

    def told_as(self, *kinds: ProblemKind) -> Iterator[Problem]:
        """What reading told of the given kinds."""
        return (problem for problem in self.told if problem.kind in kinds)

    @cached_property
    def dialect(self) -> Dialect:
        return Dialect(self.settings.fields)

    @cached_property
    def of_people(self) -> dict[str, Note]:
        """The notes about people by their paths, in order."""
        paths = sorted(contact.path for contact in self.people.contacts)
        return {path: self.people.notes[path] for path in paths}

    @cached_property
    def with_people(self) -> dict[str, Note]:
        """The notes about people, and those that tell when we met them."""
        paths = sorted({*self.of_people, *self._telling})
        return {path: self.people.notes[path] for path in paths}

    def tells_of_somebody(self, path: str) -> bool:
        """Whether a note has to do with people: with one, an organization, an idea, a meeting.

        True of what could not be read as a note, since nobody knows.
        """
        reading = self.people.readings.get(path)
        if reading is None or reading.contact or reading.organization or reading.ideas:
            return True
        listed = reading.account is not None and bool(reading.account.attendees)
        return listed or path in self._telling

    def secret_lines(self, path: str) -> Container[int]:
        """The lines of a note that are tagged `#secret`, all of them if the note is."""
        text = self.people.texts.get(path)
        if text is None or not may_hold_secrets(text):
            return ()
        note = self.people.notes[path]
        return secret_lines(note, read_fields(note, self.dialect))

    @cached_property
    def _telling(self) -> set[str]:
        """The paths of the notes that tell when we met somebody."""
        return {one.place.path for person in self.people.contacts for one in person.interactions}

    @cached_property
    def written(self) -> dict[str, Note]:
        """All notes but the templates, which are meant to be broken."""
        written = (path for path in self.people.notes if not self.people.verdict(path).template)
        return {path: self.people.notes[path] for path in written}

    @cached_property
    def fields(self) -> dict[str, Fields]:
        """The fields of each note about a person, by concept."""
        return {path: read_fields(note, self.dialect) for path, note in self.of_people.items()}
