"""A person's note under another name: the fields that say it, the aliases that keep the old one.

Where the file lies, and who links to it, is not decided here.
"""

from vault_tools.notes.editing.edit_body import check_editable, open_note, same_to_a_reader
from vault_tools.notes.editing.edit_fields import append_item, set_field
from vault_tools.notes.editing.edit_inline import set_inline_field
from vault_tools.notes.editing.edit_properties import has_properties
from vault_tools.notes.front_matter import Text
from vault_tools.notes.marks import without_tags_behind
from vault_tools.notes.note import Note, parse_note
from vault_tools.notes.resolve import fold
from vault_tools.people.changing.kept_marks import with_marks
from vault_tools.people.dialect.dialect import Dialect, normal_key
from vault_tools.people.dialect.values import first_text
from vault_tools.people.names.naming import in_command
from vault_tools.people.reading.one_note import name_in
from vault_tools.people.settings import Settings
from vault_tools.problems import EditRefused

_NAMES = frozenset({"name", "title", "first_name", "last_name"})
ALIAS_KEYS = ("aliases", "alias", "aka")


def rename_person(
    data: bytes, path: str, old: str, new: str, settings: Settings, *, linked: bool = False
) -> bytes:
    """The note with each field that says the old name saying the new one.

    `path` is where the note will lie. A first heading that is the old name is the new one then,
    unless a link leads to it. A field `name` comes in where the file's name cannot say it. The old
    name becomes an alias. Raises `EditRefused`.
    """
    dialect = Dialect(settings.fields)
    alias = _marked(old, parse_note(path, data), dialect)
    for key, value in _new_values(parse_note(path, data), old, new, dialect):
        data = set_field(data, key, value)
    for field in parse_note(path, data).inline_fields:
        if dialect.concept_of(field.key) == "name" and _says(field.value, old):
            data = set_inline_field(data, field, with_marks(new, field.value))
    data = data if linked else _with_heading(data, old, new)
    said = without_tags_behind(new)
    if name_in(path, data, settings) != said:
        data = set_field(data, "name", new)
    if name_in(path, data, settings) != said:
        hint = f"vault edit {in_command(old)} opens the note"
        raise EditRefused(f"{path} gives its name in a way that only you can change", hint)
    return data if fold(old) == fold(new) else add_alias(data, alias)


def _says(text: str, name: str) -> bool:
    """Whether a text says the name, tags behind it left aside."""
    return fold(without_tags_behind(text)) == fold(name)


def _marked(old: str, note: Note, dialect: Dialect) -> str:
    """The old name with the tags that stand behind it, or a part of it, where the note gives it."""
    said = [(one.key, first_text(one.value)) for one in note.own_fields]
    said += [(one.key, one.value) for one in note.inline_fields]
    names = (text for key, text in said if dialect.concept_of(key) in _NAMES and text)
    headings = (one.text for one in note.headings[:1] if _says(one.text, old))
    marked = (text for text in (*names, *headings) if fold(without_tags_behind(text)) in fold(old))
    for text in marked:
        old = with_marks(old, text)
    return old


def add_alias(data: bytes, name: str) -> bytes:
    """The note with a name among its aliases, unless it is there."""
    fields = {normal_key(field.key): field for field in parse_note("", data).own_fields}
    field = next((fields[key] for key in ALIAS_KEYS if key in fields), None)
    new = "alias" if has_properties(check_editable(data)) else "aliases"  # as Logseq, Obsidian
    return append_item(data, field.key if field else new, name)


def _with_heading(data: bytes, old: str, new: str) -> bytes:
    """The note with the new name for its title, if that is the old one and can say the new one."""
    note = open_note(data)
    index = next((at for at, line in enumerate(note.lines) if line.level), None)
    line = None if index is None else note.lines[index]
    if index is None or line is None or line.level > 1 or not _says(line.heading, old):
        return data
    said = without_tags_behind(line.heading)
    start = line.text.rindex(line.heading)
    end = start + len(said)
    result = note.replace(note.offset(index, start), note.offset(index, end), new)
    after = open_note(result).lines
    others = [[*lines[:index], *lines[index + 1 :]] for lines in (after, note.lines)]
    wanted = 1, new + line.heading[len(said) :]
    kept = (after[index].level, after[index].heading) == wanted and same_to_a_reader(*others)
    return result if kept else data


def _new_values(note: Note, old: str, new: str, dialect: Dialect) -> list[tuple[str, str]]:
    """The top-level fields that say the old name, as a whole or in two parts, with new values."""
    found = {
        field.key: first_text(field.value)
        for field in note.own_fields
        if isinstance(field.value, Text)
    }
    concepts = {key: dialect.concept_of(key) for key in found}
    whole = [
        (key, with_marks(new, text))
        for key, text in found.items()
        if concepts[key] in {"name", "title"} and _says(text, old)
    ]
    parts = {concepts[key]: key for key in found if concepts[key] in {"first_name", "last_name"}}
    first, last = parts.get("first_name"), parts.get("last_name")
    bare = {key: without_tags_behind(found[key]) for key in parts.values()}
    if first and last and fold(f"{bare[first]} {bare[last]}") == fold(old):
        said = without_tags_behind(new)
        given, _, family = said.rpartition(" ")
        behind = new[len(said) :]
        both = {first: given or family + behind, last: family + behind if given else ""}
        marked = ((key, value and with_marks(value, found[key])) for key, value in both.items())
        return [*whole, *marked]
    return whole
