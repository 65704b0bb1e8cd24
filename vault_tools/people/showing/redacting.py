"""The notes of a vault as others may see them: initials for names, no way to reach anybody.

Notes in, notes out, so that whatever is read from them afterwards holds nothing else: no feelings,
no addresses, and of a note's fields only those that we know. In doubt more goes than less. Secrets
are left out before (`secrets`), and what no such page shows is decided in `pages/for_others`.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from vault_tools.notes.note import Note, parse_note
from vault_tools.notes.resolve import fold
from vault_tools.people.ideas.deck import is_idea
from vault_tools.people.reading.dialect import CONCEPTS, Dialect
from vault_tools.people.reading.ways import KINDS
from vault_tools.people.settings import Settings
from vault_tools.people.showing.veil import Veil
from vault_tools.people.understand import People

HIDDEN = frozenset({*KINDS, "household", "photo", "identity", "closeness", "i_can_help"})
SHOWN = frozenset(CONCEPTS) - HIDDEN
"""The concepts that a redacted page may show."""

_KEPT_INLINE = frozenset({"contact", "idea"})
_INLINE = re.compile(r"[ \t]*[\[(]([^\W\d][\w \-/]{0,60}?)::[^\[\]()\n]*(?:\[\[[^\[\]]*\]\])?[\])]")
_EMBED = re.compile(r"!\[\[[^\[\]]*\]\]|!\[[^\[\]]*\]\([^()]*\)")
_ADDRESS = re.compile(
    r"[\w.+\-]+@[\w\-]+(?:\.[\w\-]+)+|(?:https?|mailto|tel|sms|obsidian):\S+|www\.\S+"
    r"|(?<![\w@/])@\w{2,}|(?<![\w\-.])(?:\+|00)\d[\d ()/.\-]{5,}\d|(?<![\w\-.])0\d[\d ()]{5,}\d"
    r"|(?<![\w\-.])\d{3}[ .\-]\d{3}[ .\-]\d{3,4}(?![\w\-])"
)
_GONE = "…"


@dataclass(frozen=True, slots=True)
class Redacted:
    """The notes under their new paths; `paths` leads from an old path to the new one."""

    notes: tuple[Note, ...]
    paths: Mapping[str, str]


def redacted_notes(people: People, settings: Settings) -> Redacted:
    """The notes of these people as others may see them, secrets left out beforehand."""
    notes = tuple(people.notes.values())
    veil = Veil(people.contacts, _linked_nowhere(notes, people))
    paths = _new_paths(notes, veil)
    dialect = Dialect(settings.fields)
    hidden = (_redacted(note, paths[note.path], veil, dialect) for note in notes)
    return Redacted(tuple(hidden), paths)


def _linked_nowhere(notes: Iterable[Note], people: People) -> list[str]:
    """What links name without a note for it: it could be somebody."""
    return [
        link.target.rsplit("/", 1)[-1]
        for note in notes
        if not is_idea(note)
        for link in note.links
        if link.target and people.index.find(link.target, note.path) is None
    ]


def _new_paths(notes: Iterable[Note], veil: Veil) -> dict[str, str]:
    """A path for each note that names nobody; those that would be one get a number."""
    paths: dict[str, str] = {}
    taken: set[str] = set()
    for path in sorted(note.path for note in notes):
        folder, slash, _ = path.rpartition("/")
        label = veil.labels.get(path)
        new = f"{veil.over(folder)}{slash}{label}.md" if label else veil.over(path)
        stem, ending = new.removesuffix(".md"), new[len(new.removesuffix(".md")) :]
        tries = (new, *(f"{stem} ({number}){ending}" for number in range(2, len(taken) + 3)))
        paths[path] = next(one for one in tries if fold(one) not in taken)
        taken.add(fold(paths[path]))
    return paths


def _redacted(note: Note, path: str, veil: Veil, dialect: Dialect) -> Note:
    block, body = note.block.split("\n"), note.body.split("\n")
    if not is_idea(note):
        for line in _hidden_lines(note, dialect):
            rows, first = (block, 2) if line < note.body_line else (body, note.body_line)
            rows[line - first] = ""
        block, body = [_plain(row) for row in block], [_plain(_unfelt(row)) for row in body]
    head = ["---", *block[: note.body_line - 3], "---"] if note.body_line > 1 else []
    return parse_note(path, veil.over("\n".join([*head, *body])).encode("utf-8", "replace"))


def _hidden_lines(note: Note, dialect: Dialect) -> Iterator[int]:
    """The lines of what no page may show: fields that are hidden or not known, and labels."""
    lines = [field.line for field in note.fields]
    for at, field in enumerate(note.fields):
        if dialect.concept_of(field.key) not in SHOWN:
            end = lines[at + 1] if at + 1 < len(lines) else _end_of(note, field.line)
            yield from range(field.line, max(end, field.line + 1))
    for label in note.labels:
        if dialect.concept_of(label.key) in HIDDEN:
            yield label.line
    for inline in note.inline_fields:
        whole = note.source_line(inline.line).lstrip(" \t>*_-+").startswith(inline.key)
        if whole and dialect.concept_of(inline.key) not in SHOWN:
            yield inline.line


def _end_of(note: Note, line: int) -> int:
    """The line behind the last field: its block's end, or that of what is indented below it."""
    if line < note.body_line:
        return note.body_line - 1
    end = line + 1
    while note.source_line(end).startswith((" ", "\t", "- ")):
        end += 1
    return end


def _unfelt(row: str) -> str:
    """A line of text without its inline fields, of which few are meant for others."""
    kept = _KEPT_INLINE
    return _INLINE.sub(lambda found: found[0] if found[1].casefold() in kept else "", row)


def _plain(row: str) -> str:
    """A line without pictures and addresses."""
    return _ADDRESS.sub(_GONE, _EMBED.sub("", row))
