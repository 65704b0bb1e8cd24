"""The readings of a vault's notes: a note is read again only when its file has changed.

A reading is kept beside the size, times and inode of the file, and the digest of its bytes. A
file that was as young as the disk's clock ticks when it was read may have been saved again without
a sign, so it is opened once more the next time; where the bytes are the same, so is the reading.
"""

import hashlib
import marshal
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import TypeVar
from weakref import WeakValueDictionary

from vault_tools.folder.how_far import untold
from vault_tools.folder.kept import each_row, keep_rows, pack, unpack
from vault_tools.folder.look import is_racy
from vault_tools.folder.processes import shared_out
from vault_tools.folder.scan import FoundNote, read_note
from vault_tools.notes.note import Note, NoteText, PlainText, parse_note, read_text
from vault_tools.people.reading.reading import NoteReader, Reading
from vault_tools.problems import Problem

Read = TypeVar("Read", bound=NoteText)
_DIGEST = 16  # bytes
_Kept = tuple[bytes, bytes]  # a key (the digest of a note's bytes, its file's stamp) and a value


def readings_of(
    root: Path,
    files: Sequence[FoundNote],
    reader: NoteReader,
    mark: str,
    told: Callable[[int, int], None] = untold,
) -> tuple[list[Reading], list[Problem]]:
    """The reading of each note, and a problem for each that cannot be read just now.

    Such a note still stands for its person, with nothing in it. `mark` changes with whatever
    the reader goes by. `told` is called with how many are read anew, of how many.
    """
    stamps = {one.path: _stamp(one.size, one.mtime_ns, one.inode, one.ctime_ns) for one in files}
    readings: dict[str, Reading] = {}
    doubtful: dict[str, _Kept] = {}
    gone: list[str] = []

    def take(path: str, key: bytes, value: bytes) -> None:
        if path not in stamps:
            gone.append(path)
        elif key[_DIGEST:] == stamps[path]:
            readings[path] = unpack(value)
        else:
            doubtful[path] = key, value

    each_row(root, mark, take)
    unread = [path for path in stamps if path not in readings]
    problems: list[Problem] = []
    changed: dict[str, _Kept] = {}
    found_in = shared_out(partial(_read, root, reader, doubtful), unread, told)
    for path, found in zip(unread, found_in, strict=True):
        if isinstance(found, Problem):
            problems.append(found)
            readings[path] = reader.read(Note(path, "", 1))
        else:
            readings[path] = unpack(found[1])
            changed |= {path: found} if found != doubtful.get(path) else {}
    if changed or gone:
        keep_rows(root, mark, changed, gone)
    return [readings[path] for path in stamps], problems


def _read(root: Path, reader: NoteReader, kept: Mapping[str, _Kept], path: str) -> _Kept | Problem:
    seen = read_note(root, path)
    if isinstance(seen, Problem):
        return seen
    at = seen.stat
    racy = is_racy((at.st_mtime_ns, at.st_ctime_ns), time.time_ns())
    stamp = b"" if racy else _stamp(at.st_size, at.st_mtime_ns, at.st_ino, at.st_ctime_ns)
    digest = hashlib.blake2b(seen.data, digest_size=_DIGEST).digest()
    key, value = kept.get(path, (b"", b""))
    if key[:_DIGEST] != digest:
        value = pack(reader.read(parse_note(path, seen.data)))
    return digest + stamp, value


def _stamp(*numbers: int) -> bytes:
    return marshal.dumps(numbers, 2)


class _InFolder(Mapping[str, Read]):
    """What is read at some paths of a vault, when it is asked for."""

    def __init__(self, root: Path, paths: Sequence[str]) -> None:
        self.problems: dict[str, Problem] = {}
        self._root, self._paths = root.absolute(), dict.fromkeys(paths)

    def _data(self, path: str) -> bytes | None:
        if path not in self._paths:
            raise KeyError(path)
        seen = read_note(self._root, path)
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
    """The notes at some paths of a vault, each read from the folder when it is asked for.

    None is held for longer than somebody uses it. One that cannot be read is empty, and `problems`
    say why.
    """

    def __init__(self, root: Path, paths: Sequence[str]) -> None:
        super().__init__(root, paths)
        self._in_use: WeakValueDictionary[str, Note] = WeakValueDictionary()

    def __getitem__(self, path: str) -> Note:
        note = self._in_use.get(path)
        if note is None:
            data = self._data(path)
            note = Note(path, "", 1) if data is None else parse_note(path, data)
            self._in_use[path] = note
        return note


class TextsInFolder(_InFolder[NoteText]):
    """The texts of the notes, in the same way."""

    def __getitem__(self, path: str) -> NoteText:
        data = self._data(path)
        return PlainText(path, "", 1) if data is None else read_text(path, data)
