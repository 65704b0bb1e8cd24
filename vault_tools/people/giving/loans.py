"""What is lent and borrowed between me and somebody, and what has come back.

A loan is an entry `lent` or `borrowed`, or a field in any entry: `[borrowed:: a fish kettle]`. It
is back by `[returned:: …]` in its line, or by an entry `returned` that shares a word with it.
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct
from msgspec.structs import replace

from vault_tools.people.contact import Contact
from vault_tools.people.ideas.tried import happened
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.quoting import brief, telling_words
from vault_tools.remembered import remembered

LENT, RETURNED = "lent", "returned"
_KINDS = frozenset({LENT, RETURNED})
_FIELDS = {LENT: True, "borrowed": False}


class Loan(Struct, frozen=True):
    """A thing that I `lent` to them, or borrowed from them; `back` tells of its return."""

    what: str
    told: Interaction
    lent: bool
    back: Interaction | None = None


def loans(contact: Contact, until: date) -> tuple[Loan, ...]:
    """All loans up to a day, oldest first."""
    passed = [one for one in _passed(contact) if one.day <= until]
    found = [loan for one in passed for loan in _loans_in(one)]
    for one in passed:
        if one.kind == RETURNED and one.direction:
            found = _take_back(found, one)
    return tuple(found)


@remembered
def _passed(contact: Contact) -> tuple[Interaction, ...]:
    """The entries that may tell of a loan."""
    told = (one for one in contact.interactions if one.fields or one.kind in _KINDS)
    return tuple(filter(happened, told))


def open_loans(contacts: Iterable[Contact], until: date) -> tuple[tuple[Contact, Loan], ...]:
    """What has not come back yet, oldest first."""
    found = [
        (contact, loan)
        for contact in contacts
        for loan in loans(contact, until)
        if loan.back is None
    ]
    return tuple(sorted(found, key=lambda row: (row[1].told.day, row[0].name)))


def _loans_in(one: Interaction) -> Iterable[Loan]:
    back = one if one.field(RETURNED) else None
    named = [(key, value) for key, value in one.fields if key in _FIELDS and value]
    for key, value in named:
        yield Loan(value, one, _FIELDS[key], back)
    if one.kind == LENT and one.direction and not named:
        yield Loan(brief(one.text), one, one.direction == "to", back)


def _take_back(found: list[Loan], one: Interaction) -> list[Loan]:
    """The loans after a return: it takes back those of which it speaks, or the only open one."""
    there = [
        loan
        for loan in found
        if loan.back is None
        if loan.told.day <= one.day and loan.lent is (one.direction == "from")
    ]
    meant = [loan for loan in there if telling_words(loan.what) & telling_words(one.text)]
    if not meant and len(there) == 1:
        meant = there
    return [replace(loan, back=one) if loan in meant else loan for loan in found]
