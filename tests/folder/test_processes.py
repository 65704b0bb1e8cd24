import os
import threading

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
