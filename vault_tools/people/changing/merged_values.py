"""The values of two notes that become one: what they hold, and where they can be written."""

from vault_tools.notes.front_matter import Entries, Items, Text, Value
from vault_tools.notes.links import Link, pieces_of
from vault_tools.people.changing.own_values import LISTS
from vault_tools.people.dialect.values import texts

UNITED = LISTS | {"email", "phone"}


def is_flat(*values: Value) -> bool:
    """Whether the values are texts and lists of texts or links, with nothing deeper in them."""
    return not any(
        isinstance(item, Entries)
        for value in values
        for item in (value.items if isinstance(value, Items) else (value,))
    )


def fits_a_line(value: Value, written: str) -> bool:
    """Whether a value can be a property of a Logseq page, where commas part a list's items.

    A comment beside the value could not go with it.
    """
    parted = isinstance(value, Items) and any("," in one.text for one in texts(value))
    commented = written.count("#") > shown(value).count("#")
    return is_flat(value) and "\n" not in shown(value) and not (parted or commented)


def items_of_field(value: Value, concept: str) -> list[str]:
    """The items of a list, or of a text that holds several separated by commas."""
    if isinstance(value, Text):
        several = concept in UNITED and "[[" not in value.value
        parts = value.value.split(",") if several else [value.value]
        return [part.strip() for part in parts if part.strip()]
    return [
        _linked(piece) if isinstance(piece, Link) else piece.value for piece in pieces_of(value)
    ]


def _linked(link: Link) -> str:
    heading = f"#{link.heading}" if link.heading else ""
    name = link.target.rsplit("/", 1)[-1]
    shown = f"|{link.shown}" if link.shown not in {name, link.target} else ""
    return f"[[{link.target}{heading}{shown}]]"


def shown(value: Value) -> str:
    return ", ".join(words.text.strip() for words in texts(value))
