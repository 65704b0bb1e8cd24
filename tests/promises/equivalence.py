"""Building on from the last build and building from nothing give the same bytes.

A vault lives: notes are written, saved in ways that hardly show, renamed, moved and deleted;
attachments, settings, templates and the day change; pages are spoilt, the cache is deleted, cut
short, spoilt in one bit or put back from before; commands run in between. After each build, what
was made is compared with what is made of a copy in an empty folder with an empty cache.

All files of a kind have the same size, so that every save is one of the same size.
"""

import json
import os
import shutil
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, redirect_stderr, redirect_stdout
from datetime import date, timedelta
from functools import partial, wraps
from io import StringIO
from itertools import zip_longest
from pathlib import Path
from typing import ClassVar

import jinja2
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule

from tests.compiling import compiled_once
from tests.promises.disks import saved_while_read, slow_clock
from tests.promises.trial import ended
from vault_tools.actions.building.build import Built
from vault_tools.actions.building.watch import rebuild, untouched_notes
from vault_tools.cli.answers.build import build_row
from vault_tools.cli.run import run
from vault_tools.cli.telling import problem_row
from vault_tools.folder import processes, quiet
from vault_tools.folder.places import cache_folder
from vault_tools.folder.site.our_site import REDACTED
from vault_tools.folder.watching import Watcher
from vault_tools.problems import BUG
from vault_tools.remembered import remembering

