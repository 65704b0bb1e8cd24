"""The heading under which a note's log stands: that of its vault, which need not be English."""

from collections import Counter
from collections.abc import Iterator
from heapq import nlargest

from vault_tools.notes.editing.log_place import is_log, tells_of_more
from vault_tools.notes.log.entry import Entry
from vault_tools.notes.note import Note
from vault_tools.people.contact import Contact
from vault_tools.people.understand import People

_ASKED = 20  # notes: those with the latest entries show what the others would have


def log_heading(note: Note, people: People) -> str:
    """The heading that most logs of the vault have; empty if they have none, or it is not needed.

    A note whose log we know needs none. It takes two notes to show a custom, and half of those
    that are asked.
    """
    if any(is_log(heading.text) for heading in note.headings):
        return ""
    days = ((_latest(one), one.path, one) for one in people.contacts)
    asked = [one for day, _, one in nlargest(_ASKED, days) if day]
    found = Counter(each for one in asked for each in {*_above_log(one, people.notes[one.path])})
    heading, times = max(found.items(), key=lambda one: (one[1], one[0]), default=("", 0))
    return heading if times > 1 and 2 * times >= len(asked) else ""


def _latest(contact: Contact) -> int:
    """The day of the latest entry in the note's own log, as a number; 0 without any."""
    return max((day for _, day in _own_entries(contact)), default=0)


def _own_entries(contact: Contact) -> Iterator[tuple[int, int]]:
    """The line and the day of each entry that counts."""
    for one in contact.interactions:
        if one.where == "log" and one.counts and one.place.path == contact.path:
            yield one.place.line, one.day.toordinal()


def _above_log(contact: Contact, note: Note) -> Iterator[str]:
    lines = {line for line, _ in _own_entries(contact)}
    for entry in note.entries:
        if entry.line in lines and (heading := _section(entry)):
            yield heading


def _section(entry: Entry) -> str:
    """The nearest heading above an entry that is no date, unless its section is of other things."""
    names = (entry.heading, *entry.above)
    heading = next((one for one in names if not any(map(str.isdigit, one))), "")
    return "" if tells_of_more(heading) else heading
