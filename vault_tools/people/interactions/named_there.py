"""Who was there, as a meeting's note lists them: in a field, behind a label, below a heading.

Elsewhere a link in a text is all that the text names, since the words around it tell of it ("my
aunt [[Ana]]"). Here a part between commas without a link is somebody too ("Björn, [[Ana]]"), if a
note is about them. Whoever links people in the text tells of them by the links.
"""

import re
from collections.abc import Iterator

from vault_tools.notes.body import TEXT, Line, read_lines
from vault_tools.notes.front_matter import Items, Text, Value
from vault_tools.notes.log.dated_lines import item_opening
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.values import Named, is_plain, names_of, undressed

_BRACKETS = pattern(r"\[([^\[\]]*)\]")
# What stands behind a name: "Ana Costa (Acme)", "Ana – came late"; before "Acme:" stands no name.
_MORE = pattern(r"\s+[–—(-].*|(?<=\w)(?P<colon>:)\s.*")
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


def named_there(note: Note, dialect: Dialect) -> Iterator[Named]:
    for label in note.labels:
        if _is_there(label.key, dialect) and "[[" not in label.value:
            inner = _BRACKETS.fullmatch(label.value)
            text, column = (inner[1], label.column + 1) if inner else (label.value, label.column)
            yield from names_of(Text(text, label.line, column))
    if any(_is_there(heading.text, dialect) for heading in note.headings):
        yield from _below_headings(read_lines(note.body, note.body_line), dialect)


def linked_there(note: Note, dialect: Dialect) -> Iterator[str]:
    """The links in its lists of those present, as written."""
    lines = {label.line for label in note.labels if _is_there(label.key, dialect)}
    if any(_is_there(heading.text, dialect) for heading in note.headings):
        below = read_lines(note.body, note.body_line)
        lines |= {line.number for line in below if _is_there(line.heading, dialect)}
    return (link.target for link in note.links if link.line in lines and link.zone is TEXT)


def _below_headings(lines: list[Line], dialect: Dialect) -> Iterator[Named]:
    listing = False
    for line in lines:
        if line.level:
            listing = _is_there(line.heading, dialect)
        elif listing and (opening := item_opening(line)):
            start = opening.at
            more = _MORE.search(line.seen, start)
            name = line.seen[start : more.start() if more else None].strip()
            of_others = more and more["colon"] and " " not in name
            if opening.open_task or of_others or not name:
                continue
            if "[[" in name:  # whoever is linked is told of by the link
                beside = company_in(Text(name, line.number, start + 1))
                yield from (one for one in beside if not one.target)
            elif "[[" not in line.seen:
                yield Named(name, "", line.number, start + 1)


def _is_there(key: str, dialect: Dialect) -> bool:
    return dialect.concept_of(undressed(key)) == "attendees"
