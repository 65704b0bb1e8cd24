"""`vault new --idea`: a note for an idea, in the deck."""

import pytest

from tests.conftest import tree
from vault_tools.actions.asking.deck import packaged_files
from vault_tools.actions.changing.new_idea import make_idea
from vault_tools.actions.order import Order
from vault_tools.folder.writing.undo import undo
from vault_tools.problems import UsageError

IDEA = "---\ntype: outreach\n---\nHow.\n"


def made(vault, name, kind=""):
    return make_idea(vault.opened, name, kind, Order())


def idea(vault, name):
    return next(idea for idea in vault.opened.people.ideas if idea.name == name)


def test_it_is_an_idea_whose_hint_appears_nowhere(changing):
    vault = changing({"people/Ada.md": "Ada."})
    assert made(vault, " Paint  their gate ", "Help").paths == ("ideas/Paint their gate.md",)
    new = idea(vault, "Paint their gate")
    assert (new.kind, new.effort, new.distance) == ("help", "small", "any")
    assert (new.how, new.fits, new.line) == ("", "", "")
    assert vault.opened.people.problems == ()


@pytest.mark.parametrize(
    ("files", "path"),
    [
        ({"people/Ada.md": "Ada."}, "ideas/Chalk.md"),
        ({"Deck/Soup.md": IDEA}, "Deck/Chalk.md"),
        ({"Deck/Soup.md": IDEA, "a/B.md": IDEA, "a/C.md": IDEA}, "a/Chalk.md"),
        ({"Soup.md": IDEA}, "Chalk.md"),
        ({"Ideas for a novel/Soup.md": "A novel."}, "ideas/Chalk.md"),
    ],
)
def test_it_goes_where_the_other_ideas_of_the_vault_are(changing, files, path):
    assert made(changing(files), "Chalk").paths == (path,)


def test_one_of_the_name_of_a_packaged_idea_begins_as_that(changing):
    vault = changing({"people/Ada.md": "Ada."})
    done = made(vault, "soup on the LANDING")
    assert "from the packaged idea" in done.words[0]
    packaged = dict(packaged_files())["ideas/Soup on the landing.md"]
    assert (vault.root / "ideas/soup on the LANDING.md").read_bytes() == packaged
    made(vault, "Half the loaf", "meal")
    assert idea(vault, "Half the loaf").kind == "meal"


@pytest.mark.parametrize("name", ["Ada", "SOUP", "?", "Chalk"])
def test_a_name_that_is_there_or_cannot_be_is_refused(changing, name):
    vault = changing(
        {"people/Ada.md": "Ada.", "Deck/Soup.md": IDEA, "Deck/.Chalk.md.icloud": "elsewhere"}
    )
    before = tree(vault.root)
    with pytest.raises(UsageError):
        made(vault, name)
    assert tree(vault.root) == before


def test_undo_takes_it_back_with_its_folder(changing):
    vault = changing({"people/Ada.md": "Ada."})
    before = tree(vault.root)
    made(vault, "Chalk")
    undo(vault.root)
    assert tree(vault.root) == before
