import os
import signal
import sys
import threading
import time
from pathlib import Path

import pytest

from vault_tools.folder import processes
from vault_tools.folder.processes import PAYS, shared_out

MANY = range(PAYS * 2 + 1)


@pytest.fixture
def two_cores(monkeypatch):
    monkeypatch.setattr(processes, "_cores", lambda: 2)
    monkeypatch.setattr(processes, "_may_fork", lambda: True)


def test_results_come_in_the_order_of_their_items(two_cores):
    assert shared_out(lambda number: number * number, MANY) == [n * n for n in MANY]


def test_a_large_work_is_done_in_two_processes(two_cores):
    assert len(set(shared_out(lambda _number: os.getpid(), MANY))) == 2


@pytest.mark.parametrize("number", [PAYS, PAYS + 1])
def test_the_last_item_is_always_done_here(two_cores, number):
    assert shared_out(lambda _number: os.getpid(), range(number))[-1] == os.getpid()


def test_what_the_first_item_loads_is_loaded_for_all(two_cores):
    loaded = []

    def work(number):
        loaded.append(number)
        return loaded[0]

    assert set(shared_out(work, MANY)) == {0}


def test_a_small_work_is_done_here(two_cores):
    assert set(shared_out(lambda _number: os.getpid(), range(PAYS - 1))) == {os.getpid()}


def test_what_fails_in_a_helper_fails_here(two_cores):
    here = os.getpid()

    def work(number):
        if number == 1:
            raise ZeroDivisionError(os.getpid() == here)
        return number

    with pytest.raises(ZeroDivisionError, match="True"):
        shared_out(work, MANY)


def test_what_a_killed_helper_leaves_is_done_here(two_cores):
    here = os.getpid()

    def work(number):
        if os.getpid() != here:
            os._exit(9)
        return number

    assert shared_out(work, MANY) == [*MANY]


def test_beside_another_thread_nothing_is_forked():
    stop = threading.Event()
    thread = threading.Thread(target=stop.wait)
    thread.start()
    try:
        assert set(shared_out(lambda _number: os.getpid(), MANY)) == {os.getpid()}
    finally:
        stop.set()
        thread.join()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux forks")
def test_helpers_end_with_a_killed_parent(tmp_path, two_cores):
    parent = os.fork()
    if parent == 0:
        try:
            here = os.getpid()
            shared_out(lambda _: _tell_and_wait(tmp_path, here), MANY)
        finally:
            os._exit(70)
    until = time.monotonic() + 60
    while not list(tmp_path.iterdir()) and time.monotonic() < until:
        time.sleep(0.01)
    (helper,) = [int(path.name) for path in tmp_path.iterdir()]
    os.kill(parent, signal.SIGKILL)
    os.waitpid(parent, 0)
    until = time.monotonic() + 60
    while _runs(helper) and time.monotonic() < until:
        time.sleep(0.01)
    assert not _runs(helper)


def _tell_and_wait(folder, parent):
    if os.getpid() != parent:
        (folder / str(os.getpid())).touch()
        time.sleep(600)


def _runs(process):
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


@pytest.mark.parametrize("number", [PAYS - 1, PAYS * 2 + 1])
def test_it_tells_how_many_are_done_until_all_are(two_cores, number):
    told = []
    shared_out(lambda one: one, range(number), lambda done, of: told.append((done, of)))
    assert told == sorted(set(told)), "it only goes forward"
    assert {of for _, of in told} == {number}
    assert told[-1] == (number, number)
