"""Trial: what a note is besides its text stays, whatever command changes it.

Its mode, owner and extended attributes; that it is a link, or has two names; its byte-order mark
and its line ends.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tests.promises.trial import PEOPLE, Outcome, lay_out, vault
from tests.promises.verbs import CHANGING, lines

NOTE = "people/Ana Costa.md"
INDEX = "index/This week.md"
REGION = b"<!-- vault:begin this-week -->\r\n<!-- vault:end this-week -->\r\n"


@dataclass(frozen=True, slots=True)
class Manner:
    """Something to give to a note, and how to read it off again."""

    name: str
    give: Callable[[Path], object]
    read: Callable[[Path], object]


def keep_the_manner(place: Path) -> Outcome:
    """Every changing command, its undo, and a build, on a note of each manner."""
    broken, tried = [], 0
    manners = list(_manners(place))
    for manner in manners:
        for words in lines(CHANGING, "Ana Costa"):
            broken += _try(place / "vault", manner, NOTE, words, ("undo",))
            tried += 2
        broken += _try(place / "vault", manner, INDEX, ("build",))
        tried += 1
    names = ", ".join(manner.name for manner in manners)
    return Outcome(f"{tried} changes keep {names}, in all but {len(broken)}", tuple(broken))


def _try(root: Path, manner: Manner, path: str, *commands: tuple[str, ...]) -> list[str]:
    broken = []
    lay_out(root, PEOPLE | {INDEX: b"\xef\xbb\xbfMine\r\n\r\n" + REGION})
    note = root / path
    manner.give(note)
    wanted = manner.read(note)
    for words in commands:
        before, ran = note.read_bytes(), vault(root, *words)
        if ran.code or note.read_bytes() == before:
            broken.append(f"vault {' '.join(words)} did nothing: {ran.err.strip()}")
        elif manner.read(note) != wanted:
            broken.append(f"vault {' '.join(words)} lost {manner.name}: {manner.read(note)}")
    return broken


def _manners(place: Path):
    yield Manner("mode", lambda note: note.chmod(0o640), lambda note: note.stat().st_mode)
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        give = lambda note: os.chown(note, 1234, 2345)  # noqa: E731
        yield Manner("owner", give, lambda note: (note.stat().st_uid, note.stat().st_gid))
    if _has_attributes(place):
        give = lambda note: os.setxattr(note, "user.colour", b"blue")  # noqa: E731
        yield Manner("attributes", give, os.listxattr)
    yield Manner("symlink", _make_link, lambda note: note.is_symlink() and note.readlink())
    yield Manner("hard link", _add_name, lambda note: note.samefile(_second_name(note)))
    yield Manner("BOM", lambda _: None, lambda note: note.read_bytes()[:3])
    yield Manner("CRLF", lambda _: None, lambda note: _lone_line_feeds(note.read_bytes()))


def _has_attributes(place: Path) -> bool:
    place.mkdir(parents=True, exist_ok=True)
    try:
        os.setxattr(place, "user.colour", b"blue")
    except (OSError, AttributeError):
        return False
    return True


def _make_link(note: Path) -> None:
    """The note moves to a folder that nobody looks into, and a link takes its place."""
    real = note.parents[1] / ".real" / note.name
    real.parent.mkdir()
    note.rename(real)
    note.symlink_to(os.path.relpath(real, note.parent))


def _second_name(note: Path) -> Path:
    return note.with_suffix(".txt")


def _add_name(note: Path) -> None:
    os.link(note, _second_name(note))


def _lone_line_feeds(data: bytes) -> int:
    return data.count(b"\n") - data.count(b"\r\n")
