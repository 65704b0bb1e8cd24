"""Making a note for somebody new, from the vault's own template where it has one."""

from datetime import date
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.actions.changing.carry_out import Done, carry_out
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.bundled import bundled
from vault_tools.folder.debris import placeholder_of, what_is
from vault_tools.folder.obsidian import read_obsidian
from vault_tools.folder.writing.changes import creating
from vault_tools.folder.writing.rewrite import note_at_rest
from vault_tools.notes.dates import UnreadableDate, parse_date
from vault_tools.notes.editing.edit_fields import set_field
from vault_tools.notes.editing.field_check import Wanted
from vault_tools.notes.editing.fill_template import Filling, fill_template
from vault_tools.notes.front_matter import Empty
from vault_tools.notes.links import unlinked
from vault_tools.notes.new_names import ENDING, file_name
from vault_tools.notes.note import parse_note
from vault_tools.notes.resolve import fold, is_note
from vault_tools.pages.wording.words import listed
from vault_tools.patterns import pattern
from vault_tools.people.changing.circling import circle_key, known_circle
from vault_tools.people.changing.linked_names import note_link
from vault_tools.people.changing.new_people import (
    check_new,
    is_person,
    marked_as_person,
    people_folder,
    template_for,
    those_like,
)
from vault_tools.people.changing.own_keys import new_key, own_key
from vault_tools.people.changing.own_values import value_for, why_ahead
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.dialect import Dialect
from vault_tools.people.names.naming import NEEDED_OF_A_NAME, in_command
from vault_tools.people.reading.one_note import name_in, read_one
from vault_tools.problems import EditRefused, UsageError

SHIPPED = "new/person.md"
_LETTER = pattern(r"[^\W\d_]")


class Newcomer(Struct, frozen=True):
    """Somebody new, as typed; `met` is a day, or words on how you met."""

    name: str
    circle: str = ""
    met: str = ""
    introduced_by: Contact | None = None


def make_note(vault: Vault, who: Newcomer, today: date, order: Order) -> Done:
    """Write the note. Raises `UsageError` for a name that is there, or that no file can have."""
    who = replace(who, name=" ".join(unlinked(who.name).split()))
    path = path_for(vault, who.name)
    near = [one.name for one in those_like(vault.people, who.name)]
    template, data, left_out = _begin(vault, Filling(who.name, today, order.at[11:16] or "00:00"))
    data = _filled_in(vault, data, path, who, today)
    if not (template and is_person(data, path, vault.settings)):
        data = marked_as_person(data, path, vault.people, vault.settings)
    if not is_person(data, path, vault.settings):
        message = f"a note called {who.name} in {path} would not be taken for a person's"
        raise UsageError(message, "give more of the name")
    done = carry_out(vault.root, [creating(path, data)], f"new {who.name}", order)
    contact, _ = read_one(parse_note(path, data), vault.settings)
    words = [f"Made {path}{f' from {template}' if template else ''}."]
    words += [left_out] if left_out else []
    words += [f"There is {listed(near)} as well, with a name much like it."] if near else []
    words.append(_rhythm(contact))
    row: dict[str, object] = {"name": who.name, "path": path, "template": template or None}
    return replace(done, words=tuple(words), rows=(row,))


def path_for(vault: Vault, name: str) -> str:
    """Where the note of somebody new goes; raises `UsageError` where that cannot be."""
    stem = stem_for(name)
    check_new(vault.people, name, stem)
    return free_path(vault.root, people_folder(vault.people, vault.settings), stem)


def stem_for(name: str) -> str:
    """What the file of a name is called, without its ending; raises `UsageError` for no name."""
    if stem := file_name(name):
        return stem
    raise UsageError(f'no file can be called "{name}"', NEEDED_OF_A_NAME)


def free_path(root: Path, folder: str, stem: str) -> str:
    """The path of a new note in a folder of the vault ("" for its own), if it is free."""
    _check_free(root / folder, stem + ENDING)
    return f"{folder}/{stem}{ENDING}".removeprefix("/")


