"""`vault rename`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes
from vault_tools.cli.progress import opened


@vault_command()
@writes
@click.argument("old", shell_complete=complete_name)
@click.argument("new")
def command(wishes: Wishes, *, old: str, new: str) -> None:
    """Rename OLD to NEW, in the note and in every link to it.

    The old name stays as an alias: vault rename "Maya Lindqvist" "Maya Weber"
    """
    from vault_tools.actions.changing.rename import rename
    from vault_tools.cli.answers.changed import tell_done
    from vault_tools.cli.asking import whom

    vault = opened(wishes)
    contact = whom(vault.people, old)
    tell_done(rename(vault, contact, new, wishes.order), wishes)
