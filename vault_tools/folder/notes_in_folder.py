"""The notes of a vault, each read from its folder when it is asked for, once nobody writes it."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar
from weakref import WeakValueDictionary

from vault_tools.folder.quiet import (
    NO_CHANGE,
    Changed,
    FileAtRest,
    NotReadableError,
    Stamp,
    quiet_read,
)
from vault_tools.folder.reasons import reason
from vault_tools.notes.note import Note, NoteText, PlainText, parse_note, read_text
from vault_tools.problems import Place, Problem

Read = TypeVar("Read", bound=NoteText)


def note_or_problem(root: Path, path: str, closed: Stamp | None = None) -> FileAtRest | Problem:
    """The bytes of a note with their stat, or a problem that says why it cannot be read now.

    `closed` is as for `quiet_read`.
    """
    try:
        return quiet_read(f"{root}/{path}", closed)
    except NotReadableError as error:
        return Problem(Place(path), "unreadable", str(error), error.hint)
    except OSError as error:
        return Problem(Place(path), "unreadable", f"cannot read this note: {reason(error)}")


class _InFolder(Mapping[str, Read]):
    """A mapping from paths to what is read there, when it is asked for."""

    def __init__(self, root: Path, paths: Iterable[str], changed: Changed = NO_CHANGE) -> None:
        self.problems: dict[str, Problem] = {}
        self._root, self._paths, self._changed = root.absolute(), dict.fromkeys(paths), changed

    def _data(self, path: str) -> bytes | None:
        if path not in self._paths:
            raise KeyError(path)
        seen = note_or_problem(self._root, path, self._changed.get(path))
        if isinstance(seen, Problem):
            self.problems[path] = seen
            return None
        return seen.data

    def __contains__(self, path: object) -> bool:
        return path in self._paths

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


class NotesInFolder(_InFolder[Note]):
    """The notes at some paths, each read when it is asked for and held only while it is in use.

    One that cannot be read is empty, and `problems` say why.
    """

    def __init__(self, root: Path, paths: Iterable[str], changed: Changed = NO_CHANGE) -> None:
        super().__init__(root, paths, changed)
        self._in_use: WeakValueDictionary[str, Note] = WeakValueDictionary()

    def __getitem__(self, path: str) -> Note:
        note = self._in_use.get(path)
        if note is None:
            data = self._data(path)
            note = Note(path, "", 1) if data is None else parse_note(path, data)
            self._in_use[path] = note
        return note


class TextsInFolder(_InFolder[NoteText]):
    """The same for the texts of the notes."""

    def __getitem__(self, path: str) -> NoteText:
        data = self._data(path)
        return PlainText(path, "", 1) if data is None else read_text(path, data)
