"""`vault set` and `vault unset` as they are typed."""

import pytest

from tests.conftest import tree
from vault_tools.problems import OK, USAGE


def field_of(root, name, key):
    lines = (root / "people" / f"{name}.md").read_text("utf-8").splitlines()
    return next((line for line in lines if line.startswith(f"{key}:")), None)


def test_name_field_and_value_need_no_quotes(example, ask):
    told = ask(example, "set", "wilma", "geddes", "cadence", "3", "weeks")
    assert told.out == (
        "Set cadence of Wilma Geddes to 3 weeks (was 2 weeks). Next turn about 23 November. "
        "Undo: vault undo\n"
    )
    assert field_of(example, "Wilma Geddes", "cadence") == "cadence: 3 weeks"
    told = ask(example, "unset", "wilma", "cadence")
    assert (told.code, field_of(example, "Wilma Geddes", "cadence")) == (OK, None)


def test_a_promise_that_a_contact_of_these_days_keeps_already_is_told(vault, ask):
    root = vault({"people/Ana.md": "## Log\n- 2026-11-16 call\n"})
    kept = "The contact of 16 November keeps it already"
    assert kept in ask(root, "set", "ana", "next_contact", "2026-11-23").out
    assert kept not in ask(root, "set", "ana", "next_contact", "2026-11-24").out


def test_undo_takes_each_back(example, ask):
    before = tree(example)
    ask(example, "set", "wilma", "interests", "plants,", "soup")
    assert field_of(example, "Wilma Geddes", "interests") == "interests: [plants, soup]"
    ask(example, "unset", "wilma", "interests")
    ask(example, "undo")
    ask(example, "undo")
    assert tree(example) == before


def test_a_value_may_begin_with_a_dash_and_an_option_is_still_known(example, ask):
    assert ask(example, "set", "wilma", "birthday", "--04-12").code == OK
    assert field_of(example, "Wilma Geddes", "birthday") == 'birthday: "--04-12"'
    told = ask(example, "set", "wilma", "birthday", "x", "--frce")
    assert (told.code, "no option --frce" in told.err) == (USAGE, True)


@pytest.mark.parametrize(
    "words",
    [
        ["role=cook"],
        ["role:cook"],
        ["role:", "cook"],
        ["role::", "cook"],
        ["role：cook"],
        ["role", "=", "cook"],
        ["role=", "cook"],
    ],
)
def test_the_sign_between_a_field_and_its_value_is_part_of_neither(example, ask, words):
    assert ask(example, "set", "wilma", *words).code == OK
    assert field_of(example, "Wilma Geddes", "role") == "role: cook"
    assert ask(example, "unset", "wilma", "role:").code == OK


def test_a_namespace_of_a_field_and_signs_of_a_value_stay(example, ask):
    ask(example, "set", "wilma", "crm:note", "a=b: c")
    assert field_of(example, "Wilma Geddes", '"crm:note"') == '"crm:note": "a=b: c"'
    ask(example, "set", "wilma", "TEL;TYPE=WORK", "+44 20")
    assert field_of(example, "Wilma Geddes", '"TEL;TYPE=WORK"') == '"TEL;TYPE=WORK": "+44 20"'


@pytest.mark.parametrize("word", ["role=", "https://example.org/?a=b", "10:30"])
def test_an_address_or_a_time_alone_is_no_field_with_its_value(example, ask, word):
    assert "which field, and to what?" in ask(example, "set", "wilma", word).err


def test_a_circle_may_begin_with_a_dash(example, ask):
    with (example / "vault.toml").open("a") as settings:
        settings.write('\n[circles]\n"-a" = "monthly"\n')
    told = ask(example, "set", "wilma", "circle", "-a").err
    assert 'before a value a blank will do: " -a"' in told
    ask(example, "set", "wilma", "circle", " -a")
    assert field_of(example, "Wilma Geddes", "circle") == 'circle: "-a"'


def test_what_is_missing_is_asked_for(example, ask):
    assert "which field, and to what?" in ask(example, "set", "wilma", "role").err
    assert "which field?" in ask(example, "unset", "wilma").err


def test_a_family_name_that_nobody_bears_is_no_field_of_somebody_else(example, ask):
    before = tree(example)
    told = ask(example, "set", "wilma", "Smith", "birthday", "1990-02-03")
    assert told.code == USAGE
    assert told.err == (
        'vault: "Smith" is a field of nobody, and "birthday" is one\n'
        'hint: is "Smith" a part of the name? Nobody here is called so. '
        'For a field "Smith" add --force\n'
    )
    assert tree(example) == before
    assert ask(example, "set", "wilma", "Smith", "birthday party", "--force").code == OK
    assert ask(example, "set", "wilma", "Motto", "live and let live").code == OK


def test_json_and_dry_run(example, ask):
    before = tree(example)
    told = ask(example, "set", "wilma", "cadence", "monthly", "--json", "--dry-run")
    assert told.json["results"] == [
        {
            "name": "Wilma Geddes",
            "path": "people/Wilma Geddes.md",
            "key": "cadence",
            "value": "monthly",
            "next_turn": "2026-12-02",
        }
    ]
    assert "-cadence: 2 weeks\n+cadence: monthly\n" in told.json["diff"]
    assert (
        "+cadence: monthly\n" in ask(example, "set", "wilma", "cadence", "monthly", "--dry-run").out
    )
    assert tree(example) == before
