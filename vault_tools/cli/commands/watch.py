"""`vault watch`."""

from __future__ import annotations

import signal
from functools import partial
from typing import TYPE_CHECKING

import click

from vault_tools.cli.manners import Wishes, clock_of, vault_command
from vault_tools.cli.progress import progress
from vault_tools.cli.telling import tell
from vault_tools.problems import printable

if TYPE_CHECKING:
    from vault_tools.actions.watch import Rebuilt

FEW = 3  # changed files that a line names


@vault_command(folder=True, as_json=False)
@click.option("--poll", is_flag=True, help="Look once a second, where the system tells nothing.")
def command(wishes: Wishes, *, poll: bool) -> None:
    """Build, and build again whenever a note is saved, until Ctrl-C."""
    from vault_tools.actions.watch import make_watcher, watch

    watcher = make_watcher(wishes.root, poll=poll)
    signal.signal(signal.SIGTERM, lambda *_: watcher.stop())
    told = False

    def show(rebuilt: Rebuilt) -> None:
        nonlocal told
        tell_rebuilt(rebuilt, wishes, first=not told)
        if watcher.polls and not (told or poll):
            wishes.say("The system has no watches left, so the folder is looked at every second.")
        told = True

    try:
        watch(wishes.root, watcher, clock_of(wishes), show, partial(progress, wishes))
    except KeyboardInterrupt:
        wishes.say("Stopped.")


def tell_rebuilt(rebuilt: Rebuilt, wishes: Wishes, *, first: bool = False) -> None:
    """A line for each build: what changed, what was made, how long it took."""
    from vault_tools.pages.words import counted

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
