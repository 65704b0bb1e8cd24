"""What a note's text says under a heading that is a field's name: `## Gift Ideas`."""

import re

from vault_tools.notes.body import BULLET, TICKS, Zone, read_lines
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.concepts import SECTIONS
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.values import Words, says_nothing, shown, undressed

_IDEAS = pattern(r"\W*(?:ideas?|id[ée]es?|ideen?|ideias?)\W*[:：]\W*", re.IGNORECASE)
_BOX = pattern(r"\[(.)\]\s+(.*)")
# "Already given: a lamp" is told among ideas for gifts, and is none; "Ideas: a globe" is one.
_ALREADY = pattern(
    r"\W*(?:(?:given|gave|offered|received|(?:ver|ge)schenkt|offerte?s?|regalad[oa]s?|regalat[oaei]"
    r"|dad[oa]s?|oferecid[oa]s?|gegeven|подарено)"
    r"(?: (?:before|in|for|last|to)\b[^:：]{0,30}|\W*)"
    r"|(?:(?:already|bereits|schon|déjà|ya|già|já|reeds|redan|allerede|już|уже)\b|已)"
    r"(?![^:：]{0,30}(?:want|wish|wünsch|voulu|souhait|dese[ao]|quer|gewenst))[^:：]{0,30})"
    r"[:：]",
    re.IGNORECASE,
)
_IN_MIND = pattern(r"id[eé]|wish|wunsch|wünsch|souhait|dese[oj]|verlang|ønske|önske|życze|想法|案")


def sections_of(note: Note, dialect: Dialect) -> dict[str, tuple[Words, ...]]:
    """By concept: the list items, but not those with a ticked box; else all of the text.

    Text that is no sentence lists its words by commas, but for the tale of how we met.
    """
    given = {one.line for one in note.entries}  # below "Gifts" what has a day was given then
    wanted = {
        heading.line: concept
        for heading in note.headings
        if (concept := dialect.concept_of(name := undressed(heading.text))) in SECTIONS
        and name.casefold() != "ideas"  # as often for a project or a talk as for a gift
    }
    if not wanted:
        return {}
    texts: dict[str, list[Words]] = {}
    items: dict[str, list[Words]] = {}
    current: str | None = ""
    in_mind = False
    for line in read_lines(note.body, note.body_line):
        if line.level:
            current = wanted.get(line.number)
            in_mind = bool(_IN_MIND.search(line.heading.casefold()))
        elif current == "gift_ideas" and line.number in given and not in_mind:
            continue
        elif current and line.seen.strip() and line.zone is Zone.TEXT:
            bullet = BULLET.match(line.seen)
            into = items if bullet else texts
            start = bullet.end() if bullet else line.indent
            said = Words(line.seen[start:].strip(), line.number, start + 1)
            said = _without_label(said) if current == "gift_ideas" else said
            if not says_nothing(said.text):  # nor is a rule below the section
                into.setdefault(current, []).append(said)
    return {
        concept: _told(texts.get(concept, []), items.get(concept, []), tale=concept == "how_met")
        for concept in {*texts, *items}
    }


def _without_label(said: Words) -> Words:
    """Of a gift what is behind "Ideas:", and nothing of one that was given already."""
    label = _ALREADY.match(said.text) or _IDEAS.match(said.text)
    if label is None:
        return said
    text = "" if _ALREADY.match(said.text) else said.text[label.end() :]
    return Words(text, said.line, said.column + label.end())


def _told(texts: list[Words], items: list[Words], *, tale: bool) -> tuple[Words, ...]:
    if items and not tale:
        return _open_items(items)
    said = _joined([*texts, *items])
    if tale or said.text.endswith((".", "!", "…", "。")):
        return (said,)
    parts = (part.strip() for part in re.split("[,、，]", said.text))
    return tuple(Words(part, said.line, said.column) for part in parts if part)


def _joined(parts: list[Words]) -> Words:
    text = shown(" ".join(part.text for part in parts)).replace("**", "")
    return Words(text, parts[0].line, parts[0].column)


def _open_items(items: list[Words]) -> tuple[Words, ...]:
    boxed = [_BOX.match(item.text) for item in items]
    return tuple(
        Words(shown(box[2] if box else item.text), item.line, item.column)
        for item, box in zip(items, boxed, strict=True)
        if not box or box[1] not in f"{TICKS}-"
    )
