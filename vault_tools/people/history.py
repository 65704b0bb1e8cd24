"""What passed between me and each contact, gathered from all notes.

Evidence lies in six places: a last-contact field, the dated lines of a person's own note, a
list of interactions in front matter, dated notes that mention or list somebody, dated files
beside a person's note, and dated lines anywhere that name a kind of contact and link somebody.
What is no contact is gathered too, with the reason, so that `vault why` can tell it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import pairwise

from vault_tools.notes.body import Zone, read_lines
from vault_tools.notes.daily_notes import ISO_NAMES, DailyNotes
from vault_tools.notes.entries import Entry, Form, find_entries
from vault_tools.notes.front_matter import Entries, Items, Value
from vault_tools.notes.links import Link
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import NoteIndex, fold
from vault_tools.people.contact import Contact
from vault_tools.people.dated_notes import NoteDay, day_of_note
from vault_tools.people.dialect import Found
from vault_tools.people.interactions import (
    DENIED,
    Interaction,
    Spoken,
    names_kind,
    read_entry,
    says_no_contact,
)
from vault_tools.people.reading import Fields
from vault_tools.people.settings import Settings
from vault_tools.people.values import (
    Named,
    Words,
    date_of,
    dates_in,
    first_text,
    names_of,
    part_of,
)
from vault_tools.problems import Place, Problem

# Headings under which dates tell of somebody's own life, or of what is still to come.
LIFE = re.compile(
    r"\b(?:life|biograph\w*|bio|career|education|publications?|works|milestones|born|family"
    r"|events|important dates|key dates|birthdays?|next|plans?|upcoming|to ?do|someday|ideas?)\b",
    re.IGNORECASE,
)
# Under these, a date counts where its line names a kind of contact.
TIMELINE = re.compile(r"\b(?:timeline|history|chronology|chronik|dates)\b", re.IGNORECASE)
OF_CONTACT = re.compile(
    r"\b(?:log|contacts?|interactions?|meetings?|conversations?|calls?|catch)\b", re.IGNORECASE
)
EARLIEST = date(1920, 1, 1)  # nobody who keeps these notes was in touch before
GENERATION = 25  # years for which a visit to somebody's grave may be noted as one to them
_ZONES = {Zone.QUOTE: "in a quote", Zone.CODE: "in code", Zone.GENERATED: "in generated text"}
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
            path: _in_order(_without_echoes(path, map(self._in_their_life(path), found)))
            for path, found in self.gathered.items()
        }

    def _keep(self, path: str, interaction: Interaction) -> None:
        self.gathered.setdefault(path, []).append(interaction)

    def _read_own(self, note: Note) -> None:
        for one in self._from_fields(note):
            self._keep(note.path, one)
        for entry in (*note.entries, *note.asides, *self._from_list(note)):
            if day := self._day(note, Words(entry.written, entry.line, entry.column)):
                self._read_log(note, entry, day)

    def _from_fields(self, note: Note) -> Iterator[Interaction]:
        for found in self._found(note, "last_contact"):
            for words in dates_in(found.value):
                if day := self._day(note, words):
                    place = Place(note.path, words.line, words.column)
                    yield Interaction(day, "", place, "field", text=found.key)

    def _from_list(self, note: Note) -> Iterator[Entry]:
        """`interactions:` in front matter: mappings with a date, dated texts, or text by date."""
        for found in self._found(note, "interactions"):
            if isinstance(found.value, Items):
                for row in found.value.items:
                    yield from (
                        _entry_of_row(row) if isinstance(row, Entries) else _entry_of_text(row)
                    )
            elif isinstance(found.value, Entries):
                for one in found.value.fields:
                    if re.search(r"\d", one.key):
                        text = first_text(one.value)
                        yield Entry(one.key, "", text, one.line, one.column, Form.LIST, "")

    def _read_log(self, note: Note, entry: Entry, day: date) -> None:
        """An entry of a person's note is with that person and with all who took part."""
        spoken = read_entry(entry, self.settings.kinds)
        reason = _no_contact(entry, spoken)
        present = [path for target in spoken.with_targets if (path := self._person(target, note))]
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
            reason = found.reason or self._no_mention(link, line)
            seen |= set() if reason or day != found.day else {path}
            text = line.strip().lstrip("-*+> ").strip()
            place = Place(note.path, link.line, link.column)
            one = Interaction(day, "", place, "mention", found.kind, text=text)
            self._keep(path, _unless(one, reason))

    def _no_mention(self, link: Link, line: str) -> str:
        """Why a link in a dated note is no contact; empty where it is one."""
        if self.settings.mentions == "ignore":
            return "the settings say that mentions do not count"
        if link.in_field:
            return f'a link in the field "{link.in_field}"'
        if link.zone in _ZONES:
            return _ZONES[link.zone]
        if link.box and link.box not in "xX":
            return f"in a task that {'was called off' if link.box == '-' else 'is still open'}"
        if says_no_contact(line):
            return DENIED
        return "embedded" if link.embed else ""

    def _read_lines(self, note: Note, entries: tuple[Entry, ...]) -> None:
        """Dated lines of a note without a day: they count where they name a kind of contact."""
        for entry in entries:
            spoken = read_entry(entry, self.settings.kinds)
            present = {
                path for target in spoken.with_targets if (path := self._person(target, note))
            }
            if not present:
                continue
            day = self._day(note, Words(entry.written, entry.line, entry.column))
            reason = _no_contact(entry, spoken)
            if not reason and not names_kind(entry.kind or entry.text):
                reason = "the note has no day, and the line names no kind of contact"
            if not reason and self.settings.mentions == "ignore":
                reason = "the settings say that mentions do not count"
            for path in sorted(present) if day else ():
                others = tuple(sorted(present - {path}))
                place = Place(note.path, entry.line, entry.column)
                one = _interaction(day or EARLIEST, place, "mention", entry, spoken, reason, others)
                self._keep(path, one)

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

    def _day(self, note: Note, words: Words) -> date | None:
        """The day that a text gives; of a month or a year the first day."""
        read, problems = date_of(words, note, self.settings.date_order)
        self.problems += problems
        return read.earliest if read else None

    def _in_their_life(self, path: str) -> "_Life":
        contact = self.people[path]
        born = contact.birthday.earliest if contact.birthday else None
        return _Life(born, contact.died.earliest if contact.died else None)


