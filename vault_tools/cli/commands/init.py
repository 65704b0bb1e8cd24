"""`vault init`."""

from pathlib import Path
from shlex import quote

import click

from vault_tools.cli.manners import Wishes, vault_command


@vault_command(folder=True, as_json=False)
@click.option("--ideas", is_flag=True, help="Copy the deck of ideas too.")
def command(wishes: Wishes, *, ideas: bool) -> None:
    """Make a new vault with three made-up people in it.

    With --ideas the deck of ideas is copied into it, for you to change. In a vault that you use
    already, that is all that is done.
    """
    from vault_tools.actions.init import copy_ideas, init_vault, is_in_use
    from vault_tools.pages.wording.words import counted

    folder = wishes.where or Path.cwd()
    made = not (ideas and is_in_use(folder))
    for path in init_vault(folder, wishes.today) if made else ():
        wishes.say(f"wrote {path}")
    if ideas:
        copied = copy_ideas(folder, wishes.order)
        said = f"Copied {counted(len(copied), 'idea')} into {folder / 'ideas'}."
        click.echo(said if copied else "The vault has all of these ideas already; nothing copied.")
    if made:
        here = folder.resolve() == Path.cwd()
        where, build = (
            ("here", "vault build") if here else (folder, f"vault build {quote(str(folder))}")
        )
        click.echo(f"Your vault is {where}. See whose turn it is: {build}")
