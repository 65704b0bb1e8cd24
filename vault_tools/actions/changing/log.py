"""Logging a contact: an entry in the note of everybody who took part."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from textwrap import shorten

from msgspec.structs import replace

from vault_tools.actions.asking.deck import deck_of
from vault_tools.actions.changing.carry_out import Done, carry_out
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.folder.writing.changes import FileStep, rewriting
from vault_tools.notes.dates import parse_day
from vault_tools.notes.editing.edit_log import add_log_entry
from vault_tools.notes.editing.log_style import NewEntry
from vault_tools.notes.log.entry import Entry
from vault_tools.notes.note import Note, parse_note
from vault_tools.pages.wording.words import day_seen_from, listed, turn_words
from vault_tools.people.changing.last_contact_field import move_last_contact
from vault_tools.people.changing.linked_names import note_link
from vault_tools.people.changing.log_heading import log_heading
from vault_tools.people.changing.new_entries import Said, is_contact, nearly_kind, new_entry
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import weekday
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.fields import read_fields
from vault_tools.people.interactions.entry_as_told import as_told
from vault_tools.people.interactions.no_contact import why_no_contact
from vault_tools.people.interactions.read_entry import read_entry
from vault_tools.people.reading.read_note import order_in
from vault_tools.people.rotation.member import due_date
from vault_tools.people.rotation.members import member_of
from vault_tools.problems import EditRefused

_SHORT = 60  # characters of an entry that the answer repeats


def log(vault: Vault, contacts: Sequence[Contact], said: Said, today: date, order: Order) -> Done:
    """Write the entry into each contact's note, and move a kept last-contact field forward."""
    said = replace(said, idea=idea_mark(vault, said.idea) if said.idea else "")
    entries = {contact.path: entry_for(vault, contact, contacts, said) for contact in contacts}
    steps = [log_step(vault, path, entry) for path, entry in entries.items()]
    names = listed([contact.name for contact in contacts])
    done = carry_out(vault.root, steps, f"log {names}", order)
    in_touch = is_contact(entries[contacts[0].path], vault.settings.kinds)
    plain = said.text if not entries[contacts[0].path].kind else ""
    turns = {one.path: next_turn(one, said.day, today) if in_touch else None for one in contacts}
    return replace(
        done,
        words=_words(done, contacts, said.day, turns, today, plain),
        rows=tuple(_row(contact, said.day, turns[contact.path]) for contact in contacts),
    )


def log_step(vault: Vault, path: str, entry: NewEntry) -> FileStep:
    """The change of one note; it changes nothing if the entry is there word for word."""
    kinds = vault.settings.kinds
    dialect = Dialect(vault.settings.fields)

    def counts(added: Entry) -> bool:
        told = as_told(added)
        return not why_no_contact(told, read_entry(told, kinds))

    def edit(data: bytes) -> bytes:
        note = parse_note(path, data)
        order = order_in(note, read_fields(note, dialect), vault.settings)
        if not has_entry(note, entry, order):
            heading = log_heading(note, vault.people)
            data = add_log_entry(data, entry, order, heading=heading, once=True, counts=counts)
        if is_contact(entry, kinds):
            with suppress(EditRefused):  # the log says it, and what is computed follows the log
                data = move_last_contact(data, entry.day, dialect, order)
        return data

    return rewriting(path, edit)


def entry_for(vault: Vault, contact: Contact, together: Sequence[Contact], said: Said) -> NewEntry:
    """The entry for one contact's note, which names the others who were there."""
    others = [note_link(vault.people, other) for other in together if other.path != contact.path]
    return new_entry(said, others, vault.settings.kinds)


def has_entry(note: Note, entry: NewEntry, order: str) -> bool:
    """Whether the note's log has the same text for that day already."""
    return any(
        one.text == entry.text and parse_day(one.date, order) == entry.day
        for one in map(as_told, note.entries)
    )


def next_turn(contact: Contact, day: date, today: date) -> date | None:
    """When the contact falls due after having been in touch on `day`."""
    member = member_of(contact, today)
    contacts = tuple(sorted({*member.contacts, day}))
    return due_date(replace(member, contacts=contacts), today)


def idea_mark(vault: Vault, typed: str) -> str:
    """An idea as an entry names it: in a field, as a link where it has a note.

    A field is a mark, and no word of what is told. Raises `UnknownIdea` where neither the deck nor
    the vault has it.
    """
    deck = deck_of(vault)
    path = vault.people.index.find(typed.strip("[] "))
    idea = deck.named(typed)
    if idea is None and path is None:
        deck.find(typed)
    if idea and idea.path not in vault.people.notes:
        return f"[idea:: {idea.name}]"
    name = idea.name if idea else (path or typed).rsplit("/", 1)[-1].removesuffix(".md")
    return f"[idea:: [[{name}]]]"


def _words(
    done: Done,
    contacts: Sequence[Contact],
    day: date,
    turns: dict[str, date | None],
    today: date,
    plain: str,
) -> tuple[str, ...]:
    """The answer; `plain` is the text of an entry without a kind, repeated so that slips show."""
    names = listed([contact.name for contact in contacts])
    if not done.changes:
        return (f"That is in the log of {names} already; nothing was written.",)
    told = f": “{shorten(plain, _SHORT, placeholder=' …')}”" if plain.strip() else ""
    words = [f"Logged {names}, {weekday(day)[:3]} {day_seen_from(today, day)}{told}."]
    for contact in contacts:
        if turn := turns[contact.path]:
            whose = f"{contact.name}'s" if len(contacts) > 1 else ""
            words.append(turn_words(turn, today, whose))
    if meant := nearly_kind(plain):
        word = plain.split(maxsplit=1)[0].rstrip(":,")
        words.append(f"“{word}” is text there; was it to be “{meant}”?")
    return tuple(words)


def _row(contact: Contact, day: date, turn: date | None) -> dict[str, object]:
    return {
        "name": contact.name,
        "path": contact.path,
        "day": day,
        "next_turn": turn,
    }
