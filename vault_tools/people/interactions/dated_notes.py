"""The day that a note is about, and whether it tells of people whom one met on it.

Daily notes are known by their names, meeting notes by a date and a list of people. A plan, or a
note about a book, has a day as well and is no meeting.
"""

from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from vault_tools.notes.daily_notes import DailyNotes, day_of_name
from vault_tools.notes.note import Note
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
    STATUS_PLANNED,
)
from vault_tools.people.dialect.values import first_text, words_of
from vault_tools.people.dialect.words import NO_PEOPLE, PEOPLE_KEYS, TOPIC_FOLDERS, WORKS_KEYS
from vault_tools.people.interactions.kinds import CANONICAL, NO_CONTACT
from vault_tools.people.recognizing.templates import plain_folder
from vault_tools.problems import Problem

_WORDS = pattern(r"[^\W\d_]+")
_NOT_HELD = pattern(rf"{CALLED_OFF}|{STATUS_PLANNED}")


class NoteDay(Struct, frozen=True):
    """A note's day; `kind` is what its type says of it (`call`), `reason` why it is no meeting."""

    day: date
    kind: str = ""
    reason: str = ""


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
    return NoteDay(day, named[0] if named else "", reason), problems


def _of_a_matter(note: Note, kinds: set[str]) -> str:
    """Of `concepts/Rent 2026-08-14`: the day is the text's, and those in it are its matter."""
    folders = [plain_folder(folder) for folder in note.folder.split("/")]
    stamped = not note.name[:1].isdigit() and day_of_name(f"{note.name}.md") is not None
    if not stamped or kinds & HELD or not DIARY_FOLDERS.isdisjoint(folders):
        return ""
    if any(word in CANONICAL for word in _WORDS.findall(note.name.casefold())):
        return ""
    matters = TOPIC_FOLDERS - {"projects"}  # whose notes are of meetings as often
    inner = note.folder.rpartition("/")[2]
    return "" if matters.isdisjoint(folders) else f"it lies in {inner}/"


def is_of_meetings(note: Note, fields: Mapping[str, tuple[Found, ...]]) -> bool:
    """Whether a note without a day keeps meetings with those whom it lists, each by its date."""
    return "attendees" in fields and _is_kept_as_meeting(note, _kinds_of(fields))


def lists_all_who_came(note: Note, fields: Mapping[str, tuple[Found, ...]]) -> bool:
    """Whether those whom a dated note lists are all who were there.

    In a meeting's note they are. The note of a whole day may list those of one hour.
    """
    folder = plain_folder(note.folder.rsplit("/", 1)[-1])
    return bool(_kinds_of(fields) & HELD) or folder in HELD


def _kinds_of(fields: Mapping[str, tuple[Found, ...]]) -> set[str]:
    return {word.casefold() for found in fields.get("type", ()) for word in words_of(found.value)}


def _is_kept_as_meeting(note: Note, kinds: set[str]) -> bool:
    folder = plain_folder(note.folder.rsplit("/", 1)[-1])
    return bool(kinds & MEETING_TYPES) or folder in DIARY_FOLDERS


def _is_about_a_day(note: Note, fields: Mapping[str, tuple[Found, ...]], kinds: set[str]) -> bool:
    """A date alone does not make a meeting, nor do people listed in a note about a book.

    In a folder of concepts or projects, `people` are those whom the note is about, and no company.
    """
    if _is_kept_as_meeting(note, kinds):
        return True
    folders = [plain_folder(folder) for folder in note.folder.split("/")]
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
