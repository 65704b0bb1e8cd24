"""The brief as JSON: everything worth knowing before a call, and nothing left out for room."""

from typing import Any

from vault_tools.actions.asking.brief import Brief
from vault_tools.cli.answers.brief import introducers_of
from vault_tools.cli.answers.gifts import gift_row
from vault_tools.cli.answers.ideas import ideas_row
from vault_tools.cli.answers.week import turn_row
from vault_tools.notes.tasks import Task
from vault_tools.pages.wording.words import thread_text
from vault_tools.people.giving.find_promise import said_of
from vault_tools.people.interactions.interaction import Interaction


def brief_row(brief: Brief, local: str | None) -> dict[str, Any]:
    """Dates are ISO 8601, what is unknown is null or empty; `local` is the time where they are."""
    contact, today = brief.contact, brief.today
    giving = gift_row(contact, today)
    return {
        "name": contact.name,
        "path": contact.path,
        "aliases": list(contact.aliases),
        "circles": list(contact.circles),
        "cadence": str(contact.rhythm) if contact.rhythm else None,
        **turn_row(contact, today),
        "birthday": str(contact.birthday) if contact.birthday else None,
        "organizations": [one.name for one in contact.organizations],
        "role": contact.role,
        "location": contact.location,
        "ways": [
            {"kind": way.kind, "value": way.value, "label": way.label} for way in contact.ways
        ],
        "interactions": [_interaction_row(one) for one in reversed(contact.contacts(today))],
        "promises": [_task_row(task) for task in contact.open_promises()],
        "awaited": [_task_row(task) for task in contact.awaited()],
        "timezone": contact.timezone,
        "local_time": local,
        "met": str(contact.met) if contact.met else None,
        "how_met": contact.how_met,
        "introduced_by": introducers_of(brief),
        "introduced_you_to": [one.name for one in brief.brought],
        "known_to": [one.name for one in brief.known_to],
        "company": [one.name for one in brief.company],
        "family": [{"relation": label, "name": one.name} for label, one in contact.family],
        "in_mind": giving["in_mind"],
        "given": giving["given"],
        "received": giving["received"],
        "loans": giving["loans"],
        **ideas_row(brief.ideas),
    }


def _task_row(task: Task) -> dict[str, Any]:
    return {"text": said_of(task), "due": task.due}


def _interaction_row(one: Interaction) -> dict[str, Any]:
    return {
        "day": one.day,
        "kind": one.kind,
        "direction": one.direction,
        "text": thread_text(one),
        "secret": one.secret,
        "place": str(one.place),
    }
