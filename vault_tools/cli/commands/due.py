"""`vault due`."""

import click

from vault_tools.cli.manners import Wishes, print_json, vault_command
from vault_tools.cli.progress import progress
from vault_tools.cli.rows import tell_rows
from vault_tools.cli.telling import heading, tell_hint
from vault_tools.problems import printable


@vault_command(folder=True)
def command(wishes: Wishes) -> None:
    """List everybody who is due, whether this week has room or not.

    Those who have waited longest in their own rhythm come first.
    """
    from vault_tools.actions.unchanged import find_answer

    answer = find_answer(wishes.root, "due", wishes.today)
    if answer is None:
        from vault_tools.cli.answers.due import ask_who_is_due

        with progress(wishes) as how_far:
            answer = ask_who_is_due(wishes.root, wishes.today, how_far)
    row, due, nobody, hint = answer
    if wishes.as_json:
        print_json(row)
        return
    tell_rows((f"{heading(printable(name))}  {reason}" for name, reason in due), hang=2)
    if not due:
        click.echo(nobody)
        tell_hint(hint, wishes)
