"""Introducing two people: an entry in both notes, as one action."""

from datetime import date

from msgspec.structs import replace

from vault_tools.actions.changing.carry_out import Done, carry_out
from vault_tools.actions.changing.log import log_step
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.notes.editing.log_style import NewEntry
from vault_tools.pages.wording.words import day_seen_from
from vault_tools.people.changing.linked_names import note_link
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import weekday
from vault_tools.problems import UsageError

KIND = "intro"


def introduce(
    vault: Vault, pair: tuple[Contact, Contact], text: str, day: date, today: date, order: Order
) -> Done:
    """Log on a day that I introduced two people; `text` is what there is to tell of it."""
    a, b = pair
    if a.path == b.path:
        raise UsageError(f"{a.name} cannot be introduced to themselves", "name two people")
    steps = [
        log_step(vault, one.path, introduction_entry(note_link(vault.people, other), text, day))
        for one, other in ((a, b), (b, a))
    ]
    done = carry_out(vault.root, steps, f"introduce {a.name} and {b.name}", order)
    when = f"{weekday(day)[:3]} {day_seen_from(today, day)}"
    words = f"Logged for both: you introduced {a.name} and {b.name}, {when}."
    if not done.changes:
        words = "That is in both logs already; nothing was written."
    rows: tuple[dict[str, object], ...] = tuple(
        {"name": one.name, "path": one.path, "day": day} for one in pair
    )
    return replace(done, words=(words,), rows=rows)


def introduction_entry(other: str, text: str, day: date) -> NewEntry:
    """`intro → introduced to [[Ana Costa]]: a pot of tea`."""
    told = f": {text}" if text else ""
    return NewEntry(day, f"{KIND} → introduced to {other}{told}", kind=KIND)
