"""`vault sync`."""

from __future__ import annotations

import signal
import sys
import time
from typing import TYPE_CHECKING

import click

from vault_tools.cli.manners import Wishes, clock_of, print_json, vault_command
from vault_tools.cli.progress import CLEAR
from vault_tools.cli.telling import tell
from vault_tools.problems import VaultError

if TYPE_CHECKING:
    from vault_tools.actions.syncing.doubts import Doubt
    from vault_tools.actions.syncing.sync import Face
    from vault_tools.folder.watching import Watcher

MINUTES = 10
PAUSE = 5.0  # seconds without a change, after which somebody has put the pen down


@vault_command(folder=True)
@click.option(
    "--watch", is_flag=True, help="Keep running: sync after each change, and now and then."
)
@click.option(
    "--every",
    type=click.IntRange(min=1),
    metavar="MINUTES",
    help="With --watch: at least so often.",
)
def command(wishes: Wishes, *, watch: bool, every: int | None) -> None:
    """Bring your devices to the same state, through git.

    Your changes are committed, those of your other devices are merged in, the pages are made, and
    everything is sent. Where only you can say what is right, you are asked.
    """
    from vault_tools.actions.syncing.sync import sync
    from vault_tools.cli.answers.sync import sync_row, tell_synced
    from vault_tools.cli.asking import is_terminal

    if watch or every:
        _stay(wishes, every or MINUTES)
        return
    face = _face(wishes, asking=is_terminal() and not wishes.as_json)
    try:
        done = sync(wishes.root, wishes.today, wishes.order.at, face)
    finally:
        _clear()
    if wishes.as_json:
        print_json(sync_row(done))
    else:
        tell_synced(done, wishes)


def _face(wishes: Wishes, *, asking: bool) -> Face:
    from vault_tools.actions.syncing.sync import Face
    from vault_tools.cli.deciding import decide

    def show(step: str) -> None:
        if sys.stderr.isatty() and not wishes.quiet:
            click.echo(f"{CLEAR}{step} …", nl=False, err=True)

    def ask(doubt: Doubt) -> bytes | None:
        _clear()
        return decide(doubt)

    return Face(show, ask if asking else None)


def _clear() -> None:
    if sys.stderr.isatty():
        click.echo(CLEAR, nl=False, err=True)


def _stay(wishes: Wishes, minutes: int) -> None:
    """Sync after each change that has settled, and every so many minutes, until it is ended."""
    from vault_tools.actions.building.watch import make_watcher
    from vault_tools.actions.syncing.sync import sync
    from vault_tools.cli.answers.sync import tell_synced

    watcher, clock = make_watcher(wishes.root), clock_of(wishes)
    signal.signal(signal.SIGTERM, lambda *_: watcher.stop())
    face = _face(wishes, asking=False)
    wishes.say(f"Syncing after each change, and every {minutes} minutes; Ctrl-C ends it.")
    try:
        with watcher.listening():
            while not watcher.stopped:
                today, at = clock()
                try:
                    tell_synced(sync(wishes.root, today, at, face), wishes, brief=True)
                except VaultError as error:
                    tell(str(error), error.hint)
                if not watcher.wait(0.1):  # else by us, or meanwhile by somebody: look once more
                    _wait(watcher, minutes * 60)
    except KeyboardInterrupt:
        wishes.say("Stopped.")


def _wait(watcher: Watcher, seconds: float) -> None:
    """Until something has changed, and then until the writing pauses; or so many seconds."""
    until = time.monotonic() + seconds
    while not watcher.stopped and time.monotonic() < until:
        if watcher.wait(min(PAUSE, until - time.monotonic())):
            while watcher.wait(PAUSE) and not watcher.stopped:
                pass
            return
