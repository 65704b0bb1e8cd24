"""Pairs who might like to meet, in the terminal and as JSON."""

from collections.abc import Sequence

import click

from vault_tools.cli.manners import Wishes, print_json
from vault_tools.cli.rows import tell_row, wrapped
from vault_tools.cli.telling import dim, heading, tell_hint
from vault_tools.pages.wording.paths import sentence_for
from vault_tools.people.contact import Contact
from vault_tools.people.names.naming import in_command, typed_names
from vault_tools.people.quoting import Reason
from vault_tools.people.ties.meeting import Matchmaker, Pair
from vault_tools.problems import printable

_TOGETHER = "such as interests in both notes, or looking_for in one and can_help_with in the other"


def print_pairs(pairs: Sequence[Pair], maker: Matchmaker, wishes: Wishes, whom: str = "") -> None:
    if not pairs:
        who = f"nobody shares with {whom}" if whom else "no two of your people share"
        tell_row(f"Nobody comes to mind: {who} what brings people together.", hang=0)
        tell_hint(_TOGETHER, wishes)
    for number, pair in enumerate(pairs):
        if number:
            click.echo()
        _print(pair, maker)
    if pairs:
        wishes.say(f"\nWhen it is done: {_command(pairs[0], maker)}")


def print_pair(pair: Pair, maker: Matchmaker, wishes: Wishes) -> None:
    """Why two people might like to meet, or what speaks for waiting."""
    _print(pair, maker)
    if not _resting(pair, maker):
        wishes.say(f"\nWhen it is done: {_command(pair, maker)}")


def tell_pairs(pairs: Sequence[Pair], maker: Matchmaker) -> None:
    print_json({"pairs": [_row(pair, maker) for pair in pairs]})


def _print(pair: Pair, maker: Matchmaker) -> None:
    click.echo(heading(printable(f"{pair.a.name} and {pair.b.name}")))
    resting = _resting(pair, maker)
    for one, rest in resting:
        tell_row(f"  {printable(f'{one.name} {rest.words}')}  {dim(rest.place)}")
    if maker.are_acquainted(pair.a, pair.b):
        click.echo("  As your notes tell it, they know one another already.")
    if not pair.reasons:
        click.echo("  Your notes name nothing that the two share; you may know better.")
    for reason in pair.reasons:
        tell_row(f"  {printable(reason.words)}")
        tell_row(f"    {dim('  '.join(map(str, reason.places)))}")
    for one, other in ((pair.a, pair.b), (pair.b, pair.a)) if not resting else ():
        text = printable(sentence_for(one, other, pair))
        click.echo(wrapped(text, "    > "))


def _resting(pair: Pair, maker: Matchmaker) -> list[tuple[Contact, Reason]]:
    """Who of the two is to be left in peace, and why."""
    return [(one, rest) for one in (pair.a, pair.b) if (rest := maker.ways.rest(one.path))]


def _command(pair: Pair, maker: Matchmaker) -> str:
    typed = typed_names(maker.ways.network.contacts.values())
    names = " ".join(in_command(typed[one.path]) for one in (pair.a, pair.b))
    return printable(f"vault introduce {names} --done")


def _row(pair: Pair, maker: Matchmaker) -> dict[str, object]:
    return {
        "a": pair.a.name,
        "a_path": pair.a.path,
        "b": pair.b.name,
        "b_path": pair.b.path,
        "acquainted": maker.are_acquainted(pair.a, pair.b),
        "reasons": [
            {"reason": one.words, "places": [str(place) for place in one.places]}
            for one in pair.reasons
        ],
        "sentence_to_a": sentence_for(pair.a, pair.b, pair),
        "sentence_to_b": sentence_for(pair.b, pair.a, pair),
    }
