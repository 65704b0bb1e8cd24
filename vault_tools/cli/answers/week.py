"""The week and who is due, in the terminal and as JSON."""

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from typing import Any

import click

from vault_tools.actions.building.open_desk import open_desk
from vault_tools.actions.open_vault import Vault, how_to_begin
from vault_tools.cli.answers.names_apart import names_apart
from vault_tools.cli.rows import tell_row
from vault_tools.cli.telling import heading
from vault_tools.notes.html.markdown import plain_text
from vault_tools.notes.tasks import Task
from vault_tools.pages.desk import Desk
from vault_tools.pages.week.lay_out_days import MANY, days_heading, lay_out_day, nearest
from vault_tools.pages.week.lay_out_forecast import promise_words
from vault_tools.pages.week.lay_out_no_rhythm import (
    first_command,
    lay_out_no_rhythm,
    nobody_waits,
)
from vault_tools.pages.week.lay_out_together import lay_out_news, lay_out_together
from vault_tools.pages.week.lay_out_week import LANES, more_promises, promises_due, week_label
from vault_tools.pages.wording.reasons import promise_told, why_now
from vault_tools.pages.wording.words import done_words, listed
from vault_tools.people.birthdays import DayOfTheirs, days_around
from vault_tools.people.contact import Contact
from vault_tools.people.giving.find_promise import said_of
from vault_tools.people.rotation.batching import Together
from vault_tools.people.rotation.drift import Drift, Revived, RhythmNews, Steady
from vault_tools.people.rotation.member import due_date, stretch
from vault_tools.people.rotation.members import member_of
from vault_tools.people.rotation.outlook import Outlook
from vault_tools.people.rotation.plan import Plan, PlanPlace
from vault_tools.people.rotation.promise_check import PromiseCheck
from vault_tools.people.showing.secrets import is_secret_task
from vault_tools.problems import printable


def print_week(vault: Vault, outlook: Outlook, today: date) -> None:
    contacts, plan = vault.people.by_path(), outlook.plan
    click.echo(heading(week_label(plan.week)))
    _print_places(plan.main, contacts, today)
    if not plan.main:
        click.echo(f"  {nobody_waits(contacts.values(), plan.week)}.")
    for lane, (name, _) in LANES.items():
        if places := plan.in_lane(lane):
            click.echo(f"\n{heading(name)}")
            _print_places(places, contacts, today)
    _print_beside(vault, outlook, today)


def hint_to_begin(vault: Vault, today: date) -> str:
    """Where nobody is here, how somebody comes; where nobody has a rhythm, how they get one."""
    if not vault.people.contacts:
        return how_to_begin(vault)
    if any(one.rhythm for one in vault.people.contacts):
        return ""
    return first_command(lay_out_no_rhythm(open_desk(vault), today))


def _print_beside(vault: Vault, outlook: Outlook, today: date) -> None:
    """Who fits together, what has changed, which days are near, and whether it is all too much."""
    desk = open_desk(vault)
    together = lay_out_together(desk, outlook.together)
    news = lay_out_news(desk, outlook.news, today)
    for title, groups in (("Offered together", together), ("Along the way", news)):
        if groups:
            click.echo(f"\n{heading(title)}")
        for group in groups:
            names = [heading(printable(person.name)) for person in group.people]
            line = listed([*names, *([group.others] if group.others else [])])
            tell_row(f"  {line}  {printable(group.words)}")
    _print_days(desk, today)
    _print_promises(desk.people.contacts, outlook.plan, today)
    if not outlook.check.fits:
        click.echo()
        tell_row(printable(promise_words(outlook.check)), hang=0)


def _print_days(desk: Desk, today: date) -> None:
    days = nearest(days_around(desk.people.contacts, today, desk.settings), today)
    names = names_apart(desk.people.contacts)
    if days:
        click.echo(f"\n{heading(days_heading(days))}")
    for each in days:
        one = lay_out_day(each, desk, today)
        name = heading(printable(names[each.contact.path]))
        tell_row(f"  {name}  {printable(one.words)} · {one.when.words}")


