"""`vault check`."""

import click

from vault_tools.cli.manners import Asked, asked, print_json
from vault_tools.cli.telling import problem_row
from vault_tools.problems import OK, PROBLEMS


@asked(folder=True)
def command(wishes: Asked) -> int:
    """Tell everything in the notes that could not be read, with its place and what helps."""
    from vault_tools.actions.open_vault import open_vault

    vault = open_vault(wishes.root)
    if wishes.as_json:
        rows = [problem_row(problem) for problem in vault.problems]
        print_json({"people": len(vault.people.contacts), "problems": rows})
    else:
        for problem in vault.problems:
            click.echo(f"{problem}\n")
        if not vault.problems:
            wishes.say(f"All {len(vault.people.notes)} notes read well.")
    return PROBLEMS if vault.problems else OK
