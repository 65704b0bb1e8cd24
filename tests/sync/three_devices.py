"""Three devices that share a vault through real git, at random: nothing that is written is lost.

Two laptops and a phone log, set fields, write, remove and rename, each in its own clone, and sync
when it pleases them, now and then with the line cut. In the end all sync and must be equal, and
hold every entry, comment and field that nobody took out.
"""

import os
import random
import re
import shutil
from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import ClassVar

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.sync.repositories import files_of, git, quiet_home, set_up, write
from vault_tools.actions.changing.log import log
from vault_tools.actions.changing.setting import NewValue, set_value
from vault_tools.actions.open_vault import open_vault
from vault_tools.actions.order import Order
from vault_tools.actions.syncing.sync import Face, sync
from vault_tools.folder import quiet
from vault_tools.notes.editing.edit_regions import replace_region
from vault_tools.people.changing.new_entries import Said
from vault_tools.problems import VaultError
from vault_tools.sync.git.device import ATTRIBUTES

DAY = date(2026, 11, 18)
NAMES = ("Ana", "Bo", "Maya")
DEVICES = ("laptop", "desktop", "phone")
NOTE = """---
name: {name}
cadence: 3 weeks # as agreed
tags: [people]
---
%% k{name}a %%
Met at the lake.

## Log
- 2026-10-30 call e{name}

## Notes
Likes tea.
"""
TOKEN = re.compile(r"\b[ek]\d+\b")
KEYS = ("city", "role", "phone", "cadence")
devices, people = st.sampled_from(DEVICES), st.sampled_from(NAMES)


def template(folder: Path) -> Path:
    """The hub and a clone for each device, made once and copied for each run."""
    folder.mkdir()
    git(folder, "init", "--quiet", "--bare", "hub.git")
    for name in DEVICES:
        git(folder, "init", "--quiet", name)
        set_up(folder / name)
        git(folder / name, "remote", "add", "origin", "../hub.git")
    notes = {f"people/{name}.md": NOTE.format(name=name) for name in NAMES}
    attributes = "".join(f"{line}\n" for line in ATTRIBUTES)
    first = folder / DEVICES[0]
    write(first, {"vault.toml": "", ".gitattributes": attributes, ".gitignore": "site/\n", **notes})
    git(first, "add", "--all")
    git(first, "commit", "--quiet", "-m", "begin")
    git(first, "push", "--quiet", "origin", "HEAD:main")
    for name in DEVICES[1:]:
        git(folder / name, "pull", "--quiet", "origin", "main")
    return folder


def draw_lightly(root: Path, today: date, at: str) -> None:
    """A generated note that depends on the notes, as the real ones do, and costs less."""
    names = sorted(path.stem for path in root.glob("people/*.md"))
    file = root / "index" / "People.md"
    old = file.read_bytes() if file.exists() else b"# People\n"
    new = replace_region(old, "people", "", "\n".join(f"- [[{name}]]" for name in names))
    if new != old:
        write(root, {"index/People.md": new})


