"""Which promise somebody means, and which a page has shown."""

from datetime import date

import pytest

from tests.people.vaults import contact_of
from vault_tools.people.giving.find_promise import find_promise, said_of, shown_promise
from vault_tools.problems import UsageError

TEXT = """
- [x] the soup pot
- [ ] send [[Ana|her]] the *scan*
- [ ] the scan
- [ ] bring Ésther's ladder 📅 2026-12-01
- [ ] bring the wheelbarrow
- [ ] ← the name of the ladder maker
- [ ] ← the seed list
"""


@pytest.fixture
def maya():
    return contact_of(TEXT)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("her SCAN", "send her the scan"),
        ("the scan", "the scan"),
        ("ésther", "bring Ésther's ladder"),
        ("ladder", "bring Ésther's ladder"),
        ("ladder maker", "the name of the ladder maker"),
        ("seed", "the seed list"),
    ],
)
def test_a_word_or_two_say_which_and_mine_come_first(maya, typed, said):
    assert said_of(find_promise(maya, typed)) == said


@pytest.mark.parametrize(
    ("typed", "message", "hint"),
    [
        ("bring", "which promise", '"bring Ésther\'s ladder", "bring the wheelbarrow"; a word'),
        ("soup", 'says "soup"', '"send her the scan"'),
        ("", "which promise", '"send her the scan", "the scan"'),
    ],
)
def test_in_doubt_nothing_is_guessed_and_those_there_are_are_named(maya, typed, message, hint):
    with pytest.raises(UsageError, match=message) as refused:
        find_promise(maya, typed)
    assert hint in refused.value.hint


def test_many_are_counted():
    many = contact_of("".join(f"- [ ] plant tree {number}\n" for number in range(30)))
    with pytest.raises(UsageError) as refused:
        find_promise(many, "tree")
    assert '"plant tree 7" and 22 more' in refused.value.hint


def test_the_only_one_needs_no_words_and_the_same_twice_is_one():
    assert find_promise(contact_of("- [ ] the scan\n- [ ] the scan\n"), "").text == "the scan"
    assert find_promise(contact_of("- [ ] ← the scan\n"), "").text == "← the scan"
    with pytest.raises(UsageError, match="nothing is promised"):
        find_promise(contact_of("- [x] the scan\n"), "")


def test_promises_of_the_same_words_are_told_apart_by_their_days():
    twice = contact_of("- [ ] water 📅 2026-12-01\n- [ ] water 📅 2026-12-08\n- [ ] the scan\n")
    with pytest.raises(UsageError) as refused:
        find_promise(twice, "water")
    there = '"water" (2026-12-01), "water" (2026-12-08); a word or two of it, or its day, will do'
    assert refused.value.hint.endswith(there)
    assert find_promise(twice, "water 2026-12-08").due == date(2026, 12, 8)


def test_a_page_shows_just_these_words_and_this_day(maya):
    day = date(2026, 12, 1)
    assert shown_promise(maya, "bring Ésther's ladder", day).due == day
    assert shown_promise(maya, "bring Ésther's ladder", None) is None
    assert shown_promise(maya, "ladder", day) is None
    assert shown_promise(maya, "the seed list", None).text == "← the seed list"
