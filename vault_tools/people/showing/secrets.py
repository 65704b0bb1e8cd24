"""What is secret: whatever is tagged `#secret` or `#secret/…`, and nothing else.

An entry, a task, a list item, a paragraph or a field is secret by the tag in it, a section by the
tag in its heading, a note by the tag in its properties or on a line of tags alone. The owner's own
lists show it; sentences that could be said aloud, and notes that are synced, ask here first.
`without_secrets` is for all that leaves the owner's hands.
"""

import re
import sys
from collections.abc import Container, Iterable
from itertools import zip_longest

from msgspec.structs import replace

from vault_tools.notes.editing.leave_out import is_lone, leave_out, tag_pattern
from vault_tools.notes.note import Note, NoteText
from vault_tools.notes.tasks import Task
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.dialect.fields import Fields, read_fields
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.recognizing.tags import written_tags
from vault_tools.people.settings import Settings
from vault_tools.remembered import remembered

_NAME = "secret"
_FIELDS = (
    *("circles", "rhythm", "next_contact", "birthday", "dates", "met", "gift_ideas"),
    *("aliases", "role", "location", "household", "relationship", "how_met", "introduced_by"),
    *("family", "organizations", "former_organizations", "groups", "tags"),
    *("interests", "can_help_with", "looking_for"),
)
_TAG = tag_pattern(_NAME)


def says_secret(text: str) -> bool:
    """Whether a text bears the tag."""
    return "#" in text and _TAG.search(text) is not None


def sayable(contact: Contact) -> Contact:
    """The contact as they may be spoken of: without what is secret among the fields of their note.

    Entries and tasks are all there still, and are asked one by one.
    """
    return _spoken_of(contact, contact.openly) if contact.openly else contact


@remembered
def _spoken_of(contact: Contact, openly: Contact) -> Contact:
    said = {name: getattr(openly, name) for name in _FIELDS}
    named = {*openly.knows, *openly.related}  # of whom related, people are known to the contact
    knows = tuple(one for one in contact.knows if one in named)
    return replace(contact, **said, knows=knows, openly=None)


def is_secret(one: Interaction) -> bool:
    """Whether the entry, or the line that mentions somebody, bears the tag."""
    texts = (one.text, *one.details)
    return any(map(_is_secret_tag, one.tags)) or any(map(says_secret, texts))


def is_secret_task(task: Task) -> bool:
    """Whether the task, or the heading above it, bears the tag."""
    return says_secret(task.text) or says_secret(task.heading)


def is_secret_note(note: Note, fields: Fields) -> bool:
    """Whether a note is secret as a whole."""
    return any(map(_is_secret_tag, written_tags(fields))) or any(
        _is_secret_tag(tag.name) and is_lone(note.source_line(tag.line)) for tag in note.tags
    )


def secret_lines(note: Note, fields: Fields) -> Container[int]:
    """The lines of a note that are secret: those that `without_secrets` would leave out."""
    if is_secret_note(note, fields):
        return range(sys.maxsize)
    if not (_TAG.search(note.block) or _TAG.search(note.body)):
        return ()
    left = leave_out(note, _TAG)
    block = _changed(note.block, left.block, 2)
    return block | _changed(note.body, left.body, note.body_line)


def _changed(before: str, after: str, first: int) -> set[int]:
    rows = enumerate(zip_longest(before.split("\n"), after.split("\n"), fillvalue=""), first)
    return {line for line, (was, now) in rows if was != now}


def without_secrets(notes: Iterable[Note], settings: Settings) -> list[Note]:
    """The notes as if no secret had ever been written; all other lines keep their numbers.

    What is read from these notes holds no secret, whichever way it takes: entries, tasks, gift
    ideas, text, mentions. A secret note is gone, and with it what links to it.
    """
    dialect = Dialect(settings.fields)
    kept, gone = [], []
    for note in notes:
        fields = read_fields(note, dialect) if may_hold_secrets(note) else {}
        spared = without_own_secrets(note, fields)
        if spared is None:
            gone.append(note.name)
        else:
            kept.append(spared)
    return [without_links_to(gone, note) for note in kept] if gone else kept


def without_own_secrets(note: Note, fields: Fields) -> Note | None:
    """The note without what is secret in it; None where it is secret as a whole."""
    if not may_hold_secrets(note):
        return note
    return None if is_secret_note(note, fields) else leave_out(note, _TAG)


def without_links_to(gone: Iterable[str], note: Note) -> Note:
    """The note without whatever links to notes of these names."""
    names = "|".join(map(re.escape, gone))
    links = re.compile(
        rf"\[\[(?:[^\[\]|#]*/)?(?:{names})(?:\.md)?(?:[#|][^\[\]]*)?\]\]", re.IGNORECASE
    )
    return leave_out(note, links)


def may_hold_secrets(note: NoteText) -> bool:
    """Whether the word stands in a note at all, so that most need no reading."""
    return any(_NAME in text.casefold() for text in (note.block, note.body))


def _is_secret_tag(name: str) -> bool:
    return name.casefold().split("/")[0] == _NAME
