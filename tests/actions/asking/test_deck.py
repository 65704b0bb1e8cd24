"""Which ideas a vault has: its own, and the packaged ones while they are few."""

from vault_tools.actions.asking.deck import ENOUGH, _kept_ideas, deck_of, packaged_ideas
from vault_tools.actions.open_vault import open_vault
from vault_tools.folder.keeping.kept import read_kept
from vault_tools.folder.keeping.program import program_mark

MINE = "---\ntype: outreach\nkind: gift\n---\nMine.\n"


def names(root):
    return [idea.name for idea in deck_of(open_vault(root)).ideas]


def test_a_vault_without_ideas_has_the_packaged_ones_and_no_file_of_them(vault):
    root = vault({"people/Ana.md": "Ana."})
    assert names(root) == [idea.name for idea in packaged_ideas()]
    assert not (root / "ideas").exists()


def test_the_packaged_ones_are_kept_as_they_are(vault):
    root = vault({"people/Ana.md": "Ana."})
    ideas = deck_of(open_vault(root)).ideas
    assert read_kept(root, program_mark(), "packaged ideas") == packaged_ideas() == ideas
    _kept_ideas.cache_clear()
    assert deck_of(open_vault(root)).ideas == ideas


def test_a_first_idea_of_ones_own_joins_them(vault):
    root = vault({"people/Ana.md": "Ana.", "ideas/Zither.md": MINE})
    assert len(names(root)) == len(packaged_ideas()) + 1
    assert names(root)[-1] == "Zither"


def test_an_own_idea_stands_in_for_the_packaged_one_of_its_name(vault):
    root = vault({"ideas/SPIDER plant.md": MINE, "people/Ana.md": "Ana."})
    assert len(names(root)) == len(packaged_ideas())
    assert deck_of(open_vault(root)).find("spider plant").path == "ideas/SPIDER plant.md"


def test_with_enough_of_its_own_a_vault_has_no_others(vault):
    root = vault({f"ideas/{number}.md": MINE for number in range(ENOUGH)})
    assert len(names(root)) == ENOUGH
