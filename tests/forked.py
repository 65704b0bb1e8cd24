"""`vault` for a shell that asks for it often: each time a fork of a process that has all loaded."""

import json
import os
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
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
    """There is a `command`, as long as the block runs."""
    with TemporaryDirectory() as folder, socket.socket(socket.AF_UNIX) as listening:
        address, client = f"{folder}/line", Path(folder, "client.py")
        client.write_text(CLIENT.format(address=address))
        command.write_text(f'#!/bin/sh\nexec "{sys.executable}" -IS {client} "$@"\n')
        command.chmod(0o755)
        listening.bind(address)
        listening.listen()
        ended = threading.Event()
        listener = threading.Thread(target=_answer_all, args=(listening, ended))
        listener.start()
        try:
            yield
        finally:
            ended.set()
            with socket.socket(socket.AF_UNIX) as last:
                last.connect(address)
            listener.join()


def _answer_all(listening: socket.socket, ended: threading.Event) -> None:
    while True:
        line, _ = listening.accept()
        with line:
            if ended.is_set():
                return
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
