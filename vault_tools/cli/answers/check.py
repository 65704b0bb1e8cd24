"""What `vault check` says: what was found, check by check, and how the vault spells its fields."""

from collections.abc import Sequence
from typing import Any

import click

from vault_tools.actions.open_vault import Vault, how_to_begin
from vault_tools.cli.manners import Wishes, print_json
from vault_tools.cli.telling import heading, problem_row, tell_hint
from vault_tools.pages.wording.words import counted
from vault_tools.people.checks.table import Check
from vault_tools.people.dialect.spellings import (
    Spelling,
    Spellings,
    survey_spellings,
)
from vault_tools.people.understand import written_by_hand
from vault_tools.problems import Problem, printable

SHOWN = 10  # findings of one check, where none was named, so that the others are seen
KEYS = 20  # unknown keys that are shown

FoundByCheck = Sequence[tuple[Check, Sequence[Problem]]]


def print_found(vault: Vault, found: FoundByCheck, wishes: Wishes, *, named: Sequence[str]) -> None:
    """Each check that found something, with its problems; of many the first, unless named."""
    for check, problems in found:
        whole = named or wishes.verbose or len(problems) <= SHOWN + 1
        shown = problems if whole else problems[:SHOWN]
        click.echo(f"{heading(check.name)}: {check.summary[0].lower()}{check.summary[1:-1]}\n")
        for problem in shown:
            click.echo(f"{problem}\n")
        if len(shown) < len(problems):
            click.echo(f"… and {len(problems) - len(shown)} more: vault check {check.name}\n")
    notes = counted(len(written_by_hand(vault.people)), "note")
    if found:
        count = counted(sum(len(problems) for _, problems in found), "thing")
        wishes.say(f"{count} in {notes} could do with a look; everything else was read.")
    elif vault.people.contacts:
        wishes.say(f"Looked through {notes}, and all is well.")
    else:
        wishes.say(f"Looked through {notes}, and none is about a person.")
        tell_hint(how_to_begin(vault), wishes)


def check_rows(vault: Vault, found: FoundByCheck) -> dict[str, Any]:
    """What was found as JSON."""
    rows = [
        {"check": check.name} | problem_row(problem)
        for check, problems in found
        for problem in problems
    ]
    return {"people": len(vault.people.contacts), "problems": rows}


def list_checks(checks: Sequence[Check], wishes: Wishes) -> None:
    """The checks with a line each; `●` marks those that every build tells."""
    if wishes.as_json:
        rows = [{"check": c.name, "finds": c.summary, "always": c.always} for c in checks]
        print_json({"checks": rows})
        return
    width = max(len(check.name) for check in checks)
    for check in checks:
        sign = "●" if check.always else " "
        click.echo(f"{sign} {heading(check.name.ljust(width))}  {check.summary}")
    wishes.say("● Every build reports this too.")


def print_dialect(vault: Vault, wishes: Wishes) -> None:
    """Which fields are read under which names, and which are not."""
    spellings = survey_spellings(vault.people, vault.settings)
    if wishes.as_json:
        print_json(dialect_row(spellings))
    else:
        _print_dialect(spellings, wishes)


def dialect_row(spellings: Spellings) -> dict[str, Any]:
    """How a vault spells its fields, as JSON."""
    return {
        "people": spellings.people,
        "dated": spellings.dated,
        "fields": [
            {"field": concept, "keys": [_key_row(one) for one in keys]}
            for concept, keys in spellings.known
        ],
        "look_alikes": [_key_row(one) | {"like": like} for one, like in spellings.look_alikes],
        "unknown": [_key_row(one) for one in spellings.unknown],
    }


def _key_row(spelling: Spelling) -> dict[str, Any]:
    return {"key": spelling.key, "notes": spelling.notes}


def _print_dialect(spellings: Spellings, wishes: Wishes) -> None:
    dated = f" and {counted(spellings.dated, 'dated note')}" if spellings.dated else ""
    click.echo(heading(f"Read in {counted(spellings.people, 'note')} about people{dated}"))
    width = max((len(concept) for concept, _ in spellings.known), default=0)
    for concept, keys in spellings.known:
        click.echo(f"  {concept.replace('_', ' ').ljust(width)}  {_list(keys)}")
    if spellings.look_alikes:
        click.echo(f"\n{heading('Not read, but nearly a name that is')}")
    for one, like in spellings.look_alikes:
        click.echo(f"  {_list([one])}: is it {like}?")
    if spellings.unknown:
        shown = spellings.unknown if wishes.verbose else spellings.unknown[:KEYS]
        click.echo(f"\n{heading('Not read')}\n  {_list(shown)}")
        if more := len(spellings.unknown) - len(shown):
            click.echo(f"  and {more} more: vault check --dialect --verbose")
        wishes.say("[fields] in vault.toml makes a name known.")


def _list(keys: Sequence[Spelling]) -> str:
    """`birthday in 14 notes, born in 2`."""
    notes = [counted(one.notes, "note") if at == 0 else one.notes for at, one in enumerate(keys)]
    words = (f"{printable(one.key)} in {count}" for one, count in zip(keys, notes, strict=True))
    return ", ".join(words)
