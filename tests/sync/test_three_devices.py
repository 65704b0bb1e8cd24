"""Three devices at random, at about a tenth of what `python benchmarks/syncing.py` runs."""

from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.sync.three_devices import devices_at, folder_in_memory

RUNS, STEPS = 24, 30


def test_whatever_three_devices_do_nothing_is_lost_and_all_become_equal(monkeypatch):
    monkeypatch.setenv("HOME", "")  # put back in the end
    with folder_in_memory() as folder:
        machine = devices_at(Path(folder), Path(folder, "home"))
        run_state_machine_as_test(
            machine,
            settings=settings(
                max_examples=RUNS,
                stateful_step_count=STEPS,
                deadline=None,
                derandomize=True,
                database=None,
                suppress_health_check=list(HealthCheck),
            ),
        )
        assert machine.counts["decided"], "they never disagreed, which proves little"
