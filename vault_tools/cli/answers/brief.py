"""One contact on one screen, before a call. Its owner sees what is secret, and that it is."""

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from itertools import groupby
from operator import itemgetter

import click

from vault_tools.actions.asking.brief import Brief
from vault_tools.cli.answers.gifts import HIDDEN
from vault_tools.cli.local_time import local_time
from vault_tools.cli.rows import tell_row
from vault_tools.cli.telling import heading
from vault_tools.notes.html.markdown import plain_text
from vault_tools.pages.people.lay_out_person import about
from vault_tools.pages.wording.giving import listed_words, loan_words
from vault_tools.pages.wording.reasons import every
from vault_tools.pages.wording.words import day_seen_from, near_day, partial, span, told_line
from vault_tools.people.contact import Contact
from vault_tools.people.day_words import long_day, weekday
from vault_tools.people.giving.gifts import noted_gifts
from vault_tools.people.giving.kindness import kindnesses
from vault_tools.people.giving.loans import loans
from vault_tools.people.giving.promises import is_theirs, promised_words
from vault_tools.people.interactions.interaction import Interaction
from vault_tools.people.names.naming import in_command
from vault_tools.people.rotation.member import due_date, rest_on
from vault_tools.people.rotation.members import member_of
from vault_tools.problems import Place, printable

THREADS, GIVEN = 5, 2  # the latest of each
WEEK = 7  # days ahead that have names of their own
WIDTH, LINE = 14, 100  # characters: of the column of labels, of a thread


def print_brief(brief: Brief, now: datetime | None) -> None:
    """`now` is the moment, for the time where they are; None for another day than today."""
    contact, today = brief.contact, brief.today
    click.echo(heading(printable(contact.name)))
    if words := about(contact):
        click.echo(printable(words))
    for label, text in (*_rows(brief), *_reaching(contact, now)):
        beside = click.style(printable(label).ljust(WIDTH - 1), dim=True)
        tell_row(f"  {beside} {printable(text)}", hang=WIDTH + 2)
    threads = [one for one in reversed(contact.contacts(today)) if one.where != "field"][:THREADS]
    _print("Last threads", [f"{one.on!s:<10}  {_thread(one)}" for one in threads])
    _print("Promises", [*_promises(contact, today)])
    _print("Between you", [*_between(contact, today)])
    _print("Ideas", [*_ideas(brief)])


def _print(title: str, rows: Sequence[str]) -> None:
    if rows:
        click.echo(f"\n{heading(title)}")
    for row in rows:
        tell_row(f"  {printable(row)}")


def _promises(contact: Contact, today: date) -> Iterator[str]:
    for task in (*contact.open_promises(), *contact.awaited()):
        by = f"  by {day_seen_from(today, task.due)}" if task.due else ""
        whose = "they: " if is_theirs(task) else ""
        yield f"{whose}{plain_text(promised_words(task))}{by}"


def _ideas(brief: Brief) -> Iterator[str]:
    """Each idea with the best reason that none before it has told, if there is one."""
    told: set[Place] = set()
    for one in brief.ideas:
        new = [reason for reason in one.offer.reasons if reason.place not in told]
        told.update(reason.place for reason in new[:1])
        yield ": ".join([one.offer.idea.name, *(reason.words for reason in new[:1])])


def _between(contact: Contact, today: date) -> Iterator[str]:
    """The gifts in mind, the last that was given and received, what is lent and not back."""
    if noted := [one.text for one in noted_gifts(contact, today) if not one.given]:
        yield f"in mind: {', '.join(noted)}"
    passed = kindnesses(contact, today)
    for given, label in ((True, "from you"), (False, "from them")):
        for one in [one for one in reversed(passed) if one.given is given][:GIVEN]:
            secret = HIDDEN if one.told.secret else ""
            yield f"{label}, {partial(one.told.on)}: {listed_words(one, contact)}{secret}"
    for loan in loans(contact, today):
        if loan.back is None:
            yield loan_words(loan)


