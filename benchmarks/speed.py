"""How long a build takes, beside other programs that make a page of each note.

    python benchmarks/speed.py [--notes 10000] [--large] [--turns 3] [--json] [--only TOOL]
    python benchmarks/speed.py --profile [--notes 1000]

Everything is measured in one run and in turns, since times do not carry from one machine to
another: whole processes, their median and spread, and each program's time as a part of ours. The
physical limits stand beside them. Peers are installed into --peers; without network or npm,
those that are missing are left out. The notes are made up, always the same ones.
"""

import argparse
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from speed_runs import Row, Runs, tell
from speed_tools import Tool, environment, ours, peers
from speed_vault import TODAY, edit_one, notes, write_vault
from speed_watch import watch

VAULT = [sys.executable, "-m", "vault_tools"]
WATCHED = 10_000  # notes at most, since a save of more would have one wait for long
SETTLED = 3.0  # seconds after which a file is older than a tick of any disk's clock


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
    """All works on a vault of so many notes, of which each tool has a copy."""
    home = folder / str(size)
    sites = {tool: home / f"site-{number}" for number, tool in enumerate(tools)}
    for tool, site in sites.items():
        write_vault(site, size, folder=tool.notes)
        tool.prepare(site)
    runs = Runs(home)
    builds(runs, sites, turns)
    for tool, site in sites.items():
        if tool.watch and size <= WATCHED:
            watch(runs, tool, site)
    for tool, site in sites.items():
        if tool.name == "vault":
            commands(runs, site, turns)
            limits(runs, site, turns)
    return runs.rows(size)


def builds(runs: Runs, sites: Mapping[Tool, Path], turns: int) -> None:
    """From nothing, with nothing to do, and with one note to do."""

    def build(work: str, prepare: Callable[[Tool, Path], None]) -> None:
        for _ in range(turns):
            for tool, site in sites.items():
                prepare(tool, site)
                runs.of(work, tool.name, tool.command(site))

    build("first build", clear)
    time.sleep(SETTLED)
    for tool, site in sites.items():  # what changed lately is looked at again
        runs.run(tool.command(site))
    build("nothing changed", lambda _tool, _site: None)
    build("one note changed", lambda tool, site: edit_one(site / tool.notes))


def clear(tool: Tool, site: Path) -> None:
    """Take away all that was built, and what our builds keep."""
    made = [site / tool.output]
    if tool.name == "vault":
        made += [site / "index", site.parent / "cache"]
    for folder in made:
        shutil.rmtree(folder, ignore_errors=True)


def commands(runs: Runs, vault: Path, turns: int) -> None:
    """What is asked between builds. Of who is due, the answer is kept until a note changes."""
    somebody = next(notes(1))[0]
    asked = ["--vault", str(vault), "--today", str(TODAY)]

    def command(*words: str, work: str = "") -> None:
        runs.of(work or f"vault {words[0]}", "vault", [*VAULT, *words])

    for _ in range(turns):
        command("--version")
        edit_one(vault / "people")
        time.sleep(SETTLED)  # an answer about what changed lately would not be kept
        command("due", *asked)
        command("due", *asked, work="vault due, nothing changed")
        command("week", *asked)
        command("show", somebody, *asked)
        command("log", somebody, "call", *asked)


def limits(runs: Runs, vault: Path, turns: int) -> None:
    """What the disk alone takes: stat of all files, read of all notes, write of all pages."""
    pages = [page.read_bytes() for page in (vault / "site").rglob("*.html")]
    people, target = vault / "people", vault.parent / "pages"
    for _ in range(turns):
        runs.here("stat of all files", lambda: [path.stat() for path in vault.rglob("*")])
        runs.here("read of all notes", lambda: [path.read_bytes() for path in people.iterdir()])
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        runs.here(
            "write of all pages",
            lambda: [(target / str(number)).write_bytes(data) for number, data in enumerate(pages)],
        )


def profile(folder: Path, size: int) -> None:
    """The share of each step of one build, by where the time goes below `build`."""
    import cProfile  # noqa: PLC0415
    import pstats  # noqa: PLC0415

    from vault_tools.actions.building.build import build  # noqa: PLC0415

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
