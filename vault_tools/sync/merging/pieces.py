"""Cutting a note's text into pieces that are merged as one.

A piece is an item of a list, in a callout too, with all that is indented below it, a dated heading
with its section, a dated row of a table, a dated line with its paragraph, or a whole region of
generated text. Everything else is cut into lines.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

from msgspec import Struct

from vault_tools.notes.body import Line, Zone, regions
from vault_tools.notes.dates import first_day
from vault_tools.notes.editing.log_place import item_end, section_end
from vault_tools.notes.log.entries import find_entries, find_log_asides
from vault_tools.notes.log.entry import Entry, Form
from vault_tools.notes.tasks import find_tasks
from vault_tools.patterns import pattern
from vault_tools.sync.merging.rows import Row, Rows

_FRAMED = pattern(r"[ \t]*>[ \t]*(?=[^\s>])")
_FRAMED_ITEM = pattern(r"[ \t]*>[ \t]*(?=[-*+][ \t])")

PieceKind = Literal["row", "item", "region"]


class Piece(Struct, frozen=True):
    """Rows that belong together. `task` is a task's text, `day` an entry's; `name` a region's."""

    rows: tuple[Row, ...]
    kind: PieceKind = "row"
    task: str = ""
    day: date | None = None
    name: str = ""

    @property
    def key(self) -> tuple[str, ...]:
        """What pieces are compared by; a region is compared by its name alone."""
        return (self.kind, self.name) if self.name else tuple(row.text for row in self.rows)

    @property
    def blank(self) -> bool:
        return len(self.rows) == 1 and self.rows[0].blank

    @property
    def first_of_its_own(self) -> bool:
        """Whether it is complete by itself: an item or a blank line."""
        return self.kind == "item" or self.blank


Pieces = Sequence[Piece]


def keys_of(pieces: Pieces) -> list[tuple[str, ...]]:
    return [piece.key for piece in pieces]


def rows_of(pieces: Pieces) -> tuple[Row, ...]:
    return tuple(row for piece in pieces for row in piece.rows)


def cut(rows: Rows, order: str = "") -> list[Piece]:
    """The pieces of a text, one behind the other."""
    lines = [row.line for row in rows if row.line]
    if not lines or len(lines) < len(rows):
        return each_row(rows)
    return list(_cut(rows, lines, order))


def each_row(rows: Rows) -> list[Piece]:
    return [Piece((row,)) for row in rows]


def _cut(rows: Rows, lines: list[Line], order: str) -> Iterator[Piece]:
    first = lines[0].number
    found = list(regions(lines))
    times = Counter(one.name for one in found)  # one that stands there twice is anybody's text
    spans = {one.begin - first: one for one in found if times[one.name] == 1}
    dated = {one.line - first: one for one in _dated(lines)}
    tasks = {one.line - first: one.text for one in find_tasks(lines) if one.zone is Zone.TEXT}
    at = 0
    while at < len(rows):
        entry = dated.get(at)
        if region := spans.get(at):
            end = region.end - first + 1
            yield Piece(tuple(rows[at:end]), "region", name=region.name)
        elif end := _end_of_item(lines, at, entry):
            day = first_day(entry.date, order) if entry else None
            yield Piece(tuple(rows[at:end]), "item", tasks.get(at, ""), day)
        else:
            end = at + 1
            yield Piece((rows[at],))
        at = end


def _dated(lines: list[Line]) -> list[Entry]:
    return [*find_log_asides(lines), *find_entries(lines)]


def _end_of_item(lines: list[Line], at: int, entry: Entry | None) -> int:
    """The index behind the item that begins at a line; 0 where none does."""
    line = lines[at]
    if line.zone is Zone.CALLOUT:
        return _end_of_framed_item(lines, at, entry)
    if line.zone is not Zone.TEXT:
        return 0
    begins = {text[line.indent : line.indent + 2] for text in (line.seen, line.text)}
    if (begins <= {"- ", "* ", "+ "} and not line.level) or (entry and entry.form is Form.LIST):
        return item_end(lines, at)
    if entry and entry.form is Form.HEADING:
        return section_end(lines, at, line.level)
    return at + 1 + len(entry.details) if entry else 0


def _end_of_framed_item(lines: list[Line], at: int, entry: Entry | None) -> int:
    item = (_FRAMED if entry else _FRAMED_ITEM).match(lines[at].seen)
    if not item:
        return 0
    end = at + 1
    while end < len(lines) and lines[end].zone is Zone.CALLOUT:
        below = _FRAMED.match(lines[end].seen)
        if not below or below.end() <= item.end():
            break
        end += 1
    return end
