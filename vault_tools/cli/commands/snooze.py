"""`vault snooze`."""

import click

from vault_tools.cli.manners import Wishes, complete_name, vault_command, writes
from vault_tools.cli.progress import opened
from vault_tools.problems import UsageError


@vault_command()
@writes
@click.argument(
    "words", nargs=-1, required=True, shell_complete=complete_name, metavar="NAME [until] WHEN"
)
def command(wishes: Wishes, *, words: tuple[str, ...]) -> None:
    """Let NAME rest until a day.

    WHEN is such as: 2 weeks, until next monday, until 1 december.
    """
    from vault_tools.actions.changing.rest import write_rest_line
    from vault_tools.cli.answers.changed import tell_done
    from vault_tools.cli.asking import whom_first
    from vault_tools.people.names.naming import called_in_command
    from vault_tools.people.rotation.member import RestLine
    from vault_tools.people.spoken_days import coming_day

    vault = opened(wishes)
    contact, rest = whom_first(vault.people, words)
    if not rest:
        name = called_in_command(contact, vault.people)
        raise UsageError("until when?", f"vault snooze {name} 2 weeks")
    until = coming_day(" ".join(rest), wishes.today, vault.settings.date_order)
    line = RestLine(wishes.today, "snooze", until)
    tell_done(write_rest_line(vault, contact, line, wishes.today, wishes.order), wishes)
