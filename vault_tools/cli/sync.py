"""`vault sync`."""

import signal
import sys
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import click

from vault_tools.cli.manners import Wishes, clock_of, print_json, vault_command
from vault_tools.cli.progress import CLEAR

if TYPE_CHECKING:
    from vault_tools.actions.doubts import Doubt
    from vault_tools.actions.sync import Face, Synced
    from vault_tools.folder.watching import Watcher

MINUTES = 10
SHOWN = 12  # things that came, of which a line tells
PAUSE = 5.0  # seconds without a change, after which somebody has put the pen down


@vault_command(folder=True)
@click.option("--watch", is_flag=True, help="Stay, and sync after each change and now and then.")
@click.option(
    "--every", type=click.IntRange(min=1), metavar="MINUTES", help="With --watch: how often."
)
def command(wishes: Wishes, *, watch: bool, every: int | None) -> None:
    """Bring this device and the others to the same state, through git.

    What you changed is committed, what the others sent is taken in, the pages are drawn, and all
    is sent. What both changed is merged; where only you can say what is right, you are asked.
    """
    from vault_tools.actions.sync import sync
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


def _face(wishes: Wishes, *, asking: bool) -> "Face":
    from vault_tools.actions.sync import Face
    from vault_tools.cli.deciding import decide

    def tell(step: str) -> None:
        if sys.stderr.isatty() and not wishes.quiet:
            click.echo(f"{CLEAR}{step} …", nl=False, err=True)

    def ask(doubt: "Doubt") -> bytes | None:
        _clear()
        return decide(doubt)

    return Face(tell, ask if asking else None)


def _clear() -> None:
    if sys.stderr.isatty():
        click.echo(CLEAR, nl=False, err=True)


def _stay(wishes: Wishes, minutes: int) -> None:
    """Sync after each change that has settled, and every so many minutes, until it is ended."""
    from vault_tools.actions.sync import sync
    from vault_tools.actions.watch import make_watcher
    from vault_tools.cli.run import tell
    from vault_tools.problems import VaultError

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


def _wait(watcher: "Watcher", seconds: float) -> None:
    """Until something has changed, and then until the writing pauses; or so many seconds."""
    until = time.monotonic() + seconds
    while not watcher.stopped and time.monotonic() < until:
        if watcher.wait(min(PAUSE, until - time.monotonic())):
            while watcher.wait(PAUSE) and not watcher.stopped:
                pass
            return


def tell_synced(done: "Synced", wishes: Wishes, *, brief: bool = False) -> None:
    """What was done, in a line each; `brief` says nothing where nothing was to do."""
    from vault_tools.cli.run import tell
    from vault_tools.problems import printable

    for message in _told_of(done.committed):
        click.echo(printable(f"Kept: {message}."))
    if done.came:
        more = [f"{len(done.came) - SHOWN} more"] if len(done.came) > SHOWN else []
        came = "; ".join([*done.came[:SHOWN], *more])
        click.echo(printable(f"From the other device: {came}."))
    if done.too_large and not brief:
        tell(
            f"{', '.join(done.too_large)}: larger than git services take, so it stays here",
            "keep it outside the vault; or git add it by hand, and vault sync sends it",
        )
    if done.unbuilt:
        tell(str(done.unbuilt), done.unbuilt.hint)
    if why := _why_not(done):
        wishes.say(printable(why))
        wishes.say(
            "Nothing is lost: all is kept here, and vault sync sends it when that is mended."
        )
    elif not done.remote:
        wishes.say("There is no other place to send it to yet: git remote add origin ADDRESS")
    elif done.pushed:
        click.echo(f"Sent to {printable(done.remote)}.")
    elif not (brief or done.committed or done.came):
        click.echo("All devices say the same, as far as one can see from here.")


def _told_of(committed: Sequence[str]) -> Iterator[str]:
    """The messages, but that index notes were drawn, where more is to be told."""
    from vault_tools.pages.change_words import ONLY_DRAWN

    yield from (one for at, one in enumerate(committed) if at == 0 or one != ONLY_DRAWN)


def _why_not(done: "Synced") -> str:
    if done.unreached:
        return f"{done.remote} could not be reached: {done.unreached}"
    return f"Nothing could be sent to {done.remote}: {done.unsent}" if done.unsent else ""


def sync_row(done: "Synced") -> dict[str, object]:
    """What was done, as JSON."""
    built = done.built
    return {
        "committed": list(done.committed),
        "came": list(done.came),
        "too_large": list(done.too_large),
        "remote": done.remote or None,
        "reached": bool(done.remote) and not done.unreached,
        "unreached": done.unreached or None,
        "unsent": done.unsent or None,
        "pushed": done.pushed,
        "page": str(built.page) if built else None,
        "unbuilt": str(done.unbuilt) if done.unbuilt else None,
    }
