"""Merging two versions of a note with the one that both came from: bytes in, bytes out."""

import re
from collections.abc import Iterator

from vault_tools.sync.diff3 import cut_three_ways
from vault_tools.sync.merged import Conflict, Labels, Merged

_LINE = re.compile(rb"[^\n]*\n|[^\n]+\Z")


def merge_notes(base: bytes, ours: bytes, theirs: bytes, *, labels: Labels | None = None) -> Merged:
    """The note with the changes of both sides; `base` is empty where each side made its own.

    A side that changed nothing gives the other one back, byte for byte. What both changed, each
    in its own way, stands in the result between git's own markers.
    """
    if theirs in (ours, base):
        return Merged(ours)
    if ours == base:
        return Merged(theirs)
    return _put_together(_parts(_lines(base), _lines(ours), _lines(theirs)), labels or Labels())


def _lines(data: bytes) -> list[bytes]:
    return _LINE.findall(data)


def _parts(
    base: list[bytes], ours: list[bytes], theirs: list[bytes]
) -> Iterator[tuple[list[bytes], list[bytes], list[bytes]]]:
    """The text of each side, part by part, with what it was; all three alike where that is so."""
    for piece in cut_three_ways(base, ours, theirs):
        b, o, t = base[piece.base], ours[piece.ours], theirs[piece.theirs]
        if t in (o, b):
            yield o, o, b
        elif o == b:
            yield t, t, b
        else:
            yield o, t, b


def _put_together(
    parts: Iterator[tuple[list[bytes], list[bytes], list[bytes]]], labels: Labels
) -> Merged:
    data, conflicts = b"", []
    for ours, theirs, base in parts:
        if ours == theirs:
            data += b"".join(ours)
            continue
        mine, yours = b"".join(ours), b"".join(theirs)
        start, line = len(data), data.count(b"\n") + 1
        data += f"<<<<<<< {labels.ours}\n".encode() + _ended(mine) + b"=======\n"
        data += _ended(yours) + f">>>>>>> {labels.theirs}\n".encode()
        was = b"".join(base)
        shown = [each.decode("utf-8", "replace") for each in (mine, yours, was)]
        what = f"the text on line {line}"
        conflicts.append(
            Conflict(what, "", line, shown[0], shown[1], shown[2], start, len(data), mine, yours)
        )
    return Merged(data, tuple(conflicts))


def _ended(text: bytes) -> bytes:
    return text + b"\n" if text and not text.endswith(b"\n") else text
