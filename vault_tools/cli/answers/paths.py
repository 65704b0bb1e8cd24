"""Ways in the terminal and as JSON."""

from collections.abc import Mapping
from typing import Any

import click

from vault_tools.actions.asking.paths import Ties, WaysFound
from vault_tools.cli.answers.names_apart import names_apart
from vault_tools.cli.manners import Wishes
from vault_tools.cli.rows import tell_row, wrapped
from vault_tools.cli.telling import dim, heading
from vault_tools.pages.wording.paths import (
    asking_sentence,
    catch_up_sentence,
    end_words,
    evidence_words,
    hop_words,
    my_tie_words,
    thanks_words,
)
from vault_tools.pages.wording.words import listed
from vault_tools.people.contact import Contact
from vault_tools.people.ties.approach import Approach
from vault_tools.people.ties.paths import Hop
from vault_tools.people.ties.tie_warmth import MyTie
from vault_tools.problems import Place, printable

EVIDENCE = 2  # lines for one hop
NO_WAY = "  No way through the people you know shows in your notes."


def print_path(found: WaysFound, ties: Ties, wishes: Wishes) -> None:
    """The ways to one target; the warmest with all its steps, the others as well."""
    click.echo(heading(printable(found.target.name)))
    if found.rest:
        _line(f"{found.target.name} {found.rest.words}. No way is looked for.", found.rest.place)
        return
    names = names_apart(ties.network.contacts.values())
    if not found.approaches:
        _print_none(found, names)
    for number, each in enumerate(found.approaches):
        if number:
            click.echo()
        organization = "" if isinstance(found.target, Contact) else found.target.name
        _print_approach(each, organization, ties, names)
        print_steps(each, organization, ties, wishes)


def path_row(found: WaysFound, ties: Ties) -> dict[str, Any]:
    """A target and the ways to it as JSON; warmth is a number below 1."""
    is_person = isinstance(found.target, Contact)
    return {
        "target": found.target.name,
        "path": found.target.path,
        "kind": "person" if is_person else "organization",
        "rest": found.rest.words if found.rest else None,
        "ways": [_approach_row(each, found, ties) for each in found.approaches],
    }


def print_steps(each: Approach, organization: str, ties: Ties, wishes: Wishes) -> None:
    """What comes first: catching up, thanks, and then a sentence to ask with."""
    first = each.first
    if each.steps[0] == "catch up":
        _line(f"First catch up with {first.name}, for its own sake:")
        _quote(catch_up_sentence(first))
    for thanks in each.thanks:
        _line(f"Thanks would be kind: {thanks_words(thanks)}", thanks.told.place)
    lead = "Later, if it feels right" if each.steps[0] == "catch up" else "To begin with"
    _line(f"{lead}:")
    _quote(_asking(each, organization, ties))
    if wishes.verbose:
        _line("The manual's page Introductions says how warmth is worked out.")


def way_words(each: Approach, organization: str, names: Mapping[str, str]) -> str:
    """`Ishbel Tulloch → Alasdair Flett → Maren Isbister, who is at Skerry House`.

    `names` are those to tell people apart by, by path.
    """
    people = [names[path] for path in each.chain.people]
    end = each.chain.end
    return " → ".join(people) + (f", who {end_words(end, organization)}" if end else "")


def _print_approach(
    each: Approach, organization: str, ties: Ties, names: Mapping[str, str]
) -> None:
    mine = each.chain.mine
    if each.chain.hops or each.chain.end:
        tell_row(f"  {printable(way_words(each, organization, names))}")
    _line(f"{names[mine.contact.path]}: {my_tie_words(mine)}", _place_of(mine))
    for hop in each.chain.hops:
        _print_hop(hop, ties, names)
    if end := each.chain.end:
        _line(f"{names[end.contact]} {end_words(end, organization)}", end.evidence.place)


def _print_hop(hop: Hop, ties: Ties, names: Mapping[str, str]) -> None:
    a, b = (ties.network.contacts[path] for path in (hop.source, hop.target))
    _line(f"{names[a.path]} and {names[b.path]}: {hop_words(hop)}")
    for evidence, hub in hop.evidence[:EVIDENCE]:
        _line(f"  {evidence_words(evidence, hub, a, b)}", evidence.place)


def _print_none(found: WaysFound, names: Mapping[str, str]) -> None:
    """That nobody leads there, and who is there all the same."""
    click.echo(NO_WAY)
    if isinstance(found.target, Contact):
        return
    if there := [names[one.contact] for one in found.target.now]:
        tell_row(f"  There now: {printable(listed(there))}.")


def _asking(each: Approach, organization: str, ties: Ties) -> str:
    names = [ties.network.contacts[path].name for path in each.chain.people[1:]]
    return asking_sentence(each, names, organization)


def _line(text: str, place: Place | None = None) -> None:
    where = f"  {dim(place)}" if place and place.path else ""
    tell_row(f"    {printable(text)}{where}", hang=6)


def _quote(text: str) -> None:
    click.echo(wrapped(printable(text), "      > "))


def _place_of(mine: MyTie) -> Place:
    if mine.last:
        return mine.last.place
    return mine.contact.place_of("met", "how_met", "relationship")


def _approach_row(each: Approach, found: WaysFound, ties: Ties) -> dict[str, Any]:
    organization = "" if isinstance(found.target, Contact) else found.target.name
    end, mine = each.chain.end, each.chain.mine
    asking = _asking(each, organization, ties)
    return {
        "warmth": round(each.chain.warmth, 4),
        "steps": list(each.steps),
        "first_sentence": catch_up_sentence(each.first) if each.steps[0] == "catch up" else asking,
        "asking_sentence": asking,
        "tie": {
            "name": mine.contact.name,
            "path": mine.contact.path,
            "warmth": round(mine.warmth, 4),
            "words": my_tie_words(mine),
            "stretch": None if mine.stretch is None else round(mine.stretch, 3),
            "last_contact": mine.last.day if mine.last else None,
            "given": len(mine.given),
            "received": len(mine.received),
            "place": str(_place_of(mine)),
        },
        "hops": [_hop_row(hop, ties) for hop in each.chain.hops],
        "end": {
            "standing": end.standing,
            "words": end_words(end, organization),
            "place": str(end.evidence.place),
        }
        if end
        else None,
        "thanks": [
            {"name": one.contact.name, "words": thanks_words(one), "place": str(one.told.place)}
            for one in each.thanks
        ],
    }


def _hop_row(hop: Hop, ties: Ties) -> dict[str, Any]:
    a, b = (ties.network.contacts[path] for path in (hop.source, hop.target))
    return {
        "from": a.name,
        "to": b.name,
        "to_path": b.path,
        "warmth": round(hop.warmth, 4),
        "words": hop_words(hop),
        "evidence": [
            {
                "kind": evidence.kind,
                "words": evidence_words(evidence, hub, a, b),
                "place": str(evidence.place),
            }
            for evidence, hub in hop.evidence
        ],
    }
