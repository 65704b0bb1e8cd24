"""Kindness between me and somebody, in both directions, and whether it has been answered.

A kindness is an entry whose kind is one of `KINDNESSES` and whose arrow says who was kind: a gift,
help, advice, a door opened. Nothing is counted up and nobody is weighed. What was noted as a gift
is for `gifts`, what is lent for `loans`.
"""

from collections.abc import Collection, Iterable, Mapping
from datetime import date

from msgspec import Struct

from vault_tools.people.contact import Contact
from vault_tools.people.ideas.tried import happened
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.remembered import remembered

FAVOURS = frozenset({"gift", "help", "advice", "encouragement", "lent"})
DOORS = frozenset({"intro", "referral"})
TABLES = frozenset({"meal", "hosted"})
KINDNESSES = FAVOURS | DOORS | TABLES
ANSWERS = KINDNESSES | {"thanks", "letter"}
"""What may go back for a kindness, when its arrow points to them."""

FAVOUR_LATELY, DOOR_LATELY = 120, 730  # days in which an answer comes without surprise
ANSWERED_WITHIN: Mapping[str, int] = {
    **dict.fromkeys(FAVOURS | TABLES, FAVOUR_LATELY),
    **dict.fromkeys(DOORS, DOOR_LATELY),
}
THANKED, TO_THANK = "thanked", "thanks"  # tags, or inline fields, at the kindness itself


class Kindness(Struct, frozen=True):
    """One thing that one of us did for the other: `given` by me to them, or else received.

    `answer` is what first went back to them for something received, on that day or later.
    """

    told: Interaction
    given: bool
    answer: Interaction | None = None

    @property
    def day(self) -> date:
        return self.told.day

    @property
    def kind(self) -> str:
        return self.told.kind


def acts(contact: Contact, until: date, kinds: Collection[str] = KINDNESSES) -> list[Interaction]:
    """The entries up to a day in which one of us was kind to the other, in the order of days."""
    return [one for one in _directed(contact) if one.kind in kinds and one.day <= until]


@remembered
def _directed(contact: Contact) -> tuple[Interaction, ...]:
    """All that went from one of us to the other."""
    return tuple(one for one in contact.interactions if one.direction and happened(one))


def kindnesses(
    contact: Contact, until: date, kinds: Collection[str] = KINDNESSES
) -> tuple[Kindness, ...]:
    """What the two of you did for one another up to a day, in the order of days."""
    told = acts(contact, until, kinds)
    back = answers(contact, until) if any(one.direction == "from" for one in told) else ()
    return tuple(
        Kindness(one, given=True)
        if one.direction == "to"
        else Kindness(one, given=False, answer=answer_to(one, back))
        for one in told
    )


def answer_to(one: Interaction, back: Iterable[Interaction]) -> Interaction | None:
    """The first answer since, of `back`; or the line itself, if it says that one has thanked."""
    if THANKED in one.tags or one.field(THANKED):
        return one
    return next((other for other in back if other.day >= one.day), None)


def answers(contact: Contact, until: date) -> list[Interaction]:
    """What went from me to them and answers a kindness, in the order of days."""
    return [
        one
        for one in _directed(contact)
        if one.day <= until and one.direction == "to" and one.kind in ANSWERS
    ]


@remembered
def unanswered(contact: Contact, until: date) -> tuple[Kindness, ...]:
    """The kindness from them that might like an answer, the latest first.

    What lies further back than an answer would is left out, unless the line is tagged `#thanks`.
    """
    told = [one for one in acts(contact, until) if one.direction == "from" and _awaits(one, until)]
    back = answers(contact, until) if told else ()
    return tuple(
        Kindness(one, given=False) for one in reversed(told) if answer_to(one, back) is None
    )


def _awaits(one: Interaction, until: date) -> bool:
    """Whether an answer would not come as a surprise yet, or the line is tagged for one."""
    return TO_THANK in one.tags or (until - one.day).days <= ANSWERED_WITHIN[one.kind]
