"""Folders that the settings name and the vault does not have."""

from collections.abc import Iterator
from difflib import get_close_matches

from vault_tools.notes.resolve import fold
from vault_tools.people.checks.checked_vault import CheckedVault
from vault_tools.people.recognizing.recognize import is_inside
from vault_tools.problems import Place, Problem

SETTINGS_FILE = "vault.toml"


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
            hint = _nearest(folder, {path.rpartition("/")[0] for path in notes} - {""})
            yield Problem(Place(SETTINGS_FILE), "settings-folders", message, hint)


def _nearest(folder: str, folders: set[str]) -> str:
    """The folder that may be meant: of nearly that name, or of that name in another folder."""
    spelled = {fold(one.rpartition("/")[2]): one for one in sorted(folders, reverse=True)}
    close = get_close_matches(fold(folder.rpartition("/")[2]), spelled, 1)
    if close:
        return f'did you mean "{spelled[close[0]]}"?'
    return 'it is named as seen from the vault: folders = ["Work/People"]'
