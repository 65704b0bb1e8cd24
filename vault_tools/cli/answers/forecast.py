"""The forecast in the terminal and as JSON."""

from datetime import date
from typing import Any

import click

from vault_tools.actions.open_vault import Vault
from vault_tools.cli.answers.names_apart import names_apart
from vault_tools.cli.answers.week import check_row
from vault_tools.cli.rows import wrapped
from vault_tools.cli.telling import heading
from vault_tools.pages.week.lay_out_forecast import counts_of, promise_words
from vault_tools.pages.week.lay_out_no_rhythm import nobody_waits
from vault_tools.pages.wording.words import counted, listed
from vault_tools.people.day_words import short_day
from vault_tools.people.rotation.calendar import Week
from vault_tools.people.rotation.forecast import due_in
from vault_tools.people.rotation.member import Member, due_date
from vault_tools.people.rotation.members import members_of
from vault_tools.people.rotation.outlook import Outlook
from vault_tools.people.rotation.plan import Plan
from vault_tools.people.rotation.promise_check import Loosening
from vault_tools.problems import printable

LONGEST = 24  # characters of the longest bar


def print_forecast(vault: Vault, outlook: Outlook, today: date) -> None:
    due = due_in(members_of(vault.people.contacts, today), outlook.ahead, today)
    nobody = nobody_waits(vault.people.contacts, outlook.plan.week)
    said = promise_words(outlook.check) or f"{nobody}."
    click.echo(wrapped(printable(said), ""))
    if not due:
        return
    names = names_apart(vault.people.contacts)
    click.echo("")
    for plan in outlook.ahead:
        click.echo(_bar(plan, outlook))
        if people := [names[member.key] for member, week in due if week == plan.week]:
            click.echo(wrapped(printable(listed(people)), "    "))
    if late := [member for member, week in due if week is None]:
        more = counted(len(late), "more person falls", "more people fall")
        click.echo(f"\n{more} due in these weeks; their turn comes later.")


def forecast_row(vault: Vault, outlook: Outlook, today: date) -> dict[str, Any]:
    """The forecast as JSON; the keys are documented in the manual."""
    names = {contact.path: contact.name for contact in vault.people.contacts}
    due = due_in(members_of(vault.people.contacts, today), outlook.ahead, today)
    return {
        **check_row(outlook.check),
        "loosen": [_loosening_row(one) for one in outlook.check.loosening],
        "weeks": [_week_row(plan, names) for plan in outlook.ahead],
        "people": [_due_row(member, week, names, today) for member, week in due],
    }


def _bar(plan: Plan, outlook: Outlook) -> str:
    """`Week 48  23 November  ▇▇▇▇▇░░  7`: the rotation, and what stands beside it."""
    most = max(sum(counts_of(each)) for each in outlook.ahead)
    main, beside = counts_of(plan)
    scale = LONGEST / max(most, LONGEST)
    drawn = "▇" * round(main * scale) + "░" * round(beside * scale)
    begins = short_day(plan.week.begins)
    return f"{heading(f'Week {plan.week.number:<2}')}  {begins:<12}  {drawn}  {main + beside}"


def _loosening_row(one: Loosening) -> dict[str, Any]:
    return {
        "name": one.name,
        "path": None if one.whole_circle else one.paths[0],
        "people": len(one.paths),
        "from": str(one.before),
        "to": str(one.after),
        "circle": one.circle,
        "saves": round(one.saves, 3),
    }


def _week_row(plan: Plan, names: dict[str, str]) -> dict[str, Any]:
    return {
        "week": plan.week.label,
        "begins": plan.week.begins,
        "people": [
            {
                "name": names[place.key],
                "path": place.key,
                "place": place.lane,
                "done_on": place.done_on,
            }
            for place in plan.places
        ],
    }


def _due_row(
    member: Member, week: Week | None, names: dict[str, str], today: date
) -> dict[str, Any]:
    due = due_date(member, today)
    return {
        "name": names[member.key],
        "path": member.key,
        "due": due,
        "week": week.label if week else None,
    }
