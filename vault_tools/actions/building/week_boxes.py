"""What the boxes in the week's note mean: whom each is about, for which week, and what is logged.

It is needed when ticks are taken in, and when the note is drawn anew. Reading the boxes is for
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
    """A function from the target of a link in an index note to the path of the contact."""
    return lambda target: directory.linked(target, "") or ""


def logged_finder(vault: Vault, today: date) -> FindLogged:
    """A function from a box and the label of its week to what was logged with that person."""
    contacts = vault.people.by_path()
    return lambda item, label: logged_in(
        vault, contacts[item.key], week_for(vault, item, label, today), today
    )


def week_for(vault: Vault, item: Item, label: str, today: date) -> Week:
    """The week that a box is about: that of the label, else this one; or earlier, by its tick.

    When two devices sync, a tick of a past week may come into this week's text.
    """
    starts = vault.settings.week_starts
    week = parse_week(label, starts) or week_of(today, starts)
    if item.done_on and item.done_on < week.begins:
        return week_of(item.done_on, starts)
    return week


def logged_in(vault: Vault, contact: Contact, week: Week, today: date) -> Logged:
    """What was logged with somebody in a week; what is only planned, as in a calendar, is not."""
    found = [
        one
        for one in contact.interactions
        if one.day in week and (one.where == "log" or (one.counts and one.day <= today))
    ]
    lines = [vault.people.notes[one.place.path].source_line(one.place.line) for one in found]
    said = [row for one in found for row in (one.kind, one.called, one.text, *one.details)]
    return Logged(words_of("\n".join([*lines, *said])), any(one.counts for one in found))
