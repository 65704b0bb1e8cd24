"""What is tagged `#secret` is told to its owner where it belongs, and nowhere else."""

import json

import pytest

from tests.conftest import EXAMPLE_DAY
from vault_tools.actions.building.build import build
from vault_tools.cli.run import run

WORD = "quokka"
ENTRY = (
    "- 2026-11-11 intro ← a {word} for [[Teuvo Laine]] and [[Skerry House]] #secret",
    "- 2026-11-10 idea → a {word} in [[Halina Rennie]]'s post box, as a gift #secret",
    "- 2026-11-09 help ← the {word}, carried with [[Kit Marwick]] [borrowed:: a {word}] #secret",
    "- 2026-11-08 gift → a {word} [[Spider plant]] [idea:: Leave it and run] #secret",
)
DOOR = ("jam jar at their door", "toilet paper")  # what the example itself keeps secret
MARKED = (*DOOR, WORD)


@pytest.fixture
def told(example):
    """The example, with more that is secret in one note, and another word for it per line."""
    note = example / "people" / "Wilma Geddes.md"
    lines = "\n".join(one.format(word=WORD) for one in ENTRY)
    note.write_text(note.read_text().replace("## Log\n", f"## Log\n{lines}\n"))
    build(example, EXAMPLE_DAY)
    return example


def holding(folder, word):
    return {
        path.relative_to(folder).as_posix()
        for path in folder.rglob("*.*")
        if word in path.read_text(errors="replace")
    }


@pytest.mark.parametrize("word", MARKED)
def test_a_secret_stands_on_the_page_of_its_own_person_and_on_no_other(told, word):
    assert holding(told / "site", word) == {"people/wilma-geddes.html"}
    assert holding(told / "index", word) == set()


def say(root, capsys, *words):
    capsys.readouterr()
    run([*words, "--vault", str(root), "--today", str(EXAMPLE_DAY)])
    said = capsys.readouterr()
    return said.out + said.err


OF_OTHERS = (
    *(("show", name) for name in ("teuvo", "kit", "halina")),
    *(("gifts", name) for name in ("teuvo", "kit", "halina")),
    ("idea", "teuvo"),
    ("path", "Skerry"),
    ("path", "teuvo"),
    ("introduce",),
    ("introduce", "wilma", "halina"),
    ("work",),
    ("week",),
    ("due",),
    ("challenge",),
    ("idea",),
    ("forecast",),
)


@pytest.mark.parametrize("as_json", [False, True])
def test_no_command_about_others_tells_a_secret(told, capsys, as_json):
    for words in OF_OTHERS:
        said = say(told, capsys, *words, *(["--json"] if as_json else []))
        assert not [one for one in MARKED if one in said], words


def test_no_idea_is_offered_for_a_secret_reason(told, capsys):
    offered = json.loads(say(told, capsys, "idea", "wilma", "--json"))
    assert offered
    assert not [one for one in MARKED if one in json.dumps(offered)]


def test_their_owner_sees_them(told, capsys):
    assert "(secret)" in say(told, capsys, "show", "wilma")
    assert WORD in say(told, capsys, "gifts", "wilma")
