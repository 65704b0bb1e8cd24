"""Who is a person: which notes of a vault are about somebody, and what speaks for it.

Notes say it in many ways; each is one rule here. `today` plays no part, and no rule needs
another note. The first that speaks decides:

1. the settings: what they exclude, the folders whose notes are people (but for templates and
   dated notes in them), their types and tags;
2. templates are nobody (`people/recognizing/templates.py` says what one is);
3. the note's type: a person's word, or a word for something else (`meeting`, `company`, `book`);
4. dated notes; lists, guides and maps of content, a note about oneself, and "Dinner with Ana", by
   their names;
5. a person's tag in the front matter; in the text, on a line of tags or as `#person`. Of a note
   tagged as something else too (`#people #moc`) the other tag is believed, and beside another
   type or in a folder of concepts `#people` and `#person/ada` are what the note tells of, and
   `#people/AdaLovelace` is in every note but her own;
6. signs of something else: its folder, its tags, fields that no person has (`isbn`, `species`);
7. a name that ends in `__contact` or begins with `Person -`, vCard fields, a folder of people
   (directly in it, in a folder of their own name, or deeper with a person's field or a log), a
   folder of the family with a person's field, a log or a word for a relative, a folder called
   `CRM` with a field such as `company`, a field that only people have (`birthday`).

Fields in the text count where they stand at its beginning.
"""

from vault_tools.notes.daily_notes import ISO_NAMES, DailyNotes, day_of_name
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.people.dialect.concepts import PERSONAL
from vault_tools.people.dialect.dialect import Found, normal_key
from vault_tools.people.dialect.fields import Fields
from vault_tools.people.dialect.lifespan import parse_lifespan
from vault_tools.people.dialect.slips import plain_word
from vault_tools.people.dialect.values import first_text, undressed, words_of
from vault_tools.people.dialect.words import (
    ANIMAL_KEYS,
    BODY_TAGS,
    BUSINESS_KEYS,
    FAMILY_FOLDERS,
    FICTION_FOLDERS,
    FICTION_TAGS,
    FOREIGN_KEYS,
    KNOWN,
    NETWORK_FOLDERS,
    NO_PEOPLE,
    NOBODYS_FOLDERS,
    ORGANIZATION_KEYS,
    ORGANIZATION_TYPES,
    ORGANIZATION_WORDS,
    OTHER_FOLDERS,
    OTHER_TAGS,
    PEOPLE_FOLDERS,
    PERSON_TAGS,
    PERSON_WORDS,
    PLACE_KEYS,
    RELATIVES,
    SURE,
    SURE_KEYS,
    YOURSELF,
)
from vault_tools.people.interactions.with_whom import is_occasion
from vault_tools.people.recognizing.called import (
    begins_as_person,
    ends_in_contact,
    has_log,
    is_called,
    is_phrase,
    says_its_name,
)
from vault_tools.people.recognizing.lists import is_list, is_list_of_people
from vault_tools.people.recognizing.speaking import fields_that_speak
from vault_tools.people.recognizing.tags import person_tag, tags_of, written_tags
from vault_tools.people.recognizing.templates import is_template, plain_folder
from vault_tools.people.recognizing.verdict import TEMPLATE, UNSAID, Verdict
from vault_tools.people.recognizing.where import (
    folders_of,
    has_folder_to_itself,
    is_inside,
    is_people_folder,
    place_of,
)
from vault_tools.people.settings import PeopleSettings


