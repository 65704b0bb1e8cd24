"""`vault undo --list` as it is read."""

import re


def test_what_could_be_taken_back_stands_with_its_day_and_time(example, ask):
    ask(example, "log", "wilma", "call")
    ask(example, "skip", "teuvo")
    told = ask(example, "undo", "--list").out.splitlines()
    assert [re.sub(r"^\d{4}-\d\d-\d\d \d\d:\d\d  ", "", line) for line in told] == [
        "skip Teuvo Laine",
        "log Wilma Geddes",
    ]


def test_a_link_to_the_new_name_that_was_written_since_is_told_and_left(vault, ask):
    root = vault({"people/Ana.md": "tea\n", "people/Bo.md": "[[Ana]]\n"})
    ask(root, "rename", "Ana", "Ana Costa")
    (root / "note.md").write_text("Tea with [[Ana Costa]].\n[[Ana]] too.\n")
    told = ask(root, "undo")
    assert told.out.startswith("Took back: rename Ana to Ana Costa")
    assert told.err == "A link that was written since then leads nowhere now: note.md:1\n"
    assert (root / "note.md").read_text() == "Tea with [[Ana Costa]].\n[[Ana]] too.\n"
    assert (root / "people/Bo.md").read_text() == "[[Ana]]\n"


def test_an_undo_that_leaves_no_dead_link_says_nothing_more(vault, ask):
    root = vault({"people/Ana.md": "tea\n", "note.md": "[[Nobody]] [[Ana]]\n"})
    for command in (["rename", "Ana", "Ana Costa"], ["log", "Ana", "call"], ["new", "Zoe"]):
        ask(root, *command)
        assert ask(root, "undo").err == ""


def test_it_takes_back_also_where_the_settings_cannot_be_read(vault, ask):
    root = vault({"people/Ana.md": "tea\n"})
    ask(root, "rename", "Ana", "Ana Costa")
    (root / "vault.toml").write_text("capacity = \n")
    told = ask(root, "undo")
    assert (told.code, told.err) == (0, "")
    assert (root / "people/Ana.md").read_text() == "tea\n"
