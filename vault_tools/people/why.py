"""Why a contact stands where they stand: every date used or left out, with its place.

What `vault why` tells. The values come from the same functions that plan the week, so that the
explanation cannot say anything else than what is done.
"""

from collections.abc import Iterator
from datetime import date
from functools import partial

from msgspec import Struct

from vault_tools.notes.dates import PartialDate
from vault_tools.people.contact import Contact
from vault_tools.people.giving.find_promise import said_of
from vault_tools.people.ideas.peace import told_to_rest
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.reading.life_dates import NOBODY_LIVES
from vault_tools.people.rotation.member import due_by_rhythm, due_date, is_kept, stretch
from vault_tools.people.rotation.members import member_of
from vault_tools.people.showing.secrets import is_secret_task
from vault_tools.problems import Place

_EVIDENCE = {
    "log": "a log entry",
    "field": "a field of the note",
    "mention": "a mention in a dated note",
    "meeting": "listed in a note of that day",
    "file": "a dated file about them",
}


class DateEvidence(Struct, frozen=True):
    """One date that a note gives: where, what for, whether it was used, and why or why not.

    Of a month or a year alone `day` is the first day, as it counts.
    """

    day: date
    on: PartialDate
    place: Place
    what: str
    used: bool
    reason: str


class Explanation(Struct, frozen=True):
    """All that decides about one contact on a day. `stretch` is in cadences, 1.0 is just due.

    `rules` are sentences with the places that they rest on, `evidence` has the newest day first.
    """

    contact: Contact
    last: Interaction | None
    due: date | None
    stretch: float | None
    rules: tuple[tuple[str, Place], ...]
    evidence: tuple[DateEvidence, ...]


def explain(contact: Contact, today: date) -> Explanation:
    member = member_of(contact, today)
    return Explanation(
        contact=contact,
        last=contact.last_contact(today),
        due=due_date(member, today),
        stretch=None if contact.died else stretch(member, today),
        rules=tuple(_rules(contact, today)),
        evidence=tuple(_evidence(contact, today)),
    )


def _rules(contact: Contact, today: date) -> Iterator[tuple[str, Place]]:
    """What decides beside the dates of contact, in words."""
    if contact.died:
        yield _died(contact)
    if contact.paused:
        yield "resting, as the note says", contact.place_of("paused", "status")
    if contact.rhythm:
        place = contact.place_of("cadence", "circle")
        yield f"every {contact.rhythm.every} ({contact.rhythm_from})", place
    else:
        yield _no_rhythm(contact)
    if contact.snooze_until:
        yield f"snoozed until {contact.snooze_until}", contact.place_of("snooze", "paused")
    elif not contact.paused:
        yield from _told_to_rest(contact, today)
    if contact.next_contact:
        last = contact.last_contact(today)
        kept = is_kept(contact.next_contact, last.day if last else None)
        words = "kept" if kept else "it stands before the cadence"
        yield f"promised for {contact.next_contact}: {words}", contact.place_of("next_contact")
    yield from _promised(contact, today)


def _died(contact: Contact) -> tuple[str, Place]:
    """That they died; where the year of their birth alone says so, that, since it may be a slip."""
    place, born = contact.place_of("died", "lifespan"), contact.birthday
    if not place.line and born and born.year and born.year < NOBODY_LIVES:
        said = f"born in {born.year}, so no longer alive; their turn never comes up"
        return said, contact.place_of("birthday")
    return "they died; their turn never comes up", place


def _told_to_rest(contact: Contact, today: date) -> Iterator[tuple[str, Place]]:
    """The log's own pause or snooze, while it decides."""
    told = told_to_rest(contact, today)
    if told and told[0] in {date.max, due_by_rhythm(member_of(contact, today), today)}:
        until, place = told
        yield "resting, as the log says" if until == date.max else f"snoozed until {until}", place


def _promised(contact: Contact, today: date) -> Iterator[tuple[str, Place]]:
    """The tasks with a day, which bring a name up as well."""
    last = contact.last_contact(today)
    for task in contact.open_promises():
        if task.due:
            kept = ", kept" if is_kept(task.due, last.day if last else None) else ""
            said = "something" if is_secret_task(task) else said_of(task)
            place = Place(contact.path, task.line, task.column)
            yield f"promised by {task.due}{kept}: {said}", place


def _no_rhythm(contact: Contact) -> tuple[str, Place]:
    """Why somebody is not in the rotation: what the note says of it, or that it says nothing."""
    place = contact.place_of("cadence", "circle")
    if contact.rhythm_from:
        return f"out of the rotation ({contact.rhythm_from})", place
    if contact.circles:
        return f"no rhythm in their circle ({', '.join(contact.circles)})", place
    if place.line:
        word = "cadence" if place == contact.place_of("cadence") else "circle"
        return f"their {word} names no rhythm, so not in the rotation", place
    return "no cadence and no circle, so not in the rotation", place


def _evidence(contact: Contact, today: date) -> Iterator[DateEvidence]:
    last = contact.last_contact(today)
    for one in reversed(contact.interactions):
        found = partial(DateEvidence, one.day, one.on, one.place, _EVIDENCE[one.where])
        if not one.counts:
            yield found(used=False, reason=one.reason)
        elif one.day > today:
            yield found(used=False, reason="it lies ahead")
        else:
            reason = "the last contact" if one is last else "an earlier contact"
            yield found(used=True, reason=reason)
