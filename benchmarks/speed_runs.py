"""What was measured: each run of a work by a program, and the rows that come of all."""

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from pathlib import Path

from speed_tools import environment

_CHILD = str(Path(__file__).with_name("speed_child.py"))


@dataclass(frozen=True)
class Run:
    seconds: float
    cpu: float
    peak_mib: float


@dataclass(frozen=True)
class Row:
    """A work that was measured: medians of seconds (of the wall, and of the processor), MiB."""

    work: str
    notes: int
    tool: str
    seconds: float
    cpu: float
    spread: float
    peak_mib: float
    ratio_to_ours: float | None = None


class Runs:
    """What was measured, by work and tool, in the order in which it was."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.found: dict[tuple[str, str], list[Run]] = {}

    def of(self, work: str, tool: str, command: list[str]) -> None:
        """Run a program, and note how long it took."""
        self.note(work, tool, self.run(command))

    def run(self, command: list[str]) -> Run:
        """Run a program to its end."""
        told = subprocess.run(
            [sys.executable, "-I", "-S", _CHILD, *command],
            stdout=subprocess.PIPE,
            env=environment(self.home),
            check=True,
        )
        seconds, cpu, peak, code = map(float, told.stdout.split())
        if code:
            raise SystemExit(f"{' '.join(command)} ended with {code:.0f}")
        return Run(seconds, cpu, peak / 1024)

    def note(self, work: str, tool: str, run: Run) -> None:
        self.found.setdefault((work, tool), []).append(run)

    def here(self, work: str, function: Callable[[], object]) -> None:
        """Call a function that does with the disk what programs do, and note how long it took."""
        begun, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
        function()
        seconds, now = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF)
        cpu = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
        self.note(work, "the disk", Run(seconds, cpu, 0))

    def rows(self, size: int) -> Iterator[Row]:
        rows = [_row(*key, size, runs) for key, runs in self.found.items()]
        our = {row.work: row.seconds for row in rows if row.tool == "vault"}
        for row in rows:
            yield replace(
                row, ratio_to_ours=row.seconds / our[row.work] if row.work in our else None
            )


def _row(work: str, tool: str, size: int, runs: list[Run]) -> Row:
    seconds = [run.seconds for run in runs]
    return Row(
        work,
        size,
        tool,
        statistics.median(seconds),
        statistics.median(run.cpu for run in runs),
        max(seconds) - min(seconds),
        max(run.peak_mib for run in runs),
    )


def tell(rows: list[Row], *, as_json: bool) -> None:
    if as_json:
        print(json.dumps([asdict(row) for row in rows], indent=1))
        return
    print("| work | notes | tool | seconds | of the processor | spread | MiB | of ours |")
    print("|---|--:|---|--:|--:|--:|--:|--:|")
    for row in rows:
        ratio = "" if row.ratio_to_ours is None else f"{row.ratio_to_ours:.2f} ×"
        print(
            f"| {row.work} | {row.notes:,} | {row.tool} | {row.seconds:.3f} | {row.cpu:.3f} "
            f"| {row.spread:.3f} | {row.peak_mib:.0f} | {ratio} |"
        )
    for line in growth(rows):
        print(line)


def growth(rows: list[Row]) -> Iterator[str]:
    """How much longer a work of ours takes on more notes."""
    ours = [row for row in rows if row.tool == "vault"]
    for before, after in pairwise(sorted({row.notes for row in ours})):
        seconds = {row.work: row.seconds for row in ours if row.notes == before}
        for row in ours:
            if row.notes == after and row.work in seconds:
                more = row.seconds / seconds[row.work]
                yield f"{row.work}: {after:,} notes take {more:.1f} × as long as {before:,}"
