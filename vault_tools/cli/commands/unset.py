"""`vault unset`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes
from vault_tools.cli.progress import opened
from vault_tools.problems import UsageError


@vault_command()
@writes
@click.argument(
    "words", nargs=-1, required=True, shell_complete=complete_name, metavar="NAME FIELD"
)
def command(wishes: Wishes, *, words: tuple[str, ...]) -> None:
    """Remove a field from the note of NAME."""
    from vault_tools.actions.changing.setting import unset_value
    from vault_tools.cli.answers.changed import tell_done
    from vault_tools.cli.asking import whom_first

    vault = opened(wishes)
    contact, rest = whom_first(vault.people, words)
    if not rest:
        raise UsageError("which field?", "vault unset wilma cadence")
    field = " ".join(rest)
    tell_done(unset_value(vault, contact, field, wishes.today, wishes.order), wishes)
