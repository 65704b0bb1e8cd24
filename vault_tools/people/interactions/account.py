"""A note's account of what passed between me and others, before it is known whom its links mean.

Evidence lies in six places: a last-contact field, the dated lines of a person's own note, a
list of interactions in front matter, dated notes that mention or list somebody, dated files
beside a person's note, and dated lines anywhere that name a kind of contact and link somebody.
What is no contact is told too, with the reason, so that `vault why` can say it.

An account is a function of the note and the settings alone. Who took part is found out by
`telling`; `history` puts together what all notes tell.
"""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from vault_tools.notes.daily_notes import DailyNotes
from vault_tools.notes.dates import PartialDate
from vault_tools.notes.links import Link
from vault_tools.notes.log.dated_lines import opening_of
from vault_tools.notes.log.entries import without_pipes
from vault_tools.notes.log.entry import HEADING, TABLE, Entry
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.date_values import dated_of, dates_in, parse_or_none
from vault_tools.people.dialect.dialect import Dialect, normal_key
from vault_tools.people.dialect.fields import Fields
from vault_tools.people.dialect.meeting_words import ASIDE_KEYS
from vault_tools.people.dialect.values import Named, Words
from vault_tools.people.interactions.dated_notes import (
    NoteDay,
    day_of_note,
    is_of_meetings,
    lists_all_who_came,
    no_meeting_by_type,
)
from vault_tools.people.interactions.diaries import heading_over, is_diary, links_of_days
from vault_tools.people.interactions.entry_as_told import as_told
from vault_tools.people.interactions.interaction import Interaction, precision_of, unless
from vault_tools.people.interactions.kind_first import is_kind_first
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.interactions.listed_interactions import entries_of
from vault_tools.people.interactions.named_there import company_in, linked_there, named_there
from vault_tools.people.interactions.no_contact import (
    EARLIEST,
    IGNORED,
    NO_DAY,
    is_aside,
    is_related,
    log_among,
    why_apart,
    why_no_contact,
    why_no_mention,
)
from vault_tools.people.interactions.read_entry import Spoken, names_kind, read_entry
from vault_tools.people.interactions.told import Account, Attendee, Told, title_without_day
from vault_tools.people.settings import Settings
from vault_tools.people.showing.secrets import is_secret, secret_lines
from vault_tools.problems import Place, Problem

_THREE_NUMBERS = pattern(r"\d[-/.]\s?\d{1,2}[-/.]\s?\d")
_ISO = pattern(r"(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")
_DONE = pattern(r"^(?:DONE|\{\{(?:\[\[)?DONE(?:\]\])?\}\})\s+")  # Logseq's box, and Roam's
_HEADING_MARK = pattern(r"^#{1,6}[ \t]+")
_CALLED = frozenset({"contact", "contacts"})
_CALLOUT = pattern(r"^\[![^\[\]]*\][+-]?")  # "[!info] Lunch with [[Ana]]"


