"""Three devices that share a vault through real git, at random, for as long as you like.

    python benchmarks/syncing.py [--runs 500] [--steps 50] [--seed 0]

Each run ends with a last sync of all, after which they must be equal and hold every entry,
comment and field that nobody took out. A tenth runs with the tests; the rules are in
tests/sync/three_devices.py. It works in folders of its own, in memory where there is such a disk.
"""

import argparse
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from long_runs import run_long  # noqa: E402

from tests.memory import MEMORY  # noqa: E402
from tests.sync.three_devices import devices_at  # noqa: E402


def main() -> int:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        run_long(devices_at(Path(folder), Path(folder, "home")), "runs", arguments)
    print("nothing was lost, and all devices were equal in the end")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--runs", type=int, default=500)
    parser.add_argument("--steps", type=int, default=50)
    parser.add_argument("--seed", type=int, default=0)
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
