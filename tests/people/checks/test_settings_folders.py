"""Folders that the settings name and the vault does not have."""

import pytest

from vault_tools.people.checks.settings_folders import settings_folders
from vault_tools.people.settings import PeopleSettings, Settings

NOTES = {"Friends/Ana.md": "", "Work/People/Bo.md": "", "Old/People/Cy.md": ""}


@pytest.mark.parametrize(
    ("folder", "hint"),
    [
        ("Freinds", 'did you mean "Friends"?'),
        ("People", 'did you mean "Old/People"?'),
        ("Elsewhere/Firends", 'did you mean "Friends"?'),
        ("Choir", 'it is named as seen from the vault: folders = ["Work/People"]'),
    ],
)
def test_a_folder_without_a_note_is_told_with_the_one_that_may_be_meant(seen, folder, hint):
    vault = seen(NOTES, settings=Settings(people=PeopleSettings(folders=("Friends", folder))))
    (found,) = settings_folders(vault)
    assert (str(found.place), found.hint) == ("vault.toml", hint)
    assert f'"{folder}"' in found.message


@pytest.mark.parametrize("folder", ["friends", "./Friends/", "Work\\People", "Work"])
def test_every_way_to_name_a_folder_that_is_there_is_known(seen, folder):
    vault = seen(NOTES, settings=Settings(people=PeopleSettings(folders=(folder,))))
    assert not list(settings_folders(vault))


def test_a_vault_without_a_note_is_not_told_of_its_folders(seen):
    assert not list(
        settings_folders(seen({}, settings=Settings(people=PeopleSettings(folders=("A",)))))
    )
