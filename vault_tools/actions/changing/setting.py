"""Setting and unsetting one field of somebody's note, in the words that the note uses."""

from collections.abc import Callable
from datetime import date
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.actions.changing.carry_out import (
    NOTHING_WRITTEN,
    Done,
    carry_out,
    carry_out_checked,
)
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.folder.writing.changes import Change, rewriting
from vault_tools.notes.editing.edit_fields import remove_field, set_field
from vault_tools.notes.editing.edit_inline import remove_inline_field, set_inline_field
from vault_tools.notes.editing.edit_properties import property_text
from vault_tools.notes.editing.field_check import Wanted
from vault_tools.notes.front_matter import Empty, Text, Value
from vault_tools.notes.marks import InlineField
from vault_tools.notes.note import Note, parse_note
from vault_tools.pages.wording.words import day_seen_from, turn_words
from vault_tools.people.changing.linked_names import in_links
from vault_tools.people.changing.own_keys import (
    check_unsaid,
    new_key,
    own_key,
    own_mark,
    used_keys,
)
from vault_tools.people.changing.own_values import is_nested, value_for, why_ahead, why_unread
from vault_tools.people.contact import Contact
from vault_tools.people.dialect.dialect import Dialect, normal_key
from vault_tools.people.dialect.fields import read_fields
from vault_tools.people.dialect.spellings import LookAlikes
from vault_tools.people.dialect.values import shown, texts
from vault_tools.people.names.naming import called_in_command
from vault_tools.people.reading.one_note import new_problems, read_one
from vault_tools.people.rotation.member import due_date, is_kept
from vault_tools.people.rotation.members import member_of
from vault_tools.people.showing.secrets import says_secret, secret_lines
from vault_tools.problems import UsageError

READ_AS = {
    "name": "their name",
    "role": "their role",
    "relationship": "how you are related",
    "paused": "whether they are paused",
    "died": "that they died",
}
"""What a value may say beside the field's own name, as a status does that means "paused"."""
SHORT = 60  # characters of an old value that are told


class NewValue(Struct, frozen=True):
    """A field to be set, as typed; `force` sets it even if it cannot be read afterwards."""

    field: str
    value: str
    force: bool = False


def set_value(vault: Vault, contact: Contact, new: NewValue, today: date, order: Order) -> Done:
    """Give the field a value. Raises `UsageError` for one that would be read as a problem."""
    dialect = Dialect(vault.settings.fields)
    note = vault.people.notes[contact.path]
    mark = own_mark(note, new.field, dialect)
    own = mark.key if mark else own_key(note, new.field, dialect)
    key = own or new_key(vault.people, new.field, dialect)
    if not (own or new.force):
        _check_is_field(vault, key, new.value, dialect)
    old = _value(mark) if mark else _value_of(note, key)
    if old is not None and is_nested(old):
        raise UsageError(
            f'"{key}" of {contact.name} is more than a text or a list',
            f"vault edit {called_in_command(contact, vault.people)} opens the note",
        )
    concept = dialect.concept_of(key)
    value = value_for(new.value, old, concept, today, vault.settings.date_order)
    value = in_links(vault.people, value, old, concept)
    step = rewriting(contact.path, _edit(mark, key, value))
    what = f"set {key} of {contact.name}"
    if new.force:
        done = carry_out(vault.root, [step], what, order)
    else:
        said, dates = value if isinstance(value, str) else "", vault.settings.date_order
        wrong = why_unread(said, concept, dates) or why_ahead(said, concept, today, dates)
        check = partial(_check, vault, contact, wrong)
        done = carry_out_checked(vault.root, [step], what, order, check)
    told = shown(_told(value))
    if not done.changes:
        return replace(done, words=(f"{contact.name} has {key} {told} already.", NOTHING_WRITTEN))
    words = [f"Set {key} of {contact.name} to {told}{_was(note, old, dialect)}."]
    words += [] if own else _look_alike(vault, key)
    return _answer(vault, contact, key, done, (words, value), today)


def unset_value(vault: Vault, contact: Contact, field: str, today: date, order: Order) -> Done:
    """Take the field out of the note; nothing happens where it is not there."""
    note, dialect = vault.people.notes[contact.path], Dialect(vault.settings.fields)
    mark = own_mark(note, field, dialect)
    key = mark.key if mark else own_key(note, field, dialect)
    if not key:
        check_unsaid(note, field, dialect)
        return Done((f"{contact.name} has no {field}.", NOTHING_WRITTEN), ())
    old = _value(mark) if mark else _value_of(note, key)
    take_out = partial(remove_inline_field, field=mark) if mark else partial(remove_field, key=key)
    step = rewriting(contact.path, take_out)
    done = carry_out(vault.root, [step], f"unset {key} of {contact.name}", order)
    words = [f"Took {key} out of the note of {contact.name}{_was(note, old, dialect)}."]
    return _answer(vault, contact, key, done, (words, None), today)


