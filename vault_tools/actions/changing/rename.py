"""Renaming somebody: the note's file, its fields, and every link to it, in one action."""

from msgspec.structs import replace

from vault_tools.actions.changing.carry_out import Done, carry_out_checked
from vault_tools.actions.changing.moving import Moving
from vault_tools.actions.open_vault import Vault
from vault_tools.actions.order import Order
from vault_tools.folder.writing.changes import rewriting
from vault_tools.notes.new_names import file_name
from vault_tools.notes.resolve import fold
from vault_tools.people.changing.renaming import rename_person
from vault_tools.people.contact import Contact
from vault_tools.problems import UsageError

_MARK = "__contact"  # at the end of a file's name says in some vaults that it is a person


def rename(vault: Vault, contact: Contact, name: str, order: Order) -> Done:
    """Call the contact `name` from now on; the former name stays as an alias.

    Raises `UsageError` where somebody or another note has the name, `VaultError` where a note that
    would have to change cannot be.
    """
    name = " ".join(name.split())
    to = _new_path(vault, contact, name)
    moves = to != contact.path
    moving = Moving(vault, {contact.path: to} if moves else {})

    def edit(data: bytes) -> bytes:
        relinked = moving.relink(data, contact.path)
        linked = moving.has_linked(contact.name)
        return rename_person(relinked, to, contact.name, name, vault.settings, linked=linked)

    steps = [rewriting(contact.path, edit, to if moves else ""), *moving.steps()]
    what = f"rename {contact.name} to {name}"
    done = carry_out_checked(vault.root, steps, what, order, moving.check)
    row = {"name": name, "path": to, "former_name": contact.name, "former_path": contact.path}
    rows = (row | {"links": moving.links.total()},)
    return replace(done, words=_words(contact, name, done, moving), rows=rows)


def _new_path(vault: Vault, contact: Contact, name: str) -> str:
    """Where the note will lie: in its folder, with its ending. Raises `UsageError`."""
    bare = file_name(name)
    if not bare:
        raise UsageError(f'no note can be called "{name}"', "a name needs a letter or a digit")
    stem, dot, ending = contact.path.rpartition("/")[2].rpartition(".")
    mark = stem[-len(_MARK) :] if stem.casefold().endswith(_MARK) else ""
    path = f"{contact.folder}/{bare}{mark}{dot}{ending}".removeprefix("/")
    hint = "vault merge makes one note of two about one person; of two people, tell one apart"
    for other in vault.people.notes:
        if other != contact.path and fold(_file(other)) == fold(_file(path)):
            raise UsageError(f"{other} has that name already", hint)
    for one in vault.people.contacts:
        if one.path != contact.path and fold(one.name) == fold(name):
            raise UsageError(f"{one.name} ({one.path}) has that name already", hint)
    return path


def _file(path: str) -> str:
    return path.rpartition("/")[2]


def _words(contact: Contact, name: str, done: Done, moving: Moving) -> tuple[str, ...]:
    if not done.changes:
        return (f"{name} is the name already; nothing was written.",)
    words = [f"{contact.name} is {name} now.", *moving.link_words()]
    if fold(contact.name) != fold(name):
        words.append(f"{contact.name} stays as an alias.")
    return tuple(words)
