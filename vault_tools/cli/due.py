"""`vault due`."""

import click

from vault_tools.cli.manners import Asked, asked, print_json


@asked(folder=True)
def command(wishes: Asked) -> None:
    """List everybody whose time has come.

    Whoever has waited longest, counted in their own rhythm, comes first.
    """
    from vault_tools.actions.due import who_is_due
    from vault_tools.actions.open_vault import open_vault
    from vault_tools.actions.plan_vault import plan_vault
    from vault_tools.cli.telling import heading
    from vault_tools.cli.week_words import due_row
    from vault_tools.pages.reasons import why_now
    from vault_tools.problems import printable

    vault = open_vault(wishes.root)
    due = who_is_due(vault, wishes.today)
    if wishes.as_json:
        plan = plan_vault(vault, wishes.today)
        print_json(due_row(plan, due, wishes.today))
        return
    for contact in due:
        reason = why_now("rotation", contact, wishes.today)
        click.echo(f"{heading(printable(contact.name))}  {reason}")
    if not due:
        click.echo("Nobody is waiting for you.")
