"""A bar on the terminal for what takes longer than a second; in the end nothing of it is left."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import click

from vault_tools.cli.manners import Wishes
from vault_tools.cli.streams import columns_of
from vault_tools.folder.how_far import HowFar, untold

if TYPE_CHECKING:
    from vault_tools.actions.open_vault import Vault

PATIENCE = 1.0  # seconds before anything is shown
PAUSE = 0.1  # seconds from one drawing to the next
WIDTH = 30  # characters between the brackets
COLUMNS = 80  # where the terminal does not know its own
CLEAR = "\r\x1b[2K"


@contextmanager
def progress(wishes: Wishes, clock: Callable[[], float] = time.monotonic) -> Iterator[HowFar]:
    """A function that shows how far a command has come, in a terminal.

    With `--json` and `--quiet` it shows nothing. Leave the block before you print anything else.
    """
    if wishes.quiet or wishes.as_json or not sys.stderr.isatty() or _is_dumb():
        yield untold
        return
    bar = _Bar(clock)
    try:
        yield bar.how_far
    finally:
        bar.clear()


def opened(wishes: Wishes) -> Vault:
    """Open the vault of a command, with a bar while its notes are read.

    Raises `VaultError` if a folder that cannot be opened may hold all of its people, rather than
    letting a command say that there is nobody.
    """
    from vault_tools.actions.open_vault import check_open, open_vault

    with progress(wishes) as how_far:
        vault = open_vault(wishes.root, how_far=how_far)
    check_open(vault)
    return vault


def bar_line(what: str, done: int, of: int, columns: int) -> str:
    """`making pages  [######....]  60%`, or `making pages …`; cut where the terminal ends."""
    part = min(done / of, 1) if of else 0
    filled = int(part * WIDTH)
    bar = f"  [{'#' * filled}{'.' * (WIDTH - filled)}]  {int(part * 100):3}%" if of else " …"
    return f"{what}{bar}"[: columns - 1]


class _Bar:
    """The last line of the terminal."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock, self._shown = clock, ""
        self._first = self._next = clock() + PATIENCE

    def how_far(self, what: str, done: int, of: int) -> None:
        """Draws another step at once, and the same one not too often."""
        now = self._clock()
        if now < (self._next if what == self._shown else self._first):
            return
        self._next, self._shown = now + PAUSE, what
        columns = columns_of(sys.stderr) or COLUMNS
        click.echo(f"{CLEAR}{bar_line(what, done, of, columns)}", nl=False, err=True)

    def clear(self) -> None:
        if self._shown:
            click.echo(CLEAR, nl=False, err=True)


def _is_dumb() -> bool:
    """Whether the terminal cannot take a line back."""
    return os.environ.get("TERM") == "dumb"
