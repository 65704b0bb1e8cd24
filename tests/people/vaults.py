"""Vaults in a few lines, for tests: notes by their paths, dedented."""

from inspect import cleandoc

from vault_tools.notes.daily_notes import ISO_NAMES
from vault_tools.notes.note import parse_note
from vault_tools.people.settings import Settings
from vault_tools.people.understand import understand


def note(path, text):
    return parse_note(path, (cleandoc(text) + "\n").encode())


def people_in(notes, settings=None, daily=ISO_NAMES, templates=()):
    parsed = [note(path, text) for path, text in notes.items()]
    return understand(parsed, settings or Settings(), (), daily, templates)


def read(text, path="people/Maya Lindqvist.md", settings=None):
    """The contact that one note is about, and the problems in it."""
    people = people_in({path: text}, settings)
    (contact,) = people.contacts
    return contact, people.problems


def contact_of(text, path="people/Maya Lindqvist.md", settings=None):
    return read(text, path, settings)[0]


def fields(*lines):
    """A note of these front-matter lines."""
    return "\n".join(["---", *lines, "---"])


def said(people, path):
    """What `why` would tell of a person: day, kind of evidence, place, and why not, by day."""
    contact = people.by_path()[path]
    return [
        (str(one.day), one.where, f"{one.place.path}:{one.place.line}", one.reason)
        for one in contact.interactions
    ]


def counted(people, path):
    return [day for day, _, _, reason in said(people, path) if not reason]
