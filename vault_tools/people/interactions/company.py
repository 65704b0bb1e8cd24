"""Whom a list of those present names, where only some of them are links: "Björn, [[Ana]]".

Elsewhere a link in a text is all that the text names, since the words around it tell of it ("my
aunt [[Ana]]"). Here a part between commas without a link is somebody too, if a note is about them.
"""

import re

from vault_tools.notes.front_matter import Items, Text, Value
from vault_tools.patterns import pattern
from vault_tools.people.dialect.values import Named, is_plain, names_of

_JOIN = r"(?:[,;，、&]|(?<!\s)\s+(?:and|und|et|y|e|en|og|och|i|и)\s)"
_PARTS = pattern(rf"{_JOIN}|(?P<part>(?:\[\[[^\[\]]*\]\]|\([^()]*\)|(?!{_JOIN}).)+)", re.DOTALL)


def company_in(value: Value) -> list[Named]:
    """The links and names of a field, each part of a text by itself."""
    if isinstance(value, Items) and not is_plain(value):
        return [named for item in value.items for named in company_in(item)]
    if not isinstance(value, Text) or "[[" not in value.value:
        return names_of(value)
    found: list[Named] = []
    for part in _PARTS.finditer(value.value):
        if words := (part["part"] or "").strip():
            at = value.column + value.quoted + part.start() + part[0].index(words)
            found += names_of(Text(words, value.line, at))
    return found
