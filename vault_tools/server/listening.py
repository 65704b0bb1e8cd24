"""Listening on this machine: the port, and the limits for requests.

Waitress reads all requests in one thread and hands on only whole ones, so that a slow caller does
not hold one of the few threads that answer.
"""

import socket
from collections.abc import Callable, Iterable
from time import monotonic
from typing import Any

from waitress.channel import HTTPChannel
from waitress.server import TcpWSGIServer, create_server

from vault_tools.folder.reasons import reason
from vault_tools.problems import VaultError
from vault_tools.server.news import LISTENERS

PATIENCE = 20.0  # seconds that a connection may say nothing, or take to say what it wants
LIMITS: dict[str, Any] = {
    "threads": LISTENERS + 4,
    "connection_limit": 200,
    "channel_timeout": PATIENCE,
    "cleanup_interval": 5,
    "max_request_header_size": 32_768,  # with the cookies of all other servers on this machine
    "max_request_body_size": 16_384,
    "channel_request_lookahead": 1,  # so that a page which has gone is noticed
    "asyncore_use_poll": True,
    "log_socket_errors": False,
    "ident": "",
}


class _Channel(HTTPChannel):
    """A connection that is closed if a request takes too long, even if bytes keep coming."""

    _since = 0.0

    def received(self, data: bytes) -> bool:
        if self.request is None:
            self._since = monotonic()
        elif monotonic() - self._since > PATIENCE:
            self.will_close = True
            return False
        return super().received(data)


def listen(port: int) -> socket.socket:
    """A socket at the port, or at any free one for 0. Raises `VaultError` where it is taken."""
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", port))
    except OSError as error:
        listening.close()
        hint = "another --port, or none for any that is free"
        raise VaultError(f"cannot serve on port {port}: {reason(error)}", hint) from error
    return listening


def make_server(
    application: Callable[..., Iterable[bytes]], listening: socket.socket
) -> TcpWSGIServer:
    """The server of an application at that socket; its `run` ends with a signal."""
    server: Any = create_server(application, sockets=[listening], **LIMITS)
    server.channel_class = _Channel
    made: TcpWSGIServer = server
    return made
