"""What a note tells of what passed between me and others, as values.

How a note is brought to tell it is the matter of `account`; to whom it happened, of `telling`.
"""

from msgspec import Struct

from vault_tools.patterns import pattern
from vault_tools.people.dialect.values import Named
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.problems import Problem

DAY_IN_NAME = pattern(r"\d{4}[-_.]?\d{2}[-_.]?\d{2}|^\d{4}-\d{1,2}-\d{1,2}(?!\d|-\d)")
_WORD = pattern(r"[^\W_]+")
_HOLE = pattern(r"[-–—:]\s{2,}|\(\)")  # what a day leaves in "Supper — 2026-11-08 (Sunday)"
_AROUND = " -–—_:"


def title_without_day(name: str, heading: str) -> str:
    """What a dated note is called, by its file's name; its `heading` spells one as in an address.

    A heading that has no word of the name, as "Minutes", is left alone.
    """
    text = DAY_IN_NAME.sub("", name, count=1).strip(_AROUND)
    if text and not _is_as_in_an_address(text):
        return text
    spelt = _HOLE.sub("", DAY_IN_NAME.sub("", heading)).strip(_AROUND)
    if text and {*_WORD.findall(text.casefold())}.isdisjoint(_WORD.findall(spelt.casefold())):
        return " ".join(_WORD.findall(text))
    only_aside = spelt.startswith("(") and spelt.find(")") == len(spelt) - 1  # "(Sunday)"
    return name if not spelt or only_aside else spelt


def _is_as_in_an_address(text: str) -> bool:
    """`back-green-supper`, `Back_green`; not `Follow-up`."""
    hyphens = text.count("-")
    return " " not in text and ("_" in text or hyphens > 1 or bool(hyphens and text.islower()))


class Told(Struct, frozen=True, gc=False):
    """One interaction as a note tells it, still without people: `about` are all it speaks of.

    `targets` are the links to those who took part. `problems` are told where it is with anybody.
    A line whose day cannot be read has no interaction.
    """

    one: Interaction | None
    targets: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()


class Attendee(Struct, frozen=True):
    """Somebody whom a note lists as being there; `line` is the line that does, as it is written.

    A note with a day has what it tells of them.
    """

    named: Named
    line: str
    one: Interaction | None = None


class Account(Struct, frozen=True, dict=True):
    """All that one note tells.

    `own` is told in a person's own note, and is with that person too. Of any other, `attendees` are
    whom it lists, `links` whom it links to, and `of_day` what is wrong with its day. A note with a
    day has `mentions`, and tells of the one `beside` it, in whose folder it lies; a note without
    has its dated `lines`. Where it is a meeting's, `present` are the links in its lists of those
    who were there, and whoever else it links was only spoken of.
    """

    own: tuple[Told, ...] = ()
    attendees: tuple[Attendee, ...] = ()
    beside: Interaction | None = None
    mentions: tuple[Told, ...] = ()
    present: tuple[str, ...] | None = None
    lines: tuple[Told, ...] = ()
    links: tuple[str, ...] = ()
    of_day: tuple[Problem, ...] = ()
