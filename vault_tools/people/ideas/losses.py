"""Who has lost somebody of their family: `died` in one note, and the tie in either of the two.

Only those with notes of their own count, and only deaths of which the month is known.
"""

from collections.abc import Iterator, Mapping

from vault_tools.notes.resolve import NoteIndex
from vault_tools.people.contact import Contact, Loss
from vault_tools.remembered import remembered_last


@remembered_last
def losses_of(contacts: tuple[Contact, ...], index: NoteIndex) -> dict[str, tuple[Loss, ...]]:
    """What each contact, by path, has lost; in the order of the days."""
    by_path = {contact.path: contact for contact in contacts}
    found: dict[str, set[Loss]] = {}
    for one, other in _relatives(by_path, index):
        for bereaved, dead in ((one, other), (other, one)):
            died = dead.died
            if died and died.month and died.earliest:
                loss = Loss(died.earliest, dead.name, dead.place_of("died"))
                found.setdefault(bereaved.path, set()).add(loss)
    return {path: tuple(sorted(losses)) for path, losses in found.items()}


def _relatives(
    by_path: Mapping[str, Contact], index: NoteIndex
) -> Iterator[tuple[Contact, Contact]]:
    for contact in by_path.values():
        for _, named in contact.family:
            other = by_path.get(contact.note_of(named, index) or "")
            if other and other != contact:
                yield contact, other
