"""A block of front matter cut into its fields, and the lines that stand between them."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable

from msgspec import Struct

from vault_tools.notes.editing.block import Node, Placed, read_block
from vault_tools.patterns import pattern
from vault_tools.problems import EditRefused
from vault_tools.sync.merging.rows import Row, Rows

_LINE_END = pattern("\r\n|\n|\r")


class Unit(Struct, frozen=True):
    """A field in its rows, or a comment or blank line between fields, which has no `field`.

    `block` is the text of the rows and `start` where it begins in the text that the field's
    marks count in.
    """

    rows: tuple[Row, ...]
    field: Placed | None = None
    block: str = ""
    start: int = 0

    @property
    def key(self) -> str:
        return (self.field.name or "") if self.field else ""

    @property
    def texts(self) -> tuple[str, ...]:
        return tuple(row.text for row in self.rows)

    def raw(self, node: Node) -> str:
        """What a node is written as."""
        return self.block[node.start - self.start : node.end - self.start]

    def row_of(self, offset: int) -> int:
        """The index of the row that a mark stands in."""
        return len(_LINE_END.findall(self.block, 0, max(offset - self.start, 0)))


def cut_block(rows: Rows) -> dict[Hashable, Unit]:
    """The units of a block by name, in their order. Raises `EditRefused` for an unusual block.

    A field's name is its key; a line between fields is named by its words.
    """
    block = "".join(row.text + row.end for row in rows)
    try:
        fields = read_block(block)
    except UnicodeEncodeError as error:
        raise EditRefused("the front matter is not written in UTF-8") from error
    starts = [0, *(found.end() for found in _LINE_END.finditer(block))]
    spans: dict[int, tuple[int, Placed]] = {}
    for field in fields:
        first = bisect_right(starts, field.key.start) - 1
        end = max(field.key.end, field.value.end - 1)
        spans[first] = (bisect_right(starts, end), field)
    keys = Counter(field.name for field in fields)
    if None in keys or len(keys) < len(fields) or len(spans) < len(fields) or _refers(fields):
        raise EditRefused("the fields of the front matter do not stand apart")
    return _named(rows, block, starts, spans)


def _refers(fields: list[Placed]) -> bool:
    nodes = [node for field in fields for node in (field.key, field.value)]
    return any(
        node.anchored or any(leaf.kind == "alias" for leaf in node.leaves()) for node in nodes
    )


def _named(
    rows: Rows, block: str, starts: list[int], spans: dict[int, tuple[int, Placed]]
) -> dict[Hashable, Unit]:
    units: dict[Hashable, Unit] = {}
    seen: Counter[str] = Counter()
    at = 0
    while at < len(rows):
        end, field = spans.get(at, (at + 1, None))
        end = min(end, len(rows))
        if field:
            text = block[starts[at] : starts[end] if end < len(starts) else len(block)]
            units[field.name] = Unit(tuple(rows[at:end]), field, text, starts[at])
        else:
            words = rows[at].text.strip()
            units[("", words, seen[words])] = Unit((rows[at],))
            seen[words] += 1
        at = end
    return units


def sense(node: Node) -> object:
    """What a node says, however it is written."""
    if node.kind == "text":
        plain = node.style in {"", "'", '"'}
        return (node.named[1], node.text if plain else node.text.rstrip("\n"))
    inner = tuple(sense(one) for one in node.inner)
    return frozenset(zip(inner[::2], inner[1::2], strict=True)) if node.kind == "fields" else inner
