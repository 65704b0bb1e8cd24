"""What is in the vault's folder: the notes to read, other files, and what is left out and why.

It looks at names and sizes and opens no note; which notes are people is not decided here.
Whatever is wrong becomes a problem or a reason, and never stops the scan.
"""

import os
import re
import stat
from bisect import bisect_left
from collections.abc import Callable, Collection, Container
from operator import attrgetter
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.folder.debris import Debris, Kind, what_is
from vault_tools.folder.obsidian import read_obsidian
from vault_tools.folder.quiet import Stamp, stamp_of
from vault_tools.folder.reasons import reason
from vault_tools.folder.site.our_site import REDACTED, is_our_site
from vault_tools.notes.resolve import is_note
from vault_tools.patterns import pattern
from vault_tools.people.settings import Settings
from vault_tools.problems import Place, Problem, ProblemKind

LARGEST = 5_000_000  # bytes; a note of this size would be a shelf of books
_path = attrgetter("path")
_TEMPLATES = pattern(r"[\W\d_]*templates?", re.IGNORECASE)


class FoundNote(Struct, frozen=True, order=True):
    """A note in the folder. `path` is relative to the vault, with forward slashes."""

    path: str
    stamp: Stamp


class LeftOut(Struct, frozen=True, order=True):
    """A file or folder that is not read, and why; `reason` goes on from "left out, …"."""

    path: str
    reason: str


class Scan(Struct, frozen=True):
    """All that was found, each part sorted by path.

    `attachments` are other files that a link may lead to: pictures, and notes that are not read,
    such as templates. `follows` says whether the vault holds symbolic links. `closed` are folders
    that could not be looked into.
    """

    files: tuple[FoundNote, ...]
    attachments: tuple[str, ...]
    left_out: tuple[LeftOut, ...]
    problems: tuple[Problem, ...]
    follows: bool = False
    closed: tuple[str, ...] = ()


def scan(root: Path, settings: Settings) -> Scan:
    """Walk the vault at `root`."""
    root = Path(os.path.realpath(root))
    walk = _Walk(root, _kept_out(root, settings))
    walk.folder("")
    follows = bool(walk.links)
    walk.follow_links()
    return Scan(
        files=tuple(sorted(walk.files)),
        attachments=tuple(sorted(walk.attachments)),
        left_out=tuple(sorted(walk.left_out)),
        problems=tuple(sorted(walk.problems)),
        follows=follows,
        closed=tuple(sorted(walk.closed)),
    )


def scan_again(root: Path, last: Scan, changed: Collection[str]) -> Scan | None:
    """The scan after a change to these notes alone, which looks at no others.

    None where one of them was not a note in the `last` scan, or is none now.
    """
    files = list(last.files)
    for path in changed:
        at, found = bisect_left(files, path, key=_path), _look_at_note(root, path)
        if found is None or files[at : at + 1] == [] or files[at].path != path:
            return None
        files[at] = found
    return None if last.follows else replace(last, files=tuple(files))


def _look_at_note(root: Path, path: str) -> FoundNote | None:
    """The note, if it is a regular file and not too large."""
    try:
        seen = (root / path).lstat()
    except OSError:
        return None
    fits = stat.S_ISREG(seen.st_mode) and seen.st_size <= LARGEST
    return FoundNote(path, stamp_of(seen)) if fits else None


def _kept_out(root: Path, settings: Settings) -> dict[str, str]:
    """Folders whose notes are not read, by casefolded path, with the reason."""
    templates = (*read_obsidian(root).templates, settings.templates)
    kept_out = {folder.casefold(): "templates" for folder in templates}
    for site in (settings.site, settings.site + REDACTED):
        if is_our_site(root / site):
            kept_out[site.casefold()] = "the pages that vault makes"
    return kept_out


