"""Building on from the last build and building from nothing give the same bytes.

A vault is changed: notes written, renamed and deleted, settings and the day changed,
pages spoilt, the cache deleted, cut short or spoilt in one bit. After each change it is built,
and beside it a copy is built in an empty folder with an empty cache.
"""

import os
import random
import shutil
import subprocess
import sys
import time
from collections.abc import Iterable
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from vault_tools.cli.run import run
from vault_tools.folder.places import cache_folder

NAMES = ("Ada", "Bo", "Cleo Ruiz", "Dana", "Émile")
FIELDS = (
    *("circle: close", "circle: friends", "birthday: 1990-11-20", "aliases: [May]"),
    *('knows: ["[[Ada]]"]', "organization: Acme", "cadence: 3 wekks", "paused: true"),
    *("name: Somebody Else", "next_contact: 2026-11-20", "type: company", "interests: [plants]"),
)
LINES = (
    *("- 2026-11-17 call: with [[Ada]] about [[Bo]]", "- 2026-09-01 gift → a plant [[Dana]]"),
    *(
        "- 2025-01-05 visit with [[Cleo Ruiz]]: soup",
        "- [ ] write 📅 2026-11-21",
        "**Bold** [[Émile]]",
    ),
    *("- 2026-11-24 message", "- 2026-11-10 skip", "see [[May]] and [[Somebody Else]] #friend"),
)
SETTINGS = (
    *("", 'name = "Ours"\n', "capacity = 2\n", 'mentions = "ignore"\n', 'week_starts = "sunday"\n'),
    '[circles]\nclose = "2 weeks"\n',
)
OWN_TEMPLATE = '{% extends "base.html" %}{% block main %}{{ page.person.name }}{% endblock %}'
CHANGES = (
    *("save", "save", "save_journal", "rename", "delete", "settings", "another_day", "template"),
    *("spoil_page", "lose_page", "lose_cache", "cut_cache", "flip_cache", "nothing", "nothing"),
)
IDEA = "---\ntype: outreach\nkind: call\n---\nRing, and ask. \n\n> How are you?\n"


class Trial:
    """A vault in `folder`, changed as a seed says."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.draw = random.Random(seed)
        self.root, self.clean = folder / "vault", folder / "clean"
        self.day = date(2026, 11, 18)
        self.write("vault.toml", "")  # so that it is a vault with nobody in it too
        for name in NAMES[:3]:
            self.write(f"people/{name}.md", self.note())
        for number in range(12):
            self.write(f"ideas/Idea {number}.md", IDEA)

    def write(self, path: str, text: str) -> None:
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text, "utf-8")

    def note(self) -> str:
        fields = "\n".join(self.draw.sample(FIELDS, 3))
        return f"---\n{fields}\n---\nHello.\n\n## Log\n" + "\n".join(self.draw.sample(LINES, 3))

    def save(self) -> None:
        self.write(f"people/{self.draw.choice(NAMES)}.md", self.note())

    def save_journal(self) -> None:
        day = self.day - timedelta(days=self.draw.randrange(30))
        self.write(f"journal/{day}.md", f"Saw [[{self.draw.choice(NAMES)}]] again.\n")

    def rename(self) -> None:
        path = self.draw.choice(self.notes())
        path.rename(path.with_name(f"{self.draw.choice(NAMES)}.md"))

    def delete(self) -> None:
        if len(self.notes()) > 1:
            self.draw.choice(self.notes()).unlink()

    def settings(self) -> None:
        self.write("vault.toml", self.draw.choice(SETTINGS))

    def another_day(self) -> None:
        self.day += timedelta(days=self.draw.choice((-7, -1, 1, 7)))

    def template(self) -> None:
        own = self.root / "templates" / "person.html"
        if own.exists():
            own.unlink()
        else:
            self.write("templates/person.html", OWN_TEMPLATE)

    def spoil_page(self) -> None:
        for page in self.pages()[:2]:
            page.write_bytes(page.read_bytes().replace(b"a", b"b", 1))

    def lose_page(self) -> None:
        for page in self.pages()[:2]:
            page.unlink()

    def nothing(self) -> None:
        """The next build may find nothing to do; files become old enough to be trusted."""
        time.sleep(0.06)

    def lose_cache(self) -> None:
        shutil.rmtree(cache_folder(self.root))

    def cut_cache(self) -> None:
        for file in cache_folder(self.root).iterdir():
            os.truncate(file, self.draw.randrange(file.stat().st_size + 1))

    def flip_cache(self) -> None:
        for file in cache_folder(self.root).iterdir():
            data = bytearray(file.read_bytes())
            if data:
                data[self.draw.randrange(len(data))] ^= 1 << self.draw.randrange(8)
                file.write_bytes(data)

    def notes(self) -> list[Path]:
        return sorted((self.root / "people").glob("*.md"))

    def pages(self) -> list[Path]:
        pages = sorted((self.root / "site").rglob("*.html"))
        self.draw.shuffle(pages)
        return pages

    def build(self) -> None:
        build(self.root, self.day)

    def build_at_once(self, builds: int = 2) -> None:
        command = [sys.executable, "-m", "vault_tools", "build", str(self.root)]
        asked = [*command, "--quiet", "--today", str(self.day)]
        at_once = [subprocess.Popen(asked, stdout=subprocess.DEVNULL) for _ in range(builds)]
        assert [one.wait() for one in at_once] == [0] * builds

    def check(self) -> None:
        """Compare what was made with a clean build of the same notes."""
        shutil.rmtree(self.clean, ignore_errors=True)
        shutil.copytree(self.root, self.clean, ignore=shutil.ignore_patterns("site", "index"))
        with an_empty_cache(self.clean.parent):
            build(self.clean, self.day)
        assert made(self.root) == made(self.clean)


def build(root: Path, day: date) -> None:
    assert run(["build", str(root), "--today", str(day), "--quiet"]) == 0


def made(root: Path) -> dict[str, bytes]:
    """All pages and index notes, by their paths."""
    folders = (root / "site", root / "index")
    files = (file for folder in folders for file in folder.rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


@contextmanager
def an_empty_cache(folder: Path):
    before = os.environ.get("XDG_CACHE_HOME")
    os.environ["XDG_CACHE_HOME"] = str(folder / "no-cache")
    try:
        yield
    finally:
        shutil.rmtree(folder / "no-cache", ignore_errors=True)
        os.environ.pop("XDG_CACHE_HOME")
        if before is not None:
            os.environ["XDG_CACHE_HOME"] = before


def try_a_life(folder: Path, seed: int, changes: Iterable[str]) -> None:
    """A vault's life of these changes, each followed by a build and compared."""
    trial = Trial(folder, seed)
    for change in changes:
        getattr(trial, change)()
        trial.build()
        trial.check()


def try_builds_at_once(folder: Path, seed: int, changes: Iterable[str]) -> None:
    """The same with two builds at once."""
    trial = Trial(folder, seed)
    for change in changes:
        getattr(trial, change)()
        trial.build_at_once()
        trial.check()
