"""The turn of an entry: the arrow or colon behind its kind, and who was kind to whom."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from vault_tools.notes.body import without_code
from vault_tools.patterns import pattern
from vault_tools.people.interactions.interaction import Direction
from vault_tools.people.interactions.kinds import CANONICAL
from vault_tools.people.interactions.with_whom import LINK

ARROWS: dict[str, Direction] = {"→": "to", "->": "to", "←": "from", "<-": "from"}

# Words that say by themselves who gave, where no arrow does.
_SAYS_WHO: Mapping[str, Direction] = {
    "lent": "to",
    "borrowed": "from",
    "returned": "to",
    "hosted": "to",
}

_TURN = pattern(r"→|->|←|<-|(?<!:):(?!:)(?=\s|$)|：")
_GIVEN = frozenset({"gift", "lent", "help", "thanks"})  # of which the first arrow says by whom


class Parted(NamedTuple):
    """A text at its turn: the `head` before it, and the turn. Without one all of it is head."""

    text: str
    head: str
    turn: re.Match[str] | None

    @property
    def at_arrow(self) -> bool:
        """Whether an arrow says who was kind to whom."""
        return self.turn is not None and self.turn[0] in ARROWS

    @property
    def behind(self) -> str:
        """What follows the turn; nothing without one."""
        return self.text[self.turn.end() :].strip() if self.turn else ""


def at_turn(text: str) -> Parted:
    """A text at the first arrow or colon outside links; `tea → good → meet Bo` has no turn.

    That is a chain of what came of it; `gift → a map → she hung it up` says first who gave.
    """
    bare = without_code(text)
    if "[[" in bare:
        bare = LINK.sub(lambda found: "x" * len(found[0]), bare)
    turn = _TURN.search(bare)
    if turn and turn[0] in ARROWS and f" {turn[0]} " in bare[turn.end() :]:
        led = CANONICAL.get(bare[: turn.start()].strip().casefold())
        turn = turn if led in _GIVEN else None
    return Parted(text, text[: turn.start()] if turn else text, turn)


def direction_of(said: Parted) -> Direction:
    """Who was kind to whom, by an arrow at the turn or right behind it."""
    if said.turn and said.turn[0] in ARROWS:
        return ARROWS[said.turn[0]]
    return next((way for arrow, way in ARROWS.items() if said.behind.startswith(arrow)), "")


def who_gave(head: str) -> Direction:
    """Of "borrowed: a fish kettle" the direction, since only they can have lent it."""
    words = head.casefold().split()
    if words[:2] == ["hosted", "by"]:
        return "from"
    return _SAYS_WHO.get(words[0], "") if words else ""
