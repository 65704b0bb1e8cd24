"""Words in a text, separated by commas."""

from vault_tools.word_lists import by_word, word_list, word_lists, word_set

ROWS = {
    "day": "day, days",
    "week": """
        week, week or
        two
    """,
}


def test_words_stand_in_their_order_and_may_be_several_between_two_commas():
    assert word_list(" first name,\n    last\n    name, 1:1") == ("first name", "last name", "1:1")
    assert word_set("tea, coffee, tea") == {"tea", "coffee"}


def test_a_table_has_the_words_for_each_meaning_or_the_meaning_of_each_word():
    assert word_lists(ROWS) == {"day": ("day", "days"), "week": ("week", "week or two")}
    assert by_word(ROWS) == {"day": "day", "days": "day", "week": "week", "week or two": "week"}
