"""What was worked out once and may be needed again: one SQLite file a vault, in the user's cache.

A value is found by its name and a mark, which changes with the program and whatever else the value
depends on. Rows are the same for many values of one sort, one a note or a page. Each is kept with a
checksum. What is damaged, has another mark or cannot be had, as the file is in use for long, is as
if it had not been kept. Deleting the file costs time, and never a fact.
"""

import copyreg
import hashlib
import pickle
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any

from vault_tools.folder.places import cache_folder
from vault_tools.problems import VaultError

_FILE = "kept.sqlite"
_TABLE = (
    "CREATE TABLE kept "
    "(sort TEXT, name TEXT, key BLOB, sum BLOB, value BLOB, PRIMARY KEY (sort, name))"
)
_SCHEMA = "SELECT sql FROM sqlite_master WHERE sql = ?"
_KEEP = "INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?)"
_DROP = "DELETE FROM kept WHERE sort = ? AND name = ?"
_DROP_OTHERS = "DELETE FROM kept WHERE sort = ? AND key <> ?"
_VALUES = "values"  # the sort of what is kept by itself, each with its mark for a key
_REFUSED = {
    *(sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PERM, sqlite3.SQLITE_READONLY),
    *(sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FULL, sqlite3.SQLITE_CANTOPEN),
}
"""SQLite's errors for a file that is in use, or that the disk refuses; it is not damaged then."""
_FORMAT = 5  # of pickle
_OFTEN = {
    "datetime": ["date"],
    "vault_tools.notes.body": ["Zone"],
    "vault_tools.notes.dates": ["PartialDate"],
    "vault_tools.notes.tasks": ["Task"],
    "vault_tools.people.contact": ["Contact", "Way"],
    "vault_tools.people.interactions.interaction": ["Interaction"],
    "vault_tools.people.reading.own_name": ["OwnName"],
    "vault_tools.people.reading.reading": ["Reading"],
    "vault_tools.people.interactions.told": ["Account", "Told"],
    "vault_tools.people.dialect.values": ["Named"],
    "vault_tools.people.recognizing.verdict": ["Verdict"],
    "vault_tools.people.rotation.cadence": ["Cadence", "Rhythm"],
    "vault_tools.problems": ["Place"],
}
"""The types that readings are made of, by module. In a pickle their names would take most of the
room and of the time to unpack it; instead one byte stands for each. PEP 307 leaves 240 to 255 to
programs."""
for _code, _named in enumerate(((room, one) for room in _OFTEN for one in _OFTEN[room]), 240):
    copyreg.add_extension(*_named, _code)
_PATIENCE = 2.0  # seconds to wait for another process


def read_kept(root: Path, mark: str, name: str) -> Any:
    """The value that was kept under this mark and name; None if there is none."""
    wanted = "SELECT key, sum, value FROM kept WHERE sort = ? AND name = ?"

    def read(store: sqlite3.Connection) -> bytes:
        row = store.execute(wanted, (_VALUES, name)).fetchone()
        if row is None or row[0] != mark.encode():
            return b""
        if not _is_whole(mark, _VALUES, name, *row):
            raise sqlite3.DatabaseError(f"{name} is damaged")
        packed: bytes = row[2]
        return packed

    packed = _ask(root, read)
    return unpack(packed) if packed else None


def keep(root: Path, mark: str, name: str, value: Any) -> None:
    """Keep a value, and drop those of other marks; does nothing where the disk refuses."""
    key = mark.encode()
    row = _row(mark, _VALUES, name, key, pack(value))

    def write(store: sqlite3.Connection) -> None:
        with store:
            store.execute(_DROP_OTHERS, (_VALUES, key))
            store.execute(_KEEP, row)

    _ask(root, write)


def each_row(root: Path, mark: str, sort: str, take: Callable[[str, bytes, bytes], object]) -> None:
    """Call `take` with the name, key and value of each row of a sort with this mark.

    Rows of another mark, and damaged ones, are dropped.
    """
    wanted = "SELECT name, key, sum, value FROM kept WHERE sort = ?"

    def read(store: sqlite3.Connection) -> None:
        lost = []
        for name, key, total, value in store.execute(wanted, (sort,)):
            if _is_whole(mark, sort, name, key, total, value):
                take(name, key, value)
            else:
                lost.append((sort, name))
        if lost:
            with store:
                store.executemany(_DROP, lost)

    _ask(root, read)


def keep_rows(
    root: Path,
    mark: str,
    sort: str,
    changed: Iterable[tuple[str, bytes, bytes]],
    gone: Iterable[str] = (),
) -> None:
    """Keep the name, key and value of each changed row of a sort, and drop those that are gone."""

    def write(store: sqlite3.Connection) -> None:
        with store:
            store.executemany(_DROP, ((sort, name) for name in gone))
            store.executemany(_KEEP, (_row(mark, sort, *each) for each in changed))

    _ask(root, write)


def _ask(root: Path, work: Callable[[sqlite3.Connection], Any]) -> Any:
    """What the store answers; None where it cannot be read. A damaged one is deleted."""
    with suppress(OSError, VaultError):
        path = cache_folder(root) / _FILE
        try:
            with closing(sqlite3.connect(path, timeout=_PATIENCE)) as store:
                _prepare(store)
                return work(store)
        except (sqlite3.Error, ValueError) as error:  # a flipped bit may make any text of a name
            if getattr(error, "sqlite_errorcode", 0) & 0xFF not in _REFUSED:
                for damaged in (path, path.with_name(f"{_FILE}-journal")):
                    damaged.unlink(missing_ok=True)
    return None


def _prepare(store: sqlite3.Connection) -> None:
    store.execute("PRAGMA synchronous = OFF")  # what a crash destroys is only made again
    if not store.execute(_SCHEMA, (_TABLE,)).fetchone():
        store.execute(_TABLE)  # which fails where a flipped bit has changed the table's own text


def _row(mark: str, sort: str, name: str, key: bytes, value: bytes) -> tuple[str | bytes, ...]:
    return sort, name, key, _sum(mark, sort, name, key, value), value


def _is_whole(mark: str, sort: str, name: Any, key: Any, total: Any, value: Any) -> bool:
    """Whether a row is as it was kept under this mark; a flipped bit may even change a type."""
    kinds = isinstance(name, str), isinstance(key, bytes), isinstance(value, bytes)
    return all(kinds) and total == _sum(mark, sort, name, key, value)


def _sum(mark: str, sort: str, name: str, *packed: bytes) -> bytes:
    texts = (text.encode("utf-8", "surrogatepass") for text in (mark, sort, name))
    return hashlib.blake2b(b"\0".join((*texts, *packed)), digest_size=16).digest()


def pack(value: Any) -> bytes:
    """A value as bytes."""
    return pickle.dumps(value, _FORMAT)


def unpack(packed: bytes) -> Any:
    """The value; only for bytes whose checksum was right, since a pickle can run code."""
    return pickle.loads(packed)  # noqa: S301 - our own file, in a folder that is the user's alone
