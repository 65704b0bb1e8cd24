"""How long after a save the served page shows it, in a real browser: median and p95.

    python benchmarks/serve.py [--saves 20] [--vault FOLDER]

Each save is an atomic one, as an editor does it, into a copy of the vault; the clock runs from
just before it until the page in Chromium has drawn the saved words, told by the page itself: what
asks it from outside asks too seldom. Needs playwright and Chromium.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
SWITCHES = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"]
NOTE = "people/Wilma Geddes.md"
GOAL = 0.5  # seconds, of the median


# Tells, for each page that is drawn, what it says and when it was on the screen.
TELLS = """addEventListener("DOMContentLoaded", () => requestAnimationFrame(() => setTimeout(() =>
  drawn(document.body.innerText, performance.timeOrigin + performance.now()))))"""


def measure(page: Page, note: Path, saves: int) -> list[float]:
    """Seconds from each save until its words are on the page."""
    original, found = note.read_text("utf-8"), []
    shown: list[tuple[str, float]] = []
    page.expose_function("drawn", lambda text, at: shown.append((text, at / 1000)))
    page.add_init_script(TELLS)
    page.reload()
    for number in range(saves):
        words = f"she said {number} things"
        text = original.replace("## Log\n", f"## Log\n- 2026-11-10 call: {words}\n")
        spare = note.with_suffix(".tmp")
        begun = time.time()
        spare.write_text(text, "utf-8")
        spare.replace(note)
        page.get_by_text(words).first.wait_for(timeout=30_000)
        page.wait_for_timeout(500)
        found.append(next(at for said, at in shown if words in said) - begun)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--saves", type=int, default=20)
    parser.add_argument("--vault", type=Path, default=ROOT / "example_vault")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        vault = Path(folder) / "vault"
        shutil.copytree(asked.vault, vault, ignore=shutil.ignore_patterns("site", "index"))
        command = [sys.executable, "-m", "vault_tools", "serve", str(vault), "--no-browser"]
        with subprocess.Popen(
            [*command, "--today", "2026-11-18"],
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            env={"HOME": folder, "PATH": "/usr/bin:/bin"},
        ) as server:
            path = shutil.which("chromium") or shutil.which("google-chrome")
            browser = playwright.chromium.launch(executable_path=path, args=SWITCHES)
            page = browser.new_page()
            page.goto(server.stdout.readline().strip() if server.stdout else "")
            found = sorted(measure(page, vault / NOTE, asked.saves))
            browser.close()
            server.terminate()
            told = server.stdout.read() if server.stdout else ""
    builds = [float(seconds) for seconds in re.findall(r"([\d.]+) s$", told, re.MULTILINE)]
    p95 = found[round(0.95 * (len(found) - 1))]
    median = statistics.median(found)
    print(f"{len(found)} saves, from save to page: median {median:.2f} s, p95 {p95:.2f} s")
    if builds:
        print(f"of which the build: median {statistics.median(builds):.2f} s")
    print(f"load average {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
    print(f"goal: median under {GOAL} s: {'held' if median < GOAL else 'missed'}")


if __name__ == "__main__":
    main()
