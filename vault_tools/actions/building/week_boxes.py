"""Boxes in the note of the week: whom one is about, of which week it speaks, what the log says.

Asked when ticks are taken in, and when the note is drawn anew. How boxes are read is for
`notes/editing/boxes.py`.
"""

from datetime import date

from vault_tools.actions.open_vault import Vault
from vault_tools.notes.editing.boxes import Find, Item, Logged, words_of
from vault_tools.pages.index_notes.redraw import FindLogged
from vault_tools.people.contact import Contact
from vault_tools.people.names.directory import Directory
from vault_tools.people.rotation.calendar import Week, parse_week, week_of


def contact_finder(directory: Directory) -> Find:
    """What finds the path of the contact that a link in an index note leads to."""
    return lambda target: directory.linked(target, "") or ""


def logged_finder(vault: Vault, today: date) -> FindLogged:
    """What finds, for the drawing of the note, what was logged with the person of a box."""
    contacts = vault.people.by_path()
    return lambda item, label: logged_in(
        vault, contacts[item.key], week_for(vault, item, label, today), today
    )


def _week_named(vault: Vault, label: str, today: date) -> Week:
    """The week that the note of the week was drawn for, by its label; else this one."""
    starts = vault.settings.week_starts
    return parse_week(label, starts) or week_of(today, starts)


def week_for(vault: Vault, item: Item, label: str, today: date) -> Week:
    """The week that a box speaks of: that of the label, or an earlier one if its tick says so.

    A tick of a past week comes into this week's text where two devices met.
    """
    week = _week_named(vault, label, today)
    if item.done_on and item.done_on < week.begins:
        return week_of(item.done_on, vault.settings.week_starts)
    return week


def logged_in(vault: Vault, contact: Contact, week: Week, today: date) -> Logged:
    """What the log says of a week. What only names a day ahead, as a calendar does, is not yet."""
    found = [
        one
        for one in contact.interactions
        if one.day in week and (one.where == "log" or (one.counts and one.day <= today))
    ]
    lines = [vault.people.notes[one.place.path].source_line(one.place.line) for one in found]
    said = [row for one in found for row in (one.kind, one.called, one.text, *one.details)]
    return Logged(words_of("\n".join([*lines, *said])), any(one.counts for one in found))
