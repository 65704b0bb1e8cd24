"""What all commands that change notes say: what changed, what is next, how to take it back."""

from collections.abc import Iterable

import click

from vault_tools.actions.changing.carry_out import Done
from vault_tools.cli.manners import Wishes, print_json
from vault_tools.cli.rows import tell_row
from vault_tools.folder.writing.write import Recovered
from vault_tools.problems import printable, printable_lines


def tell_done(done: Done, wishes: Wishes) -> None:
    """The answer on stdout; of a dry run the diff."""
    tell_recovered(done.recovered, wishes)
    if wishes.as_json:
        print_json(
            {
                "changed": list(done.paths),
                "dry_run": wishes.order.dry_run,
                "diff": done.diff() if wishes.order.dry_run else "",
                "results": list(done.rows),
            }
        )
    elif wishes.order.dry_run:
        click.echo(printable_lines(done.diff()), nl=False)
    else:
        answer = [*done.words, *(["Undo: vault undo"] if done.changes else [])]
        tell_row(printable(" ".join(answer)), hang=0)


def tell_recovered(recovered: Iterable[Recovered], wishes: Wishes) -> None:
    """What became of actions that had been killed."""
    for one in recovered:
        how = "finished" if one.finished else "taken back"
        wishes.say(f'"{one.what}" was interrupted, and has been {how} now.')
        for path in one.left:
            wishes.say(f"{path} has been changed since by something else, and stays as it is.")
