"""Reading a file that somebody else may be writing."""

import os
import threading
import time

import pytest

from vault_tools.folder import quiet
from vault_tools.folder.quiet import NotReadableError, quiet_read, stamp_of


@pytest.fixture
def waits(monkeypatch):
    """The seconds of each wait, none of which is waited."""
    seconds = []
    monkeypatch.setattr(quiet.time, "sleep", seconds.append)
    return seconds


def test_a_file_at_rest_is_read_at_once(put, waits):
    file = put("Maya.md", b"at rest")
    os.utime(file, (1, 1))
    assert quiet_read(file).data == b"at rest"
    assert waits == []


def test_a_file_that_was_just_written_gets_a_moment_to_come_to_rest(put, monkeypatch):
    monkeypatch.setattr(quiet, "QUIET_NS", 500_000_000)
    file = put("Maya.md", b"just now")
    assert quiet_read(file).data == b"just now"
    assert time.time_ns() - file.stat().st_mtime_ns >= 500_000_000


def test_a_file_that_its_writer_has_closed_needs_no_moment_unless_it_was_saved_since(
    put, monkeypatch
):
    monkeypatch.setattr(quiet, "PATIENCE", 0.1)
    monkeypatch.setattr(quiet, "QUIET_NS", 5_000_000_000)
    file = put("Maya.md", b"just now")
    closed = stamp_of(file.stat())
    assert quiet_read(file, closed).data == b"just now"
    file.write_bytes(b"once more")
    with pytest.raises(NotReadableError, match="being written just now"):
        quiet_read(file, closed)


def test_a_time_in_the_future_keeps_nobody_waiting(put, waits):
    file = put("Maya.md", b"later")
    os.utime(file, (time.time() + 9999, time.time() + 9999))
    assert quiet_read(file).data == b"later"
    assert waits == []


def test_a_file_that_is_written_all_the_time_is_told(put, monkeypatch):
    monkeypatch.setattr(quiet, "PATIENCE", 0.2)
    monkeypatch.setattr(quiet, "QUIET_NS", 5_000_000_000)  # the writer may have to wait its turn
    file = put("Maya.md")
    stop = threading.Event()

    def write():
        # New times alone: a disk that is slow to take the bytes would be a rest.
        while not stop.is_set():
            os.utime(file)

    writer = threading.Thread(target=write)
    writer.start()
    try:
        with pytest.raises(NotReadableError, match="being written just now"):
            quiet_read(file)
    finally:
        stop.set()
        writer.join()


def test_an_editor_that_saves_in_two_steps_is_never_seen_between_them(put, monkeypatch):
    monkeypatch.setattr(quiet, "QUIET_NS", 500_000_000)  # the editor may have to wait its turn
    file = put("Maya.md")

    def save(half_way):
        with file.open("wb") as out:
            out.write(b"A" * 500)
            out.flush()
            half_way.set()
            time.sleep(0.01)
            out.write(b"A" * 500)

    for _ in range(4):
        half_way = threading.Event()
        editor = threading.Thread(target=save, args=(half_way,))
        editor.start()
        half_way.wait()
        assert len(quiet_read(file).data) == 1000
        editor.join()


def test_a_pipe_in_its_place_is_told(vault):
    os.mkfifo(vault / "pipe.md")
    with pytest.raises(NotReadableError, match="no file"):
        quiet_read(vault / "pipe.md")