@dataclass(frozen=True, slots=True)
class _Life:
    """From when to when somebody can have been in touch."""

    born: date | None
    died: date | None

    def __call__(self, one: Interaction) -> Interaction:
        if not one.counts:
            return one
        if one.day < EARLIEST:
            return _unless(one, "too long ago to be of anybody alive")
        if self.born and one.day < self.born:
            return _unless(one, "before they were born")
        if self.died and one.day.year > self.died.year + GENERATION:
            return _unless(one, "long after they died")
        return one


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
    )


def _name_alone(note: Note) -> str:
    """The name of a dated note without its date."""
    return _DAY_IN_NAME.sub("", note.name, count=1).strip(" -–_") or note.name


def _unless(interaction: Interaction, reason: str) -> Interaction:
    return replace(interaction, counts=not reason, reason=reason)


def _no_contact(entry: Entry, spoken: Spoken) -> str:
    if entry.zone in _ZONES:
        return _ZONES[entry.zone]
    if entry.box and entry.box not in "xX":
        return f"a task that {'was called off' if entry.box == '-' else 'is still open'}"
    if spoken.no_contact:
        return spoken.no_contact
    under = entry.heading
    if entry.form is Form.HEADING or OF_CONTACT.search(under):
        return ""
    told = TIMELINE.search(under) and not names_kind(entry.kind or entry.text)
    return f'it stands under "{under}"' if told or LIFE.search(under) else ""


def _entry_of_row(row: Entries) -> Iterator[Entry]:
    """A mapping such as `{date, type, text, with}` as the entry that it could have been."""
    when = part_of(row, "date", "when", "day", "on")
    words = next(dates_in(when), None) if when else None
    if words is None:
        return

    def said(*keys: str) -> str:
        part: Value | None = part_of(row, *keys)
        return first_text(part) if part else ""

    text = said("text", "note", "notes", "summary", "description", "context", "about", "topic")
    kind, time = said("type", "kind", "channel", "medium", "method", "how"), said("time")
    yield Entry(words.text, time, text, words.line, words.column, Form.TABLE, "", (), kind)


def _entry_of_text(value: Value) -> Iterator[Entry]:
    """A text such as `2026-01-02: coffee`."""
    for words in dates_in(value):
        for entry in find_entries(read_lines(f"- {words.text}", words.line)):
            yield replace(entry, column=words.column + entry.column - 3)


def _without_echoes(path: str, found: Iterator[Interaction]) -> Iterator[Interaction]:
    """Leave out what somebody else's log tells again: one evening, logged in both notes."""
    all_of_it = list(found)
    own = {
        (one.day, other)
        for one in all_of_it
        if one.place.path == path and one.where == "log" and one.counts
        for other in one.people
    }
    for one in all_of_it:
        echo = one.place.path != path and one.where == "log" and (one.day, one.place.path) in own
        yield _unless(one, "their own note tells it too") if echo and one.counts else one


def _in_order(found: Iterable[Interaction]) -> list[Interaction]:
    """By day and time; of one day as the log tells it, whose newest entry is first or last."""
    found = list(found)
    down = {path for path in {one.place.path for one in found} if _is_oldest_first(path, found)}

    def order(one: Interaction) -> tuple[date, str, str, int]:
        line = one.place.line if one.place.path in down else -one.place.line
        return one.day, one.time.rjust(5, "0"), one.place.path, line

    return sorted(found, key=order)


def _is_oldest_first(path: str, found: Iterable[Interaction]) -> bool:
    own = [one for one in found if one.place.path == path and one.where == "log"]
    days = [one.day for one in sorted(own, key=lambda one: one.place.line)]
    later = sum(one < other for one, other in pairwise(days))
    return later > sum(one > other for one, other in pairwise(days))
