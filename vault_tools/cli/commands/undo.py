"""`vault undo`."""

import click

from vault_tools.cli.manners import Wishes, print_json, vault_command, writes
from vault_tools.problems import printable

_FEW = 3  # places of links that are told


@vault_command()
@writes
@click.option("--list", "only_list", is_flag=True, help="List what can be taken back.")
def command(wishes: Wishes, *, only_list: bool) -> None:
    """Take back the last change that vault made in your notes."""
    from vault_tools.actions.changing.left_by_undo import links_left
    from vault_tools.folder.writing.undo import undo, undoable_actions

    if only_list:
        actions = undoable_actions(wishes.root)
        rows = [
            {"what": one.action.what, "at": one.action.at, "paths": list(one.paths)}
            for one in actions
        ]
        if wishes.as_json:
            print_json(rows)
            return
        for one in actions:
            click.echo(printable(f"{_clock(one.action.at)}  {one.action.what}"))
        if not actions:
            wishes.say("There is nothing to undo.")
        return
    taken = undo(wishes.root, wishes.order.at, dry_run=wishes.order.dry_run)
    if wishes.as_json:
        print_json({"what": taken.action.what, "paths": list(taken.paths)})
        return
    verb = "Would take" if wishes.order.dry_run else "Took"
    click.echo(printable(f"{verb} back: {taken.action.what} ({', '.join(taken.paths)})"))
    if not wishes.order.dry_run and (left := links_left(wishes.root, taken)):
        places = ", ".join(map(str, left[:_FEW])) + (" and more" if left[_FEW:] else "")
        wishes.say(printable(f"A link that was written since then leads nowhere now: {places}"))


def _clock(at: str) -> str:
    """`2026-11-18 10:00`, of the moment as the journal has it, where one was at that time."""
    return " ".join(at[:16].split("T"))
