"""`vault why`."""

from typing import TYPE_CHECKING, Any

import click

from vault_tools.cli.manners import Wishes, complete_name, print_json, vault_command

if TYPE_CHECKING:
    from vault_tools.people.contact import Contact
    from vault_tools.people.why import Explanation


@vault_command()
@click.argument("name", nargs=-1, required=True, shell_complete=complete_name)
def command(wishes: Wishes, name: tuple[str, ...]) -> None:
    """Say why NAME comes up when they do.

    Every date that was used or left out is told, with its file, line and reason.
    """
    from vault_tools.cli.asking import whom
    from vault_tools.cli.progress import opened
    from vault_tools.people.why import explain

    vault = opened(wishes)
    contact = whom(vault.people, *name)
    explanation = explain(contact, wishes.today)
    if wishes.as_json:
        print_json(why_row(explanation))
    else:
        print_why(explanation)


def print_why(explanation: "Explanation") -> None:
    from vault_tools.cli.telling import dim, heading
    from vault_tools.problems import printable

    click.echo(heading(printable(explanation.contact.name)))
    for label, text in _facts(explanation):
        click.echo(f"  {label:<14}{text}")
    for rule, place in explanation.rules:
        click.echo(f"  {dim(place)}  {printable(rule)}")
    if explanation.evidence:
        click.echo(f"\n{heading('Dates')}")
    for one in explanation.evidence:
        sign = "✓" if one.used else "·"
        on = f"{one.on!s:<10}"
        click.echo(f"  {sign} {on}  {dim(one.place)}  {one.what}: {printable(one.reason)}")


def why_row(explanation: "Explanation") -> dict[str, Any]:
    """The explanation as JSON; places are `path:line:column`."""
    last = explanation.last
    return {
        "name": explanation.contact.name,
        "path": explanation.contact.path,
        "last_contact": last.day.isoformat() if last else None,
        "cadence": str(explanation.contact.rhythm) if explanation.contact.rhythm else None,
        "due": explanation.due.isoformat() if explanation.due else None,
        "stretch": round(explanation.stretch, 3) if explanation.stretch is not None else None,
        "rules": [{"rule": rule, "place": str(place)} for rule, place in explanation.rules],
        "dates": [
            {
                "day": one.day.isoformat(),
                "path": one.place.path,
                "line": one.place.line,
                "column": one.place.column,
                "what": one.what,
                "used": one.used,
                "reason": one.reason,
            }
            for one in explanation.evidence
        ],
    }


def _no_day(contact: "Contact") -> str:
    """What stands in the place of a day on which somebody's turn comes."""
    if contact.paused or contact.died or not contact.rhythm:
        return "not in the rotation"
    return "not in touch yet"


def _facts(explanation: "Explanation") -> list[tuple[str, str]]:
    last, due = explanation.last, explanation.due
    stretched = explanation.stretch
    return [
        ("last contact", str(last.on) if last else "none noted"),
        ("due", due.isoformat() if due else _no_day(explanation.contact)),
        ("stretch", f"{stretched:.2f} of their rhythm" if stretched is not None else "none"),
    ]
