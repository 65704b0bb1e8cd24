"""`vault new` as it is typed."""

import pytest

from tests.conftest import tree
from vault_tools.problems import OK, USAGE


def test_a_note_is_made_and_undone(example, ask):
    before = tree(example)
    options = ("--circle", "close", "--met", "last friday", "--introduced-by", "wilma")
    told = ask(example, "new", "Bo", "Ek", *options)
    assert told.code == OK
    assert told.out == "Made people/Bo Ek.md. Their rhythm is every 6 weeks. Undo: vault undo\n"
    assert (example / "people" / "Bo Ek.md").read_text("utf-8") == (
        "---\ncreated: 2026-11-18\ncircle: close\nmet: 2026-11-13\n"
        'introduced_by: "[[Wilma Geddes]]"\n---\n\n## Log\n'
    )
    ask(example, "undo")
    assert tree(example) == before


def test_a_name_that_is_there_is_refused(example, ask):
    before = tree(example)
    told = ask(example, "new", "wilma", "geddes")
    assert (told.code, told.out) == (USAGE, "")
    assert "Wilma Geddes has a note already: people/Wilma Geddes.md\n" in told.err
    assert 'hint: vault edit "Wilma Geddes" opens it' in told.err
    assert tree(example) == before


def test_json_and_dry_run(example, ask):
    before = tree(example)
    told = ask(example, "new", "Bo Ek", "--json", "--dry-run").json
    assert told["results"] == [{"name": "Bo Ek", "path": "people/Bo Ek.md", "template": None}]
    assert told["diff"].startswith("--- /dev/null\n+++ people/Bo Ek.md\n")
    assert tree(example) == before


@pytest.mark.parametrize("words", [("--idea", "Chalk", "--met", "2014"), ("Bo", "--kind", "gift")])
def test_options_of_people_and_of_ideas_do_not_mix(example, ask, words):
    before = tree(example)
    told = ask(example, "new", *words)
    assert (told.code, told.out) == (USAGE, "")
    assert tree(example) == before
