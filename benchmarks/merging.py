"""Pairs of edits to every note of many vaults, merged: how many come together to the byte.

    VAULT_TEST_VAULTS=… python benchmarks/merging.py [--pairs N] [--seed N] [FOLDER ...]

Each note is edited twice, as two devices would, and the versions are merged in memory; nothing
is written. What should come of it is known beforehand: both edits made one after the other, in
either order. Two edits of one place, which somebody has to decide, are counted by themselves.
The merge of git (`git merge-file`) is asked about the same versions with `--git N`, of each note
N pairs, since it starts a process for each.
"""

import argparse
import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from vault_tools.notes.editing.edit_fields import append_item, remove_field, set_field
from vault_tools.notes.editing.edit_log import add_log_entry
from vault_tools.notes.editing.log_style import NewEntry
from vault_tools.notes.note import parse_note
from vault_tools.notes.split import split_note
from vault_tools.people.changing.last_contact_field import move_last_contact
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.problems import EditRefused
from vault_tools.sync.merging.diff3 import align
from vault_tools.sync.merging.merge_notes import merge_notes

ROOT = Path(__file__).parents[1]
WORDS = ("tea", "a walk", "the job", "soup", "snow", "the cat", "a book", "maps", "the boat")
Edit = Callable[[bytes], bytes]
Drawn = tuple[Edit, str | None]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two edits of one note; `places` are the line of text or the field that each changes."""

    names: tuple[str, str]
    edits: tuple[Edit, Edit]
    places: tuple[int | str | None, int | str | None]

    def is_one_place(self, base: bytes, ours: bytes, theirs: bytes) -> bool:
        """Whether both change one field, or one changes text that the other's change touches."""
        first, second = self.places
        if isinstance(first, int) or isinstance(second, int):
            spans = [set(_touched(base, side)) for side in (ours, theirs)]
            return bool(spans[0] & spans[1])
        return first is not None and first == second


def _touched(base: bytes, side: bytes) -> Iterator[int]:
    """The gaps between the lines of the base that a change lies in or touches."""
    rows = [data.splitlines() for data in (base, side)]
    before = (-1, -1)
    for pair in [*align(rows[0], rows[1]), (len(rows[0]), len(rows[1]))]:
        if pair != (before[0] + 1, before[1] + 1):
            yield from range(before[0] + 1, pair[0] + 1)
        before = pair


def logged(chance: random.Random, _: bytes, side: int) -> Drawn:
    day = date(2026, 11, chance.randint(1, 26))
    entry = NewEntry(day, f"call: {chance.choice(WORDS)}, said on device {side}", kind="call")
    return lambda data: move_last_contact(add_log_entry(data, entry), day, Dialect()), None


def with_field(_: random.Random, __: bytes, side: int) -> Drawn:
    return lambda data: set_field(data, f"device {side}", "was here"), f"device {side}"


def changed_field(chance: random.Random, data: bytes, side: int) -> Drawn:
    fields = parse_note("", data).fields
    keys = sorted({field.key for field in fields})[side::2]  # never one field on both sides
    key = chance.choice(keys) if keys else "nickname"
    value = f"{chance.choice(WORDS)} {chance.randint(1, 999)}"
    return lambda now: set_field(now, key, value), key


def removed_field(chance: random.Random, data: bytes, side: int) -> Drawn:
    keys = sorted({field.key for field in parse_note("", data).fields})[side::2]
    key = chance.choice(keys) if keys else "nickname"
    return lambda now: remove_field(now, key), key


def tagged(chance: random.Random, _: bytes, side: int) -> Drawn:
    tag = f"{chance.choice(WORDS).split()[-1]}-{side}"
    return lambda data: append_item(data, "tags", tag), "tags"


ACTIONS = {
    "log": logged,
    "new field": with_field,
    "field": changed_field,
    "field gone": removed_field,
    "tag": tagged,
}


def text_edits(chance: random.Random, data: bytes, side: int) -> tuple[str, int, Edit] | None:
    """An edit of a line of the text outside generated parts, code and front matter."""
    note = parse_note("", data)
    owned = {at for one in note.regions for at in range(one.begin, one.end + 1)}
    rows = [n for n, row in enumerate(note.body.split("\n"), note.body_line) if row.strip()]
    rows = [n for n in rows if n not in owned]
    if not rows or b"```" in data or b"%%" in data:
        return None
    at = chance.choice(rows)
    kind = chance.choice(["line changed", "line gone", "paragraph"])
    old = note.source_line(at).encode()
    if kind == "line changed":
        return kind, at, lambda now: _swap(now, old, old + f" and {side}".encode())
    if kind == "line gone":
        return kind, at, lambda now: _swap(now, old, None)
    return kind, at, lambda now: _swap(now, old, old, f"\nSaid on device {side}.\n".encode())


