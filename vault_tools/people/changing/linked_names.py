"""People whom a field names, as links to their notes: a link follows when its note is renamed."""

from vault_tools.notes.editing.field_check import Wanted
from vault_tools.notes.front_matter import Empty, Value
from vault_tools.notes.links import pieces_of
from vault_tools.notes.marks import without_tags_behind
from vault_tools.patterns import pattern
from vault_tools.people.contact import Contact
from vault_tools.people.names.naming import names_of_contact, plain
from vault_tools.people.understand import People

_LINKED = frozenset({"knows", "related", "introduced_by"})
_MAY_BE = _LINKED | {"family"}
_COMMAS = pattern(r"(\s*,\s*(?![^\[\]]*\]\]))")


def note_link(people: People, contact: Contact) -> str:
    """A wikilink that leads to the contact's note from anywhere."""
    target = contact.link_target(people.index)
    return f"[[{target}]]" if target == contact.name else f"[[{target}|{contact.name}]]"


def in_links(people: People, value: Wanted, old: Value | None, concept: str | None) -> Wanted:
    """The value of a field that names people with a link for each whole name of somebody here.

    In place of an old one only if that has links.
    """
    new = old is None or isinstance(old, Empty)
    if concept not in (_LINKED if new else _MAY_BE) or not (new or _has_links(old)):
        return value
    if isinstance(value, list):
        return [_linked(people, item) for item in value]
    parts = _COMMAS.split(value) if isinstance(value, str) else []
    return "".join(_linked(people, part) for part in parts) if parts else value


def _has_links(value: Value | None) -> bool:
    pieces = pieces_of(value) if value else ()
    return any("[[" in getattr(piece, "value", "[[") for piece in pieces)


def _linked(people: People, item: str) -> str:
    """The link, if the item is the name, or an alias, of one person; a tag behind it stays."""
    name = without_tags_behind(item)
    wanted = plain(name)
    means = (one for one in people.contacts if wanted in map(plain, names_of_contact(one)))
    found = list(means) if wanted and "[[" not in item else []
    return note_link(people, found[0]) + item[len(name) :] if len(found) == 1 else item
