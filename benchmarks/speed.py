"""How long a build takes, beside other programs that make a page of each note.

    python benchmarks/speed.py [--notes 10000] [--large] [--turns 3] [--json] [--only TOOL]
    python benchmarks/speed.py --profile [--notes 1000]

Everything is measured in one run and in turns, since times do not carry from one machine to
another: whole processes, their median and spread, and each program's time as a part of ours. The
physical limits stand beside them. Peers are installed into --peers; without network or npm,
those that are missing are left out. The notes are made up, always the same ones.
"""

import argparse
import json
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from itertools import pairwise
from pathlib import Path

from speed_tools import Tool, environment, ours, peers
from speed_vault import TODAY, notes, write_vault

VAULT = [sys.executable, "-m", "vault_tools"]
WATCHED = 10_000  # notes at most, since a save of more would have one wait for long
SAVES = 5  # that a watching program is to notice
PAUSE = 1.0  # seconds between two of them
AGAIN, LONGEST = 10.0, 60.0  # seconds for a program that does not watch yet, and at most


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


@dataclass(frozen=True)
class Run:
    seconds: float
    cpu: float
    peak_mib: float


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--notes", type=int, nargs="*", default=[1_000, 10_000])
    parser.add_argument("--large", action="store_true", help="100,000 notes as well")
    parser.add_argument("--turns", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--only", nargs="*", help="the tools to measure, by name")
    parser.add_argument("--peers", type=Path, default=Path(tempfile.gettempdir()) / "vault-peers")
    parser.add_argument("--profile", action="store_true", help="the share of each step of a build")
    asked = parser.parse_args()
    sizes = [*asked.notes, *([100_000] if asked.large else [])]
    with tempfile.TemporaryDirectory() as folder:
        if asked.profile:
            profile(Path(folder), sizes[0])
            return
        tools = [ours(), *peers(asked.peers)]
        tools = [tool for tool in tools if not asked.only or tool.name in asked.only]
        rows = [row for size in sizes for row in measure(Path(folder), size, tools, asked.turns)]
    tell(rows, as_json=asked.json)


def measure(folder: Path, size: int, tools: list[Tool], turns: int) -> Iterator[Row]:
    """All works on a vault of so many notes."""
    home = folder / str(size)
    sites = {tool.name: home / f"site-{number}" for number, tool in enumerate(tools)}
    for tool in tools:
        write_vault(sites[tool.name], size, folder=tool.notes)
        tool.prepare(sites[tool.name])
    runs = Runs(home)

    def clear(tool: Tool) -> None:
        shutil.rmtree(sites[tool.name] / tool.output, ignore_errors=True)
        if tool.name == "vault":
            shutil.rmtree(home / "cache", ignore_errors=True)
            shutil.rmtree(sites[tool.name] / "index", ignore_errors=True)

    def edit_note(tool: Tool) -> None:
        edit_one(sites[tool.name] / tool.notes)

    works: list[tuple[str, Callable[[Tool], None]]] = [
        ("first build", clear),
        ("nothing changed", lambda _tool: None),
        ("one note changed", edit_note),
    ]
    for work, prepare in works:
        for _ in range(turns):
            for tool in tools:
                prepare(tool)
                runs.of(work, tool.name, tool.command(sites[tool.name]))
        if work == "first build":  # what changed lately is looked at again, so let it settle
            time.sleep(3)
            runs.of("settling", "vault", tools[0].command(sites[tools[0].name]))
    watched = [tool for tool in tools if tool.watch and size <= WATCHED]
    watch_all(runs, {tool: sites[tool.name] for tool in watched})
    if tools[0].name == "vault":
        commands(runs, sites["vault"], turns)
        limits(runs, sites["vault"], turns)
    yield from runs.rows(size)


def commands(runs: "Runs", vault: Path, turns: int) -> None:
    somebody = next(notes(1))[0]
    asked = ["--vault", str(vault), "--today", str(TODAY)]
    for words in (["--version"], ["due"], ["show", somebody], ["log", somebody, "call"]):
        for _ in range(turns):
            options = [] if words == ["--version"] else asked
            runs.of(f"vault {words[0]}", "vault", [*VAULT, *words, *options])


def limits(runs: "Runs", vault: Path, turns: int) -> None:
    """What the disk alone takes: stat of all files, read of all notes, write of all pages."""
    pages = [page.read_bytes() for page in (vault / "site").rglob("*.html")]
    target = vault.parent / "pages"
    for _ in range(turns):
        runs.here("stat of all files", lambda: [path.stat() for path in vault.rglob("*")])
        runs.here("read of all notes", lambda: [path.read_bytes() for path in _notes(vault)])
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        runs.here(
            "write of all pages",
            lambda: [(target / str(number)).write_bytes(data) for number, data in enumerate(pages)],
        )


def watch_all(runs: "Runs", sites: Mapping[Tool, Path]) -> None:
    for tool, site in sites.items():
        watch(runs, tool, site)


def watch(runs: "Runs", tool: Tool, site: Path) -> None:
    """From the save of a note until its page on the disk has it, one note after the other."""
    watcher = subprocess.Popen(
        tool.watch(site) if tool.watch else [],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=environment(runs.home),
    )
    try:
        for number, note in enumerate(sorted((site / tool.notes).glob("*.md"))[: SAVES + 1]):
            page, words = _page_of(note, site / tool.output), f"save {number} of {watcher.pid}"
            seconds = _until_shown(note, page, words, again=number == 0)
            if seconds is None:
                print(f"{page} does not change when {note} is saved", file=sys.stderr)
                break
            if number:  # the first only tells that it has begun to watch
                runs.note("watch: save to page", tool.name, Run(seconds, 0, 0))
            time.sleep(PAUSE)
    finally:
        watcher.terminate()
        watcher.wait(60)


def _page_of(note: Path, output: Path) -> Path:
    slug = _slug(note.stem)
    pages = output.rglob("*.html")
    return next(page for page in pages if slug in {_slug(page.stem), _slug(page.parent.name)})


def _slug(name: str) -> str:
    return name.lower().replace(" ", "-")


def _until_shown(note: Path, page: Path, words: str, *, again: bool) -> float | None:
    """Seconds until the page has the words, None if it never does.

    With `again` the note is saved until somebody looks.
    """
    begun = saved = time.perf_counter()
    edit(note, words)
    while words.encode() not in page.read_bytes():
        time.sleep(0.002)
        if again and time.perf_counter() - saved > AGAIN:
            saved = time.perf_counter()
            note.touch()
        if time.perf_counter() - begun > LONGEST:
            return None
    return time.perf_counter() - begun


def edit_one(folder: Path) -> None:
    edit(min(folder.glob("*.md")), "one more")


def edit(note: Path, words: str) -> None:
    """A line more in a note, as a log has it."""
    text = note.read_text("utf-8")
    note.write_text(text.replace("## Log\n", f"## Log\n- 2026-11-17 call: {words}\n", 1), "utf-8")


def _notes(vault: Path) -> Iterator[Path]:
    return (vault / "people").iterdir()


class Runs:
    """What was measured, by work and tool, in the order in which it was."""

    def __init__(self, home: Path) -> None:
        self.home = home
        self.found: dict[tuple[str, str], list[Run]] = {}

    def of(self, work: str, tool: str, command: list[str]) -> None:
        """Run a program to its end."""
        begun = time.perf_counter()
        process = subprocess.Popen(
            command,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment(self.home),
        )
        _, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begun
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
        self.note(work, tool, Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024))

    def note(self, work: str, tool: str, run: Run) -> None:
        self.found.setdefault((work, tool), []).append(run)

    def here(self, work: str, function: Callable[[], object]) -> None:
        begun, used = time.perf_counter(), resource.getrusage(resource.RUSAGE_SELF)
        function()
        seconds, now = time.perf_counter() - begun, resource.getrusage(resource.RUSAGE_SELF)
        cpu = now.ru_utime + now.ru_stime - used.ru_utime - used.ru_stime
        self.found.setdefault((work, "the disk"), []).append(Run(seconds, cpu, 0))

    def rows(self, size: int) -> Iterator[Row]:
        rows = [_row(*key, size, runs) for key, runs in self.found.items() if key[0] != "settling"]
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


def profile(folder: Path, size: int) -> None:
    """The share of each step of one build, by where the time goes below `build`."""
    import cProfile  # noqa: PLC0415
    import pstats  # noqa: PLC0415

    from vault_tools.actions.build import build  # noqa: PLC0415

    os.environ.update(environment(folder))
    write_vault(folder / "vault", size)
    profiler = cProfile.Profile()
    profiler.runcall(build, folder / "vault", TODAY, dry_run=True)
    stats = pstats.Stats(profiler).stats  # type: ignore[attr-defined]
    whole = sum(row[2] for row in stats.values())
    shares = sorted(
        (
            (row[3], f"{Path(where[0]).name} {where[2]}")
            for where, row in stats.items()
            if "vault_tools" in where[0]
        ),
        reverse=True,
    )
    for seconds, name in shares[:40]:
        print(f"{seconds / whole:6.1%}  {name}")


if __name__ == "__main__":
    main()