class _Walk:
    """What was found so far. Symbolic links wait until everything else is known."""

    def __init__(self, root: Path, kept_out: dict[str, str]) -> None:
        self.root, self.kept_out = root, kept_out
        self.files: list[FoundNote] = []
        self.attachments: list[str] = []
        self.left_out: list[LeftOut] = []
        self.problems: list[Problem] = []
        self.links: list[str] = []
        self.closed: list[str] = []
        self.visited: set[tuple[int, int]] = set()

    def folder(self, path: str, *, templates: bool = False) -> None:
        """One folder and all below it; of `templates`, only what a link may lead to."""
        try:
            seen = (self.root / path).stat()
            with os.scandir(self.root / path) as listing:
                entries = sorted(listing, key=lambda entry: entry.name)
        except OSError as error:
            self.tell(path or ".", "unreadable", f"cannot look into this folder: {reason(error)}")
            self.closed += [] if templates else [path or "."]
            return
        self.visited.add((seen.st_dev, seen.st_ino))
        names = {entry.name for entry in entries}
        for entry in entries:
            inside = f"{path}/{entry.name}" if path else entry.name
            if _is_text(entry.name):
                self.entry(entry, inside, names, templates=templates)
            else:
                shown = os.fsencode(inside).decode("utf-8", "backslashreplace")
                hint = "rename it; its name is in an old encoding"
                self.tell(shown, "name", "this name is not UTF-8", hint)

    def entry(
        self, entry: os.DirEntry[str], path: str, beside: Container[str], *, templates: bool
    ) -> None:
        """One name in a folder."""
        if debris := what_is(entry.name, beside):
            self.debris(path, debris)
        elif entry.is_symlink():
            self.links.append(path)
        elif entry.is_dir(follow_symlinks=False):
            self.inner_folder(entry.name, path, templates=templates)
        elif templates or not is_note(entry.name):
            self.attachments.append(path)
        else:
            self.note(path, entry.stat)

    def inner_folder(self, name: str, path: str, *, templates: bool) -> None:
        why = self.kept_out.get(path.casefold()) or (
            "templates" if _TEMPLATES.fullmatch(name) else ""
        )
        if why and not templates:
            self.left_out.append(LeftOut(path, why))
        if is_note(name):
            hint = "rename the folder; the notes in it are read all the same"
            self.tell(path, "folder-like-a-note", "this is a folder, not a note", hint)
        if why in {"", "templates"}:
            self.folder(path, templates=templates or why == "templates")

    def note(self, path: str, look: Callable[[], os.stat_result]) -> None:
        try:
            seen = look()
        except OSError as error:
            self.tell(path, "unreadable", f"cannot read this note: {reason(error)}")
            return
        if not stat.S_ISREG(seen.st_mode):
            self.tell(path, "not-a-file", "this is no file, though it is named like a note")
        elif seen.st_size > LARGEST:
            size = f"{seen.st_size / 1e6:,.0f} MB"
            hint = "keep the note short, and the rest in a file that it links to"
            self.tell(path, "too-large", f"{size} is too much for a note", hint)
        else:
            self.files.append(FoundNote(path, stamp_of(seen)))

    def debris(self, path: str, debris: Debris) -> None:
        of = debris.stands_for
        if debris.kind is Kind.CONFLICT:
            hint = f"vault resolve merges it into {of}; or rename it, if it is a note of its own"
            self.tell(path, "conflict-copy", f"this is {debris.reason}", hint)
        elif debris.kind is Kind.PLACEHOLDER and is_note(of):
            self.tell(path, "placeholder", f"{of} cannot be read: {debris.reason}", "download it")
        else:
            self.left_out.append(LeftOut(path, debris.reason))

    def follow_links(self) -> None:
        """A note is read once: under its own path, or under that of one of the links to it."""
        read = {f"{self.root.as_posix()}/{note.path}" for note in self.files}
        while self.links:
            waiting, self.links = sorted(self.links), []
            for path in waiting:
                self.link(path, read)

    def link(self, path: str, read: set[str]) -> None:
        target = Path(os.path.realpath(self.root / path))
        try:
            seen = (self.root / path).stat()
        except OSError as error:
            self.tell(path, "broken-link", f"this link leads nowhere: {reason(error)}")
            return
        if not target.is_relative_to(self.root):
            what = "folder" if stat.S_ISDIR(seen.st_mode) else "file"
            hint = f"put the {what} itself into the vault; what lies outside is not read"
            self.tell(path, "link-outside", "this link leads out of the vault", hint)
        elif stat.S_ISDIR(seen.st_mode):
            self.linked_folder(path, target, seen)
        elif not is_note(path):
            self.attachments.append(path)
        elif target.as_posix() in read:
            self.left_out.append(LeftOut(path, f"a link to {self.shown(target)}"))
        else:
            read.add(target.as_posix())
            self.note(path, (self.root / path).stat)

    def linked_folder(self, path: str, target: Path, seen: os.stat_result) -> None:
        if (seen.st_dev, seen.st_ino) in self.visited or self.is_kept_out(target):
            self.left_out.append(LeftOut(path, f"a link to {self.shown(target)}"))
        else:
            self.folder(path)

    def is_kept_out(self, target: Path) -> bool:
        inner = target.relative_to(self.root).as_posix().casefold()
        return any(f"{inner}/".startswith(f"{folder}/") for folder in self.kept_out)

    def shown(self, target: Path) -> str:
        inner = target.relative_to(self.root).as_posix()
        return "the vault itself, a loop" if inner == "." else inner

    def tell(self, path: str, kind: ProblemKind, message: str, hint: str = "") -> None:
        """Add a problem; what it is about counts as left out, unless it is a folder."""
        self.problems.append(Problem(Place(path), kind, message, hint))
        if kind != "folder-like-a-note":
            self.left_out.append(LeftOut(path, message))


def _is_text(name: str) -> bool:
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True
