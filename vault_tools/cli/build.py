"""`vault build`."""

from dataclasses import replace

import click

from vault_tools.cli.manners import Asked, asked, print_json
from vault_tools.cli.telling import problem_row, tell_problems
from vault_tools.problems import OK, PROBLEMS, UsageError


@asked(folder=True)
@click.option("--strict", is_flag=True, help="Exit with 1 if a note has a problem.")
@click.option("--at", "when", default="", metavar="REV|DATE", help="The vault as git has it then.")
@click.option("--dry-run", is_flag=True, help="Say what would be written, and write nothing.")
def command(wishes: Asked, *, strict: bool, when: str, dry_run: bool) -> int:
    """Plan the week, make the pages, refresh the index notes.

    With --at the vault is rendered as it was, into a folder of its own that is named in the end.
    """
    from vault_tools.actions.build import build
    from vault_tools.actions.build_at import build_at
    from vault_tools.cli.build_words import build_row, tell_built
    from vault_tools.cli.changed import tell_recovered

    if when and dry_run:
        raise UsageError("--at changes nothing in the vault", "leave --dry-run out")
    if when:
        built = build_at(wishes.root, when, wishes.today, wishes.order.at)
    else:
        built = build(wishes.root, wishes.today, at=wishes.order.at, dry_run=dry_run)
    if when and not wishes.verbose:
        wishes = replace(wishes, quiet=True)  # what a first build says is no news here
    tell_recovered(built.recovered, wishes)
    if wishes.as_json:
        print_json(build_row(built) | {"problems": [problem_row(one) for one in built.problems]})
    else:
        tell_built(built, wishes, dry_run=dry_run)
        tell_problems(built.problems, wishes)
    return PROBLEMS if strict and built.problems else OK
