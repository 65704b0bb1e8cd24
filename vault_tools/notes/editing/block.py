"""Where each field of a front-matter block stands, character by character.

The reader gives values; an edit needs spans. They come from libyaml's events (never from
`compose`, where an alias carries its anchor's place). A block that no edit could keep whole is
refused here.
"""

from collections.abc import Iterator

import yaml
from msgspec import Struct

from vault_tools.notes.editing.edit_body import BY_HAND
from vault_tools.notes.yaml_fields import LOADER, MAX_DEPTH, parsed_yaml
from vault_tools.notes.yaml_text import MAX_BRACKETS, visible
from vault_tools.problems import EditRefused

MAX_BYTES = 65_536


class Node(Struct, frozen=True, eq=False):
    """A key or value in its place: characters `start` up to `end`, `column` from 0.

    `kind` is "text", "alias", "list" or "fields" (whose `inner` are keys and values in turn).
    `style` is a text's quote, `|` or `>`, else "flow" or "block". Two nodes are equal when YAML
    reads them alike, wherever they stand.
    """

    kind: str
    text: str = ""
    style: str = ""
    named: tuple[str, str] = ("", "")
    inner: tuple["Node", ...] = ()
    start: int = 0
    end: int = 0
    column: int = 0

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Node) and self._read == other._read

    def __hash__(self) -> int:
        return hash(self._read)

    @property
    def _read(self) -> tuple[str, str, str, tuple[str, str], tuple["Node", ...]]:
        return self.kind, self.text, self.style, self.named, self.inner

    @property
    def anchored(self) -> bool:
        """Whether another place may refer to it or to something inside it."""
        here = bool(self.named[0]) and self.kind != "alias"
        return here or any(node.anchored for node in self.inner)

    def leaves(self) -> Iterator["Node"]:
        if self.kind in {"text", "alias"}:
            yield self
        for node in self.inner:
            yield from node.leaves()


class Placed(Struct, frozen=True):
    """A field of the block, whose fields all begin at `column`, from 0."""

    key: Node
    value: Node
    column: int

    @property
    def name(self) -> str | None:
        """The key's text; None where it is no plain name."""
        return self.key.text if self.key.kind == "text" else None

    @property
    def empty(self) -> bool:
        return self.value.start == self.value.end

    def has_comment(self, block: str) -> bool:
        """Whether a comment stands inside the value, or between it and its key."""
        at, between = self.key.end, ""
        for leaf in self.value.leaves():
            between, at = between + block[at : leaf.start], leaf.end
            if leaf.style in {"|", ">"}:
                between += block[leaf.start : leaf.end].partition("\n")[0]
        return "#" in between + block[at : self.value.end]


def read_block(block: str) -> list[Placed]:
    """The fields of a block in their order; line ends may be of any kind.

    Raises `EditRefused` for YAML that is broken, too large, or no plain block of fields.
    """
    if len(block.encode()) > MAX_BYTES or block.count("[") + block.count("{") > MAX_BRACKETS:
        raise EditRefused("the front matter is too large to be changed safely", BY_HAND)
    events = _events(block)
    documents = [event for event in events if isinstance(event, yaml.DocumentStartEvent)]
    if not documents:
        return []
    if len(documents) > 1 or documents[0].explicit:
        raise EditRefused("the front matter holds more than one YAML document", BY_HAND)
    stream = iter(events[2:])  # behind the starts of stream and document
    root = _node(block, next(stream), stream, 0)
    if root.kind != "fields" or root.style == "flow" or root.named[0]:
        raise EditRefused(
            "the front matter is no list of fields, one on a line",
            'write each field on a line of its own: "name: value"',
        )
    pairs = zip(root.inner[::2], root.inner[1::2], strict=True)
    return [Placed(key, value, root.column) for key, value in pairs]


def line_start(block: str, node: Node) -> int:
    """Where the line begins in which a key or value does."""
    return max(block.rfind("\n", 0, node.start), block.rfind("\r", 0, node.start)) + 1


def _events(block: str) -> list[yaml.Event]:
    try:
        return list(yaml.parse(visible(block), Loader=LOADER))
    except yaml.YAMLError as error:
        # libyaml sees some mistakes only at the end; the reader looks at each field alone.
        told = next(iter(parsed_yaml("", block, 2).problems), None)
        where = f" (line {told.place.line})" if told else ""
        how = f": {told.hint}" if told and told.hint else ""
        raise EditRefused(
            f"the front matter cannot be read{where}: {getattr(error, 'problem', error)}",
            f"mend that line first, in your editor{how}",
        ) from error


def _node(block: str, event: yaml.Event, events: Iterator[yaml.Event], depth: int) -> Node:
    if depth > MAX_DEPTH:
        raise EditRefused("the front matter is nested too deeply", BY_HAND)
    start, end, column = _marks(event)
    named = (getattr(event, "anchor", None) or "", getattr(event, "tag", None) or "")
    if isinstance(event, yaml.ScalarEvent):
        if event.style in {"|", ">"}:
            end = _trimmed(block, start, end)
        return Node("text", event.value, event.style or "", named, (), start, end, column)
    if isinstance(event, yaml.AliasEvent):
        return Node("alias", named=named, start=start, end=end, column=column)
    inner = []
    while not isinstance(last := next(events), yaml.CollectionEndEvent):
        inner.append(_node(block, last, events, depth + 1))
    kind = "list" if isinstance(event, yaml.SequenceStartEvent) else "fields"
    flow = bool(getattr(event, "flow_style", False))
    # A block ends for libyaml where the next thing begins: behind blank lines and comments.
    end = _marks(last)[1] if flow else inner[-1].end
    style = "flow" if flow else "block"
    return Node(kind, "", style, named, tuple(inner), start, end, column)


def _marks(event: yaml.Event) -> tuple[int, int, int]:
    """Start, end and column; libyaml's events always have them."""
    first, last = event.start_mark, event.end_mark
    return (first.index, last.index, first.column) if first and last else (0, 0, 0)


def _trimmed(block: str, start: int, end: int) -> int:
    """The end of a block text without its last line end and the blank lines below."""
    words = start + len(block[start:end].rstrip(" \t\r\n"))
    return next((at for at in range(words, end) if block[at] in "\r\n"), end)
