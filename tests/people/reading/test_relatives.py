"""Family and ties in the forms that notes have for them."""

import pytest

from tests.people.vaults import contact_of, fields, read
from vault_tools.people.giving.promises import is_theirs


def tied(*lines):
    contact = contact_of(fields(*lines))
    family = [(label, one.target or one.name) for label, one in contact.family]
    return family, [one.target or one.name for one in contact.knows]


@pytest.mark.parametrize(
    ("line", "family", "knows"),
    [
        ('spouses: [{person: "[[Bo]]", since: 2014}]', [("spouses", "Bo")], []),
        ("children: [{name: Leo, born: 2021-03-04}]", [("children", "Leo")], []),
        ("family: {mother: Ana, sons: [Leo, Ida]}", "mother Ana, sons Leo, sons Ida", []),
        ("family: [{name: Ana, relation: mother}, Ida]", "mother Ana, family Ida", []),
        ("siblings: [{who: Bo, relation: brother}]", [("brother", "Bo")], []),
        (
            "relationships: [{person: Ana, type: mother}, {name: Ida, type: neighbour}]",
            [("mother", "Ana")],
            ["Ida"],
        ),
        ("relationships: {spouse: Bo, neighbour: Ida}", [("spouse", "Bo")], ["Ida"]),
        ('friends: [{person: "[[Bo]]", note: school}]', [], ["Bo"]),
        ("mother: Ana, Ida", "mother Ana, mother Ida", []),
        ("kids: 'Ana, Bo, and Cy'", "kids Ana, kids Bo, kids Cy", []),
        ("kinder: Ana, und Bo", "kinder Ana, kinder Bo", []),
        ("family: 'wife Ida, kids Leo & Mia'", "wife Ida, kids Leo, kids Mia", []),
    ],
)
def test_who_is_named_as_what(line, family, knows):
    if isinstance(family, str):
        family = [tuple(one.split()) for one in family.split(", ")]
    assert tied(line) == (family, knows)


def test_a_long_run_of_blanks_is_gone_through_once():
    line = f"wife: 'Ana{' ' * 200_000}Bo'"
    assert len(tied(line)[0]) == 1
    (task,) = contact_of(f"- [ ] waiting{' ' * 200_000}for Bo").tasks
    assert not is_theirs(task)


def test_words_for_a_relationship_are_no_people_and_are_kept():
    contact = contact_of(fields("relationships: [friend, mentor]"))
    assert (contact.family, contact.knows) == ((), ())
    assert contact.others == (("relationships", ("friend", "mentor")),)


def test_birthdays_of_relatives_without_a_note_come_round():
    contact = contact_of(
        fields(
            "children:", "  - {name: Leo, born: 2021-03-04}", '  - {name: "[[Mia]]", born: 2019}'
        )
    )
    assert [(one.label, str(one.on)) for one in contact.dates] == [("Leo's birthday", "2021-03-04")]


def test_they_may_be_told_in_other_languages():
    contact = contact_of(fields("kinder:", "  - {name: Leo, geboren: 05.05.2015}"))
    assert [(one.label, str(one.on)) for one in contact.dates] == [("Leo's birthday", "2015-05-05")]


def test_a_birthday_of_a_relative_that_cannot_be_read_is_told():
    _, problems = read(fields("children: [{name: Leo, born: 2021-02-30}]"))
    assert [problem.kind for problem in problems] == ["date"]


@pytest.mark.parametrize("line", ["family: true", "kids: 2", "married to: no"])
def test_a_yes_or_a_number_names_nobody_and_is_kept(line):
    key, _, said = line.partition(": ")
    contact = contact_of(fields(line))
    assert (contact.family, contact.others) == ((), ((key, (said,)),))
