"""`vault gifts`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, print_json, vault_command
from vault_tools.cli.progress import opened


@vault_command()
@click.argument("name", nargs=-1, shell_complete=complete_name)
def command(wishes: Wishes, name: tuple[str, ...]) -> None:
    """Show what you gave and were given, and what is lent.

    Gifts in mind are shown too. Without NAME, for everybody: whose birthday is near, and whose
    kindness might like an answer.
    """
    from vault_tools.cli.answers.gifts import gift_row, print_all, print_one
    from vault_tools.cli.asking import whom

    vault = opened(wishes)
    if not name:
        if wishes.as_json:
            rows = [gift_row(one, wishes.today) for one in vault.people.contacts]
            print_json({"people": [row for row in rows if any(list(row.values())[2:])]})
        else:
            print_all(vault, wishes.today)
        return
    contact = whom(vault.people, *name)
    if wishes.as_json:
        print_json({"people": [gift_row(contact, wishes.today)]})
    else:
        print_one(contact, wishes.today)
