"""What `vault build` says where nothing has changed; the same as if it had built."""

import click

from vault_tools.actions.unchanged import Standing
from vault_tools.cli.manners import Wishes, print_json
from vault_tools.cli.telling import problem_row, tell_problems


def tell_standing(standing: Standing, wishes: Wishes, *, dry_run: bool) -> None:
    """The week and the page on stdout, what was left out and the problems on stderr."""
    page = wishes.root / standing.page
    if wishes.as_json:
        problems = [problem_row(one) for one in standing.problems]
        print_json(standing.row | {"page": str(page), "problems": problems})
        return
    click.echo(standing.week)
    if wishes.verbose:
        for line in standing.left_out:
            wishes.say(line)
    if not dry_run:
        click.echo(f"The page is {page}")
    tell_problems(standing.problems, wishes)