def _edit(mark: InlineField | None, key: str, value: Wanted) -> Callable[[bytes], bytes]:
    """The change of the field, in the text where that has it."""
    if mark is None:
        return partial(set_field, key=key, value=value)
    return partial(set_inline_field, field=mark, value=property_text(value))


def _value(mark: InlineField) -> Value:
    at = (mark.line, mark.column)
    return Text(mark.value, *at) if mark.value else Empty(*at)


def _value_of(note: Note, key: str) -> Value | None:
    return next((field.value for field in note.own_fields if field.key == key), None)


def _check_is_field(vault: Vault, key: str, value: str, dialect: Dialect) -> None:
    """Refuse `Smith` set to `birthday 1990-02-03`: that is a family name, and no field."""
    first, _, more = value.partition(" ")
    used = used_keys(vault.people)
    is_known = key in used or dialect.concept_of(key) is not None
    is_next = first in used or dialect.concept_of(first) is not None
    if key[:1].isupper() and not is_known and more and is_next:
        raise UsageError(
            f'"{key}" is a field of nobody, and "{first}" is one',
            f'is "{key}" a part of the name? Nobody here is called so. '
            f'For a field "{key}" add --force',
        )


def _check(vault: Vault, contact: Contact, wrong: tuple[str, str] | None, tried: Done) -> None:
    """Refuse a value that would be a problem afterwards, with the hint that a build would give."""
    force = " (--force writes it all the same)"
    if wrong:
        raise UsageError(wrong[0], wrong[1] + force)
    for change in tried.changes:
        after = parse_note(contact.path, change.after or b"")
        before = parse_note(contact.path, change.before or b"")
        for problem in new_problems(before, after, vault.people, vault.settings):
            raise UsageError(problem.message, problem.hint + force)


def _answer(
    vault: Vault,
    contact: Contact,
    key: str,
    done: Done,
    said: tuple[list[str], Wanted],
    today: date,
) -> Done:
    """Add how the new value is read, and the next turn if it changed."""
    words, value = said
    turn = due_date(member_of(contact, today), today)
    for change in done.changes:
        after = _after(vault, contact, change)
        words += [*_read_as(contact, after, key, value), *_kept(contact, after, today)]
        new = due_date(member_of(after, today), today)
        if new != turn and new:
            words.append(turn_words(new, today))
        turn = new
    row: dict[str, object] = {"name": contact.name, "path": contact.path, "key": key}
    row |= {"value": value, "next_turn": turn}
    return replace(done, words=tuple(words), rows=(row,))


def _kept(before: Contact, after: Contact, today: date) -> list[str]:
    """A word on a day promised to somebody with whom one has just been."""
    day, last = after.next_contact, after.last_contact(today)
    if day is None or day == before.next_contact or last is None or not is_kept(day, last.day):
        return []
    when = day_seen_from(today, last.day)
    return [f"The contact of {when} keeps it already: it is not more than a week before that day."]


def _read_as(before: Contact, after: Contact, key: str, value: Wanted) -> list[str]:
    """How the value is understood, where that is not obvious from its words."""
    words = []
    if key in after.rhythm_from and after.rhythm and str(after.rhythm) != value:
        words.append(f"Read as every {after.rhythm.every}.")
    return words + [
        f"Read as: {meaning}."
        for what, meaning in READ_AS.items()
        if getattr(before, what) != getattr(after, what) and normal_key(key) != what
    ]


def _after(vault: Vault, contact: Contact, change: Change) -> Contact:
    note = parse_note(contact.path, change.after or b"")
    return replace(read_one(note, vault.settings)[0], interactions=contact.interactions)


def _look_alike(vault: Vault, key: str) -> list[str]:
    """A question, if the key is new to the vault and looks like a known one."""
    if Dialect(vault.settings.fields).concept_of(key) or used_keys(vault.people)[key]:
        return []
    near = LookAlikes(vault.settings.fields).find(key)
    return [f'No other note has "{key}"; did you mean "{near}"?'] if near else []


def _was(note: Note, old: Value | None, dialect: Dialect) -> str:
    """` (was 3 weeks)`; empty where there was no value, or one that is secret."""
    said = [] if old is None else list(texts(old))
    secret = secret_lines(note, read_fields(note, dialect))
    if any(words.line in secret or says_secret(words.text) for words in said):
        return ""
    told = ", ".join(words.text for words in said)
    short = told if len(told) <= SHORT else told[:SHORT].rstrip() + "…"
    return f" (was {short})" if short else ""


def _told(value: Wanted) -> str:
    if isinstance(value, list):
        return ", ".join(value) or "empty"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return "empty" if value is None else str(value)
