"""Three devices that share a vault through real git, at random, for as long as you like.

    python benchmarks/syncing.py [--runs 500] [--steps 50] [--seed 0]

Each run ends with a last sync of all, after which they must be equal and hold every entry,
comment and field that nobody took out. A tenth runs with the tests; the rules are in
tests/sync/three_devices.py. It works in folders of its own, in memory where there is such a disk.
"""

import argparse
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from hypothesis import HealthCheck, Phase, seed, settings  # noqa: E402
from hypothesis.stateful import run_state_machine_as_test  # noqa: E402

from tests.sync.three_devices import devices_at, folder_in_memory  # noqa: E402


def main() -> int:
    arguments = _arguments()
    began = time.monotonic()
    with folder_in_memory() as folder:
        machine = seed(arguments.seed)(devices_at(Path(folder), Path(folder, "home")))
        try:
            run_state_machine_as_test(machine, settings=_settings(arguments))
        finally:
            seconds = time.monotonic() - began
            told = ", ".join(f"{count:,} {what}" for what, count in sorted(machine.counts.items()))
            print(
                f"{machine.runs} runs of up to {arguments.steps} steps in {seconds:.0f} s: {told}"
            )
    print("nothing was lost, and all devices were equal in the end")
    return 0


def _settings(arguments: argparse.Namespace) -> settings:
    return settings(
        max_examples=arguments.runs,
        stateful_step_count=arguments.steps,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--steps", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
