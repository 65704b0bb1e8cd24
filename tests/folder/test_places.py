"""Where the program keeps what is its own."""

import pytest

from vault_tools.folder.places import cache_folder, state_folder
from vault_tools.problems import VaultError


def test_they_are_where_the_user_wants_them_and_private(vault, tmp_path, monkeypatch):
    for variable, folder in (("XDG_STATE_HOME", state_folder), ("XDG_CACHE_HOME", cache_folder)):
        monkeypatch.setenv(variable, str(tmp_path / variable))
        assert folder(vault).is_relative_to(tmp_path / variable)
        assert folder(vault).stat().st_mode & 0o777 == 0o700


def test_a_vault_has_one_place_by_whatever_path_it_is_reached(vault, tmp_path):
    (tmp_path / "link").symlink_to(vault)
    (tmp_path / "other").mkdir()
    assert state_folder(tmp_path / "link") == state_folder(vault)
    assert state_folder(tmp_path / "other") != state_folder(vault)


def test_a_state_folder_that_cannot_be_made_is_told_with_what_helps(vault, tmp_path, monkeypatch):
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    with pytest.raises(VaultError, match="a file is where its folder should be") as caught:
        state_folder(vault)
    assert "XDG_STATE_HOME" in caught.value.hint
