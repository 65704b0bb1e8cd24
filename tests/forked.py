"""`vault` for a shell that asks for it often: each time a fork of a process that has all loaded."""

import json
import os
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NoReturn

from vault_tools import __main__ as program

CLIENT = """
import json, os, socket, sys
with socket.socket(socket.AF_UNIX) as line:
    line.connect({address!r})
    asked = json.dumps([sys.argv[1:], os.getcwd(), dict(os.environ)]).encode()
    socket.send_fds(line, [b"x"], [0, 1, 2])
    line.sendall(asked)
    line.shutdown(socket.SHUT_WR)
    sys.exit(int(line.recv(9)))
"""


@contextmanager
def forked_vault(command: Path) -> Iterator[None]:
    """There is a `command`, as long as the block runs.

    Forks come from a process of its own: one made here would hold the pipes that another thread
    had just opened to start whoever asks, and each would wait for the other.
    """
    with TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listening:
        address, client = f"{folder}/line", Path(folder, "client.py")
        client.write_text(CLIENT.format(address=address))
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -IS {client} "$@"\n')
        command.chmod(0o755)
        listening.bind(address)
        listening.listen()
        parent = os.getpid()
        answering = os.fork()
        if not answering:
            _answer_all(listening, parent)
        try:
            yield
        finally:
            os.kill(answering, signal.SIGKILL)
            os.waitpid(answering, 0)


def _answer_all(listening: socket.socket, parent: int) -> NoReturn:
    """One command after the other, until this process is killed or its parent is gone."""
    try:
        listening.settimeout(1)
        while os.getppid() == parent:
            with suppress(TimeoutError):
                _answer(*listening.accept())
    finally:
        os._exit(70)


def _answer(line: socket.socket, _address: str) -> None:
    with line, suppress(BrokenPipeError):  # who asked may have been killed meanwhile
        child = os.fork()
        if not child:
            _become(line)
        _, status = os.waitpid(child, 0)
        line.sendall(str(os.waitstatus_to_exitcode(status)).encode())


def _become(line: socket.socket) -> NoReturn:
    """That command, with the streams, the folder and the environment of who asks for it."""
    try:
        _, streams, _, _ = socket.recv_fds(line, 1, 3)
        words, folder, environment = json.load(line.makefile())
        for number, stream in enumerate(streams):
            os.dup2(stream, number)
        streams = (os.fdopen(n, "w" if n else "r", encoding="utf-8") for n in range(3))
        sys.stdin, sys.stdout, sys.stderr = streams
        os.environ.clear()
        os.environ.update(environment)
        os.chdir(folder)
        sys.argv = [program.__file__, *words]
        program.main()
    finally:
        os._exit(70)
