"""Putting the parts of a merged note into bytes, with git's own markers around each clash."""

from collections.abc import Sequence

from msgspec.structs import replace

from vault_tools.notes.split import LINE_END, as_bytes
from vault_tools.sync.merging.merged import Conflict, Merged
from vault_tools.sync.merging.rows import Clash, Part, Row, Rows, as_text, chosen, pick, read_rows


def put_together(
    parts: Sequence[Part], versions: tuple[bytes, bytes, bytes], bom: bytes = b""
) -> Merged:
    """The bytes of a note's parts; `versions` are base, ours and theirs, which tell line ends."""
    return _marked(_with_ends(parts, versions), bom)


def side_by_side(versions: tuple[bytes, bytes, bytes]) -> Merged:
    """Both whole versions, one below the other, with every byte as it is."""
    _, ours, theirs = (tuple(read_rows(data)) for data in versions)
    return _marked([Clash(ours, theirs, "the whole note")])


def _marked(parts: Sequence[Part], bom: bytes = b"") -> Merged:
    newline = next((row.end for row in chosen(parts, lambda one: one.ours) if row.end), "\n")
    data, conflicts = bytearray(bom), []
    for part in parts:
        if isinstance(part, Row):
            data += as_bytes(part.text + part.end)
        else:
            conflicts.append(_mark(part, data, newline))
    return Merged(bytes(data), tuple(conflicts))


def _mark(clash: Clash, data: bytearray, newline: str) -> Conflict:
    start = len(data)
    ours, theirs = _bytes_of(clash.ours), _bytes_of(clash.theirs)
    for marker, rows in (("<<<<<<< ours", clash.ours), ("=======", clash.theirs)):
        data += as_bytes(marker + newline)
        data += _bytes_of([replace(row, end=row.end or newline) for row in rows])
    data += as_bytes(f">>>>>>> theirs{newline}")
    shown = clash.shown or (as_text(clash.ours), as_text(clash.theirs))
    return Conflict(clash.what, clash.key, *shown, start, len(data), ours, theirs)


def _bytes_of(rows: Rows) -> bytes:
    return as_bytes("".join(row.text + row.end for row in rows))


def _with_ends(parts: Sequence[Part], versions: tuple[bytes, bytes, bytes]) -> list[Part]:
    """The parts with the line ends of the merged note, and with or without one at its end.

    If each version has one kind of line end, all lines get that of the side that changed it; in a
    note with mixed ends each line keeps its own.
    """
    uniform = _one_end(versions)
    fallback = uniform or _first_end(versions[1]) or _first_end(versions[2]) or "\n"
    last = len(parts) - 1
    whole = _ends_whole(versions)

    def ended(row: Row, *, final: bool) -> Row:
        if final and not whole:
            return replace(row, end="")
        return replace(row, end=(uniform or row.end) if row.end else fallback)

    def all_ended(rows: Rows, *, final: bool) -> tuple[Row, ...]:
        ends = len(rows) - 1
        return tuple(ended(row, final=final and at == ends) for at, row in enumerate(rows))

    done: list[Part] = []
    for at, part in enumerate(parts):
        if isinstance(part, Row):
            done.append(ended(part, final=at == last))
        else:
            sides = [all_ended(rows, final=at == last) for rows in (part.ours, part.theirs)]
            done.append(replace(part, ours=sides[0], theirs=sides[1]))
    return done


def _one_end(versions: tuple[bytes, bytes, bytes]) -> str:
    """The line end of the note, if each version has one kind alone."""
    kinds = [set(LINE_END.findall(data)) for data in versions]
    if any(len(kind) > 1 for kind in kinds):
        return ""
    base, ours, theirs = (next(iter(kind), b"").decode() for kind in kinds)
    return pick(base, ours, theirs) or ours or theirs


def _first_end(data: bytes) -> str:
    found = LINE_END.search(data)
    return found[0].decode() if found else ""


def _ends_whole(versions: tuple[bytes, bytes, bytes]) -> bool:
    base, ours, theirs = (not data or data.endswith((b"\n", b"\r")) for data in versions)
    return (ours or theirs) if not versions[0] else bool(pick(base, ours, theirs))
