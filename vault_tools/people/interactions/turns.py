"""The turn of an entry: the arrow or colon behind its kind, and who was kind to whom."""

import re
from collections.abc import Mapping

from vault_tools.notes.body import without_code
from vault_tools.patterns import pattern
from vault_tools.people.interactions.interaction import Direction
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.interactions.with_whom import LINK_AS_WRITTEN

ARROWS: dict[str, Direction] = {"→": "to", "->": "to", "←": "from", "<-": "from"}

# Words that say by themselves who gave, where no arrow does.
_SAYS_WHO: Mapping[str, Direction] = {
    "lent": "to",
    "borrowed": "from",
    "returned": "to",
    "hosted": "to",
}

_TURN = pattern(r"→|->|←|<-|(?<!:):(?!:)(?=\s|$)|：")
_LINK = pattern(LINK_AS_WRITTEN)
_GIVEN = frozenset({"gift", "lent", "help", "thanks"})  # of which the first arrow says by whom


def first_turn(text: str) -> re.Match[str] | None:
    """The first arrow or colon outside links, near the start; none in `tea → good → meet Bo`.

    That is a chain of what came of it; `gift → a map → she hung it up` says first who gave.
    """
    text = without_code(text)
    if "[[" in text:
        text = _LINK.sub(lambda found: "x" * len(found[0]), text)
    found = _TURN.search(text)
    if found is None or found[0] not in ARROWS:
        return found
    led = CANONICAL.get(text[: found.start()].strip().casefold())
    return None if led not in _GIVEN and f" {found[0]} " in text[found.end() :] else found


def has_arrow(text: str) -> bool:
    """Whether an arrow near the start of a text says who was kind to whom."""
    turn = first_turn(text)
    return turn is not None and turn[0] in ARROWS


def direction_of(text: str, turn: re.Match[str] | None) -> Direction:
    """Who was kind to whom, by an arrow at the turn or right behind it."""
    if turn is None:
        return ""
    if turn[0] in ARROWS:
        return ARROWS[turn[0]]
    behind = text[turn.end() :].lstrip()
    return next((way for arrow, way in ARROWS.items() if behind.startswith(arrow)), "")


def who_gave(head: str) -> Direction:
    """Of "borrowed: a fish kettle" the direction, since only they can have lent it."""
    words = head.casefold().split()
    if words[:2] == ["hosted", "by"]:
        return "from"
    return _SAYS_WHO.get(words[0], "") if words else ""
