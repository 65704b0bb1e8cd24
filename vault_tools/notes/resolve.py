"""Where a wikilink leads among the notes of a vault, as Obsidian decides it.

A link names a note by its name or by (the end of) its path, without regard to case or to how
an accent is composed. Of several notes with one name, the one in the linking note's own folder
is meant, else the one with the shortest path.
"""

import unicodedata
from collections.abc import Iterable


def fold(text: str) -> str:
    """The text as names are compared: composed, and without regard to case."""
    return unicodedata.normalize("NFC", text).casefold()


class NoteIndex:
    """The paths of a vault's files, to be found by what links call them."""

    def __init__(self, paths: Iterable[str]) -> None:
        self._by_name: dict[str, list[str]] = {}
        for path in sorted(paths, key=lambda path: (path.count("/"), len(path), path)):
            self._by_name.setdefault(_name(path), []).append(path)

    def find(self, target: str, source: str = "") -> str | None:
        """The path that `target` means in the note `source`; None for a dead link.

        `target` is a name or a path, with or without `.md`, without heading or alias.
        """
        if not target:
            return source or None
        wanted = fold(target.strip().removeprefix("./").strip("/"))
        candidates = self._by_name.get(wanted.rsplit("/", 1)[-1].removesuffix(".md"), [])
        if "/" in wanted:
            path = wanted if wanted.endswith(".md") else wanted + ".md"
            candidates = [
                found
                for found in candidates
                if f"/{fold(found)}".endswith((f"/{path}", f"/{wanted}"))
            ]
        if len(candidates) < 2:
            return candidates[0] if candidates else None
        folder = source.rpartition("/")[0]
        beside = [found for found in candidates if found.rpartition("/")[0] == folder]
        return (beside or candidates)[0]

    def namesakes(self) -> list[list[str]]:
        """The groups of notes that bear one name, so that a bare link to it is ambiguous."""
        return [paths for paths in self._by_name.values() if len(paths) > 1]


def _name(path: str) -> str:
    return fold(path.rsplit("/", 1)[-1].removesuffix(".md"))
