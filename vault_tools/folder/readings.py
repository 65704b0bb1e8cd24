"""The readings of a vault's notes: a note is read again only when its file has changed.

A reading is kept with a key: the digest of the file's bytes, and the file's stamp. A file that was
as young as a tick of the disk's clock when it was read may be saved again and keep its stamp; its
key has none, so it is opened the next time, and read again if its bytes are others.
"""

import hashlib
import marshal
import time
from collections.abc import Mapping, Sequence
from functools import partial
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.folder.how_far import SoFar, behind, untold
from vault_tools.folder.keeping.kept import each_row, keep_rows, pack, unpack
from vault_tools.folder.look import is_racy
from vault_tools.folder.notes_in_folder import note_or_problem
from vault_tools.folder.processes import shared_out
from vault_tools.folder.quiet import NO_CHANGE, Changed, Stamp, stamp_of
from vault_tools.folder.scan import FoundNote
from vault_tools.notes.note import Note, parse_note
from vault_tools.people.reading.note_reader import NoteReader
from vault_tools.people.reading.reading import Reading, taken_over
from vault_tools.problems import Problem

_SORT = "readings"
_DIGEST = 16  # bytes
AT_ONCE = 2_000  # notes that are read before what was read is kept: packed, they take memory twice

_Opened = tuple[bytes, bytes]
"""The key and the packed reading of a note; no reading where the digest is the known one."""


class ReadNotes(Struct, frozen=True):
    """The reading and the key of each note by its path, in the order of the paths.

    `mark` changes with whatever readings depend on besides the notes. The key of a note that could
    not be read is empty. `fresh` are the paths of notes whose bytes are new, `young` of those
    without a stamp in their key.
    """

    mark: str = ""
    readings: Mapping[str, Reading] = {}
    keys: Mapping[str, bytes] = {}
    fresh: frozenset[str] = frozenset()
    young: frozenset[str] = frozenset()


NOTHING_READ = ReadNotes()


def readings_of(
    root: Path,
    files: Sequence[FoundNote],
    reader: NoteReader,
    mark: str,
    told: SoFar = untold,
    last: ReadNotes = NOTHING_READ,
    changed: Changed = NO_CHANGE,
) -> tuple[ReadNotes, list[Problem]]:
    """The reading of each note, and a problem for each that cannot be read now.

    A note that cannot be read is read as an empty one. `mark` is that of `ReadNotes`. What is not
    in memory from `last` time is looked for in what was kept. If `changed` is given, which may hold
    only notes that were there before, those are opened and the `young` ones, and no others.
    """
    known = last if last.mark == mark else _kept_rows(root, mark)
    same_files = known is last and bool(changed)
    old = last.young.union(changed) if same_files else _old(known.keys, files)
    anew = _Anew(reader, known)
    to_read = [one.path for one in files if one.path in old]
    for begun in range(0, len(to_read), AT_ONCE):
        paths = to_read[begun : begun + AT_ONCE]
        digests = {path: known.keys[path][:_DIGEST] for path in paths if path in known.keys}
        work = partial(_read, root, reader, digests, changed)
        found = shared_out(work, paths, behind(told, begun, len(to_read)))
        taken = [anew.take(*each) for each in zip(paths, found, strict=True)]
        if rows := list(filter(None, taken)):
            keep_rows(root, mark, _SORT, rows)
    young = frozenset(path for path in old if not anew.keys[path][_DIGEST:])
    read = ReadNotes(mark, anew.readings, anew.keys, frozenset(anew.fresh), young)
    return read if same_files else _in_order(root, read, files), anew.problems


class _Anew:
    """All readings with their keys; those of the notes that are opened replace former ones."""

    def __init__(self, reader: NoteReader, known: ReadNotes) -> None:
        self._reader = reader
        self.readings, self.keys = dict(known.readings), dict(known.keys)
        self.fresh: set[str] = set()
        self.problems: list[Problem] = []

    def take(self, path: str, found: _Opened | Problem) -> tuple[str, bytes, bytes] | None:
        """Take in what was found in a note; the row to keep, if it differs from what is kept."""
        if isinstance(found, Problem):
            self.problems.append(found)
            self.readings[path], self.keys[path] = self._reader.read(Note(path, "", 1)), b""
            return None
        key, packed = found
        kept = self.keys.get(path) == key
        self.readings[path], self.keys[path] = _reading(packed, self.readings.get(path)), key
        self.fresh.update([path] if packed else [])
        return None if kept else (path, key, packed or pack(self.readings[path]))


def _in_order(root: Path, read: ReadNotes, files: Sequence[FoundNote]) -> ReadNotes:
    """What was read, in the order of the files, and without notes that are gone."""
    readings = {one.path: read.readings[one.path] for one in files}
    if gone := read.keys.keys() - readings.keys():
        keep_rows(root, read.mark, _SORT, (), gone)
    keys = {path: read.keys[path] for path in readings}
    return replace(read, readings=readings, keys=keys)


def _old(keys: Mapping[str, bytes], files: Sequence[FoundNote]) -> frozenset[str]:
    """The paths of the notes whose files have another stamp than in their key, or none there."""
    return frozenset(
        one.path for one in files if keys.get(one.path, b"")[_DIGEST:] != _packed(one.stamp)
    )


def _reading(packed: bytes, before: Reading | None) -> Reading:
    """The reading, with the objects of the former one wherever it says the same."""
    if not packed and before:
        return before
    read: Reading = unpack(packed)
    return taken_over(read, before) if before else read


def _kept_rows(root: Path, mark: str) -> ReadNotes:
    readings: dict[str, Reading] = {}
    keys: dict[str, bytes] = {}

    def take(path: str, key: bytes, value: bytes) -> None:
        readings[path], keys[path] = unpack(value), key

    each_row(root, mark, _SORT, take)
    return ReadNotes(mark, readings, keys)


def _read(
    root: Path, reader: NoteReader, digests: Mapping[str, bytes], changed: Changed, path: str
) -> _Opened | Problem:
    seen = note_or_problem(root, path, changed.get(path))
    if isinstance(seen, Problem):
        return seen
    at = stamp_of(seen.stat)
    stamp = b"" if is_racy(at, time.time_ns()) else _packed(at)
    digest = hashlib.blake2b(seen.data, digest_size=_DIGEST).digest()
    same = digests.get(path) == digest
    return digest + stamp, b"" if same else pack(reader.read(parse_note(path, seen.data)))


def _packed(stamp: Stamp) -> bytes:
    return marshal.dumps(stamp, 2)
