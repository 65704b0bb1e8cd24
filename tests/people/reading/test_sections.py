"""What sections of the text list."""

import pytest

from tests.people.vaults import contact_of


def test_how_we_met_and_gift_ideas_in_the_text():
    contact = contact_of(
        """
        # Maya
        ## How We Met
        At the fair, over a broken
        [[Spider plant|plant]].

        ## Gift Ideas
        - [ ] a [[Globe]]
        - [x] a map
        - good tea

        ## Notes
        - not a gift
        """
    )
    assert contact.how_met == "At the fair, over a broken plant."
    assert [one.text for one in contact.gift_ideas] == ["a Globe", "good tea"]


def test_what_they_can_help_with_and_like():
    contact = contact_of(
        """
        ---
        expertise: maps, hinges
        looking_for: [an old chart]
        interests:
          - category: movie
            text: Her
          - plants
        ideas:
          - category: gift
            text: a globe
            done: false
          - category: gift
            text: a bell
            done: true
          - category: conversation
            text: what is propaganda?
        ---
        """
    )
    assert contact.can_help_with == ("maps", "hinges")
    assert contact.looking_for == ("an old chart",)
    assert contact.interests == ("Her", "plants")
    assert [one.text for one in contact.gift_ideas] == ["a globe"]


def test_headings_with_signs_and_words_by_commas_below_them():
    contact = contact_of(
        """
        ## 🎁 Gift ideas
        * pens
        ## **Interests**
        plants, climbing
        ## Can help with:
        She knows maps, charts and hinges.
        """
    )
    assert [one.text for one in contact.gift_ideas] == ["pens"]
    assert contact.interests == ("plants", "climbing")
    assert contact.can_help_with == ("She knows maps, charts and hinges.",)


@pytest.mark.parametrize(
    ("text", "relationship"),
    [
        ("## Relationship\nFriend.\n\n## Notes\ntea", "Friend"),
        ("## Relazione\namica, vicina", "amica, vicina"),
        ("## Relationship\n- cousin", "cousin"),
        ("## Relationship\nFriend\n\n---\n## Notes\ntea", "Friend"),
        *((f"## Relationship\n{nothing}", "") for nothing in ("-", "TBD", "…", "---", "- n/a")),
        ("## Relationship\nFirst call 2026-04-10.", ""),
        ("## Relationship\nType:\n- friend\n\nImportance:\n- high", ""),
        ("## Relationship\n" + "It is a long tale of two who hardly ever agreed. " * 2, ""),
        ("**Relationship:** aunt\n## Relationship\nFriend", "aunt"),
    ],
)
def test_a_section_may_say_in_a_few_words_what_they_are_to_you(text, relationship):
    assert contact_of(f"# Maya\n{text}\n").relationship == relationship


def test_a_form_that_is_not_filled_in_and_a_rule_below_a_section_list_nothing():
    text = "## Interests\n- plants\n-\n\n---\n## Gift Ideas\n-\n\n***\n## Help\nmaps, ink\n\n___\n"
    contact = contact_of(f"# Maya\n{text.replace('Help', 'Can help with')}")
    assert (contact.interests, contact.gift_ideas) == (("plants",), ())
    assert contact.can_help_with == ("maps", "ink")


def test_what_was_given_already_is_no_idea_for_a_gift():
    contact = contact_of(
        """
        ## Idées cadeaux
        - Déjà offert : une plante
        - Offert : un vase
        - Déjà souhaité : une lampe
        - un globe, déjà vu au marché

        ## Gift Ideas
        - **Already given:** tea
        - Offered: wine (2025-09-17)
        - Ideas: a globe, a map
        - already ordered a lamp
        - Given in 2024: cups
        - Given her love of tea: a pot
        - Gave up coffee: cocoa
        """
    )
    told = [
        "Déjà souhaité : une lampe",
        "un globe, déjà vu au marché",
        "a globe, a map",
        "already ordered a lamp",
    ]
    told += ["Given her love of tea: a pot", "Gave up coffee: cocoa"]
    assert [one.text for one in contact.gift_ideas] == told


def test_what_has_a_day_below_gifts_was_given_and_below_gift_ideas_is_one():
    items = "- 2025-12-24: a book\n- a kite\n"
    assert [one.text for one in contact_of(f"## Gifts\n{items}").gift_ideas] == ["a kite"]
    told = ["2025-12-24: a book", "a kite"]
    assert [one.text for one in contact_of(f"## Gift ideas\n{items}").gift_ideas] == told


def test_a_line_that_is_a_field_is_no_idea_a_second_time():
    contact = contact_of("## Gift Ideas\n- Ideas: a globe, a map\n- **Ideas:** a hat\n- a kite\n")
    assert [one.text for one in contact.gift_ideas] == ["a globe", "a map", "a hat", "a kite"]
    contact = contact_of("## Gift Ideas\n**Ideas:** a hat\nShe likes tea.\n")
    assert "She likes tea." in contact.gift_ideas[-1].text