DAY = date(2026, 11, 18)
SIZE = 1000  # bytes, of each note
LEAST = 100  # of every other file
KEPT = "## Kept from "
NOT_UTF8 = "\ufffd".encode()
SAVED_NS = 1_790_000_000_123_456_789  # a time of saving that never changes
AHEAD_NS = 1_950_000_000_123_456_789  # another, of a machine whose clock is wrong
QUIET = 0.06  # seconds after which a file is old enough to be believed
SPOTS = (
    *("people/Ada.md", "people/Bo.md", "people/Cleo Ruiz.md", "people/Émile.md"),
    *("people/E\u0301mile.md", "friends/Ada.md", "friends/Dana.md", "notes/Bo.md"),
    *("organizations/Acme.md", "journal/2026-11-17.md", "meetings/2026-11-10 Soup with Bo.md"),
    *("people/Ada/2026-11-12 walk.md", "ideas/Idea 3.md", "guide.md", "people/Linked.md"),
    *("friends/May.md", "Somebody.md"),
)
HIDDEN = (".store/a.md", ".store/b.md")
"""Where the note `people/Linked.md` may lead to."""
FOLDERS = ("people", "friends", "notes", "templates", "journal")
FIELDS = (
    *("name: Ada King", "name: Bo", "name: Émile", "aliases: [May]", "aliases: [Bo, Cleo]"),
    *("circle: close", "circle: friends", "circle: clse", "cadence: 3 weeks", "cadence: 3 wekks"),
    *("birthday: 1990-11-20", "birthday: 03/04/1990", "died: 2026-01-02", "met: 2026-10-20"),
    *("type: company", "type: person", "type: meeting", "type: outreach", "type: [person"),
    *("tags: [person]", 'tags: ["#secret", chess]', "isbn: 3", "organization: Acme"),
    *('knows: ["[[Ada]]"]', "knows: [May, Bo]", 'introduced_by: "[[Bo]]"', "household: Lakeside"),
    *('organization: "[[Acme]]"', "location: Porto", "interests: [plants]", 'spouse: "[[May]]"'),
    *("paused: true", "snooze_until: 2026-12-01", "next_contact: 2026-11-20", "photo: face.png"),
    *('attendees: [May, "[[Bo]]"]', "attendees: [Ada King, Émile]", "date: 2026-11-12"),
    *("last_contact: 2026-10-01", "prm-tier: 2", "status: archived", "b-day: 1990-12-01"),
)
LINES = (
    *("- 2026-11-17 call: with [[Ada]] about [[Bo]]", "- 2026-09-01 gift → a plant [[May]]"),
    *("- 2025-09-05 visit with [[Cleo Ruiz]]: soup", "- 2026-11-16 call [[Bo]]: [[Idea 3]]"),
    *("- 2026-11-24 message", "- 2026-11-10 skip", "- 2026-11-16 postcard ← of the lake"),
    *("- 2026-10-02 help → [[people/Bo]] with #secret plans", "- 03/04/2026 lunch [[Ada]]"),
    *("- [ ] write to [[Bo]] 📅 2026-11-21", "- [x] ask [[Émile]] ✅ 2026-11-11"),
    *("See [[May]], [[Somebody]], [[notes/Bo]] and [[people/Ada]] #friend", "Hello."),
    *("![[face.png]]", "[the list](../files/list.pdf)", "![[Bo]]", "> [[Ada]] said so"),
    *("Saw [[Émile]] and [[Ada King]] at [[Acme]].", "Last contact:: 2026-11-01", "# Another name"),
    *("**Attendees:** [[Bo]], [[Dana]]", "%% [[Bo]] private %%", "Born in \ufffd", "{{title}}"),
)
BEGINNING = {
    "people/Ada.md": (
        *("aliases: [May]", "circle: close", "- 2026-09-01 gift → a plant [[May]]"),
        *("- 2025-09-05 visit with [[Cleo Ruiz]]: soup", "- [x] ask [[Émile]] ✅ 2026-11-11"),
    ),
    "people/Bo.md": (
        *('knows: ["[[Ada]]"]', "cadence: 3 weeks", "- 2026-11-16 call [[Bo]]: [[Idea 3]]"),
        "Saw [[Émile]] and [[Ada King]] at [[Acme]].",
    ),
    "people/Cleo Ruiz.md": (
        *("circle: friends", "photo: face.png", "- 2026-11-17 call: with [[Ada]] about [[Bo]]"),
        "![[Bo]]",
    ),
    "friends/Dana.md": (
        *('introduced_by: "[[Bo]]"', "organization: Acme", "knows: [May, Bo]"),
        "See [[May]], [[Somebody]], [[notes/Bo]] and [[people/Ada]] #friend",
    ),
    "journal/2026-11-17.md": ("Saw [[Émile]] and [[Ada King]] at [[Acme]].", "> [[Ada]] said so"),
    "meetings/2026-11-10 Soup with Bo.md": ('attendees: [May, "[[Bo]]"]',),
    "organizations/Acme.md": ("type: company",),
}
"""Links lead to people, nowhere, and to whom one of the `SPOTS` may still be about."""
SETTINGS = (
    *("", 'name = "Ours"', "capacity = 1", 'mentions = "ignore"', 'week_starts = "sunday"'),
    *('date_order = "day-first"', 'date_order = "month-first"', 'site = "pages"', 'site = ".out"'),
    *('default_cadence = "1 week"', 'templates = "theme"', 'home = ["Porto"]', 'work = ["Acme"]'),
    *(
        '[circles]\nclose = "2 weeks"',
        '[people]\nfolders = ["notes"]',
        '[people]\ntags = ["chess"]',
    ),
    *('[people]\nexclude = ["friends"]', '[people]\ntypes = ["meeting"]', "[index]\nnotes = false"),
    *(
        '[fields]\nbirthday = ["b-day"]',
        '[kinds]\npostcard = "no contact"',
        '[index]\nnotes = ["People"]',
    ),
)
OBSIDIAN = {
    "daily-notes.json": ('{"folder": "people"}', '{"format": "YYYY-MM-DD [Soup with Bo]"}', ""),
    "templates.json": ('{"folder": "friends"}', '{"folder": "notes"}', ""),
}
TEMPLATES = {
    "person.html": '{% extends "base.html" %}{% block main %}{{ page.person.name }}{% endblock %}',
    "own.css": "a { color: red }",
}
ODD = ("people/.Bo.md.icloud", "people/Ada.sync-conflict-20261101-101112-ABCDEFG.md", "people/x~")
FILES = ("files/face.png", "people/face.png", "files/list.pdf", "files/Bo.png")
COMMANDS = (
    *(("due",), ("week",), ("forecast",), ("gifts",), ("show", "Ada"), ("why", "Bo"), ("check",)),
    *(("show", "May"), ("path", "Acme"), ("introduce",), ("recap",), ("idea", "Bo")),
)
WRITING = (
    *(("log", "Bo", "call: about the lake"), ("log", "May", "gift → tea with [[Ada]]")),
    *(("snooze", "Ada", "until", "2026-12-05"), ("rename", "Bo", "Bob"), ("rename", "Bob", "Bo")),
    *(("set", "Ada", "circle=close"), ("unset", "Ada", "circle"), ("undo",), ("new", "Fay")),
    *(("skip", "Bo"), ("merge", "Ada", "May", "--yes")),
)
WAYS = ("in place", "unseen", "ahead", "another file", "file anew")
"""How an editor saves; in all but the first the file's time is what it always was."""

