"""Why somebody comes up, in the terminal and as JSON."""

from typing import Any

import click

from vault_tools.cli.telling import dim, heading
from vault_tools.people.why import Explanation
from vault_tools.problems import printable


def print_why(explanation: Explanation) -> None:
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


def why_row(explanation: Explanation) -> dict[str, Any]:
    """The explanation as JSON; places are `path:line:column`."""
    last = explanation.last
    return {
        "name": explanation.contact.name,
        "path": explanation.contact.path,
        "last_contact": last.day if last else None,
        "cadence": str(explanation.contact.rhythm) if explanation.contact.rhythm else None,
        "due": explanation.due,
        "stretch": round(explanation.stretch, 3) if explanation.stretch is not None else None,
        "rules": [{"rule": rule, "place": str(place)} for rule, place in explanation.rules],
        "dates": [
            {
                "day": one.day,
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


def _no_day(explanation: Explanation) -> str:
    """What stands in the place of a day on which somebody's turn comes."""
    contact = explanation.contact
    if contact.paused or contact.died or not contact.rhythm:
        return "not in the rotation"
    return "none while resting" if explanation.last else "not in touch yet"


def _facts(explanation: Explanation) -> list[tuple[str, str]]:
    last, due = explanation.last, explanation.due
    stretched = explanation.stretch
    return [
        ("last contact", str(last.on) if last else "none noted"),
        ("due", due.isoformat() if due else _no_day(explanation)),
        ("stretch", f"{stretched:.2f} of their rhythm" if stretched is not None else "none"),
    ]
