"""One contact on one screen, and as JSON."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from vault_tools.cli.telling import heading
from vault_tools.notes.markdown import plain_text
from vault_tools.pages.lay_out_person import about
from vault_tools.pages.reasons import every
from vault_tools.pages.words import long_day, partial, short_day, span, thread_text, upper_first
from vault_tools.people.contact import Contact
from vault_tools.people.interactions import Interaction
from vault_tools.people.member import due_date, stretch
from vault_tools.people.members import member_of
from vault_tools.problems import printable

THREADS = 5
WIDTH = 14  # of the column of labels


def print_brief(contact: Contact, today: date) -> None:
    click.echo(heading(printable(contact.name)))
    if words := about(contact):
        click.echo(printable(words))
    for label, text in _rows(contact, today):
        click.echo(f"  {click.style(label.ljust(WIDTH), dim=True)}{printable(text)}")
    threads = [one for one in reversed(contact.contacts(today)) if one.where != "field"][:THREADS]
    if threads:
        click.echo(f"\n{heading('Last threads')}")
    for one in threads:
        click.echo(f"  {one.day.isoformat()}  {printable(_thread(one))}")
    if promises := contact.open_promises():
        click.echo(f"\n{heading('Promises')}")
    for task in promises:
        by = f"  by {short_day(task.due)}" if task.due else ""
        click.echo(f"  {printable(plain_text(task.text))}{by}")


def brief_row(contact: Contact, today: date) -> dict[str, Any]:
    """The brief as JSON; dates are ISO 8601, what is unknown is null or empty."""
    member = member_of(contact, today)
    due, stretched = due_date(member, today), stretch(member, today)
    last = contact.last_contact(today)
    return {
        "name": contact.name,
        "path": contact.path,
        "aliases": list(contact.aliases),
        "circles": list(contact.circles),
        "cadence": str(contact.rhythm) if contact.rhythm else None,
        "last_contact": last.day.isoformat() if last else None,
        "due": due.isoformat() if due else None,
        "stretch": round(stretched, 3) if stretched is not None else None,
        "birthday": str(contact.birthday) if contact.birthday else None,
        "organizations": [one.name for one in contact.organizations],
        "role": contact.role,
        "location": contact.location,
        "ways": [
            {"kind": way.kind, "value": way.value, "label": way.label} for way in contact.ways
        ],
        "interactions": [_interaction_row(one) for one in reversed(contact.contacts(today))],
        "promises": [
            {"text": plain_text(task.text), "due": task.due.isoformat() if task.due else None}
            for task in contact.open_promises()
        ],
    }


def _rows(contact: Contact, today: date) -> Iterator[tuple[str, str]]:
    last = contact.last_contact(today)
    due = due_date(member_of(contact, today), today)
    if last:
        ago = (today - last.day).days
        yield "last contact", f"{long_day(last.day)}{f' ({span(ago)} ago)' if ago else ', today'}"
    if contact.rhythm:
        source = f" ({contact.rhythm_from})" if contact.rhythm_from.startswith("circle") else ""
        yield "rhythm", f"every {every(contact)}{source}"
    if due:
        yield "next turn", long_day(due)
    if contact.died:
        yield "died", partial(contact.died) or "on a day that the note does not say"
    if contact.birthday:
        yield "birthday", partial(contact.birthday)
    yield from _ties(contact)
    for way in contact.ways:
        yield way.kind, f"{way.value}{f' ({way.label.lower()})' if way.label else ''}"


def _ties(contact: Contact) -> Iterator[tuple[str, str]]:
    if contact.met or contact.how_met:
        when = partial(contact.met) if contact.met else ""
        yield "met", ", ".join(part for part in (when, contact.how_met) if part)
    if contact.introduced_by:
        yield "introduced by", ", ".join(one.name for one in contact.introduced_by)
    for label, named in contact.family:
        yield label, named.name
    if contact.knows:
        yield "knows", ", ".join(one.name for one in contact.knows)
    if contact.interests:
        yield "interests", ", ".join(contact.interests)
    if contact.gift_ideas:
        yield "gift ideas", ", ".join(one.text for one in contact.gift_ideas)
    if contact.timezone:
        yield "time zone", contact.timezone


def _thread(one: Interaction) -> str:
    arrow = {"to": "→ ", "from": "← ", "": ""}[one.direction]
    text = thread_text(one)
    kind = "" if one.where == "mention" or text.casefold() == one.kind else one.kind
    return (
        f"{kind}{' ' if kind else ''}{arrow}{text}"
        if one.direction
        else (f"{upper_first(kind)}: {text}" if kind else text)
    )


def _interaction_row(one: Interaction) -> dict[str, Any]:
    return {
        "day": one.day.isoformat(),
        "kind": one.kind,
        "direction": one.direction,
        "text": thread_text(one),
        "place": str(one.place),
    }
