"""What changed in somebody's note and when, by git's history, in words."""

from collections.abc import Iterator

from msgspec import Struct

from vault_tools.actions.open_vault import Vault
from vault_tools.notes.note import parse_note
from vault_tools.pages.wording.changes import history_words
from vault_tools.people.changing.what_changed import what_changed
from vault_tools.people.contact import Contact
from vault_tools.sync.git.listings import FileChange
from vault_tools.sync.git.past import versions_of
from vault_tools.sync.git.repository import open_repository


class PastChange(Struct, frozen=True):
    """A commit that changed the note: when (ISO 8601), by whom, and what it changed."""

    commit: str
    at: str
    author: str
    words: tuple[str, ...]


def history_of(vault: Vault, contact: Contact) -> list[PastChange]:
    """The changes of a note, the last one first. Raises `VaultError` without git."""
    repository = open_repository(vault.root)
    versions = list(versions_of(repository, contact.path))
    blobs = repository.blobs(name for one in versions for name in one.change.blobs)
    return [
        PastChange(one.commit, one.at, one.author, words)
        for one in versions
        if (words := tuple(_words(one.change, blobs)))
    ]


def _words(change: FileChange, blobs: dict[str, bytes]) -> Iterator[str]:
    """What one commit changed, in words; nothing for blanks and the order of lines."""
    if change.came:
        yield "the note begins"
    elif change.went:
        yield "the note was removed"
    else:
        if change.former_path:
            yield f"moved here from {change.former_path}"
        notes = (parse_note(change.path, blobs[name]) for name in (change.before, change.after))
        yield from history_words(what_changed(*notes))
