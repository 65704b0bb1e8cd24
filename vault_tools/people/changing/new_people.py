"""Somebody new: where their note goes, what tells that it is a person's, who is there already.

What the file is called is for `notes/new_names.py`, and filling a template in for
`notes/editing/fill_template.py`.
"""

import re
from collections import Counter
from collections.abc import Iterable

from vault_tools.notes.editing.edit_fields import append_item, set_field
from vault_tools.notes.note import parse_note
from vault_tools.people.changing.own_keys import most_used, used_keys
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.fields import read_fields
from vault_tools.people.names.naming import (
    called_in_command,
    names_of_contact,
    plain,
    why_no_person,
)
from vault_tools.people.recognizing.recognize import recognize
from vault_tools.people.settings import Settings
from vault_tools.people.understand import People
from vault_tools.problems import UsageError

_ALIKE = 3  # people whom a new name is told to resemble
_PERSON = ("person", "people", "contact", "friend")
_BESIDE_PERSON = {"template", "templates", "new", "note", "tpl", "vorlage", "a", "the"}


def people_folder(people: People, settings: Settings) -> str:
    """The folder of most people's notes, else the first of the settings, else `people`."""
    counted = Counter(contact.folder for contact in people.contacts)
    if counted:
        return min(counted, key=lambda folder: (-counted[folder], folder.count("/"), folder))
    return next(iter(settings.people.folders), "people").strip("/")


def check_new(people: People, name: str, stem: str) -> None:
    """Raises `UsageError` where somebody bears the name, or another note that of the file."""
    fuller = "for somebody else give more of the name: a family name, a place"
    for contact in people.contacts:
        if _key(name) in map(_key, names_of_contact(contact)):
            called = "" if _key(contact.name) == _key(name) else f", called {name} too,"
            message = f"{contact.name}{called} has a note already: {contact.path}"
            edit = f"vault edit {called_in_command(contact, people)}"
            raise UsageError(message, f"{edit} opens it; {fuller}")
    if path := people.index.find(stem):
        message = f"there is a note of that name already: {path}"
        way = why_no_person(people, path) or "a link could mean either"
        raise UsageError(message, f"{way}; {fuller}")


def template_for(paths: Iterable[str], own_folder: str) -> str:
    """The template for a person among `paths`, in their order; "" if there is none.

    In `own_folder`, which holds templates of pages as well, it is called `person.md`.
    """
    inside = f"{own_folder.casefold()}/"
    for path in paths:
        name = path.rsplit("/", 1)[-1]
        if path.casefold().startswith(inside):
            if name.casefold() == "person.md":
                return path
        elif name.casefold().endswith(".md") and _is_for_people(name[:-3]):
            return path
    return ""


def marked_as_person(data: bytes, path: str, people: People, settings: Settings) -> bytes:
    """The note with what says of most people's notes that they are one, if it needs that.

    By its folder alone it may be known as well; a `type: person` that most others have it gets
    too, since a query of the user's may ask for it.
    """
    said = _habit(people)
    if not said and is_person(data, path, settings):
        return data
    if said.startswith("#"):
        key = most_used(_keys(people, "tags", settings)) or "tags"
        data = append_item(data, key, said.removeprefix("#"))
    else:
        key = most_used(_keys(people, "type", settings)) or "type"
        data = set_field(data, key, said or "person")
    return data if is_person(data, path, settings) else set_field(data, "type", "person")


def is_person(data: bytes, path: str, settings: Settings) -> bool:
    """Whether the note would be taken for a person's."""
    note = parse_note(path, data)
    fields = read_fields(note, Dialect(settings.fields))
    return recognize(note, fields, settings.people).person


def _habit(people: People) -> str:
    """`person` or `#person`, if more than half of the people are known by that."""
    reasons = Counter(people.verdict(one.path).reason for one in people.contacts)
    for reason, count in reasons.most_common(1):
        if count * 2 > len(people.contacts) and reason.startswith(("type: ", "#")):
            return reason.removeprefix("type: ")
    return ""


def _keys(people: People, concept: str, settings: Settings) -> dict[str, int]:
    dialect = Dialect(settings.fields)
    used = used_keys(people)
    return {key: count for key, count in used.items() if dialect.concept_of(key) == concept}


def _is_for_people(name: str) -> bool:
    words = set(re.findall(r"[^\W\d_]+", name.casefold()))
    return bool(words & {*_PERSON}) and words <= {*_PERSON, *_BESIDE_PERSON}


def _key(name: str) -> str:
    return plain(name).replace(" ", "")


def those_like(people: People, name: str) -> list[Contact]:
    """Those whose whole name reads nearly like the new one, or has it in it; three at most."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a new note asks

    names = {plain(contact.name): contact for contact in people.contacts}
    close = get_close_matches(plain(name), names, n=_ALIKE, cutoff=0.85)
    part = {*plain(name).split()}
    fuller = (one for one in names if part < {*one.split()})
    return [names[one] for one in dict.fromkeys((*close, *fuller))][:_ALIKE]
