"""Three devices at random; `python benchmarks/syncing.py` does it for longer."""

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.memory import MEMORY
from tests.sync.three_devices import devices_at

# In continuous integration a tenth of the benchmark, elsewhere a little.
RUNS, STEPS = (50, 50) if os.environ.get("CI") else (12, 30)


@pytest.mark.timeout(2400)
def test_whatever_three_devices_do_nothing_is_lost_and_all_become_equal(monkeypatch):
    monkeypatch.setenv("HOME", "")  # put back in the end
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
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
