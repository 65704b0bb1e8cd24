"""Fields that are not read because a slip is in their name."""

from collections.abc import Iterator

from vault_tools.notes.front_matter import Empty, Field
from vault_tools.notes.note import Note
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.people.dialect.spellings import LookAlikes, unknown_fields
from vault_tools.problems import Problem

RARE = 3  # notes; a key in more of them is a word of the user's own


def misspelt_keys(vault: CheckedVault) -> Iterator[Problem]:
    """A field whose name is nearly one that `vault` reads.

    It is not read: a `brithday` is on no page. A name in more than three notes is taken for a word
    of your own; `vault check --dialect` lists those too.

    Correct the name. If you mean it so, add it to `[fields]` in [`vault.toml`](settings.md).
    """
    alike = LookAlikes(vault.settings.fields)
    found: dict[str, list[tuple[Note, Field]]] = {}
    for note in vault.of_people.values():
        for field in unknown_fields(note, vault.dialect):
            if not isinstance(field.value, Empty):
                found.setdefault(field.key, []).append((note, field))
    for key, places in found.items():
        if len(places) <= RARE and (like := alike.find(key)):
            concept = vault.dialect.concept_of(like)
            message = f'"{key}" is not read; it looks like "{like}"'
            hint = f'rename it; if it is meant so, [fields] {concept} = ["{key}"] in vault.toml'
            for note, field in places:
                at = (field.line, field.column)
                yield note.problem(at, "misspelt-keys", message, hint, len(key))
