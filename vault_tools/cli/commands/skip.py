"""`vault skip`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes


@vault_command()
@writes
@click.argument("name", nargs=-1, required=True, shell_complete=complete_name)
def command(wishes: Wishes, *, name: tuple[str, ...]) -> None:
    """Leave NAME out this week."""
    from vault_tools.cli.rest import rest

    rest(name, "skip", wishes)
