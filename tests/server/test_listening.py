import socket
import threading
import time

from vault_tools.server import listening


def dripping(port, seconds):
    """Whether a caller who says a byte now and then is let go within so many seconds."""
    with socket.create_connection(("127.0.0.1", port), timeout=seconds) as line:
        until = time.monotonic() + seconds
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
    with socket.create_connection(("127.0.0.1", port), timeout=10) as line:
        line.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        return line.recv(1000)


def test_whoever_drips_is_let_go_and_all_others_are_answered_meanwhile(monkeypatch):
    monkeypatch.setattr(listening, "PATIENCE", 0.5)

    def application(environ, start_response):
        start_response("200 OK", [("Content-Length", "2")])
        return [b"ok"]

    with listening.listen(0) as heard:
        port = heard.getsockname()[1]
        server = listening.make_server(application, heard)
        threading.Thread(target=server.run, daemon=True).start()
        callers = [threading.Thread(target=dripping, args=(port, 5)) for _ in range(20)]
        for caller in callers:
            caller.start()
        assert answered(port).startswith(b"HTTP/1.1 200")
        assert dripping(port, 5)
        for caller in callers:
            caller.join()
        server.task_dispatcher.shutdown()
