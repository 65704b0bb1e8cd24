"""A note as two devices change it: three texts in, and what came of them."""

from collections import Counter
from dataclasses import dataclass

from vault_tools.notes.editing.field_check import meant
from vault_tools.notes.note import parse_note
from vault_tools.sync.merging.merge_notes import merge_notes
from vault_tools.sync.merging.merged import Merged

NOTE = """---
circle: close
cadence: 3 weeks
tags: [friend]
last_contact: 2026-11-01
---
Likes tea.

Lives by the river.

## Log
- 2026-11-01 call: an hour
- 2026-10-04 visit: soup

## Next
- [ ] send the scan 📅 2026-12-01
- [ ] ask about the flat
"""


@dataclass(frozen=True)
class Change:
    """What one device does with a note: each text in the place of another."""

    swaps: tuple[tuple[str, str], ...]

    def of(self, text: str) -> str:
        for old, new in self.swaps:
            assert old in text, old
            text = text.replace(old, new, 1)
        return text


def change(*swaps: tuple[str, str]) -> Change:
    return Change(swaps)


def above(line: str, new: str) -> Change:
    return change((line, f"{new}\n{line}"))


def below(line: str, new: str) -> Change:
    return change((line, f"{line}\n{new}"))


def both_ways(ours: Change, theirs: Change, base: str = NOTE) -> Merged:
    """The merge, after a look that the other way round means the same."""
    return both_orders(base.encode(), ours.of(base).encode(), theirs.of(base).encode())


def both_orders(base: bytes, ours: bytes, theirs: bytes) -> Merged:
    merged, turned = merge_notes(base, ours, theirs), merge_notes(base, theirs, ours)
    assert merged.clean == turned.clean
    if merged.clean:
        assert meaning(merged.data) == meaning(turned.data)
    return merged


def meaning(data: bytes) -> tuple[object, object]:
    """The fields in any order, and the lines in any order: what two merges must have alike."""
    note = parse_note("", data)
    lines = Counter(line.strip() for line in note.body.split("\n") if line.strip())
    fields = {field.key: meant(field.value) for field in note.fields}
    as_sets = {key: sorted(map(repr, v)) if isinstance(v, list) else v for key, v in fields.items()}
    return as_sets, lines


def expect(merged: Merged, wanted: Change, base: str = NOTE) -> None:
    assert merged.clean, merged.data.decode()
    assert merged.data.decode() == wanted.of(base)
