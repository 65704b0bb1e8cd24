"""`vault circle`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes
from vault_tools.cli.progress import opened
from vault_tools.problems import UsageError, printable

if TYPE_CHECKING:
    from vault_tools.actions.changing.circle import Circling


class Verb(click.Choice[str]):
    """`add` or `remove`, which are easily forgotten before a circle."""

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if value in self.choices:
            return super().convert(value, param, ctx)
        hint = "vault circle add CIRCLE NAME puts somebody into it, and remove takes them out"
        raise UsageError(f'"{value}" is neither add nor remove', hint)


@vault_command()
@writes
@click.argument("verb", type=Verb(["add", "remove"]), metavar="add|remove", default="add")
@click.argument("circle", default="", metavar="CIRCLE")
@click.argument("names", nargs=-1, shell_complete=complete_name)
@click.option("--tag", "tags", multiple=True, help="People with this tag or group.")
@click.option("--place", "places", multiple=True, help="People who live there.")
@click.option("--organization", "organizations", multiple=True, help="People who belong to it.")
@click.option("--without", is_flag=True, help="People who have no rhythm yet.")
@click.option("--yes", is_flag=True, help="Do not ask (for scripts).")
def command(  # noqa: PLR0913 - each is an option
    wishes: Wishes,
    *,
    verb: str,
    circle: str,
    names: tuple[str, ...],
    tags: tuple[str, ...],
    places: tuple[str, ...],
    organizations: tuple[str, ...],
    without: bool,
    yes: bool,
) -> None:
    """Put NAMES into a circle, or take them out of it.

    Options choose many people at once; with several of them, all have to fit:
    vault circle add wide --place Lisbon --without
    """
    from vault_tools.actions.changing.carry_out import NOTHING_WRITTEN
    from vault_tools.actions.changing.circle import carry_out_circling, plan_circling
    from vault_tools.cli.answers.changed import tell_done
    from vault_tools.cli.asking import whom_all
    from vault_tools.people.changing.circling import Filter, known_circle, told_circles

    vault = opened(wishes)
    if not circle:
        circles = vault.settings.circles
        way = f"vault circle {verb} {next(iter(circles), 'CIRCLE')} NAME, for example"
        raise UsageError("which circle, and who?", f"{way}; {told_circles(circles)}")
    known_circle(circle, vault.settings.circles)
    named = whom_all(vault.people, names)
    wanted = Filter(tags, places, organizations, without)
    plan = plan_circling(vault, circle, named, wanted, adds=verb == "add")
    if wanted and plan.contacts and not (yes or wishes.order.dry_run) and not _agreed(plan):
        wishes.say(NOTHING_WRITTEN)
        return
    tell_done(carry_out_circling(vault, plan, wishes.order), wishes)


def _agreed(plan: Circling) -> bool:
    """Whether the user says yes to the people whom a filter has found."""
    from vault_tools.cli.asking import confirm, is_terminal
    from vault_tools.pages.wording.words import upper_first

    for contact in plan.contacts:
        click.echo(f"  {printable(contact.name)}", err=True)
    if not is_terminal():
        raise UsageError(f"that would {plan.words}", "--yes does it, --dry-run shows it")
    return confirm(f"{upper_first(plan.words)}?")
