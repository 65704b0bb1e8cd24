"""Who is a person: which notes of a vault are about somebody, and what speaks for it.

Notes say it in many ways; each is one rule here. `today` plays no part, and no rule needs
another note. The first that speaks decides:

1. the settings: what they exclude, the folders whose notes are people (but for templates and
   dated notes in them), their types and tags;
2. templates are nobody (`people/templates.py` says what one is);
3. the note's type: a person's word, or a word for something else (`meeting`, `company`, `book`);
4. lists, guides and maps of content, by their names; dated notes;
5. a person's tag in the front matter; in the text, on a line of tags or as `#person`. Of a note
   tagged as something else too (`#people #moc`) the other tag is believed;
6. signs of something else: its folder, its tags, fields that no person has (`isbn`, `species`);
7. a name that ends in `__contact`, vCard fields, a folder of people (directly in it, or deeper
   with a person's field), a field that only people have (`birthday`, `last_contact`).
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from vault_tools.notes.body import BULLET
from vault_tools.notes.daily_notes import ISO_NAMES, DailyNotes, day_of_name
from vault_tools.notes.front_matter import Empty, Items
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.people.dialect import PERSONAL, Found, normal_key
from vault_tools.people.settings import PeopleSettings
from vault_tools.people.templates import is_template, plain_folder
from vault_tools.people.values import words_of
from vault_tools.people.words import (
    ANIMAL_KEYS,
    BODY_TAGS,
    BUSINESS_KEYS,
    FOREIGN_KEYS,
    LISTS,
    NO_PEOPLE,
    NOBODYS_FOLDERS,
    ORGANIZATION_KEYS,
    ORGANIZATION_WORDS,
    OTHER_FOLDERS,
    OTHER_TAGS,
    PEOPLE_FOLDERS,
    PERSON_TAGS,
    PERSON_WORDS,
    STRONG_LISTS,
    SURE,
    SURE_KEYS,
)

TEMPLATE = "a template"
Fields = Mapping[str, tuple[Found, ...]]

_TAG_LINE = re.compile(
    r"\s*(?:[-*+]\s+)?(?:\**tags?\**:*\**\s*)?(?:#\s*[^\s#,]+[\s,]*)+$", re.IGNORECASE
)
_LINK_ITEM = re.compile(r"\W{0,3}\[\[[^\[\]]+\]\]\W{0,3}$")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a note is about a person, and the rule that says so, in a few words."""

    person: bool
    reason: str

    @property
    def template(self) -> bool:
        return self.reason == TEMPLATE


def recognize(
    note: Note,
    found: Fields,
    settings: PeopleSettings,
    daily: DailyNotes = ISO_NAMES,
    templates: tuple[str, ...] = (),
) -> Verdict:
    """Decide by the note alone. `found` are its fields by concept, `templates` are folders."""
    if any(_inside(note.path, path) for path in settings.exclude):
        return Verdict(False, "excluded in the settings")
    if is_template(note, found, templates):
        return Verdict(False, TEMPLATE)
    dated = day_of_name(note.path, daily) is not None
    if not dated and any(_inside(note.path, folder) for folder in settings.folders):
        return Verdict(True, "in a folder of your settings")
    kinds, tags = _kinds(found), _said_tags(note, found)
    if reason := _said(kinds, tags, settings):
        return Verdict(True, reason)
    if others := kinds & NO_PEOPLE:
        return Verdict(False, f"its type is {min(others)}")
    if dated:
        return Verdict(False, "a dated note")
    if is_list(note, found):
        return Verdict(False, "a list or a guide")
    if not kinds and (tag := _person_tag(note, found, tags)):
        return Verdict(True, f"#{tag}")
    if reason := _something_else(note, found, tags):
        return Verdict(False, reason)
    return _by_shape(note, found, kinds)


def _said(kinds: set[str], tags: set[str], settings: PeopleSettings) -> str:
    """What the note's type, or a tag of the settings, says for a person."""
    if kind := kinds & (PERSON_WORDS | {fold(word) for word in settings.types}):
        return f"type: {min(kind)}"
    wanted = {fold(word).removeprefix("#") for word in settings.tags}
    mine = sorted(tag for tag in tags if tag in wanted)
    return f"#{mine[0]}" if mine else ""


def _said_tags(note: Note, found: Fields) -> set[str]:
    return {tag.casefold() for tag in tags_of(note, found)}


def _person_tag(note: Note, found: Fields, tags: set[str]) -> str:
    """The tag that says that the note is about a person, if one does."""
    written = {tag.casefold() for tag in _written_tags(found)}
    marked = sorted(tag for tag in written if _is_person_tag(tag))
    for tag in note.tags:
        name = tag.name.casefold()
        if _is_person_tag(name) and _marks_the_note(note.source_line(tag.line), name):
            marked.append(name)
    plural = not any(tag.split("/")[0] in {"person", "contact"} for tag in marked)
    if not marked or (plural and tags & OTHER_TAGS):
        return ""
    return marked[0]


def _is_person_tag(tag: str) -> bool:
    return tag.split("/", maxsplit=1)[0] in PERSON_TAGS


def _marks_the_note(line: str, tag: str) -> bool:
    """Whether a tag in the text is about the note: on a line of tags, or `#person` in a sentence.

    In a list or a task it is about the item, and `#people` in a sentence may be a topic.
    """
    if _TAG_LINE.match(line):
        return True
    return tag in BODY_TAGS and not BULLET.match(line)


