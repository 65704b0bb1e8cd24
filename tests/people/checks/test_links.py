"""Links that lead nowhere, or to one of several, and links that YAML does not see."""

import pytest

from vault_tools.people.checks.links import ambiguous_links, links, unquoted_links
from vault_tools.people.checks.unread import front_matter

ANA = "---\naliases: [Anita]\ncompany: Acme\n---\n"
JONAS = "people/Jonas Weber.md"


def told(problems):
    return [(str(one.place), one.message, one.hint) for one in problems]


def test_a_person_whose_name_has_a_slip_in_it_is_guessed(seen):
    vault = seen({"people/Ana Costa.md": ANA, JONAS: "- 2026-10-30 lunch with [[Ana Cotsa]]\n"})
    assert told(links(vault)) == [
        (f"{JONAS}:1:25", "[[Ana Cotsa]] leads to no note", "did you mean [[Ana Costa]]?")
    ]


@pytest.mark.parametrize("link", ["[[ana costa]]", "[[people/Ana Costa#Log|Ana]]", "[[#Log]]"])
def test_what_leads_to_a_note_is_left_alone(link, seen):
    assert not list(links(seen({"people/Ana Costa.md": ANA, JONAS: f"With {link}.\n"})))


@pytest.mark.parametrize(
    "text",
    [
        "![[dance.gif]]",
        "[[2026-10-30]] and [[2026-W44]] and [[2026]]",
        "[[October 30th, 2026]] and [[July 13th]] and [[2026_10_30]]",
        "[[journal/2026-10-30|Friday]], [Friday](../journal/2026-10-30.md), [[Oct 30th, 2026]]",
        "`[[Nobody]]`",
        "```\n[[Nobody]]\n```",
        "%% [[Nobody]] %%",
        "<!-- vault:begin people -->\n[[Nobody]]\n<!-- vault:end people -->",
    ],
)
def test_days_embeds_code_comments_and_generated_text_are_left_alone(text, seen):
    assert not list(links(seen({JONAS: f"{text}\n"})))


def test_an_alias_is_told_with_the_link_that_works(seen):
    vault = seen({"people/Ana Costa.md": ANA, "journal/2026-10-30.md": "Lunch with [[Anita]]."})
    (problem,) = links(vault)
    assert problem.hint == "an alias stands behind the name: [[Ana Costa|Anita]]"


def test_a_name_in_the_front_matter_that_is_not_the_files_is_told_too(seen):
    vault = seen({"people/ana.md": "---\nname: Ana Costa\n---\n", JONAS: "See [[Ana Costa]].\n"})
    (problem,) = links(vault)
    assert problem.hint == "an alias stands behind the name: [[ana|Ana Costa]]"


def test_a_dead_link_of_a_note_about_no_person_is_none_of_our_business(seen):
    vault = seen({"people/Ana Costa.md": ANA, "books/Middlemarch.md": "By [[George Eliot]].\n"})
    assert not list(links(vault))


@pytest.mark.parametrize(
    ("field", "count"),
    [("introduced_by", 1), ("knows", 1), ("spouse", 1), ("company", 0), ("location", 0)],
)
def test_of_fields_only_those_that_name_people_want_a_note(field, count, seen):
    vault = seen({JONAS: f'---\n{field}: "[[Nobody Yet]]"\n---\n'})
    assert len(list(links(vault))) == count


def test_a_missing_note_is_told_once_with_the_number_of_places(seen):
    text = "With [[Nora Quist]], and [[nora quist]] again.\n"
    vault = seen({"people/Ana Costa.md": ANA + text, JONAS: text})
    (problem,) = links(vault)
    assert problem.message == "[[Nora Quist]] leads to no note (nor in 3 other places)"
    assert problem.place.path == "people/Ana Costa.md"


def test_an_unquoted_dead_link_is_shown_with_both_brackets(seen):
    (problem,) = links(seen({JONAS: "---\nknows: [[Nora Quist]]\n---\n"}))
    assert problem.excerpt_parts()[1] == "[[Nora Quist]]"


def test_a_link_in_a_template_is_left_alone(seen):
    vault = seen({"people/Ana Costa.md": ANA, "Templates/Day.md": "[[Ana Cotsa]] {{date}}\n"})
    assert not list(links(vault))


TWO = {"people/Alex Kim.md": "", "work/people/Alex Kim.md": "---\nemail: a@b.c\n---\n"}


def test_a_link_to_a_name_of_two_notes_says_which_is_meant(seen):
    vault = seen({**TWO, "journal/2026-10-30.md": "[[Alex Kim]], then [[alex kim]].\n"})
    means = 'two notes are called "Alex Kim"; this means people/Alex Kim.md'
    other = "[[work/people/Alex Kim|Alex Kim]] is the other one"
    assert told(ambiguous_links(vault)) == [
        ("journal/2026-10-30.md:1:1", f"{means} (linked in 1 other place too)", other)
    ]


def test_a_link_by_path_is_not_ambiguous(seen):
    vault = seen({**TWO, "journal/2026-10-30.md": "Coffee with [[people/Alex Kim]].\n"})
    assert not list(ambiguous_links(vault))


def test_generated_text_is_not_the_users_to_mend(seen):
    text = "<!-- vault:begin people -->\n- [[Alex Kim]]\n<!-- vault:end people -->\n"
    assert not list(ambiguous_links(seen({**TWO, "index/People.md": text})))


def test_two_notes_of_one_name_about_nobody_are_left_alone(seen):
    vault = seen({"a/Notes.md": "", "b/Notes.md": "", JONAS: "See [[Notes]].\n"})
    assert not list(ambiguous_links(vault))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("[[Acme]]", ["[[Acme]]"]),
        ("[[Acme, Ltd|Acme]]", ["[[Acme, Ltd|Acme]]"]),
        ("\n  - [[Acme]]\n  - [[Bell]]", ["[[Acme]]", "[[Bell]]"]),
        ("[[[Acme]], [[Bell]]]", ["[[Acme]]", "[[Bell]]"]),
        ('"[[Acme]]"', []),
        ('\n  - "[[Acme]]"', []),
        ("[Acme, Bell]", []),
        ("[[38.7, -9.1], [41.1, -8.6]]", []),
        ("|\n  [[Acme]] and more", []),
    ],
)
def test_an_unquoted_link_is_told_and_a_list_of_lists_is_not(value, shown, seen):
    problems = unquoted_links(seen({JONAS: f"---\ncompany: {value}\n---\n"}))
    assert [one.excerpt_parts()[1] for one in problems] == shown


def test_several_links_without_quotes_are_advice_and_hide_nothing(seen):
    vault = seen({JONAS: "---\nknows: [[Ana]], [[Bo]]\nrole: Baker\n---\n"})
    (problem,) = unquoted_links(vault)
    assert problem.hint == 'quote the value: knows: "[[Ana]], [[Bo]]"'
    assert not list(front_matter(vault))
