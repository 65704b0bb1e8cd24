"""The week and who is due, in the terminal and as JSON."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import click

from vault_tools.actions.open_vault import Vault
from vault_tools.cli.telling import heading
from vault_tools.pages.lay_out_week import LANES, MAIN_LANES, week_label
from vault_tools.pages.reasons import why_now
from vault_tools.pages.words import done_words
from vault_tools.people.contact import Contact
from vault_tools.people.member import due_date, stretch
from vault_tools.people.members import member_of
from vault_tools.people.plan import Plan, PlanPlace
from vault_tools.problems import printable


def print_week(vault: Vault, plan: Plan, today: date) -> None:
    contacts = vault.people.by_path()
    click.echo(heading(week_label(plan.week)))
    main = [place for place in plan.places if place.lane in MAIN_LANES]
    _print_places(main, contacts, today)
    if not main:
        click.echo("  Nobody is waiting for you this week.")
    for lane, (name, _) in LANES.items():
        if places := [place for place in plan.places if place.lane == lane]:
            click.echo(f"\n{heading(name)}")
            _print_places(places, contacts, today)


def week_row(vault: Vault, plan: Plan, today: date) -> dict[str, Any]:
    """The plan as JSON; the keys are documented in the manual."""
    contacts = vault.people.by_path()
    rows = [_row(contacts[place.key], place, today) for place in plan.places]
    return {"week": plan.week.label, "begins": plan.week.begins.isoformat(), "people": rows}


def due_row(plan: Plan, due: Iterable[Contact], today: date) -> dict[str, Any]:
    """Everybody who is due, in the same shape."""
    places = {place.key: place for place in plan.places}
    rows = [_row(contact, places.get(contact.path), today) for contact in due]
    return {"week": plan.week.label, "begins": plan.week.begins.isoformat(), "people": rows}


def _row(contact: Contact, place: PlanPlace | None, today: date) -> dict[str, Any]:
    member = member_of(contact, today)
    due, stretched = due_date(member, today), stretch(member, today)
    last = contact.last_contact(today)
    return {
        "name": contact.name,
        "path": contact.path,
        "place": place.lane if place else None,
        "last_contact": last.day.isoformat() if last else None,
        "due": due.isoformat() if due else None,
        "stretch": round(stretched, 3) if stretched is not None else None,
        "reason": why_now(place.lane if place else "rotation", contact, today),
        "done_on": place.done_on.isoformat() if place and place.done_on else None,
    }


def _print_places(places: Iterable[PlanPlace], contacts: dict[str, Contact], today: date) -> None:
    for place in places:
        contact = contacts[place.key]
        last = contact.last_contact(today)
        if place.done_on and last:
            line = click.style(f"  ✓ {printable(contact.name)}  {done_words(last)}", dim=True)
        else:
            line = f"  {heading(printable(contact.name))}  {why_now(place.lane, contact, today)}"
        click.echo(line)
