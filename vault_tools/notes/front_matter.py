"""Front matter as text with positions: what a note's block says, field by field.

Every scalar stays the text that the user wrote (a phone keeps its plus, `NO` stays NO, only an
empty value or `null` is empty): what a value means is decided field by field in `people/`. How a
block is read is told in `yaml_fields`; call `read_fields` for it. What YAML reads well and nobody
meant (comments, duplicates) is told by `notes/mishaps.py`.
"""

from msgspec import Struct

from vault_tools.problems import Problem


class Text(Struct, frozen=True):
    """A scalar as written, without its quotes. Lines count from 1 in the file, columns from 1.

    `quoted` says that a quote stands at its place, and the text behind it. A block of text
    (`|`, `>`) has the place of its first line.
    """

    value: str
    line: int
    column: int
    quoted: bool = False


class Empty(Struct, frozen=True):
    """A key without a value, or an explicit null. `comment` is what YAML took for one: `#People`.

    `column` is behind the key's colon or the item's dash.
    """

    line: int
    column: int
    comment: str = ""


class Items(Struct, frozen=True):
    """A list; `flow` says that it is written in brackets."""

    items: tuple["Value", ...]
    line: int
    column: int
    flow: bool = False


class Entries(Struct, frozen=True):
    """A mapping."""

    fields: tuple["Field", ...]
    line: int
    column: int


Value = Text | Empty | Items | Entries


class Field(Struct, frozen=True):
    """One key with its value; `line` and `column` are the key's."""

    key: str
    value: Value
    line: int
    column: int


class FrontMatter(Struct, frozen=True):
    fields: tuple[Field, ...] = ()
    problems: tuple[Problem, ...] = ()
