"""`vault init`: the starter vault."""

import pytest

from tests.conftest import EXAMPLE_DAY, tree
from vault_tools.actions.asking.deck import packaged_files
from vault_tools.actions.building.build import build
from vault_tools.actions.init import copy_ideas, init_vault
from vault_tools.actions.open_vault import open_vault
from vault_tools.actions.order import Order
from vault_tools.folder.writing.undo import undo
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


def test_an_empty_clone_will_do_and_stays_one(tmp_path):
    for path in (".git/HEAD", ".obsidian/app.json"):
        (tmp_path / path).parent.mkdir()
        (tmp_path / path).write_text("theirs")
    assert init_vault(tmp_path, EXAMPLE_DAY)
    assert (tmp_path / ".git/HEAD").read_text() == "theirs"
    assert (tmp_path / ".obsidian/app.json").read_text() == "theirs"


@pytest.mark.parametrize("name", ["new", "file"])
def test_a_folder_in_use_is_refused_and_not_touched(tmp_path, name):
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "mine.md").write_text("mine")
    (tmp_path / "file").write_text("mine")
    before = tree(tmp_path)
    with pytest.raises(VaultError, match="in use"):
        init_vault(tmp_path / name, EXAMPLE_DAY)
    assert tree(tmp_path) == before


def test_around_a_vault_the_way_on_is_the_one_that_goes(tmp_path, monkeypatch):
    """Not a build that would be refused."""
    init_vault(tmp_path / "notes" / "mine", EXAMPLE_DAY)
    with pytest.raises(VaultError, match="notes is in use") as refused:
        init_vault(tmp_path / "notes", EXAMPLE_DAY)
    assert f"cd {tmp_path}/notes/mine goes into it" in refused.value.hint
    monkeypatch.setenv("HOME", str(tmp_path / "notes"))
    with pytest.raises(VaultError) as refused:
        init_vault(tmp_path / "notes", EXAMPLE_DAY)
    assert f"vault build {tmp_path}/notes reads" not in refused.value.hint


def test_with_the_ideas_a_vault_has_the_whole_deck(tmp_path):
    init_vault(tmp_path / "new", EXAMPLE_DAY)
    written = copy_ideas(tmp_path / "new", Order())
    people = open_vault(tmp_path / "new").people
    assert (
        {idea.path for idea in people.ideas} == {*written} == {path for path, _ in packaged_files()}
    )
    assert people.problems == ()


def test_in_a_vault_in_use_only_what_it_lacks_is_added(vault):
    root = vault(
        {"people/Ana.md": "Ana.", "Deck/spider plant.md": "---\ntype: outreach\n---\nMine."}
    )
    before = tree(root)
    written = copy_ideas(root, Order())
    after = tree(root)
    assert {path: after[path] for path in before} == before
    assert "ideas/Spider plant.md" not in after
    assert after.keys() - before.keys() == {*written}
    assert copy_ideas(root, Order()) == []


@pytest.mark.parametrize(
    "name",
    ["Spider plant.md", "SPIDER PLANT.md", "Spider plant.md/inside.txt", ".Spider plant.md.icloud"],
)
def test_what_stands_in_the_place_of_an_idea_is_left_alone(vault, name):
    root = vault({"people/Ana.md": "Ana.", f"ideas/{name}": "Mine, and no idea of yours."})
    before = tree(root)
    written = copy_ideas(root, Order())
    after = tree(root)
    assert {path: after[path] for path in before} == before
    assert len(written) == len(packaged_files()) - 1
    undo(root)
    assert tree(root) == before


def test_a_folder_that_one_may_not_look_into_is_told(tmp_path):
    with pytest.raises(VaultError, match="its name is too long"):
        init_vault(tmp_path / ("x" * 300), EXAMPLE_DAY)
    (tmp_path / "file").write_text("x")
    with pytest.raises(VaultError, match="in use"):
        init_vault(tmp_path / "file", EXAMPLE_DAY)
