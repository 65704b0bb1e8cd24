"""A server in a process of its own, and how to speak to it as a browser or a stranger would."""

import http.client
import json
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from vault_tools.cli.run import run

ROOT = Path(__file__).parents[2]
DAY = "2026-11-18"
LONG = 120  # seconds; whatever takes so long will never come


@dataclass
class Served:
    """A running server, and the browser that its first address let in."""

    root: Path
    process: multiprocessing.Process
    address: str
    said: list[str]
    cookie: str = ""
    token: str = ""

    @property
    def port(self) -> int:
        return urlsplit(self.address).port

    @property
    def home(self) -> str:
        return urlsplit(self.address).path

    @property
    def key(self) -> str:
        return f"{self.home}?{urlsplit(self.address).query}"

    def ask(self, path, method="GET", body=None, **headers):
        """Status, headers and body of an answer; headers are given as `Sec_Fetch_Site=…`."""
        named = {
            name.replace("_", "-"): value for name, value in headers.items() if value is not None
        }
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONG)
        line.putrequest(method, path, skip_host="Host" in named, skip_accept_encoding=True)
        if body is not None and "Content-Length" not in named:
            named["Content-Length"] = str(len(body))
        for name, value in named.items():
            line.putheader(name, value)
        line.endheaders(body)
        answer = line.getresponse()
        found = answer.status, dict(answer.getheaders()), answer.read()
        line.close()
        return found

    def own(self, path="site/index.html", **headers):
        """A page, as the owner's browser asks for it."""
        return self.ask(self.home + path, **{"Cookie": self.cookie, **headers})

    def press(self, what, sent=None, **headers):
        """A press of a button, as the page does it; a header of None is left out."""
        own = {
            "Cookie": self.cookie,
            "Sec_Fetch_Site": "same-origin",
            "Origin": f"http://127.0.0.1:{self.port}",
            "Content_Type": "application/json",
            "X_Vault_Token": self.token,
        }
        body = sent if isinstance(sent, bytes) else json.dumps(sent or {}).encode()
        status, told, answer = self.ask(
            f"{self.home}.vault/{what}", "POST", body, **{**own, **headers}
        )
        is_json = told.get("Content-Type") == "application/json"
        return status, json.loads(answer) if is_json else answer

    def let_in(self):
        """Use the key, as the browser does that follows the first address."""
        status, headers, _ = self.ask(self.key)
        assert status == 303
        self.cookie = headers["Set-Cookie"].partition(";")[0]
        page = self.own()[2].decode()
        self.token = page.partition('data-token="')[2].partition('"')[0]
        assert self.token

    def end(self, how=signal.SIGTERM) -> int:
        os.kill(self.process.pid, how)
        self.process.join(LONG)
        return self.process.exitcode


def save(note: Path, text: str) -> None:
    """Add an entry to a note's log, as an editor does it: a new file takes the note's place."""
    spare = note.with_suffix(".tmp")
    body = note.read_text("utf-8").replace("## Log\n", f"## Log\n- 2026-11-17 {text}\n")
    assert text in body
    spare.write_text(body, "utf-8")
    spare.replace(note)


@contextmanager
def serving(root: Path, *options: str, **environment: str) -> Iterator[Served]:
    """`vault serve` on the vault, for as long as the block runs.

    A process of its own, which begins with all that is loaded here: that is most of a start.
    """
    words = ["serve", str(root), "--today", DAY, *(options or ("--no-browser",))]
    pipes = os.pipe(), os.pipe()
    ends = [end for _, end in pipes]
    process = multiprocessing.get_context("fork").Process(
        target=_serve, args=(words, ends, environment)
    )
    process.start()
    for end in ends:
        os.close(end)
    out, err = (os.fdopen(end) for end, _ in pipes)
    said: list[str] = []
    readers = [
        threading.Thread(target=said.extend, args=(stream,), daemon=True) for stream in (out, err)
    ]
    try:
        address = out.readline().strip()
        assert address, err.read()
        for reader in readers:
            reader.start()
        yield Served(root, process, address, said)
    finally:
        process.kill()
        process.join()
        for reader in readers:  # before the streams are closed beneath them
            if reader.ident:
                reader.join(LONG)
        out.close()
        err.close()


def _serve(words: list[str], ends: list[int], environment: dict[str, str]) -> None:
    os.environ |= environment
    for stream, end in zip((1, 2), ends, strict=True):
        os.dup2(end, stream)
        os.close(end)
    sys.stdout, sys.stderr = (os.fdopen(stream, "w") for stream in (1, 2))
    sys.exit(run(words))


def wait_until(holds):
    """Look again and again until it does, but not for ever."""
    until = time.monotonic() + LONG
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.02)
