"""Giving and receiving in the terminal and as JSON. What is secret is shown to its owner here."""

from datetime import date
from typing import Any

import click

from vault_tools.actions.open_vault import Vault
from vault_tools.cli.answers.names_apart import names_apart
from vault_tools.cli.rows import tell_row
from vault_tools.cli.telling import dim, heading
from vault_tools.notes.html.markdown import plain_text
from vault_tools.pages.wording.giving import (
    BIRTHDAYS_AHEAD,
    ON_LOAN,
    TO_ANSWER,
    birthday_words,
    listed_words,
    loan_words,
    noted_words,
    received_words,
    waiting_words,
)
from vault_tools.pages.wording.words import thread_text
from vault_tools.people.birthdays import birthdays_ahead
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import short_day, when_it_was
from vault_tools.people.giving.gifts import noted_gifts, waiting_for_answer
from vault_tools.people.giving.kindness import Kindness, kindnesses, unanswered
from vault_tools.people.giving.loans import Loan, loans, open_loans
from vault_tools.problems import Place, printable

HIDDEN = " (secret)"


def print_all(vault: Vault, today: date) -> None:
    people = vault.people.contacts
    names = names_apart(people)
    rows = [
        (
            names[one.contact.path],
            "; ".join((short_day(one.on), *birthday_words(one.contact, today, aloud=False))),
        )
        for one in birthdays_ahead(people, today, vault.settings)
    ]
    waiting = [
        (names[one.contact.path], waiting_words(one.kindness, one.contact))
        for one in waiting_for_answer(people, today)
    ]
    lent = open_loans(people, today)
    out = [(names[contact.path], loan_words(loan)) for contact, loan in lent]
    sections = {
        BIRTHDAYS_AHEAD: rows,
        TO_ANSWER: waiting,
        ON_LOAN: out,
    }
    _print(
        {
            title: [f"{heading(printable(name))}  {printable(said)}" for name, said in found]
            for title, found in sections.items()
        }
    )


def print_one(contact: Contact, today: date) -> None:
    click.echo(heading(printable(contact.name)))
    passed = kindnesses(contact, today)
    _print(
        {
            "In mind": [_cited(noted_words(one), one.place) for one in noted_gifts(contact, today)],
            "From you": [_dated(one, contact) for one in reversed(passed) if one.given],
            "From them": [_dated(one, contact) for one in reversed(passed) if not one.given],
            "Might like an answer": [
                _cited(received_words(one, contact), one.told.place)
                for one in unanswered(contact, today)
            ],
            ON_LOAN: [_cited(_loan(loan), loan.told.place) for loan in loans(contact, today)],
        }
    )


def gift_row(contact: Contact, today: date) -> dict[str, Any]:
    """One person as JSON; a list is empty where there is nothing."""
    passed = kindnesses(contact, today)
    waiting = unanswered(contact, today)
    return {
        "name": contact.name,
        "path": contact.path,
        "in_mind": [
            {
                "text": one.text,
                "given_on": one.given.day if one.given else None,
                "secret": one.secret,
                "place": str(one.place),
            }
            for one in noted_gifts(contact, today)
        ],
        "given": [_row(one) for one in reversed(passed) if one.given],
        "received": [
            _row(one)
            | {
                "answered_on": one.answer.day if one.answer else None,
                "waiting": one in waiting,
            }
            for one in reversed(passed)
            if not one.given
        ],
        "loans": [_loan_row(loan) for loan in loans(contact, today)],
    }


def _row(one: Kindness) -> dict[str, Any]:
    return {
        "day": one.day,
        "kind": one.kind,
        "text": thread_text(one.told),
        "secret": one.told.secret,
        "place": str(one.told.place),
    }


def _loan_row(loan: Loan) -> dict[str, Any]:
    return {
        "what": plain_text(loan.what),
        "lent": loan.lent,
        "day": loan.told.day,
        "back_on": loan.back.day if loan.back else None,
        "secret": loan.told.secret,
        "place": str(loan.told.place),
    }


def _print(sections: dict[str, list[str]]) -> None:
    shown = {title: rows for title, rows in sections.items() if rows}
    for number, (title, rows) in enumerate(shown.items()):
        click.echo(f"{chr(10) if number else ''}{heading(title)}")
        for row in rows:
            tell_row(f"  {row}")
    if not shown:
        click.echo(
            "  Nothing is noted yet. A line of a log will do: 2026-11-08 gift → a spider plant"
        )


def _loan(loan: Loan) -> str:
    back = f"; back {when_it_was(loan.back)}" if loan.back else ""
    return f"{loan_words(loan)}{back}"


def _dated(one: Kindness, contact: Contact) -> str:
    secret = HIDDEN if one.told.secret else ""
    return f"{one.told.on!s:<10}  {printable(listed_words(one, contact))}{secret}"


def _cited(text: str, place: Place) -> str:
    return f"{printable(text)}  {dim(place.of_line)}"
