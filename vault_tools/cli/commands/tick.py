"""`vault tick`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes
from vault_tools.cli.progress import opened


@vault_command()
@writes
@click.argument(
    "words", nargs=-1, required=True, shell_complete=complete_name, metavar="NAME [WORDS]"
)
def command(wishes: Wishes, *, words: tuple[str, ...]) -> None:
    """Tick what you promised NAME, or what they promised you.

    If there are several open tasks, add some words of it: vault tick wilma soup pot
    """
    from vault_tools.actions.changing.tick import tick_promise
    from vault_tools.cli.answers.changed import tell_done
    from vault_tools.cli.asking import whom_first
    from vault_tools.people.giving.find_promise import find_promise

    vault = opened(wishes)
    contact, said = whom_first(vault.people, words)
    task = find_promise(contact, " ".join(said))
    tell_done(tick_promise(vault, contact, task, wishes.today, wishes.order), wishes)
