"""`vault why`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, print_json, vault_command
from vault_tools.cli.progress import opened


@vault_command()
@click.argument("name", nargs=-1, required=True, shell_complete=complete_name)
def command(wishes: Wishes, name: tuple[str, ...]) -> None:
    """Show why NAME comes up when they do.

    Every date comes with its file and line, and with the reason why it counts or not.
    """
    from vault_tools.cli.answers.why import print_why, why_row
    from vault_tools.cli.asking import whom
    from vault_tools.people.why import explain

    vault = opened(wishes)
    contact = whom(vault.people, *name)
    explanation = explain(contact, wishes.today)
    if wishes.as_json:
        print_json(why_row(explanation))
    else:
        print_why(explanation)
