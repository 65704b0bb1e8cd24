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
_TABLES = (
    "kept (mark TEXT, name TEXT, sum BLOB, value BLOB, PRIMARY KEY (mark, name)) WITHOUT ROWID",
    "sorted_rows (sort TEXT, name TEXT, key BLOB, sum BLOB, value BLOB, PRIMARY KEY (sort, name))",
)
_SCHEMA = "SELECT sql FROM sqlite_master WHERE sql = ?"
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
_FORGET = "DELETE FROM sorted_rows WHERE sort = ? AND name = ?"
_PATIENCE = 2.0  # seconds to wait for another process


def read_kept(root: Path, mark: str, name: str) -> Any:
    """The value that was kept under this mark and name; None if there is none."""
    wanted = "SELECT sum, value FROM kept WHERE mark = ? AND name = ?"

    def read(store: sqlite3.Connection) -> bytes:
        total, packed = store.execute(wanted, (mark, name)).fetchone() or (b"", b"")
        if packed and not (isinstance(packed, bytes) and total == _sum(mark, name, packed)):
            raise sqlite3.DatabaseError(f"{name} is damaged")
        return packed

    packed = _ask(root, read)
    return unpack(packed) if packed else None


def keep(root: Path, mark: str, name: str, value: Any) -> None:
    """Keep a value, and drop those of other marks; does nothing where the disk refuses."""
    packed = pack(value)
    row = (mark, name, _sum(mark, name, packed), packed)

    def write(store: sqlite3.Connection) -> None:
        with store:
            store.execute("DELETE FROM kept WHERE mark <> ?", (mark,))
            store.execute("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?)", row)

    _ask(root, write)


def each_row(root: Path, mark: str, sort: str, take: Callable[[str, bytes, bytes], object]) -> None:
    """Call `take` with the name, key and value of each row of a sort with this mark.

    Rows of another mark, and damaged ones, are dropped.
    """
    wanted = "SELECT name, key, sum, value FROM sorted_rows WHERE sort = ?"

    def read(store: sqlite3.Connection) -> None:
        lost = []
        for name, key, total, value in store.execute(wanted, (sort,)):
            whole = isinstance(key, bytes) and isinstance(value, bytes)
            if whole and total == _sum(mark, f"{sort}: {name}", key, value):
                take(name, key, value)
            else:
                lost.append((sort, name))
        if lost:
            with store:
                store.executemany(_FORGET, lost)

    _ask(root, read)


def keep_rows(
    root: Path,
    mark: str,
    sort: str,
    changed: Iterable[tuple[str, bytes, bytes]],
    gone: Iterable[str] = (),
) -> None:
    """Keep the name, key and value of each changed row of a sort, and drop those that are gone."""
    rows = (
        (sort, name, key, _sum(mark, f"{sort}: {name}", key, value), value)
        for name, key, value in changed
    )

    def write(store: sqlite3.Connection) -> None:
        with store:
            store.executemany(_FORGET, ((sort, name) for name in gone))
            store.executemany("INSERT OR REPLACE INTO sorted_rows VALUES (?, ?, ?, ?, ?)", rows)

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
    for table in (f"CREATE TABLE {table}" for table in _TABLES):
        if not store.execute(_SCHEMA, (table,)).fetchone():
            store.execute(table)  # which refuses to take the place of one that a flipped bit made


def _sum(mark: str, name: str, *packed: bytes) -> bytes:
    whole = b"\0".join((mark.encode(), name.encode("utf-8", "surrogatepass"), *packed))
    return hashlib.blake2b(whole, digest_size=16).digest()


def pack(value: Any) -> bytes:
    """A value as bytes."""
    return pickle.dumps(value, _FORMAT)


def unpack(packed: bytes) -> Any:
    """The value; only for bytes whose checksum was right, since a pickle can run code."""
    return pickle.loads(packed)  # noqa: S301 - our own file, in a folder that is the user's alone
