"""Notes that are lists, guides and maps of content, and so are about nobody."""

import re

from vault_tools.notes.body import BULLET
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.concepts import PERSONAL
from vault_tools.people.dialect.fields import Fields
from vault_tools.people.dialect.words import (
    BODY_TAGS,
    INSTRUCTIONS,
    LISTS,
    PEOPLE_FOLDERS,
    STRONG_LISTS,
    SURE,
    UNTITLED,
)
from vault_tools.people.recognizing.tags import written_tags
from vault_tools.people.recognizing.where import name_of

_OF_LISTS = LISTS | (PEOPLE_FOLDERS - {"person", "contact", "friend"})
_PLURALS = frozenset({"people", "persons", "contacts", "friends"})
_ANYONES = frozenset({"my", "our", "all", "the"})
_LINK_ITEM = pattern(r"\W{0,3}\[\[[^\[\]]+\]\]\W{0,3}$")
_QUERY = pattern(r"(?P<fence>`{3,}|~{3,})[ \t]*(?:dataview(?:js)?|tasks|query|base)\b")
_NAMES = frozenset({"name", "first_name", "last_name"})
_OF_ITSELF = pattern(r"\[\[|\bthis\b")


def is_list(note: Note, found: Fields) -> bool:
    """A map of content, a guide or a list, by its name; or nothing but links or queries."""
    name = name_of(note).casefold()
    words = re.findall(r"[^\W\d_]+", name)
    if name.startswith("_") or "moc" in words or note.name in INSTRUCTIONS:
        return True
    if (len(words) == 1 and words[0] in _OF_LISTS) or name.startswith(UNTITLED):
        return not found.keys() & SURE
    if found.keys() & PERSONAL:
        return False
    said = set(words) - _ANYONES
    if STRONG_LISTS & said or (said and said <= LISTS) or _is_only_links(note):
        return True
    return not _says_who(found) and _is_only_queries(note)


def is_list_of_people(note: Note, kinds: tuple[str, ...]) -> bool:
    """Whether a note of the category `People` is the one that lists them: "Hub - People"."""
    words = {*re.findall(r"[^\W\d_]+", note.name.casefold())}
    return bool(_PLURALS & {*kinds} and _PLURALS & words and is_list(note, {}))


def _says_who(found: Fields) -> bool:
    """Whether the front matter has somebody's name, or a tag of one person."""
    tags = (tag.casefold().rpartition("/")[2] for tag in written_tags(found))
    return bool(found.keys() & _NAMES) or not BODY_TAGS.isdisjoint(tags)


def _is_only_links(note: Note) -> bool:
    """Three list items or more that are links, and not a word beside them."""
    if len(note.links) < 3:
        return False
    rows = [row for row in note.body.split("\n") if row.strip() and not row.startswith("#")]
    items = [row for row in rows if BULLET.match(row)]
    return len(items) == len(rows) >= 3 and all(
        _LINK_ITEM.match(BULLET.sub("", row, count=1)) for row in items
    )


def _is_only_queries(note: Note) -> bool:
    """Nothing but queries of other notes; many a person's note has one of what tells of it."""
    fence, asks = "", []
    for row in note.body.split("\n"):
        if fence:
            asks.append(row)
            fence = "" if row.rstrip() == fence else fence
        elif begun := _QUERY.match(row):
            fence = begun["fence"]
        elif row.strip() and not row.startswith("#"):
            return False
    asked = "\n".join(asks)
    return bool(asks) and not (_OF_ITSELF.search(asked) or f'"{note.name}"' in asked)
