"""Building again whenever the vault has changed, until somebody stops it."""

import gc
import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from pathlib import Path

from msgspec import Struct

from vault_tools.actions.building.build import Built, build
from vault_tools.actions.uncollected import uncollected
from vault_tools.folder.how_far import HowFar, untold
from vault_tools.folder.quiet import NO_CHANGE, Changed
from vault_tools.folder.settings.read_settings import settings_or_defaults
from vault_tools.folder.watching import Watcher
from vault_tools.people.reading.reading import text_mark
from vault_tools.people.understand import People
from vault_tools.problems import NoVault, VaultError
from vault_tools.remembered import remembering

NOW_AND_THEN = 60.0  # seconds between two searches for garbage, which go through everybody
Clock = Callable[[], tuple[date, str]]
"""The day, and the moment for the journal."""


class Rebuilt(Struct, frozen=True):
    """A build after a change: what changed, what came of it, and how many seconds it took.

    It has either `built`, or `refused`, which says why there was no build.
    """

    changed: tuple[str, ...]
    seconds: float
    built: Built | None = None
    refused: VaultError | None = None

    @property
    def written(self) -> int:
        """The number of pages and index notes that were written or removed."""
        built = self.built
        if built is None:
            return 0
        return len(built.site.written) + len(built.site.removed) + len(built.index.written)


def make_watcher(root: Path, *, poll: bool = False) -> Watcher:
    """A watcher that knows where the vault's pages are, also when that changes."""
    return Watcher(root, lambda: settings_or_defaults(root).site, poll=poll)


def watch(
    root: Path,
    watcher: Watcher,
    clock: Clock,
    tell: Callable[[Rebuilt], None],
    waiting: Callable[[], AbstractContextManager[HowFar]] = lambda: nullcontext(untold),
) -> None:
    """Build, and build again after each change, on each new day and when asked, until stopped.

    A build that fails is told like any other result; only a `NoVault` of the first one is raised.
    `waiting` is entered for each build, and gives what is told how far the build is.
    """
    changed: Changed = NO_CHANGE
    built_on: date | None = None
    last: Built | None = None
    collected = 0.0
    with watcher.listening(), remembering():
        while not watcher.stopped:
            today, at = clock()
            if watcher.was_asked() or changed or today != built_on:
                with waiting() as how_far, uncollected():
                    rebuilt = rebuild(root, today, at, changed, how_far, last)
                if built_on is None and isinstance(rebuilt.refused, NoVault):
                    raise rebuilt.refused
                last = rebuilt.built
                watcher.take_for_seen(untouched_notes(rebuilt))
                built_on = today
                tell(rebuilt)
                collected = _make_ready(last, collected)
            changed = watcher.wait()


def _make_ready(last: Built | None, collected: float) -> float:
    """Do now, while nobody waits, what the next build will need; and collect garbage at times.

    `collected` is when that was done last; the result is that of this time.
    """
    if last:
        _ = last.known
    now = time.monotonic()
    if now - collected < NOW_AND_THEN:
        return collected
    gc.collect()
    return now


def rebuild(
    root: Path,
    today: date,
    at: str,
    changed: Changed = NO_CHANGE,
    how_far: HowFar = untold,
    last: Built | None = None,
) -> Rebuilt:
    """One build and how long it took; `last` is the one before."""
    begun = time.perf_counter()
    try:
        built = build(root, today, at=at, how_far=how_far, last=last, changed=changed)
    except VaultError as refused:
        return Rebuilt((*changed,), time.perf_counter() - begun, refused=refused)
    return Rebuilt((*changed,), time.perf_counter() - begun, built)


def untouched_notes(rebuilt: Rebuilt) -> tuple[str, ...]:
    """The notes that the build wrote, unless somebody saved one since: that counts as a change."""
    built = rebuilt.built
    if built is None:
        return ()
    index = () if built.index.overtaken else built.index.written
    ticked = (tick.contact.path for tick in built.taken.ticks)
    return (*index, *(path for path in ticked if _is_as_read(built.vault.people, path)))


def _is_as_read(people: People, path: str) -> bool:
    return people.readings[path].mark == text_mark(people.texts[path])
