"""Where a wikilink leads among the notes of a vault, as Obsidian decides it.

A link names a note by its name or by (the end of) its path, without regard to case or to how
an accent is composed. Of several notes with one name, the one in the fewest folders is meant;
of several of those, the one nearest to the linking note. `./` and `../` lead from its folder.
Where no folder fits, a slash may be one in the name of a page of Logseq.
"""

import unicodedata
from collections.abc import Iterable
from posixpath import commonprefix, normpath

from vault_tools.patterns import pattern

_ACCENTS = pattern("[\u0300-\u036f]")
_ENDINGS = (".md", ".markdown")
_LOGSEQ = "___"  # what a slash in a page's name is in the name of its file


def fold(text: str) -> str:
    """The text in the form in which names are compared: composed (NFC), and without case."""
    return text.lower() if text.isascii() else unicodedata.normalize("NFC", text).casefold()


def without_accents(text: str) -> str:
    """The text without the accents of its letters; the signs of other scripts, as in が, stay."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _ACCENTS.sub("", unicodedata.normalize("NFD", text)))


def is_note(path: str) -> bool:
    """Whether a file is a note, by its ending."""
    return path.casefold().endswith(_ENDINGS)


def note_name(path: str) -> str:
    """The name of a note's file, without its folder and ending: what a link mostly writes."""
    return path.rsplit("/", 1)[-1].removesuffix(".md")


class NoteIndex:
    """The paths of a vault's files, to be found by what links call them."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._by_name: dict[str, list[str]] = {}
        for path in sorted(paths, key=lambda path: (path.count("/"), len(path), path)):
            self._by_name.setdefault(_name(path), []).append(path)
        certain = (paths[0] for paths in self._by_name.values() if len(paths) == 1)
        self._certain = {note_name(path): path for path in certain}
        """What a target means, wherever it stands; it grows by what is asked."""

    def find(self, target: str, source: str = "") -> str | None:
        """The path that `target` means in the note `source`; None for a dead link.

        `target` is a name or a path, with or without `.md`, without heading or alias.
        """
        if target in self._certain:
            return self._certain[target]
        if not target:
            return source or None
        wanted = fold(_from_folder(target.strip(), source).strip("/")).removesuffix(".md")
        found = self._by_name.get(wanted.rsplit("/", 1)[-1], [])
        if "/" in wanted:
            found = [path for path in found if f"/{_plain(path)}".endswith(f"/{wanted}")]
            found = found or self._by_name.get(wanted.replace("/", _LOGSEQ), [])
        if len(found) == 1 and not target.lstrip().startswith("."):
            self._certain[target] = found[0]
        if len(found) < 2:
            return found[0] if found else None
        fewest = found[0].count("/")
        nearest = (path for path in found if path.count("/") == fewest)
        return max(nearest, key=lambda path: _shared_folders(path, source))

    def called(self, name: str) -> list[str]:
        """The paths of all that bear a name, which is without `.md`."""
        return self._by_name.get(fold(name), [])


def _plain(path: str) -> str:
    return fold(path).removesuffix(".md")


def _name(path: str) -> str:
    return _plain(path).rsplit("/", 1)[-1]


def _from_folder(target: str, source: str) -> str:
    """A path that begins with `./` or `../` as one from the top of the vault."""
    if not target.startswith(("./", "../")):
        return target
    return normpath(f"/{source.rpartition('/')[0]}/{target}")


def _shared_folders(path: str, source: str) -> int:
    """How many folders two paths have in common, from the top."""
    return len(commonprefix([path.split("/")[:-1], source.split("/")[:-1]]))
