"""How the last build went, and waiting for the next one."""

from collections.abc import Callable
from threading import BoundedSemaphore, Condition
from time import monotonic

from msgspec import Struct, field

from vault_tools.actions.building.watch import Rebuilt
from vault_tools.people.settings import Settings

LISTENERS = 8  # open pages that may wait at once; each holds a thread
PATIENCE = 25.0  # seconds, after which a page asks again
A_BUILD = 10.0  # seconds to wait for a build that makes a missing page again
GLANCE = 0.5  # seconds between two looks at whether the browser is still there


class Stand(Struct, frozen=True):
    """The state after the last build; `refused` says why it failed, if it did."""

    number: int = 0
    settings: Settings = field(default_factory=Settings)
    refused: str = ""


class News:
    """Written by the thread that builds, read by those that answer."""

    def __init__(self) -> None:
        self.stand = Stand()
        self.stopped = False
        self._changed = Condition()
        self._seats = BoundedSemaphore(LISTENERS)

    def tell(self, rebuilt: Rebuilt) -> None:
        """Take in that a build is over."""
        built, refused = rebuilt.built, rebuilt.refused
        settings = built.vault.settings if built else self.stand.settings
        with self._changed:
            self.stand = Stand(
                self.stand.number + 1, settings, refused.on_one_line if refused else ""
            )
            self._changed.notify_all()

    def wait_until(self, is_new: Callable[[], bool], gone: Callable[[], bool]) -> bool:
        """Wait until `is_new` holds, or for a while; False, at once, if all seats are taken.

        `gone` says that nobody waits for the answer any more.
        """
        if not self._seats.acquire(blocking=False):
            return False
        try:
            until = monotonic() + PATIENCE
            while True:
                number = self.stand.number
                if is_new() or gone() or self.stopped or monotonic() > until:
                    return True
                self._wait_for_build(number)
        finally:
            self._seats.release()

    def after_next(self, ask: Callable[[], None]) -> None:
        """Ask for a build and wait until one is over, but not for ever."""
        with self._changed:
            number = self.stand.number
            ask()
            self._changed.wait_for(lambda: self.stand.number != number, A_BUILD)

    def _wait_for_build(self, number: int) -> None:
        """Until one after that number, but not long: another program may have built."""
        with self._changed:
            self._changed.wait_for(lambda: self.stand.number != number, GLANCE)

    def stop(self) -> None:
        """End all waiting; takes no lock, since a signal handler calls it."""
        self.stopped = True
