"""What passed between me and each contact, gathered from all notes.

Evidence lies in six places: a last-contact field, the dated lines of a person's own note, a
list of interactions in front matter, dated notes that mention or list somebody, dated files
beside a person's note, and dated lines anywhere that name a kind of contact and link somebody.
What is no contact is gathered too, with the reason, so that `vault why` can tell it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from vault_tools.notes.daily_notes import ISO_NAMES, DailyNotes
from vault_tools.notes.entries import Entry
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import NoteIndex, fold
from vault_tools.people.contact import Contact
from vault_tools.people.interactions import Interaction, Spoken, names_kind, read_entry
from vault_tools.people.reading.contact_reader import Fields
from vault_tools.people.reading.dated_notes import NoteDay, day_of_note
from vault_tools.people.reading.dialect import Found
from vault_tools.people.reading.listed_interactions import entries_of
from vault_tools.people.reading.no_contact import (
    EARLIEST,
    IGNORED,
    NO_DAY,
    why_no_contact,
    why_no_mention,
    why_not_in_their_life,
)
from vault_tools.people.reading.values import (
    Named,
    Words,
    date_of,
    dates_in,
    names_of,
    parse_or_none,
)
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import is_secret, secret_lines
from vault_tools.people.sorted_history import in_order, without_echoes
from vault_tools.problems import Place, Problem

_ISO = re.compile(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")
_DAY_IN_NAME = re.compile(r"\d{4}-?\d{2}-?\d{2}")


@dataclass
class Historian:
    """Gathers interactions by the path of the contact they are with.

    `notes` are those that tell of anything (no templates); `daily` says how daily notes are
    named.
    """

    notes: Mapping[str, Note]
    fields: Mapping[str, Fields]
    people: Mapping[str, Contact]
    index: NoteIndex
    settings: Settings
    daily: DailyNotes = ISO_NAMES
    problems: list[Problem] = field(default_factory=list)
    gathered: dict[str, list[Interaction]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._by_name: dict[str, set[str]] = {}
        self._by_folder: dict[str, list[str]] = {}
        self._secret = {
            path: secret_lines(note, self.fields[path]) for path, note in self.notes.items()
        }
        for path, contact in self.people.items():
            self._by_folder.setdefault(path.rpartition("/")[0], []).append(path)
            for name in {contact.name, contact.note_name, *contact.aliases}:
                self._by_name.setdefault(fold(name), set()).add(path)

    def gather(self) -> dict[str, list[Interaction]]:
        """Everything, each contact's in the order of days."""
        for path, note in self.notes.items():
            if path in self.people:
                self._read_own(note)
            else:
                self._read_other(note)
        return {
            path: in_order(without_echoes(path, self._in_their_life(path, found)))
            for path, found in self.gathered.items()
        }

    def _keep(self, path: str, interaction: Interaction) -> None:
        place = interaction.place
        if is_secret(interaction) or place.line in self._secret.get(place.path, ()):
            interaction = replace(interaction, secret=True)
        self.gathered.setdefault(path, []).append(interaction)

    def _read_own(self, note: Note) -> None:
        for one in self._from_fields(note):
            self._keep(note.path, one)
        listed = [
            one for found in self._found(note, "interactions") for one in entries_of(found.value)
        ]
        for entry in (*note.entries, *note.asides, *listed):
            if day := self._day(note, Words(entry.written, entry.line, entry.column)):
                self._read_log(note, entry, day)

    def _from_fields(self, note: Note) -> Iterator[Interaction]:
        for found in self._found(note, "last_contact"):
            for words in map(self._telling, dates_in(found.value)):
                if day := self._day(note, words):
                    place = Place(note.path, words.line, words.column)
                    yield Interaction(day, "", place, "field", text=found.key)

    def _telling(self, words: Words) -> Words:
        """Of a text that tells (`a call 2026-11-08 about maps`) the one day in it."""
        if parse_or_none(words.text, self.settings.date_order):
            return words
        days = [*_ISO.finditer(words.text)]
        if len(days) != 1:
            return words
        return Words(days[0][0], words.line, words.column + days[0].start())

    def _read_log(self, note: Note, entry: Entry, day: date) -> None:
        """An entry of a person's note is with that person and with all who took part."""
        spoken = read_entry(entry, self.settings.kinds)
        reason = why_no_contact(entry, spoken)
        present, spoken = self._present(spoken, note)
        together = tuple(dict.fromkeys([note.path, *present]))
        for path in together:
            others = tuple(other for other in together if other != path)
            place = Place(note.path, entry.line, entry.column)
            self._keep(path, _interaction(day, place, "log", entry, spoken, reason, others))

    def _read_other(self, note: Note) -> None:
        found, problems = day_of_note(
            note, self.fields[note.path], self.daily, self.settings.date_order
        )
        listed = self._listed(note)
        if listed or any(self._person(link.target, note) for link in note.links):
            self.problems += problems
        if found is None:
            self._read_lines(note, note.entries)
            return
        seen = self._read_listed(note, found, listed)
        if (beside := self._beside(note)) and beside not in seen:
            seen.add(beside)
            place = Place(note.path, 1)
            one = Interaction(found.day, "", place, "file", found.kind, text=_name_alone(note))
            self._keep(beside, _unless(one, found.reason))
        self._read_mentions(note, found, seen)

    def _read_listed(self, note: Note, found: NoteDay, listed: list[tuple[str, Place]]) -> set[str]:
        seen: set[str] = set()
        text = _name_alone(note)
        for attendee, place in listed:
            if attendee not in seen:
                seen.add(attendee)
                one = Interaction(found.day, "", place, "meeting", found.kind, text=text)
                self._keep(attendee, _unless(one, found.reason))
        return seen

    def _read_mentions(self, note: Note, found: NoteDay, seen: set[str]) -> None:
        """Whom a dated note links. A line with a date of its own is of that day."""
        dated = {entry.line: entry for entry in note.entries}
        done = {task.line: task.done_on for task in note.tasks if task.done_on}
        for link in note.links:
            path = self._person(link.target, note)
            if path is None or path in seen:
                continue
            day = done.get(link.line, found.day)
            if entry := dated.get(link.line):
                words = Words(entry.written, entry.line, entry.column)
                day = self._day(note, words) or found.day
            line = note.source_line(link.line)
            reason = found.reason or self._mentions or why_no_mention(link, line)
            seen |= set() if reason or day != found.day else {path}
            text = line.strip().lstrip("-*+> ").strip()
            place = Place(note.path, link.line, link.column)
            one = Interaction(day, "", place, "mention", found.kind, text=text)
            self._keep(path, _unless(one, reason))

    @property
    def _mentions(self) -> str:
        """Why no mention counts, where the settings say so."""
        return IGNORED if self.settings.mentions == "ignore" else ""

    def _read_lines(self, note: Note, entries: tuple[Entry, ...]) -> None:
        """Dated lines of a note without a day: they count where they name a kind of contact."""
        for entry in entries:
            spoken = read_entry(entry, self.settings.kinds)
            found, spoken = self._present(spoken, note)
            present = {*found}
            if not present:
                continue
            reason = why_no_contact(entry, spoken)
            if not reason:
                reason = self._mentions if names_kind(entry.kind or entry.text) else NO_DAY
            written = Words(entry.written, entry.line, entry.column)
            day = self._day(note, written, tell=not reason)
            for path in sorted(present) if day else ():
                others = tuple(sorted(present - {path}))
                place = Place(note.path, entry.line, entry.column)
                one = _interaction(day or EARLIEST, place, "mention", entry, spoken, reason, others)
                self._keep(path, one)

    def _present(self, spoken: Spoken, note: Note) -> tuple[list[str], Spoken]:
        """Who took part, by their paths; a link to no person is then only spoken of."""
        present = {target: self._person(target, note) for target in spoken.with_targets}
        absent = [target for target, path in present.items() if path is None]
        paths = [path for path in present.values() if path]
        return paths, replace(spoken, about_targets=(*absent, *spoken.about_targets))

    def _listed(self, note: Note) -> list[tuple[str, Place]]:
        """The people whom a note lists as being there."""
        listed = []
        for found in self._found(note, "attendees"):
            for named in names_of(found.value):
                place = Place(note.path, named.line, named.column)
                linked = self._person(named.target, note) if named.target else None
                if path := linked or self._named(named.name):
                    listed.append((path, place))
                elif twice := self._by_name.get(fold(named.name)):
                    self._tell_ambiguous(note, named, sorted(twice))
        return listed

    def _named(self, name: str) -> str | None:
        """The one person who bears a name; None where two do."""
        found = self._by_name.get(fold(name), set())
        return min(found) if len(found) == 1 else None

    def _tell_ambiguous(self, note: Note, named: Named, paths: list[str]) -> None:
        message = f'"{named.name}" could be {" or ".join(paths)}'
        hint = f'link the one who was there: "[[{paths[0].removesuffix(".md")}]]"'
        at = (named.line, named.column)
        self.problems.append(note.problem(at, "ambiguous-name", message, hint, len(named.name)))

    def _beside(self, note: Note) -> str | None:
        """The person whose folder a dated file lies in: `People/Jane/2026-11-08 lunch.md`."""
        if not _DAY_IN_NAME.search(note.name):
            return None
        if path := self._named(note.folder.rsplit("/", 1)[-1]):
            return path
        near = self._by_folder.get(note.folder, ())
        named = [path for path in near if fold(self.people[path].name) in fold(note.name)]
        return named[0] if len(named) == 1 else None

    def _person(self, target: str, note: Note) -> str | None:
        path = self.index.find(target, note.path)
        return path if path in self.people and path != note.path else None

    def _found(self, note: Note, concept: str) -> tuple[Found, ...]:
        return self.fields[note.path].get(concept, ())

    def _day(self, note: Note, words: Words, *, tell: bool = True) -> date | None:
        """The day that a text gives; of a month or a year the first day."""
        read, problems = date_of(words, note, self.settings.date_order)
        self.problems += problems if tell else []
        return read.earliest if read else None

    def _in_their_life(self, path: str, found: list[Interaction]) -> Iterator[Interaction]:
        for one in found:
            reason = one.reason or why_not_in_their_life(one.day, self.people[path])
            yield one if reason == one.reason else _unless(one, reason)


def _interaction(
    day: date,
    place: Place,
    where: str,
    entry: Entry,
    spoken: Spoken,
    reason: str,
    others: tuple[str, ...],
) -> Interaction:
    return Interaction(
        day=day,
        time=entry.time.strip(),
        place=place,
        where=where,
        kind=spoken.kind,
        direction=spoken.direction,
        text=spoken.text,
        details=entry.details,
        fields=spoken.fields,
        tags=spoken.tags,
        people=others,
        counts=not reason,
        reason=reason,
        about=spoken.about_targets,
    )


def _name_alone(note: Note) -> str:
    """The name of a dated note without its date."""
    return _DAY_IN_NAME.sub("", note.name, count=1).strip(" -–_") or note.name


def _unless(interaction: Interaction, reason: str) -> Interaction:
    return replace(interaction, counts=not reason, reason=reason)
