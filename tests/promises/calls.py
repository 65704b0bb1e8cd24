"""Trials: killed at any system call, or refused at any that writes, `vault log` is whole."""

from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from tests.promises.kills import what_is_wrong
from tests.promises.tracing import NOTE, Call, Recorded, disturb, record
from tests.promises.trial import PEOPLE, Outcome, on_all_cores

WRITES = {
    *("write", "pwrite64", "writev", "fsync", "fdatasync", "ftruncate"),
    *("rename", "renameat", "renameat2", "link", "linkat", "unlink", "unlinkat"),
    *("chmod", "fchmod", "fchmodat"),
}
MEMORY = {"brk", "mmap", "munmap", "mremap", "madvise", "futex"}
"""Calls that touch no file, and come as often as Python's memory happens to lie."""
STORE = "kept.sqlite"
REASONS = {"ENOSPC": "the disk is full", "EIO": "the disk could not be read or written"}


def kill_at_every_call(place: Path, every: int = 1) -> Outcome:
    """Killed at each `every`th call, from the first touch of the note until the end."""
    recorded = record(place / "recorded")
    calls = recorded.calls[::every]
    done = on_all_cores(partial(_kill, place, recorded), enumerate(calls))
    ends = Counter(end for end, _ in done)
    broken = tuple(sentence for _, sentences in done for sentence in sentences)
    missed = [call.name for call, (end, _) in zip(calls, done, strict=True) if end == "completed"]
    if not MEMORY.issuperset(missed):
        broken += (f"nobody was killed at {', '.join(missed)}, which did not come again",)
    seen = f"killed at {len(calls) - len(missed)} of {len(calls)} calls"
    seen += f" (without {', '.join(missed)})" if missed else ""
    notes = f"{ends['old']} left the old note and {ends['new']} the new one"
    return Outcome(f"{seen}: {notes}; {len(broken)} torn or with a temporary file", broken)


def _kill(place: Path, recorded: Recorded, each: tuple[int, Call]) -> tuple[str, list[str]]:
    """What was there at once, and what was wrong with it."""
    number, call = each
    root = place / f"{number:08}"
    ran = disturb(root, call, "signal=KILL")
    end = "old" if (root / NOTE).read_bytes() == PEOPLE[NOTE] else "new"
    wrong = what_is_wrong(root, NOTE, recorded.after)
    return end if ran.code else "completed", [f"killed at {call.text}: {one}" for one in wrong]


def fail_at_every_write(place: Path, every: int = 1) -> Outcome:
    """The disk is full, or broken, at each `every`th call that writes, syncs or renames."""
    recorded = record(place / "recorded")
    calls = [call for call in recorded.calls if call.name in WRITES]
    faults = [(call, code) for code in REASONS for call in calls][::every]
    done = on_all_cores(partial(_fail, place, recorded), enumerate(faults))
    broken = tuple(sentence for sentences in done for sentence in sentences)
    seen = f"{len(faults)} refusals at {len(calls)} calls: old or new, with exit 3 and what could "
    return Outcome(f"{seen}not be written named, in all but {len(broken)}", broken)


def _fail(place: Path, recorded: Recorded, each: tuple[int, tuple[Call, str]]) -> list[str]:
    number, (call, code) = each
    root = place / f"{number:08}"
    ran = disturb(root, call, f"error={code}")
    answer = _wrong_answer(ran.code, ran.err, code)
    if STORE in call.text:  # what is kept there costs only time where it is missing
        answer = iter(() if ran.code == 0 else (f"exit {ran.code}, though no note was refused",))
    wrong = [*answer, *what_is_wrong(root, NOTE, recorded.after)]
    return [f"{code} at {call.text}: {sentence}" for sentence in wrong]


def _wrong_answer(code: int, told: str, refused: str) -> Iterator[str]:
    if code != 3:
        yield f"exit {code} instead of 3"
    if "cannot write" not in told or REASONS[refused] not in told:
        yield f"it said only {told.strip()!r}"
