"""Contacts as the rotation sees them: days and lines, and nothing else of a person.

Only this module knows both sides, so that the rotation can be tested with bare dates.
"""

from collections.abc import Iterable
from datetime import date

from vault_tools.notes.dates import parse_day
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.interactions.kinds import RESTS
from vault_tools.people.rotation.member import Member, RestLine
from vault_tools.people.rotation.plan import Rules
from vault_tools.people.settings import Settings
from vault_tools.remembered import remembered

_UNTIL = pattern(r"(?:until|till|to)?\s*(\d{4}-\d{2}-\d{2})")


def rules_of(settings: Settings) -> Rules:
    return Rules(
        capacity=settings.capacity,
        never_contacted=settings.never_contacted,
        new_people_days=settings.new_people_days,
        long_ago=settings.long_ago,
        week_starts=settings.week_starts,
    )


def members_of(contacts: Iterable[Contact], today: date) -> list[Member]:
    return [member_of(contact, today) for contact in contacts]


@remembered
def member_of(contact: Contact, today: date) -> Member:
    """The contact's days up to today; entries dated ahead are plans and no contacts."""
    promised = {task.due for task in contact.open_promises() if task.due}
    return Member(
        key=contact.path,
        rhythm=contact.rhythm,
        contacts=tuple(dict.fromkeys(one.day for one in contact.contacts(today))),
        created=contact.created,
        met=contact.met.exact if contact.met else None,
        rest_lines=tuple(_rest_line(one) for one in contact.interactions if one.kind in RESTS),
        snooze_until=contact.snooze_until,
        paused=contact.paused,
        promises=tuple(sorted(promised)),
        next_contact=contact.next_contact,
        closed=contact.died is not None,
        never=contact.never,
    )


def _rest_line(interaction: Interaction) -> RestLine:
    return RestLine(interaction.day, RESTS[interaction.kind], _until(interaction))


def _until(interaction: Interaction) -> date | None:
    """The day that a snooze names: `snooze until 2026-12-01`, or in a line below it."""
    found = _UNTIL.search(" ".join((interaction.text, *interaction.details)))
    return parse_day(found[1]) if found else None
