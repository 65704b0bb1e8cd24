"""What `vault sync` says of what was done, in the terminal and as JSON."""

from collections.abc import Iterator, Sequence

import click

from vault_tools.actions.syncing.sync import Synced
from vault_tools.cli.manners import Wishes
from vault_tools.cli.telling import tell
from vault_tools.pages.wording.changes import ONLY_DRAWN
from vault_tools.problems import printable

SHOWN = 12  # things that came, of which a line tells


def tell_synced(done: Synced, wishes: Wishes, *, brief: bool = False) -> None:
    """What was done, in a line each; `brief` says nothing where nothing was to do."""
    for message in _told_of(done.committed):
        click.echo(printable(f"From this device: {message}."))
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
            "Nothing is lost: all is kept here, and vault sync sends it when that works again."
        )
    elif not done.remote:
        wishes.say("There is no other place to send it to yet: git remote add origin ADDRESS")
    elif done.pushed:
        click.echo(f"Sent to {printable(done.remote)}.")
    elif not (brief or done.committed or done.came):
        click.echo("There was nothing to send or to fetch.")


def _told_of(committed: Sequence[str]) -> Iterator[str]:
    """The messages; that index notes were drawn is told only if it is the first."""
    yield from (one for at, one in enumerate(committed) if at == 0 or one != ONLY_DRAWN)


def _why_not(done: Synced) -> str:
    if done.unreached:
        return f"{done.remote} could not be reached: {done.unreached}"
    return f"Nothing could be sent to {done.remote}: {done.unsent}" if done.unsent else ""


def sync_row(done: Synced) -> dict[str, object]:
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