class Accountant:
    """Draws up the account of one note; `fields` are its fields by concept."""

    def __init__(
        self,
        note: Note,
        fields: Fields,
        settings: Settings,
        daily: DailyNotes,
        dialect: Dialect,
    ) -> None:
        self.note, self.fields, self.settings, self.daily = note, fields, settings, daily
        self.dialect = dialect
        self.secret = secret_lines(note, fields)
        self.aside = dict(self._lines_aside())
        aside = is_related if lists_all_who_came(note, fields, daily) else is_aside
        self.heading_aside = heading_over(note, aside)
        self.log = log_among(note), note.title

    def _lines_aside(self) -> Iterator[tuple[int, str]]:
        """The lines that a label says to be of what the note has to do with, and the label."""
        for one in (*self.note.labels, *self.note.inline_fields):
            if normal_key(one.key) in ASIDE_KEYS:
                line = self.note.source_line(one.line)
                if line[opening_of(line).at :].lstrip("*_ ").startswith(one.key):
                    yield one.line, one.key

    def own(self) -> Account:
        """The account of a person's own note."""
        listed = [
            one for found in self.fields.get("interactions", ()) for one in entries_of(found.value)
        ]
        kinds = self.settings.kinds
        behind = (one for one in self.note.behind if is_kind_first(one, self.note, kinds))
        entries = map(as_told, (*self.note.entries, *self.note.asides, *behind, *listed))
        return Account(own=(*self._from_fields(), *map(self._log, entries)))

    def other(self) -> Account:
        """The account of any other note."""
        note = self.note
        found, of_day = day_of_note(note, self.fields, self.daily, self.settings.date_order)
        attendees = tuple(self._attendees(found))
        links = tuple(dict.fromkeys(link.target for link in note.links))
        if found is None:
            of_days = is_diary(note)
            lines = tuple(self._lines(of_days=of_days))
            days = tuple(self._diary(lines)) if of_days else ()
            return Account(
                attendees=attendees, mentions=days, lines=lines, links=links, of_day=tuple(of_day)
            )
        return Account(
            attendees=attendees,
            beside=self._dated(found, Place(note.path, 1), "file"),
            mentions=tuple(self._mentions(found)),
            present=self._present(),
            links=links,
            of_day=tuple(of_day),
        )

    def _from_fields(self) -> Iterator[Told]:
        for found in self.fields.get("last_contact", ()):
            for words in map(self._telling, dates_in(found.value)):
                if words.text.casefold() in CANONICAL:  # of what kind it was
                    continue
                on, problems = self._date(words)
                if on is None:
                    yield Told(None, (), problems)
                else:
                    place = Place(self.note.path, words.line, words.column)
                    one = Interaction(
                        _first_day(on), "", place, "field", text=found.key, known=precision_of(on)
                    )
                    yield Told(self._marked(one), (), problems)

    def _telling(self, words: Words) -> Words:
        """Of a text that tells (`a call 2026-11-08 about maps`) the one day in it."""
        days = [*_ISO.finditer(words.text)]
        if len(days) != 1 or parse_or_none(words.text, self.settings.date_order):
            return words
        return Words(days[0][0], words.line, words.column + days[0].start())

    def _log(self, entry: Entry) -> Told:
        """An entry of a person's note."""
        if not entry.written:
            at, message = (entry.line, entry.column), "this interaction has no date"
            return Told(None, (), (self.note.problem(at, "date", message, "date: 2026-11-08"),))
        on, problems = self._date(Words(entry.date, entry.line, entry.column))
        if on is None:
            return Told(None, (), problems if _is_meant_as_day(entry) else ())
        spoken = read_entry(entry, self.settings.kinds)
        reason = why_no_contact(entry, spoken) or why_apart(entry, spoken, *self.log)
        one = self._marked(self._interaction(on, "log", entry, spoken, reason))
        return Told(one, spoken.with_targets, problems)

    def _diary(self, lines: Iterable[Told]) -> Iterator[Told]:
        """The links below the days of a diary, but for those that `lines` tell of such a day."""
        reason = no_meeting_by_type(self.fields)
        known = {
            (target, told.one.place.line) for told in lines if told.one for target in told.targets
        }
        for link, entry in links_of_days(self.note):
            on, _ = self._date(Words(entry.date, entry.line, entry.column))
            if on and on.exact and (link.target, entry.line) not in known:
                line = entry.text if link.line == entry.line else ""
                yield self._mention(link, on.exact, (), NoteDay(on.exact, reason=reason), line)

    def _lines(self, *, of_days: bool) -> Iterator[Told]:
        """Dated lines of a note without a day: they count where they name a kind of contact.

        A note of meetings, such as one for all 1:1s with somebody, tells of each by its heading.
        In one `of_days` a heading that tells of no contact is only the day of what is below it.
        """
        listed = self._listed() if is_of_meetings(self.note, self.fields) else ()
        no_meeting = of_days and no_meeting_by_type(self.fields)
        for entry in map(as_told, self.note.entries):
            spoken = read_entry(entry, self.settings.kinds)
            met = listed if entry.form is HEADING else ()
            targets = tuple(dict.fromkeys((*met, *spoken.with_targets)))
            if not targets:
                continue
            reason = why_no_contact(entry, spoken)
            if not reason and not met:
                reason = self._ignored if names_kind(entry.kind or entry.text) else NO_DAY
            if of_days and entry.form is HEADING and (reason or no_meeting):
                continue
            on, problems = self._date(Words(entry.date, entry.line, entry.column))
            one = self._interaction(on, "mention", entry, spoken, reason) if on else None
            told = self._marked(one) if one else None
            slip = () if reason or not _is_meant_as_day(entry) else problems
            yield Told(told, targets, slip)

    def _listed(self) -> tuple[str, ...]:
        """Whom the note lists, as links to them are written."""
        fields = self.fields.get("attendees", ())
        return tuple(one.target or one.name for found in fields for one in company_in(found.value))

    def _present(self) -> tuple[str, ...] | None:
        """The links in a meeting's lists of those who were there."""
        if not lists_all_who_came(self.note, self.fields, self.daily):
            return None
        return tuple(linked_there(self.note, self.dialect))

    def _attendees(self, day: NoteDay | None) -> Iterator[Attendee]:
        fields = self.fields.get("attendees", ())
        listed = [named for found in fields for named in company_in(found.value)]
        listed += named_there(self.note, self.dialect) if day else ()
        # Whom one called, in the note of a call; elsewhere it may be the one to ask.
        if day and day.kind and (not listed or CANONICAL.get(day.kind.casefold()) == "call"):
            calls = (link for link in self.note.links if normal_key(link.in_field) in _CALLED)
            listed += [Named(one.shown, one.target, one.line, one.column) for one in calls]
        for named in listed:
            place = Place(self.note.path, named.line, named.column)
            one = self._dated(day, place, "meeting") if day else None
            yield Attendee(named, self.note.source_line(named.line), one)

    def _dated(self, found: NoteDay, place: Place, where: str) -> Interaction:
        text = title_without_day(self.note.name, self.note.title)
        one = Interaction(found.day, "", place, where, found.kind, text=text)
        return self._marked(unless(one, found.reason))

    def _mentions(self, found: NoteDay) -> Iterator[Told]:
        """Each link of a dated note. A line with a date of its own is of that day."""
        dated = {entry.line: entry for entry in self.note.entries}
        done = {task.line: task.done_on for task in self.note.tasks if task.done_on}
        for link in self.note.links:
            day = done.get(link.line, found.day)
            problems: tuple[Problem, ...] = ()
            if entry := dated.get(link.line):
                own, problems = self._date(Words(entry.date, entry.line, entry.column))
                day = _first_day(own) if own else found.day
            yield self._mention(link, day, problems, found)

    def _mention(
        self, link: Link, day: date, problems: tuple[Problem, ...], found: NoteDay, line: str = ""
    ) -> Told:
        written = self.note.source_line(link.line)
        line = _HEADING_MARK.sub("", line or written)
        link = replace(link, in_field=link.in_field or self.aside.get(link.line, ""))
        above = self.heading_aside(link.line)
        why = why_no_mention(link, line, written, above)
        reason = found.reason or self._ignored or why or found.why_not_there(link.target)
        whole = self.note.unwrapped_line(link.line) if line == written else line
        said = without_pipes(whole[opening_of(whole).at :])
        text = _DONE.sub("", _CALLOUT.sub("", said).strip())
        place = Place(self.note.path, link.line, link.column)
        one = unless(Interaction(day, "", place, "mention", found.kind, text=text), reason)
        return Told(self._marked(one), (link.target,), problems)

    @property
    def _ignored(self) -> str:
        """Why no mention counts, where the settings say so."""
        return IGNORED if self.settings.mentions == "ignore" else ""

    def _date(self, words: Words) -> tuple[PartialDate | None, tuple[Problem, ...]]:
        """The day, month or year that a text gives."""
        on, problems = dated_of(words, self.note, self.settings.date_order)
        return on, tuple(problems)

    def _interaction(
        self, on: PartialDate, where: str, entry: Entry, spoken: Spoken, reason: str
    ) -> Interaction:
        return Interaction(
            day=_first_day(on),
            time=entry.time.strip(),
            place=Place(self.note.path, entry.line, entry.column),
            where=where,
            kind=spoken.kind,
            direction=spoken.direction,
            text=spoken.text,
            details=entry.details,
            fields=spoken.fields,
            tags=spoken.tags,
            counts=not reason,
            reason=reason,
            about=spoken.about_targets,
            known=precision_of(on),
            called=spoken.called,
        )

    def _marked(self, one: Interaction) -> Interaction:
        secret = one.place.line in self.secret or is_secret(one)
        return replace(one, secret=True) if secret else one


def _is_meant_as_day(entry: Entry) -> bool:
    """Whether a date that cannot be read is a slip; under a table's `Date` may stand "4 years"."""
    return entry.form is not TABLE or bool(_THREE_NUMBERS.search(entry.written))


def _first_day(on: PartialDate) -> date:
    """The first day that a date of a known year can mean."""
    return on.earliest or EARLIEST
