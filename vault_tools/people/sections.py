"""What a note's text says under a heading that is a field's name: `## Gift Ideas`."""

import re

from vault_tools.notes.body import BULLET, Zone, read_lines
from vault_tools.notes.note import Note
from vault_tools.people.dialect import SECTIONS, Dialect
from vault_tools.people.values import shown

_BOX = re.compile(r"\[(.)\]\s+(.*)")


def sections_of(note: Note, dialect: Dialect) -> dict[str, tuple[str, ...]]:
    """By concept: the list items, but not those with a ticked box; else all of the text."""
    wanted = {
        heading.line: concept
        for heading in note.headings
        if (concept := dialect.concept_of(heading.text)) in SECTIONS
    }
    if not wanted:
        return {}
    texts: dict[str, list[str]] = {}
    items: dict[str, list[str]] = {}
    current: str | None = ""
    for line in read_lines(note.body, note.body_line):
        if line.level:
            current = wanted.get(line.number)
        elif current and line.seen.strip() and line.zone is Zone.TEXT:
            bullet = BULLET.match(line.seen)
            into = items if bullet else texts
            into.setdefault(current, []).append(line.seen[bullet.end() if bullet else 0 :].strip())
    return {
        concept: _open_items(items[concept])
        if concept in items and concept != "how_met"
        else (shown(" ".join([*texts.get(concept, []), *items.get(concept, [])])),)
        for concept in {*texts, *items}
    }


def _open_items(items: list[str]) -> tuple[str, ...]:
    boxed = [_BOX.match(item) for item in items]
    return tuple(
        shown(box[2] if box else item)
        for item, box in zip(items, boxed, strict=True)
        if not box or box[1] not in "xX-"
    )
