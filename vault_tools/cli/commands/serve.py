"""`vault serve`."""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

import click

from vault_tools.cli.manners import Wishes, clock_of, vault_command

if TYPE_CHECKING:
    from vault_tools.actions.building.watch import Rebuilt
    from vault_tools.server.door import Door


@vault_command(folder=True, as_json=False)
@click.option("--port", type=click.IntRange(1, 65535), help="The port to use; else any free one.")
@click.option("--no-browser", is_flag=True, help="Print the address, and open no browser.")
@click.option("--poll", is_flag=True, help="Look once a second, for network drives.")
def command(wishes: Wishes, *, port: int | None, no_browser: bool, poll: bool) -> None:
    """Show the pages in your browser, with buttons, until Ctrl-C.

    Only this computer can see them. They change whenever a note is saved.
    """
    from vault_tools.actions.building.watch import make_watcher
    from vault_tools.cli.answers.watch import tell_rebuilt
    from vault_tools.server.serve import Announcer, serve

    def ready(door: Door) -> None:
        click.echo(door.address())
        wishes.say("Open it in a browser; it works once. Ctrl-C ends it.")
        if not no_browser:
            _open(door.address(shown=False), wishes)

    def rebuilt(one: Rebuilt) -> None:
        tell_rebuilt(one, wishes)

    def fresh(address: str) -> None:
        wishes.say(f"That address was used before. A fresh one:\n{address}")

    watcher = make_watcher(wishes.root, poll=poll)
    with suppress(KeyboardInterrupt):
        serve(wishes.root, port or 0, watcher, clock_of(wishes), Announcer(ready, rebuilt, fresh))
    wishes.say("Stopped.")


def _open(address: str, wishes: Wishes) -> None:
    """Open the page in a window of the browser, where there is a screen for one."""
    import webbrowser
    from threading import Thread

    screens = ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER")
    if sys.platform.startswith("linux") and not any(map(os.environ.get, screens)):
        wishes.say("There is no screen here to open a browser on.")
        return
    Thread(target=webbrowser.open, args=(address,), daemon=True).start()
