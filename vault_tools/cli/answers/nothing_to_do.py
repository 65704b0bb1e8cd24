"""What `vault build` says where nothing has changed: the same as if it had built."""

import click

from vault_tools.actions.unchanged import NothingToDo
from vault_tools.cli.manners import Wishes, print_json
from vault_tools.cli.telling import problem_row, tell_hint, tell_problems


def tell_nothing_to_do(nothing: NothingToDo, wishes: Wishes, *, dry_run: bool) -> None:
    """The week and the page on stdout, what was left out and the problems on stderr."""
    page = wishes.root / nothing.page
    if wishes.as_json:
        problems = [problem_row(one) for one in nothing.problems]
        print_json(nothing.row | {"page": str(page), "problems": problems})
        return
    click.echo(nothing.week)
    if wishes.verbose:
        for line in nothing.at_length:
            wishes.say(line)
    if not dry_run:
        click.echo(f"The page is {page}")
        tell_no_rhythm(nothing.no_rhythm, wishes)
    tell_problems(nothing.problems, wishes)


def tell_no_rhythm(no_rhythm: tuple[str, str], wishes: Wishes) -> None:
    """How many do not come up by themselves, if that is to be told, and what helps."""
    words, hint = no_rhythm
    if words:
        wishes.say(words)
        tell_hint(hint, wishes)
