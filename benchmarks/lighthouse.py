"""Lighthouse on the pages of the example vault, served on this machine.

    npm install --no-save lighthouse
    python benchmarks/lighthouse.py [--lighthouse node_modules/.bin/lighthouse] [--desktop]

Prints the scores of four pages, and what costs points. Nothing but the local server is asked.
"""

import argparse
import json
import shutil
import subprocess
import tempfile
import threading
from datetime import date
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from vault_tools.actions.building.build import build
from vault_tools.bundled import bundled

PAGES = ("index.html", "people/index.html", "people/ishbel-tulloch.html", "ideas/spider-plant.html")
CATEGORIES = ("accessibility", "best-practices", "performance")
FLAGS = "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lighthouse", default="node_modules/.bin/lighthouse")
    parser.add_argument("--desktop", action="store_true", help="a desktop instead of a telephone")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder, "example_vault")
        shutil.copytree(bundled("example_vault"), root)
        build(root, date(2026, 11, 18))
        handler = partial(Quiet, directory=str(root / "site"))
        with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
            threading.Thread(target=server.serve_forever, daemon=True).start()
            for page in PAGES:
                tell(page, look(asked, f"http://127.0.0.1:{server.server_port}/{page}"))
            server.shutdown()


def look(asked: argparse.Namespace, url: str) -> dict:
    command = [asked.lighthouse, url, "--quiet", "--output=json", f"--chrome-flags={FLAGS}"]
    command += [f"--only-categories={','.join(CATEGORIES)}", "--no-enable-error-reporting"]
    command += ["--preset=desktop"] if asked.desktop else []
    environment = {"CHROME_PATH": shutil.which("chromium") or "", "PATH": "/usr/bin:/bin"}
    done = subprocess.run(command, capture_output=True, check=True, env=environment)
    return json.loads(done.stdout)


def tell(page: str, report: dict) -> None:
    scores = "  ".join(
        f"{name} {report['categories'][name]['score'] * 100:.0f}" for name in CATEGORIES
    )
    print(f"{page:32}  {scores}", flush=True)
    for name in CATEGORIES[:2]:
        for one in report["categories"][name]["auditRefs"]:
            audit = report["audits"][one["id"]]
            if audit["score"] is not None and audit["score"] < 1 and one["weight"]:
                print(f"    {audit['id']}: {audit['title']}")


if __name__ == "__main__":
    main()
