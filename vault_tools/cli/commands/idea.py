"""`vault idea`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, print_json, vault_command
from vault_tools.cli.progress import opened


@vault_command()
@click.argument("name", nargs=-1, shell_complete=complete_name)
def command(wishes: Wishes, name: tuple[str, ...]) -> None:
    """Offer three ideas, for NAME or for people of this week.

    Each comes with its reasons, and the lines of your notes behind them.
    """
    from vault_tools.actions.asking.ideas import OFFERED, ideas_for_few, ideas_for_one
    from vault_tools.cli.answers.ideas import ideas_row, print_ideas, print_none
    from vault_tools.cli.asking import whom

    vault = opened(wishes)
    contact = None
    if name:
        contact = whom(vault.people, *name)
        pairings = ideas_for_one(vault, contact, wishes.today)[:OFFERED]
    else:
        pairings = ideas_for_few(vault, wishes.today)[:OFFERED]
    if wishes.as_json:
        print_json(ideas_row(pairings))
    elif pairings:
        print_ideas(pairings, wishes)
    else:
        print_none(contact, wishes.today)
