"""How long a watching program takes from the save of a note until its page on the disk has it."""

import subprocess
import sys
import time
from pathlib import Path

from speed_runs import Run, Runs
from speed_tools import Tool, environment
from speed_vault import edit

SAVES = 5  # that a watching program is to notice
PAUSE = 1.0  # seconds between two of them
BEGUN = 10.0  # seconds after the first, in which a program may still be beginning
AGAIN, LONGEST = 10.0, 60.0  # seconds for a program that does not watch yet, and at most


def watch(runs: Runs, tool: Tool, site: Path) -> None:
    """Save one note after the other, and wait for the page of each."""
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
            time.sleep(PAUSE if number else BEGUN)
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