def recognize(
    note: Note,
    found: Fields,
    settings: PeopleSettings,
    daily: DailyNotes = ISO_NAMES,
    templates: tuple[str, ...] = (),
) -> Verdict:
    """Decide by the note alone. `found` are its fields by concept, `templates` are folders."""
    found = fields_that_speak(note, found)
    if any(is_inside(note.path, path) for path in settings.exclude):
        return Verdict(False, "excluded in the settings")
    if is_template(note, found, templates):
        return Verdict(False, TEMPLATE)
    dated = day_of_name(note.path, daily) is not None and not _is_filed(note, found)
    if not dated and any(is_inside(note.path, folder) for folder in settings.folders):
        return Verdict(True, "in a folder of your settings")
    kinds, tags = _kinds(found), _said_tags(note, found)
    reason = _said(kinds, tags, settings)
    if reason and is_list_of_people(note, kinds):
        return Verdict(False, "a list or a guide")
    if reason:
        return Verdict(True, reason)
    if other := next((kind for kind in kinds if kind in NO_PEOPLE), ""):
        return Verdict(False, f"its type is {other}")
    if reason := "a dated note" if dated else _named_otherwise(note, found):
        return Verdict(False, reason)
    if tag := _tagged(note, found, kinds, tags):
        return Verdict(True, f"#{tag}")
    if reason := _something_else(note, found, tags):
        return Verdict(False, reason)
    return _by_shape(note, found, kinds)


def _is_filed(note: Note, found: Fields) -> bool:
    """Whether a day in a name only files a person's note: `20240715T093045--ana__contact`."""
    return ends_in_contact(note) or any(tag.casefold() in BODY_TAGS for tag in written_tags(found))


def _said(kinds: tuple[str, ...], tags: set[str], settings: PeopleSettings) -> str:
    """What the note's type, or a tag of the settings, says for a person."""
    own = {fold(word) for word in settings.types}
    if kind := next((kind for kind in kinds if kind in PERSON_WORDS or kind in own), ""):
        return f"type: {kind}"
    mine = tags & {fold(word).removeprefix("#") for word in settings.tags}
    return f"#{min(mine)}" if mine else ""


def _named_otherwise(note: Note, found: Fields) -> str:
    if is_list(note, found):
        return "a list or a guide"
    if is_occasion(note.name):
        return "called after a time with somebody"
    return "about yourself" if plain_word(note.name) in YOURSELF else ""


def _said_tags(note: Note, found: Fields) -> set[str]:
    return {tag.casefold() for tag in tags_of(note, found)}


def _tagged(note: Note, found: Fields, kinds: tuple[str, ...], tags: set[str]) -> str:
    """A tag by which the note is about a person, beside its type and its folder.

    Beside a type `#people` is a topic, in a folder of concepts `#person/ada` says of whom they
    tell, and in a game `#contact` is what a character does.
    """
    if any(plain_folder(folder) in FICTION_FOLDERS for folder in note.folder.split("/")):
        return ""
    tag = person_tag(note, found, tags)
    first, _, inner = tag.partition("/")
    if kinds and not {first, inner} & BODY_TAGS:
        return ""
    about = inner and first in PERSON_TAGS
    return "" if about and _other_folder(note, found) else tag


def _something_else(note: Note, found: Fields, tags: set[str]) -> str:
    others = tags & OTHER_TAGS | {tag for tag in tags if tag.partition("/")[0] in FICTION_TAGS}
    if others and not _sure(found):
        return f"tagged #{min(others)}"
    return _other_folder(note, found) or _other_field(note, found)


def _is_relatives(note: Note, personal: set[str]) -> bool:
    """Whether a note in a folder of the family tells of one of it: `Mum`, or one with a log."""
    if FAMILY_FOLDERS.isdisjoint(folders_of(note)[-1:]):
        return False
    return bool(personal) or has_log(note) or fold(note.name) in RELATIVES


def _other_folder(note: Note, found: Fields) -> str:
    for folder in reversed(note.folder.split("/")):
        name = plain_folder(folder)
        if name in PEOPLE_FOLDERS:
            break
        if name in NOBODYS_FOLDERS or (name in OTHER_FOLDERS and not _sure(found)):
            return f"in {folder}/"
    return ""


