"""What somebody says happened, as the line that their log will have.

`wilma call the boiler is back` becomes `call: the boiler is back`. The reverse, from a line to
what it says, is in `interactions`.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from difflib import get_close_matches

from msgspec import Struct

from vault_tools.notes.editing.log_style import NewEntry
from vault_tools.notes.resolve import fold
from vault_tools.patterns import pattern
from vault_tools.people.interactions.attempts import is_attempt
from vault_tools.people.interactions.interaction import ARROW_OF, Direction
from vault_tools.people.interactions.kinds import CANONICAL, KINDS, NO_CONTACT
from vault_tools.people.interactions.kinds_elsewhere import ELSEWHERE
from vault_tools.people.interactions.turns import ARROWS

_SHORTEST = 3  # letters of a word that may be a slip
_NEAR = 0.8  # of difflib's ratio: one letter too many, too few or out of place in a short word
_APART = pattern(r"^[:：,–—-](?:\s+|$)")  # "appel : les vacances", as French sets a colon
_WHO_DID = pattern(r"\w+ed|met|rang|wrote")


class Said(Struct, frozen=True):
    """What is to be logged; `text` is as the user typed it and may begin with the kind."""

    day: date
    text: str = ""
    kind: str = ""
    direction: Direction = ""
    idea: str = ""


def new_entry(said: Said, others: Sequence[str], kinds: Mapping[str, str]) -> NewEntry:
    """The entry for one note; `others` are links to those who were there as well.

    `kinds` are the settings' own (name to "contact" or "no contact"). `said.idea` is a mark that
    goes to the end, such as `[idea:: name]`.
    """
    kind, direction, text = _parts(said, kinds)
    head = kind + (f" with {_listed(others)}" if others else "")
    head += f" {ARROW_OF[direction]}" if direction else ""
    tail = " ".join(part for part in (text, said.idea) if part)
    colon = ":" if head and tail and not direction else ""
    line = " ".join(part for part in (head.strip() + colon, tail) if part)
    return NewEntry(said.day, line, kind=kind)


def is_contact(entry: NewEntry, kinds: Mapping[str, str]) -> bool:
    """Whether the entry says that one was in touch: an idea, a plan or an attempt does not."""
    chosen = {fold(name): says for name, says in kinds.items()}.get(fold(entry.kind), "")
    kind = CANONICAL.get(fold(entry.kind), "")
    return kind not in NO_CONTACT and chosen != "no contact" and not is_attempt(entry.text)


def nearly_kind(text: str) -> str:
    """The kind for which the first word may be a slip, where it stands as a kind does: `cal`.

    That is alone, or before a colon, an arrow or those who were there; `cat food` is text.
    """
    first, _, rest = text.strip().partition(" ")
    word, after = fold(first).rstrip(":,"), fold(rest).split(" ")[0]
    stands_so = not rest or first.endswith(":") or after == "with" or after in ARROWS
    if not stands_so or word in CANONICAL or len(word) < _SHORTEST:
        return ""
    words = [one for words in KINDS.values() for one in words if one[0] == word[:1]]
    return next(iter(get_close_matches(word, words, 1, _NEAR)), "")


def _parts(said: Said, kinds: Mapping[str, str]) -> tuple[str, Direction, str]:
    """Kind, direction, and what is left of the text."""
    text = " ".join(said.text.split())
    kind, text = (" ".join(said.kind.split()), text) if said.kind else _kind(text, kinds)
    direction = said.direction
    for arrow, way in ARROWS.items():
        if kind and text.startswith(arrow):
            direction, text = direction or way, text.removeprefix(arrow).lstrip()
    return kind or ("gift" if direction else ""), direction, text


def _kind(text: str, kinds: Mapping[str, str]) -> tuple[str, str]:
    """The kind as the text's first word, and the rest; a verb stays: "call: called from Rome"."""
    first, _, behind = text.partition(" ")
    word, rest = fold(first).rstrip(":,"), _APART.sub("", behind)
    if word in {fold(name) for name in kinds}:
        return word, rest
    if word not in CANONICAL:
        return "", text
    if _WHO_DID.fullmatch(word) and word not in KINDS and not first.endswith(":"):
        return CANONICAL[word], text
    return first.rstrip(":,") if word in ELSEWHERE else word, rest


def _listed(names: Sequence[str]) -> str:
    return f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
