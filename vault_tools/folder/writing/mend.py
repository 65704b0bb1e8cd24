"""What a killed or refused change left behind: its temporary file, a note torn half way.

Told apart by what the bytes say: ours, half of ours, or somebody's save that we had put out of
its place and not yet looked at.
"""

from contextlib import suppress
from pathlib import Path

from vault_tools.folder.quiet import FileAtRest
from vault_tools.folder.writing.changes import Change
from vault_tools.folder.writing.rewrite import file_at_rest, give_back, locate_note, write_in_place


def put_away(root: Path, change: Change) -> None:
    """Remove the temporary file of a change, wherever the change was stopped.

    If it holds a save of somebody's, because the end came before we looked at what came out,
    that goes back into its place.
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
    """The change has taken place, and what came out is not what we had read."""
    if change.before is None:
        return False
    return now == change.after and out not in {change.before, change.after}


def _is_later_save(out: bytes, spare: Path, now: FileAtRest, change: Change) -> bool:
    """Of two saves that came at once, the one that we held when the end came is the later."""
    half_written = (change.after or b"").startswith(out)
    known = out == change.before or half_written
    return not known and spare.stat().st_mtime_ns > now.stat.st_mtime_ns


def _is_torn(now: bytes, change: Change) -> bool:
    """Whether the bytes begin like the one and go on like the other of before and after."""
    before, after = change.before, change.after
    if before is None or after is None or now in {before, after}:
        return False
    ways = ((after, before), (before, after))
    return any(now == new[: _shared(now, new)] + old[_shared(now, new) :] for new, old in ways)


def _shared(one: bytes, other: bytes) -> int:
    """The length of what two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))
