"""Letting somebody rest: snooze, pause, resume and skip.

Each writes a dated line into the note, which the rotation obeys from that day on, and makes the
note's field say the same.
"""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from msgspec.structs import replace

from vault_tools.actions.changing.carry_out import NOTHING_WRITTEN, Done, carry_out_checked
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.folder.writing.changes import rewriting
from vault_tools.notes.editing.edit_log import add_log_entry
from vault_tools.notes.note import parse_note
from vault_tools.pages.wording.words import day_seen_from, turn_words
from vault_tools.people.changing.log_heading import log_heading
from vault_tools.people.changing.resting import (
    FieldEdit,
    after_rest_line,
    field_edits,
    is_logged,
    rest_entry,
)
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import weekday
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.names.naming import called_in_command
from vault_tools.people.reading.one_note import read_one
from vault_tools.people.rotation.calendar import week_of
from vault_tools.people.rotation.member import RestLine, due_date, is_kept, last_contact
from vault_tools.people.rotation.members import member_of
from vault_tools.problems import UsageError


def write_rest_line(
    vault: Vault, contact: Contact, line: RestLine, today: date, order: Order
) -> Done:
    """Write the line into the contact's note; nothing where it says so already, or they died."""
    if contact.died and line.kind != "resume":
        died = f"{contact.name} died, and is remembered ({contact.place_of('died', 'lifespan')})."
        return Done((died, "Their name does not come up.", NOTHING_WRITTEN), ())
    member = member_of(contact, today)
    if line.kind == "snooze" and member.paused:
        raise UsageError(
            f"{contact.name} is paused, which lasts longer than any snooze",
            f"vault resume {called_in_command(contact, vault.people)}",
        )
    week = week_of(line.day, vault.settings.week_starts)
    logged = is_logged(member, line, week)
    fields = field_edits(vault.people, contact.path, line, Dialect(vault.settings.fields))
    fields = [] if logged and line.kind == "resume" else fields
    change = rewriting(contact.path, _edit(vault, line, fields, logged=logged))
    check = partial(_check_resumed, vault, contact, line)
    what = f"{line.kind} {contact.name}"
    done = carry_out_checked(vault.root, [change], what, order, check)
    turn = due_date(after_rest_line(member, line), today)
    words = _words(vault, contact, line, today) if done.changes else _nothing(contact, line, today)
    if turn not in {None, line.until} and line.kind in {"snooze", "resume"} and done.changes:
        words = [*words, _next(contact, turn, today)]
    return replace(done, words=tuple(words), rows=(_row(contact, line, turn),))


def _row(contact: Contact, line: RestLine, turn: date | None) -> dict[str, object]:
    return {
        "name": contact.name,
        "path": contact.path,
        "step": line.kind,
        "day": line.day,
        "until": line.until,
        "next_turn": turn,
    }


def _edit(
    vault: Vault, line: RestLine, fields: Sequence[FieldEdit], *, logged: bool
) -> Callable[[bytes], bytes]:
    """The change of the note: its fields, and the line unless that is `logged` already."""
    entry, order = rest_entry(line), vault.settings.date_order

    def edit(data: bytes) -> bytes:
        if not logged:
            heading = log_heading(parse_note("", data), vault.people)
            data = add_log_entry(data, entry, order, heading=heading)
        for change in fields:
            data = change(data)
        return data

    return edit


def _check_resumed(vault: Vault, contact: Contact, line: RestLine, tried: Done) -> None:
    """Raises `UsageError` where a field that is not ours to change still keeps somebody away."""
    if line.kind != "resume":
        return
    for change in tried.changes:
        after, _ = read_one(parse_note(contact.path, change.after or b""), vault.settings)
        if after.paused:
            place = next(
                (place for concept, place in after.places if concept in {"paused", "status"}),
                contact.path,
            )
            raise UsageError(
                f"a field of {contact.name} still says that they are away ({place})",
                f"vault set {called_in_command(contact, vault.people)} FIELD VALUE changes it",
            )


def _words(vault: Vault, contact: Contact, line: RestLine, today: date) -> list[str]:
    name = contact.name
    match line.kind:
        case "snooze":
            return [f"{name} rests until {_day(line, today)}."]
        case "pause":
            again = f"vault resume {called_in_command(contact, vault.people)}"
            return [f"{name} is paused, until you say: {again}."]
        case "resume":
            return [f"{name} is back."]
        case "skip":
            again = "; their name comes up again another time" if contact.rhythm else ""
            return [f"Skipped {name} for this week{again}."]


def _nothing(contact: Contact, line: RestLine, today: date) -> list[str]:
    name = contact.name
    said = {
        "snooze": f"{name} rests until {_day(line, today)} already.",
        "pause": f"{name} is paused already.",
        "resume": f"{name} is not resting.",
        "skip": f"{name} is skipped this week already.",
    }
    return [said[line.kind], NOTHING_WRITTEN]


def _next(contact: Contact, turn: date, today: date) -> str:
    promised = contact.next_contact
    last = last_contact(member_of(contact, today), today)
    if promised == turn and not is_kept(promised, last):
        return f"You promised {day_seen_from(today, turn)}, and that stays."
    return turn_words(turn, today)


def _day(line: RestLine, today: date) -> str:
    until = line.until or line.day
    return f"{weekday(until)[:3]} {day_seen_from(today, until)}"
