"""Properties as Logseq writes them: lines `key:: value` at the very top of a note.

They are what front matter is elsewhere, so a note that has front matter has none of them.
"""

from collections.abc import Iterable, Iterator

from vault_tools.notes.front_matter import Empty, Field, Text
from vault_tools.patterns import pattern

_PROPERTY = pattern(r"([^\W\d_][\w \-/]{0,60}?)::(?:[ \t]+(\S.*?))??(?:[ \t]+\^[\w\-]+)?[ \t]*")


def page_properties(lines: Iterable[str], first: int) -> Iterator[Field]:
    """The properties of a note without front matter; `first` is the number of its first line."""
    for number, line in enumerate(lines, first):
        found = _PROPERTY.fullmatch(line)
        if not found:
            return
        value = (
            Text(found[2], number, found.start(2) + 1)
            if found[2]
            else Empty(number, found.end(1) + 3)
        )
        yield Field(found[1], value, number, 1)
