"""Laying out the index note `Birthdays`: by month, and never by how far off they are."""

from itertools import groupby

from vault_tools.notes.dates import PartialDate
from vault_tools.notes.months import ENGLISH as MONTHS
from vault_tools.pages.desk import Desk
from vault_tools.pages.index_notes.index_notes import BirthdaysNote, Line, NoteLink, Section
from vault_tools.pages.wording.words import within_year
from vault_tools.people.contact import Contact
from vault_tools.people.showing.secrets import sayable
from vault_tools.remembered import remembered


def lay_out_birthdays_note(desk: Desk) -> BirthdaysNote:
    born = [
        (contact.birthday, contact)
        for contact in map(sayable, desk.people.contacts)
        if contact.birthday and contact.birthday.month and not contact.died
    ]
    born.sort(key=lambda one: (one[0].month or 0, one[0].day or 32, one[1].name, one[1].path))
    found = tuple(
        Section(MONTHS[month - 1], tuple(_line(one, desk.note_link(one)) for _, one in theirs))
        for month, theirs in groupby(born, key=lambda one: one[0].month or 0)
    )
    return BirthdaysNote("" if found else "No birthday is noted yet.", found)


@remembered
def _line(contact: Contact, link: NoteLink) -> Line:
    on = contact.birthday or PartialDate()
    words = within_year(on) if on.day else "some time this month"
    return Line(link, f"{words}, born {on.year}" if on.year else words)
