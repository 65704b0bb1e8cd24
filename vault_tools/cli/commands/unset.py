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
    from vault_tools.people.names.naming import called_in_command

    vault = opened(wishes)
    contact, rest = whom_first(vault.people, words)
    if not rest:
        name = called_in_command(contact, vault.people)
        raise UsageError("which field?", f"vault unset {name} cadence")
    field = " ".join(rest).rstrip(":：")
    tell_done(unset_value(vault, contact, field, wishes.today, wishes.order), wishes)