def _print_promises(people: Collection[Contact], plan: Plan, today: date) -> None:
    """The promises that are near and not told above; no secret is said."""
    places, names = {place.key: place for place in plan.places}, names_apart(people)
    more = [
        (contact, task, when)
        for contact, task, when in promises_due(people, today)
        if not _is_told(contact, task, places.get(contact.path), today)
    ]
    if more:
        click.echo(f"\n{heading('Promises')}")
    for contact, task, when in more[-MANY:]:
        said = "something" if is_secret_task(task) else said_of(task)
        tell_row(f"  {heading(printable(names[contact.path]))}  {printable(said)} · {when}")
    if words := more_promises(len(more)):
        tell_row(f"  {words}")


def _is_told(contact: Contact, task: Task, place: PlanPlace | None, today: date) -> bool:
    """Whether the reason for which somebody comes up is this promise."""
    last = contact.last_contact(today)
    comes_up = place and place.lane == "promise" and not place.done_on
    return bool(comes_up and promise_told(contact, last.day if last else None) == task)


def week_row(vault: Vault, outlook: Outlook, today: date) -> dict[str, Any]:
    """The plan as JSON; the keys are documented in the manual."""
    contacts, plan = vault.people.by_path(), outlook.plan
    return {
        "week": plan.week.label,
        "begins": plan.week.begins,
        "people": [_row(contacts[place.key], place, today) for place in plan.places],
        "together": [_together_row(group) for group in outlook.together],
        "news": [_news_row(one, contacts[one.key]) for one in outlook.news],
        "days": [_day_row(one) for one in days_around(contacts.values(), today, vault.settings)],
        **check_row(outlook.check),
    }


def check_row(check: PromiseCheck) -> dict[str, Any]:
    """What the rhythms ask for, and what there is room for."""
    return {
        "demand": round(check.demand, 3),
        "capacity": check.capacity,
        "common_stretch": round(check.stretch, 3),
    }


def _together_row(group: Together) -> dict[str, Any]:
    return {
        "people": [contact.path for contact in group.contacts],
        "reason": group.reason,
        "shared": plain_text(group.shared),
        "on": str(group.on.earliest) if group.on else None,
        "place": str(group.place),
    }


def _news_row(one: RhythmNews, contact: Contact) -> dict[str, Any]:
    row = {"name": contact.name, "path": contact.path, "usual": None, "since": None, "years": None}
    match one:
        case Drift():
            return row | {"what": "drift", "usual": one.usual, "since": one.last}
        case Steady():
            return row | {"what": "kept", "years": one.years}
        case Revived():
            return row | {"what": "revived", "since": one.on}


def _day_row(one: DayOfTheirs) -> dict[str, Any]:
    return {
        "name": one.contact.name,
        "path": one.contact.path,
        "what": one.label or "birthday",
        "on": one.on,
        "years": one.years,
    }


def due_row(plan: Plan, due: Iterable[Contact], today: date) -> dict[str, Any]:
    """Everybody who is due, in the same shape."""
    places = {place.key: place for place in plan.places}
    rows = [_row(contact, places.get(contact.path), today) for contact in due]
    return {"week": plan.week.label, "begins": plan.week.begins, "people": rows}


def turn_row(contact: Contact, today: date) -> dict[str, Any]:
    """Where somebody stands in the rotation."""
    member, last = member_of(contact, today), contact.last_contact(today)
    stretched = stretch(member, today)
    return {
        "last_contact": last.day if last else None,
        "due": due_date(member, today),
        "stretch": round(stretched, 3) if stretched is not None else None,
    }


def _row(contact: Contact, place: PlanPlace | None, today: date) -> dict[str, Any]:
    return {
        "name": contact.name,
        "path": contact.path,
        "place": place.lane if place else None,
        **turn_row(contact, today),
        "reason": why_now(place.lane if place else "rotation", contact, today),
        "done_on": place.done_on if place else None,
    }


def _print_places(
    places: Iterable[PlanPlace], contacts: Mapping[str, Contact], today: date
) -> None:
    names = names_apart([*contacts.values()])
    for place in places:
        contact, name = contacts[place.key], printable(names[place.key])
        last = contact.last_contact(today)
        if place.done_on and last:
            line = click.style(f"  ✓ {name}  {done_words(last)}", dim=True)
        else:
            line = f"  {heading(name)}  {why_now(place.lane, contact, today)}"
        tell_row(line)
