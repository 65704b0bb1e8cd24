"""One change of one note on the disk, whatever editors and sync services do at that moment.

The new bytes are written beside the note and change places with it; what came out is compared
with what was read. If somebody saved in between, their bytes go back and the caller starts
again from them. So a note is the old one or the new one at every moment, and no save is lost.
`carry_out` looks where a change stands before it acts: a killed one is finished by the same
call. Which changes belong together, and what is kept for undoing them, is for `write.py`.
"""

import errno
import os
from contextlib import suppress
from pathlib import Path

from vault_tools.folder.atomic import sync_folder
from vault_tools.folder.changes import Change
from vault_tools.folder.debris import placeholder_of
from vault_tools.folder.exchange import exchange, move_to_free
from vault_tools.folder.quiet import Seen, quiet_read, same_file
from vault_tools.folder.spare import OwnerNotKeptError, write_spare
from vault_tools.problems import VaultError


class ChangedMeanwhileError(Exception):
    """The file no longer says what the change starts from; nothing of it was overwritten."""


def locate_note(root: Path, path: str) -> Path:
    """The real file behind a path in the vault, its links followed; raises VaultError outside."""
    file = Path(os.path.realpath(root / path))
    if not file.is_relative_to(os.path.realpath(root)):
        raise VaultError(f"{path} leads out of the vault", "only files inside it are changed")
    return file


def look(root: Path, path: str) -> bytes | None:
    """The bytes of a note at rest, None if there is none; raises as `quiet_read` does."""
    seen = _seen(locate_note(root, path))
    return seen.data if seen else None


def carry_out(root: Path, change: Change) -> None:
    """Bring a change to its end from wherever it stands.

    Raises ChangedMeanwhileError where the file is in none of the states that the change goes
    through, OSError or NotReadableError where the system refuses.
    """
    file = locate_note(root, change.path)
    target = locate_note(root, change.target)
    moved = file != target and not file.exists()
    here = target if moved else file
    seen = _seen(here)
    now = seen.data if seen else None
    if now != change.after:
        if now != change.before:
            raise ChangedMeanwhileError(change.path)
        _turn(here, seen, change)
    if file != target and not moved:
        _move(root / change.path, target)


def put_away(root: Path, change: Change) -> None:
    """Clear up after a change that was killed or refused: no temporary file, nothing torn.

    If somebody's save is in that file, because the end came before we looked at what came out,
    it goes back into its place.
    """
    for path in dict.fromkeys((change.path, change.target)):
        file = locate_note(root, path)
        spare = file.with_name(change.spare)
        with suppress(FileNotFoundError, NotADirectoryError):
            if _is_somebodys(spare, file, change):
                _give_back(spare, file)
            else:
                spare.unlink()
        now = _seen(file)
        if now and _is_torn(now.data, change.before, change.after):
            _write_in_place(file, change.after or b"")


def _seen(file: Path) -> Seen | None:
    try:
        return quiet_read(file)
    except FileNotFoundError:
        return None


def _turn(file: Path, seen: Seen | None, change: Change) -> None:
    """From `before`, which was just seen, to `after`."""
    spare = file.with_name(change.spare)
    if seen is None:
        _create(file, change.after or b"", spare)
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


def _create(file: Path, data: bytes, spare: Path) -> None:
    if file.with_name(placeholder_of(file.name)).exists():
        raise VaultError(f"{file.name} is in iCloud and not on this machine", "download it first")
    file.parent.mkdir(parents=True, exist_ok=True)
    write_spare(spare, data)
    try:
        move_to_free(spare, file)
    except FileExistsError as error:
        spare.unlink()
        raise ChangedMeanwhileError(file.name) from error


def _remove(file: Path, seen: Seen, spare: Path) -> None:
    """Take the file away first and look then, so that what is removed is what was seen."""
    file.rename(spare)
    if spare.read_bytes() != seen.data:
        _give_back(spare, file)
        raise ChangedMeanwhileError(file.name)
    spare.unlink()


def _rewrite(file: Path, seen: Seen, after: bytes, spare: Path) -> None:
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
    _verify(spare, file, seen.data)
    sync_folder(file.parent)
    _verify(spare, file, seen.data)
    spare.unlink()


def _verify(spare: Path, file: Path, before: bytes) -> None:
    """What came out must be what was read; else whoever saved it gets their place back."""
    if spare.read_bytes() != before:
        _give_back(spare, file)
        raise ChangedMeanwhileError(file.name)


def _compare_and_swap(spare: Path, file: Path, seen: Seen) -> None:
    """The second best, on systems without an exchange: look, and rename at once."""
    if not same_file(seen.stat, file.stat()) or file.read_bytes() != seen.data:
        spare.unlink()
        raise ChangedMeanwhileError(file.name)
    spare.replace(file)


def _swap_in_place(file: Path, seen: Seen, after: bytes) -> None:
    """For a file with several names, or an owner that we cannot give to another file."""
    if not same_file(seen.stat, file.stat()):
        raise ChangedMeanwhileError(file.name)
    _write_in_place(file, after)


def _write_in_place(file: Path, data: bytes) -> None:
    with file.open("r+b") as out:
        out.write(data)
        out.truncate()
        out.flush()
        os.fsync(out.fileno())


def _give_back(spare: Path, file: Path) -> None:
    """Put the bytes in `spare` back into their place, and remove what is in it now.

    If somebody saves once more meanwhile, the later save stays, as it would have without us.
    """
    try:
        move_to_free(spare, file)
    except FileExistsError:
        inside, out = file.read_bytes(), spare.read_bytes()
        while exchange(spare, file) and (came := spare.read_bytes()) != inside:
            inside, out = out, came
        spare.unlink()


def _is_somebodys(spare: Path, file: Path, change: Change) -> bool:
    """Whether a file that we left behind holds a save that we put out of its place."""
    out = spare.read_bytes()
    if change.before is None or out in {change.before, change.after}:
        return False
    now = _seen(file)
    if (now.data if now else None) == change.after:
        return True
    half_written = (change.after or b"").startswith(out)
    return not half_written and (now is None or spare.stat().st_mtime_ns > now.stat.st_mtime_ns)


def _is_torn(now: bytes, before: bytes | None, after: bytes | None) -> bool:
    """Whether the bytes are half the one and half the other, as a killed write in place is."""
    if before is None or after is None or now in {before, after}:
        return False
    ways = ((_shared(now, after), after, before), (_shared(now, before), before, after))
    return any(now == new[:size] + old[size:] for size, new, old in ways)


def _shared(one: bytes, other: bytes) -> int:
    """The length of what two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
