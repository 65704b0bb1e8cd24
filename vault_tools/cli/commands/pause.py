"""`vault pause`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes


@vault_command()
@writes
@click.argument("name", nargs=-1, required=True, shell_complete=complete_name)
def command(wishes: Wishes, *, name: tuple[str, ...]) -> None:
    """Let NAME rest until you say `vault resume`."""
    from vault_tools.cli.rest import rest

    rest(name, "pause", wishes)
