"""One person in two notes, and one identity for two people."""

import pytest

from vault_tools.people.checks.duplicates import MOST_SHARING, duplicate_uids, duplicates


def pair(one, other):
    return {
        "people/Ana Costa.md": f"---\n{one}\n---\n",
        "people/Ana C.md": f"---\n{other}\n---\n",
    }


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ("name: Ana  Costa", "name: ANA COSTA", "name"),
        ("email: ana@example.org", "email: [mailto:Ana@Example.org]", "mail address"),
        ('phone: "+351 910 000 001"', "mobile: 910-000-001", "phone number"),
        ('"TEL[CELL]": "00351910000001"', 'whatsapp: "+351910000001"', "phone number"),
    ],
)
def test_what_two_notes_share_may_make_them_one(one, other, shared, seen):
    (problem,) = duplicates(seen(pair(one, other)))
    words = f"this may be the person of people/Ana C.md too: the same {shared}"
    assert (problem.place.path, problem.message) == ("people/Ana Costa.md", words)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("email: ana@example.org", "email: anna@example.org"),
        ("phone: 12345", "phone: 12345"),
        ("email: none", "email: none"),
        ("birthday: 1988-04-12", "birthday: 1988-04-12"),
    ],
)
def test_other_likenesses_make_no_two_notes_one(one, other, seen):
    assert not list(duplicates(seen(pair(one, other))))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('spouse: "[[Ana C]]"', "met: 2014"),
        ("met: 2014", "knows: [Ana Costa]"),
        ("birthday: 1988-04-12", "birthday: 1961-01-30"),
        ("dates: 1850–1900", "dates: 1912–1954"),
    ],
)
def test_two_people_who_share_a_number_can_say_so(one, other, seen):
    shared = '\nphone: "+351 210 000 001"'
    assert not list(duplicates(seen(pair(one + shared, other + shared))))


def test_the_number_of_an_office_makes_nobody_one(seen):
    office = {f"people/Clerk {n}.md": "---\nphone: 210000001\n---\n" for n in range(MOST_SHARING)}
    assert len(list(duplicates(seen(office)))) == MOST_SHARING - 1
    one_more = {"people/Porter.md": "---\nphone: 210000001\n---\n"}
    assert not list(duplicates(seen(office | one_more)))


def test_all_that_is_shared_is_told_at_once_where_it_can_be_shown(seen):
    notes = {
        "friends/Ana Costa.md": "---\nemail: ana@example.org\n---\n",
        "people/Ana Costa.md": "---\nrole: Potter\nemail: ana@example.org\n---\n",
    }
    (problem,) = duplicates(seen(notes))
    assert problem.message.endswith("the same name and the same mail address")
    assert problem.excerpt_parts()[1] == "ana@example.org"


def test_a_uid_of_two_notes_is_told_at_the_second(seen):
    (problem,) = duplicate_uids(seen(pair("uid: 7f3a", "UID: 7f3a")))
    assert str(problem.place) == "people/Ana Costa.md:2:6"


def test_an_id_that_a_template_gave_to_many_is_told_once(seen):
    notes = {f"people/{name}.md": "---\nid: 0001\n---\n" for name in "ABCDEF"}
    (problem,) = duplicate_uids(seen(notes))
    assert (str(problem.place), problem.message) == (
        "people/A.md:2:5",
        'the uid "0001" stands in 6 notes',
    )


def test_what_only_tells_which_program_wrote_a_note_is_no_uid(seen):
    assert not list(duplicate_uids(seen(pair("PRODID: -//Maps//EN", "PRODID: -//Maps//EN"))))


def test_a_uid_that_stands_once_is_fine(seen):
    assert not list(duplicate_uids(seen(pair("uid: 7f3a", "uid: 7f3b"))))
