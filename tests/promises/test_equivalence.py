"""A vault's life at random; `python benchmarks/equivalence.py` does it for longer."""

import os

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.promises.equivalence import lives_in

# In continuous integration a tenth of the benchmark, elsewhere a little.
LIVES, STEPS = (30, 20) if os.environ.get("CI") else (6, 12)


def test_building_on_gives_the_bytes_of_a_clean_build(tmp_path):
    machine = lives_in(tmp_path)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=LIVES,
            stateful_step_count=STEPS,
            deadline=None,
            derandomize=True,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )
