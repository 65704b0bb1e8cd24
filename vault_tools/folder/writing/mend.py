"""Cleaning up after a killed or refused change: its temporary file, a note written half way.

Their bytes say what they are: ours, half of ours, or somebody's save that the exchange put into
the temporary file and that nobody had looked at yet.
"""

from contextlib import suppress
from pathlib import Path

from vault_tools.folder.quiet import FileAtRest
from vault_tools.folder.writing.changes import Change
from vault_tools.folder.writing.rewrite import file_at_rest, give_back, locate_note, write_in_place


def put_away(root: Path, change: Change) -> None:
    """Remove the temporary file of a change, wherever the change was stopped.

    If it holds somebody's save, which the exchange put there right before the end, that is put
    back into its place.
    """
    for path in dict.fromkeys((change.path, change.target)):
        file = locate_note(root, path)
        spare = file.with_name(change.spare)
        with suppress(FileNotFoundError, NotADirectoryError):
            out, now = spare.read_bytes(), file_at_rest(file)
            if _is_somebodys(out, now.data if now else None, change) or (
                now and _is_later_save(out, spare, now, change)
            ):
                give_back(spare, file, now.data if now else None)
            else:
                spare.unlink()


def mend(root: Path, change: Change) -> None:
    """Finish a write in place that was stopped half way."""
    file = locate_note(root, change.path)
    now = file_at_rest(file)
    if now and change.after is not None and _is_torn(now.data, change):
        write_in_place(file, change.after)


def _is_somebodys(out: bytes, now: bytes | None, change: Change) -> bool:
    """Whether the change is made, and the exchange brought out something that we had not read."""
    if change.before is None:
        return False
    return now == change.after and out not in {change.before, change.after}


def _is_later_save(out: bytes, spare: Path, now: FileAtRest, change: Change) -> bool:
    """Whether the temporary file holds a save that is later than the one in the note's place."""
    half_written = (change.after or b"").startswith(out)
    known = out == change.before or half_written
    return not known and spare.stat().st_mtime_ns > now.stat.st_mtime_ns


def _is_torn(now: bytes, change: Change) -> bool:
    """Whether the bytes begin like one of before and after, and go on like the other."""
    before, after = change.before, change.after
    if before is None or after is None or now in {before, after}:
        return False
    ways = ((after, before), (before, after))
    return any(now == new[: _shared(now, new)] + old[_shared(now, new) :] for new, old in ways)


def _shared(one: bytes, other: bytes) -> int:
    """The length of the common beginning of two texts."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
