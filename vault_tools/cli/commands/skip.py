"""`vault skip`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes
from vault_tools.cli.progress import opened


@vault_command()
@writes
@click.argument("name", nargs=-1, required=True, shell_complete=complete_name)
def command(wishes: Wishes, *, name: tuple[str, ...]) -> None:
    """Leave NAME out this week."""
    from vault_tools.cli.asking import whom
    from vault_tools.cli.rest import tell_rest

    vault = opened(wishes)
    tell_rest(vault, whom(vault.people, *name), "skip", wishes)
