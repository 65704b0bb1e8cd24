"""`vault watch`."""

from __future__ import annotations

import signal
from functools import partial
from typing import TYPE_CHECKING

import click

from vault_tools.cli.manners import Wishes, clock_of, vault_command
from vault_tools.cli.progress import progress

if TYPE_CHECKING:
    from vault_tools.actions.building.watch import Rebuilt


@vault_command(folder=True, as_json=False)
@click.option("--poll", is_flag=True, help="Look once a second, for network drives.")
def command(wishes: Wishes, *, poll: bool) -> None:
    """Build now and whenever a note is saved, until Ctrl-C."""
    from vault_tools.actions.building.watch import make_watcher, watch
    from vault_tools.cli.answers.watch import tell_rebuilt

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
