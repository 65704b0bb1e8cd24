"""Serving a vault on this machine until somebody stops it: one thread builds, a few answer."""

import logging
import signal
from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event, Thread

from msgspec import Struct

from vault_tools.actions.building.watch import Clock, Rebuilt, watch
from vault_tools.folder.watching import Watcher
from vault_tools.server.application import Application
from vault_tools.server.door import Door
from vault_tools.server.http import to_wsgi
from vault_tools.server.keys import Keys
from vault_tools.server.listening import listen, make_server
from vault_tools.server.news import News


class Announcer(Struct, frozen=True):
    """What the user is told: that the page can be opened, each build, a fresh address."""

    ready: Callable[[Door], None]
    rebuilt: Callable[[Rebuilt], None]
    fresh: Callable[[str], None]


def serve(root: Path, port: int, watcher: Watcher, clock: Clock, announcer: Announcer) -> None:
    """Build, then serve and build again until a signal ends it; port 0 is any free one.

    Raises `VaultError` where the port is taken, or where there is nothing to build at first.
    """
    logging.getLogger("waitress").setLevel(logging.ERROR)
    with listen(port) as listening:
        news = News()
        builder = _Builder(root, watcher, clock, announcer, news)
        door = Door(listening.getsockname()[1], Keys(), announcer.fresh)
        look = partial(watcher.hint, str(root))
        application = Application(root, door, news, clock, look, watcher.ask)
        _on_signals(news)
        try:
            builder.begin()
            server = make_server(to_wsgi(application.answer), listening)
            announcer.ready(door)
            server.run()
        finally:
            news.stop()
            builder.end()


class _Builder(Thread):
    """Builds after each change; an error in it ends the server."""

    def __init__(
        self, root: Path, watcher: Watcher, clock: Clock, announcer: Announcer, news: News
    ) -> None:
        super().__init__(name="builder", daemon=True)
        self.root, self.watcher, self.clock, self.announcer = root, watcher, clock, announcer
        self._news = news
        self._first: Rebuilt | None = None
        self._built = Event()
        self._failed: BaseException | None = None

    def begin(self) -> None:
        """Start, and wait for the first build; raises the error that it ended with."""
        self.start()
        self._built.wait()
        if self._first and self._first.refused:
            raise self._first.refused

    def run(self) -> None:
        try:
            watch(self.root, self.watcher, self.clock, self._tell)
        except BaseException as error:  # noqa: BLE001 - the main thread raises it
            self._failed = error
            signal.raise_signal(signal.SIGINT)
        finally:
            self._built.set()

    def end(self) -> None:
        """Stop building; raises what went wrong."""
        self.watcher.stop()
        self.join(timeout=60)
        if self._failed:
            raise self._failed

    def _tell(self, rebuilt: Rebuilt) -> None:
        self._news.tell(rebuilt)
        if self._first is None:
            self._first = rebuilt
            self._built.set()
        else:
            self.announcer.rebuilt(rebuilt)


def _on_signals(news: News) -> None:
    """Let Ctrl-C and SIGTERM end the server, and first the requests that wait for news."""

    def end(*_: object) -> None:
        news.stop()
        raise KeyboardInterrupt

    signal.signal(signal.SIGINT, end)
    signal.signal(signal.SIGTERM, end)
