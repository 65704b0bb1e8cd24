"""Templates: notes that are there to be copied and filled in, and so are about nobody.

A note is one if it lies in a folder of templates, if its name says so, if a name in it is still
a placeholder (`# {{title}}`, `name: "<% tp.file.title %>"`, `Contact Name.md`), or if it bears a
general name (`Person`, `New contact`; not `2026-11-08 Meeting`) and nothing is filled in, and no
log is kept in it if the name has a number (`Person 7`). A
person's note in which some placeholder was left behind is a person's note.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from vault_tools.notes.front_matter import Text, Value
from vault_tools.notes.links import pieces_of
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.dialect.concepts import PERSONAL
from vault_tools.people.dialect.dialect import Found
from vault_tools.people.dialect.fields import Fields
from vault_tools.word_lists import word_set

TEMPLATE_FOLDERS = word_set("""
    templates, template, vorlagen, vorlage, archetypes, plantillas, modèles, modelos, modelli,
    sjablonen, mallar, skabeloner, maler, szablony, шаблоны, şablonlar, 模板, テンプレート, 템플릿
""")
_UNNAMED = pattern(
    r"\W*(?:your|contact|person|friend|full|first|last)(?:['’]s)?[\s_-]+name\b|.*\bname here\b",
    re.IGNORECASE,
)
_CODE = pattern(r"^(`{3,}|~{3,})[\s\S]*?^\1|`[^`\n]+`", re.MULTILINE)
_TEMPLATE_NAME = pattern(
    r"(?:^|[\W_])(?:templates?|tpl|vorlage|plantilla|шаблон|模板|テンプレート)(?:[\W_]|$)",
    re.IGNORECASE,
)
_NUMBERING = pattern(r"^[\W\d_]+|[\W_]+(?:[0-9a-f]{32})?$")  # as Notion numbers them
_GENERAL = word_set("""
    person, contact, new, note, friend, meeting, daily, basic, blank, simple, default, crm, card,
    profile, entry, form, empty, colleague, example, sample
""")
_FILLED = PERSONAL | {"name", "aliases", "interests", "location", "attendees"}
_IDENTITY = ("name", "first_name", "last_name", "title", "aliases")


def is_template(note: Note, found: Fields, folders: tuple[str, ...] = ()) -> bool:
    """Whether a note is one; `folders` are those that Obsidian's settings name."""
    if any(plain_folder(folder) in TEMPLATE_FOLDERS for folder in note.folder.split("/")):
        return True
    if any(
        fold(note.path).startswith(fold(folder).strip("/") + "/") for folder in folders if folder
    ):
        return True
    names = [note.name, note.title]
    names += [text for concept in _IDENTITY for text in _texts(found.get(concept, ()))]
    if _TEMPLATE_NAME.search(note.name) or any(map(_is_unsaid, names)):
        return True
    if note.name.startswith("[") and note.name.endswith("]"):  # "[YOUR_MANAGER]"
        return True
    if "<%" in note.body and _holds(_CODE.sub("", note.body), "<%", "%>"):
        return True
    general = is_general(note.name) and (not note.title or is_general(note.title))
    return general and not _is_filled_in(found) and not _is_numbered_log(note)


def _is_numbered_log(note: Note) -> bool:
    """Whether a note called `Person 7` tells of days: one of several such, and no form."""
    return any(map(str.isdigit, note.name)) and bool(note.entries or note.behind)


def _is_unsaid(name: str) -> bool:
    """Whether a name only says where one is to stand: `{{title}}`, "Your Name Here"."""
    return _has_placeholder(name) or _UNNAMED.match(name) is not None


def is_general(name: str) -> bool:
    """Whether nothing in a name tells one note from another; a year does."""
    words = set(re.findall(r"[^\W\d_]+", fold(name)))
    return bool(words) and words <= _GENERAL and not re.search(r"\d{4}", name)


def _has_placeholder(text: str) -> bool:
    """Whether something is still to be filled in: `{{name}}`, `<% name %>`."""
    return any(_holds(line, "{{", "}}") or _holds(line, "<%", "%>") for line in text.split("\n"))


def _holds(text: str, begin: str, end: str) -> bool:
    """Whether `end` stands anywhere behind `begin`; a pattern would look from each `begin`."""
    at = text.find(begin)
    return at >= 0 and text.find(end, at + len(begin)) >= 0


def _is_filled_in(found: Fields) -> bool:
    return any(
        not _has_placeholder(text)
        for concept in found.keys() & _FILLED
        for text in _texts(found[concept])
    )


def _texts(fields: tuple[Found, ...]) -> Iterator[str]:
    for field in fields:
        yield from _texts_in(field.value)


def _texts_in(value: Value) -> Iterator[str]:
    for piece in pieces_of(value):
        text = piece.value if isinstance(piece, Text) else piece.target
        if text.strip():
            yield text


@lru_cache(1024)
def plain_folder(folder: str) -> str:
    """A folder's name without numbering or signs around it: `50-People` is `people`."""
    return _NUMBERING.sub("", fold(folder)).strip()
