"""Every promise about writing, tried at its full number; what was seen comes out as one table.

    python benchmarks/reliability.py [--quick] [--json] [NAME ...]

Needs the project with its test extra. strace, root and a disk with extended attributes let it
see more; what cannot be tried says so. VAULT_TEST_VAULTS may name a folder of vaults whose notes
are edited too, in memory. The trials themselves are in tests/promises/.
"""

import argparse
import json
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.memory import MEMORY  # noqa: E402
from tests.promises import calls, edits, kills, manner, quiet, races, together, undoing  # noqa: E402
from tests.promises.trial import CannotTry, Outcome  # noqa: E402

QUICK = 10  # what --quick divides the large numbers by


@dataclass(frozen=True, slots=True)
class Promise:
    """`try_it` gets a folder and by what its large number is divided; it may have none."""

    name: str
    words: str
    asked: str
    try_it: Callable[[Path, int], Outcome]
    large: bool = True


@dataclass(frozen=True, slots=True)
class Row:
    """A promise as it was tried; `held` is None where it could not be."""

    name: str
    promise: str
    asked: str
    seen: str
    held: bool | None
    seconds: float
    broken: tuple[str, ...] = ()


VAULTS = os.environ.get("VAULT_TEST_VAULTS", "")
PROMISES = (
    Promise(
        "fields",
        "one field edited, no other byte changed",
        "every field of every note",
        lambda *_: edits.edit_every_field(VAULTS),
        large=False,
    ),
    Promise(
        "values",
        "any text survives as a value",
        "every naughty text",
        lambda *_: edits.read_naughty_values_back(),
        large=False,
    ),
    Promise(
        "noop",
        "what has nothing to change writes nothing",
        "every command twice",
        lambda place, _: quiet.repeat_every_command(place),
        large=False,
    ),
    Promise(
        "kills",
        "kill -9 never tears a note",
        "1,000 random moments in 100 writes",
        lambda place, part: kills.kill_at_random_moments(place, 100 // part),
    ),
    Promise(
        "calls",
        "nor does it at any system call",
        "every call of vault log",
        calls.kill_at_every_call,
    ),
    Promise(
        "faults",
        "a full or broken disk costs nothing",
        "ENOSPC and EIO at every write",
        calls.fail_at_every_write,
    ),
    Promise(
        "races",
        "an editor's save is never lost",
        "3,000 races",
        lambda place, part: races.race_editors(place, 3_000 // part),
    ),
    Promise(
        "processes",
        "what many log at once is all there",
        "16 processes of 50 logs",
        lambda place, part: together.log_in_many_processes(place, 16, 50 // part),
    ),
    Promise(
        "editor",
        "and beside an editor, with its saves",
        "2 processes of 500 logs",
        lambda place, part: together.log_beside_an_editor(place, 500 // part),
    ),
    Promise(
        "undo",
        "undo brings back the same vault",
        "200 random commands",
        lambda place, part: undoing.undo_random_commands(place, 200 // part),
    ),
    Promise(
        "manner",
        "mode, owner, links, BOM and CRLF stay",
        "every changing command",
        lambda place, _: manner.keep_the_manner(place),
        large=False,
    ),
)


def main() -> int:
    arguments = _arguments()
    rows = []
    for promise in PROMISES:
        if promise.name in (arguments.names or {each.name for each in PROMISES}):
            print(f"{promise.name} …", file=sys.stderr, flush=True)
            rows.append(keep(promise, quick=arguments.quick))
    print(json.dumps([asdict(row) for row in rows], indent=2) if arguments.json else table(rows))
    for row in rows:
        for sentence in row.broken:
            print(f"{row.name}: {sentence}", file=sys.stderr)
    return int(any(row.held is False for row in rows))


def keep(promise: Promise, *, quick: bool) -> Row:
    """Try one promise, in a folder and with a home of its own."""
    part = QUICK if quick and promise.large else 1
    asked = promise.asked if part == 1 else f"a tenth of {promise.asked}"
    began = time.monotonic()
    try:
        with _own_home() as place:
            outcome = promise.try_it(place, part)
    except CannotTry as error:
        return Row(promise.name, promise.words, asked, f"not tried: {error}", None, 0)
    seconds = round(time.monotonic() - began, 1)
    held = not outcome.broken
    return Row(promise.name, promise.words, asked, outcome.seen, held, seconds, outcome.broken)


def table(rows: list[Row]) -> str:
    """The rows as a table that is Markdown too."""
    lines = [("", "promise", "asked", "seen", "seconds"), ("---", "---", "---", "---", "---:")]
    signs = {True: "held", False: "BROKEN", None: "not tried"}
    for row in rows:
        name = f"{row.name}: {signs[row.held]}"
        lines.append((name, row.promise, row.asked, row.seen, f"{row.seconds:.0f}"))
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    padded = [map(str.ljust, line, widths) for line in lines]
    return "\n".join(f"| {' | '.join(line)} |" for line in padded)


@contextmanager
def _own_home() -> Iterator[Path]:
    """A folder in memory if there is such a disk, and a home in it that is nobody's."""
    kept = dict(os.environ)
    with tempfile.TemporaryDirectory(dir=MEMORY) as folder:
        for variable in ("XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"):
            os.environ.pop(variable, None)
        os.environ["HOME"] = f"{folder}/home"
        try:
            yield Path(folder, "place")
        finally:
            os.environ.clear()
            os.environ.update(kept)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--quick", action="store_true", help="a tenth of each large number")
    parser.add_argument("--json", action="store_true", help="the table as JSON")
    names = [promise.name for promise in PROMISES]
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(names))
    arguments = parser.parse_args()
    if unknown := set(arguments.names) - set(names):
        parser.error(f"there is no promise {', '.join(unknown)}; there are {', '.join(names)}")
    return arguments


if __name__ == "__main__":
    sys.exit(main())
