"""`vault challenge`."""

import click

from vault_tools.cli.manners import Wishes, print_json, vault_command
from vault_tools.cli.progress import opened
from vault_tools.cli.telling import heading


@vault_command(folder=True)
def command(wishes: Wishes) -> None:
    """Show this week's challenge: one person, and one idea."""
    from vault_tools.actions.asking.ideas import ideas_this_week
    from vault_tools.cli.answers.ideas import challenge_row, print_challenge
    from vault_tools.pages.week.lay_out_week import week_label

    plan, week = ideas_this_week(opened(wishes), wishes.today)
    if wishes.as_json:
        print_json({"week": plan.week.label, **challenge_row(week.challenge)})
        return
    click.echo(heading(week_label(plan.week)))
    print_challenge(week.challenge, wishes)
