"""Who is a person: which notes of a vault are about somebody, and what speaks for it.

Notes say it in many ways; each is one rule here, in the order in which they are asked. What
the settings say comes first. `today` plays no part, and no rule needs another note.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.people.dialect import PERSONAL, Found, normal_key
from vault_tools.people.settings import PeopleSettings
from vault_tools.people.values import words_of

PERSON_WORDS = frozenset({"person", "people", "persons", "contact", "contacts"})
PEOPLE_FOLDERS = PERSON_WORDS | {"friends", "friend", "personen", "personas"}
ORGANIZATION_WORDS = frozenset(
    {"organization", "organizations", "organisation", "company", "companies", "org", "employer"}
)
LISTS = frozenset(
    {
        *("readme", "index", "people", "persons", "contacts", "friends", "overview", "dashboard"),
        *("guide", "reminders", "template", "list", "inbox", "birthdays", "ideas", "groups"),
        *("calendar", "todo", "tasks", "archive", "moc", "map", "home", "start", "welcome"),
        *("about", "log", "changelog", "license", "contributing", "notes", "gifts"),
    }
)
NO_PEOPLE = ORGANIZATION_WORDS | frozenset(
    {
        *("meeting", "meetings", "event", "call", "journal", "diary", "daily", "log", "letter"),
        *(
            "place",
            "places",
            "location",
            "city",
            "country",
            "restaurant",
            "venue",
            "trip",
            "travel",
        ),
        *("moc", "map", "index", "dashboard", "template", "reference", "resource", "area", "home"),
        *("project", "task", "someday", "plan", "idea", "outreach", "gift", "recipe", "quote"),
        *("book", "article", "paper", "film", "movie", "series", "podcast", "course", "concept"),
        *("group", "team", "band", "pet", "animal", "product", "tool", "brand", "topic", "term"),
    }
)
_TEMPLATE_TEXT = re.compile(r"\{\{.*?\}\}|<%.*?%>")
_DAY_NAME = re.compile(r"\d{4}-\d{2}-\d{2}(?!\d)")
_NUMBERING = re.compile(r"^[\W\d_]+")
SURE = frozenset({"last_contact", "birthday", "next_contact", "how_met", "first_name"})
_BY_FIELD_KEYS = frozenset({"contactfrequency", "keepintouch", "stayintouchfrequency"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a note is about a person, and the rule that says so, in a few words."""

    person: bool
    reason: str


def recognize(
    note: Note, found: Mapping[str, tuple[Found, ...]], settings: PeopleSettings
) -> Verdict:
    """Decide by the note alone. `found` are its fields by concept."""
    if any(_inside(note.path, path) for path in settings.exclude):
        return Verdict(False, "excluded in the settings")
    if any(_inside(note.path, folder) for folder in settings.folders):
        return Verdict(True, "in a folder of your settings")
    if is_template(note):
        return Verdict(False, "a template")
    kinds = _kinds(found)
    tags = {tag.casefold() for tag in tags_of(note, found)}
    if reason := _said_by_kind_or_tag(kinds, tags, settings):
        return Verdict(True, reason)
    if others := kinds & NO_PEOPLE:
        return Verdict(False, f"its type is {min(others)}")
    if is_list(note):
        return Verdict(False, "a list or a guide")
    if _DAY_NAME.match(note.name):
        return Verdict(False, "a dated note")
    return _by_shape(note, found, kinds)


def _said_by_kind_or_tag(kinds: set[str], tags: set[str], settings: PeopleSettings) -> str:
    wanted_kinds = PERSON_WORDS | {fold(word) for word in settings.types}
    if kind := kinds & wanted_kinds:
        return f"type: {min(kind)}"
    if kinds:
        return ""
    wanted_tags = PERSON_WORDS | {fold(word).removeprefix("#") for word in settings.tags}
    for tag in sorted(tags):
        if tag in wanted_tags or tag.split("/")[0] in {"people", "person", "contact", "contacts"}:
            return f"#{tag}"
    return ""


def _by_shape(note: Note, found: Mapping[str, tuple[Found, ...]], kinds: set[str]) -> Verdict:
    if note.name.casefold().endswith("__contact"):
        return Verdict(True, "its name ends in __contact")
    if "first_name" in found or ("name" in found and "vcard_version" in found):
        return Verdict(True, "vCard fields")
    folders = [_plain(folder) for folder in note.folder.split("/")] if note.folder else []
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


def _is_sure(fields: tuple[Found, ...]) -> bool:
    keys = {re.sub(r"[\s_\-]", "", field.key).casefold() for field in fields}
    return bool(keys & _BY_FIELD_KEYS) or any(key.startswith("prm") for key in keys)


def is_organization(note: Note, found: Mapping[str, tuple[Found, ...]]) -> bool:
    """Whether a note that is no person is about an organization."""
    if is_template(note) or is_list(note):
        return False
    folder = _plain(note.folder.rsplit("/", 1)[-1])
    said = _kinds(found) or {folder, *(tag.casefold() for tag in tags_of(note, found))}
    return bool(said & ORGANIZATION_WORDS)


def is_template(note: Note) -> bool:
    """A note to be filled in: in a folder of templates, or with `{{…}}` or `<% … %>` to fill."""
    folders = {_plain(folder) for folder in note.folder.split("/")}
    if folders & {"templates", "template", "vorlagen", "archetypes"}:
        return True
    values = (field.key for field in note.fields)
    problems = (problem.excerpt for problem in note.problems)
    return any(_TEMPLATE_TEXT.search(text) for text in (note.name, *values, *problems)) or bool(
        _TEMPLATE_TEXT.search(note.title)
    )


def is_list(note: Note) -> bool:
    """A map of content, a guide or a list, to judge by its name."""
    name = note.name.casefold()
    words = re.findall(r"[^\W\d_]+", name)
    return name.startswith("_") or "moc" in words or (len(words) == 1 and words[0] in LISTS)


def tags_of(note: Note, found: Mapping[str, tuple[Found, ...]]) -> tuple[str, ...]:
    """The tags of a note in their order, each once; those of a log entry belong to the entry."""
    written = [word for field in found.get("tags", ()) for word in words_of(field.value)]
    of_entries = {entry.line for entry in note.entries}
    in_text = [tag.name for tag in note.tags if tag.line not in of_entries]
    return tuple(dict.fromkeys([*written, *in_text]))


def _kinds(found: Mapping[str, tuple[Found, ...]]) -> set[str]:
    vcard = "vcard_version" in found  # whose CATEGORIES are groups; its KIND tells what it is
    said = [
        field for field in found.get("type", ()) if not vcard or normal_key(field.key) == "kind"
    ]
    words = [word for field in said for word in words_of(field.value)]
    return {fold(word).rsplit("/", 1)[-1].strip() for word in words}


def _key(found: Mapping[str, tuple[Found, ...]], concepts: set[str]) -> str:
    return min(found[concept][0].key for concept in concepts)


def _plain(folder: str) -> str:
    """A folder's name without numbering or signs before it: `50-People` is `people`."""
    return _NUMBERING.sub("", fold(folder)).strip()


def _inside(path: str, folder: str) -> bool:
    wanted = fold(folder).strip("/").removesuffix(".md")
    return fold(path).removesuffix(".md") == wanted or fold(path).startswith(wanted + "/")
