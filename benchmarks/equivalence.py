"""Whether building on from the last build gives the bytes of a clean one, in many vaults' lives.

    python benchmarks/equivalence.py [--lives 200] [--changes 12] [--seed 0]

Each life is a vault that is changed at random and built after each change; see
tests/promises/equivalence.py. Ends with 1 at the first that differs, and says how to see it again.
"""

import argparse
import contextlib
import io
import os
import random
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.promises.equivalence import CHANGES, try_a_life, try_builds_at_once

AT_ONCE = 10  # one life in so many has two builds at once


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lives", type=int, default=200)
    parser.add_argument("--changes", type=int, default=12)
    parser.add_argument("--seed", type=int, default=0)
    asked = parser.parse_args()
    for seed in range(asked.seed, asked.seed + asked.lives):
        changes = random.Random(seed).choices(CHANGES, k=asked.changes)
        try:
            live(seed, changes)
        except AssertionError:
            print(f"--seed {seed} --lives 1 differs after some of: {', '.join(changes)}")
            return 1
    print(f"{asked.lives} lives of {asked.changes} changes: each build as a clean one")
    return 0


def live(seed: int, changes: list[str]) -> None:
    attempt = try_a_life if seed % AT_ONCE else try_builds_at_once
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()):
        for name in ("XDG_CACHE_HOME", "XDG_STATE_HOME"):
            os.environ[name] = str(Path(folder, name))
        with contextlib.redirect_stderr(io.StringIO()):
            attempt(Path(folder), seed, changes)


if __name__ == "__main__":
    sys.exit(main())
