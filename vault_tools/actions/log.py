"""Logging that one was in touch: an entry in the note of everybody who took part."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from vault_tools.actions.changing import Done, carry_out
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.folder.changes import Step, rewriting
from vault_tools.notes.edit_fields import set_field
from vault_tools.notes.edit_log import add_log_entry
from vault_tools.notes.log_style import NewEntry
from vault_tools.notes.resolve import fold
from vault_tools.pages.words import listed, short_day, weekday
from vault_tools.people.contact import Contact
from vault_tools.people.interactions import CANONICAL, Direction
from vault_tools.people.member import due_date
from vault_tools.people.members import member_of
from vault_tools.people.values import first_text

ARROW: dict[Direction, str] = {"to": " →", "from": " ←", "": ""}


@dataclass(frozen=True, slots=True)
class Said:
    """What is to be logged; `text` is as the user typed it and may begin with the kind.

    `details` become lines of their own below the entry.
    """

    day: date
    text: str = ""
    kind: str = ""
    direction: Direction = ""
    idea: str = ""
    details: tuple[str, ...] = ()


def log(vault: Vault, contacts: Sequence[Contact], said: Said, today: date, order: Order) -> Done:
    """Write the entry into each contact's note, and move a kept last-contact field forward."""
    steps = [log_step(vault, contact, contacts, said) for contact in contacts]
    names = listed([contact.name for contact in contacts])
    done = carry_out(vault.root, steps, f"log {names}", order)
    words = [f"Logged {names}, {weekday(said.day)[:3]} {short_day(said.day)}."]
    rows: list[dict[str, object]] = []
    for contact in contacts:
        turn = next_turn(contact, said.day, today)
        row = {"name": contact.name, "path": contact.path, "day": said.day.isoformat()}
        rows.append(row | {"next_turn": turn.isoformat() if turn else None})
        if turn:
            whose = f"{contact.name}'s next turn" if len(contacts) > 1 else "Next turn"
            words.append(f"{whose} about {short_day(turn)}.")
    return replace(done, words=tuple(words), rows=tuple(rows))


def log_step(vault: Vault, contact: Contact, together: Sequence[Contact], said: Said) -> Step:
    """The change of one contact's note."""
    others = [_link(other, vault) for other in together if other.path != contact.path]
    entry = NewEntry(said.day, entry_text(said, others), said.details, _kind(said)[0])
    kept = kept_field(vault, contact)

    def edit(data: bytes) -> bytes:
        data = add_log_entry(data, entry, order=vault.settings.date_order)
        if kept and kept[1] < said.day:
            data = set_field(data, kept[0], kept[2].replace(kept[1].isoformat(), str(said.day)))
        return data

    return rewriting(contact.path, edit)


def entry_text(said: Said, others: Sequence[str]) -> str:
    """What stands behind the date: `call with [[Ana]]: the new job`."""
    kind, text = _kind(said)
    head = kind + (f" with {listed(others)}" if others else "") + ARROW[said.direction]
    idea = f"[[{said.idea}]]" if said.idea else ""
    tail = " ".join(part for part in (text, idea) if part)
    if head and tail and not said.direction:
        return f"{head.strip()}: {tail}"
    return " ".join(part for part in (head.strip(), tail) if part)


def next_turn(contact: Contact, day: date, today: date) -> date | None:
    """When the contact falls due after having been in touch on `day`."""
    member = member_of(contact, today)
    contacts = tuple(sorted({*member.contacts, min(day, today)}))
    return due_date(replace(member, contacts=contacts), max(day, today))


def kept_field(vault: Vault, contact: Contact) -> tuple[str, date, str] | None:
    """The last-contact field that a note keeps: its key, its day, and its value as written.

    None where the note keeps none, or in a form that could not be moved forward safely.
    """
    note = vault.people.notes[contact.path]
    fields = {one.place.line: one for one in contact.interactions if one.where == "field"}
    for field in note.fields:
        one = next((fields[n] for n in (field.line, field.line + 1) if n in fields), None)
        written = first_text(field.value)
        if one and one.text == field.key and one.day.isoformat() in written:
            return field.key, one.day, written
    return None


def _kind(said: Said) -> tuple[str, str]:
    """The kind, named apart or as the text's first word, and the rest of the text."""
    text = " ".join(said.text.split())
    if said.kind:
        return said.kind, text
    first, _, rest = text.partition(" ")
    if fold(first).rstrip(":") in CANONICAL:
        return fold(first).rstrip(":"), rest.strip()
    return ("gift", text) if said.direction else ("", text)


def _link(contact: Contact, vault: Vault) -> str:
    target = contact.note_name
    if vault.people.index.find(target) != contact.path:
        target = contact.path.removesuffix(".md")
    shown = "" if fold(target) == fold(contact.name) else f"|{contact.name}"
    return f"[[{target}{shown}]]"
