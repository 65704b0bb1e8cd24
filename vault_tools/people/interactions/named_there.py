"""Who was there, as the text of a meeting's note lists them.

Behind a label, `Attendees: Ana, Bo`, or below a heading that is one. Whoever links people tells of
them by the links; a name that nobody bears is only a word.
"""

from collections.abc import Iterator

from vault_tools.notes.body import BULLET, TEXT, Line, read_lines
from vault_tools.notes.front_matter import Text
from vault_tools.notes.log.dated_lines import BOX
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.values import Named, names_of, undressed
from vault_tools.people.interactions.company import company_in

_BRACKETS = pattern(r"\[([^\[\]]*)\]")
# What stands behind a name: "Ana Costa (Acme)", "Ana – came late"; before "Acme:" stands no name.
_MORE = pattern(r"\s+[–—(-].*|(?<=\w)(?P<colon>:)\s.*")


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
        elif listing and line.zone is TEXT and (bullet := BULLET.match(line.seen)):
            box = BOX.match(line.seen, bullet.end())
            start = box.end() if box else bullet.end()
            more = _MORE.search(line.seen, start)
            name = line.seen[start : more.start() if more else None].strip()
            is_open = box is not None and box[1] not in "xX"
            of_others = more and more["colon"] and " " not in name
            if is_open or of_others or not name:
                continue
            if "[[" in name:  # whoever is linked is told of by the link
                beside = company_in(Text(name, line.number, start + 1))
                yield from (one for one in beside if not one.target)
            elif "[[" not in line.seen:
                yield Named(name, "", line.number, start + 1)


def _is_there(key: str, dialect: Dialect) -> bool:
    return dialect.concept_of(undressed(key)) == "attendees"