def _something_else(note: Note, found: Fields, tags: set[str]) -> str:
    sure = found.keys() & SURE
    if (others := tags & OTHER_TAGS) and not sure:
        return f"tagged #{min(others)}"
    folders = [*map(plain_folder, note.folder.split("/"))]
    for folder, name in zip(reversed(note.folder.split("/")), reversed(folders), strict=True):
        if name in PEOPLE_FOLDERS:
            break
        if name in NOBODYS_FOLDERS or (name in OTHER_FOLDERS and not sure):
            return f"in {folder}/"
    keys = {normal_key(field.key) for field in note.fields}
    foreign = keys & ANIMAL_KEYS
    if not found.keys() & {"birthday", "first_name", "relationship"}:
        foreign |= keys & ORGANIZATION_KEYS
        foreign |= keys & BUSINESS_KEYS if folders[-1] not in PEOPLE_FOLDERS else set()
    if not found.keys() & PERSONAL:
        foreign |= keys & FOREIGN_KEYS
    return f"has {min(foreign)}" if foreign else ""


def _by_shape(note: Note, found: Fields, kinds: set[str]) -> Verdict:
    if note.name.casefold().endswith("__contact"):
        return Verdict(True, "its name ends in __contact")
    if "first_name" in found or ("name" in found and "vcard_version" in found):
        return Verdict(True, "vCard fields" if _has_vcard_keys(found) else "a first name")
    folders = [plain_folder(folder) for folder in note.folder.split("/")] if note.folder else []
    personal = found.keys() & PERSONAL
    if folders and folders[-1] in PEOPLE_FOLDERS:
        return Verdict(True, f"in {note.folder}/")
    if personal and any(folder in PEOPLE_FOLDERS for folder in folders):
        return Verdict(True, f"below a people folder, with {_key(found, personal)}")
    sure = {concept for concept in personal if concept in SURE or _is_sure(found[concept])}
    if sure:
        return Verdict(True, f"has {_key(found, sure)}")
    if kinds:
        return Verdict(False, f"its type is {min(kinds)}")
    return Verdict(False, "nothing says it is a person")


def _has_vcard_keys(found: Fields) -> bool:
    keys = {
        field.key.upper() for concept in ("first_name", "name") for field in found.get(concept, ())
    }
    return bool(keys & {"N.GN", "FN"})


def _is_sure(fields: tuple[Found, ...]) -> bool:
    keys = {normal_key(field.key) for field in fields}
    return bool(keys & SURE_KEYS) or any(key.startswith("prm") for key in keys)


def is_organization(note: Note, found: Fields, daily: DailyNotes = ISO_NAMES) -> bool:
    """Whether a note that is neither a person nor a template is about an organization."""
    if is_list(note, found) or day_of_name(note.path, daily):
        return False
    folder = plain_folder(note.folder.rsplit("/", 1)[-1])
    said = _kinds(found) or {folder, *_said_tags(note, found)}
    return bool(said & ORGANIZATION_WORDS)


def is_list(note: Note, found: Fields) -> bool:
    """A map of content, a guide or a list, by its name; or nothing but links to other notes."""
    name = note.name.casefold()
    words = re.findall(r"[^\W\d_]+", name)
    if name.startswith("_") or "moc" in words:
        return True
    if len(words) == 1 and words[0] in LISTS:
        return not found.keys() & SURE
    if found.keys() & PERSONAL:
        return False
    return bool(STRONG_LISTS & set(words)) or _is_only_links(note)


def _is_only_links(note: Note) -> bool:
    """Three list items or more that are links, and not a word beside them."""
    if len(note.links) < 3:
        return False
    rows = [row for row in note.body.split("\n") if row.strip() and not row.startswith("#")]
    items = [row for row in rows if BULLET.match(row)]
    return len(items) == len(rows) >= 3 and all(
        _LINK_ITEM.match(BULLET.sub("", row, count=1)) for row in items
    )


def tags_of(note: Note, found: Fields) -> tuple[str, ...]:
    """The tags of a note in their order, each once; those of a log entry belong to the entry."""
    of_entries = {entry.line for entry in note.entries}
    in_text = [tag.name for tag in note.tags if tag.line not in of_entries]
    return tuple(dict.fromkeys([*_written_tags(found), *in_text]))


def _written_tags(found: Fields) -> Iterator[str]:
    """The tags of the front matter, those that YAML takes for a comment too."""
    for field in found.get("tags", ()):
        yield from words_of(field.value)
        items = field.value.items if isinstance(field.value, Items) else (field.value,)
        yield from (item.comment[1:] for item in items if isinstance(item, Empty) and item.comment)


def _kinds(found: Fields) -> set[str]:
    vcard = "vcard_version" in found  # whose CATEGORIES are groups; its KIND tells what it is
    said = [
        field for field in found.get("type", ()) if not vcard or normal_key(field.key) == "kind"
    ]
    words = [word for field in said for word in words_of(field.value)]
    return {fold(word).rsplit("/", 1)[-1].strip() for word in words}


def _key(found: Fields, concepts: set[str]) -> str:
    return min(found[concept][0].key for concept in concepts)


def _inside(path: str, folder: str) -> bool:
    wanted = fold(folder).strip("/").removesuffix(".md")
    return fold(path).removesuffix(".md") == wanted or fold(path).startswith(wanted + "/")
