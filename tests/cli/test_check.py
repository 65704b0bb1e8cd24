"""`vault check`: which folder, which checks, and how much of what they find."""

import json

import pytest

from vault_tools.cli.run import run
from vault_tools.problems import CANNOT_RUN, OK, PROBLEMS, USAGE

ANA = "---\nbirthday: 1990-02-30\n---\nSee [[Nobody]].\n"


@pytest.fixture
def broken(vault, monkeypatch):
    root = vault({"vault.toml": "", "people/Ana Costa.md": ANA})
    monkeypatch.chdir(root.parent)
    return root


def check(*arguments):
    return run(["check", "--today", "2026-11-18", *arguments])


def kinds(capsys):
    return [row["check"] for row in json.loads(capsys.readouterr().out)["problems"]]


def test_a_folder_is_the_vault_and_other_words_are_checks(broken, capsys):
    assert check("vault", "--json") == PROBLEMS
    assert kinds(capsys) == ["dates", "links"]
    assert check("links", "vault", "--json") == PROBLEMS
    assert kinds(capsys) == ["links"]
    assert check("--vault", "vault", "links", "--json") == PROBLEMS
    assert kinds(capsys) == ["links"]


def test_checks_that_find_nothing_are_content(broken, capsys):
    assert check("vault", "cadences", "duplicates") == OK
    said = capsys.readouterr()
    assert (said.out, said.err) == ("", "Looked through 1 note, and all is well.\n")


def test_a_folder_named_like_a_check_is_reached_by_its_path(broken, monkeypatch, capsys):
    monkeypatch.chdir(broken)
    (broken / "links").mkdir()
    assert check("links") == PROBLEMS
    assert "[[Nobody]]" in capsys.readouterr().out
    assert check("./links", "links") == OK


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["lniks"], USAGE, 'did you mean "links"?'),
        (["vault", "people"], USAGE, 'no check called "people"'),
        (["vault", "."], USAGE, "one vault at a time"),
        (["./nowhere"], CANNOT_RUN, "there is no folder nowhere"),
    ],
)
def test_what_is_neither_is_told_with_what_helps(arguments, code, words, broken, capsys):
    assert check(*arguments) == code
    assert words in capsys.readouterr().err


def test_of_many_findings_the_first_are_shown_unless_their_check_is_named(vault, capsys):
    lines = "".join(f"- [[Nobody {letter}]]\n" for letter in "abcdefghijklm")
    root = vault({"people/Ana Costa.md": f"Whom she knows:\n{lines}"})
    check(str(root))
    short = capsys.readouterr().out
    assert (short.count("]] leads to no note"), "… and 3 more: vault check links" in short) == (
        10,
        True,
    )
    for more in ("links", "--verbose"):
        check(str(root), more)
        assert capsys.readouterr().out.count("]] leads to no note") == 13


def test_the_dialect_shows_what_a_name_is_read_as(vault, capsys):
    text = "---\nborn: 1988\nbrithday: 1988\nmood: well\n---\n"
    root = vault({"people/Ana Costa.md": text})
    assert check(str(root), "--dialect") == OK
    out = capsys.readouterr().out
    assert "birthday  born in 1 note" in out
    assert "brithday in 1 note: is it birthday?" in out
    assert "Not read\n  mood in 1 note\n" in out
    assert check(str(root), "--dialect", "--json") == OK
    row = json.loads(capsys.readouterr().out)
    assert row["look_alikes"] == [{"key": "brithday", "notes": 1, "like": "birthday"}]


def test_a_key_cannot_steer_the_terminal(vault, capsys):
    root = vault({"people/Ana.md": '---\n"mo\\e[2Jod": well\n---\n'})
    check(str(root), "--dialect")
    assert "\x1b" not in capsys.readouterr().out


def test_a_word_too_long_to_name_a_folder_is_no_check(example, ask):
    said = ask(example, "check", "x" * 300)
    assert (said.code, said.out) == (2, "")


def test_in_a_folder_without_people_all_is_not_said_to_be_well(tmp_path, ask):
    told = ask(tmp_path, "check")
    assert told.code == OK
    assert told.err.startswith("Looked through 0 notes, and none is about a person.\nhint: ")
    assert "vault init DIR" in told.err
