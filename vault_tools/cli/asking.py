"""Asking back on a terminal: which of several people is meant, and whether to go on.

Without a terminal nothing is asked or guessed: the command ends with what it would
need to know.
"""

import sys
from collections.abc import Callable, Sequence
from typing import TypeVar

import click

from vault_tools.people.contact import Contact
from vault_tools.people.names.family_names import FamilyNameInDoubt
from vault_tools.people.names.names_first import find_all, find_each, find_first
from vault_tools.people.names.naming import (
    MOST_SHOWN,
    AmbiguousName,
    Chosen,
    NameInDoubt,
    find_contact,
)
from vault_tools.people.understand import People
from vault_tools.problems import printable

Found = TypeVar("Found")


def is_terminal() -> bool:
    """Whether somebody is there to answer."""
    return sys.stdin.isatty() and sys.stderr.isatty()


def asking(find: Callable[[Chosen], Found]) -> Found:
    """What `find` finds; if a name is in doubt, ask the user, and try again with the answer."""
    chosen: dict[str, Contact] = {}
    while True:
        try:
            return find(chosen)
        except NameInDoubt as doubt:
            few = 0 < len(doubt.candidates) <= MOST_SHOWN
            if not (few and is_terminal()):
                raise
            chosen[doubt.typed] = _ask(doubt)


def whom(people: People, *words: str) -> Contact:
    """The contact whom the words name, all of them together."""
    return asking(lambda chosen: find_contact(people, " ".join(words), chosen))


def whom_first(people: People, words: Sequence[str]) -> tuple[Contact, list[str]]:
    """The contact whom the first of the words name, and the other words."""
    return asking(lambda chosen: find_first(people, words, chosen))


def whom_all(people: People, words: Sequence[str]) -> tuple[Contact, ...]:
    """The contacts whom the words name, one after the other."""
    return asking(lambda chosen: find_all(people, words, chosen))


def whom_each(people: People, words: Sequence[str]) -> list[Contact]:
    """As `whom_all`, but whoever is named twice is there twice."""
    return asking(lambda chosen: find_each(people, words, chosen))


def confirm(question: str) -> bool:
    """Whether the user says yes to a question; just Enter means no."""
    return click.confirm(question, default=False, err=True)


def _ask(doubt: NameInDoubt) -> Contact:
    """The person whom the user chooses; raises the doubt again for "none of them"."""
    if isinstance(doubt, FamilyNameInDoubt):
        if confirm(printable(doubt.question)):
            return doubt.candidates[0]
        raise doubt
    if len(doubt.candidates) == 1:
        name = printable(doubt.candidates[0].name)
        if confirm(f'Nobody here is called "{printable(doubt.typed)}". Do you mean {name}?'):
            return doubt.candidates[0]
        raise doubt
    several = isinstance(doubt, AmbiguousName)
    asked = f'Which "{printable(doubt.typed)}"?' if several else f"{doubt}. Do you mean:"
    click.echo(asked, err=True)
    for number, one in enumerate(doubt.candidates, 1):
        click.echo(f"  {number}  {printable(one.name)}  ({printable(one.path)})", err=True)
    numbers = click.IntRange(0, len(doubt.candidates))
    number = click.prompt("Number (0 for none of them)", type=numbers, err=True)
    if not number:
        raise doubt
    return doubt.candidates[number - 1]
