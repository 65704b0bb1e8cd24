"""`vault init`."""

from pathlib import Path

import click

from vault_tools.cli.manners import Asked, asked


@asked(folder=True, as_json=False)
def command(wishes: Asked) -> None:
    """Make a small vault with three people in it, to begin from."""
    from vault_tools.actions.init import init_vault

    folder = wishes.where or Path.cwd()
    for path in init_vault(folder, wishes.today):
        wishes.say(f"wrote {path}")
    click.echo(f"Your vault is {folder}. See whose turn it is: vault build {folder}")
