"""Serving a vault on this machine until somebody stops it: one thread builds, a few answer."""

import logging
import signal
import socket
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event, Thread
from typing import Any

from waitress.server import create_server

from vault_tools.actions.watch import Clock, Rebuilt, watch
from vault_tools.folder.reasons import reason
from vault_tools.folder.watching import Watcher
from vault_tools.problems import VaultError
from vault_tools.server.application import Application
from vault_tools.server.door import Door
from vault_tools.server.http import to_wsgi
from vault_tools.server.keys import Keys
from vault_tools.server.news import LISTENERS, News

LIMITS: dict[str, Any] = {
    "threads": LISTENERS + 4,
    "connection_limit": 200,
    "channel_timeout": 20,  # seconds that a connection may say nothing
    "cleanup_interval": 5,
    "max_request_header_size": 32_768,  # with the cookies of all other servers on this machine
    "max_request_body_size": 16_384,
    "channel_request_lookahead": 1,  # so that a page which has gone is noticed
    "asyncore_use_poll": True,
    "log_socket_errors": False,
    "ident": "",
}


@dataclass(frozen=True)
class Telling:
    """What the user is told: that the page can be opened, each build, a fresh address."""

    ready: Callable[[Door], None]
    rebuilt: Callable[[Rebuilt], None]
    fresh: Callable[[str], None]


def serve(root: Path, port: int, watcher: Watcher, clock: Clock, telling: Telling) -> None:
    """Build, then serve and build again until a signal ends it; port 0 is any free one.

    Raises `VaultError` where the port is taken, or where there is nothing to build at first.
    """
    logging.getLogger("waitress").setLevel(logging.ERROR)
    with _listen(port) as listening:
        news, builder = News(), _Builder(root, watcher, clock, telling)
        door = Door(listening.getsockname()[1], Keys(), telling.fresh)
        application = Application(root, door, news, clock, lambda: watcher.hint([str(root)]))
        _on_signals(news)
        try:
            builder.begin(news)
            server = create_server(to_wsgi(application.answer), sockets=[listening], **LIMITS)
            telling.ready(door)
            server.run()
        finally:
            news.stop()
            builder.end()


class _Builder(Thread):
    """Builds after each change; what goes wrong in it ends the server."""

    def __init__(self, root: Path, watcher: Watcher, clock: Clock, telling: Telling) -> None:
        super().__init__(name="builder", daemon=True)
        self.root, self.watcher, self.clock, self.telling = root, watcher, clock, telling
        self._news = News()
        self._first: Rebuilt | None = None
        self._built = Event()
        self._failed: BaseException | None = None

    def begin(self, news: News) -> None:
        """Start, and wait for the first build; raises what refused it."""
        self._news = news
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
        """Stop building; raises what has gone wrong."""
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
            self.telling.rebuilt(rebuilt)


def _on_signals(news: News) -> None:
    """Ctrl-C and the system's wish to end are one, and let the pages that wait go home first."""

    def end(*_: object) -> None:
        news.stop()
        raise KeyboardInterrupt

    signal.signal(signal.SIGINT, end)
    signal.signal(signal.SIGTERM, end)


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
    except OSError as error:
        listening.close()
        hint = "another --port, or none for any that is free"
        raise VaultError(f"cannot serve on port {port}: {reason(error)}", hint) from error
    return listening