spots, atoms = st.sampled_from(SPOTS), st.sampled_from(FIELDS + LINES)
ways, contents = st.sampled_from(WAYS), st.lists(atoms, min_size=1, max_size=5, unique=True)
commands, writing = st.sampled_from(COMMANDS), st.sampled_from(WRITING)


def change(**drawn: st.SearchStrategy) -> Callable:
    """A rule that changes something; what follows it is drawn as well.

    Mostly a build, at once or when the files have come to rest, and sometimes one more change.
    """

    def decorate(function: Callable) -> Callable:
        @rule(then=st.sampled_from(["build", "rest and build", "build and rest", ""]), **drawn)
        @wraps(function)
        def body(self, then, **given):
            self.counts[function.__name__] += 1
            function(self, **given)
            if then == "rest and build":
                time.sleep(QUIET)
            if then:
                self.build_and_compare()
            if then == "build and rest":
                time.sleep(QUIET)

        return body

    return decorate


class Life(RuleBasedStateMachine):
    """A vault in `place`, and what happens to it."""

    place: Path
    lives = 0
    counts: ClassVar[Counter] = Counter()

    def __init__(self):
        super().__init__()
        type(self).lives += 1
        self.here = self.place / str(type(self).lives)
        self.root, self.clean = self.here / "vault", self.here / "clean"
        self.root.mkdir(parents=True)
        self.day, self.settings = DAY, ""
        self.kept_cache: dict[Path, bytes] = {}
        self.built_clean: dict[tuple, tuple] = {}
        self.last: Built | None = None
        self.watcher = Watcher(self.root, lambda: self.site.name, poll=True)
        self.clock = nullcontext
        self.before = quiet.QUIET_NS, processes.PAYS, jinja2.Environment.compile
        quiet.QUIET_NS = 0
        jinja2.Environment.compile = compiled_once(jinja2.Environment.compile)

    @initialize(slow=st.booleans(), shared_out=st.booleans(), watching=st.booleans())
    def begin(self, slow, shared_out, watching):
        """A vault of some people, on a disk whose clock may be slow; one may be `watching` it."""
        self.watching = watching
        self.clock = slow_clock if slow else nullcontext
        processes.PAYS = 4 if shared_out else self.before[1]
        self.save("vault.toml", "")  # so that it is a vault with nobody in it too
        for path, content in BEGINNING.items():
            self.put(path, content)
        for number in range(12):  # enough for a deck of one's own
            idea = "---\ntype: outreach\nkind: call\n---\nRing, and ask. \n\n> How are you?\n"
            self.save(f"ideas/Idea {number}.md", idea)
        for path in FILES[:2]:
            self.save(path, path)
        for path in HIDDEN:
            self.put(path, (f"name: {path[-4].upper()}", "cadence: 3 weeks"))
        self.build_and_compare()

    def teardown(self):
        try:
            if self.root.exists() and any(self.root.iterdir()):
                self.build_and_compare()
                time.sleep(QUIET)
                self.build_and_compare()
                self.build_and_compare()
        finally:
            quiet.QUIET_NS, processes.PAYS, jinja2.Environment.compile = self.before
            shutil.rmtree(self.here)

    # Notes

    @change(spot=spots, atom=atoms, way=ways)
    def edit(self, spot, atom, way):
        """One line more or less in a note, a field in place of another of its name."""
        self.put(spot, toggled(self.atoms(spot), atom), way)

    @change(spot=spots, atom=atoms, other=atoms, way=ways)
    def edit_twice(self, spot, atom, other, way):
        """A save, a build, and another save at once."""
        self.put(spot, toggled(self.atoms(spot), atom), way)
        self.build_and_compare()
        self.put(spot, toggled(self.atoms(spot), other), way)

    @change(spot=spots, content=contents, way=ways)
    def write(self, spot, content, way):
        self.put(spot, content, way)

    @change(spot=spots, atom=atoms, other=atoms, way=ways, back=st.booleans())
    def edit_while_it_builds(self, spot, atom, other, way, back):
        """A save just after the note was read, which the build under way may miss.

        Or it may see it here and not there; and then somebody takes it `back`.
        """
        content = toggled(self.atoms(spot), atom)
        changed = toggled(content, other)
        self.put(spot, content, way)
        saves = (partial(self.put, spot, one, way) for one in (content, changed))
        with saved_while_read(self.root / spot, *saves) as editor:
            self.build()
        self.counts["saved while it built"] += editor.done
        if back:
            self.put(spot, content, way)

    @change(spot=spots, other=spots)
    def rename(self, spot, other):
        if self.there(spot):
            self.file(other).parent.mkdir(exist_ok=True, parents=True)
            self.file(spot).replace(self.file(other))

    @change(spot=spots, other=spots)
    def swap(self, spot, other):
        """Two notes change their names; each has the time and the size of the other."""
        if self.there(spot) and self.there(other):
            swap(self.file(spot), self.file(other))

    @change(folder=st.sampled_from(FOLDERS), other=st.sampled_from(FOLDERS))
    def move_a_folder(self, folder, other):
        """Nothing of the notes in it changes, but where they are."""
        one, two = self.file(folder), self.file(other)
        if one.exists() and two.exists():
            swap(one, two)
        elif one.exists():
            one.rename(two)

    @change(spot=spots)
    def delete(self, spot):
        self.file(spot).unlink(missing_ok=True)

    @change(lead=st.sampled_from(HIDDEN))
    def lead_elsewhere(self, lead):
        """A note that is a link, to one of two files that are read through it alone."""
        link = self.file("people/Linked.md")
        link.unlink(missing_ok=True)
        link.parent.mkdir(exist_ok=True)
        link.symlink_to(f"../{lead}")

    @change(lead=st.sampled_from(HIDDEN), atom=atoms, way=ways)
    def edit_behind_the_link(self, lead, atom, way):
        self.put(lead, toggled(self.atoms(lead), atom), way)

    @change(days=st.sampled_from([0, 1, 20]))
    def restore_the_notes(self, days):
        """All notes are new files, which bear the times of the old ones, as from a copy."""
        notes = {file: file.read_bytes() for file in self.root.rglob("*.md") if file.is_file()}
        for file in notes:
            if not file.is_symlink():
                file.unlink()
        for file, data in sorted(notes.items(), reverse=days > 0):
            file.write_bytes(data)
            os.utime(file, ns=(SAVED_NS, SAVED_NS - days))

    # What stands beside them

    @change(path=st.sampled_from(FILES), way=ways, text=st.sampled_from(["", "one", "two"]))
    def attach(self, path, way, text):
        """A file that notes link to is added, changed or taken away."""
        if text:
            self.save(path, text, way)
        else:
            self.file(path).unlink(missing_ok=True)

    @change(path=st.sampled_from(ODD))
    def leave_around(self, path):
        """What sync services and editors leave; or somebody clears it away."""
        if self.there(path):
            self.file(path).unlink()
        else:
            self.save(path, "name: X")

    @change(text=st.sampled_from(SETTINGS), way=ways)
    def set_up(self, text, way):
        self.settings = text
        self.save("vault.toml", text, way)

    @change(name=st.sampled_from(sorted(OBSIDIAN)), number=st.integers(0, 2))
    def set_up_obsidian(self, name, number):
        self.save(f".obsidian/{name}", OBSIDIAN[name][number])

    @change(
        name=st.sampled_from(sorted(TEMPLATES)),
        folder=st.sampled_from(["vault-templates", "theme"]),
    )
    def dress(self, name, folder):
        """A template of one's own, put there or taken away."""
        path = f"{folder}/{name}"
        if self.there(path):
            self.file(path).unlink()
        else:
            self.save(path, TEMPLATES[name])

    @change(days=st.sampled_from([-7, -1, 1, 7, 40]))
    def wait_for_another_day(self, days):
        self.day += timedelta(days=days)

    # What was made

    @change(number=st.integers(0, 30), way=st.sampled_from(["replaced", "deleted", "in place"]))
    def spoil_a_page(self, number, way):
        """By hand; in place and within a tick of the clock it would not be seen."""
        pages = sorted(self.site.rglob("*.html"))
        if not pages:
            return
        time.sleep(QUIET)
        page = pages[number % len(pages)]
        data = page.read_bytes().replace(b"a", b"b", 1)
        if way != "in place":
            page.unlink()
        if way != "deleted":
            page.write_bytes(data)

    @change(way=st.sampled_from(["✅ 2026-11-16", "call: about the lake", "", "deleted"]))
    def tick(self, way):
        """Somebody's box in the week's note; or that note is thrown away."""
        note = self.file("index/This week.md")
        if way == "deleted":
            note.unlink(missing_ok=True)
        elif note.exists():
            lines = note.read_text("utf-8").split("\n")
            open_ones = [n for n, line in enumerate(lines) if line.startswith("- [ ] [[")]
            for n in open_ones[:1]:
                lines[n] = f"- [x]{lines[n][5:]} {way}"
            note.write_text("\n".join(lines), "utf-8")

    @change(name=st.sampled_from(["People", "Birthdays"]), way=ways, cut=st.booleans())
    def spoil_an_index_note(self, name, way, cut):
        """By hand, between its markers."""
        note = self.file(f"index/{name}.md")
        if note.exists():
            text = note.read_text("utf-8")
            begin, end = text.index("-->") + 3, text.rindex("<!--")
            inner = "\n" if cut else text[begin:end].replace("[[", "[|")
            save(note, (text[:begin] + inner + text[end:]).encode(), way)

    # What is kept

    @change()
    def lose_the_cache(self):
        shutil.rmtree(cache_folder(self.root))

    @change(part=st.floats(0, 1))
    def cut_the_cache(self, part):
        for file in cache_folder(self.root).iterdir():
            os.truncate(file, int(file.stat().st_size * part))

    @change(at=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
    def flip_a_bit_of_the_cache(self, at, bit):
        for file in cache_folder(self.root).iterdir():
            data = bytearray(file.read_bytes())
            if data:
                data[int(len(data) * at)] ^= 1 << bit
                file.write_bytes(data)

    @change()
    def put_back_an_old_cache(self):
        """As it was when this came up last."""
        folder = cache_folder(self.root)
        now = {file: file.read_bytes() for file in folder.iterdir()}
        for file, data in self.kept_cache.items():
            file.write_bytes(data)
        self.kept_cache = now

    # Commands in between

    @rule(command=commands)
    def ask(self, command):
        """A command says what it says of a copy of the vault of which nothing is kept."""
        self.counts["ask"] += 1
        self.copy()
        asked = [*command, "--json"]
        ours = self.run(self.root, *asked)
        with nothing_kept(self.here):
            assert ours == run_in(self.clean, self.day, *asked)

    @change(command=writing)
    def command(self, command):
        code, _ = self.run(self.root, *command)
        assert code != BUG

    @rule()
    def show_around(self):
        """The pages for others too."""
        self.counts["show_around"] += 1
        ours = self.run(self.root, "build", "--redact")
        shown = self.site.name + REDACTED
        self.copy(ignore=(shown,))
        with nothing_kept(self.here):
            theirs = run_in(self.clean, self.day, "build", "--redact")
        assert ours == theirs
        assert differing(made(self.root, shown), made(self.clean, shown)) == []

    @change(killed=st.sampled_from([0, 0.2, 0.3]))
    def build_twice_at_once(self, killed):
        """In two processes, which may be ended, however far they are, after so many seconds."""
        command = [sys.executable, "-m", "vault_tools", "build", "--quiet", "--today"]
        asked = [*command, str(self.day), str(self.root)]
        quietly = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
        at_once = [subprocess.Popen(asked, **quietly) for _ in range(2)]
        if killed:
            time.sleep(killed)
            for one in at_once:
                one.kill()
        codes = [ended(one).code for one in at_once]
        if not killed:
            assert codes == [0, 0]
            self.compare()

    # Doing it

    @property
    def site(self) -> Path:
        name = {'site = "pages"': "pages", 'site = ".out"': ".out"}.get(self.settings, "site")
        return self.root / name

    def build(self) -> dict:
        """As a command, or as one who watches, with the build before in memory."""
        if self.watching:
            with self.clock(), remembering():
                changed = self.watcher.wait(0)
                rebuilt = rebuild(self.root, self.day, "", changed, last=self.last)
                self.watcher.take_for_seen(untouched_notes(rebuilt))
            assert rebuilt.built, rebuilt.refused
            built = self.last = rebuilt.built
            self.counts["build of a watched vault"] += 1
            row = build_row(built) | {"problems": [problem_row(one) for one in built.problems]}
            return json.loads(json.dumps(row, default=date.isoformat))
        code, told = self.run(self.root, "build", "--json")
        assert code == 0, told
        self.counts["build"] += 1
        return json.loads(told)

    def build_and_compare(self) -> None:
        row = self.build()
        theirs = self.compare()
        for key in ("week", "people", "problems"):
            assert row[key] == theirs[key]

    def compare(self) -> dict:
        """Compare what was made with a clean build of the same notes; what that says."""
        outputs = (self.site.name, self.site.name + REDACTED, "index")
        self.copy(ignore=outputs)
        if self.keeps:  # they are the user's
            (self.clean / "index").mkdir()
            shutil.copy2(self.file("index/This week.md"), self.clean / "index")
        told, pages, notes = self.clean_build()
        assert differing(made(self.root, self.site.name), pages) == []
        # Those that the settings no longer want stay for good.
        ours = {path: data for path, data in made(self.root, "index").items() if path in notes}
        assert differing(ours, notes) == []
        return json.loads(told)

    def clean_build(self) -> tuple[str, dict[str, bytes], dict[str, bytes]]:
        """What a build of the copy says and makes; asked once of the same files on the same day."""
        key = self.day, tuple(everything_in(self.clean))
        if key not in self.built_clean:
            with nothing_kept(self.here):
                code, told = run_in(self.clean, self.day, "build", "--json")
            assert code == 0, told
            pages, notes = made(self.clean, self.site.name), made(self.clean, "index")
            self.built_clean[key] = told, pages, notes
        return self.built_clean[key]

    @property
    def keeps(self) -> bool:
        """Whether ticks of a past week stand in the week's note, outside our markers."""
        note = self.file("index/This week.md")
        return note.exists() and KEPT in note.read_text("utf-8")

    def copy(self, ignore: tuple[str, ...] = ()) -> None:
        shutil.rmtree(self.clean, ignore_errors=True)
        shutil.copytree(self.root, self.clean, symlinks=True, ignore=at_the_top(self.root, ignore))

    def run(self, root: Path, *asked: str) -> tuple[int, str]:
        with self.clock():
            return run_in(root, self.day, *asked)

    def file(self, path: str) -> Path:
        return self.root / path

    def there(self, path: str) -> bool:
        return os.path.lexists(self.file(path))

    def atoms(self, path: str) -> list[str]:
        """What a note is made of, as `put` put it."""
        text = self.file(path).read_text("utf-8", "replace") if self.file(path).exists() else ""
        return [line for line in text.split("\n") if line in FIELDS + LINES]

    def put(self, path: str, content: list[str] | tuple[str, ...], way: str = "in place") -> None:
        """A note of some fields and lines."""
        fields = [atom for atom in content if atom in FIELDS]
        lines = [atom for atom in content if atom in LINES]
        text = "\n".join(["---", *fields, "#", "---", "Text.", "", *lines])
        room = "." * (SIZE - len(text.encode()))
        self.save(path, text.replace("#\n---", f"#{room}\n---", 1), way)

    def save(self, path: str, text: str, way: str = "in place") -> None:
        save(self.file(path), text.encode().replace(NOT_UTF8, b"\xff").ljust(LEAST), way)


def save(file: Path, data: bytes, way: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if way == "another file":
        file.with_name("new").write_bytes(data)
        file.with_name("new").replace(file)
    else:
        if way == "file anew":
            file.unlink(missing_ok=True)
        file.write_bytes(data)
    if way != "in place":
        time_ns = AHEAD_NS if way == "ahead" else SAVED_NS
        os.utime(file, ns=(time_ns, time_ns))


def toggled(content: list[str], atom: str) -> list[str]:
    """With a line or without it; of two fields of one name the later."""
    key = atom.partition(": ")[0] if atom in FIELDS else atom
    left = [one for one in content if one.partition(": ")[0] != key and one != atom]
    return left if atom in content else [*left, atom]


def swap(one: Path, other: Path) -> None:
    if one != other:
        between = one.with_name("between")
        one.rename(between)
        other.rename(one)
        between.rename(other)


def run_in(root: Path, day: date, *asked: str) -> tuple[int, str]:
    """The exit code of a command and what it said, wherever the vault is."""
    out, beside = StringIO(), StringIO()
    with redirect_stdout(out), redirect_stderr(beside):
        code = run([*asked, "--vault", str(root), "--today", str(day)])
    assert code != BUG, beside.getvalue()
    return code, out.getvalue().replace(str(root), "")


def made(root: Path, output: str) -> dict[str, bytes]:
    """All that lies in a folder that we make, by its path."""
    files = (file for file in (root / output).rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in files}


def everything_in(root: Path) -> Iterator[tuple[str, str, bytes]]:
    """The path of each file and folder, where it leads to if it is a link, and its bytes."""
    for path in sorted(root.rglob("*")):
        to = str(path.readlink()) if path.is_symlink() else ""
        yield path.relative_to(root).as_posix(), to, path.read_bytes() if path.is_file() else b""


def differing(ours: dict[str, bytes], theirs: dict[str, bytes]) -> list[str]:
    """The files that are not alike, each with the first lines that differ."""
    paths = sorted(path for path in ours.keys() | theirs if ours.get(path) != theirs.get(path))
    return [f"{path}: {first_of(ours.get(path), theirs.get(path))}" for path in paths]


def first_of(ours: bytes | None, theirs: bytes | None) -> str:
    if ours is None or theirs is None:
        return "is not there" if ours is None else "should not be there"
    lines = zip_longest(ours.split(b"\n"), theirs.split(b"\n"))
    return next(f"{one!r}, should be {other!r}" for one, other in lines if one != other)


def at_the_top(root: Path, names: tuple[str, ...]) -> Callable[[str, list[str]], set[str]]:
    return lambda folder, _: set(names) if Path(folder) == root else set()


@contextmanager
def nothing_kept(folder: Path) -> Iterator[None]:
    """As for somebody who has never used the program."""
    names = ("XDG_CACHE_HOME", "XDG_STATE_HOME")
    before = {name: os.environ.get(name) for name in names}
    os.environ |= {name: str(folder / "empty" / name) for name in names}
    try:
        yield
    finally:
        shutil.rmtree(folder / "empty", ignore_errors=True)
        for name, value in before.items():
            os.environ.pop(name)
            if value is not None:
                os.environ[name] = value


def lives_in(place: Path) -> type[Life]:
    """The machine, with its vaults in `place`."""
    return type("Life", (Life,), {"place": place, "lives": 0, "counts": Counter()})
