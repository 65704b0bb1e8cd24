"""Which folder is the vault."""

from pathlib import Path

import pytest

from vault_tools.folder.find import check_vault_folder, find_vault
from vault_tools.problems import VaultError


@pytest.fixture
def home(tmp_path, monkeypatch):
    folder = tmp_path / "home"
    folder.mkdir()
    monkeypatch.setattr(Path, "home", lambda: folder)
    return folder


def test_the_nearest_parent_with_settings_is_the_vault(tmp_path):
    inner = tmp_path / "people" / "family"
    inner.mkdir(parents=True)
    (tmp_path / "vault.toml").touch()
    assert find_vault(inner) == tmp_path


def test_a_folder_that_obsidian_knows_is_a_vault(tmp_path):
    inner = tmp_path / "people"
    inner.mkdir()
    (tmp_path / ".obsidian").mkdir()
    assert find_vault(inner) == tmp_path


def test_the_nearer_of_two_wins(tmp_path):
    inner = tmp_path / "inner"
    (inner / ".obsidian").mkdir(parents=True)
    (tmp_path / "vault.toml").touch()
    assert find_vault(inner) == inner


def test_without_any_mark_it_is_the_folder_itself(tmp_path):
    assert find_vault(tmp_path) == tmp_path


def test_obsidian_settings_in_a_home_claim_nothing_below_it(home):
    (home / ".obsidian").mkdir()
    notes = home / "notes"
    notes.mkdir()
    assert find_vault(notes) == notes


def test_a_home_a_disk_and_what_is_above_a_home_are_no_vaults(home):
    for folder in (home, home.parent, Path(home.anchor)):
        with pytest.raises(VaultError) as caught:
            check_vault_folder(folder)
        assert "vault init" in caught.value.hint
        assert "vault build DIR" in caught.value.hint


def test_the_folder_around_a_vault_is_none_unless_it_says_so(tmp_path):
    for name in ("example", "my vault"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "vault.toml").touch()
    with pytest.raises(VaultError) as caught:
        check_vault_folder(tmp_path)
    assert str(caught.value) == f"{tmp_path} is not a vault, but around one: example and my vault"
    (tmp_path / ".obsidian").mkdir()
    check_vault_folder(tmp_path)


def test_the_way_into_the_vault_inside_is_one_from_where_somebody_stands(tmp_path, monkeypatch):
    around = tmp_path / "all of it"
    (around / "example").mkdir(parents=True)
    (around / "example" / "vault.toml").touch()
    ways = []
    for stands in (tmp_path, around):
        monkeypatch.chdir(stands)
        with pytest.raises(VaultError) as caught:
            check_vault_folder(around)
        ways.append(caught.value.hint.partition(" goes into it; ")[0])
    assert ways == [f"cd '{around / 'example'}'", "cd example"]


def test_a_vault_in_a_hidden_folder_makes_no_folder_one_around_a_vault(tmp_path):
    """As a copy in `.trash` or `.stversions`; its notes are not read, so nothing mixes."""
    (tmp_path / ".trash").mkdir()
    (tmp_path / ".trash" / "vault.toml").touch()
    check_vault_folder(tmp_path)


def test_settings_in_a_home_say_that_it_is_meant(home):
    (home / "vault.toml").touch()
    check_vault_folder(home)


def test_a_folder_below_a_home_is_fine(home):
    (home / "notes").mkdir()
    check_vault_folder(home / "notes")


def test_what_is_not_there_or_no_folder_is_told(tmp_path):
    with pytest.raises(VaultError, match="there is no folder"):
        check_vault_folder(tmp_path / "nowhere")
    (tmp_path / "file").touch()
    with pytest.raises(VaultError, match="is a file"):
        check_vault_folder(tmp_path / "file")


def test_a_name_that_no_disk_takes_is_told(tmp_path):
    with pytest.raises(VaultError, match=r"cannot look into the folder .*: its name is too long"):
        check_vault_folder(tmp_path / ("x" * 300))
    assert find_vault(tmp_path / ("x" * 300)) == tmp_path / ("x" * 300)


def test_a_folder_that_one_may_not_look_into_is_told(open_to_all, as_nobody):
    (open_to_all / "closed").mkdir(mode=0)
    for folder in ("closed", "closed/vault"):
        with as_nobody(), pytest.raises(VaultError, match="permission denied"):
            check_vault_folder(open_to_all / folder)
        with as_nobody():
            assert find_vault(open_to_all / folder) == open_to_all / folder