def _swap(data: bytes, old: bytes, new: bytes | None, below: bytes = b"") -> bytes:
    """The note with the one line that reads `old` replaced, and text below it."""
    rows = re.findall(rb"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+\Z", data)
    same = [n for n, row in enumerate(rows) if row.rstrip(b"\r\n") == old]
    if len(same) != 1:  # a line that stands there twice may be either
        raise EditRefused("the line does not stand there once")
    row = rows[same[0]]
    end = row[len(old) :] or split_note(data).newline
    more = b"".join(part + end for part in below.split(b"\n")[:-1])
    rows[same[0]] = b"" if new is None else new + end + more
    return b"".join(rows)


def pairs(chance: random.Random, data: bytes, count: int) -> Iterator[Pair]:
    for _ in range(count):
        drawn: list[tuple[str, int | str | None, Edit]] = []
        for side in (0, 1):
            text = text_edits(chance, data, side) if chance.random() < 0.4 else None
            if text:
                drawn.append(text)
            else:
                name = chance.choices([*ACTIONS], weights=[5, 1, 2, 1, 2])[0]
                edit, key = ACTIONS[name](chance, data, side)
                drawn.append((name, key, edit))
        (a, i, first), (b, j, second) = drawn
        yield Pair((a, b), (first, second), (i, j))


def judge(data: bytes, pair: Pair) -> tuple[str, tuple[bytes, bytes]] | None:
    """What became of a pair, and the two versions; None where an edit cannot be made."""
    first, second = pair.edits
    try:
        ours, theirs = first(data), second(data)
        wanted = {second(ours), first(theirs)}
    except EditRefused:
        return None
    if data in (ours, theirs):
        return None
    merged = merge_notes(data, ours, theirs)
    if not merged.clean:
        before, found = _rows(data), _rows(merged.data)
        kept = not [*(_rows(ours) - before) - found, *(_rows(theirs) - before) - found]
        asked = "asked, one place" if pair.is_one_place(data, ours, theirs) else "asked, needlessly"
        return (asked if kept else "WRONG"), (ours, theirs)
    if merged.data in wanted:
        return "exact", (ours, theirs)
    alike = any(_rows(merged.data) == _rows(one) for one in wanted)
    return ("same lines" if alike else "WRONG"), (ours, theirs)


def _rows(data: bytes) -> Counter[bytes]:
    return Counter(row for row in re.split(rb"[\r\n]+", data) if row.strip())


def by_git(data: bytes, versions: tuple[bytes, bytes]) -> str:
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / name for name in ("ours", "base", "theirs")]
        for path, text in zip(paths, (versions[0], data, versions[1]), strict=True):
            path.write_bytes(text)
        done = subprocess.run(["git", "merge-file", "-p", *paths], capture_output=True, check=False)
    return "clean" if done.returncode == 0 else "conflict"


@dataclass(slots=True)
class Found:
    """How many pairs came out in which way, what git made of some, and which are worth a look."""

    seen: Counter[str] = field(default_factory=Counter)
    git: Counter[str] = field(default_factory=Counter)
    others: list[str] = field(default_factory=list)

    def add(self, path: Path, data: bytes, pair: Pair, *, ask_git: bool) -> None:
        judged = judge(data, pair)
        if judged is None:
            self.seen["no such edit"] += 1
            return
        outcome, versions = judged
        self.seen[outcome] += 1
        if outcome not in {"exact", "asked, one place"}:
            self.others.append(f"{outcome}: {path} {pair.names}")
        if ask_git:
            with suppress(FileNotFoundError):
                self.git[f"git: {by_git(data, versions)}, here: {outcome}"] += 1

    @property
    def merged(self) -> int:
        return self.seen.total() - self.seen["no such edit"]

    def lines(self) -> Iterator[str]:
        fair = self.merged - self.seen["asked, one place"]
        exact = self.seen["exact"] / fair
        yield from (f"  {count:>7}  {name}" for name, count in sorted(self.seen.items()))
        yield f"  {exact:.3%} byte for byte of the {fair} that should come together"
        yield from (f"  {count:>7}  {name}" for name, count in sorted(self.git.items()))


def main() -> int:
    asked = _arguments()
    given = os.environ.get("VAULT_TEST_VAULTS")
    folders = asked.folders or [ROOT / "example_vault", *([Path(given)] if given else [])]
    notes = sorted(path for folder in folders for path in folder.rglob("*.md") if path.is_file())
    began, found = time.process_time(), Found()
    for number, path in enumerate(notes):
        data, chance = path.read_bytes(), random.Random(f"{asked.seed} {number}")
        for at, pair in enumerate(pairs(chance, data, asked.pairs)):
            found.add(path, data, pair, ask_git=at < asked.git)
    seconds = time.process_time() - began
    print(f"{len(notes)} notes, {found.merged} pairs of edits, {seconds:.0f} s of CPU")
    print("\n".join([*found.lines(), *found.others[: asked.show]]))
    return 1 if found.seen["WRONG"] else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--pairs", type=int, default=50, help="of each note")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--git", type=int, default=0, help="pairs of each note to ask git about")
    parser.add_argument("--show", type=int, default=0, help="notes that came out otherwise")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