def _rows(brief: Brief) -> Iterator[tuple[str, str]]:
    contact, today = brief.contact, brief.today
    last = contact.last_contact(today)
    member = member_of(contact, today)
    due = due_date(member, today)
    if last and contact.died:
        yield "last contact", partial(last.on)
    elif last:
        ago = (today - last.day).days
        yield "last contact", f"{partial(last.on)}{f' ({span(ago)} ago)' if ago else ', today'}"
    if contact.rhythm and not contact.died:
        source = f" ({contact.rhythm_from})" if contact.rhythm_from.startswith("circle") else ""
        yield "rhythm", f"every {every(contact)}{source}"
    if due:
        yield "next turn", long_day(due)
    elif not (contact.died or contact.never) and (
        contact.paused or rest_on(member, today) == date.max
    ):
        yield "resting", f"until you say: vault resume {in_command(contact.name)}"
    if contact.birthday:
        soon = brief.birthday and (brief.birthday - today).days < WEEK
        near = f", {near_day(brief.birthday, today)}" if brief.birthday and soon else ""
        yield "born" if contact.died else "birthday", partial(contact.birthday) + near
    if contact.died:
        yield "died", partial(contact.died) or "on a day that the note does not say"
    for one in contact.dates:
        yield one.label, partial(one.on)
    yield from _ties(brief)


def _reaching(contact: Contact, now: datetime | None) -> Iterator[tuple[str, str]]:
    """The ways to reach them, and what time it is there; of who died, none."""
    if contact.died:
        return
    for way in contact.ways:
        yield way.kind, f"{way.value}{f' ({way.label.lower()})' if way.label else ''}"
    if contact.timezone:
        there = local_time(contact.timezone, now) if now else None
        said = f", where it is {weekday(there.date())} {there:%H:%M}" if there else ""
        yield "time zone", f"{contact.timezone}{said}"


def _ties(brief: Brief) -> Iterator[tuple[str, str]]:
    contact = brief.contact
    if contact.met or contact.how_met:
        when = partial(contact.met) if contact.met else ""
        when = "" if when in contact.how_met else when  # "2015, at the fair"
        yield "met", ", ".join(part for part in (when, contact.how_met) if part)
    introducers = introducers_of(brief)
    if introducers:
        yield "introduced by", ", ".join(introducers)
    if brief.brought:
        yield "brought you", ", ".join(one.name for one in brief.brought)
    for label, relatives in groupby(contact.family, key=itemgetter(0)):
        yield label, ", ".join(named.name for _, named in relatives)
    if contact.knows:
        yield "knows", ", ".join(one.name for one in contact.knows)
    family = {named.name for _, named in contact.family}
    beside = {*introducers, *family, *(one.name for one in contact.knows)}
    beside |= {one.name for one in brief.brought}
    if known_to := [one.name for one in brief.known_to if one.name not in beside]:
        yield "known to", ", ".join(known_to)
    if company := [one.name for one in brief.company if one.name not in family]:
        yield "in company", ", ".join(company)
    if contact.related:
        yield "related", ", ".join(one.name for one in contact.related)
    if contact.interests:
        yield "interests", ", ".join(contact.interests)


def introducers_of(brief: Brief) -> list[str]:
    """Who brought you together, as the note calls them, or as an introduction tells."""
    named = [one.name for one in brief.contact.introduced_by]
    return list(dict.fromkeys([*named, *(one.name for one in brief.brought_by)]))


def _thread(one: Interaction) -> str:
    return _shortened(told_line(one)) + (HIDDEN if one.secret else "")


def _shortened(text: str) -> str:
    """As much of it as fits on one line; its own page and note have the whole."""
    return text if len(text) <= LINE else f"{text[:LINE].rsplit(' ', 1)[0].rstrip(' .,;:')} …"
