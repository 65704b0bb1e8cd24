"""Merging generated text: never a conflict, since the next build writes it anew."""

from vault_tools.sync.rows import Row, Rows, pick


def merge_region(base: Rows, ours: Rows, theirs: Rows) -> list[Row]:
    """The region's rows: those of the side that changed it, of ours where both did."""
    return list(pick(base, ours, theirs) or ours)
