import pytest

from tests.people.vaults import note
from vault_tools.notes.read_fields import read_yaml
from vault_tools.people.dialect.date_values import dates_in, read_date
from vault_tools.people.dialect.dialect import Found
from vault_tools.people.dialect.values import (
    Named,
    first_text,
    former_names_in,
    is_true,
    names_of,
    shown,
    texts,
    words_of,
)


def value(yaml):
    return read_yaml("x.md", f"key: {yaml}\n", 2).fields[0].value


@pytest.mark.parametrize(
    ("yaml", "words"),
    [
        ("[plants, climbing]", ["plants", "climbing"]),
        ("plants, climbing; maps", ["plants", "climbing", "maps"]),
        ("\n  - plants\n  - '#climbing'", ["plants", "climbing"]),
        ('"#friend"', ["friend"]),
        ("[null]", []),
        ("[]", []),
        ("", []),
        ("''", []),
        ('"[[Plants]], and more"', ["Plants, and more"]),
        ("[[Plants]]", ["Plants"]),
        ("{a: plants, b: maps}", ["plants", "maps"]),
    ],
)
def test_words_of_lists_comma_strings_and_links(yaml, words):
    assert words_of(value(yaml)) == words


@pytest.mark.parametrize(
    ("yaml", "names"),
    [
        ("Jane Smith", ["Jane Smith"]),
        ('"[[Jane Smith]]"', ["Jane Smith>Jane Smith"]),
        ('"[[people/Jane Smith|Jane]]"', ["Jane>people/Jane Smith"]),
        ("[[Jane Smith]]", ["Jane Smith>Jane Smith"]),
        ("[[Smith, Jane]]", ["Smith, Jane>Smith, Jane"]),
        ("[[A, [[B]]]]", ["A>A", "B>B"]),
        ('"[[Ana]], [[Bo]] and [[Cy|C]]"', ["Ana>Ana", "Bo>Bo", "C>Cy"]),
        ("[[Ana]], [[Bo]]", ["Ana>Ana", "Bo>Bo"]),
        ('["[[Ana]]", Bo]', ["Ana>Ana", "Bo"]),
        ("\n  - [[Ana]]\n  - Bo", ["Ana>Ana", "Bo"]),
        ("Ana, Bo; Cy", ["Ana", "Bo", "Cy"]),
        ('"my aunt [[Ana Costa]]"', ["Ana Costa>Ana Costa"]),
        ('"[[Ana]] (my aunt)"', ["Ana>Ana"]),
        ('"University of Toronto (formerly [[Acme]])"', ["University of Toronto"]),
        ('"[Ana](people/Ana.md)"', ["Ana>people/Ana.md"]),
        ("{name: Ana, birthday: 1990-01-01}", ["Ana"]),
        ("\n  - name: Ana\n    age: 3\n  - name: Bo", ["Ana", "Bo"]),
        ("{mother: Ana, father: Bo}", ["Ana", "Bo"]),
        ("[null]", []),
        ("", []),
    ],
)
def test_names_as_fields_give_them(yaml, names):
    found = names_of(value(yaml))
    assert [f"{n.name}>{n.target}" if n.target else n.name for n in found] == names


def test_an_organization_may_have_a_comma_in_its_name():
    assert [named.name for named in names_of(value("Acme, Inc."), commas=False)] == ["Acme, Inc."]


def test_a_name_has_its_place():
    assert names_of(value('"[[Ana]], [[Bo]]"')) == [
        Named("Ana", "Ana", 2, 7),
        Named("Bo", "Bo", 2, 16),
    ]


def test_former_ones_stand_in_brackets():
    (former,) = former_names_in(value('"Toronto (formerly [[Acme]])"'))
    assert (former.name, former.target) == ("Acme", "Acme")
    assert former_names_in(value("Acme (Lisbon office)")) == []
    assert [one.name for one in former_names_in(value("Beta (ex-Acme)"))] == ["Acme"]
    assert former_names_in(value("Acme (external partner)")) == []


@pytest.mark.parametrize(
    ("yaml", "said"),
    [
        ("true", True),
        ("Yes", True),
        ("on", True),
        ("x", True),
        ("false", False),
        ("NO", False),
        ("0", False),
        ("", False),
        ("sometimes", None),
    ],
)
def test_yes_and_no(yaml, said):
    assert is_true(value(yaml)) is said


def day(yaml, *, words=False, order=""):
    found = Found("birthday", "birthday", value(yaml), 2, 1)
    read, problems = read_date(found, note("x.md", f"---\nkey: {yaml}\n---"), order, words=words)
    return str(read) if read else None, [(p.place.column, p.width) for p in problems]


@pytest.mark.parametrize(
    ("yaml", "read"),
    [
        ("1988-04-12", "1988-04-12"),
        ('"05-15"', "--05-15"),
        ("[[July 13th]]", "--07-13"),
        ('"[[2025-12-12|last Friday]]"', "2025-12-12"),
        ("[2024-01-02, 2025-03-04]", "2024-01-02"),
        ("[null]", None),
        ("N/A", None),
        ("{date: 2024-01-02, how: call}", "2024-01-02"),
        ("10 December 1815, London", "1815-12-10"),
        ("March 14, 1879, in Ulm, Germany", "1879-03-14"),
        ("1879-03-14 in Ulm", "1879-03-14"),
        ("1879-03-14 (Ulm)", "1879-03-14"),
        ("2024-07-01T10:30:00Z", "2024-07-01"),
    ],
)
def test_dates_as_fields_give_them(yaml, read):
    assert day(yaml) == (read, [])


def test_what_is_no_date_is_told_at_its_place():
    assert day("1990-02-30") == (None, [(6, 10)])
    assert day('"03/04/2026"') == (None, [(7, 10)])
    assert day("03/04/2026", order="month-first") == ("2026-03-04", [])


def test_words_are_told_unless_the_field_may_hold_words():
    assert day("yesterday") == (None, [(6, 9)])
    assert day("yesterday", words=True) == (None, [])
    assert day("in March", words=True) == (None, [])


def test_what_was_no_yaml_is_told_once():
    assert day("{{date}}") == (None, [])


def test_links_are_shown_by_their_names():
    assert shown("with [[Ana Costa|Ana]] at [Acme](Acme.md) and ![[pic.png]]") == (
        "with Ana at Acme and pic.png"
    )
    assert shown("[a](https://example.org) [x]") == "[a](https://example.org) [x]"


def test_texts_stand_where_they_say():
    found = list(texts(value('["one", two, [[Three]]]')))
    assert [(words.text, words.line, words.column) for words in found] == [
        ("one", 2, 8),
        ("two", 2, 14),
        ("Three", 2, 19),
    ]
    assert first_text(value("[null, '', two]")) == "two"
    assert [words.text for words in dates_in(value("[[a/2025-12-12|x]]"))] == ["a/2025-12-12"]
