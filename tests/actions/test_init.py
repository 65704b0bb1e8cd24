"""`vault init`: the starter vault."""

import pytest

from tests.conftest import EXAMPLE_DAY, tree
from vault_tools.actions.build import build
from vault_tools.actions.init import init_vault
from vault_tools.problems import VaultError


def test_the_starter_vault_has_three_people_and_something_to_do(tmp_path):
    init_vault(tmp_path / "new", EXAMPLE_DAY)
    built = build(tmp_path / "new", EXAMPLE_DAY)
    assert len(built.vault.people.contacts) == 3
    assert built.vault.problems == ()
    assert any(place.lane in {"rotation", "promise"} for place in built.plan.places)


def test_the_pages_stay_out_of_git(tmp_path):
    init_vault(tmp_path / "new", EXAMPLE_DAY)
    assert "/site/" in (tmp_path / "new" / ".gitignore").read_text()


def test_an_empty_folder_will_do(tmp_path):
    (tmp_path / "new").mkdir()
    assert init_vault(tmp_path / "new", EXAMPLE_DAY)


@pytest.mark.parametrize("name", ["new", "file"])
def test_a_folder_in_use_is_refused_and_not_touched(tmp_path, name):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "mine.md").write_text("mine")
    (tmp_path / "file").write_text("mine")
    before = tree(tmp_path)
    with pytest.raises(VaultError, match="in use"):
        init_vault(tmp_path / name, EXAMPLE_DAY)
    assert tree(tmp_path) == before
