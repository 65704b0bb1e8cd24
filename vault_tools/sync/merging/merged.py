"""What merging two versions of a note gives: its bytes, and what somebody has to decide.

How notes are merged is in `sync/merging/merge_notes.py`.
"""

from collections.abc import Sequence
from typing import Literal

from msgspec import Struct

Pick = Literal["ours", "theirs", "both"]


class Conflict(Struct, frozen=True):
    """Something that both sides changed in different ways.

    `what` says in words what it is ("city", "the entry of 2026-11-08"); `key` is the field's, if
    it is one. `ours` and `theirs` are what each side says, fit to be shown: a field's value, else
    the lines; empty where the side does not have it.

    `start` and `end` are where the marked text stands among the merged bytes, its markers
    included; `ours_bytes` and `theirs_bytes` are what would stand in its place.
    """

    what: str
    key: str
    ours: str
    theirs: str
    start: int
    end: int
    ours_bytes: bytes
    theirs_bytes: bytes


class Merged(Struct, frozen=True):
    """A merged note. `data` holds git's own markers where the two sides conflict, in order."""

    data: bytes
    conflicts: tuple[Conflict, ...] = ()

    @property
    def clean(self) -> bool:
        return not self.conflicts


def choose(merged: Merged, choices: Sequence[Pick]) -> bytes:
    """The merged note with each conflict decided, one choice for each in their order."""
    kept, at = [], 0
    for conflict, choice in zip(merged.conflicts, choices, strict=True):
        kept.append(merged.data[at : conflict.start])
        kept += [conflict.ours_bytes] if choice != "theirs" else []
        kept += [conflict.theirs_bytes] if choice != "ours" else []
        at = conflict.end
    return b"".join([*kept, merged.data[at:]])
