"""What `vault watch` and `vault serve` say of each build."""

import click

from vault_tools.actions.building.watch import Rebuilt
from vault_tools.cli.manners import Wishes
from vault_tools.cli.telling import tell
from vault_tools.pages.wording.words import counted
from vault_tools.problems import printable

FEW = 3  # changed files that a line names


def tell_rebuilt(rebuilt: Rebuilt, wishes: Wishes, *, first: bool = False) -> None:
    """A line for each build: what changed, what was made, how long it took."""
    if rebuilt.refused:
        tell(str(rebuilt.refused), rebuilt.refused.hint)
        return
    changed = ", ".join(rebuilt.changed[:FEW])
    more = len(rebuilt.changed) - FEW
    what = f"{changed} and {more} more" if more > 0 else changed
    made = counted(rebuilt.written, "file") if rebuilt.written else "nothing to write"
    head = f"{what}: " if what else "a new day: " if not first else ""
    click.echo(printable(f"{head}{made}, {rebuilt.seconds:.2f} s"))
    if first and rebuilt.built:
        click.echo(f"The page is {rebuilt.built.page}")
        wishes.say("Waiting for changes; Ctrl-C ends it.")
