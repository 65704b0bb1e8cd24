"""What lies around in real folders and is no note: one table for the scan and for watching.

Decided by names alone. Conflict copies and notes that are still in a cloud are worth telling;
the rest is what every editor and every system leaves behind.
"""

import re
from collections.abc import Container
from enum import Enum, auto

from msgspec import Struct

from vault_tools.patterns import pattern


class Kind(Enum):
    """What kind of leftover it is, and so whether the user has to know."""

    CONFLICT = auto()  # a second version of a note; told
    PLACEHOLDER = auto()  # a note that is elsewhere for now; told, and not to be created
    TEMPORARY = auto()  # an editor's or a sync service's own file
    SYSTEM = auto()  # a folder or file of a program
    HIDDEN = auto()  # a leading dot, which Obsidian passes over as well


TOLD = frozenset({Kind.CONFLICT, Kind.PLACEHOLDER})
"""The kinds that are told to the user as problems."""


class Debris(Struct, frozen=True):
    """What a name says; `reason` goes on from "left out, …".

    `stands_for` is the name of the file that this one is a copy of, or a placeholder for.
    """

    kind: Kind
    reason: str
    stands_for: str = ""


_FLAGS = re.IGNORECASE | re.DOTALL
# Services name a copy in the user's language; a word for conflict with a day after it tells it.
# In English no service says "conflict" alone, so that a note may.
_CONFLICT = (
    r"(?:conflicted copy"
    r"|(?:sfconflict|[ck]onfli(?!ct\b)|конфли|競合|冲突|衝突|충돌)[^()]*\d{4}-?\d\d-?\d\d)"
)
# The first row that matches the whole name wins; a group `of` is the note that it stands for.
_TABLE: tuple[tuple[str, Kind, str], ...] = (
    (r"\.(?P<of>.+)\.icloud", Kind.PLACEHOLDER, "it is in iCloud and not on this machine"),
    (r"\.sync-.+|\.syncthing\..+\.tmp|~syncthing~.+\.tmp", Kind.TEMPORARY, "being synced"),
    (r"\.vault-.+\.tmp", Kind.TEMPORARY, "being written by vault"),
    (r"\.#.+", Kind.TEMPORARY, "an editor's lock"),
    (r"\.~lock\..+#", Kind.TEMPORARY, "an editor's lock"),
    (r"~\$.+", Kind.TEMPORARY, "an editor's lock"),
    (r"#.+#|.+~", Kind.TEMPORARY, "an editor's spare copy"),
    (r"\..*\.sw[a-z]", Kind.TEMPORARY, "an editor's spare copy"),
    (r"4913|\.goutputstream-.+|.+\.tmp", Kind.TEMPORARY, "an editor's temporary file"),
    (r"\.DS_Store|\._.+|Icon\r|Thumbs\.db|desktop\.ini", Kind.SYSTEM, "the system's"),
    (r"\.stversions|\.stfolder", Kind.SYSTEM, "Syncthing's"),
    (r"\.trash(?:-\d+)?|\$RECYCLE\.BIN", Kind.SYSTEM, "thrown away"),
    (r"\.obsidian", Kind.SYSTEM, "Obsidian's settings"),
    (r"\.git", Kind.SYSTEM, "git's"),
    (r"@eaDir|lost\+found|System Volume Information", Kind.SYSTEM, "the system's"),
    (r"node_modules|__pycache__", Kind.SYSTEM, "a program's"),
    (r"\..*", Kind.HIDDEN, "its name begins with a dot"),
    (
        r"(?P<of>.+)\.sync-conflict-\d{8}-\d{6}(?:-\w+)?(?P<end>\.[^.]+)?",
        Kind.CONFLICT,
        "a conflict copy by Syncthing",
    ),
    (
        rf"(?P<of>.+?) ?\([^()]*{_CONFLICT}[^()]*\)(?P<end>\.[^.]+)?",
        Kind.CONFLICT,
        "a conflicted copy by a sync service",
    ),
    (r"(?P<of>.+)\.orig", Kind.CONFLICT, "what a merge left behind"),
)
# All rows at once, each in a group of its own: most names are none of them.
_ANY = pattern(
    "|".join(f"({re.sub(r'[?]P<[a-z]+>', '?:', shape)})" for shape, *_ in _TABLE), _FLAGS
)
# Beside its settings Logseq keeps a former version of each page that was changed.
_LOGSEQ, _LOGSEQ_COPIES = "config.edn", {"bak", "version-files"}
_SECOND = pattern(r"(?P<of>.+) [2-9](?P<end>\.md)", _FLAGS)


def what_is(name: str, beside: Container[str] = ()) -> Debris | None:
    """What a file or folder is by its name; None for what may be a note.

    `beside` are the names in the same folder: next to `Maya.md`, `Maya 2.md` is a conflict copy by
    iCloud, unless there is a `Maya 1.md` too. Anywhere else it is a note like any other.
    """
    if (of_row := _ANY.fullmatch(name)) and of_row.lastindex:
        shape, kind, reason = _TABLE[of_row.lastindex - 1]
        return Debris(kind, reason, _stands_for(re.fullmatch(shape, name, _FLAGS)))
    if name in _LOGSEQ_COPIES and _LOGSEQ in beside:
        return Debris(Kind.SYSTEM, "Logseq's former versions")
    found = _SECOND.fullmatch(name)
    if found and _stands_for(found) in beside and not _are_counted(found, beside):
        return Debris(Kind.CONFLICT, "a second copy by iCloud", _stands_for(found))
    return None


def _are_counted(found: re.Match[str], beside: Container[str]) -> bool:
    """Whether files of this name are chapters or parts: a first one, or one beyond the ninth."""
    return any(f"{found['of']} {number}{found['end']}" in beside for number in (1, *range(10, 31)))


def placeholder_of(name: str) -> str:
    """The name under which iCloud keeps the place of a file that is not on this machine."""
    return f".{name}.icloud"


def _stands_for(found: re.Match[str] | None) -> str:
    groups = found.groupdict() if found else {}
    return (groups.get("of") or "") + (groups.get("end") or "")
