"""Laying out giving and receiving: the week's section, and the index note `Gifts`.

The index note is synced and may be shared, so nothing secret stands in it; like all of them it
depends on the notes and the week, and never on the day.
"""

from collections.abc import Iterable
from datetime import date

from msgspec import Struct

from vault_tools.pages.addresses import WEEK
from vault_tools.pages.desk import Desk
from vault_tools.pages.index_notes.index_notes import GiftsNote, Line, Section
from vault_tools.pages.week.week_page import Kind
from vault_tools.pages.wording import words
from vault_tools.pages.wording.giving import (
    BIRTHDAYS_AHEAD,
    ON_LOAN,
    TO_ANSWER,
    birthday_words,
    listed_words,
    loan_words,
    noted_words,
    waiting_words,
)
from vault_tools.people.birthdays import birthdays_ahead
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import short_day
from vault_tools.people.giving.gifts import gifts, noted_gifts, waiting_for_answer
from vault_tools.people.giving.loans import open_loans
from vault_tools.people.rotation.plan import Plan
from vault_tools.people.showing.secrets import sayable
from vault_tools.remembered import remembered

FEW = 3  # rows of kindness on the week's page


def lay_out_kindness(desk: Desk, until: date) -> tuple[Kind, ...]:
    """A few whose kindness might like an answer, the latest first."""
    found = waiting_for_answer(desk.people.contacts, until)[:FEW]
    return tuple(
        Kind(
            desk.person(one.contact, WEEK),
            waiting_words(one.kindness, one.contact),
            desk.source(one.kindness.told.place, WEEK),
        )
        for one in found
    )


def lay_out_gifts_note(desk: Desk, plan: Plan) -> GiftsNote:
    until, people = plan.week.ends, desk.people.contacts
    told = [(one, _gifts_of(one, until)) for one in people if one.died is None]
    waiting = waiting_for_answer(people, until)
    sections = {
        BIRTHDAYS_AHEAD: _birthdays(desk, plan),
        TO_ANSWER: [
            Line(desk.note_link(one.contact), waiting_words(one.kindness, one.contact))
            for one in waiting
        ],
        ON_LOAN: [
            Line(desk.note_link(contact), loan_words(loan))
            for contact, loan in open_loans(people, until)
            if not loan.told.secret
        ],
        "In mind": _lines(desk, ((one, theirs.in_mind) for one, theirs in told)),
        "Given": _lines(desk, ((one, theirs.given) for one, theirs in told)),
        "Received": _lines(desk, ((one, theirs.received) for one, theirs in told)),
    }
    found = tuple(Section(heading, tuple(lines)) for heading, lines in sections.items() if lines)
    return GiftsNote("" if found else "No gift is noted yet.", found)


def _birthdays(desk: Desk, plan: Plan) -> list[Line]:
    born = birthdays_ahead(map(sayable, desk.people.contacts), plan.week.begins, desk.settings)
    return [
        Line(
            desk.note_link(one.contact),
            "; ".join(
                (
                    short_day(one.on),
                    *birthday_words(one.contact, plan.week.ends, aloud=True),
                )
            ),
        )
        for one in born
    ]


def _lines(desk: Desk, told: Iterable[tuple[Contact, str | None]]) -> list[Line]:
    """A line for each of whom there is something to say, by name."""
    return [Line(desk.note_link(one), said) for one, said in told if said is not None]


class _Gifts(Struct, frozen=True):
    """What there is to say of gifts between us."""

    in_mind: str | None
    given: str | None
    received: str | None


@remembered
def _gifts_of(contact: Contact, until: date) -> _Gifts:
    given, received = (_last(contact, until, given=given) for given in (True, False))
    return _Gifts(_in_mind(contact, until), given, received)


def _in_mind(contact: Contact, until: date) -> str | None:
    noted = noted_gifts(contact, until)
    told = [noted_words(one) for one in noted if not (one.secret or one.given)]
    return "; ".join(told) if told else None


def _last(contact: Contact, until: date, *, given: bool) -> str | None:
    """The last gift."""
    told = [one for one in gifts(contact, until, given=given) if not one.told.secret]
    if not told:
        return None
    said = listed_words(told[-1], contact).removeprefix("gift: ")
    return f"{said} ({words.partial(told[-1].told.on)})"