def _check_free(folder: Path, called: str) -> None:
    """Raises `UsageError` where the name is taken, or where the scan would leave the note out."""
    beside = [one.name for one in folder.iterdir()] if folder.is_dir() else []
    taken = {fold(name) for name in beside}
    if fold(called) in taken:
        raise UsageError(f"there is a file called {called} already", "give more of the name")
    if fold(placeholder_of(called)) in taken:
        raise UsageError(f"{called} is in iCloud and not on this machine", "download it first")
    if debris := what_is(called, beside):
        message = f"a note called {called} would be taken for something else: {debris.reason}"
        raise UsageError(message, "give more of the name")


def _begin(vault: Vault, filling: Filling) -> tuple[str, bytes, str]:
    """The path of the vault's template ("" for ours), the note, and why a template was not used."""
    path = template_for(_templates(vault), vault.settings.templates)
    shipped = (bundled("templates") / SHIPPED).read_bytes()
    plain, _ = fill_template(shipped, filling)
    data = note_at_rest(vault.root, path) if path else None
    if data is None:
        return "", plain, ""
    try:
        filled, left = fill_template(data, filling)
    except EditRefused as refused:
        return "", plain, f"{path} was not used: {refused}."
    if left:
        return "", plain, f"{path} was not used: only Obsidian can fill in {left[0]}."
    return path, filled, ""


def _templates(vault: Vault) -> list[str]:
    """Notes that may be templates: in the folders of the settings, of Obsidian, and elsewhere."""
    kept_out = [path for path in vault.scan.attachments if is_note(path)]
    noted = [path for path, one in vault.people.readings.items() if one.verdict.template]
    folders = [vault.settings.templates, *read_obsidian(vault.root).templates]

    def rank(path: str) -> tuple[int, str]:
        of = (n for n, one in enumerate(folders) if fold(path).startswith(f"{fold(one)}/"))
        return next(of, len(folders)), path

    return sorted([*kept_out, *noted], key=rank)


def _filled_in(vault: Vault, data: bytes, path: str, who: Newcomer, today: date) -> bytes:
    """The note with what is known of somebody new, each field under the vault's own key."""
    data = _set(vault, data, "created", today.isoformat(), keep=True)
    if who.circle:
        circle = known_circle(who.circle, vault.settings.circles)
        data = _set(vault, data, circle_key(vault.people), circle)
    if who.met:
        met = value_for(who.met, None, "met", today, vault.settings.date_order)
        _check_met(who.met, str(met), today, vault.settings.date_order)
        data = _set(vault, data, "met", met)
    if who.introduced_by:
        data = _set(vault, data, "introduced_by", note_link(vault.people, who.introduced_by))
    if name_in(path, data, vault.settings) != who.name:
        data = _set(vault, data, "name", who.name)
    return data


def _check_met(typed: str, met: str, today: date, order: str) -> None:
    """Raises `UsageError` for what is neither words nor a day that was: `2026-02-30`."""
    if ahead := why_ahead(met, "met", today, order):
        raise UsageError(*ahead)
    try:
        parse_date(met, order)
    except UnreadableDate as error:
        if not _LETTER.search(typed):
            raise UsageError(str(error), error.hint) from error


def _set(vault: Vault, data: bytes, field: str, value: Wanted, *, keep: bool = False) -> bytes:
    """The note with the field set; with `keep` only if it has no value yet."""
    note, dialect = parse_note("", data), Dialect(vault.settings.fields)
    own = own_key(note, field, dialect)
    said = any(one.key == own and not isinstance(one.value, Empty) for one in note.own_fields)
    if said and keep:
        return data
    return set_field(data, own or new_key(vault.people, field, dialect), value)


def _rhythm(contact: Contact) -> str:
    if contact.rhythm:
        return f"Their rhythm is every {contact.rhythm.every}."
    return f"A rhythm: vault circle add friends {in_command(contact.name)}."
