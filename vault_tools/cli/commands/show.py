"""`vault show`."""

import click

from vault_tools.cli.local_time import local_time
from vault_tools.cli.manners import Wishes, complete_name, print_json, vault_command
from vault_tools.cli.progress import opened


@vault_command()
@click.argument("name", nargs=-1, required=True, shell_complete=complete_name)
def command(wishes: Wishes, name: tuple[str, ...]) -> None:
    """Show what is worth knowing before you call NAME, on one screen."""
    from vault_tools.actions.asking.brief import brief_on
    from vault_tools.cli.answers.brief import print_brief
    from vault_tools.cli.answers.brief_row import brief_row
    from vault_tools.cli.asking import whom

    vault = opened(wishes)
    contact = whom(vault.people, *name)
    brief = brief_on(vault, contact, wishes.today)
    if wishes.as_json:
        there = local_time(contact.timezone, wishes.now) if wishes.now else None
        print_json(brief_row(brief, there.isoformat(timespec="minutes") if there else None))
    else:
        print_brief(brief, wishes.now)
