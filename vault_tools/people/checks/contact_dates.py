"""Days of contact and birthdays that lie ahead, and rhythms that no contact has begun."""

from collections.abc import Iterator

from vault_tools.patterns import pattern
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.people.contact import Contact
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.problems import Problem

_DAY = pattern(r"[^\s\"'\]|:,]+")


def future_dates(vault: CheckedVault) -> Iterator[Problem]:
    """A contact, in a log or a field, or a birthday that lies in the future.

    It does not count before that day, and before their birth nothing does. So if the year is a
    slip, your last contact is missing. Daily notes with a future date are left alone, since they
    are plans.

    Correct the date. If it is a plan, write the word `plan` after the date, or a box, `- [ ]`.
    """
    ahead = {
        one.place: one
        for contact in vault.people.contacts
        for one in contact.interactions
        if one.counts and one.day > vault.today and one.where in {"log", "field"}
    }
    for place in sorted(ahead):
        yield _ahead(vault, ahead[place])
    yield from _to_be_born(vault)


def never_contacted(vault: CheckedVault) -> Iterator[Problem]:
    """A rhythm, and no contact yet from which it could count.

    Such people come up a few at a time, besides the others, until a first contact is noted. People
    who rest, have died, or have a promise with a date are not reported.

    Note when you were last in touch; a rough date will do.
    """
    for contact in sorted(vault.people.contacts, key=lambda one: one.path):
        if contact.rhythm and _is_waiting(contact, vault):
            concept = "cadence" if contact.place_of("cadence").line else "circle"
            place, note = contact.place_of(concept), vault.people.notes[contact.path]
            message = f"a rhythm of {contact.rhythm}, and no contact noted yet"
            hint = f'begin a log: "- {vault.today.isoformat()} call: what you spoke of"'
            width = len(note.source_line(place.line)) - place.column + 1
            yield note.problem((place.line, place.column), "never-contacted", message, hint, width)


def _ahead(vault: CheckedVault, one: Interaction) -> Problem:
    note = vault.people.notes[one.place.path]
    at = (one.place.line, one.place.column)
    written = _DAY.match(note.source_line(at[0]), max(at[1] - 1, 0))
    message = f"{one.day.isoformat()} lies ahead, so it is no contact yet"
    hint = f'is the year right? a plan reads "- {one.day.isoformat()} plan: what you have in mind"'
    return note.problem(at, "future-dates", message, hint, len(written[0]) if written else 1)


def _to_be_born(vault: CheckedVault) -> Iterator[Problem]:
    for contact in vault.people.contacts:
        born = contact.birthday.earliest if contact.birthday else None
        if born and born > vault.today:
            place, note = contact.place_of("birthday"), vault.people.notes[contact.path]
            message = f"{born.isoformat()} lies ahead, so no contact counts yet"
            at, width = (place.line, place.column), len(note.source_line(place.line))
            yield note.problem(at, "future-dates", message, "is the year right?", width)


def _is_waiting(contact: Contact, vault: CheckedVault) -> bool:
    """Whether somebody with a rhythm could be due, and not even a contact ahead is noted."""
    resting = contact.paused or contact.died or contact.next_contact
    snoozed = contact.snooze_until and contact.snooze_until > vault.today
    given = contact.rhythm_from != "default_cadence"
    return given and not (resting or snoozed or any(one.counts for one in contact.interactions))
