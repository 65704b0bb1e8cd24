"""`vault history`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, print_json, vault_command
from vault_tools.cli.progress import opened
from vault_tools.cli.telling import heading
from vault_tools.problems import printable


@vault_command()
@click.argument("name", nargs=-1, required=True, shell_complete=complete_name)
def command(wishes: Wishes, *, name: tuple[str, ...]) -> None:
    """Show what changed in the note of NAME and when, from git."""
    from vault_tools.actions.syncing.history import history_of
    from vault_tools.cli.asking import whom

    vault = opened(wishes)
    contact = whom(vault.people, *name)
    changes = history_of(vault, contact)
    if wishes.as_json:
        rows = [
            {"commit": one.commit, "at": one.at, "author": one.author, "changes": list(one.words)}
            for one in changes
        ]
        print_json({"name": contact.name, "path": contact.path, "history": rows})
        return
    click.echo(heading(printable(contact.name)))
    for one in changes:
        for number, words in enumerate(one.words):
            day = one.at[:10] if not number else " " * 10
            click.echo(printable(f"  {day}  {words}"))
    if not changes:
        wishes.say("git has nothing about this note yet; vault sync, or git commit, begins it.")
