"""The tags of a note, and whether one of them says that the note is about a person."""

import re
from collections.abc import Iterator

from vault_tools.notes.body import BULLET
from vault_tools.notes.front_matter import Empty, Items, Text, Value
from vault_tools.notes.note import Note
from vault_tools.patterns import pattern
from vault_tools.people.dialect.fields import Fields
from vault_tools.people.dialect.slips import plain_word
from vault_tools.people.dialect.values import words_of
from vault_tools.people.dialect.words import (
    BODY_TAGS,
    KIND_TAGS,
    OTHER_TAGS,
    PEOPLE_FOLDERS,
    PERSON_TAGS,
)
from vault_tools.people.recognizing.templates import plain_folder

_IN_COMMENT = pattern(r"#([^\s#,\[\]]+)")
_TAG_LINE = pattern(
    r"\s*(?:[-*+]\s+)?(?:\**tags?\**:*\**\s*)?(?:#\s*[^\s#,]+[\s,]*)+$", re.IGNORECASE
)


def tags_of(note: Note, found: Fields) -> tuple[str, ...]:
    """The tags of a note in their order, each once; those of a log entry belong to the entry."""
    of_entries = {entry.line for entry in note.entries}
    in_text = [tag.name for tag in note.tags if tag.line not in of_entries]
    return tuple(dict.fromkeys([*written_tags(found), *in_text]))


def person_tag(note: Note, found: Fields, tags: set[str]) -> str:
    """The tag that says that the note is about a person, if one does; "" for none.

    `tags` are all of the note's, in lower case. Of a plural beside a tag for something else
    (`#people #moc`) the other is believed.
    """
    written = [tag for tag in written_tags(found) if not _names_another(tag, note)]
    marked = sorted(tag for tag in {*map(str.casefold, written)} if _is_person_tag(tag))
    for tag in note.tags:
        name = tag.name.casefold()
        if _names_another(tag.name, note) or not _is_person_tag(name):
            continue
        if _marks_the_note(note.source_line(tag.line), name):
            marked.append(name)
    plural = not any({"person", "contact"} & {*tag.split("/")} for tag in marked)
    if not marked or (plural and tags & OTHER_TAGS):
        return ""
    return marked[0]


def _is_person_tag(tag: str) -> bool:
    """`#person`, `#👤person`, `#people/choir`, `#type/people`, and `#anything/person`."""
    first, inner = map(plain_folder, tag.partition("/")[::2])
    if first in PERSON_TAGS or (first in KIND_TAGS and inner in PERSON_TAGS):
        return True
    return inner == "person" and first not in OTHER_TAGS


def _names_another(tag: str, note: Note) -> bool:
    """Whether a tag says whom a note speaks of, by their name: `#people/AdaLovelace`.

    Two capitals make a name where `people` has none; `#people/Family`, `#people/OldFriends` and
    `#people/MIT` are groups.
    """
    first, _, inner = tag.partition("/")
    capitals = [at for at, sign in enumerate(inner) if sign.isupper()]
    named = first.islower() and len(capitals) > 1 and not inner.isupper()
    if not named or inner[capitals[-1] :].casefold() in PEOPLE_FOLDERS:
        return False
    return plain_word(inner) != plain_word(note.name)


def _marks_the_note(line: str, tag: str) -> bool:
    """Whether a tag in the text is about the note: on a line of tags, or `#person` in a sentence.

    In a list or a task it is about the item, and `#people` in a sentence may be a topic.
    """
    if _TAG_LINE.match(line):
        return True
    return tag in BODY_TAGS and not BULLET.match(line)


def written_tags(found: Fields) -> Iterator[str]:
    """The tags of the front matter, those that YAML takes for a comment too."""
    for field in found.get("tags", ()):
        yield from _tags_in(field.value)
        items = field.value.items if isinstance(field.value, Items) else (field.value,)
        for item in items:
            if isinstance(item, Empty):
                yield from _IN_COMMENT.findall(item.comment)


def _tags_in(value: Value) -> list[str]:
    """The tags of a list or a text; as none holds a blank, `person choir` are two."""
    words = words_of(value)
    one = isinstance(value, Text) and len(words) == 1
    return [tag for tag in re.split(r"[\s,]+", words[0]) if tag] if one else words
