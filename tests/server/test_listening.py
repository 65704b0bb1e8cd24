import multiprocessing
import socket
import threading
import time

from tests.server.serving import LONG
from vault_tools.server import listening


def dripping(port):
    """Whether a caller who says a byte now and then is let go."""
    with socket.create_connection(("127.0.0.1", port), timeout=LONG) as line:
        until = time.monotonic() + LONG
        try:
            for byte in b"GET / HTTP/1.1\r\nX: " + b"x" * 10_000:
                line.sendall(bytes([byte]))
                time.sleep(0.02)
                if time.monotonic() > until:
                    return False
        except OSError:
            return True
    return False


def answered(port):
    with socket.create_connection(("127.0.0.1", port), timeout=LONG) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        return line.recv(1000)


def test_whoever_drips_is_let_go_and_all_others_are_answered_meanwhile(monkeypatch):
    monkeypatch.setattr(listening, "PATIENCE", 0.5)

    def application(environ, start_response):
        start_response("200 OK", [("Content-Length", "2")])
        return [b"ok"]

    with listening.listen(0) as heard:
        port = heard.getsockname()[1]
        heard.listen()  # the callers may be quicker than the server
        server = multiprocessing.get_context("fork").Process(
            target=lambda: listening.make_server(application, heard).run()
        )
        server.start()
        try:
            callers = [threading.Thread(target=dripping, args=(port,)) for _ in range(20)]
            for caller in callers:
                caller.start()
            assert answered(port).startswith(b"HTTP/1.1 200")
            assert dripping(port)
            for caller in callers:
                caller.join()
        finally:
            server.kill()
            server.join()
