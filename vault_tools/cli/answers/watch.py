"""What `vault watch` and `vault serve` say of each build."""

import click

from vault_tools.actions.building.watch import Rebuilt
from vault_tools.cli.answers.build import tell_ticks
from vault_tools.cli.manners import Wishes
from vault_tools.cli.telling import tell, tell_problems
from vault_tools.pages.wording.words import counted
from vault_tools.problems import printable

FEW = 3  # changed files that a line names


def tell_rebuilt(rebuilt: Rebuilt, wishes: Wishes, *, first: bool = False) -> None:
    """What changed, what was made, how long it took; and what the notes that were saved need.

    Of the `first` build, what all notes need.
    """
    if rebuilt.refused:
        tell(str(rebuilt.refused), rebuilt.refused.hint)
        return
    changed = rebuilt.changed
    more = len(changed) - FEW
    what = ", ".join(changed[:FEW]) + (f" and {more} more" if more > 0 else "")
    made = counted(rebuilt.written, "file") if rebuilt.written else "nothing to write"
    head = f"{what}: " if what else "a new day: " if not first else ""
    click.echo(printable(f"{head}{made}, {rebuilt.seconds:.2f} s"))
    if (built := rebuilt.built) is None:
        return
    tell_ticks(built)
    tell_problems([one for one in built.problems if first or one.place.path in changed], wishes)
    if first:
        click.echo(f"The page is {built.page}")
        wishes.say("Waiting for changes; Ctrl-C ends it.")
