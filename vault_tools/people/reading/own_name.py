"""What a note about no person says of itself, such as an organization's: name and interest."""

from msgspec import Struct

from vault_tools.notes.note import Note
from vault_tools.people.dialect.fields import Fields
from vault_tools.people.dialect.values import first_text, is_true, words_of
from vault_tools.people.reading.given_name import spelt_by_heading
from vault_tools.problems import Place

SaidAt = tuple[str, Place]


class OwnName(Struct, frozen=True):
    """`name` is empty where neither a field nor a heading gives one.

    `has_fields` says that any field is known; `interest` and `status` are what stands under those
    names, with its place; not a plain no.
    """

    name: str = ""
    aliases: tuple[str, ...] = ()
    has_fields: bool = False
    interest: SaidAt | None = None
    status: SaidAt | None = None


def read_own_name(note: Note, fields: Fields) -> OwnName:
    return OwnName(
        name=next((first_text(one.value) for one in fields.get("name", ())), "")
        or spelt_by_heading(note),
        aliases=tuple(word for one in fields.get("aliases", ()) for word in words_of(one.value)),
        has_fields=bool(fields),
        interest=_said(note, "interest"),
        status=_said(note, "status"),
    )


def _said(note: Note, key: str) -> SaidAt | None:
    """What a note says under a key of its own, and where."""
    for one in note.fields:
        if one.key.casefold() == key and is_true(one.value) is not False:
            return first_text(one.value), Place(note.path, one.line, one.column)
    return None
