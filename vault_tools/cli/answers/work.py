"""Organizations of interest in the terminal and as JSON."""

from collections.abc import Mapping, Sequence
from typing import Any

import click

from vault_tools.actions.asking.paths import Ties, WaysFound
from vault_tools.cli.answers.names_apart import names_apart
from vault_tools.cli.answers.paths import NO_WAY, path_row, print_steps, way_words
from vault_tools.cli.manners import Wishes
from vault_tools.cli.rows import tell_row
from vault_tools.cli.telling import dim, heading
from vault_tools.pages.organizations.lay_out_organizations import organization_words
from vault_tools.pages.wording.paths import introduction_words
from vault_tools.pages.wording.words import listed, partial
from vault_tools.people.ties.approach import Opening
from vault_tools.people.ties.network import Introduction
from vault_tools.problems import printable


def print_openings(openings: Sequence[Opening], ties: Ties, wishes: Wishes) -> None:
    if not openings:
        click.echo("No organization is marked as one you would like to work with.")
        wishes.say('hint: "interest: yes" in its note, or work = ["Acme"] in vault.toml')
    names = names_apart(ties.network.contacts.values())
    for number, one in enumerate(openings):
        if number:
            click.echo()
        _print(one, ties, names, wishes)


def opening_row(one: Opening, ties: Ties) -> dict[str, Any]:
    organization = one.organization
    return {
        "organization": organization.name,
        "path": organization.path,
        "interest": organization.interest,
        "status": organization.status,
        "place": str(organization.place),
        "there": [ties.network.contacts[each.contact].name for each in organization.now],
        "catch_up_first": [contact.name for contact in one.catch_up],
        "asked": [
            {
                "day": each.told.day,
                "words": introduction_words(each, ties.network.contacts),
                "text": each.told.text,
                "place": str(each.told.place),
            }
            for each in one.asked
        ],
        "ways": path_row(WaysFound(organization, one.approaches), ties)["ways"],
    }


def _print(one: Opening, ties: Ties, names: Mapping[str, str], wishes: Wishes) -> None:
    organization = one.organization
    words = organization_words(organization)
    click.echo(heading(printable(organization.name)) + (f"  {printable(words)}" if words else ""))
    if there := [names[each.contact] for each in organization.now]:
        tell_row(f"  There now: {printable(listed(there))}")
    for each in one.asked:
        _print_asked(each, ties)
    if not one.approaches:
        click.echo(NO_WAY)
        return
    best = one.approaches[0]
    tell_row(f"  The warmest way: {printable(way_words(best, organization.name, names))}")
    print_steps(best, organization.name, ties, wishes)
    for each_way in one.approaches[1:]:
        tell_row(f"  Or: {printable(way_words(each_way, organization.name, names))}")


def _print_asked(each: Introduction, ties: Ties) -> None:
    words = introduction_words(each, ties.network.contacts)
    tell_row(f"  {partial(each.told.on)}: {printable(words)}  {dim(each.told.place)}")