def _other_field(note: Note, found: Fields) -> str:
    keys = {normal_key(field.key) for field in note.fields}
    foreign = keys & ANIMAL_KEYS
    if not found.keys() & {"birthday", "first_name", "relationship"}:
        foreign |= keys & ORGANIZATION_KEYS
        foreign |= keys & BUSINESS_KEYS if not is_people_folder(note) else set()
    if not found.keys() & PERSONAL:
        foreign |= keys & (FOREIGN_KEYS - PLACE_KEYS if is_people_folder(note) else FOREIGN_KEYS)
    return f"has {min(foreign)}" if foreign else ""


def _by_shape(note: Note, found: Fields, kinds: tuple[str, ...]) -> Verdict:
    personal = found.keys() & PERSONAL
    if reason := _by_name(note, found, personal) or _by_folder(note, found, personal):
        return Verdict(True, reason)
    rest = personal - {"first_name"}
    sure = rest & _sure(found) | {concept for concept in rest if _is_sure(found[concept])}
    if sure and not (kinds and _is_form(note, found, sure)):
        return Verdict(True, f"has {_key(found, sure)}")
    if kinds:
        return Verdict(False, f"its type is {kinds[0]}")
    return Verdict(False, UNSAID)


def _by_name(note: Note, found: Fields, personal: set[str]) -> str:
    if ends_in_contact(note):
        return "its name ends in __contact"
    if _has_vcard_keys(found):
        return "vCard fields"
    if _has_first_name(note, found):
        return "a first name"
    return "its name" if begins_as_person(note, bool(personal)) else ""


def _by_folder(note: Note, found: Fields, personal: set[str]) -> str:
    folders = folders_of(note)
    named = is_called(note.name)
    if is_people_folder(note) or (named and has_folder_to_itself(note)):
        return place_of(note)
    if _is_relatives(note, personal):
        return f"of the family, in {note.folder}/"
    if (personal or (named and has_log(note))) and not PEOPLE_FOLDERS.isdisjoint(folders):
        return f"below a people folder, with {_key(found, personal) if personal else 'a log'}"
    known = {one for one in personal & KNOWN if not says_its_name(note, found[one])}
    if known == {"role"} and is_phrase(note.name):
        return ""
    if known and not NETWORK_FOLDERS.isdisjoint(folders[-1:]):
        return f"in {note.folder}/, with {_key(found, known)}"
    return ""


def _is_form(note: Note, found: Fields, sure: set[str]) -> bool:
    """Whether only the text has those fields, in a folder of something else: a quote, a form."""
    labels = {label.line for label in note.labels}
    told = all(one.line in labels for concept in sure for one in found[concept])
    return told and any(plain_folder(one) in OTHER_FOLDERS for one in note.folder.split("/"))


def _sure(found: Fields) -> set[str]:
    """The concepts that only people have; how old a kind of animal grows is none."""
    lived = any(parse_lifespan(first_text(one.value)) for one in found.get("lifespan", ()))
    return {concept for concept in found.keys() & SURE if concept != "lifespan" or lived}


def _has_first_name(note: Note, found: Fields) -> bool:
    """Whether a field gives one; a table of columns has a row for it too."""
    labels = {label.line for label in note.labels}
    return any(one.line not in labels for one in found.get("first_name", ()))


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
    if kinds := _kinds(found):
        return bool({*kinds} & ORGANIZATION_TYPES)
    folder = plain_folder(note.folder.rsplit("/", 1)[-1])
    return bool({folder, *_said_tags(note, found)} & ORGANIZATION_WORDS)


def _kinds(found: Fields) -> tuple[str, ...]:
    """The words that say what the note is; those of `type` come first."""
    vcard = "vcard_version" in found  # whose CATEGORIES are groups; its KIND tells what it is
    said = [
        field for field in found.get("type", ()) if not vcard or normal_key(field.key) == "kind"
    ]
    said.sort(key=lambda field: normal_key(field.key) != "type")
    words = [word for field in said for word in words_of(field.value)]
    return tuple(dict.fromkeys(undressed(fold(word).rsplit("/", 1)[-1]) for word in words))


def _key(found: Fields, concepts: set[str]) -> str:
    return min(found[concept][0].key for concept in concepts)
