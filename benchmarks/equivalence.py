"""Whether building on from the last build gives the bytes of a clean one, in many vaults' lives.

    python benchmarks/equivalence.py [--lives 300] [--steps 20] [--seed 0] [--disk FOLDER]

Each life is a vault that is changed at random and built again and again; a tenth of it runs with
the tests, and the rules are in tests/promises/equivalence.py. It works in folders of its own, in
memory where there is such a disk; another disk may give a new file the number of a deleted one.
Ends at the first build that differs, with the shortest life that leads there.
"""

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from hypothesis import HealthCheck, Phase, seed, settings  # noqa: E402
from hypothesis.stateful import run_state_machine_as_test  # noqa: E402

from tests.promises.equivalence import lives_in  # noqa: E402

MEMORY = "/dev/shm"


def main() -> int:
    arguments = _arguments()
    began = time.monotonic()
    with tempfile.TemporaryDirectory(dir=arguments.disk) as folder:
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(Path(folder, name))
        machine = seed(arguments.seed)(lives_in(Path(folder).resolve()))
        try:
            run_state_machine_as_test(machine, settings=_settings(arguments))
        finally:
            seconds = time.monotonic() - began
            told = ", ".join(f"{count:,} {what}" for what, count in sorted(machine.counts.items()))
            print(
                f"{machine.lives} lives of up to {arguments.steps} steps, {seconds:.0f} s: {told}"
            )
    print("each build gave the bytes of a clean one")
    return 0


def _settings(arguments: argparse.Namespace) -> settings:
    return settings(
        max_examples=arguments.lives,
        stateful_step_count=arguments.steps,
        deadline=None,
        database=None,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )


def _arguments() -> argparse.Namespace:
    memory = MEMORY if os.access(MEMORY, os.W_OK) else None
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lives", type=int, default=300)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--disk", default=memory, help="a folder on the disk to work on")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
