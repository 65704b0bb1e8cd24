"""Two changes at one place that can both stand, since what one side added is apart from the rest.

A new section comes after the text that was there, and after whatever the other side made of that;
so does a paragraph behind an empty line. The other way round they would be in the wrong section.
"""

from vault_tools.sync.merging.pieces import Piece, Pieces, keys_of


def set_apart(base: Pieces, ours: Pieces, theirs: Pieces) -> list[Piece]:
    """Both changes, one behind the other; empty where they cannot be told apart."""
    return _in_order(base, ours, theirs) or _in_order(base, theirs, ours)


def _in_order(base: Pieces, one: Pieces, other: Pieces) -> list[Piece]:
    """What comes of two changes, of which `one` only added something."""
    size = len(base)
    if not base:
        return [*other, *one] if _begins_section(one) and not _has_heading(other) else []
    if keys_of(one[:size]) == keys_of(base):
        added = one[size:]
        apart = _stands_apart(added[0], added, base, other)
        return [*other, *added] if apart or _begins_section(added) else []
    if keys_of(one[-size:]) == keys_of(base):
        added = one[:-size]
        return [*added, *other] if _stands_apart(added[-1], added, base, other) else []
    return []


def _stands_apart(edge: Piece, added: Pieces, base: Pieces, other: Pieces) -> bool:
    """Whether what was added touches nothing: behind an empty line, or as items of a list."""
    if edge.blank:
        return len(other) <= len(base)
    return all(piece.first_of_its_own for piece in added) and len(other) == len(base)


def _begins_section(pieces: Pieces) -> bool:
    first = next((piece for piece in pieces if not piece.blank), None)
    return first is not None and _is_heading(first)


def _has_heading(pieces: Pieces) -> bool:
    return any(_is_heading(piece) for piece in pieces)


def _is_heading(piece: Piece) -> bool:
    line = piece.rows[0].line
    return bool(line and line.level)
