"""One change of one note on the disk, whatever editors and sync services do at that moment.

The new bytes are written beside the note and exchanged with it; what came out is compared with
what was read. If somebody saved in between, their bytes go back and the caller starts again from
them. So a note is the old one or the new one at every moment, and no save is lost. `carry_out`
first finds out how far a change has come, so that the same call finishes a killed one. Which
changes belong together, and what is kept for undoing them, is for `write.py`.
"""

import errno
import os
from pathlib import Path

from vault_tools.folder.atomic import sync_folder
from vault_tools.folder.debris import placeholder_of
from vault_tools.folder.quiet import FileAtRest, quiet_read, same_file
from vault_tools.folder.writing.changes import Change
from vault_tools.folder.writing.exchange import exchange, move_to_free
from vault_tools.folder.writing.spare import OwnerNotKeptError, write_spare
from vault_tools.problems import VaultError


class ChangedMeanwhileError(Exception):
    """The file no longer says what the change starts from; nothing of it was overwritten."""


def locate_note(root: Path, path: str) -> Path:
    """The real file behind a path in the vault, its links followed; raises VaultError outside."""
    file = Path(os.path.realpath(root / path))
    if not file.is_relative_to(os.path.realpath(root)):
        raise VaultError(f"{path} leads out of the vault", "only files inside it are changed")
    return file


def note_at_rest(root: Path, path: str) -> bytes | None:
    """The bytes of a note at rest, None if there is none; raises as `quiet_read` does."""
    seen = file_at_rest(locate_note(root, path))
    return seen.data if seen else None


def carry_out(root: Path, change: Change) -> None:
    """Finish a change, however far it has come.

    Raises ChangedMeanwhileError where the file is in none of the states that the change goes
    through, OSError or NotReadableError where the system refuses.
    """
    file, target = locate_note(root, change.path), locate_note(root, change.target)
    here, seen = _find((file, target), change)
    if (seen.data if seen else None) != change.after:
        _turn(here, seen, change)
    if here != target:
        _move(root / change.path, target)


def file_at_rest(file: Path) -> FileAtRest | None:
    try:
        return quiet_read(file)
    except FileNotFoundError:
        return None


def _find(places: tuple[Path, Path], change: Change) -> tuple[Path, FileAtRest | None]:
    """Where the file of a change is by now, in its old or its new place, and what it holds."""
    for place in dict.fromkeys(places):
        seen = file_at_rest(place)
        if (seen.data if seen else None) in {change.before, change.after}:
            return place, seen
    raise ChangedMeanwhileError(change.path)


def _turn(file: Path, seen: FileAtRest | None, change: Change) -> None:
    """Change the file from `before`, which was just seen, to `after`."""
    spare = file.with_name(change.spare)
    if seen is None:
        _create(file, change.after or b"", spare, change.mode)
    elif change.after is None:
        _remove(file, seen, spare)
    else:
        _rewrite(file, seen, change.after, spare)
    sync_folder(file.parent)


def _move(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    move_to_free(source, target)
    sync_folder(target.parent)
    sync_folder(source.parent)


def _create(file: Path, data: bytes, spare: Path, mode: int | None) -> None:
    if file.with_name(placeholder_of(file.name)).exists():
        raise VaultError(f"{file.name} is in iCloud and not on this machine", "download it first")
    file.parent.mkdir(parents=True, exist_ok=True)
    write_spare(spare, data, mode=mode)
    try:
        move_to_free(spare, file)
    except FileExistsError as error:
        spare.unlink()
        raise ChangedMeanwhileError(file.name) from error


def _remove(file: Path, seen: FileAtRest, spare: Path) -> None:
    """Move the file away and then compare it, so that nothing is removed but what was seen."""
    file.rename(spare)
    if spare.read_bytes() != seen.data:
        give_back(spare, file, None)
        raise ChangedMeanwhileError(file.name)
    spare.unlink()


def _rewrite(file: Path, seen: FileAtRest, after: bytes, spare: Path) -> None:
    if not os.access(file, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(file))
    if seen.stat.st_nlink > 1:
        _swap_in_place(file, seen, after)
        return
    try:
        write_spare(spare, after, like=file)
    except OwnerNotKeptError:
        spare.unlink()
        _swap_in_place(file, seen, after)
        return
    if not exchange(spare, file):
        _compare_and_swap(spare, file, seen)
        return
    # Twice: an editor that had the old file open may have written to it until just now.
    _verify(spare, file, seen.data, after)
    sync_folder(file.parent)
    _verify(spare, file, seen.data, after)
    spare.unlink()


def _verify(spare: Path, file: Path, before: bytes, after: bytes) -> None:
    """Compare what came out with what was read; if somebody saved it, put it back and raise."""
    if spare.read_bytes() != before:
        give_back(spare, file, after)
        raise ChangedMeanwhileError(file.name)


def _compare_and_swap(spare: Path, file: Path, seen: FileAtRest) -> None:
    """The second best, on systems without an exchange: compare, and rename right after."""
    if not same_file(seen.stat, file.stat()) or file.read_bytes() != seen.data:
        spare.unlink()
        raise ChangedMeanwhileError(file.name)
    spare.replace(file)


def _swap_in_place(file: Path, seen: FileAtRest, after: bytes) -> None:
    """For a file with several names, or an owner that we cannot give to another file."""
    if not same_file(seen.stat, file.stat()):
        raise ChangedMeanwhileError(file.name)
    write_in_place(file, after)


def write_in_place(file: Path, data: bytes) -> None:
    with file.open("r+b") as out:
        out.write(data)
        out.truncate()
        out.flush()
        os.fsync(out.fileno())


def give_back(spare: Path, file: Path, ours: bytes | None) -> None:
    """Put somebody's save, now in `spare`, back where `ours` is, or nothing (None).

    If they save once more in the meantime, the later save stays, as it would have without us.
    """
    try:
        move_to_free(spare, file)
    except FileExistsError:
        out = spare.read_bytes()
        while ours is not None and exchange(spare, file) and (came := spare.read_bytes()) != ours:
            ours, out = out, came
        spare.unlink()
