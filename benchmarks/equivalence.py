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
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from long_runs import run_long  # noqa: E402

from tests.memory import MEMORY  # noqa: E402
from tests.promises.equivalence import lives_in  # noqa: E402


def main() -> int:
    arguments = _arguments()
    with tempfile.TemporaryDirectory(dir=arguments.disk) as folder:
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(Path(folder, name))
        run_long(lives_in(Path(folder).resolve()), "lives", arguments)
    print("each build gave the bytes of a clean one")
    return 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lives", type=int, default=300)
    parser.add_argument("--steps", type=int, default=20)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--disk", default=MEMORY, help="a folder on the disk to work on")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
