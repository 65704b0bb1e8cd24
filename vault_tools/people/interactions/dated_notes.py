"""The day that a note is about, and whether it tells of people whom one met on it.

Daily notes are known by their names, meeting notes by a date and a list of people. A plan, or a
note about a book, has a day as well and is no meeting.
"""

import re
from collections.abc import Iterator, Mapping
from datetime import date

from msgspec import Struct

from vault_tools.notes.daily_notes import DailyNotes, day_of_name
from vault_tools.notes.months import is_weekday, month_number
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import note_name
from vault_tools.patterns import pattern
from vault_tools.people.dialect.date_values import read_date
from vault_tools.people.dialect.dialect import Found, normal_key
from vault_tools.people.dialect.meeting_words import (
    CALLED_OFF,
    DIARY_FOLDERS,
    HELD,
    MEETING_TYPES,
    NAMES_NO_MEETING,
    NO_MEETINGS,
    OF_DAYS,
    SESSIONS,
    STATUS_PLANNED,
)
from vault_tools.people.dialect.values import first_text, words_of
from vault_tools.people.dialect.words import NO_PEOPLE, PEOPLE_KEYS, TOPIC_FOLDERS, WORKS_KEYS
from vault_tools.people.interactions.kinds import CANONICAL, NO_CONTACT
from vault_tools.people.interactions.no_contact import UNLISTED
from vault_tools.people.interactions.read_entry import is_contact
from vault_tools.people.interactions.told import DAY_IN_NAME
from vault_tools.people.interactions.with_whom import is_occasion
from vault_tools.people.recognizing.templates import plain_folder
from vault_tools.problems import Problem

_WORDS = pattern(r"[^\W\d_]+")
_NOT_HELD = pattern(rf"{CALLED_OFF}|{STATUS_PLANNED}")
_OF_SEVERAL = sorted({one for one in MEETING_TYPES | {*CANONICAL} if not one.isalpha()})
_CATCH_UP = pattern(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, _OF_SEVERAL))})(?![^\W_])")


class NoteDay(Struct, frozen=True):
    """A note's day; `kind` is what its type says of it (`call`), `reason` why it is no meeting.

    `matter` says why whoever is linked in it, and not listed, was only spoken of. Where the name
    says who was there, `Dinner with Ana`, they are `named`, as links to them are written.
    """

    day: date
    kind: str = ""
    reason: str = ""
    matter: str = ""
    named: frozenset[str] = frozenset()

    def why_not_there(self, target: str) -> str:
        """Of a link in the note: why whom it leads to was not there; empty where they were."""
        if target in self.named:
            return ""
        return self.matter or (UNLISTED if self.named else "")


def day_of_note(
    note: Note, fields: Mapping[str, tuple[Found, ...]], daily: DailyNotes, order: str
) -> tuple[NoteDay | None, list[Problem]]:
    """The day of a dated note, by its name or else by its `date`; None for any other note."""
    kinds = _kinds_of(fields)
    day = day_of_name(note.path, daily)
    problems: list[Problem] = []
    if day is None and _is_about_a_day(note, fields, kinds):
        for found in fields.get("date", ())[:1]:
            read, problems = read_date(found, note, order)
            day = read.exact if read else None
    if day is None:
        return None, problems
    named = sorted({CANONICAL[kind] for kind in kinds if kind in CANONICAL} - NO_CONTACT)
    reason = no_meeting_by_type(fields) or _named_no_meeting(note, kinds)
    reason = reason or _of_a_matter(note, kinds)
    matter = "" if _is_daily(note, daily) else _names_a_matter(note, kinds)
    session = _is_of_a_session(kinds)
    who = frozenset([*_named_in_name(note), *(_called_after(note) if session else ())])
    kind = named[0] if named else ""
    return NoteDay(day, kind, reason, matter or session, who), problems


def _named_in_name(note: Note) -> Iterator[str]:
    """The targets of links to somebody after whom a time together is called."""
    if is_occasion(note.name):
        words = _WORDS.findall(note.name)[1:]  # the first says what it was
        said = {word.casefold() for word in words if word[:1].isupper()}
        for link in note.links:
            if not said.isdisjoint(_WORDS.findall(f"{link.target} {link.shown}".casefold())):
                yield link.target


def _is_daily(note: Note, daily: DailyNotes) -> bool:
    """Whether it lies where Obsidian keeps the daily notes, whatever they are called."""
    folder = daily.folder.strip("/").casefold()
    return bool(folder) and note.path.casefold().startswith(f"{folder}/")


def _of_a_matter(note: Note, kinds: set[str]) -> str:
    """Of `concepts/Rent 2026-08-14`: the day is the text's, and those in it are its matter."""
    matters = TOPIC_FOLDERS - {"projects"}  # whose notes are of meetings as often
    inner = note.folder.rpartition("/")[2]
    apart = _is_stamped(note, kinds) and not matters.isdisjoint(_folders(note))
    return f"it lies in {inner}/" if apart else ""