class Devices(RuleBasedStateMachine):
    """What is written is told apart by tokens: `e1` an entry, `k1` a comment."""

    source: Path
    place: Path
    runs = 0
    counts: ClassVar[Counter] = Counter()

    def __init__(self):
        super().__init__()
        type(self).runs += 1
        self.here = self.place / str(type(self).runs)
        shutil.copytree(self.source, self.here)
        self.number = 0
        self.alive: set[str] = set()
        self.values: dict[tuple[str, str], set[str]] = {}
        self.chance = random.Random(0)
        self.real = False
        quiet.QUIET_NS, self._quiet = 0, quiet.QUIET_NS

    @initialize(seed=st.integers(0, 10_000))
    def begin(self, seed):
        self.chance = random.Random(seed)
        self.real = seed % 25 == 0

    def teardown(self):
        try:
            self.all_are_equal_and_nothing_is_lost()
        finally:
            quiet.QUIET_NS = self._quiet
            shutil.rmtree(self.here)

    @rule(device=devices, name=people, days=st.integers(0, 3))
    def log_it(self, device, name, days):
        """A command of ours, on a laptop."""
        vault = open_vault(self.here / device)
        contact = next((one for one in vault.people.contacts if one.name == name), None)
        if contact:
            said = Said(DAY - timedelta(days=days), f"call {self.token('e')}")
            self.carefully(lambda: log(vault, [contact], said, DAY, Order()))

    @rule(device=devices, name=people, key=st.sampled_from(KEYS))
    def set_it(self, device, name, key):
        vault = open_vault(self.here / device)
        contact = next((one for one in vault.people.contacts if one.name == name), None)
        if contact:
            self.number += 1
            value = f"{self.number} weeks" if key == "cadence" else f"v{self.number}"
            new = NewValue(key, value, force=True)
            self.carefully(lambda: set_value(vault, contact, new, DAY, Order()))
            self.values.setdefault((name, key), set()).add(value)

    @rule(device=devices, name=people, where=st.sampled_from(["top", "log", "end", "block"]))
    def write_it(self, device, name, where):
        """An editor: a comment or an entry, where the hand just is."""
        text = self.read(device, name)
        if text is None:
            return
        token = self.token("e" if where == "log" else "k")
        marks = {
            "top": ("Met at", f"%% {token} %%\nMet at"),
            "log": ("## Log\n", f"## Log\n- 2026-11-{self.chance.randint(10, 17)} meal {token}\n"),
            "end": ("## Notes\n", f"## Notes\n%% {token} %%\n"),
            "block": ("name: ", f"# {token}\nname: "),
        }
        self.save(device, name, text.replace(*marks[where], 1))

    @rule(device=devices, name=people)
    def mend_it(self, device, name):
        """An editor: a word added to an entry, which stays the same entry."""
        self.change_entry(device, name, lambda line: f"{line} and more {self.chance.random():.3f}")

    @rule(device=devices, name=people)
    def detail_it(self, device, name):
        """An editor: a line below an entry."""
        token = self.token("k")
        if not self.change_entry(device, name, lambda line: f"{line}\n  - %% {token} %%"):
            self.alive.discard(token)

    @rule(device=devices, name=people)
    def take_it_out(self, device, name):
        """An editor: an entry removed, with all that is below it."""
        text = self.read(device, name)
        lines = text.split("\n") if text else []
        found = [n for n, line in enumerate(lines) if re.match(r"- 2026-.*\be\d+", line)]
        if found:
            at = self.chance.choice(found)
            end = at + 1
            while end < len(lines) and lines[end].startswith(" "):
                end += 1
            self.alive -= set(TOKEN.findall("\n".join(lines[at:end])))
            self.save(device, name, "\n".join(lines[:at] + lines[end:]))

    @rule(device=devices, name=people)
    def move_it(self, device, name):
        """A file put into another folder."""
        for old, new in (("people", "friends"), ("friends", "people")):
            file = self.here / device / old / f"{name}.md"
            if file.exists():
                target = self.here / device / new / f"{name}.md"
                target.parent.mkdir(exist_ok=True)
                file.rename(target)
                return

    @rule(device=devices)
    def sync_it(self, device):
        self.count("synced")
        sync(self.here / device, DAY, "", self.face())

    @rule(device=devices)
    def sync_it_with_the_line_cut(self, device):
        hub = self.here / "hub.git"
        hub.rename(self.here / "away")
        try:
            assert sync(self.here / device, DAY, "", self.face()).unreached
        finally:
            (self.here / "away").rename(hub)

    @rule(device=devices)
    def sync_it_without_anybody_there(self, device):
        try:
            sync(self.here / device, DAY, "", Face(draw=draw_lightly))
        except VaultError:
            self.count("left for somebody to decide")

    def all_are_equal_and_nothing_is_lost(self):
        for _ in range(2):
            for device in DEVICES:
                sync(self.here / device, DAY, "", self.face())
        states = [self.state(device) for device in DEVICES]
        assert states[0] == states[1] == states[2]
        text = b"\n".join(states[0].values()).decode()
        assert "<<<<<<<" not in text
        assert sorted(token for token in self.alive if not re.search(rf"\b{token}\b", text)) == []
        for (name, key), values in self.values.items():
            found = re.findall(rf"^{key}: (.+?)(?: #.*)?$", text, re.MULTILINE)
            assert values & set(found), f"{key} of {name} was {values}, and is {found}"

    def state(self, device):
        files = files_of(self.here / device)
        return {path: data for path, data in files.items() if not path.startswith("site/")}

    def face(self):
        def decide(doubt):
            self.count("decided")
            sides = [self.chance.choice(["ours", "theirs", "both"]) for _ in doubt.rows]
            if doubt.marked is None:
                return doubt.settle(["both"])
            return self.without_loss(doubt, sides)

        return Face(decide=decide) if self.real else Face(decide=decide, draw=draw_lightly)

    def without_loss(self, doubt, sides):
        """What is chosen away is no loss of ours; a field has one value only."""
        rows = zip(doubt.rows, sides, strict=True)
        sides = [
            "ours" if side == "both" and re.fullmatch("|".join(KEYS), row.what) else side
            for row, side in rows
        ]
        data = doubt.settle(sides)
        chosen = set(TOKEN.findall(data.decode()))
        self.alive -= set(TOKEN.findall(doubt.marked.decode())) - chosen
        return data

    def change_entry(self, device, name, change):
        text = self.read(device, name)
        lines = text.split("\n") if text else []
        found = [n for n, line in enumerate(lines) if re.match(r"- 2026-.*\be\d+", line)]
        if found:
            at = self.chance.choice(found)
            lines[at] = change(lines[at])
            self.save(device, name, "\n".join(lines))
        return bool(found)

    def read(self, device, name):
        files = [self.here / device / folder / f"{name}.md" for folder in ("people", "friends")]
        return next((file.read_text() for file in files if file.exists()), None)

    def save(self, device, name, text):
        for folder in ("people", "friends"):
            file = self.here / device / folder / f"{name}.md"
            if file.exists():
                file.write_text(text)
                return

    def token(self, kind):
        self.number += 1
        self.alive.add(f"{kind}{self.number}")
        self.count("written")
        return f"{kind}{self.number}"

    def carefully(self, action):
        """An edit that is refused has written nothing."""
        before = self.number
        try:
            action()
        except VaultError:
            self.alive -= {f"e{before}"}

    def count(self, what):
        type(self).counts[what] += 1


def devices_at(place: Path, home: Path) -> type[Devices]:
    """The machine, with its runs in `place`; `home` becomes the home of all."""
    home.mkdir(exist_ok=True)
    os.environ["HOME"] = str(home)
    quiet_home(home)
    return type(
        "Devices",
        (Devices,),
        {"source": template(place / "source"), "place": place, "runs": 0, "counts": Counter()},
    )
