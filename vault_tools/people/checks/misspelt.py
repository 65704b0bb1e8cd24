"""What is not found under the name that it was given: a field, an idea, a folder."""

from collections.abc import Iterator
from difflib import get_close_matches

from vault_tools.notes.front_matter import Empty, Field
from vault_tools.notes.note import Note
from vault_tools.notes.resolve import fold
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.people.dialect.spellings import LookAlikes, unknown_fields
from vault_tools.people.recognizing.where import is_inside
from vault_tools.problems import Place, Problem

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


def unknown_ideas(vault: CheckedVault) -> Iterator[Problem]:
    """An idea in a log entry, `[idea:: NAME]`, that does not exist.

    It does not count as tried, so it may be offered to the same person again.

    Write the name as it is on the page of ideas, or make a note of the idea: `vault new --idea`.
    """
    for contact in sorted(vault.people.contacts, key=lambda one: one.path):
        for one in contact.interactions:
            for key, value in one.fields:
                if key == "idea" and value.strip() and not vault.deck.named(value):
                    yield _unknown_idea(vault, one.place, value)


def _unknown_idea(vault: CheckedVault, place: Place, value: str) -> Problem:
    note, near = vault.people.notes[place.path], vault.deck.near(value)
    hint = f"[idea:: {near[0]}]" if near else "the page of ideas lists them all"
    at = (place.line, note.source_line(place.line).find(value) + 1)
    message = f'no idea is called "{value}"'
    return note.problem(at, "unknown-ideas", message, hint, len(value) if at[1] else 1)


def settings_folders(vault: CheckedVault) -> Iterator[Problem]:
    """A folder in the settings with no note in it.

    With `folders = ["Freinds"]` below `[people]`, nobody in `Friends` is taken for a person. Paths
    begin at the vault's own folder.

    Correct the name in [`vault.toml`](settings.md#people), or remove it.
    """
    notes = vault.people.notes
    for folder in vault.settings.people.folders:
        if notes and not any(is_inside(path, folder) for path in notes):
            message = f'[people] folders names "{folder}", and no note is in it'
            hint = _nearest_folder(folder, {path.rpartition("/")[0] for path in notes} - {""})
            yield Problem(Place("vault.toml"), "settings-folders", message, hint)


def _nearest_folder(folder: str, folders: set[str]) -> str:
    """The folder that may be meant: of nearly that name, or of that name in another folder."""
    spelled = {fold(one.rpartition("/")[2]): one for one in sorted(folders, reverse=True)}
    close = get_close_matches(fold(folder.rpartition("/")[2]), spelled, 1)
    if close:
        return f'did you mean "{spelled[close[0]]}"?'
    return 'it is named as seen from the vault: folders = ["Work/People"]'