def _names_a_matter(note: Note, kinds: set[str]) -> str:
    """Likewise of `brain-lint-2026-08-14`, which any folder may hold, whom it links.

    Not so of `Ana Lind 2026-08-14`, which is called after whom it links.
    """
    said = _said_in_name(note)
    apart = len(said) > 1 or not NO_MEETINGS.isdisjoint(said)
    if not (apart and _is_stamped(note, kinds)) or any(_called_after(note)):
        return ""
    return "its name says what it is about"


def _said_in_name(note: Note) -> list[str]:
    """The words of its name that are of no day."""
    words = _WORDS.findall(note.name.casefold())
    return [word for word in words if not (is_weekday(word) or month_number(word))]


def _called_after(note: Note) -> Iterator[str]:
    """The targets of links whose name, beside a day, is the note's: `2026-08-14 Ana Lind`."""
    if said := _said_in_name(note):
        for link in note.links:
            if _WORDS.findall(note_name(link.target).casefold()) == said:
                yield link.target


def _is_of_a_session(kinds: set[str]) -> str:
    """Of a session, at which its players or an assistant were; it lists or names who else was."""
    sessions = SESSIONS & kinds if not kinds & HELD else ()
    return f"the note's type is {min(sessions)}" if sessions else ""


def _is_stamped(note: Note, kinds: set[str]) -> bool:
    """Whether a day stands behind other words in a note's name, and none speaks of a meeting."""
    if note.name[:1].isdigit() or not DAY_IN_NAME.search(note.name) or kinds & HELD:
        return False
    name = note.name.casefold()
    words = {*_WORDS.findall(name), *_CATCH_UP.findall(name)}
    held = words & (MEETING_TYPES | OF_DAYS | {"notes"}) or any(map(is_contact, words))
    return not held and DIARY_FOLDERS.isdisjoint(_folders(note))


def _folders(note: Note) -> list[str]:
    return [plain_folder(folder) for folder in note.folder.split("/")]


def _folder(note: Note) -> str:
    """The folder that a note lies in; `Journal` for one in `Journal/2026/11-November`."""
    folders = (one for one in reversed(_folders(note)) if one and not month_number(one))
    return next(folders, "")


def is_of_meetings(note: Note, fields: Mapping[str, tuple[Found, ...]]) -> bool:
    """Whether a note without a day keeps meetings with those whom it lists, each by its date."""
    return "attendees" in fields and _is_kept_as_meeting(note, _kinds_of(fields))


def lists_all_who_came(
    note: Note, fields: Mapping[str, tuple[Found, ...]], daily: DailyNotes
) -> bool:
    """Whether those whom a dated note lists are all who were there.

    In a meeting's note they are, and in one that has a day only because it lists them. The note of
    a whole day may list those of one hour.
    """
    kinds = _kinds_of(fields)
    if kinds & HELD or _folder(note) in HELD:
        return True
    kept = _is_kept_as_meeting(note, kinds) or day_of_name(note.path, daily)
    return "attendees" in fields and not kept


def _kinds_of(fields: Mapping[str, tuple[Found, ...]]) -> set[str]:
    return {word.casefold() for found in fields.get("type", ()) for word in words_of(found.value)}


def _is_kept_as_meeting(note: Note, kinds: set[str]) -> bool:
    return bool(kinds & MEETING_TYPES) or _folder(note) in DIARY_FOLDERS


def _is_about_a_day(note: Note, fields: Mapping[str, tuple[Found, ...]], kinds: set[str]) -> bool:
    """A date alone does not make a meeting, nor do people listed in a note about a book.

    A name does, `Dinner with Ana`.

    In a folder of concepts or projects, `people` are those whom the note is about, and no company.
    """
    if _is_kept_as_meeting(note, kinds) or is_occasion(note.name):
        return True
    folders = _folders(note)
    listed = {normal_key(found.key) for found in fields.get("attendees", ())}
    if DIARY_FOLDERS.isdisjoint(folders) and not TOPIC_FOLDERS.isdisjoint(folders):
        listed -= PEOPLE_KEYS
    return bool(listed) and not {normal_key(one.key) for one in note.fields} & WORKS_KEYS


def no_meeting_by_type(fields: Mapping[str, tuple[Found, ...]]) -> str:
    """Why a note tells of no meeting, by its status and its type; empty where it may."""
    kinds = _kinds_of(fields)
    status = {first_text(found.value).casefold() for found in fields.get("status", ())}
    if planned := [*filter(_NOT_HELD.fullmatch, status)]:
        return f"the note's status is {min(planned)}"
    others = kinds & (NO_PEOPLE | NO_MEETINGS) - MEETING_TYPES
    return f"the note's type is {min(others)}" if others and not kinds & MEETING_TYPES else ""


def _named_no_meeting(note: Note, kinds: set[str]) -> str:
    """Of a note called `2026-08-14-plan`: it is no account of that day."""
    last = _WORDS.findall(note.name.casefold())[-1:]
    named = NAMES_NO_MEETING & {*last}
    return f'its name says "{min(named)}"' if named and not kinds & MEETING_TYPES else ""
