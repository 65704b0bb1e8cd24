"""Ideas in the terminal and as JSON: what to do, why, and a line to send."""

from collections.abc import Sequence
from datetime import date
from typing import Any

import click

from vault_tools.cli.manners import Wishes
from vault_tools.cli.rows import tell_row, wrapped
from vault_tools.cli.telling import dim, heading
from vault_tools.notes.html.markdown import plain_text
from vault_tools.pages.made_parts import log_command, tried_words
from vault_tools.people.contact import Contact
from vault_tools.people.ideas.challenge import Pairing
from vault_tools.people.ideas.peace import rest_of
from vault_tools.problems import printable


def print_ideas(pairings: Sequence[Pairing], wishes: Wishes) -> None:
    """Under each person's name the ideas, and on stderr how the first is logged."""
    shown = ""
    for pairing in pairings:
        if shown:
            click.echo()
        if pairing.contact.path != shown:
            click.echo(heading(printable(pairing.contact.name)))
        shown = pairing.contact.path
        _print_idea(pairing)
    wishes.say(f"\nWhen one is done: {log_line(pairings[0])}")


def print_challenge(challenge: Pairing | None, wishes: Wishes) -> None:
    if challenge is None:
        click.echo("  No challenge this week: nobody is waiting, or nobody to whom an idea fits.")
        wishes.say("\nvault idea NAME has ideas for anybody.")
        return
    click.echo(f"This week's challenge: {heading(printable(challenge.contact.name))}")
    _print_idea(challenge)
    if challenge.tried:
        click.echo(f"  ✓ {printable(tried_words(challenge.tried))}")
    else:
        wishes.say(f"\nWhen it is done: {log_line(challenge)}")


def print_none(contact: Contact | None, today: date) -> None:
    """Why there is no idea for somebody, or for anybody."""
    if contact is None:
        click.echo("Nobody is waiting this week. vault idea NAME has ideas for anybody.")
        return
    rest = rest_of(contact, today)
    name = printable(contact.name)
    if rest:
        click.echo(f"{name} {rest.words} ({rest.place}). No ideas, then.")
    else:
        click.echo(f"No idea fits {name} at the moment.")


def log_line(pairing: Pairing) -> str:
    """The command that logs the idea as tried."""
    return log_command(pairing.contact, pairing.offer.idea).rstrip()


def ideas_row(pairings: Sequence[Pairing]) -> dict[str, Any]:
    return {"ideas": [_row(pairing) for pairing in pairings]}


def challenge_row(challenge: Pairing | None) -> dict[str, Any]:
    """The challenge as JSON: a list of one, or of none."""
    tried = challenge.tried if challenge else None
    return ideas_row([challenge] if challenge else []) | {"tried_on": tried.day if tried else None}


def _row(pairing: Pairing) -> dict[str, Any]:
    contact, idea = pairing.contact, pairing.offer.idea
    return {
        "name": contact.name,
        "path": contact.path,
        "idea": idea.name,
        "idea_path": idea.path,
        "kind": idea.kind,
        "effort": idea.effort,
        "how": plain_text(idea.how),
        "line": plain_text(idea.line),
        "reasons": [
            {"reason": reason.words, "place": str(reason.place)} for reason in pairing.offer.reasons
        ],
    }


def _print_idea(pairing: Pairing) -> None:
    idea = pairing.offer.idea
    kind = click.style(f" ({idea.kind})", dim=True) if idea.kind else ""
    click.echo(f"  {heading(printable(idea.name))}{kind}")
    for reason in pairing.offer.reasons:
        tell_row(f"  {printable(reason.words)}  {dim(reason.place)}")
    for text, sign in ((idea.how, ""), (idea.line, "> ")):
        if text:
            click.echo(wrapped(printable(plain_text(text)), f"    {sign}"))
