"""What passed between me and each contact, gathered from all notes.

Evidence lies in five places: a last-contact field, the dated entries of a person's own note, a
list of interactions in front matter, dated notes that mention or list somebody, and dated
files beside a person's note. What is no contact is gathered too, with the reason, so that
`vault why` can tell it.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from vault_tools.notes.body import Zone
from vault_tools.notes.dates import UnreadableDate, parse_date, parse_day
from vault_tools.notes.entries import Entry, Form
from vault_tools.notes.front_matter import Entries, Items
from vault_tools.notes.links import Link
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import NoteIndex, fold
from vault_tools.people.dialect import Found
from vault_tools.people.interactions import Interaction, read_entry, says_no_contact
from vault_tools.people.reading import Fields
from vault_tools.people.settings import Settings
from vault_tools.people.values import first_text, names_of, texts
from vault_tools.problems import Place, Problem

MEETING_TYPES = frozenset(
    {
        *("meeting", "call", "event", "diary", "journal", "daily", "daily note", "log", "note"),
        *("interaction", "gathering", "1-1", "one-on-one", "conversation"),
    }
)
DIARY_FOLDERS = frozenset(
    {"diary", "journal", "journals", "daily", "daily notes", "dailies", "meetings", "logs"}
)
PLANNED = frozenset({"planning", "planned", "cancelled", "canceled", "idea", "draft", "proposed"})
LIVES = re.compile(
    r"\b(?:life|timeline|biograph\w*|career|education|publications?|works|milestones|events"
    r"|history of|important dates|key dates|birthdays?|next|plans?|upcoming)\b",
    re.IGNORECASE,
)
_NAME_DAY = re.compile(r"(\d{4}-\d{2}-\d{2}|\d{8})(?!\d)")


@dataclass
class Historian:
    """Gathers interactions by the path of the contact they are with."""

    notes: Mapping[str, Note]
    fields: Mapping[str, Fields]
    people: Mapping[str, str]  # path to name
    index: NoteIndex
    settings: Settings
    problems: list[Problem] = field(default_factory=list)
    gathered: dict[str, list[Interaction]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._by_name = {fold(name): path for path, name in self.people.items()}
        self._by_folder: dict[str, list[str]] = {}
        for path in self.people:
            self._by_folder.setdefault(path.rpartition("/")[0], []).append(path)

    def gather(self) -> dict[str, list[Interaction]]:
        """Everything, each contact's in the order of days."""
        for path in self.people:
            note = self.notes[path]
            for one in (*self._from_fields(note), *self._from_list(note)):
                self._keep(path, one)
            for entry in note.entries:
                self._read_log(note, entry)
        for path, note in self.notes.items():
            if path not in self.people and (day := self._day_of(note)):
                self._read_dated(note, day)
        return {
            path: sorted(_without_echoes(path, found), key=_order)
            for path, found in self.gathered.items()
        }

    def _keep(self, path: str, interaction: Interaction) -> None:
        self.gathered.setdefault(path, []).append(interaction)

    def _from_fields(self, note: Note) -> Iterator[Interaction]:
        for found in self._found(note, "last_contact"):
            words = next((words for words in texts(found.value) if words.text.strip()), None)
            if words is None:
                continue
            if day := self._day(note, words.text, (words.line, words.column)):
                place = Place(note.path, words.line, words.column)
                yield Interaction(day, "", place, "field", text=found.key)

    def _from_list(self, note: Note) -> Iterator[Interaction]:
        """`interactions:` in front matter, a list of mappings with a date or of dated texts."""
        for found in self._found(note, "interactions"):
            rows = found.value.items if isinstance(found.value, Items) else ()
            for row in rows:
                if not isinstance(row, Entries):
                    yield from self._dated_text(note, first_text(row), (row.line, row.column))
                    continue
                said = {field.key.casefold(): first_text(field.value) for field in row.fields}
                at = (row.line, row.column)
                if day := self._day(note, said.get("date") or said.get("when", ""), at):
                    kind = said.get("type") or said.get("kind", "")
                    text = said.get("text") or said.get("note") or said.get("notes", "")
                    place = Place(note.path, *at)
                    yield Interaction(day, "", place, "log", kind=kind.casefold(), text=text)

    def _dated_text(self, note: Note, text: str, at: tuple[int, int]) -> Iterator[Interaction]:
        written, _, rest = text.partition(" ")
        if day := parse_day(written.rstrip(":"), self.settings.date_order):
            yield Interaction(day, "", Place(note.path, *at), "log", text=rest.strip())

    def _read_log(self, note: Note, entry: Entry) -> None:
        """An entry of a person's note is with that person and with all who took part."""
        day = self._day(note, entry.written, (entry.line, entry.column))
        if day is None:
            return
        spoken = read_entry(entry, self.settings.kinds)
        reason = self._no_contact(entry, spoken.kind if not spoken.is_contact else "")
        present = [path for target in spoken.with_targets if (path := self._person(target, note))]
        together = tuple(dict.fromkeys([note.path, *present]))
        for path in together:
            self._keep(
                path,
                Interaction(
                    day=day,
                    time=entry.time.strip(),
                    place=Place(note.path, entry.line, entry.column),
                    where="log",
                    kind=spoken.kind,
                    direction=spoken.direction,
                    text=spoken.text,
                    details=entry.details,
                    fields=spoken.fields,
                    tags=spoken.tags,
                    people=tuple(other for other in together if other != path),
                    counts=not reason,
                    reason=reason,
                ),
            )

    def _no_contact(self, entry: Entry, kind: str) -> str:
        if entry.open_task:
            return "a task that is still open"
        if kind:
            return f'"{kind}" is no contact'
        if entry.form is not Form.HEADING and LIVES.search(entry.heading):
            return f'it stands under "{entry.heading}"'
        return ""

    def _read_dated(self, note: Note, day: date) -> None:
        """A daily note, a meeting: everybody whom it links or lists."""
        if self.settings.mentions == "ignore" and not self._found(note, "attendees"):
            return
        seen: set[str] = set()
        for attendee, place in self._listed(note):
            if attendee not in seen:
                seen.add(attendee)
                self._keep(attendee, Interaction(day, "", place, "meeting", text=note.name))
        beside = self._beside(note)
        if beside and beside not in seen:
            seen.add(beside)
            text = _NAME_DAY.sub("", note.name, count=1).strip(" -–_")
            self._keep(beside, Interaction(day, "", Place(note.path, 1), "file", text=text))
        if self.settings.mentions == "ignore":
            return
        for link in note.links:
            path = None if link.in_field else self._person(link.target, note)
            if path and path not in seen:
                mention = self._mention(note, day, link, _no_mention(link))
                seen |= {path} if mention.counts else set()
                self._keep(path, mention)

    def _mention(self, note: Note, day: date, link: Link, reason: str) -> Interaction:
        line = note.source_line(link.line).strip().lstrip("-*+> ").strip()
        if not reason and says_no_contact(line):
            reason = "the line says contact: no"
        place = Place(note.path, link.line, link.column)
        return Interaction(day, "", place, "mention", text=line, counts=not reason, reason=reason)

    def _listed(self, note: Note) -> Iterator[tuple[str, Place]]:
        for found in self._found(note, "attendees"):
            for named in names_of(found.value):
                linked = self._person(named.target or named.name, note)
                if path := linked or self._by_name.get(fold(named.name)):
                    yield path, Place(note.path, named.line, named.column)

    def _beside(self, note: Note) -> str | None:
        """The person whose folder a dated file lies in: `People/Jane/2026-11-08 lunch.md`."""
        if not _NAME_DAY.match(note.name):
            return None
        folder = fold(note.folder.rsplit("/", 1)[-1])
        if path := self._by_name.get(folder):
            return path
        near = self._by_folder.get(note.folder, ())
        named = [path for path in near if fold(self.people[path]) in fold(note.name)]
        return named[0] if len(named) == 1 else None

    def _day_of(self, note: Note) -> date | None:
        """The day that a note is about: by its name, or by a `date` where it is a meeting."""
        status = {first_text(found.value).casefold() for found in self._found(note, "status")}
        if status & PLANNED:
            return None
        if named := _NAME_DAY.match(note.name):
            return parse_day(named[1])
        kinds = {first_text(found.value).casefold() for found in self._found(note, "type")}
        folder = re.sub(r"^[\W\d_]+", "", fold(note.folder.rsplit("/", 1)[-1]))
        if kinds & MEETING_TYPES or folder in DIARY_FOLDERS or self._found(note, "attendees"):
            for found in self._found(note, "date"):
                return parse_day(first_text(found.value), self.settings.date_order)
        return None

    def _person(self, target: str, note: Note) -> str | None:
        path = self.index.find(target, note.path)
        return path if path in self.people and path != note.path else None

    def _found(self, note: Note, concept: str) -> tuple[Found, ...]:
        return self.fields[note.path].get(concept, ())

    def _day(self, note: Note, written: str, at: tuple[int, int]) -> date | None:
        try:
            found = parse_date(written, self.settings.date_order)
        except UnreadableDate as error:
            problem = note.problem(at, "date", str(error), error.hint, len(written))
            self.problems.append(problem)
            return None
        return found.exact if found else None


def _no_mention(link: Link) -> str:
    """Why a link in a dated note is no contact; empty where it is one."""
    if link.zone is Zone.QUOTE:
        return "in a quote"
    if link.zone is Zone.GENERATED:
        return "in generated text"
    if link.open_task:
        return "in a task that is still open"
    return "embedded" if link.embed else ""


def _without_echoes(path: str, found: list[Interaction]) -> list[Interaction]:
    """Leave out what somebody else's log tells again: one evening, logged in both notes."""
    own = {
        (one.day, other)
        for one in found
        if one.place.path == path and one.where == "log"
        for other in one.people
    }
    return [
        one
        for one in found
        if one.place.path == path or one.where != "log" or (one.day, one.place.path) not in own
    ]


def _order(interaction: Interaction) -> tuple[date, str, str, int]:
    place = interaction.place
    return interaction.day, interaction.time.rjust(5, "0"), place.path, -place.line
